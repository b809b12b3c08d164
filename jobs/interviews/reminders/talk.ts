import { interviewOf } from '../../../src/coalition/find.ts';
import { talkLead } from '../../../src/coalition/interviews/read.ts';
import { act } from '../../../src/slack/ids.ts';
import { otherWays } from '../../../src/slack/interviews/own-interview.ts';
import { contactOfInterview, inviterOf } from '../../../src/slack/interviews/progress.ts';
import { actions, button, section } from '../../../src/slack/kit/blocks.ts';
import { referenceValue } from '../../../src/slack/kit/meta.ts';
import { escapeMrkdwn } from '../../../src/slack/kit/mrkdwn.ts';
import type { ReminderKind } from '../../engine/reminders.ts';
import { settledInterview } from './settled.ts';

// Somebody would rather talk, a lead was to get in touch, and no talk is written down yet.

/** For the lead who was to get in touch. */
export const interviewTalk: ReminderKind = {
  notification: (text) => text.interviews.talkReminder.notification,
  lines: ({ text, coalition, due }) => {
    const interview = interviewOf(coalition, due.about);
    if (interview?.status !== 'talk' || talkLead(coalition, interview) !== due.user) return null;
    const words = text.interviews.talkReminder;
    const value = `${coalition.id}.${interview.contact}`;
    return [
      section(words.body(contactOfInterview(coalition, interview), escapeMrkdwn(coalition.name))),
      actions(`talk.${interview.id}`, [
        button(act.openTalk, text.interviews.notes.record, { value, style: 'primary' }),
      ]),
    ];
  },
  sent: (due) => ({ type: 'NoteLeadRemindedOfTalk', interview: due.about, lead: due.user }),
  settled: ({ text, coalition, due }) => {
    const interview = interviewOf(coalition, due.about);
    if (interview === undefined) return text.rhythm.nothing;
    const words = text.interviews.talkReminder;
    const name = contactOfInterview(coalition, interview);
    return interview.status === 'talk' ? null : words.settled(name, escapeMrkdwn(coalition.name));
  },
};

/** For whoever waits for it: that it did not come, and what they can do themselves. */
export const interviewTalkLate: ReminderKind = {
  notification: (text) => text.interviews.talkLate.notification,
  lines: ({ text, coalition, due }) => {
    const interview = interviewOf(coalition, due.about);
    if (interview?.status !== 'talk') return null;
    const value = referenceValue({ coalition: coalition.id, interview: interview.id });
    const { body } = text.interviews.talkLate;
    return [
      section(body(inviterOf(coalition, interview), escapeMrkdwn(coalition.name))),
      actions(`talk.${interview.id}`, [
        button(act.start, text.interviews.invitation.start, { value, style: 'primary' }),
        otherWays(text, coalition, interview),
      ]),
    ];
  },
  sent: (due) => ({ type: 'NoteContactToldOfTalk', interview: due.about }),
  hasLater: true,
  settled: (reminding, since) => {
    const interview = interviewOf(reminding.coalition, reminding.due.about);
    return interview?.status === 'talk' ? null : settledInterview(reminding, since);
  },
};
