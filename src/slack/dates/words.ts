import type { DatePoll } from '../../coalition/dates/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import { kindIn, kindWithin, spanIn } from '../meetings/words.ts';

/** "dinsdag 1 december 2026, 14:00 tot 15:30", by the reader's clock. */
export function momentIn(text: Text, { minutes }: DatePoll, start: number, zone: string): string {
  return spanIn(text, { start, minutes }, zone);
}

/** The kind of meeting within a sentence, and the coalition. */
export function namesIn(text: Text, coalition: Coalition, poll: DatePoll): [kind: string, name: string] {
  return [kindWithin(text, poll), escapeMrkdwn(coalition.name)];
}

/** "*Verkenningsbijeenkomst van Binnenstad*" */
export function titleIn(text: Text, coalition: Coalition, poll: DatePoll): string {
  return text.dates.question.title(kindIn(text, poll), escapeMrkdwn(coalition.name));
}

/** The lead who asks, or another one once that one has gone. */
export function askerOf({ leads, startedBy }: Coalition, { openedBy }: DatePoll): string {
  const asker = openedBy !== null && leads.includes(openedBy) ? openedBy : leads[0];
  return mention(asker ?? startedBy);
}

/** A button's value about a poll. The ids hold no dot. */
export function pollValue(coalition: string, { id, revision }: Pick<DatePoll, 'id' | 'revision'>): string {
  return `${coalition}.${id}.${revision}`;
}

/** What such a value says; `rest` is what a button adds to it. */
export function parsePollValue(value: string): {
  coalition: string;
  poll: string;
  revision: number;
  rest: string;
} {
  const [coalition = '', poll = '', revision = '', rest = ''] = value.split('.');
  return { coalition, poll, revision: /^\d+$/.test(revision) ? Number(revision) : -1, rest };
}
