import * as app from './en/app.ts';
import * as coalitions from './en/coalitions.ts';
import { dueKinds as commitmentDues, commitments } from './en/commitments.ts';
import { dueKinds as dateDues, dates } from './en/dates.ts';
import { documents } from './en/documents.ts';
import { domain, dueKinds as domainDues } from './en/domain.ts';
import { figures } from './en/figures.ts';
import { home } from './en/home.ts';
import * as interviewQuestions from './en/interview-questions.ts';
import * as interviews from './en/interviews.ts';
import { keeping, dueKinds as keepingDues } from './en/keeping.ts';
import { dueKinds as meetingDues, meetings } from './en/meetings.ts';
import * as partners from './en/partners.ts';
import * as person from './en/person.ts';
import { channelProblems, problems } from './en/problems.ts';
import { programme } from './en/programme.ts';
import { rhythm } from './en/rhythm.ts';
import { sketch, dueKinds as sketchDues } from './en/sketch.ts';
import { options as stepOptions } from './en/step-options.ts';
import { practice } from './en/step-practice.ts';
import { questions as stepQuestions } from './en/step-questions.ts';
import { walk } from './en/step-walk.ts';
import * as steps from './en/steps.ts';
import { substitutes } from './en/substitutes.ts';
import type { nl } from './nl.ts';

export const en: typeof nl = {
  locale: 'en-GB',
  app,
  problems,
  channelProblems,
  coalitions,
  partners,
  interviews: { ...interviews, ...interviewQuestions },
  steps: { ...steps, walk, questions: stepQuestions, options: stepOptions, practice },
  meetings,
  programme,
  domain,
  sketch,
  dates,
  substitutes,
  commitments,
  rhythm: {
    ...rhythm,
    kinds: {
      ...interviews.dueKinds,
      ...steps.dueKinds,
      ...meetingDues,
      ...domainDues,
      ...sketchDues,
      ...dateDues,
      ...commitmentDues,
      ...keepingDues,
    },
  },
  person,
  home,
  figures,
  keeping,
  documents,
};
