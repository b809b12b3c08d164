import type { DueKinds } from '../due-rule.ts';

export const domainDues = {
  interestKeys: { kind: 'interest-keys', cancellable: true },
} as const satisfies DueKinds;
