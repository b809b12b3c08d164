import * as commitments from './nl/commitments.ts';
import * as conversation from './nl/conversation.ts';
import * as home from './nl/home.ts';
import * as lead from './nl/lead.ts';
import * as meetings from './nl/meetings.ts';
import * as practice from './nl/practice.ts';
import * as problems from './nl/problems.ts';
import * as questions from './nl/questions.ts';
import * as rhythm from './nl/rhythm.ts';
import * as stepOptions from './nl/step-options.ts';
import * as stepQuestions from './nl/step-questions.ts';
import * as steps from './nl/steps.ts';
import * as walk from './nl/walk.ts';

export const nl = {
  locale: 'nl-NL',
  ...questions,
  ...problems,
  ...conversation,
  ...lead,
  ...commitments,
  ...practice,
  ...rhythm,
  ...steps,
  ...stepQuestions,
  ...stepOptions,
  ...home,
  ...walk,
  ...meetings,
};
