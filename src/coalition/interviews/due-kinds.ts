import type { DueKinds } from '../due-rule.ts';

export const interviewDues = {
  interviewReminder: { kind: 'interview-reminder', cancellable: true },
  interviewAgain: { kind: 'interview-again', askedFor: true, cancellable: true },
  interviewSilent: { kind: 'interview-silent' },
  interviewTalk: { kind: 'interview-talk' },
  interviewTalkLate: { kind: 'interview-talk-late' },
} as const satisfies DueKinds;
