import type { StepId } from './steps.ts';

/** What a meeting is for: steps 4 and 5, step 9, what follows from any step, and the cycle of step 10. */
export const meetingKinds = ['exploration', 'founding', 'follow-up', 'execution'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** What kind of meeting a step is about. */
export const kindsOfSteps: Partial<Record<StepId, MeetingKind>> = {
  4: 'exploration',
  5: 'exploration',
  8: 'founding',
  9: 'founding',
};

/** Step 10: forms that keep the vision alive (M10.4); `plain` is a meeting without one. */
export const meetingForms = [
  'speaker',
  'work-visit',
  'own-project',
  'elsewhere',
  'research',
  'plain',
] as const;
export type MeetingForm = (typeof meetingForms)[number];

/** How many months apart partners meet in execution; leads choose. */
export const meetingRhythms = [1, 2, 3, 6] as const;
export type MeetingRhythm = (typeof meetingRhythms)[number];

/** Days after the last meeting on which leads are asked for the next one: about two and a half weeks ahead of it. */
export const askedAfterDays: Record<MeetingRhythm, number> = { 1: 14, 2: 42, 3: 70, 6: 154 };

export function isMeetingKind(value: string): value is MeetingKind {
  return meetingKinds.some((kind) => kind === value);
}

export function isMeetingForm(value: string): value is MeetingForm {
  return meetingForms.some((form) => form === value);
}
