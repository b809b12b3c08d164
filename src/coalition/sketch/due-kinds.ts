import type { DueKinds } from '../due-rule.ts';

export const sketchDues = {
  sketchSuggestions: { kind: 'sketch-suggestions' },
} as const satisfies DueKinds;
