import type { ModalView } from '@slack/types';
import { agenda } from '../../coalition/agenda.ts';
import type { Coalition, UserId } from '../../coalition/state.ts';
import type { Context } from '../../context.ts';
import type { Person } from '../../person/person.ts';
import type { Text } from '../../text/text.ts';
import { type Opener, openClicked } from '../coalitions/which.ts';
import { menu } from '../ids.ts';
import {
  answerClick,
  type BlockActionHandler,
  drawKey,
  refuseSubmission,
  textFor,
  type ViewSubmissionHandler,
} from '../interaction.ts';
import { valueIn } from '../kit/inputs.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { openCommitments } from '../vault.ts';
import { todayOf } from './expectation.ts';
import { buildMoveView, buildScheduleView, parseDue } from './schedule-view.ts';

/** Opens what will be sent about one coalition; only for its leads. */
const openSchedule: Opener = async (opening) => {
  const { context, coalition, text, say } = opening;
  await say();
  await showView(opening, await scheduleOf(context, { text, coalition, user: opening.user, page: 0 }), {
    onTop: false,
  });
};

export const handleOpenSchedule: BlockActionHandler = (interaction) => openClicked(interaction, openSchedule);

async function scheduleOf(
  context: Pick<Context, 'noteReading' | 'store' | 'clock' | 'timezone'>,
  { text, coalition, user, page }: { text: Text; coalition: Coalition; user: UserId; page: number },
): Promise<ModalView> {
  const dues = agenda(coalition);
  const users = [...new Set(dues.map((due) => due.user))];
  const { also } = await context.store.load({ also: users.map((each) => `p-${each}` as const) });
  const people: Record<UserId, Person | null> = Object.fromEntries(
    users.map((each) => [each, (also[`p-${each}`]?.state ?? null) as Person | null]),
  );
  const about = new Set(dues.map((due) => due.about));
  const commitments = coalition.commitments.filter(({ id }) => about.has(id));
  const open = await openCommitments(context, { coalition, commitments, user });
  const { timezone, clock } = context;
  return buildScheduleView(text, { coalition, people, timezone, now: clock.now(), page, open });
}

export const handleSchedulePage: BlockActionHandler = async (interaction) => {
  const { context, user, view, detail } = interaction;
  await interaction.ack();
  if (view === null) return;
  const found = await context.store.load({ person: user, coalition: view.meta.coalition ?? '' });
  const coalition = found.coalition?.state ?? null;
  if (coalition === null || !coalition.leads.includes(user)) return;
  const text = textFor(context, found.person.state, coalition);
  const next = await scheduleOf(context, { text, coalition, user, page: Number(detail) });
  await updateView(interaction, { view_id: view.id, hash: view.hash }, next);
};

/** "Don't send" at once; "on another day" asks which. */
export const handleChangeDue: BlockActionHandler = async (interaction) => {
  const { context, user, view, selected } = interaction;
  const { what, ...due } = parseDue(selected);
  const id = view?.meta.coalition ?? '';
  if (view === null || what === menu.move) {
    const found = await context.store.load({ person: user, coalition: id });
    await interaction.ack();
    const text = textFor(context, found.person.state, found.coalition?.state);
    if (view !== null)
      await showView(interaction, buildMoveView(text, due, { coalition: id, key: drawKey() }), {
        onTop: true,
      });
    return;
  }
  const result = await context.commands.handle(
    { by: user, request: interaction.request, query: { person: user, coalition: id } },
    () => ({ coalitions: [{ id, commands: [{ type: 'CancelDue', ...due }] }] }),
  );
  await interaction.ack();
  const after = result.status === 'done' ? result.coalitions[id] : result.found.coalition?.state;
  const text = textFor(context, result.found.person.state, after);
  if (after == null || result.status === 'refused') {
    const [problem] = result.status === 'refused' ? result.problems : [];
    return answerClick(interaction, text, text.problems[problem?.key ?? 'unknown-coalition']);
  }
  const page = view.meta.page ?? 0;
  const next = await scheduleOf(context, { text, coalition: after, user, page });
  await updateView(interaction, { view_id: view.id, hash: view.hash }, next);
};

export const handleMoveDue: ViewSubmissionHandler = async (interaction) => {
  const { context, user, values, meta } = interaction;
  const id = meta.coalition ?? '';
  const { what: _what, ...due } = parseDue(meta.due ?? '');
  const result = await context.commands.handle(
    { by: user, request: interaction.request, query: { person: user, coalition: id } },
    ({ person }) => ({
      coalitions: [
        {
          id,
          commands: [
            { type: 'MoveDue', ...due, to: valueIn(values, 'to'), today: todayOf(context, person.state) },
          ],
        },
      ],
    }),
  );
  const after = result.status === 'done' ? result.coalitions[id] : result.found.coalition?.state;
  const text = textFor(context, result.found.person.state, after);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  await interaction.ack();
  const under = interaction.view.previous_view_id;
  if (under == null || after == null) return;
  await updateView(
    interaction,
    { view_id: under },
    await scheduleOf(context, { text, coalition: after, user, page: 0 }),
  );
};
