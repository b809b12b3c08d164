import type { Posting } from './coalition/area.ts';
import { interviewsRead } from './coalition/interviews/read.ts';
import { ownEntries, readable } from './coalition/privacy.ts';
import type { Coalition } from './coalition/state.ts';
import type { Context } from './context.ts';

// The one place where the vault is opened: the core says what somebody may read, nothing else is even fetched.

/** Gives the text of an entry, `undefined` for what this person may not read or is no longer there. */
export type OpenEntry = (entry: string) => string | undefined;

/** What reading for a person needs: who opens somebody else's interview is noted for its author. */
export type Reads = Pick<Context, 'store' | 'noteReading'>;

/** The one way to read entries for a person. The note of who read what is written afterwards: nobody waits for it. */
export async function openFor(
  context: Reads,
  { coalition, user, entries }: { coalition: Coalition; user: string; entries: readonly string[] },
): Promise<OpenEntry> {
  if (entries.length === 0) return () => undefined;
  const read = readable(coalition, { user, entries });
  const opened = await open(context, coalition, read);
  context.noteReading({
    coalition,
    reader: user,
    interviews: interviewsRead(coalition, { user, entries: read }),
  });
  return opened;
}

/** What is a person's own, for themselves: to see it all, and to take it out. `wrote`: the entries that the log says they wrote. */
export async function openOwn(
  context: Pick<Context, 'store'>,
  { coalition, user, wrote }: { coalition: Coalition; user: string; wrote: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const entries = ownEntries(coalition, { user, wrote });
  return entries.length === 0 ? new Map() : context.store.readVault(coalition.id, entries);
}

/** What is posted on purpose, for everybody who reads along where it is posted. No other entry is opened for them. */
export async function openPosting(
  context: Pick<Context, 'store'>,
  { coalition, posting }: { coalition: Coalition; posting: Posting },
): Promise<OpenEntry> {
  return open(context, coalition, posting.entries);
}

async function open(
  context: Pick<Context, 'store'>,
  { id }: Coalition,
  entries: readonly string[],
): Promise<OpenEntry> {
  if (entries.length === 0) return () => undefined;
  const opened = await context.store.readVault(id, entries);
  return (entry) => opened.get(entry);
}
