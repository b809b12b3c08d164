import type { DueKinds } from '../due-rule.ts';

export const dateDues = {
  dateAsked: { kind: 'date-asked', cancellable: true },
  datePick: { kind: 'date-pick' },
  datePassed: { kind: 'date-passed' },
} as const satisfies DueKinds;
