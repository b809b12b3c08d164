import type { ModalView } from '@slack/types';
import type { MeetingAnswer } from '../../coalition/meetings/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Result } from '../../command-handler.ts';
import { meetingRhythms } from '../../method/meetings.ts';
import { zoneOf } from '../../person/dues.ts';
import { coalitionsOf, type Opener, openClicked, openWhich } from '../coalitions/which.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  drawKey,
  type Interaction,
  refuseSubmission,
  type SlashCommandHandler,
  textFor,
  type ViewSubmissionHandler,
} from '../interaction.ts';
import { contextBlock, section } from '../kit/blocks.ts';
import { valueIn } from '../kit/inputs.ts';
import { limits, shownLength } from '../kit/limits.ts';
import { messageOf } from '../kit/message.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { openSubstituteFor } from '../substitutes/opening.ts';
import { buildMeetingNoticeView } from './done-view.ts';
import { type FoundMeeting, findMeeting, openAround, reachesOf } from './found.ts';
import { meetingLines } from './lines.ts';
import { buildMeetingsView } from './list-view.ts';
import { buildMeetingView, substituteOption } from './one-view.ts';
import { buildCancelMeetingView } from './small-views.ts';
import { parseMeetingValue } from './words.ts';

// What leads do about meetings, beside planning them: look, call off, pass on an answer, set the rhythm.

/** `/coalitie bijeenkomst`: the list for who leads, one's own meetings for who does not. */
export const handleMeetings: SlashCommandHandler = async (interaction) => {
  const { context, user, channel } = interaction;
  const { person, here, mine } = await coalitionsOf(context, { user, channel });
  const leads = here === null ? mine.some((each) => each.leads.includes(user)) : here.leads.includes(user);
  if (leads) return openWhich(interaction, 'meeting', openMeetings);
  const zone = zoneOf(person, context.timezone);
  const text = textFor(context, person, mine.at(-1));
  const groups = mine.flatMap((coalition) =>
    meetingLines(text, { coalition, user, zone, now: context.clock.now() }).map(({ blocks }) => blocks),
  );
  const title = text.meetings.list.title;
  const all = groups.length;
  while (shownLength(groups) > limits.messageText - otherWords || groups.flat().length > blocksOfLines)
    groups.pop();
  const rest = all - groups.length;
  const lines = all === 0 ? [section(text.meetings.list.none)] : groups.flat();
  const more = rest === 0 ? [] : [contextBlock(`${text.meetings.list.more(rest)} ${text.home.inHome}`)];
  await interaction.ack(messageOf(text, { blocks: [section(`*${title}*`), ...lines, ...more] }));
};

/** The title above the lines, and how many more there are. */
const blocksOfLines = limits.messageBlocks - 2;
const otherWords = 500;

export const openMeetings: Opener = async (opening) => {
  const view = listView(opening, { ...opening, page: 0 });
  await opening.say();
  await showView(opening, view, { onTop: false });
};

function listView(
  { context }: Pick<Interaction, 'context'>,
  { text, coalition, person, page }: Pick<FoundMeeting, 'text' | 'coalition' | 'person'> & { page: number },
): ModalView {
  const zone = zoneOf(person, context.timezone);
  return buildMeetingsView(text, { coalition, zone, now: context.clock.now(), page });
}

export const handleOpenMeetings: BlockActionHandler = (interaction) => openClicked(interaction, openMeetings);

/** In a modal the coalition stands in the view, not in the pager. */
function inView(interaction: BlockActionInteraction): BlockActionInteraction {
  return { ...interaction, value: interaction.view?.meta.coalition ?? '' };
}

export const handleMeetingsPage: BlockActionHandler = (interaction) =>
  openClicked(inView(interaction), async (opening) => {
    await opening.say();
    if (interaction.view === null) return;
    const view = listView(interaction, { ...opening, page: Number(interaction.detail) });
    await updateView(interaction, { view_id: interaction.view.id }, view);
  });

/** A meeting with who comes to it, for a lead. */
async function oneView(
  { context, user }: Pick<Interaction, 'context' | 'user'>,
  { coalition, meeting, text, zone }: FoundMeeting,
  page: number,
): Promise<ModalView> {
  const [open, reachOf] = await Promise.all([
    openAround(context, { coalition, meeting, user }),
    reachesOf(context, { coalition, meeting, user }),
  ]);
  const now = context.clock.now();
  return buildMeetingView(text, { coalition, meeting, zone, now, page, open, reachOf });
}

type Then = (found: FoundMeeting) => Promise<void>;

/** A click about one meeting by one of its coalition's leads; anybody else is told that they are none. */
export function asLead(interaction: BlockActionInteraction, then: Then): Promise<void> {
  return openClicked(interaction, async ({ coalition, text, say }) => {
    const { meeting } = parseMeetingValue(interaction.value);
    const found = await findMeeting(interaction, { coalition: coalition.id, meeting });
    await say();
    if (found.coalition === null) return answerClick(interaction, text, text.problems['unknown-meeting']);
    await then(found);
  });
}

/** The detail `here`: in the place of the window that it was clicked in. */
export const handleOpenMeeting: BlockActionHandler = (interaction) =>
  asLead(interaction, async (found) => {
    const view = await oneView(interaction, found, 0);
    if (interaction.detail === 'here' && interaction.view !== null)
      return updateView(interaction, { view_id: interaction.view.id }, view);
    await showView(interaction, view, { onTop: interaction.view !== null });
  });

