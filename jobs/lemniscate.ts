import type { Coalition } from '../src/coalition/state.ts';
import { drawWhereWeAre } from '../src/slack/steps/lemniscate.ts';
import { whereIn } from '../src/slack/steps/words.ts';
import type { Text } from '../src/text/text.ts';
import type { Picture } from './pictures.ts';

/** Where a coalition stands now, to be drawn and uploaded. */
export function lemniscateOf(text: Text, workspace: string, coalition: Coalition): Picture {
  const name = `${coalition.name}: ${whereIn(text, coalition)}`;
  return { workspace, name, ...drawWhereWeAre(text, coalition) };
}
