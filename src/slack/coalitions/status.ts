import { type Standing, standings } from '../../coalition/next-step.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import { listOf, type Text } from '../../text/text.ts';
import { actions, button, context, header, section } from '../blocks.ts';
import { act } from '../ids.ts';
import { contactsIn } from '../interviews/progress.ts';
import type { Message } from '../message.ts';
import type { CommandHandler } from '../visit.ts';
import { mention } from '../words.ts';
import { type Opener, openWhich } from './which.ts';

/** `/coalitie status`: a line each for who was asked, is answering, is done, declined; without any content. */
export const handleStatus: CommandHandler = (visit) => openWhich(visit, 'status', openStatus);

export const openStatus: Opener = ({ coalition, text, say }) => say(buildStatusMessage(text, coalition));

/** Six lines of names stay well within what one message may hold. */
const namesShown = 1_200;
const always: readonly Standing[] = ['asked', 'answering', 'done', 'declined'];
const whenThere: readonly Standing[] = ['talk', 'notAsked'];

export function buildStatusMessage(text: Text, coalition: Coalition): Message {
  const words = text.status;
  const groups = standings(coalition);
  const shown = [...always, ...whenThere.filter((standing) => groups[standing].length > 0)];
  const lines = shown.map((standing) =>
    words.line(words[standing], groups[standing].length, names(text, groups[standing])),
  );
  const empty = Object.values(groups).every((group) => group.length === 0);
  return {
    text: words.title(coalition.name.replace(/[<>&]/g, ' ')),
    blocks: [
      header(words.title(coalition.name)),
      ...(empty ? [section(words.noContacts)] : lines.map((line) => section(line))),
      context(words.leads(listOf(text, coalition.leads.map(mention)))),
      actions(`status.${coalition.id}`, [
        button(act.openInterviews, text.next.buttons.interviews, { value: coalition.id }),
        button(act.openPartners, text.partners.title, { value: coalition.id }),
      ]),
    ],
  };
}

function names(text: Text, contacts: Contact[]): string {
  return contacts.length === 0 ? text.status.nobody : contactsIn(text, contacts, namesShown);
}
