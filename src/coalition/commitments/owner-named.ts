import { activeContacts, activePartners } from '../find.ts';
import type { Contact } from '../partners/state.ts';
import type { Coalition } from '../state.ts';

/**
 * The one contact whom somebody's words name as the one who does it: they begin with the name, or say it after "door", "by" or between
 * brackets at the end. A first name will do where one contact has it; a partner's name where it has one contact. `undefined` for nobody,
 * and for more than one.
 *
 * @example
 * ownerNamed(coalition, 'Ahmed belt de markt'); // Ahmed El Idrissi
 * ownerNamed(coalition, 'Bel Ahmed'); // nobody: who calls is not said
 */
export function ownerNamed(coalition: Coalition, words: string): Contact | undefined {
  const said = folded(words);
  const contacts = activeContacts(coalition);
  const people = contacts.map((contact) => ({ contact, name: folded(contact.name) }));
  const partners = activePartners(coalition).flatMap(({ id, name }) => {
    const [only, ...more] = contacts.filter(({ partner }) => partner === id);
    return only === undefined || more.length > 0 ? [] : [{ contact: only, name: folded(name) }];
  });
  const first = people.map(({ contact, name }) => ({ contact, name: name.split(' ')[0] ?? '' }));
  for (const among of [people, first, partners]) {
    const named = among.filter(({ name }) => name !== '' && isDoer(said, name));
    const [found, ...more] = new Set(named.map(({ contact }) => contact));
    if (found !== undefined) return more.length === 0 ? found : undefined;
  }
  return undefined;
}

function isDoer(said: string, name: string): boolean {
  return (
    [`${name} `, ` door ${name} `, ` by ${name} `].some((part, at) =>
      at === 0 ? `${said} `.startsWith(part) : ` ${said} `.includes(part),
    ) || said.endsWith(`(${name})`)
  );
}

/** Signs that end a name make way for a space; brackets stay, as they say something. */
function folded(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}()'.\u2019-]+|[.'\u2019-]+(?=\s|$)|(?<=^|\s)[.'\u2019-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
