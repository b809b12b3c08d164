import type { KnownBlock, ModalView } from '@slack/types';
import { contradictionsOf, interestsOf } from '../../coalition/domain/read.ts';
import type { Contradiction, Interest } from '../../coalition/domain/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, option as choice, contextBlock, quoted, section } from '../kit/blocks.ts';
import { multiSelectInput, radioInput, textInput } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { modal, pagedGroups } from '../kit/modals.ts';
import type { OpenEntry } from '../vault.ts';
import { act, option, views } from './ids.ts';
import { interestOptions } from './small-views.ts';
import { wordsOf } from './words.ts';

interface Listing {
  coalition: Coalition;
  page: number;
  open: OpenEntry;
}

const shown = 600;

/** What is at odds, for leads: each gets room at a meeting, and afterwards they say how it ended. */
export function buildContradictionsView(text: Text, { coalition, page, open }: Listing): ModalView {
  const words = text.domain.contradictions;
  const groups = contradictionsOf(coalition).map((each) => linesOf(text, each, open));
  const { first, end, pager } = pagedGroups(text, groups, { page, action: act.domainPage });
  return modal({
    callback: views.domain,
    title: words.title,
    close: text.domain.list.close,
    meta: { coalition: coalition.id, way: 'at-odds', page },
    blocks: [
      section(groups.length === 0 ? words.none : words.intro),
      ...groups.slice(first, end).flat(),
      ...pager,
      actions('back', [button(act.openDomain, text.domain.one.back, { value: coalition.id })]),
    ],
  });
}

function linesOf(
  text: Text,
  { id, standing, about, settled }: Contradiction & { standing: Interest[] },
  open: OpenEntry,
): KnownBlock[] {
  const words = text.domain.contradictions;
  const state = settled === null ? words.open : settled.resolved ? words.resolved : words.unresolved;
  const of = standing.map((each) => wordsOf(each, open) ?? '…');
  return [
    section(`${of.map((each) => `• ${each}`).join('\n')}\n_${state}_`, {
      type: 'overflow',
      action_id: `${act.contradictionMenu}.${id}`,
      options: [choice(option.settle, words.settle), choice(option.remove, words.remove)],
    }),
    ...wordsLines(about, open),
    ...wordsLines(settled?.how ?? null, open),
  ];
}

function wordsLines(entry: string | null, open: OpenEntry): KnownBlock[] {
  const words = entry === null ? undefined : open(entry);
  return words === undefined ? [] : quoted(words, shown);
}

export function buildMarkView(
  text: Text,
  {
    coalition,
    interest,
    open,
    meta,
  }: { coalition: Coalition; interest: Interest; open: OpenEntry; meta: Meta },
): ModalView {
  const words = text.domain.contradictions;
  const others = interestsOf(coalition).filter(({ id }) => id !== interest.id);
  const options = interestOptions(coalition, others, open);
  return modal({
    callback: views.mark,
    title: words.markTitle,
    close: text.domain.list.close,
    ...(options.length === 0 ? {} : { submit: words.submit }),
    meta,
    blocks: [
      section(`*${wordsOf(interest, open) ?? '…'}*`),
      ...(options.length === 0
        ? [contextBlock(text.problems['merge-two'])]
        : [
            multiSelectInput('interests', { label: words.with, options }),
            textInput('about', {
              label: words.about,
              hint: words.aboutHint,
              optional: true,
              multiline: true,
            }),
          ]),
    ],
  });
}

export function buildSettleView(
  text: Text,
  { contradiction, open, meta }: { contradiction: Contradiction; open: OpenEntry; meta: Meta },
): ModalView {
  const words = text.domain.contradictions;
  const { settled } = contradiction;
  const how = settled?.how == null ? undefined : open(settled.how);
  return modal({
    callback: views.settle,
    title: words.settleTitle,
    close: text.domain.list.close,
    submit: words.submit,
    meta,
    blocks: [
      radioInput('outcome', {
        label: words.outcome,
        options: [choice('yes', words.yes), choice('no', words.no)],
        ...(settled === null ? {} : { initial: settled.resolved ? 'yes' : 'no' }),
      }),
      textInput('how', {
        label: words.how,
        hint: words.aboutHint,
        optional: true,
        multiline: true,
        initial: how,
      }),
    ],
  });
}
