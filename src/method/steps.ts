/** The four sides of the lemniscate, in the order in which it runs through them (figure 1). */
export const sides = ['zij', 'ik', 'wij', 'het'] as const;
export type Side = (typeof sides)[number];

export interface StepQuestion {
  /** Stands in vault entries, block ids and texts: never change it once answers exist. */
  id: string;
  /** A choice that text may be added to; without options the question is open. */
  options?: readonly string[];
  /** A tool has taken its place: it is asked no more, and what was answered is read where the tool is. */
  tool?: StepTool;
  /** Asked only while partners make this kind of document: a proposal weighs options, a plan no longer does. */
  only?: 'proposal';
}

/** The areas that are tools for a step. */
export type StepTool = 'domain' | 'sketch' | 'programme';

interface Step {
  id: string;
  /** `all`: execution goes through the four sides again and again. */
  side: Side | 'all';
  questions: readonly StepQuestion[];
}

/**
 * The ten steps and the closing, each with the questions that a lead answers in it. The interviews of step 1 are in
 * `interview.ts`; `docs/method.md` maps every bullet of the source to its question. Adding a line asks for its words in
 * `src/text/nl/step-questions.ts` and `src/text/en/step-questions.ts`, and for nothing else.
 */
export const steps = [
  {
    id: '1',
    side: 'zij',
    questions: [
      { id: 'goal' },
      { id: 'needed-partners' },
      { id: 'moves' },
      { id: 'chances' },
      { id: 'worthwhile' },
      { id: 'willing' },
      { id: 'recorded-how' },
    ],
  },
  {
    id: '2',
    side: 'ik',
    questions: [
      { id: 'shared-interests', tool: 'domain' },
      { id: 'single-interests', tool: 'domain' },
      { id: 'outside-interests', tool: 'domain' },
      { id: 'boundary' },
    ],
  },
  {
    id: '3',
    side: 'wij',
    questions: [
      { id: 'differences', tool: 'sketch' },
      { id: 'stakes', tool: 'sketch' },
      { id: 'sketch', tool: 'sketch' },
      { id: 'secured', tool: 'sketch' },
      { id: 'room' },
    ],
  },
  {
    id: '4',
    side: 'het',
    questions: [
      { id: 'invitees', options: ['able', 'stakeholders-too'], tool: 'programme' },
      { id: 'host', options: ['one-partner', 'front-runners'], tool: 'programme' },
      { id: 'beforehand', options: ['occasion', 'note'], tool: 'programme' },
      { id: 'facilitator', options: ['own', 'independent'], tool: 'programme' },
      { id: 'opening', tool: 'programme' },
      { id: 'central-part', tool: 'programme' },
      { id: 'conclusion', tool: 'programme' },
      { id: 'recognition-moment', tool: 'programme' },
    ],
  },
  {
    id: '5',
    side: 'zij',
    questions: [
      { id: 'vision-now' },
      { id: 'state-of-affairs' },
      { id: 'themes' },
      { id: 'statements' },
      { id: 'agreed' },
      { id: 'commitment', options: ['strong', 'mixed', 'young', 'none'] },
      { id: 'further-talk' },
      { id: 'signed', options: ['nothing', 'letter', 'covenant', 'contract'] },
      { id: 'follow-up' },
    ],
  },
  {
    id: '6',
    side: 'ik',
    questions: [
      { id: 'vision' },
      { id: 'goals' },
      { id: 'possible-actions' },
      {
        id: 'content-team',
        options: ['working-group', 'project-team', 'programme-team', 'steering-group', 'sounding-board'],
      },
      { id: 'content-options', only: 'proposal' },
    ],
  },
  {
    id: '7',
    side: 'wij',
    questions: [
      { id: 'organising', options: ['steering-group', 'one-partner', 'joint-team', 'own-way'] },
      { id: 'partners-view' },
      { id: 'organising-options', only: 'proposal' },
    ],
  },
  {
    id: '8',
    side: 'het',
    questions: [
      { id: 'actions' },
      { id: 'existing-work' },
      { id: 'extra-money' },
      { id: 'money-agreements' },
      { id: 'progress-agreements' },
    ],
  },
  {
    id: '9',
    side: 'het',
    questions: [
      { id: 'founding-invitees' },
      { id: 'founding-programme' },
      { id: 'decision' },
      { id: 'covered-actions' },
      { id: 'open-actions' },
      { id: 'seal', options: ['spoken', 'letter', 'covenant', 'contract'] },
    ],
  },
  {
    id: '10',
    side: 'all',
    questions: [
      { id: 'progress' },
      { id: 'adjustments' },
      { id: 'plan-changes' },
      { id: 'meeting-rhythm' },
      { id: 'meeting-form', options: ['speaker', 'research', 'elsewhere', 'own-project', 'work-visit'] },
      { id: 'addressing' },
    ],
  },
  {
    id: 'closing',
    side: 'het',
    questions: [
      { id: 'results' },
      { id: 'still-of-value' },
      { id: 'new-challenges' },
      { id: 'way-on', options: ['transform', 'apart', 'close'] },
      { id: 'thanks' },
    ],
  },
] as const satisfies readonly Step[];

