import type { DueKind } from '../coalition/due-kinds.ts';
import * as app from './nl/app.ts';
import * as coalitions from './nl/coalitions.ts';
import { dueKinds as commitmentDues, commitments } from './nl/commitments.ts';
import { dueKinds as dateDues, dates } from './nl/dates.ts';
import { documents } from './nl/documents.ts';
import { domain, dueKinds as domainDues } from './nl/domain.ts';
import { figures } from './nl/figures.ts';
import { home } from './nl/home.ts';
import * as interviewQuestions from './nl/interview-questions.ts';
import * as interviews from './nl/interviews.ts';
import { keeping, dueKinds as keepingDues } from './nl/keeping.ts';
import { dueKinds as meetingDues, meetings } from './nl/meetings.ts';
import * as partners from './nl/partners.ts';
import * as person from './nl/person.ts';
import { channelProblems, problems } from './nl/problems.ts';
import { programme } from './nl/programme.ts';
import { rhythm } from './nl/rhythm.ts';
import { sketch, dueKinds as sketchDues } from './nl/sketch.ts';
import { options as stepOptions } from './nl/step-options.ts';
import { practice } from './nl/step-practice.ts';
import { questions as stepQuestions } from './nl/step-questions.ts';
import { walk } from './nl/step-walk.ts';
import * as steps from './nl/steps.ts';
import { substitutes } from './nl/substitutes.ts';

export const nl = {
  locale: 'nl-NL',
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
    } satisfies Record<DueKind, string>,
  },
  person,
  home,
  figures,
  keeping,
  documents,
};
