import type { Words } from './text/nl.ts';
import type { Person } from './wire.ts';

type Wording = Pick<Words['machine'], 'kinds' | 'otherKind' | 'forWhom'>;

/** Something planned, in words that a lead understands. */
export function plannedInWords(
  { kinds, user }: { kinds: readonly string[]; user: string },
  people: Person[],
  wording: Wording,
): string {
  const known: Record<string, string> = wording.kinds;
  const named = kinds.map((kind) => known[kind] ?? wording.otherKind(kind)).join(', ');
  const who = people.find(({ id }) => id === user)?.name ?? user;
  return who === '' ? named : wording.forWhom(named, who);
}

/** The same of what the app says: `kind, kind: U0AHMED`. */
export function dueInWords(what: string, people: Person[], wording: Wording): string {
  const [, listed = what, user = ''] = /^(.*): (\S+)$/.exec(what) ?? [];
  return plannedInWords({ kinds: listed.split(', '), user }, people, wording);
}