type Steps = typeof steps;
export type StepId = Steps[number]['id'];
type Questions = Steps[number]['questions'][number];
export type StepQuestionId = Questions['id'];
type Choices<Q> = Q extends { options: readonly (infer Option extends string)[] } ? Option : never;
/** The options of one question; `never` for an open one. */
export type StepOptionOf<Id extends StepQuestionId> = Choices<Extract<Questions, { id: Id }>>;
/** The questions that have options. */
export type StepChoiceId = Extract<Questions, { options: unknown }>['id'];

/** What partners make next (step 5); a discussion note behaves like a proposal. */
export const documentKinds = ['discussion', 'proposal', 'plan'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const stepIds: readonly StepId[] = steps.map(({ id }) => id);
/** How many numbered steps there are; the closing has no number. */
export const stepCount = stepIds.length - 1;

export function isStepId(value: string): value is StepId {
  return stepIds.some((id) => id === value);
}

export function isDocumentKind(value: string): value is DocumentKind {
  return documentKinds.some((kind) => kind === value);
}

export function sideOf(step: StepId): Side | 'all' {
  return stepOf(step).side;
}

export function isStepQuestionId(value: string): value is StepQuestionId {
  return steps.some(({ questions }) => questions.some(({ id }) => id === value));
}

/** Every question of a step, in order, also those that are asked no more or not for the present document. */
export function allQuestionsOf(step: StepId): readonly (StepQuestion & { id: StepQuestionId })[] {
  return stepOf(step).questions;
}

/** The questions of a step while this document is being made; `null`: not chosen yet, then as for a proposal. */
export function questionsOf(step: StepId, document: DocumentKind | null): StepQuestionId[] {
  return allQuestionsOf(step)
    .filter(({ only, tool }) => tool === undefined && (only === undefined || document !== 'plan'))
    .map(({ id }) => id);
}

/** The questions of a step that a tool replaces: what was answered to them stays readable there. */
export function replacedQuestionsOf(step: StepId): StepQuestionId[] {
  return allQuestionsOf(step)
    .filter(({ tool }) => tool !== undefined)
    .map(({ id }) => id);
}

/** Whether a tool has taken the place of this question. */
export function isReplaced(question: StepQuestionId): boolean {
  return replacedQuestionsOf(stepOfQuestion(question)).includes(question);
}

/** The questions that a tool took the place of, in order. */
export function questionsWith(tool: StepTool): StepQuestionId[] {
  return stepIds.flatMap((step) =>
    allQuestionsOf(step).flatMap((each) => (each.tool === tool ? each.id : [])),
  );
}

/** The step that asks this question. */
export function stepOfQuestion(question: StepQuestionId): StepId {
  const found = steps.find(({ questions }) => questions.some(({ id }) => id === question));
  return found?.id ?? '1';
}

/** The options of a question in the order to show them; empty for an open question. */
export function stepOptionsOf(question: StepQuestionId): readonly string[] {
  const found = allQuestionsOf(stepOfQuestion(question)).find(({ id }) => id === question);
  return found?.options ?? [];
}

function stepOf(step: StepId): Steps[number] {
  return steps.find(({ id }) => id === step) ?? steps[0];
}
