import { type QuestionId, questionIds } from '../../method/interview.ts';
import { accept, type Decision, isLead, refuse, type Stamp } from '../decision.ts';
import { authorOf, contactOf, interviewOf, isInterviewable, latestInterview } from '../find.ts';
import type { UserId } from '../ids.ts';
import type { Secret } from '../secret.ts';
import type { Coalition } from '../state.ts';
import { isBlankAnswer } from './answers.ts';
import type { TalkCommand } from './commands.ts';
import { accessTo, entriesOf } from './read.ts';
import type { Interview } from './state.ts';

type CommandOf<T extends TalkCommand['type']> = Extract<TalkCommand, { type: T }>;

/** M1.5: a later lead asks to read. */
export function askConsent(state: Coalition, command: CommandOf<'AskConsent'>, stamp: Stamp): Decision {
  const interview = interviewOf(state, command.interview);
  if (interview === undefined) return refuse('unknown-interview');
  if (stamp.by === null || !isLead(state, stamp.by)) return refuse('not-a-lead');
  if (accessTo(state, interview, stamp.by) !== 'ask-first') return accept(stamp, []);
  if (interview.consents[stamp.by] !== undefined) return refuse('already-answered');
  return accept(stamp, [{ type: 'ConsentAsked', interview: interview.id, lead: stamp.by }]);
}

export function settleConsent(state: Coalition, command: CommandOf<'SettleConsent'>, stamp: Stamp): Decision {
  const interview = interviewOf(state, command.interview);
  if (interview === undefined) return refuse('unknown-interview');
  if (stamp.by === null || authorOf(state, interview) !== stamp.by) return refuse('not-yours');
  const { lead } = command;
  if (interview.readers.includes(lead)) return accept(stamp, []);
  if (interview.consents[lead] === undefined) return refuse('already-answered');
  if (interview.consents[lead] === 'refused' && !command.allow) return accept(stamp, []);
  const type = command.allow ? 'ConsentGiven' : 'ConsentRefused';
  return accept(stamp, [{ type, interview: interview.id, lead }]);
}

/** M1.6: a talk in person, written down by a lead. */
export function recordTalk(state: Coalition, command: CommandOf<'RecordTalk'>, stamp: Stamp): Decision {
  if (stamp.by === null || !isLead(state, stamp.by)) return refuse('not-a-lead');
  const contact = contactOf(state, command.contact);
  if (contact === undefined || contact.removed) return refuse('unknown-contact');
  if (!isInterviewable(state, contact)) return refuse('own-interview');
  if (interviewOf(state, command.interview) !== undefined) return accept(stamp, []);
  const latest = latestInterview(state, contact.id);
  if (latest !== undefined && !mayRecordOver(latest, contact.user)) return refuse('already-answered');
  const given = questionIds.flatMap((id): [QuestionId, Secret][] => {
    const secret = command.answers[id];
    return secret === undefined || isBlankAnswer(secret.text) ? [] : [[id, secret]];
  });
  if (given.length === 0) return refuse('talk-empty', 'answer');
  const answers = Object.fromEntries(given.map(([id, secret]) => [id, secret.entry]));
  return accept(
    stamp,
    [
      {
        type: 'TalkRecorded',
        interview: command.interview,
        contact: contact.id,
        readers: latest?.status === 'asked' || latest?.status === 'talk' ? latest.readers : [stamp.by],
        answers,
        final: contact.user === null,
      },
    ],
    given.map(([, secret]) => secret),
  );
}

/** What a contact wrote themselves is never overwritten by what somebody else remembers. */
function mayRecordOver(latest: Interview, user: UserId | null): boolean {
  if (latest.recordedBy !== null)
    return latest.status === 'recorded' || (latest.status === 'done' && user === null);
  return (latest.status === 'asked' || latest.status === 'talk') && entriesOf(latest).length === 0;
}
