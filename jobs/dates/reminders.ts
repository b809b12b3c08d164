import { askedOf, ownPlace, pollOf } from '../../src/coalition/dates/read.ts';
import type { DatePoll } from '../../src/coalition/dates/state.ts';
import { due } from '../../src/coalition/due-kinds.ts';
import { act } from '../../src/slack/dates/ids.ts';
import { namesIn, pollValue } from '../../src/slack/dates/words.ts';
import { actions, button, section } from '../../src/slack/kit/blocks.ts';
import { escapeMrkdwn } from '../../src/slack/kit/mrkdwn.ts';
import type { AreaReminders, ReminderKind, Reminding } from '../engine/reminders.ts';

// What the day's message says of a date that is looked for.

/** M4.5: who did not say yet which moments fit, once. */
const dateAsked: ReminderKind = {
  notification: (text) => text.dates.reminders.asked.notification,
  lines: ({ text, coalition, due: { about, user } }) => {
    const poll = pollOf(coalition, about);
    const asked = poll === undefined ? undefined : ownPlace(coalition, poll, user)?.asked;
    if (poll?.status !== 'open' || asked === undefined || asked.answeredAt !== null) return null;
    const words = text.dates;
    const value = pollValue(coalition.id, poll);
    return [
      section(words.reminders.asked.body(...namesIn(text, coalition, poll))),
      actions(`asked.${poll.id}`, [
        button(act.chooseMoments, words.mine.choose, { value, style: 'primary' }),
        button(act.answerNone, words.question.none, { value }),
      ]),
    ];
  },
  sent: ({ about, user }) => ({ type: 'NotePollReminded', poll: about, user }),
  settled: (reminding, since) => {
    const {
      text,
      coalition,
      due: { about, user },
    } = reminding;
    const poll = pollOf(coalition, about);
    if (poll === undefined) return null;
    const ended = endedIn(reminding, poll, since);
    if (ended !== null) return ended;
    const asked = ownPlace(coalition, poll, user)?.asked;
    if (asked?.answeredAt == null || asked.answeredAt <= since) return null;
    return text.dates.mine.noted(escapeMrkdwn(coalition.name), asked.fits.length);
  },
};

/** Leads are asked to pick, whoever has not answered by then. */
const datePick: ReminderKind = {
  notification: (text) => text.dates.reminders.pick.notification,
  lines: ({ text, coalition, due: { about } }) => {
    const poll = pollOf(coalition, about);
    if (poll?.status !== 'open' && poll?.status !== 'closed') return null;
    const words = text.dates.reminders.pick;
    const all = askedOf(coalition, poll);
    const answered = all.filter(({ asked }) => asked.answeredAt !== null);
    const canNobody = answered.length > 0 && answered.every(({ asked }) => asked.fits.length === 0);
    const body = words.body(...namesIn(text, coalition, poll), answered.length, all.length);
    return [
      section(canNobody ? `${body} ${words.nobody}` : `${body} ${words.choose}`),
      actions(`pick.${poll.id}`, [seeButton(words.see, coalition.id, poll)]),
    ];
  },
  sent: ({ about, user }) => ({ type: 'NoteLeadToldOfPoll', poll: about, lead: user, of: 'pick' }),
  settled: settledForLead,
};

/** All moments have passed, and none was picked. */
const datePassed: ReminderKind = {
  notification: (text) => text.dates.reminders.passed.notification,
  lines: ({ text, coalition, due: { about } }) => {
    const poll = pollOf(coalition, about);
    if (poll?.status !== 'open' && poll?.status !== 'closed') return null;
    const words = text.dates.reminders.passed;
    return [
      section(words.body(...namesIn(text, coalition, poll))),
      actions(`passed.${poll.id}`, [seeButton(words.see, coalition.id, poll)]),
    ];
  },
  sent: ({ about, user }) => ({ type: 'NoteLeadToldOfPoll', poll: about, lead: user, of: 'passed' }),
  settled: settledForLead,
};

function seeButton(label: string, coalition: string, poll: DatePoll) {
  return button(act.openPoll, label, { value: pollValue(coalition, poll), style: 'primary' });
}

function settledForLead(reminding: Reminding, since: number): string | null {
  const poll = pollOf(reminding.coalition, reminding.due.about);
  return poll === undefined || poll.status === 'closed' ? null : endedIn(reminding, poll, since);
}

/** What became of the search, or that there are other moments. */
function endedIn({ text, coalition }: Reminding, poll: DatePoll, since: number): string | null {
  const words = text.dates.reminders.settled;
  const name = escapeMrkdwn(coalition.name);
  if (poll.status === 'open') return poll.offeredAt > since ? words.offered(name) : null;
  return words[poll.status](name);
}

export const dateReminders = {
  [due.dateAsked]: dateAsked,
  [due.datePick]: datePick,
  [due.datePassed]: datePassed,
} satisfies AreaReminders;
