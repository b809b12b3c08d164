import type { ModalView } from '@slack/types';
import type { CoalitionCommand } from '../../coalition/commands.ts';
import { askedOf, isAskedByLead, isPending } from '../../coalition/dates/read.ts';
import { openClicked } from '../coalitions/which.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  type Interaction,
} from '../interaction.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { openReaches } from '../vault.ts';
import { buildMomentsView } from './answer-view.ts';
import { type FoundPoll, findPoll } from './found.ts';
import { buildPollView } from './poll-view.ts';
import { parsePollValue } from './words.ts';

// What leads do about a date that is looked for, beside offering and picking moments: look, close, stop, pass on an answer.

/** Who can when, for a lead; `null` where it is gone. */
export async function pollView(
  interaction: Pick<Interaction, 'context' | 'user'>,
  where: { coalition: string; poll: string },
  page: number,
): Promise<ModalView | null> {
  const found = await findPoll(interaction, where);
  return found.coalition === null ? null : viewOf(interaction, found, page);
}

async function viewOf(
  { context, user }: Pick<Interaction, 'context' | 'user'>,
  { coalition, poll, text, zone }: FoundPoll,
  page: number,
): Promise<ModalView> {
  const contacts = askedOf(coalition, poll)
    .filter(isAskedByLead)
    .map(({ contact }) => contact.id);
  const reachOf = await openReaches(context, { coalition, contacts, user });
  return buildPollView(text, { coalition, poll, zone, now: context.clock.now(), page, user, reachOf });
}

/** A click about one poll by one of its coalition's leads; anybody else is told that they are none. */
export function asLead(
  interaction: BlockActionInteraction,
  then: (found: FoundPoll) => Promise<void>,
): Promise<void> {
  return openClicked(interaction, async ({ coalition, text, say }) => {
    const { poll } = parsePollValue(interaction.value);
    const found = await findPoll(interaction, { coalition: coalition.id, poll });
    await say();
    if (found.coalition === null) return answerClick(interaction, text, text.problems['unknown-poll']);
    await then(found);
  });
}

/** In a window about a poll that stands in the view, not in what was clicked. */
function inView(interaction: BlockActionInteraction): BlockActionInteraction {
  const { coalition = '', poll = '' } = interaction.view?.meta ?? {};
  return { ...interaction, value: `${coalition}.${poll}` };
}

/** The detail `here`: in the place of the window that it was clicked in. */
export const handleOpenPoll: BlockActionHandler = (interaction) =>
  asLead(interaction, async (found) => {
    const view = await viewOf(interaction, found, 0);
    if (interaction.detail === 'here' && interaction.view !== null)
      return updateView(interaction, { view_id: interaction.view.id }, view);
    await showView(interaction, view, { onTop: interaction.view !== null });
  });

export const handlePollPage: BlockActionHandler = (interaction) =>
  asLead(inView(interaction), async (found) => {
    if (interaction.view === null) return;
    const view = await viewOf(interaction, found, Number(interaction.detail));
    await updateView(interaction, { view_id: interaction.view.id }, view);
  });

export const handleClosePoll: BlockActionHandler = (interaction) =>
  carryOut(interaction, (poll) => ({ type: 'CloseDatePoll', poll }));

export const handleCancelPoll: BlockActionHandler = (interaction) =>
  carryOut(interaction, (poll) => ({ type: 'CancelDatePoll', poll }));

async function carryOut(
  interaction: BlockActionInteraction,
  commandFor: (poll: string) => CoalitionCommand,
): Promise<void> {
  const { context, user, request } = interaction;
  const { coalition: id, poll } = parsePollValue(interaction.value);
  const query = { person: user, coalition: id };
  const result = await context.commands.handle({ by: user, request, query }, () => ({
    coalitions: [{ id, commands: [commandFor(poll)] }],
  }));
  await asLead(interaction, async (found) => {
    if (result.status === 'refused') {
      const { text } = found;
      return answerClick(interaction, text, text.problems[result.problems[0]?.key ?? 'unknown-poll']);
    }
    const view = await viewOf(interaction, found, 0);
    if (interaction.view !== null) await updateView(interaction, { view_id: interaction.view.id }, view);
  });
}

/** Of somebody whom the app can't ask, or of the lead themself. */
export const handleAnswerMomentsFor: BlockActionHandler = (interaction) =>
  asLead(inView(interaction), async ({ coalition, poll, text, zone }) => {
    const { context, user, detail } = interaction;
    const place = askedOf(coalition, poll).find(({ contact }) => contact.id === detail);
    if (place === undefined) return answerClick(interaction, text, text.problems['not-asked']);
    if (poll.status !== 'open') return answerClick(interaction, text, text.problems['poll-ended']);
    const { id } = place.contact;
    const meta = { coalition: coalition.id, poll: poll.id, contact: id, sequence: poll.revision };
    const isForOther = place.contact.user !== user;
    const now = context.clock.now();
    const view = buildMomentsView(text, { coalition, poll, place, zone, now, meta, isForOther });
    await showView(interaction, view, { onTop: true });
  });

/** Whether a moment can still be picked; else it is said. */
export async function isStillPending(
  interaction: BlockActionInteraction,
  { poll, coalition, text }: FoundPoll,
): Promise<boolean> {
  const isOver = coalition.over !== null;
  if (isPending(poll) && !isOver) return true;
  await answerClick(interaction, text, text.problems[isOver ? 'meeting-closed' : 'poll-ended']);
  return false;
}
