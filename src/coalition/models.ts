import type { CoalitionsModel } from './coalitions/model.ts';
import type { CommitmentsModel } from './commitments/model.ts';
import type { DatesModel } from './dates/model.ts';
import type { DomainModel } from './domain/model.ts';
import type { InterviewsModel } from './interviews/model.ts';
import type { KeepingModel } from './keeping/model.ts';
import type { MeetingsModel } from './meetings/model.ts';
import type { PartnersModel } from './partners/model.ts';
import type { ProgrammeModel } from './programme/model.ts';
import type { RhythmModel } from './rhythm/model.ts';
import type { SketchModel } from './sketch/model.ts';
import type { StepsModel } from './steps/model.ts';
import type { SubstitutesModel } from './substitutes/model.ts';

/** The areas' models, a line each: what each decides about a coalition that is there, what happens in it, and what it keeps. */
export type AreaModel =
  | CoalitionsModel
  | PartnersModel
  | InterviewsModel
  | StepsModel
  | CommitmentsModel
  | MeetingsModel
  | ProgrammeModel
  | DomainModel
  | SketchModel
  | DatesModel
  | SubstitutesModel
  | RhythmModel
  | KeepingModel;

/** What is all members of a union at once. */
export type AllOf<Union> = (Union extends unknown ? (member: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
