import type { ModalView } from '@slack/types';
import { addDays } from '../../calendar/dates.ts';
import { startOfWorkingDay } from '../../calendar/working-time.ts';
import { localDay } from '../../calendar/zone.ts';
import { parseKey } from '../../person/due-key.ts';
import { calendarOf } from '../../person/dues.ts';
import { nobodyYet, type Person } from '../../person/person.ts';
import { type RhythmCommand, rhythmProblems } from '../../person/rhythm.ts';
import { dayIn, type Text } from '../../text/text.ts';
import { views } from '../ids.ts';
import {
  answerClick,
  type BlockActionHandler,
  drawKey,
  refuseSubmission,
  textFor,
  type ViewSubmissionHandler,
} from '../interaction.ts';
import { section } from '../kit/blocks.ts';
import { dateInput, valueIn } from '../kit/inputs.ts';
import { modal } from '../kit/modals.ts';
import { showView } from '../kit/open-views.ts';
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
export const handleLater: BlockActionHandler = async (interaction) => {
  const { context, user } = interaction;
  const { when, due } = parseLater(interaction.selected);
  const found = await context.store.load({ person: user, coalition: parseKey(due).coalition });
  const person = found.person.state;
  const coalition = found.coalition?.state ?? null;
  const text = textFor(context, person, coalition);
  if (when === 'date') {
    await interaction.ack();
    await showView(interaction, buildLaterView(text, due), { onTop: false });
    return;
  }
  const today = todayOf(context, person);
  const until = addDays(today, when === 'week' ? 7 : 1);
  await context.commands.handle({ by: user, request: interaction.request, query: { person: user } }, () => ({
    person: [{ type: 'Snooze', due, until, today }],
  }));
  await interaction.ack();
  const country = coalition?.country ?? defaultCountry;
  const calendar = calendarOf(person, { country, timezone: context.timezone });
  // Nobody hears from the app on their day off: it is the working day after it then.
  const day = localDay(calendar.zone, startOfWorkingDay(calendar, until));
  await answerClick(interaction, text, text.rhythm.later.done(dayIn(text, day)));
};

/** Where a coalition is gone meanwhile. */
const defaultCountry = 'NL';

export function buildLaterView(text: Text, due: string): ModalView {
  const words = text.rhythm.later;
  return modal({
    callback: views.later,
    title: words.title,
    close: text.interviews.readOwn.close,
    submit: words.submit,
    meta: { due, key: drawKey() },
    blocks: [section(words.intro), dateInput('until', { label: words.day })],
  });
}

export const handleLaterDay: ViewSubmissionHandler = async (interaction) => {
  const { context, user, values, meta } = interaction;
  const result = await context.commands.handle(
    { by: user, request: interaction.request, query: { person: user } },
    ({ person }) => {
      const command: RhythmCommand = {
        type: 'Snooze',
        due: meta.due ?? '',
        until: valueIn(values, 'until'),
        today: todayOf(context, person.state),
      };
      const problems = rhythmProblems(command);
      return problems.length > 0 ? problems : { person: [command] };
    },
  );
  if (result.status !== 'refused') return interaction.ack();
  await refuseSubmission(interaction, textFor(context, result.found.person.state), result.problems);
};

/** Which day a line was put off to, said in its place; `null` when it was not. */
export function putOffWords(text: Text, person: Person | null, due: string): string | null {
  const until = (person ?? nobodyYet).rhythm.snoozed[due];
  return until === undefined ? null : text.rhythm.later.settled(dayIn(text, until));
}
