import type { ModalView } from '@slack/types';
import { ownInvitation } from '../../coalition/meetings/read.ts';
import type { MeetingAnswer } from '../../coalition/meetings/state.ts';
import type { Words } from '../../coalition/words.ts';
import type { Result } from '../../command-handler.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  deriveId,
  drawKey,
  type Interaction,
  refuseSubmission,
  textFor,
  type ViewSubmissionHandler,
} from '../interaction.ts';
import { valueIn } from '../kit/inputs.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { openMeetings } from '../vault.ts';
import { type FoundMeeting, findMeeting } from './found.ts';
import { isAnswer } from './leading.ts';
import { buildShowView } from './show-view.ts';
import { buildMeetingNoteView } from './small-views.ts';
import { parseMeetingValue } from './words.ts';

// What an invitee does about a meeting: yes, no or maybe, a note beside it, and reading all of it.

interface Answered {
  coalition: string;
  meeting: string;
  sequence: number;
  /** `null`: the one that was given before. */
  answer: MeetingAnswer | null;
  note: Words;
}

function giveAnswer({ context, user, request }: Interaction, answered: Answered): Promise<Result> {
  const { coalition: id, meeting, sequence, note } = answered;
  const query = { person: user, coalition: id };
  return context.commands.handle({ by: user, request, query }, (found) => {
    const coalition = found.coalition?.state;
    const planned = coalition?.meetings.find((each) => each.id === meeting);
    if (coalition == null || planned === undefined) return [{ key: 'unknown-meeting' }];
    const own = ownInvitation(coalition, planned, user);
    const answer = answered.answer ?? own?.invitee.answer ?? null;
    if (answer === null) return [{ key: 'not-invited' }];
    const command = { type: 'AnswerMeeting' as const, meeting, sequence, answer, note };
    return { coalitions: [{ id, commands: [{ ...command, contact: own?.contact.id ?? '' }] }] };
  });
}

export const handleAnswerMeeting: BlockActionHandler = async (interaction) => {
  const { context, detail: answer } = interaction;
  const where = parseMeetingValue(interaction.value);
  if (!isAnswer(answer)) return interaction.ack();
  const result = await giveAnswer(interaction, { ...where, answer, note: 'same' });
  await interaction.ack();
  const { person, coalition } = result.found;
  const text = textFor(context, person.state, coalition?.state);
  if (result.status === 'refused')
    return answerClick(interaction, text, text.problems[result.problems[0]?.key ?? 'unknown-meeting']);
  if (interaction.view !== null) return showAgain(interaction, where, interaction.view.id);
  // Home, like the pinned message, changes by itself.
  if (interaction.message === null || isAnsweredInPlace(interaction, result, where.meeting)) return;
  const name = escapeMrkdwn(coalition?.state?.name ?? '');
  await answerClick(interaction, text, text.meetings.mine.noted(text.meetings.answered[answer], name));
};

/** The invitation and the pinned message change by themselves; in any other message the answer is said. */
function isAnsweredInPlace(
  { user, message }: BlockActionInteraction,
  { found }: Result,
  meeting: string,
): boolean {
  const coalition = found.coalition?.state;
  const planned = coalition?.meetings.find(({ id }) => id === meeting);
  if (message === null || coalition == null || planned === undefined) return false;
  const own = ownInvitation(coalition, planned, user)?.invitee.messages ?? [];
  return message.ts === found.person.state?.hub || own.some(({ ts }) => ts === message.ts);
}

export const handleOpenMeetingNote: BlockActionHandler = async (interaction) => {
  const { context, user } = interaction;
  const where = parseMeetingValue(interaction.value);
  const found = await findMeeting(interaction, where);
  const own = found.coalition === null ? undefined : ownInvitation(found.coalition, found.meeting, user);
  if (found.coalition === null || own === undefined) {
    await interaction.ack();
    const key = found.coalition === null ? 'unknown-meeting' : 'not-invited';
    return answerClick(interaction, found.text, found.text.problems[key]);
  }
  const { coalition, meeting, text } = found;
  const open = await openMeetings(context, { coalition, meetings: [meeting], user });
  await interaction.ack();
  const { note } = own.invitee;
  const meta = { coalition: coalition.id, meeting: meeting.id, sequence: where.sequence, key: drawKey() };
  const view = buildMeetingNoteView(text, meta, note === null ? '' : (open(note) ?? ''));
  await showView(interaction, view, { onTop: interaction.view !== null });
};

export const handleMeetingNote: ViewSubmissionHandler = async (interaction) => {
  const { context, values, meta } = interaction;
  const { coalition = '', meeting = '', sequence = -1, key = '' } = meta;
  const written = valueIn(values, 'note');
  const entry = `meeting.${meeting}.note.${deriveId(key, interaction.user)}`;
  const note = written === '' ? null : { entry, text: written };
  const result = await giveAnswer(interaction, { coalition, meeting, sequence, answer: null, note });
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  await interaction.ack();
  const under = interaction.view.previous_view_id;
  if (under != null) await showAgain(interaction, { coalition, meeting }, under);
};

/** A meeting in a window, with what this person may read of it. */
async function shownTo(
  interaction: Interaction,
  found: FoundMeeting,
  page: number,
): Promise<ModalView | null> {
  const { context, user } = interaction;
  const { coalition, meeting, text, zone } = found;
  const own = ownInvitation(coalition, meeting, user);
  if (own === undefined) return null;
  const open = await openMeetings(context, { coalition, meetings: [meeting], user });
  const isSubstitute = own.substitution !== null;
  return buildShowView(text, { coalition, meeting, invitee: own.invitee, isSubstitute, zone, open, page });
}

async function showAgain(
  interaction: Interaction,
  where: { coalition: string; meeting: string },
  view: string,
): Promise<void> {
  const found = await findMeeting(interaction, where);
  const shown = found.coalition === null ? null : await shownTo(interaction, found, 0);
  if (shown !== null) await updateView(interaction, { view_id: view }, shown);
}

export const handleShowMeeting: BlockActionHandler = async (interaction) => {
  const found = await findMeeting(interaction, parseMeetingValue(interaction.value));
  const view = found.coalition === null ? null : await shownTo(interaction, found, 0);
  await interaction.ack();
  if (view !== null) return void (await showView(interaction, view, { onTop: interaction.view !== null }));
  const key = found.coalition === null ? 'unknown-meeting' : 'not-invited';
  await answerClick(interaction, found.text, found.text.problems[key]);
};

export const handleShowPage: BlockActionHandler = async (interaction) => {
  const { coalition = '', meeting = '' } = interaction.view?.meta ?? {};
  const found = await findMeeting(interaction, { coalition, meeting });
  const view =
    found.coalition === null ? null : await shownTo(interaction, found, Number(interaction.detail));
  await interaction.ack();
  if (view !== null && interaction.view !== null)
    await updateView(interaction, { view_id: interaction.view.id }, view);
};
