import { nextStep } from '../../../src/coalition/coalitions/next-step.ts';
import { unanswered } from '../../../src/coalition/steps/read.ts';
import { act } from '../../../src/slack/ids.ts';
import { actions, button, section } from '../../../src/slack/kit/blocks.ts';
import { escapeMrkdwn } from '../../../src/slack/kit/mrkdwn.ts';
import type { ReminderKind } from '../../engine/reminders.ts';

/** For a lead whose coalition was quiet for two weeks: the next small thing, and a way to hear no more of it. */
export const leadStill: ReminderKind = {
  notification: (text) => text.steps.walk.still.notification,
  lines: ({ text, coalition, due }) => {
    if (coalition.over !== null) return null;
    const words = text.steps.walk.still;
    const { kind } = nextStep(coalition, due.user);
    const [question] = unanswered(coalition.walk, coalition.walk.at.step);
    const small =
      kind === 'questions'
        ? words.small.questions(question === undefined ? '' : text.steps.questions[question].short)
        : words.small[kind];
    const value = coalition.id;
    return [
      section(words.body(escapeMrkdwn(coalition.name), small)),
      actions(`still.${coalition.id}`, [
        button(act.openStep, words.openStep, { value, style: 'primary' }),
        button(act.stopNudges, words.stop, { value }),
      ]),
    ];
  },
  sent: (due) => ({ type: 'NoteLeadNudged', user: due.user }),
};
