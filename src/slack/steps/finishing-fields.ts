import type { Coalition } from '../../coalition/state.ts';
import { type OpenMatter, openMatters } from '../../coalition/steps/matters.ts';
import { advisedDocument, type Onward, onward, unanswered, versionOf } from '../../coalition/steps/read.ts';
import { documentKinds, type StepId } from '../../method/steps.ts';
import { type Text, textIn } from '../../text/text.ts';
import type { Part } from '../forms/form.ts';
import { contextBlock, option, plain, section } from '../kit/blocks.ts';
import { limits } from '../kit/limits.ts';
import { factsIn, mattersIn } from './facts.ts';
import { questionsIn, stepOptionIn, titleIn } from './words.ts';

const namesShown = 600;

/** The step that is finished, and when it is. */
export interface Finished {
  coalition: Coalition;
  step: StepId;
  now: number;
}

/** What is still open, what was settled, whether the channel hears of it, and where it goes on (the branch of steps 5 and 9). */
export function finishFields(text: Text, { coalition, step, now }: Finished): Part[] {
  const words = text.steps.walk.finishForm;
  const ways = onward(coalition.walk);
  const isQuiet = coalition.channel.id === null && !coalition.practice;
  return [
    ...matterParts(text, openMatters(coalition, step, now)),
    ...leftParts(text, coalition, step),
    ...(step === '5' ? documentParts(text, coalition) : []),
    ...(ways.length > 1 ? [wayField(text, ways)] : []),
    {
      kind: 'text',
      id: 'settled',
      label: words.settled,
      hint: isQuiet ? words.settledQuiet : words.settledHint,
      optional: true,
    },
    ...(isQuiet ? [] : tellParts(text, { coalition, step, now })),
  ];
}

function leftParts(text: Text, { walk }: Coalition, step: StepId): Part[] {
  const words = text.steps.walk.finishForm;
  const left = unanswered(walk, step);
  if (left.length === 0) return [];
  return [
    contextBlock(words.empty(questionsIn(text, left, namesShown))),
    {
      kind: 'tick',
      id: 'leave_open',
      label: words.leaveOpen,
      says: words.leaveOpenOption,
      optional: true,
      begin: true,
    },
  ];
}

/** M5.3: advised from the commitment that was recorded, chosen by the lead. */
function documentParts(text: Text, { walk }: Coalition): Part[] {
  const words = text.steps.walk.finishForm;
  const advised = advisedDocument(walk);
  const commitment = stepOptionIn(text, 'commitment', versionOf(walk, 'commitment')?.choice ?? null);
  const label = inSentence(text.steps.documentKinds[advised].label);
  const advice =
    commitment === undefined ? words.adviceBlind(label) : words.advice(label, inSentence(commitment));
  return [
    contextBlock(advice),
    {
      kind: 'choice',
      id: 'document',
      label: words.document,
      options: documentKinds.map((kind) => ({
        ...option(kind, text.steps.documentKinds[kind].label),
        description: plain(text.steps.documentKinds[kind].because, limits.optionText),
      })),
      begin: walk.document ?? advised,
    },
  ];
}

/** A choice's words, to go on with in a sentence. */
function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function wayField(text: Text, ways: Onward[]): Part {
  return {
    kind: 'choice',
    id: 'next',
    label: text.steps.walk.finishForm.next,
    options: ways.map(({ id, to }) => option(id, wayIn(text, id, to?.step ?? null))),
    begin: ways[0]?.id,
  };
}

function wayIn(text: Text, id: Onward['id'], step: StepId | null): string {
  const name = step === null ? '' : `${titleIn(text, step)}, ${text.steps.each[step].short}`;
  return text.steps.walk.onward[id](name);
}

/** What is still open is named, and asked about. */
function matterParts(text: Text, matters: readonly OpenMatter[]): Part[] {
  const words = text.steps.matters;
  if (matters.length === 0) return [];
  return [
    section([words.title, ...mattersIn(text, matters).map((line) => `• ${line}`)].join('\n')),
    { kind: 'tick', id: 'despite', label: words.despite, says: words.despiteSays, optional: true },
  ];
}

/** Whether the channel hears of it, with what it will read, as far as that does not hang on the way that is chosen. */
function tellParts(text: Text, { coalition, step, now }: Finished): Part[] {
  const words = text.steps.walk.finishForm;
  const inChannel = textIn(coalition.language);
  const said = factsIn(inChannel, { coalition, finished: { step, round: coalition.walk.at.round }, now });
  return [
    {
      kind: 'choice',
      id: 'tell',
      label: words.tell,
      options: [option('yes', words.tellYes), option('no', words.tellNo)],
      begin: 'yes',
    },
    ...(said === '' || step === '9' ? [] : [contextBlock(text.steps.matters.channelReads(said))]),
  ];
}
