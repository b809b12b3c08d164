import type { KnownBlock, ModalView } from '@slack/types';
import { contactOf } from '../../coalition/find.ts';
import { waitingSuggestions } from '../../coalition/sketch/read.ts';
import type { Suggestion } from '../../coalition/sketch/state.ts';
import type { Text } from '../../text/text.ts';
import { contactIn } from '../interviews/progress.ts';
import { actions, button, contextBlock, divider, quoted, section } from '../kit/blocks.ts';
import { modal, pagedGroups } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { act, views } from './ids.ts';
import type { Planning } from './plan-view.ts';
import { nameOf, passageIn, sketchValue } from './words.ts';

const settledShown = 20;

/** What partners suggested, for leads: what waits first, each with its two answers, and then what was answered. */
export function buildSuggestionsView(text: Text, planning: Planning & { page: number }): ModalView {
  const { coalition, page } = planning;
  const words = text.sketch.answering;
  const { sketch } = coalition;
  const waiting = waitingSuggestions(sketch);
  const settled = sketch.suggestions
    .filter((each) => each.settled !== null)
    .toReversed()
    .slice(0, settledShown);
  const groups = [
    ...waiting.map((each) => waitingBlocks(text, planning, each)),
    ...(settled.length === 0 ? [] : [[divider, section(words.settled)]]),
    ...settled.map((each) => settledBlocks(text, planning, each)),
  ];
  const { at, first, end, pager } = pagedGroups(text, groups, { page, action: act.openSuggestions });
  return modal({
    callback: views.suggestions,
    title: words.title,
    close: text.sketch.close,
    meta: { coalition: coalition.id, page: at },
    blocks: [
      ...(waiting.length === 0 ? [section(words.none)] : [contextBlock(words.intro)]),
      ...groups.slice(first, end).flat(),
      ...pager,
      actions('ways', [button(act.openPlan, text.sketch.back, { value: coalition.id })]),
    ],
  });
}

function waitingBlocks(text: Text, { coalition, open }: Planning, suggestion: Suggestion): KnownBlock[] {
  const words = text.sketch.answering;
  const value = sketchValue(coalition.id, suggestion.id);
  return [
    section(lineOf(text, { coalition }, suggestion)),
    ...quoted(open(suggestion.words) ?? ''),
    ...(coalition.over === null
      ? [
          actions(`suggestion.${suggestion.id}`, [
            button(act.take, words.take, { value, style: 'primary' }),
            button(act.thank, words.thank, { value }),
          ]),
        ]
      : []),
  ];
}

/** "Ahmed (Ondernemers) over hoe jullie samenwerken:" */
function lineOf(text: Text, { coalition }: Pick<Planning, 'coalition'>, suggestion: Suggestion): string {
  const contact = contactOf(coalition, suggestion.contact);
  const partner = escapeMrkdwn(nameOf(coalition, contact?.partner ?? ''));
  const passage = passageIn(text, coalition, suggestion.about);
  return text.sketch.answering.line(contactIn(contact), partner, passage);
}

function settledBlocks(text: Text, { coalition, open }: Planning, suggestion: Suggestion): KnownBlock[] {
  const words = text.sketch.answering;
  const { settled } = suggestion;
  const answer = settled?.answer == null ? undefined : open(settled.answer);
  return [
    contextBlock(
      `${settled?.how === 'taken' ? words.taken : words.thanked}. ${lineOf(text, { coalition }, suggestion)}`,
    ),
    ...quoted(open(suggestion.words) ?? '', previewed),
    ...(answer === undefined ? [] : quoted(`“${answer}”`, previewed)),
  ];
}

const previewed = 300;
