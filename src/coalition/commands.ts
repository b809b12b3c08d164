import type { StartCoalition } from './coalitions/commands.ts';
import type { AreaModel } from './models.ts';

/** What an area decides about a coalition that is there. */
export type AreaCommand = AreaModel['command'];

export type CoalitionCommand = StartCoalition | AreaCommand;

export type { ChannelCommand, StartCoalition } from './coalitions/commands.ts';
export type { AnswerCommand } from './interviews/commands.ts';
export type { ContactInput } from './partners/commands.ts';
export type { StepAnswerInput, WalkCommand } from './steps/commands.ts';
