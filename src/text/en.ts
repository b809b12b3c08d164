import * as commitments from './en/commitments.ts';
import * as conversation from './en/conversation.ts';
import * as home from './en/home.ts';
import * as lead from './en/lead.ts';
import * as meetings from './en/meetings.ts';
import * as practice from './en/practice.ts';
import * as problems from './en/problems.ts';
import * as questions from './en/questions.ts';
import * as rhythm from './en/rhythm.ts';
import * as stepOptions from './en/step-options.ts';
import * as stepQuestions from './en/step-questions.ts';
import * as steps from './en/steps.ts';
import * as walk from './en/walk.ts';
import type { nl } from './nl.ts';

export const en: typeof nl = {
  locale: 'en-GB',
  ...questions,
  ...problems,
  ...conversation,
  ...home,
  ...lead,
  ...commitments,
  ...practice,
  ...rhythm,
  ...steps,
  ...stepQuestions,
  ...stepOptions,
  ...walk,
  ...meetings,
};
