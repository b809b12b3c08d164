import { localDay } from '../src/calendar/zone.ts';
import type { Coalition } from '../src/coalition/state.ts';
import { drawCommitments } from '../src/slack/commitments/overview.ts';
import { drawWhereWeAre } from '../src/slack/steps/lemniscate.ts';
import { whereIn } from '../src/slack/steps/words.ts';
import type { Text } from '../src/text/text.ts';
import type { Picture } from './pictures.ts';

/** Where a coalition stands now, to be drawn and uploaded. */
export function lemniscateOf(text: Text, workspace: string, coalition: Coalition): Picture {
  const name = `${coalition.name}: ${whereIn(text, coalition)}`;
  return { workspace, name, ...drawWhereWeAre(text, coalition) };
}

/** How a coalition's commitments stood week by week; `null` as long as nothing was promised. `now` in ms. */
export function progressOf(
  text: Text,
  workspace: string,
  { coalition, zone, now }: { coalition: Coalition; zone: string; now: number },
): Picture | null {
  const drawn = drawCommitments(text, coalition, localDay(zone, now));
  if (drawn === null) return null;
  return { workspace, name: `${coalition.name}: ${text.commitments.picture.title}`, ...drawn };
}
