import type { KnownBlock, ModalView } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import {
  advisedDocument,
  lastRound,
  latestPass,
  type Onward,
  onward,
  unanswered,
  versionOf,
} from '../../coalition/walk.ts';
import { documentKinds, type StepId } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, context, option, plain, section } from '../blocks.ts';
import { act, views } from '../ids.ts';
import { checkboxesInput, radioInput, textInput, type Values, valueIn } from '../inputs.ts';
import { limits } from '../limits.ts';
import { modal } from '../modals.ts';
import type { Meta } from '../place.ts';
import { questionsIn, stepOptionIn, titleIn } from './words.ts';

const namesShown = 600;

export interface Settling {
  coalition: Coalition;
  step: StepId;
  meta: Meta;
  /** What was kept as a draft, or is in the form; nothing in a fresh one. */
  values?: Values;
  draft?: 'offered' | 'saved';
}

/** Finishing: what was settled, whether the channel hears of it, and where it goes on (the branch of steps 5 and 9). */
export function buildFinishView(text: Text, settling: Settling): ModalView {
  const { coalition, step, meta, values = {}, draft } = settling;
  const words = text.walk.finishForm;
  const left = unanswered(coalition.walk, step);
  const ways = onward(coalition.walk);
  const isQuiet = coalition.channel.id === null && !coalition.practice;
  return modal({
    ...{ callback: views.stepFinish, title: words.title, close: text.walk.close, submit: words.submit, meta },
    blocks: [
      section(words.intro(text.steps[step].name)),
      ...(left.length === 0 ? [] : leftInputs(text, settling)),
      ...(step === '5' ? documentInputs(text, settling) : []),
      ...(ways.length > 1 ? [wayInput(text, ways, values)] : []),
      textInput('settled', {
        ...{
          label: words.settled,
          hint: isQuiet ? words.settledQuiet : words.settledHint,
          multiline: true,
          optional: true,
        },
        initial: valueIn(values, 'settled'),
      }),
      ...(isQuiet
        ? []
        : [
            radioInput('tell', {
              label: words.tell,
              options: [option('yes', words.tellYes), option('no', words.tellNo)],
              initial: valueIn(values, 'tell') || 'yes',
            }),
          ]),
      actions('draft', [button(act.finishDraft, text.walk.form.saveDraft)]),
      ...(draft === undefined
        ? []
        : [context(draft === 'saved' ? text.walk.form.draftSaved : text.walk.form.draftOffered)]),
    ],
  });
}

function leftInputs(text: Text, { coalition, step, values = {} }: Settling): KnownBlock[] {
  const words = text.walk.finishForm;
  const left = unanswered(coalition.walk, step);
  return [
    context(words.empty(questionsIn(text, left, namesShown))),
    checkboxesInput('leave_open', {
      ...{ label: words.leaveOpen, optional: true },
      ...{ options: [option('yes', words.leaveOpenOption)], initial: values.leave_open ?? ['yes'] },
    }),
  ];
}

/** M5.3: advised from the commitment that was recorded, chosen by the lead. */
function documentInputs(text: Text, { coalition: { walk }, values = {} }: Settling): KnownBlock[] {
  const words = text.walk.finishForm;
  const advised = advisedDocument(walk);
  const commitment = stepOptionIn(text, 'commitment', versionOf(walk, 'commitment')?.choice ?? null);
  const label = inSentence(text.documentKinds[advised].label);
  const advice =
    commitment === undefined ? words.adviceBlind(label) : words.advice(label, inSentence(commitment));
  return [
    context(advice),
    radioInput('document', {
      label: words.document,
      options: documentKinds.map((kind) => ({
        ...option(kind, text.documentKinds[kind].label),
        description: plain(text.documentKinds[kind].because, limits.optionText),
      })),
      initial: valueIn(values, 'document') || (walk.document ?? advised),
    }),
  ];
}

/** A choice's words, to go on with in a sentence. */
function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function wayInput(text: Text, ways: Onward[], values: Values): KnownBlock {
  return radioInput('next', {
    label: text.walk.finishForm.next,
    options: ways.map(({ id, to }) => option(id, wayIn(text, id, to?.step ?? null))),
    initial: valueIn(values, 'next') || ways[0]?.id,
  });
}

function wayIn(text: Text, id: Onward['id'], step: StepId | null): string {
  const name = step === null ? '' : `${titleIn(text, step)}, ${text.steps[step].short}`;
  return text.walk.onward[id](name);
}

export function buildSkipView(text: Text, { coalition, step, meta }: Settling): ModalView {
  const words = text.walk.skipForm;
  const known = latestPass(coalition.walk, step) !== undefined;
  return modal({
    ...{ callback: views.stepSkip, title: words.title, close: text.walk.close, submit: words.submit, meta },
    blocks: [
      section(words.intro(known ? text.steps[step].name : titleIn(text, step))),
      textInput('reason', { label: words.reason, hint: words.reasonHint, multiline: true }),
    ],
  });
}

export type Going = 'back' | 'again' | 'closing' | 'throw-away';

/** Before the whole coalition goes somewhere else: what that means, and that nothing is lost. */
export function buildGoView(
  text: Text,
  { coalition, step, meta, going }: Settling & { going: Going },
): ModalView {
  const words = text.walk.goForm;
  const { confirm } = text.walk.practice;
  const isThrown = going === 'throw-away';
  const body = {
    back: () => backIn(text, coalition, step),
    again: () => words.again(text.steps[step].name, lastRound(coalition.walk) + 1),
    closing: () => words.closing,
    'throw-away': () => confirm.body,
  }[going]();
  return modal({
    ...{ callback: views.stepGo, title: isThrown ? confirm.title : words.titles[going], meta },
    ...(isThrown
      ? { close: confirm.no, submit: confirm.yes }
      : { close: text.walk.close, submit: words.submit }),
    blocks: [section(body)],
  });
}

function backIn(text: Text, { walk, over }: Coalition, step: StepId): string {
  const words = text.walk.goForm;
  const { name } = text.steps[step];
  if (over !== null) return words.reopen(name);
  if (walk.resume?.step === step) return words.resume(name);
  // Gone back several times, the coalition returns to where it first left off.
  return words.back(name, titleIn(text, (walk.resume ?? walk.at).step));
}
