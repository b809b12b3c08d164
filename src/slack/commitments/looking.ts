import type { ModalView } from '@slack/types';
import { maySeeCommitment } from '../../coalition/access.ts';
import { commitmentOf, isOfCoalition } from '../../coalition/commitments.ts';
import type { Commitment } from '../../coalition/commitments-state.ts';
import { section } from '../blocks.ts';
import { chooseMessage, coalitionsOf } from '../coalitions/which.ts';
import { showView, updateView } from '../open-views.ts';
import type { Meta } from '../place.ts';
import { todayOf } from '../rhythm/expectation.ts';
import { openCommitments } from '../vault.ts';
import {
  answerClick,
  type ClickHandler,
  type ClickVisit,
  type CommandHandler,
  type SubmitVisit,
  textFor,
  type Visit,
} from '../visit.ts';
import { buildCommitmentsView, isFilter, pageOf, rowsFor } from './list-view.ts';
import { openLines } from './own.ts';
import { openOne, openPart, type Part, partOf } from './part.ts';
import { buildCommitmentView } from './show-view.ts';
import { nameIn } from './words.ts';

// Looking at commitments: one modal that turns from the list to one of them and back; forms come on top of it.

/** `/coalitie toezegging`: in a coalition's channel its list, elsewhere that of the only one, or they choose. */
export const handleCommitments: CommandHandler = async (visit) => {
  const { desk, workspace, user, channel } = visit;
  const { person, here, mine } = await coalitionsOf(desk, workspace, { user, channel, hereDecides: true });
  const own = mine.filter((each) => each.over !== 'thrown-away' && isOfCoalition(each, user));
  const text = textFor(desk, person, here ?? own[0]);
  const say = (words: string) => visit.ack({ text: words, blocks: [section(words)] });
  if (here !== null && !isOfCoalition(here, user)) return say(text.commitments.which.notHere(nameIn(here)));
  const only = here ?? (own.length === 1 ? own[0] : undefined);
  if (only === undefined)
    return own.length === 0
      ? say(text.commitments.which.none)
      : visit.ack(chooseMessage(text, 'commitment', own));
  const view = await listView(partOf(visit, { coalition: only, person }), { filter: 'now', page: 0 });
  await visit.ack();
  await showView(visit, view, { onTop: false });
};

/** A coalition's list for this person. */
async function listView(
  part: Part,
  { filter: wanted, page }: { filter: string; page: number },
): Promise<ModalView> {
  const { desk, workspace, user, coalition, text, today } = part;
  const filter = isFilter(wanted) ? wanted : 'now';
  const rows = rowsFor(coalition, user, filter);
  const { shown } = pageOf(rows, page);
  const open = await openLines(desk, workspace, { lines: shown, user });
  return buildCommitmentsView(text, { coalition, user, filter, page, rows, open, today });
}

/** All that is somebody's own, over their coalitions. */
async function mineView(visit: Visit, page: number): Promise<ModalView> {
  const { desk, workspace, user } = visit;
  const { person, mine } = await coalitionsOf(desk, workspace, { user });
  const coalitions = mine.filter(({ over }) => over === null);
  const rows = coalitions.flatMap((coalition) => rowsFor(coalition, user, 'mine'));
  const { shown } = pageOf(rows, page);
  const open = await openLines(desk, workspace, { lines: shown, user });
  const text = textFor(desk, person, coalitions.at(-1));
  const today = todayOf(desk, person);
  return buildCommitmentsView(text, { coalition: null, user, filter: 'mine', page, rows, open, today });
}

/** A button to a list: of the coalition in its value, or of everything that is one's own. */
export const handleOpenCommitments: ClickHandler = async (visit) => {
  if (visit.value === '') {
    const view = await mineView(visit, 0);
    await visit.ack();
    return void (await showView(visit, view, { onTop: visit.view !== null }));
  }
  await openPart(visit, visit.value, async (part) => {
    const view = await listView(part, { filter: 'now', page: 0 });
    await visit.ack();
    await showView(visit, view, { onTop: visit.view !== null });
  });
};

type ListPlace = NonNullable<Meta['list']>;

/** Another filter, another page, or back from one commitment: in the same modal. */
function turn(where: (visit: ClickVisit, list: ListPlace) => ListPlace): ClickHandler {
  return async (visit) => {
    const list = where(visit, visit.view?.meta.list ?? { filter: 'now', page: 0 });
    if (list.coalition === undefined) {
      const view = await mineView(visit, list.page);
      await visit.ack();
      return turnTo(visit, view);
    }
    await openPart(visit, list.coalition, async (part) => {
      const view = await listView(part, list);
      await visit.ack();
      await turnTo(visit, view);
    });
  };
}

async function turnTo(visit: ClickVisit, view: ModalView): Promise<void> {
  if (visit.view !== null) await updateView(visit, { view_id: visit.view.id }, view);
}

export const handleFilterCommitments = turn((visit, list) => ({ ...list, filter: visit.selected, page: 0 }));
export const handleCommitmentsPage = turn((visit, list) => ({ ...list, page: Number(visit.detail) }));
export const handleBackToCommitments = turn((_visit, list) => list);

/** One commitment: in the list's place where it was opened from there, else in a modal of its own. */
export const handleShowCommitment: ClickHandler = (visit) =>
  openOne(visit, async (part) => {
    const view = await oneView(part, part.commitment, visit.view?.meta.list);
    await visit.ack();
    if (view === null) return answerClick(visit, part.text, part.text.commitments.outcome.gone);
    if (visit.view === null) await showView(visit, view, { onTop: false });
    else await turnTo(visit, view);
  });

/** `null` when it is not for this person to see. */
async function oneView(part: Part, commitment: Commitment, list: Meta['list']): Promise<ModalView | null> {
  const { desk, workspace, user, coalition, text, today, zone } = part;
  if (!maySeeCommitment(coalition, commitment, user)) return null;
  const open = await openCommitments(desk, workspace, {
    ...{ coalition, commitments: [commitment], user, all: true },
  });
  return buildCommitmentView(text, { coalition, commitment, user, open, today, zone, list });
}

/** What a form keeps of the view that it lies on. */
export function underOf(view: ClickVisit['view']): Pick<Meta, 'under' | 'list'> {
  if (view === null) return {};
  const { commitment, list } = view.meta;
  return { under: commitment === undefined ? 'list' : 'show', ...(list === undefined ? {} : { list }) };
}

/** After a form: the view that it lies on says how things stand now. */
export async function refreshUnder({ view, meta }: SubmitVisit, part: Part): Promise<void> {
  const id = view.previous_view_id;
  if (id == null || meta.under === undefined) return;
  const fresh = await freshView(part, meta);
  if (fresh !== null) await updateView(part, { view_id: id }, fresh);
}

/** The same where a button of the view itself changed something. */
export async function refreshSelf({ view }: ClickVisit, part: Part): Promise<void> {
  if (view === null) return;
  const fresh = await freshView(part, { ...view.meta, ...underOf(view) });
  if (fresh !== null) await updateView(part, { view_id: view.id }, fresh);
}

async function freshView(part: Part, { under, list, commitment: id = '' }: Meta): Promise<ModalView | null> {
  if (under === 'list')
    return list?.coalition === undefined ? mineView(part, list?.page ?? 0) : listView(part, list);
  const commitment = commitmentOf(part.coalition, id);
  return commitment === undefined ? null : oneView(part, commitment, list);
}
