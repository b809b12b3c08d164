import type { KnownBlock, ModalView } from '@slack/types';
import { localDay } from '../../calendar/zone.ts';
import type { CoalitionEvent } from '../../coalition/events.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { TakenText } from '../../documents/person-json.ts';
import { isQuestionId, type QuestionId } from '../../method/interview.ts';
import { fullDayIn, type Text } from '../../text/text.ts';
import { optionText } from '../interviews/shown-answer.ts';
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
  const event = taken.event as CoalitionEvent | null;
  const kind = kindOf(text, event);
  const day = event === null ? '' : fullDayIn(text, localDay(zone, event.at));
  return [
    contextBlock([kind, day].filter((each) => each !== '').join(' · ')),
    ...quoted(wordsOf(text, taken, event)),
    divider,
  ];
}

/** What it is, and to which question. */
function kindOf(text: Text, event: CoalitionEvent | null): string {
  const words = text.keeping.texts;
  const kinds: Partial<Record<CoalitionEvent['type'], string>> = words.kinds;
  const kind = (event === null ? undefined : kinds[event.type]) ?? words.other;
  const question = event !== null && 'question' in event ? event.question : null;
  const asked: Record<string, { short: string }> = { ...text.interviews.questions, ...text.steps.questions };
  const short = question === null ? undefined : asked[question]?.short;
  return short === undefined ? kind : words.to(kind, short);
}

/** The option in words, then the text. */
function wordsOf(text: Text, { text: written, choice }: TakenText, event: CoalitionEvent | null): string {
  if (choice === undefined) return written;
  const isAnswer = event !== null && 'question' in event && isQuestionId(event.question);
  const option = isAnswer ? optionText(text, event.question as QuestionId, choice) : undefined;
  return [option ?? choice, written].filter((each) => each !== '').join('\n');
}
