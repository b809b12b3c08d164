import type { CoalitionEvent, Fact } from './events.ts';
import type { UserId } from './ids.ts';
import type { Secret } from './secret.ts';
import type { Coalition } from './state.ts';

/** Why a command is refused: keys of the text catalogues, so that the person reads what to do. */
export type ProblemKey =
  | 'not-a-lead'
  | 'not-yours'
  | 'unknown-coalition'
  | 'unknown-partner'
  | 'unknown-contact'
  | 'unknown-interview'
  | 'exists-already'
  | 'name-missing'
  | 'name-too-long'
  | 'need-missing'
  | 'text-too-long'
  | 'partner-name-taken'
  | 'own-partner-stays'
  | 'contact-twice'
  | 'contact-missing'
  | 'too-many-partners'
  | 'too-many-contacts'
  | 'lead-already'
  | 'last-lead'
  | 'lead-outside'
  | 'no-slack'
  | 'already-invited'
  | 'nobody-chosen'
  | 'own-interview'
  | 'interview-closed'
  | 'interview-unsent'
  | 'interview-empty'
  | 'answer-empty'
  | 'date-past'
  | 'date-far'
  | 'hand-over-self'
  | 'talk-empty'
  | 'already-answered'
  | 'channel-settled'
  | 'question-underway'
  | 'channel-missing'
  | 'channel-name-missing'
  | 'channel-taken'
  | 'channel-archived'
  | 'channel-unseen'
  | 'slack-silent'
  | 'pages-lost'
  | 'contact-bot'
  | 'contact-gone'
  | 'contact-unknown'
  | 'contact-line'
  | 'day-missing'
  | 'step-moved'
  | 'step-ahead'
  | 'closing-stays'
  | 'document-missing'
  | 'onward-missing'
  | 'reason-missing'
  | 'step-empty'
  | 'practice-alone'
  | 'not-practice'
  | 'lead-present'
  | 'unknown-meeting'
  | 'meeting-closed'
  | 'meeting-over'
  | 'meeting-early'
  | 'meeting-changed'
  | 'meeting-moved'
  | 'meeting-date'
  | 'meeting-past'
  | 'meeting-far'
  | 'meeting-minutes'
  | 'purpose-missing'
  | 'not-invited'
  | 'not-your-answer'
  | 'outcome-empty'
  | 'outcome-lines'
  | 'outcome-there'
  | 'programme-changed'
  | 'programme-empty'
  | 'programme-too-long'
  | 'programme-full'
  | 'item-gone'
  | 'item-minutes'
  | 'item-title-missing'
  | 'group-gone'
  | 'partner-not-invited'
  | 'theme-gone'
  | 'choices-changed'
  | 'note-missing'
  | 'unknown-poll'
  | 'poll-over'
  | 'poll-ended'
  | 'poll-changed'
  | 'moments-new'
  | 'moments-few'
  | 'moments-many'
  | 'not-asked'
  | 'unknown-substitute'
  | 'substitute-missing'
  | 'substitute-one'
  | 'substitute-self'
  | 'substitute-not-yours'
  | 'not-of-coalition'
  | 'unknown-commitment'
  | 'commitment-not-yours'
  | 'commitment-settled'
  | 'commitment-unagreed'
  | 'commitment-agreed'
  | 'commitment-missing'
  | 'commitment-past'
  | 'commitment-far'
  | 'no-such-day'
  | 'commitment-taken'
  | 'too-many-commitments'
  | 'coalition-over'
  | 'euros-invalid'
  | 'no-contact'
  | 'partner-empty'
  | 'owner-gone'
  | 'why-missing'
  | 'outcome-missing'
  | 'ask-open'
  | 'ask-self'
  | 'ask-nobody'
  | 'days-missing'
  | 'hours-ended'
  | 'zone-unknown'
  | 'unknown-interest'
  | 'interest-gone'
  | 'interest-changed'
  | 'interest-too-long'
  | 'too-many-interests'
  | 'words-missing'
  | 'partners-missing'
  | 'source-missing'
  | 'source-concerns'
  | 'source-unread'
  | 'merge-two'
  | 'undo-none'
  | 'keys-nobody'
  | 'key-unasked'
  | 'key-by-slack'
  | 'key-not-needed'
  | 'key-ahead'
  | 'own-words-first'
  | 'domain-changed'
  | 'domain-empty'
  | 'contradiction-gone'
  | 'due-gone'
  | 'due-stays'
  | 'placing-changed'
  | 'placing-gone'
  | 'passage-changed'
  | 'passage-empty'
  | 'sketch-closed'
  | 'sketch-empty'
  | 'sketch-nobody'
  | 'sketch-changed'
  | 'sketch-gone'
  | 'sketch-moved'
  | 'too-many-versions'
  | 'suggestion-empty'
  | 'suggestion-gone'
  | 'suggestion-unused'
  | 'suggestion-settled'
  | 'thanks-empty'
  | 'too-many-suggestions'
  | 'wiping-early';

export interface Problem {
  /** `block_id` of the input that it is about, without its entity. */
  field?: string;
  key: ProblemKey;
}

/** `put`: new words, for the vault. What goes out of it is what the coalition names no more (`areas.ts`). */
export type Decision =
  | { ok: true; events: CoalitionEvent[]; put: readonly Secret[] }
  | { ok: false; problems: Problem[] };

/** Who does it (`null`: the app itself) and when, in milliseconds. */
export interface Stamp {
  by: UserId | null;
  at: number;
}

export function refuse(key: ProblemKey, field?: string): Decision {
  return { ok: false, problems: [field === undefined ? { key } : { field, key }] };
}

export function refuseAll(problems: Problem[]): Decision {
  return { ok: false, problems };
}

/** Accepts: the facts are stamped, the new words kept. No facts means that it was so already. */
export function accept(stamp: Stamp, facts: Fact[], put: readonly Secret[] = []): Decision {
  const events = facts.map((fact) => ({ ...fact, ...stamp }) as CoalitionEvent);
  return { ok: true, events, put };
}

export function isLead(coalition: Coalition, user: UserId | null): boolean {
  return user !== null && coalition.leads.includes(user);
}
