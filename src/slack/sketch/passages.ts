import type { Button, KnownBlock } from '@slack/types';
import type { Interest } from '../../coalition/domain/state.ts';
import { activePartners } from '../../coalition/find.ts';
import { entryOf } from '../../coalition/sketch/read.ts';
import type { PassageOf, SketchWords } from '../../coalition/sketch/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { contextBlock, quoted, section } from '../kit/blocks.ts';
import type { OpenEntry } from '../vault.ts';
import { interestLines } from './interests.ts';
import { titleOf } from './words.ts';

/** Every passage of the sketch in order: how to work together, and a line for each partner. */
export function passagesOf(coalition: Coalition): PassageOf[] {
  return [null, ...activePartners(coalition).map(({ id }) => id)];
}

export interface ShownPassages {
  coalition: Coalition;
  /** The draft, or a version. */
  of: SketchWords;
  passages: readonly PassageOf[];
  open: OpenEntry;
  /** The interests that stand with a partner's line, for whoever reads it. */
  interests: (partner: string) => readonly Interest[];
  button?: (about: PassageOf) => Button | undefined;
}

/** A group of blocks for each passage: its title, its words to the letter, and what interests it is about. */
export function passageGroups(text: Text, shown: ShownPassages): KnownBlock[][] {
  const { coalition, of, open, interests } = shown;
  const words = text.sketch.reading;
  return shown.passages.map((about) => {
    const entry = entryOf(of, about);
    const said = entry === null ? undefined : open(entry);
    return [
      section(titleOf(text, coalition, about), shown.button?.(about)),
      ...(entry === null
        ? [contextBlock(words.none)]
        : said === undefined
          ? [contextBlock(words.gone)]
          : quoted(said)),
      ...(about === null ? [] : interestLines(text, interests(about), open)),
    ];
  });
}
