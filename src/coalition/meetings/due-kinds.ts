import type { DueKinds } from '../due-rule.ts';

const hour = 3_600_000;

export const meetingDues = {
  meetingAnswer: { kind: 'meeting-answer', cancellable: true },
  meetingDay: { kind: 'meeting-day', series: 'meeting', passing: true, cancellable: true },
  meetingHour: { kind: 'meeting-hour', series: 'meeting', passing: true, cancellable: true, ahead: hour },
  meetingAfter: { kind: 'meeting-after' },
  meetingNone: { kind: 'meeting-none' },
} as const satisfies DueKinds;
