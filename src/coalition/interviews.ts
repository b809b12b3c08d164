import { nextQuestion } from './answers.ts';
import type { InterviewCommand } from './commands.ts';
import { putOffProblem } from './days.ts';
import { accept, type Decision, isLead, refuse, type Stamp } from './decision.ts';
import type { Fact } from './events.ts';
import { authorOf, contactOf, interviewOf, isInterviewable, latestInterview } from './find.ts';
import type { Coalition, Interview, InterviewStatus, UserId } from './state.ts';

/** The statuses in which the contact still can take the interview up. */
const openStatuses: readonly InterviewStatus[] = ['asked', 'answering', 'paused', 'talk'];

export function isOpen(interview: Interview): boolean {
  return openStatuses.includes(interview.status);
}

/** M1.4, M1.5, M1.7: inviting, and what the contact does with the interview as a whole. */
export function decideInterview(state: Coalition, command: InterviewCommand, stamp: Stamp): Decision {
  if (command.type === 'InviteContacts') return invite(state, command, stamp);
  const interview = interviewOf(state, command.interview);
  if (interview === undefined) return refuse('unknown-interview');
  switch (command.type) {
    case 'NoteDelivered':
    case 'NoteUndelivered':
    case 'NoteReminded':
    case 'NoteLeadToldSilent':
      return note(interview, command, stamp);
    default:
      if (stamp.by === null || authorOf(state, interview) !== stamp.by) return refuse('not-yours');
      return ofAuthor(state, { interview, command, stamp, by: stamp.by });
  }
}

type Invite = Extract<InterviewCommand, { type: 'InviteContacts' }>;
type Note = Extract<InterviewCommand, { type: `Note${string}` }>;
type OfAuthor = Exclude<InterviewCommand, Invite | Note>;

function invite(state: Coalition, command: Invite, stamp: Stamp): Decision {
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

/** Anew only after an invitation that did not arrive; who declined or withdrew is left in peace. */
export function mayInvite(latest: Interview | undefined): boolean {
  return latest === undefined || (latest.status === 'asked' && latest.undelivered !== null);
}

function note(interview: Interview, command: Note, stamp: Stamp): Decision {
  const { id } = interview;
  switch (command.type) {
    case 'NoteDelivered':
      return accept(stamp, [{ type: 'InterviewDelivered', interview: id }]);
    case 'NoteUndelivered':
      if (interview.undelivered === command.reason) return accept(stamp, []);
      return accept(stamp, [{ type: 'InterviewUndelivered', interview: id, reason: command.reason }]);
    case 'NoteReminded':
      return accept(stamp, isOpen(interview) ? [{ type: 'ContactReminded', interview: id }] : []);
    case 'NoteLeadToldSilent':
      if (interview.toldSilent.includes(command.lead)) return accept(stamp, []);
      return accept(stamp, [{ type: 'LeadToldSilent', interview: id, lead: command.lead }]);
    default:
      return command satisfies never;
  }
}

interface AuthorAct {
  interview: Interview;
  command: OfAuthor;
  stamp: Stamp;
  by: UserId;
}

function ofAuthor(state: Coalition, { interview, command, stamp, by }: AuthorAct): Decision {
  const { id, status } = interview;
  switch (command.type) {
    case 'StartInterview':
      if (status === 'answering') return accept(stamp, []);
      if (status === 'paused') return accept(stamp, [{ type: 'InterviewResumed', interview: id }]);
      // Who declined may come back to it; nobody asks them to.
      if (!isOpen(interview) && status !== 'declined') return refuse('interview-closed');
      return accept(stamp, [{ type: 'InterviewStarted', interview: id }]);
    case 'ResumeInterview':
      if (status !== 'paused' && status !== 'answering') return refuse('interview-closed');
      return accept(stamp, [{ type: 'InterviewResumed', interview: id }]);
    case 'PauseInterview':
      if (status === 'paused') return accept(stamp, []);
      if (status !== 'answering') return refuse('interview-closed');
      return accept(stamp, [{ type: 'InterviewPaused', interview: id }]);
    case 'PostponeInterview':
      return postpone(interview, command, stamp);
    case 'DeclineInterview':
      if (status === 'declined') return accept(stamp, []);
      if (!isOpen(interview)) return refuse('interview-closed');
      return accept(stamp, [{ type: 'InterviewDeclined', interview: id }]);
    case 'ProposeTalk':
      if (status === 'talk') return accept(stamp, []);
      if (!isOpen(interview)) return refuse('interview-closed');
      return accept(stamp, [{ type: 'TalkProposed', interview: id }]);
    case 'HandOverInterview':
      return handOver(state, { interview, command, stamp, by });
    case 'SendInterview':
      return send(interview, stamp);
    case 'WithdrawInterview':
      if (status === 'withdrawn') return accept(stamp, []);
      if (status !== 'done' && status !== 'recorded' && !isOpen(interview)) return refuse('interview-closed');
      return accept(stamp, [{ type: 'InterviewWithdrawn', interview: id }]);
    case 'EraseInterview':
      if (status === 'erased') return accept(stamp, []);
      return accept(stamp, [{ type: 'InterviewErased', interview: id }], { drop: entriesOf(interview) });
    default:
      return command satisfies never;
  }
}

type Postpone = Extract<InterviewCommand, { type: 'PostponeInterview' }>;

function postpone(interview: Interview, command: Postpone, stamp: Stamp): Decision {
  if (!isOpen(interview)) return refuse('interview-closed');
  const problem = putOffProblem(command.until, command.today);
  if (problem !== null) return refuse(problem, 'until');
  if (interview.later === command.until) return accept(stamp, []);
  return accept(stamp, [{ type: 'InterviewPostponed', interview: interview.id, until: command.until }]);
}

type HandOver = Extract<InterviewCommand, { type: 'HandOverInterview' }>;

/** A colleague gets an interview of their own, empty: what the first one wrote stays theirs (M1.5). */
function handOver(
  state: Coalition,
  { interview, command, stamp, by }: AuthorAct & { command: HandOver },
): Decision {
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
}

function send(interview: Interview, stamp: Stamp): Decision {
  const { id, status } = interview;
  if (status === 'done') return accept(stamp, []);
  if (status !== 'answering' && status !== 'paused' && status !== 'recorded')
    return refuse('interview-closed');
  if (entriesOf(interview).length === 0) return refuse('interview-empty');
  if (status !== 'recorded' && nextQuestion(interview) !== 'review') return refuse('interview-unsent');
  return accept(stamp, [{ type: 'InterviewSent', interview: id }]);
}

/** Every vault entry that an interview holds. */
export function entriesOf(interview: Interview): string[] {
  return Object.values(interview.answers).flatMap((answer) => answer.parts.map((part) => part.entry));
}
