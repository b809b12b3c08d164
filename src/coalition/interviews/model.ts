import type { InterviewsCommand } from './commands.ts';
import type { InterviewsFact } from './events.ts';
import type { InterviewsPart } from './state.ts';

export interface InterviewsModel {
  command: InterviewsCommand;
  fact: InterviewsFact;
  part: InterviewsPart;
}