export const handleMeetingPage: BlockActionHandler = (interaction) => {
  const { coalition = '', meeting = '' } = interaction.view?.meta ?? {};
  return asLead({ ...interaction, value: `${coalition}.${meeting}` }, async (found) => {
    if (interaction.view === null) return;
    const view = await oneView(interaction, found, Number(interaction.detail));
    await updateView(interaction, { view_id: interaction.view.id }, view);
  });
};

export const handleOpenCancelMeeting: BlockActionHandler = (interaction) =>
  asLead(interaction, async ({ coalition, meeting, text, zone }) => {
    if (meeting.status !== 'planned') return answerClick(interaction, text, text.problems['meeting-over']);
    const meta = { coalition: coalition.id, meeting: meeting.id, key: drawKey() };
    const about = { meeting, meta, zone, now: interaction.context.clock.now() };
    await showView(interaction, buildCancelMeetingView(text, about), { onTop: interaction.view !== null });
  });

export const handleCancelMeeting: ViewSubmissionHandler = async (interaction) => {
  const { context, user, values, meta } = interaction;
  const { coalition = '', meeting = '', key = '' } = meta;
  const words = valueIn(values, 'line');
  const line = words === '' ? null : { entry: `meeting.${meeting}.line.${key}`, text: words };
  const query = { person: user, coalition };
  const result = await context.commands.handle({ by: user, request: interaction.request, query }, () => ({
    coalitions: [{ id: coalition, commands: [{ type: 'CancelMeeting', meeting, line }] }],
  }));
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  const start = result.found.coalition?.state?.meetings.find(({ id }) => id === meeting)?.start ?? 0;
  const said = start > context.clock.now() ? text.meetings.done.cancelled : text.meetings.done.cancelledPast;
  await interaction.ack({ response_action: 'update', view: buildMeetingNoticeView(text, coalition, said) });
  await refreshUnder(interaction, stateAfter(result, coalition), meeting);
};

/** The coalition as it is after what was done. */
function stateAfter(result: Result, id: string): Coalition | null {
  return (result.status === 'done' ? result.coalitions[id] : result.found.coalition?.state) ?? null;
}

/** The window that a form was opened from, with the meeting as it is now. */
export async function viewUnder(
  interaction: Interaction,
  coalition: Coalition | null,
  meeting: string | null,
): Promise<ModalView | null> {
  if (coalition === null) return null;
  const where = { coalition: coalition.id, meeting: meeting ?? '' };
  const { person } = await interaction.context.store.load({ person: interaction.user });
  const text = textFor(interaction.context, person.state, coalition);
  const found = meeting === null ? null : await findMeeting(interaction, where);
  return found === null || found.coalition === null
    ? listView(interaction, { text, coalition, person: person.state, page: 0 })
    : oneView(interaction, found, 0);
}

/** The same, shown. */
async function refreshUnder(
  interaction: Parameters<ViewSubmissionHandler>[0],
  coalition: Coalition | null,
  meeting: string | null,
): Promise<void> {
  const under = interaction.view.previous_view_id;
  if (under == null) return;
  const view = await viewUnder(interaction, coalition, meeting);
  if (view !== null) await updateView(interaction, { view_id: under }, view);
}

const answers: readonly MeetingAnswer[] = ['yes', 'no', 'maybe'];

export function isAnswer(value: string): value is MeetingAnswer {
  return answers.some((answer) => answer === value);
}

/** Somebody without Slack told a lead whether they come. */
export const handleAnswerFor: BlockActionHandler = async (interaction) => {
  const { context, user, detail: contact, selected, view } = interaction;
  const { coalition = '', meeting = '', page = 0 } = view?.meta ?? {};
  if (selected === substituteOption) return openInstead(interaction, { coalition, meeting, contact });
  if (view === null || !isAnswer(selected)) return interaction.ack();
  const query = { person: user, coalition };
  const result = await context.commands.handle({ by: user, request: interaction.request, query }, (found) => {
    const sequence = found.coalition?.state?.meetings.find(({ id }) => id === meeting)?.sequence ?? 0;
    const command = { type: 'AnswerMeeting' as const, meeting, contact, answer: selected, sequence };
    return { coalitions: [{ id: coalition, commands: [{ ...command, note: 'same' as const }] }] };
  });
  await interaction.ack();
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused')
    return answerClick(interaction, text, text.problems[result.problems[0]?.key ?? 'unknown-meeting']);
  const found = await findMeeting(interaction, { coalition, meeting });
  if (found.coalition === null) return;
  await updateView(interaction, { view_id: view.id }, await oneView(interaction, found, page));
};

/** A lead writes down that somebody else goes for a contact without Slack. */
function openInstead(
  interaction: BlockActionInteraction,
  { coalition, meeting, contact }: { coalition: string; meeting: string; contact: string },
): Promise<void> {
  return asLead({ ...interaction, value: `${coalition}.${meeting}` }, (found) =>
    openSubstituteFor(interaction, found, contact),
  );
}

export const handleMeetingRhythm: BlockActionHandler = (interaction) =>
  openClicked(inView(interaction), async ({ context, user, coalition: { id }, person, text, say }) => {
    const months = meetingRhythms.find((each) => String(each) === interaction.selected);
    if (months === undefined) return say();
    const query = { person: user, coalition: id };
    const result = await context.commands.handle({ by: user, request: interaction.request, query }, () => ({
      coalitions: [{ id, commands: [{ type: 'SetMeetingRhythm', months }] }],
    }));
    await say();
    const coalition = stateAfter(result, id);
    if (interaction.view === null || coalition === null) return;
    const page = interaction.view.meta.page ?? 0;
    await updateView(
      interaction,
      { view_id: interaction.view.id },
      listView(interaction, { text, coalition, person, page }),
    );
  });
