import type { KnownBlock } from '@slack/types';
import { localDay } from '../../calendar/zone.ts';
import type { InterviewReading } from '../../coalition/interviews/state.ts';
import type { Interview } from '../../coalition/state.ts';
import { fullDayIn, listOf, type Text } from '../../text/text.ts';
import { contextBlock } from '../kit/blocks.ts';
import { mention } from '../kit/mrkdwn.ts';

// For an author: who opened their interview, and on which days.

const readersShown = 5;
const daysShown = 3;

/** Nothing as long as nobody could read it. `since`: the ISO date since which it is noted. */
export function openedLines(
  text: Text,
  { interview, since }: { interview: Interview; since: string | null },
): KnownBlock[] {
  const { readings = [] } = interview;
  if (interview.sentAt === null && readings.length === 0) return [];
  const words = text.interviews.opened;
  const newest = readings.toSorted((one, other) => lastDay(other).localeCompare(lastDay(one)));
  const lines = newest
    .slice(0, readersShown)
    .map((reading) => words.line(readerIn(text, reading), daysIn(text, reading)));
  const more = readings.length - readersShown;
  const from = since !== null && isOlder(interview, since) ? fullDayIn(text, since) : null;
  if (readings.length === 0) return [contextBlock(from === null ? words.nobody : words.nobodySince(from))];
  const said = [
    words.title,
    ...lines,
    ...(more > 0 ? [words.more(more)] : []),
    ...(from === null ? [] : [words.since(from)]),
  ];
  return [contextBlock(said.join('\n'))];
}

/** How many opened it, and when the last time was: one sentence, empty where nobody did. */
export function openedSentence(text: Text, { readings = [] }: Interview): string {
  const last = readings.map(lastDay).sort().at(-1);
  return last === undefined ? '' : text.interviews.opened.sentence(readings.length, fullDayIn(text, last));
}

function lastDay({ days }: InterviewReading): string {
  return days.at(-1) ?? '';
}

function readerIn(text: Text, { reader }: InterviewReading): string {
  return reader === null ? text.interviews.opened.administrator : mention(reader);
}

function daysIn(text: Text, { days, earlier }: InterviewReading): string {
  const shown = days.slice(-daysShown).map((day) => fullDayIn(text, day));
  const left = days.length - shown.length + earlier;
  const named = listOf(text, shown);
  return left === 0 ? named : text.interviews.opened.earlier(named, left);
}

/** It could be read before it began to be noted. */
function isOlder({ sentAt }: Interview, since: string): boolean {
  return sentAt === null || localDay('UTC', sentAt) <= since;
}
