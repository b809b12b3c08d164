import type { LeadAsk } from '../lead-asks.ts';
import type { Contact } from '../partners/state.ts';
import type { Coalition } from '../state.ts';
import { awaitsContact, isOpen, latestInterviews } from './read.ts';
import type { Interview } from './state.ts';

/** Who waits for a lead, who can't be reached, and whom no reminder will reach any more. */
export function leadAsks(coalition: Coalition): LeadAsk[] {
  return latestInterviews(coalition).flatMap(({ contact, interview }) =>
    interview === undefined ? ofUnasked(coalition, contact) : ofInterview(contact, interview),
  );
}

function ofInterview(contact: Contact, interview: Interview): LeadAsk[] {
  const ask = (kind: LeadAsk['kind']): LeadAsk[] => [
    { kind, about: interview.id, contact: contact.id, since: interview.lastSign },
  ];
  if (interview.status === 'talk') return ask('talk');
  if (interview.undelivered !== null) return isOpen(interview) ? ask('undelivered') : [];
  const isSilent = awaitsContact(interview) && interview.later === null && interview.toldSilent.length > 0;
  return isSilent ? ask('silent') : [];
}

/** In step 1 a lead talks with those whom the app can't ask. Partners that were invented to practise with wait for nobody. */
function ofUnasked({ walk, practice, startedAt }: Coalition, { id, user }: Contact): LeadAsk[] {
  if (user !== null || practice || walk.at.step !== '1') return [];
  return [{ kind: 'no-slack', about: id, contact: id, since: startedAt }];
}
