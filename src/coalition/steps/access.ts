import type { Posting, Reading, Wanted } from '../area.ts';
import { isLead } from '../decision.ts';
import type { Coalition } from '../state.ts';
import type { Pass, Walk } from './state.ts';

/** What is answered in the steps is the leads' own work. */
export function mayRead(coalition: Coalition, { user }: Wanted<Walk>): Reading {
  return isLead(coalition, user) ? 'yes' : 'no';
}

/** What was settled in a step: its lead wrote it for everybody in the channel. */
export function forChannel(pass: Pass, entry: string | null): Posting {
  const isSettled = pass.notes.some((note) => note.kind === 'settled' && note.entry === entry);
  return { audience: 'channel', entries: entry !== null && isSettled ? [entry] : [] };
}
