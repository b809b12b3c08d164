import { z } from 'zod';
import type { Values } from '../kit/inputs.ts';

/** What was filled in in a form and not sent yet. */
export interface Draft {
  values: Values;
  /** When it was kept; 0 for one of an earlier version of the app, which kept no time. */
  at: number;
}

const valuesSchema = z.record(z.string(), z.array(z.string()));
const draftSchema = z.union([
  z.object({ values: valuesSchema, at: z.number() }),
  valuesSchema.transform((values) => ({ values, at: 0 })),
]);

/** `null` for no draft, and for one that cannot be read. */
export function parseDraft(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    return draftSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function draftText(draft: Draft): string {
  return JSON.stringify(draft);
}
