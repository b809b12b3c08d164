import { contactOf, partnerOf } from '../../coalition/find.ts';
import { currentReaders } from '../../coalition/interviews/read.ts';
import { lengthOf } from '../../coalition/longest.ts';
import type { Coalition, Contact, Interview } from '../../coalition/state.ts';
import { questionIds } from '../../method/interview.ts';
import { listOf, type Text } from '../../text/text.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';

/** How many questions have an answer or were skipped. */
export function answeredCount(interview: Interview): number {
  return questionIds.filter((id) => interview.answers[id] !== undefined).length;
}

/** "Noor en Ahmed", as mentions: the leads who may read this interview once it is sent. */
export function readersIn(text: Text, coalition: Coalition, interview: Interview): string {
  const readers = currentReaders(coalition, interview);
  return readers.length === 0 ? text.interviews.invitation.nobody : listOf(text, readers.map(mention));
}

/** The lead to mention as the one who asks: who invited, or another lead once that one has gone. */
export function inviterOf(coalition: Coalition, interview: Interview): string {
  const { invitedBy } = interview;
  return mention(coalition.leads.includes(invitedBy) ? invitedBy : (coalition.leads[0] ?? invitedBy));
}

/** A contact in mrkdwn: a mention, or the name of somebody without Slack. */
export function contactIn(contact: Contact | undefined): string {
  if (contact === undefined) return '?';
  return contact.user === null ? escapeMrkdwn(contact.name || '?') : mention(contact.user);
}

/** "Noor, Ahmed en +3": as many contacts as fit into so many characters, and how many more there are. */
export function contactsIn(text: Text, contacts: Contact[], most: number): string {
  return listOf(text, withinOf(contacts.map(contactIn), most));
}

/** As many whole names as fit into so many characters, and after them how many more there are. */
export function withinOf(names: readonly string[], most: number): string[] {
  const shown: string[] = [];
  for (const name of names) {
    if (lengthOf([...shown, name].join(', ')) > most) break;
    shown.push(name);
  }
  const more = names.length - shown.length;
  return more > 0 ? [...shown, `+${more}`] : shown;
}

/** "Noor, Ahmed en +3": the first of them, and how many more there are. */
export function mentionsOf(text: Text, users: readonly string[], most: number): string {
  const shown = users.slice(0, most).map(mention);
  return listOf(text, users.length > most ? [...shown, `+${users.length - most}`] : shown);
}

/** A contact in plain text, where mentions don't work: the name and the partner. */
export function contactLabel(coalition: Coalition, contact: Contact): string {
  const partner = partnerOf(coalition, contact.partner)?.name ?? '';
  return `${contact.name || contact.user || '?'} (${partner})`;
}

export function contactOfInterview(coalition: Coalition, interview: Interview): string {
  return contactIn(contactOf(coalition, interview.contact));
}

/** The id under which a question is sent once: each posting of it has its own. */
export function askId(interview: string, ask: number): string {
  return `${interview}-ask-${ask}`;
}
