import type { TakenText } from './person-json.ts';

// A coalition as one of its leads may read it. The shape is documented in docs/taking-out.md: what is in a version stays in it.

const coalitionFormat = { format: 'coalitie-coalition', version: 1 } as const;

/** What is named by an entry's id stands in `texts`; an id that is missing there may not be read, or was erased. */
export interface CoalitionData {
  madeAt: string;
  workspace: string;
  /** The lead as whom it was read. */
  as: string;
  coalition: object;
  partners: object[];
  contacts: object[];
  interviews: object[];
  steps: object;
  meetings: object[];
  commitments: object[];
  texts: Record<string, Omit<TakenText, 'entry'>>;
  /** What is not in it, and why. */
  notHere: string[];
}

/** The file's content. */
export function coalitionJson(data: CoalitionData): string {
  return `${JSON.stringify({ ...coalitionFormat, ...data }, null, 2)}\n`;
}
