import type { Posting } from './coalition/area.ts';
import { readable } from './coalition/privacy.ts';
import type { Coalition } from './coalition/state.ts';
import type { Context } from './context.ts';

// The one place where the vault is opened: the core says what somebody may read, nothing else is even fetched.

/** Gives the text of an entry, `undefined` for what this person may not read or is no longer there. */
export type OpenEntry = (entry: string) => string | undefined;

type Where = Pick<Context, 'store'>;

/** The one way to read entries for a person. */
export async function openFor(
  context: Where,
  { coalition, user, entries }: { coalition: Coalition; user: string; entries: readonly string[] },
): Promise<OpenEntry> {
  return open(context, coalition, entries.length === 0 ? [] : readable(coalition, { user, entries }));
}

/** What is posted on purpose, for everybody who reads along where it is posted. No other entry is opened for them. */
export async function openPosting(
  context: Where,
  { coalition, posting }: { coalition: Coalition; posting: Posting },
): Promise<OpenEntry> {
  return open(context, coalition, posting.entries);
}

async function open(context: Where, { id }: Coalition, entries: readonly string[]): Promise<OpenEntry> {
  if (entries.length === 0) return () => undefined;
  const opened = await context.store.readVault(id, entries);
  return (entry) => opened.get(entry);
}
