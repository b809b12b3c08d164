import type { DueKinds } from '../due-rule.ts';

export const dateDues = {
  dateAsked: { kind: 'date-asked', cancellable: true },
  datePick: { kind: 'date-pick', series: 'date-pick' },
  datePassed: { kind: 'date-passed', series: 'date-pick' },
} as const satisfies DueKinds;
