import type { Button, KnownBlock, PlainTextOption } from '@slack/types';
import { heardOn, type StepQuestionId, stepOptionsOf } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import type { Field } from '../forms/fields.ts';
import type { LeadSubject } from '../forms/for-lead.ts';
import type { Part } from '../forms/form.ts';
import { act } from '../ids.ts';
import type { Heard } from '../interviews/heard.ts';
import { button, contextBlock, option, plain, quoted, section } from '../kit/blocks.ts';
import type { Values } from '../kit/inputs.ts';
import { limits, truncate } from '../kit/limits.ts';
import { mention } from '../kit/mrkdwn.ts';
import type { Page } from './form.ts';
import { dayOf, optionsIn } from './words.ts';

// What a form about a step asks: each input's block_id holds its question, so that no other one takes over what was typed.

/** One question in the form, with what stands there. */
export interface AskedQuestion {
  question: StepQuestionId;
  words: string;
  choice: string | null;
  open: boolean;
  /** What somebody else wrote since the form was opened; both are kept. */
  theirs?: { by: string; at: number; text: string };
}

/** The questions of one page of a step, or one by itself. */
export interface Answering extends LeadSubject {
  page: Page;
  asked: AskedQuestion[];
  zone: string;
  /** What interviews say about these questions, for this lead alone; left out until it is read. */
  heard?: readonly Heard[];
}

/** What stands there, as the form's fields. */
export function valuesOf({ asked }: Pick<Answering, 'asked'>): Values {
  const each = asked.flatMap(({ question, words, choice }): [string, string[]][] => [
    [question, words === '' ? [] : [words]],
    [`choice-${question}`, choice === null ? [] : [choice]],
  ]);
  const open = asked.filter((one) => one.open).map(({ question }) => question);
  return { ...Object.fromEntries(each), unknown: open };
}

export function stepHead(text: Text, { coalition, page: { step }, asked }: Answering): KnownBlock[] {
  const isHere = coalition.walk.at.step === step && coalition.over === null;
  const [conflict] = conflictsIn(asked);
  return [
    contextBlock(`*${text.steps.each[step].name}*`),
    ...(isHere ? [] : [contextBlock(text.steps.walk.notHere)]),
    ...(conflict === undefined ? [] : [section(text.steps.walk.conflict.intro(mention(conflict.by)))]),
  ];
}

/** Where two versions meet. */
export function conflictsIn(asked: AskedQuestion[]): NonNullable<AskedQuestion['theirs']>[] {
  return asked.flatMap(({ theirs }) => theirs ?? []);
}

export function stepFields(text: Text, { coalition, asked, zone, heard = [] }: Answering): Part[] {
  return [
    ...asked.flatMap((each) => [
      ...heardBlocks(text, coalition.id, { question: each.question, heard }),
      ...questionParts(text, each, zone),
    ]),
    unknownField(text, asked),
  ];
}

const saidShown = 160;

/** What partners said, beside the question that it is about; all of it is one button away. */
function heardBlocks(
  text: Text,
  coalition: string,
  { question, heard }: { question: StepQuestionId; heard: readonly Heard[] },
): KnownBlock[] {
  const words = text.steps.walk.heard;
  return heardOn(question).flatMap((id): KnownBlock[] => {
    const found = heard.find((each) => each.question === id);
    if (found === undefined) return [];
    const lines = found.said.map(
      ({ partner, words: said }) => `${partner}: ${truncate(said.replace(/\s+/g, ' '), saidShown)}`,
    );
    const title = words.title(text.interviews.questions[id].short);
    const all = button(`${act.openCompare}.${id}`, words.all, { value: coalition });
    return [
      { ...section(title, all), block_id: `heard.${question}.${id}` },
      ...quoted(lines.join('\n')),
      ...(found.left === 0 ? [] : [contextBlock(words.more(found.left))]),
    ];
  });
}

function questionParts(text: Text, { question, theirs }: AskedQuestion, zone: string): Part[] {
  const words = text.steps.walk.form;
  const { ask, hint } = text.steps.questions[question];
  const options = optionsFor(text, question);
  const choice: Field = {
    kind: 'choice',
    id: `choice-${question}`,
    entity: 'answer',
    label: words.choice,
    options,
    optional: true,
  };
  return [
    ...(theirs === undefined ? [] : theirsBlocks(text, theirs, zone)),
    ...(options.length === 0 ? [] : [section(`*${ask}*`), choice]),
    {
      kind: 'text',
      id: question,
      entity: 'answer',
      label: options.length === 0 ? ask : words.explain,
      hint,
      optional: true,
      tooLong: words.tooLong,
    },
  ];
}

function theirsBlocks(text: Text, theirs: NonNullable<AskedQuestion['theirs']>, zone: string): KnownBlock[] {
  const words = text.steps.walk.conflict;
  const name = mention(theirs.by);
  return [
    contextBlock(words.theirs(name, dayOf(text, zone, theirs.at))),
    ...quoted(theirs.text === '' ? text.steps.walk.history.cleared : theirs.text, limits.sectionText * 2),
  ];
}

function optionsFor(text: Text, question: StepQuestionId): PlainTextOption[] {
  const words = optionsIn(text, question);
  return stepOptionsOf(question).map((id) => ({
    ...option(id, words[id]?.label ?? id),
    description: plain(words[id]?.because ?? '', limits.optionText),
  }));
}

/** "Not known yet": one list for all questions of the form. */
function unknownField(text: Text, asked: AskedQuestion[]): Field {
  return {
    kind: 'ticks',
    id: 'unknown',
    entity: asked[0]?.question ?? '',
    label: text.steps.walk.form.unknown,
    hint: text.steps.walk.form.unknownHint,
    optional: true,
    options: asked.map(({ question }) => option(question, text.steps.questions[question].short)),
  };
}

/** From a form with one question: two views of Slack's three are open by then. */
export function historyButton(text: Text, { coalition, asked, page }: Answering): Button[] {
  const [only] = asked;
  const versions = only === undefined ? [] : (coalition.walk.answers[only.question]?.versions ?? []);
  if (only === undefined || page.page !== null || versions.length === 0) return [];
  const value = `${coalition.id}.${only.question}`;
  return [button(act.openHistory, text.steps.walk.question.history, { value })];
}
