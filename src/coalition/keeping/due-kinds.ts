import type { DueKinds } from '../due-rule.ts';

export const keepingDues = {
  coalitionWiping: { kind: 'coalition-wiping', askedFor: true },
} as const satisfies DueKinds;
