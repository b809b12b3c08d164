import * as conversation from './en/conversation.ts';
import * as home from './en/home.ts';
import * as lead from './en/lead.ts';
import * as problems from './en/problems.ts';
import * as questions from './en/questions.ts';
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
  ...steps,
  ...walk,
};
