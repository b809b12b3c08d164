import type { AllOf, AreaModel } from './models.ts';

/** Raised whenever folding the same log gives another state: what was kept with a lower one is folded again. */
export const shape = 4;

/** What each area keeps. */
export type Parts = AllOf<AreaModel['part']>;

/** What is known of one coalition, folded from its log. Holds ids of vault entries, never an answer. */
export interface Coalition extends Parts {
  shape: number;
}

export type { ChannelProblem, ChannelWish } from './coalitions/state.ts';
export type { UserId } from './ids.ts';
export type { AnswerPart, Interview, InterviewStatus } from './interviews/state.ts';
export type { Contact, Partner } from './partners/state.ts';
export type { UnreachableReason } from './rhythm/state.ts';
export type { Pass, Position, StepAnswer, StepVersion, Walk } from './steps/state.ts';
