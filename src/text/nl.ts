import type { DueKind } from '../coalition/due-kinds.ts';
import * as app from './nl/app.ts';
import * as coalitions from './nl/coalitions.ts';
import { dueKinds as commitmentDues, commitments } from './nl/commitments.ts';
import { home } from './nl/home.ts';
import * as interviewQuestions from './nl/interview-questions.ts';
import * as interviews from './nl/interviews.ts';
import { dueKinds as meetingDues, meetings } from './nl/meetings.ts';
import * as partners from './nl/partners.ts';
import * as person from './nl/person.ts';
import { channelProblems, problems } from './nl/problems.ts';
import { rhythm } from './nl/rhythm.ts';
import { facts as stepFacts, matters as stepMatters } from './nl/step-facts.ts';
import { options as stepOptions } from './nl/step-options.ts';
import { practice } from './nl/step-practice.ts';
import { questions as stepQuestions } from './nl/step-questions.ts';
import { walk } from './nl/step-walk.ts';
import * as steps from './nl/steps.ts';

export const nl = {
  locale: 'nl-NL',
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
    } satisfies Record<DueKind, string>,
  },
  person,
  home,
};
