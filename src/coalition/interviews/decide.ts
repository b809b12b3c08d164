import { putOffProblem } from '../days.ts';
import { accept, type Decision, isLead, refuse, type Stamp } from '../decision.ts';
import type { Fact } from '../events.ts';
import { authorOf, contactOf, interviewOf, isInterviewable, latestInterview } from '../find.ts';
import type { UserId } from '../ids.ts';
import type { Coalition } from '../state.ts';
import type { InterviewCommand } from './commands.ts';
import { entriesOf, isOpen, mayInvite, nextQuestion } from './read.ts';
import type { Interview } from './state.ts';

type CommandOf<T extends InterviewCommand['type']> = Extract<InterviewCommand, { type: T }>;
type Invite = CommandOf<'InviteContacts'>;

/** M1.4, M1.5, M1.7: inviting, and what the contact does with the interview as a whole. */
export function invite(state: Coalition, command: Invite, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  if (command.invitations.length === 0) return refuse('nobody-chosen', 'who');
  const facts: Fact[] = [];
  const chosen = new Set<string>();
  for (const { contact: id, interview } of command.invitations) {
    const contact = contactOf(state, id);
    if (contact === undefined || contact.removed) return refuse('unknown-contact', 'who');
    if (contact.user === null) return refuse('no-slack', 'who');
    if (!isInterviewable(state, contact)) return refuse('own-interview', 'who');
    if (interviewOf(state, interview) !== undefined) continue;
    if (!mayInvite(latestInterview(state, id))) continue;
    if (chosen.has(id) || chosen.has(interview)) continue;
    chosen.add(id).add(interview);
    facts.push({ type: 'InterviewInvited', interview, contact: id, readers: [...state.leads] });
  }
  if (facts.length === 0 && !command.invitations.some((each) => interviewOf(state, each.interview)))
    return refuse('already-invited', 'who');
  return accept(stamp, facts);
}

interface ByAuthor<C> {
  interview: Interview;
  command: C;
  stamp: Stamp;
  by: UserId;
}

/** What only the interview's author may do with it. */
function byAuthor<C extends { interview: string }>(decide: (act: ByAuthor<C>, state: Coalition) => Decision) {
  return (state: Coalition, command: C, stamp: Stamp): Decision => {
    const interview = interviewOf(state, command.interview);
    if (interview === undefined) return refuse('unknown-interview');
    if (stamp.by === null || authorOf(state, interview) !== stamp.by) return refuse('not-yours');
    return decide({ interview, command, stamp, by: stamp.by }, state);
  };
}

export const start = byAuthor(({ interview, stamp }: ByAuthor<CommandOf<'StartInterview'>>) => {
  const { id, status } = interview;
  if (status === 'answering') return accept(stamp, []);
  if (status === 'paused') return accept(stamp, [{ type: 'InterviewResumed', interview: id }]);
  // Who declined may come back to it; nobody asks them to.
  if (!isOpen(interview) && status !== 'declined') return refuse('interview-closed');
  return accept(stamp, [{ type: 'InterviewStarted', interview: id }]);
});

export const resume = byAuthor(
  ({ interview: { id, status }, stamp }: ByAuthor<CommandOf<'ResumeInterview'>>) => {
    if (status !== 'paused' && status !== 'answering') return refuse('interview-closed');
    return accept(stamp, [{ type: 'InterviewResumed', interview: id }]);
  },
);

export const pause = byAuthor(
  ({ interview: { id, status }, stamp }: ByAuthor<CommandOf<'PauseInterview'>>) => {
    if (status === 'paused') return accept(stamp, []);
    if (status !== 'answering') return refuse('interview-closed');
    return accept(stamp, [{ type: 'InterviewPaused', interview: id }]);
  },
);

export const postpone = byAuthor(
  ({ interview, command, stamp }: ByAuthor<CommandOf<'PostponeInterview'>>) => {
    if (!isOpen(interview)) return refuse('interview-closed');
    const problem = putOffProblem(command.until, command.today);
    if (problem !== null) return refuse(problem, 'until');
    if (interview.later === command.until) return accept(stamp, []);
    return accept(stamp, [{ type: 'InterviewPostponed', interview: interview.id, until: command.until }]);
  },
);

export const decline = byAuthor(({ interview, stamp }: ByAuthor<CommandOf<'DeclineInterview'>>) => {
  if (interview.status === 'declined') return accept(stamp, []);
  if (!isOpen(interview)) return refuse('interview-closed');
  return accept(stamp, [{ type: 'InterviewDeclined', interview: interview.id }]);
});

export const proposeTalk = byAuthor(({ interview, stamp }: ByAuthor<CommandOf<'ProposeTalk'>>) => {
  if (interview.status === 'talk') return accept(stamp, []);
  if (!isOpen(interview)) return refuse('interview-closed');
  return accept(stamp, [{ type: 'TalkProposed', interview: interview.id }]);
});

/** A colleague gets an interview of their own, empty: what the first one wrote stays theirs (M1.5). */
export const handOver = byAuthor((act: ByAuthor<CommandOf<'HandOverInterview'>>, state) => {
  const { interview, command, stamp, by } = act;
  if (interviewOf(state, command.newInterview) !== undefined) return accept(stamp, []);
  if (contactOf(state, command.to.id) !== undefined) return accept(stamp, []);
  if (!isOpen(interview)) return refuse('interview-closed');
  if (command.to.user === null) return refuse('no-slack', 'colleague');
  if (command.to.user === by) return refuse('hand-over-self', 'colleague');
  const known = state.contacts.find((each) => each.user === command.to.user && !each.removed);
  if (known !== undefined && latestInterview(state, known.id) !== undefined)
    return refuse('already-invited', 'colleague');
  if (state.leads.includes(command.to.user)) return refuse('own-interview', 'colleague');
  const partner = contactOf(state, interview.contact)?.partner ?? '';
  const { user, name, outside } = command.to;
  const contact = known?.id ?? command.to.id;
  return accept(stamp, [
    ...(known === undefined
      ? [{ type: 'ContactAdded', partner, contact, user, name, reach: null, outside } as const]
      : []),
    { type: 'InterviewHandedOver', interview: interview.id, to: contact },
    { type: 'InterviewInvited', interview: command.newInterview, contact, readers: [...state.leads] },
  ]);
});

export const send = byAuthor(({ interview, stamp }: ByAuthor<CommandOf<'SendInterview'>>) => {
  const { id, status } = interview;
  if (status === 'done') return accept(stamp, []);
  if (status !== 'answering' && status !== 'paused' && status !== 'recorded')
    return refuse('interview-closed');
  if (entriesOf(interview).length === 0) return refuse('interview-empty');
  if (status !== 'recorded' && nextQuestion(interview) !== 'review') return refuse('interview-unsent');
  return accept(stamp, [{ type: 'InterviewSent', interview: id }]);
});

export const withdraw = byAuthor(({ interview, stamp }: ByAuthor<CommandOf<'WithdrawInterview'>>) => {
  const { id, status } = interview;
  if (status === 'withdrawn') return accept(stamp, []);
  if (status !== 'done' && status !== 'recorded' && !isOpen(interview)) return refuse('interview-closed');
  return accept(stamp, [{ type: 'InterviewWithdrawn', interview: id }]);
});

export const erase = byAuthor(({ interview: { id, status }, stamp }: ByAuthor<CommandOf<'EraseInterview'>>) =>
  accept(stamp, status === 'erased' ? [] : [{ type: 'InterviewErased', interview: id }]),
);
