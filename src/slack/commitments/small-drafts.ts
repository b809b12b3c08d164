import type { ModalView } from '@slack/types';
import { commitmentOf } from '../../coalition/commitments.ts';
import type { Commitment } from '../../coalition/commitments-state.ts';
import type { Text } from '../../text/text.ts';
import type { Values } from '../inputs.ts';
import { showView, updateView } from '../open-views.ts';
import type { Meta } from '../place.ts';
import { openCommitments } from '../vault.ts';
import { type ClickVisit, drawKey } from '../visit.ts';
import { underOf } from './looking.ts';
import { type Part, partOf } from './part.ts';
import { buildAskView, buildRecordView, buildStuckView, type Small } from './small-views.ts';
import { ownerIn } from './words.ts';

// Small forms in which something is typed, about one commitment: what was typed is kept as a draft and offered again.

type Kind = 'stuck' | 'ask' | 'record';
const kinds: readonly string[] = ['stuck', 'ask', 'record'] satisfies Kind[];

export function isSmall(kind: string): kind is Kind {
  return kinds.includes(kind);
}

export function smallDraft(kind: Kind, { coalition = '', commitment = '' }: Meta): string {
  return `commitment-${kind}-${coalition}-${commitment}`;
}

/** Opens a form about a commitment, with what was kept of it. */
export async function openSmall(
  visit: ClickVisit,
  part: Part & { commitment: Commitment },
  kind: Kind,
): Promise<void> {
  const { desk, workspace, user, coalition, commitment } = part;
  const meta = { coalition: coalition.id, commitment: commitment.id, key: drawKey(), ...underOf(visit.view) };
  const [words, { draft }] = await Promise.all([
    wordsOf(part),
    desk.store.load(workspace, { person: user, draft: smallDraft(kind, meta) }),
  ]);
  const values: Values = draft === null ? {} : JSON.parse(draft);
  await visit.ack();
  const small = { meta, words, values, ...(draft === null ? {} : { note: 'offered' as const }) };
  await showView(visit, smallView(part, kind, small), { onTop: visit.view !== null });
}

/** The words of a commitment, to show over a form about it. */
export async function wordsOf(part: Part & { commitment: Commitment }): Promise<string> {
  const { desk, workspace, user, coalition, commitment, text } = part;
  const open = await openCommitments(desk, workspace, { coalition, commitments: [commitment], user });
  return open(commitment.words) ?? text.commitments.wordsGone;
}

function smallView(part: Part & { commitment: Commitment }, kind: Kind, small: Small): ModalView {
  const { text, coalition, commitment } = part;
  const owner = ownerIn(text, coalition, commitment);
  const build = { stuck: buildStuckView, ask: buildAskView, record: buildRecordView }[kind] as (
    text: Text,
    small: Small & { owner: string },
  ) => ModalView;
  return build(text, { ...small, owner });
}

/** "Bewaar concept" in one of them. */
export async function keepSmall(visit: ClickVisit, kind: Kind): Promise<void> {
  const { desk, workspace, user, view } = visit;
  if (view === null) return visit.ack();
  const { meta, values } = view;
  const query = { person: user, coalition: meta.coalition ?? '' };
  const draft = { form: smallDraft(kind, meta), text: JSON.stringify(values) };
  const result = await desk.house.act({ workspace, by: user, query }, () => ({ draft }));
  await visit.ack();
  const coalition = result.found.coalition?.state;
  const commitment = coalition == null ? undefined : commitmentOf(coalition, meta.commitment ?? '');
  if (coalition == null || commitment === undefined) return;
  const part = { ...partOf(visit, { coalition, person: result.found.person.state }), commitment };
  const small: Small = { meta, values, words: await wordsOf(part), note: 'saved' };
  await updateView(visit, { view_id: view.id, hash: view.hash }, smallView(part, kind, small));
}
