import type { ModalView } from '@slack/types';
import { agenda } from '../../coalition/agenda.ts';
import type { Coalition, UserId } from '../../coalition/state.ts';
import type { Person } from '../../person/person.ts';
import type { Text } from '../../text/text.ts';
import { type Opener, openClicked } from '../coalitions/which.ts';
import { menu } from '../ids.ts';
import { valueIn } from '../inputs.ts';
import { showView, updateView } from '../open-views.ts';
import { openCommitments } from '../vault.ts';
import {
  answerClick,
  type ClickHandler,
  type Desk,
  drawKey,
  refuseSubmission,
  type SubmitHandler,
  textFor,
} from '../visit.ts';
import { todayOf } from './expectation.ts';
import { buildMoveView, buildScheduleView, parseDue } from './schedule-view.ts';

/** Opens what will be sent about one coalition; only for its leads. */
const openSchedule: Opener = async (opening) => {
  const { desk, workspace, coalition, text, say } = opening;
  await say();
  await showView(
    opening,
    await scheduleOf(desk, workspace, { text, coalition, user: opening.user, page: 0 }),
    { onTop: false },
  );
};

export const handleOpenSchedule: ClickHandler = (visit) => openClicked(visit, openSchedule);

async function scheduleOf(
  desk: Pick<Desk, 'store' | 'clock' | 'timezone'>,
  workspace: string,
  { text, coalition, user, page }: { text: Text; coalition: Coalition; user: UserId; page: number },
): Promise<ModalView> {
  const dues = agenda(coalition);
  const users = [...new Set(dues.map((due) => due.user))];
  const { also } = await desk.store.load(workspace, { also: users.map((each) => `p-${each}` as const) });
  const people: Record<UserId, Person | null> = Object.fromEntries(
    users.map((each) => [each, (also[`p-${each}`]?.state ?? null) as Person | null]),
  );
  const about = new Set(dues.map((due) => due.about));
  const commitments = coalition.commitments.filter(({ id }) => about.has(id));
  const open = await openCommitments(desk, workspace, { coalition, commitments, user });
  const { timezone, clock } = desk;
  return buildScheduleView(text, { coalition, people, timezone, now: clock.now(), page, open });
}

export const handleSchedulePage: ClickHandler = async (visit) => {
  const { desk, workspace, user, view, detail } = visit;
  await visit.ack();
  if (view === null) return;
  const found = await desk.store.load(workspace, { person: user, coalition: view.meta.coalition ?? '' });
  const coalition = found.coalition?.state ?? null;
  if (coalition === null || !coalition.leads.includes(user)) return;
  const text = textFor(desk, found.person.state, coalition);
  const next = await scheduleOf(desk, workspace, { text, coalition, user, page: Number(detail) });
  await updateView(visit, { view_id: view.id, hash: view.hash }, next);
};

/** "Don't send" at once; "on another day" asks which. */
export const handleChangeDue: ClickHandler = async (visit) => {
  const { desk, workspace, user, view, selected } = visit;
  const { what, ...due } = parseDue(selected);
  const id = view?.meta.coalition ?? '';
  if (view === null || what === menu.move) {
    const found = await desk.store.load(workspace, { person: user, coalition: id });
    await visit.ack();
    const text = textFor(desk, found.person.state, found.coalition?.state);
    if (view !== null)
      await showView(visit, buildMoveView(text, due, { coalition: id, key: drawKey() }), { onTop: true });
    return;
  }
  const result = await desk.house.act(
    { workspace, by: user, request: visit.request, query: { person: user, coalition: id } },
    () => ({ coalitions: [{ id, commands: [{ type: 'CancelDue', ...due }] }] }),
  );
  await visit.ack();
  const after = result.status === 'done' ? result.coalitions[id] : result.found.coalition?.state;
  const text = textFor(desk, result.found.person.state, after);
  if (after == null || result.status === 'refused') {
    const [problem] = result.status === 'refused' ? result.problems : [];
    return answerClick(visit, text, text.problems[problem?.key ?? 'unknown-coalition']);
  }
  const page = view.meta.page ?? 0;
  const next = await scheduleOf(desk, workspace, { text, coalition: after, user, page });
  await updateView(visit, { view_id: view.id, hash: view.hash }, next);
};

export const handleMoveDue: SubmitHandler = async (visit) => {
  const { desk, workspace, user, values, meta } = visit;
  const id = meta.coalition ?? '';
  const { what: _what, ...due } = parseDue(meta.due ?? '');
  const result = await desk.house.act(
    { workspace, by: user, request: visit.request, query: { person: user, coalition: id } },
    ({ person }) => ({
      coalitions: [
        {
          id,
          commands: [
            { type: 'MoveDue', ...due, to: valueIn(values, 'to'), today: todayOf(desk, person.state) },
          ],
        },
      ],
    }),
  );
  const after = result.status === 'done' ? result.coalitions[id] : result.found.coalition?.state;
  const text = textFor(desk, result.found.person.state, after);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  await visit.ack();
  const under = visit.view.previous_view_id;
  if (under == null || after == null) return;
  await updateView(
    visit,
    { view_id: under },
    await scheduleOf(desk, workspace, { text, coalition: after, user, page: 0 }),
  );
};
