import type { UserId } from '../ids.ts';

export interface KeepingPart {
  /** Entries that were erased with their writer: things may name them still, and nobody finds words behind them. */
  forgotten?: string[];
  /** When it is wiped, once it was closed; left out or `null`: not. */
  wiping?: Wiping | null;
}

export interface Wiping {
  /** An ISO date. */
  on: string;
  /** The ISO date on which each lead was told, in their own message. */
  told: Record<UserId, string>;
}
