import * as app from './en/app.ts';
import * as coalitions from './en/coalitions.ts';
import { dueKinds as commitmentDues, commitments } from './en/commitments.ts';
import { home } from './en/home.ts';
import * as interviewQuestions from './en/interview-questions.ts';
import * as interviews from './en/interviews.ts';
import { dueKinds as meetingDues, meetings } from './en/meetings.ts';
import * as partners from './en/partners.ts';
import * as person from './en/person.ts';
import { channelProblems, problems } from './en/problems.ts';
import { rhythm } from './en/rhythm.ts';
import { facts as stepFacts, matters as stepMatters } from './en/step-facts.ts';
import { options as stepOptions } from './en/step-options.ts';
import { practice } from './en/step-practice.ts';
import { questions as stepQuestions } from './en/step-questions.ts';
import { walk } from './en/step-walk.ts';
import * as steps from './en/steps.ts';
import type { nl } from './nl.ts';

export const en: typeof nl = {
  locale: 'en-GB',
  app,
  problems,
  channelProblems,
  coalitions,
  partners,
  interviews: { ...interviews, ...interviewQuestions },
  steps: {
    ...steps,
    walk,
    questions: stepQuestions,
    options: stepOptions,
    facts: stepFacts,
    matters: stepMatters,
    practice,
  },
  meetings,
  commitments,
  rhythm: {
    ...rhythm,
    kinds: {
      ...interviews.dueKinds,
      ...steps.dueKinds,
      ...meetingDues,
      ...commitmentDues,
    },
  },
  person,
  home,
};
