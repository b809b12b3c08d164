import type { DueKinds } from '../due-rule.ts';

export const commitmentDues = {
  commitmentAsked: { kind: 'commitment-asked', cancellable: true },
  commitmentQuiet: { kind: 'commitment-quiet' },
  commitmentWeek: { kind: 'commitment-week', series: 'commitment', quotesMotive: true, cancellable: true },
  commitmentDay: { kind: 'commitment-day', series: 'commitment', quotesMotive: true, cancellable: true },
  commitmentToday: {
    kind: 'commitment-today',
    series: 'commitment',
    quotesMotive: true,
    cancellable: true,
    urgent: true,
  },
  commitmentSilent: {
    kind: 'commitment-silent',
    series: 'commitment',
    quotesMotive: true,
    cancellable: true,
  },
  commitmentLead: { kind: 'commitment-lead' },
  commitmentQuestion: { kind: 'commitment-question' },
  weekSummary: { kind: 'week-summary' },
} as const satisfies DueKinds;
