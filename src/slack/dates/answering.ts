import { ownPlace, pollOf } from '../../coalition/dates/read.ts';
import type { DatePoll } from '../../coalition/dates/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Result } from '../../command-handler.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  type Interaction,
  refuseSubmission,
  textFor,
  type ViewSubmissionHandler,
} from '../interaction.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { buildMomentsView } from './answer-view.ts';
import { findPoll } from './found.ts';
import { pollView } from './leading.ts';
import { parsePollValue } from './words.ts';

// What somebody says about the moments that are offered: a click each in the message, or all in a window.

type Said =
  | { type: 'AnswerMoment'; start: number; fits: boolean }
  | { type: 'AnswerMoments'; revision: number; fits: number[] };

interface Answered {
  coalition: string;
  poll: string;
  /** `null`: the person's own. */
  contact: string | null;
  said: Said;
}

function giveAnswer(
  { context, user, request }: Interaction,
  { coalition: id, poll, contact, said }: Answered,
): Promise<Result> {
  const query = { person: user, coalition: id };
  return context.commands.handle({ by: user, request, query }, (found) => {
    const coalition = found.coalition?.state;
    const asked = coalition == null ? undefined : pollOf(coalition, poll);
    if (coalition == null || asked === undefined) return [{ key: 'unknown-poll' }];
    const who = contact ?? ownPlace(coalition, asked, user)?.contact.id ?? '';
    return { coalitions: [{ id, commands: [{ ...said, poll, contact: who }] }] };
  });
}

/** From the message itself, which changes in place; from a reminder or Home what was noted is said. */
async function answerHere(interaction: BlockActionInteraction, said: Said): Promise<void> {
  const { coalition: id, poll } = parsePollValue(interaction.value);
  const result = await giveAnswer(interaction, { coalition: id, poll, contact: null, said });
  await interaction.ack();
  const { person, coalition } = result.found;
  const text = textFor(interaction.context, person.state, coalition?.state);
  if (result.status === 'refused')
    return answerClick(interaction, text, text.problems[result.problems[0]?.key ?? 'unknown-poll']);
  const after = pollAfter(result, id, poll);
  const own = after === null ? undefined : ownPlace(after.coalition, after.poll, interaction.user)?.asked;
  const { message } = interaction;
  const isInPlace = message === null || own?.messages.some(({ ts }) => ts === message.ts);
  if (after === null || own === undefined || isInPlace || message?.ts === person.state?.hub) return;
  const name = escapeMrkdwn(after.coalition.name);
  await answerClick(interaction, text, text.dates.mine.noted(name, own.fits.length));
}

/** The poll as it is after what was done. */
function pollAfter(
  result: Result,
  coalition: string,
  poll: string,
): { coalition: Coalition; poll: DatePoll } | null {
  const state = result.status === 'done' ? result.coalitions[coalition] : result.found.coalition?.state;
  const found = state == null ? undefined : pollOf(state, poll);
  return state == null || found === undefined ? null : { coalition: state, poll: found };
}

export const handleAnswerMoment: BlockActionHandler = (interaction) => {
  const { rest } = parsePollValue(interaction.value);
  const start = Number(interaction.detail);
  return answerHere(interaction, { type: 'AnswerMoment', start, fits: rest === 'yes' });
};

export const handleAnswerNone: BlockActionHandler = (interaction) => {
  const { revision } = parsePollValue(interaction.value);
  return answerHere(interaction, { type: 'AnswerMoments', revision, fits: [] });
};

export const handleChooseMoments: BlockActionHandler = async (interaction) => {
  const { context, user } = interaction;
  const found = await findPoll(interaction, parsePollValue(interaction.value));
  const place = found.coalition === null ? undefined : ownPlace(found.coalition, found.poll, user);
  await interaction.ack();
  const { text } = found;
  if (found.coalition === null) return answerClick(interaction, text, text.problems['unknown-poll']);
  const { coalition, poll, zone } = found;
  if (place === undefined) return answerClick(interaction, text, text.problems['not-asked']);
  if (poll.status !== 'open' || coalition.over !== null)
    return answerClick(interaction, text, text.problems['poll-over']);
  const meta = { coalition: coalition.id, poll: poll.id, sequence: poll.revision };
  const now = context.clock.now();
  const view = buildMomentsView(text, { coalition, poll, place, zone, now, meta, isForOther: false });
  await showView(interaction, view, { onTop: interaction.view !== null });
};

export const handleMoments: ViewSubmissionHandler = async (interaction) => {
  const { context, values, meta } = interaction;
  const { coalition = '', poll = '', contact = null, sequence: revision = -1 } = meta;
  const fits = (values.fits ?? []).map(Number);
  const said: Said = { type: 'AnswerMoments', revision, fits };
  const result = await giveAnswer(interaction, { coalition, poll, contact, said });
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  await interaction.ack();
  const under = interaction.view.previous_view_id;
  if (under == null || contact === null) return;
  const view = await pollView(interaction, { coalition, poll }, 0);
  if (view !== null) await updateView(interaction, { view_id: under }, view);
};
