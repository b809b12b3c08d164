import type { KnownBlock } from '@slack/types';
import type { Asked, DatePoll, Moment } from '../../coalition/dates/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, contextBlock, quoted, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { partnerNameOf, whenIn } from '../meetings/words.ts';
import type { OpenEntry } from '../vault.ts';
import { act } from './ids.ts';
import { askerOf, momentIn, namesIn, pollValue, titleIn } from './words.ts';

/** A poll as one contact sees it who is asked. */
export interface AskedOne {
  coalition: Coalition;
  poll: DatePoll;
  asked: Asked;
  /** The reader's. */
  zone: string;
  now: number;
  open: OpenEntry;
  /** No contact any more. */
  isDropped?: boolean;
}

const purposeShown = 600;

/** The question in a contact's DM: a click a moment that fits. Once it is over: what came of it, and no button. */
export function buildDateMessage(text: Text, one: AskedOne): Message {
  const { coalition, poll, asked, isDropped = false } = one;
  const ended = isDropped ? text.dates.ended.dropped : endedIn(text, one);
  if (ended !== null) return said(text, one, ended);
  const { question: words } = text.dates;
  const asker = askerOf(coalition, poll);
  return messageOf(text, {
    title: words.notification(plainName(coalition)),
    blocks: [
      section(
        `${titleIn(text, coalition, poll)}\n${poll.revision === 0 ? words.ask(asker) : words.again(asker)}`,
      ),
      ...poll.moments.map((moment) => momentLine(text, one, moment)),
      ...answerLines(text, one),
      contextBlock(words.why(partnerNameOf(coalition, asked.contact))),
    ],
    own: purposeLines(text, one),
  });
}

/** What an earlier message about it becomes: no button of it stays behind. */
export function buildOlderDateMessage(text: Text, one: Pick<AskedOne, 'coalition' | 'poll'>): Message {
  return said(text, one, text.dates.ended.newer);
}

/** Nobody looks for a date any more: whoever kept moments free hears it. */
export function buildDateOffMessage(
  text: Text,
  { coalition, poll }: Pick<AskedOne, 'coalition' | 'poll'>,
): Message {
  const words = text.dates.off;
  return messageOf(text, {
    title: words.notification(plainName(coalition)),
    blocks: [section(words.body(...namesIn(text, coalition, poll)))],
  });
}

/** A notification is no mrkdwn for everybody who reads it. */
function plainName({ name }: Coalition): string {
  return name.replace(/[<>&]/g, ' ');
}

function said(text: Text, { coalition, poll }: Pick<AskedOne, 'coalition' | 'poll'>, line: string): Message {
  return messageOf(text, {
    title: text.dates.question.notification(plainName(coalition)),
    blocks: [section(`${titleIn(text, coalition, poll)}\n${line}`)],
  });
}

/** How it ended, `null` while answers are taken. */
function endedIn(text: Text, { coalition, poll, zone }: AskedOne): string | null {
  const words = text.dates.ended;
  const { status, picked } = poll;
  if (coalition.over !== null) return words.cancelled;
  switch (status) {
    case 'open':
      return null;
    case 'closed':
      return words.closed(askerOf(coalition, poll));
    case 'picked':
      return words.picked(picked === null ? '' : momentIn(text, poll, picked.start, zone));
    case 'cancelled':
      return words.cancelled;
    default:
      return status satisfies never;
  }
}

function momentLine(
  text: Text,
  { coalition, poll, asked, zone, now }: AskedOne,
  { start }: Moment,
): KnownBlock {
  const words = text.dates.question;
  const [span = '', ...elsewhere] = whenIn(text, { start, minutes: poll.minutes, zone: poll.zone }, zone);
  const doesFit = asked.fits.includes(start);
  const isPast = start <= now;
  const state = isPast ? [`_${words.passed}_`] : doesFit ? [`_${words.doesFit}_`] : [];
  const line = [`*${span}*`, ...elsewhere, ...state].join('\n');
  if (isPast) return section(line);
  const value = `${pollValue(coalition.id, poll)}.${doesFit ? 'no' : 'yes'}`;
  return section(line, button(`${act.answerMoment}.${start}`, doesFit ? words.undo : words.fits, { value }));
}

/** What was noted, and the one answer that is no moment. */
function answerLines(text: Text, { coalition, poll, asked, now }: AskedOne): KnownBlock[] {
  const { said: words, question } = text.dates;
  if (poll.moments.every(({ start }) => start <= now))
    return [contextBlock(words.allPassed(askerOf(coalition, poll)))];
  const isNone = asked.answeredAt !== null && asked.fits.length === 0;
  if (isNone) return [contextBlock(words.none)];
  const none = button(act.answerNone, question.none, { value: pollValue(coalition.id, poll) });
  return [
    ...(asked.answeredAt === null ? [] : [contextBlock(words.some(asked.fits.length, poll.moments.length))]),
    actions(`date.${poll.id}`, [none]),
  ];
}

function purposeLines(text: Text, { poll, open }: AskedOne): KnownBlock[] {
  const purpose = open(poll.purpose);
  return purpose === undefined
    ? []
    : [section(text.dates.question.purpose), ...quoted(purpose, purposeShown)];
}
