import type { ModalView } from '@slack/types';
import { startOfWorkingDay } from '../../calendar/working-time.ts';
import { addDays, localDay } from '../../calendar/zone.ts';
import { parseKey } from '../../person/due-key.ts';
import { calendarOf } from '../../person/dues.ts';
import { nobodyYet, type Person } from '../../person/person.ts';
import { type RhythmCommand, rhythmProblems } from '../../person/rhythm.ts';
import { dayIn, type Text } from '../../text/text.ts';
import { section } from '../blocks.ts';
import { views } from '../ids.ts';
import { dateInput, valueIn } from '../inputs.ts';
import { modal } from '../modals.ts';
import { showView } from '../open-views.ts';
import {
  answerClick,
  type ClickHandler,
  drawKey,
  refuseSubmission,
  type SubmitHandler,
  textFor,
} from '../visit.ts';
import { todayOf } from './expectation.ts';

type When = 'tomorrow' | 'week' | 'date';

/** What a "later" menu sends back: when, and what it is about (`keyOf`). */
export function laterValue(when: When, due: string): string {
  return `${when}.${due}`;
}

function parseLater(value: string): { when: string; due: string } {
  const dot = value.indexOf('.');
  return { when: value.slice(0, dot), due: value.slice(dot + 1) };
}

/** "Later" beside a line of the day's message: tomorrow, next week, or a day that is asked for. */
export const handleLater: ClickHandler = async (visit) => {
  const { desk, workspace, user } = visit;
  const { when, due } = parseLater(visit.selected);
  const found = await desk.store.load(workspace, { person: user, coalition: parseKey(due).coalition });
  const person = found.person.state;
  const coalition = found.coalition?.state ?? null;
  const text = textFor(desk, person, coalition);
  if (when === 'date') {
    await visit.ack();
    await showView(visit, buildLaterView(text, due), { onTop: false });
    return;
  }
  const today = todayOf(desk, person);
  const until = addDays(today, when === 'week' ? 7 : 1);
  await desk.house.act({ workspace, by: user, request: visit.request, query: { person: user } }, () => ({
    person: [{ type: 'Snooze', due, until, today }],
  }));
  await visit.ack();
  const country = coalition?.country ?? defaultCountry;
  const calendar = calendarOf(person, { country, timezone: desk.timezone });
  // Nobody hears from the app on their day off: it is the working day after it then.
  const day = localDay(calendar.zone, startOfWorkingDay(calendar, until));
  await answerClick(visit, text, text.rhythm.later.done(dayIn(text, day)));
};

/** Where a coalition is gone meanwhile. */
const defaultCountry = 'NL';

export function buildLaterView(text: Text, due: string): ModalView {
  const words = text.rhythm.later;
  return modal({
    ...{ callback: views.later, title: words.title, close: text.readOwn.close, submit: words.submit },
    meta: { due, key: drawKey() },
    blocks: [section(words.intro), dateInput('until', { label: words.day })],
  });
}

export const handleLaterDay: SubmitHandler = async (visit) => {
  const { desk, workspace, user, values, meta } = visit;
  const result = await desk.house.act(
    { workspace, by: user, request: visit.request, query: { person: user } },
    ({ person }) => {
      const command: RhythmCommand = {
        ...{ type: 'Snooze', due: meta.due ?? '', until: valueIn(values, 'until') },
        today: todayOf(desk, person.state),
      };
      const problems = rhythmProblems(command);
      return problems.length > 0 ? problems : { person: [command] };
    },
  );
  if (result.status !== 'refused') return visit.ack();
  await refuseSubmission(visit, textFor(desk, result.found.person.state), result.problems);
};

/** Which day a line was put off to, said in its place; `null` when it was not. */
export function putOffWords(text: Text, person: Person | null, due: string): string | null {
  const until = (person ?? nobodyYet).rhythm.snoozed[due];
  return until === undefined ? null : text.rhythm.later.settled(dayIn(text, until));
}
