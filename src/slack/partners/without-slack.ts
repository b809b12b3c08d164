import type { ContactInput } from '../../coalition/commands.ts';
import type { Problem } from '../../coalition/decision.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import type { Reads } from '../../reading.ts';
import { cleanName } from '../kit/mrkdwn.ts';
import { openReaches } from '../vault.ts';

/** "Jan Smit, 06 12345678", one a line. The ids derive from the form's key and the place in the list. */
export function parseWithoutSlack(
  written: string,
  key: string,
  request: string,
): { contacts: ContactInput[]; problems: Problem[] } {
  const lines = written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const contacts = lines.map((line, at): ContactInput => {
    const comma = line.search(/[,;:\t]/);
    const name = cleanName(comma === -1 ? line : line.slice(0, comma));
    const reach = comma === -1 ? '' : line.slice(comma + 1).trim();
    const id = `${key}n${at}`;
    return {
      id: `${id}-${request.slice(-8).replace(/[^A-Za-z0-9]/g, '')}`,
      user: null,
      name,
      outside: false,
      reach: reach === '' ? null : { entry: `reach.${id}.${request.slice(-8)}`, text: reach },
    };
  });
  const bad = contacts.some(({ name }) => name === '' || /^[\d\s+()-]+$/.test(name) || /\S@\S/.test(name));
  return { contacts, problems: bad ? [{ field: 'without_slack', key: 'contact-line' }] : [] };
}

/** The same text again, for a form that changes it; how to reach people only for leads. */
export async function withoutSlackText(
  context: Reads,
  { coalition, contacts, user }: { coalition: Coalition; contacts: Contact[]; user: string },
): Promise<string> {
  const written = contacts.filter((contact) => contact.user === null);
  const reachOf = await openReaches(context, {
    coalition,
    contacts: written.map(({ id }) => id),
    user,
  });
  return written.map(({ id, name }) => [name, reachOf(id)].filter(Boolean).join(', ')).join('\n');
}
