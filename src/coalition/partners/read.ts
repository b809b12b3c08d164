import type { Coalition } from '../state.ts';

/** Everybody who leads has left the workspace. */
export function isLeaderless({ leads, gone }: Coalition): boolean {
  return leads.every((lead) => gone.includes(lead));
}
