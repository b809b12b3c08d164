import { contactOf, interviewOf } from '../../src/coalition/find.ts';
import { buildNote } from '../../src/slack/coalitions/messages.ts';
import { act } from '../../src/slack/ids.ts';
import { contactIn, contactOfInterview } from '../../src/slack/interviews/progress.ts';
import { button } from '../../src/slack/kit/blocks.ts';
import type { Message } from '../../src/slack/kit/message.ts';
import { referenceValue } from '../../src/slack/kit/meta.ts';
import { escapeMrkdwn } from '../../src/slack/kit/mrkdwn.ts';
import type { Text } from '../../src/text/text.ts';
import { type CoalitionEffectContext, recipientOf, tell } from '../engine/effect-context.ts';

// What leads are told of interviews, each privately: never what was said in them.

/** Something happened in an interview that leads should know: never what was said in it. */
export async function sendLeadNote(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, to } = effect;
  if (to === null || !coalition.leads.includes(to)) return;
  const recipient = await recipientOf(effect, to, coalition);
  const message = noteFor(recipient.text, effect);
  if (message !== null) await tell(effect, recipient, { message });
}

function noteFor(text: Text, { coalition, event }: CoalitionEffectContext): Message | null {
  const interview = 'interview' in event ? interviewOf(coalition, event.interview) : undefined;
  if (interview === undefined) return null;
  const { notes } = text.interviews;
  const name = contactOfInterview(coalition, interview);
  const title = escapeMrkdwn(coalition.name);
  const value = referenceValue({ coalition: coalition.id, interview: interview.id });
  const record = button(act.openTalk, notes.record, { value: `${coalition.id}.${interview.contact}` });
  const note = ({
    notification,
    body,
  }: {
    notification: string;
    body: (name: string, title: string) => string;
  }) => ({
    notification,
    body: body(name, title),
  });
  switch (event.type) {
    case 'InterviewSent':
      return buildNote(text, note(notes.done), button(act.openRead, notes.read, { value }));
    case 'InterviewDeclined':
      return buildNote(text, note(notes.declined));
    case 'TalkProposed':
      return buildNote(text, note(notes.talk), record);
    case 'InterviewWithdrawn':
      return buildNote(text, note(notes.withdrawn));
    case 'InterviewHandedOver': {
      const to = contactIn(contactOf(coalition, event.to));
      return buildNote(text, {
        notification: notes.handedOver.notification,
        body: notes.handedOver.body(name, to, title),
      });
    }
    case 'InterviewUndelivered': {
      const reasons: Record<string, string> = notes.undelivered.reasons;
      const reason = reasons[event.reason] ?? notes.undelivered.reasons.failed;
      return buildNote(
        text,
        { notification: notes.undelivered.notification, body: notes.undelivered.body(name, title, reason) },
        record,
      );
    }
    default:
      return null;
  }
}

/** M1.5: what an author answered to a later lead. */
export async function sendConsentAnswer(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event } = effect;
  if (event.type !== 'ConsentGiven' && event.type !== 'ConsentRefused') return;
  const interview = interviewOf(coalition, event.interview);
  if (interview === undefined) return;
  const recipient = await recipientOf(effect, event.lead, coalition);
  const { notes } = recipient.text.interviews;
  const words = event.type === 'ConsentGiven' ? notes.consentGiven : notes.consentRefused;
  const body = words.body(contactOfInterview(coalition, interview), escapeMrkdwn(coalition.name));
  const value = referenceValue({ coalition: coalition.id, interview: interview.id });
  const read = event.type === 'ConsentGiven' ? button(act.openRead, notes.read, { value }) : undefined;
  await tell(effect, recipient, {
    message: buildNote(recipient.text, { notification: words.notification, body }, read),
  });
}
