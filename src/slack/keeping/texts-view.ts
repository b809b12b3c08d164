import type { KnownBlock, ModalView } from '@slack/types';
import { localDay } from '../../calendar/zone.ts';
import type { CoalitionEvent } from '../../coalition/events.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { TakenText } from '../../documents/person-json.ts';
import { fullDayIn, type Text } from '../../text/text.ts';
import { contextBlock, divider, quoted, section } from '../kit/blocks.ts';
import { modal, paged } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { act, views } from './ids.ts';

export interface OwnTexts {
  coalition: Coalition;
  /** `null`: they are being looked up. */
  texts: readonly TakenText[] | null;
  page: number;
  zone: string;
}

/** Everything that a person wrote in a coalition, and that is about them and theirs to read; the newest first. */
export function buildTextsView(text: Text, { coalition, texts, page, zone }: OwnTexts): ModalView {
  const words = text.keeping.texts;
  const lines = (texts ?? []).toReversed().flatMap((taken) => textLines(text, taken, zone));
  const { shown, pager } = paged(text, lines, { page, action: act.textsPage });
  return modal({
    callback: views.texts,
    title: words.title,
    close: words.close,
    meta: { coalition: coalition.id, page },
    blocks: [
      section(`*${escapeMrkdwn(coalition.name)}*`),
      ...(texts === null ? [section(words.looking)] : []),
      ...(texts?.length === 0 ? [section(words.none)] : shown),
      ...pager,
    ],
  });
}

function textLines(text: Text, taken: TakenText, zone: string): KnownBlock[] {
  const words = text.keeping.texts;
  const event = taken.event as CoalitionEvent | null;
  const kinds: Partial<Record<CoalitionEvent['type'], string>> = words.kinds;
  const kind = (event === null ? undefined : kinds[event.type]) ?? words.other;
  const day = event === null ? '' : fullDayIn(text, localDay(zone, event.at));
  return [
    contextBlock([kind, day].filter((each) => each !== '').join(' · ')),
    ...quoted(taken.text === '' ? (taken.choice ?? '') : taken.text),
    divider,
  ];
}
