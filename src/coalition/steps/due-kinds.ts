import type { DueKinds } from '../due-rule.ts';

export const stepDues = {
  leadStill: { kind: 'lead-still', nudge: true },
} as const satisfies DueKinds;
