import type { ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { interestOf, interestsOf } from '../../coalition/domain/read.ts';
import { similarTo } from '../../coalition/domain/similar.ts';
import type { Interest } from '../../coalition/domain/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { openFor } from '../../reading.ts';
import type { Text } from '../../text/text.ts';
import type { Submitted } from '../forms/form.ts';
import { deriveId, type ViewSubmissionInteraction } from '../interaction.ts';
import { actions, button, contextBlock, section } from '../kit/blocks.ts';
import { valueIn } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { modal } from '../kit/modals.ts';
import type { OpenEntry } from '../vault.ts';
import type { Making } from './form-fields.ts';
import { act, views } from './ids.ts';
import { interestValue, partnersIn, wordsOf } from './words.ts';

export function idIn({ interest, key = '' }: Meta): string {
  return interest ?? deriveId(key, 'interest');
}

const similarShown = 3;

/** Words that overlap with an interest that stands suggest that one; where none do, the window closes. */
export async function madeOrNothing(
  { text, coalition, values }: Submitted<Making, OpenEntry>,
  interaction: ViewSubmissionInteraction,
): Promise<ViewResponseAction | undefined> {
  const { context, user, meta } = interaction;
  const made = coalition === null ? undefined : interestOf(coalition, idIn(meta));
  if (coalition === null || made === undefined || meta.interest !== undefined) return undefined;
  const others = interestsOf(coalition).filter(({ id }) => id !== made.id);
  const open = await openFor(context, { coalition, user, entries: others.map(({ words }) => words) });
  const similar = similarTo(
    valueIn(values, 'words'),
    others.map((each) => ({ id: each.id, words: open(each.words) ?? '' })),
  ).slice(0, similarShown);
  if (similar.length === 0) return undefined;
  const like = similar.flatMap(({ id }) => interestOf(coalition, id) ?? []);
  return { response_action: 'update', view: buildMadeView(text, { coalition, made, like, open, meta }) };
}

/** After it was kept: what it looks like, and the way to make one of both. */
export function buildMadeView(
  text: Text,
  {
    coalition,
    made,
    like,
    open,
    meta,
  }: { coalition: Coalition; made: Interest; like: Interest[]; open: OpenEntry; meta: Meta },
): ModalView {
  const words = text.domain.made;
  return modal({
    callback: views.interestMade,
    title: words.title,
    close: words.back,
    meta,
    blocks: [
      section(words.body),
      contextBlock(words.similar),
      ...like.flatMap((each) => [
        section(`*${wordsOf(each, open) ?? '…'}*\n${partnersIn(text, coalition, each)}`),
        actions(`like.${each.id}`, [
          button(act.openMerge, words.merge, { value: interestValue(coalition, made, each.id) }),
        ]),
      ]),
    ],
  });
}
