import { latestInterviews } from '../../coalition/coalitions/next-step.ts';
import { contactOf, interviewOf } from '../../coalition/find.ts';
import { accessTo, mayInvite } from '../../coalition/interviews/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import { type Opener, type Opening, openClicked, openWhich } from '../coalitions/which.ts';
import { menu } from '../ids.ts';
import {
  answerClick,
  type BlockActionHandler,
  deriveId,
  drawKey,
  refuseSubmission,
  type SlashCommandHandler,
  textFor,
  type ViewSubmissionHandler,
} from '../interaction.ts';
import { valueIn } from '../kit/inputs.ts';
import { parseReference } from '../kit/meta.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { buildEraseContactView } from '../partners/views.ts';
import { openAnswers, openIntention } from '../vault.ts';
import { buildConsentMessage } from './author-notes.ts';
import { buildInterviewsView } from './overview-view.ts';
import { buildClosedReadView, buildIntentionView, buildReadView } from './reading-views.ts';
import { showAnswers } from './shown-answer.ts';
import { openTalk } from './talk.ts';

/** `/coalitie gesprek`: who stands where; invite, read, compare, record. */
export const handleInterviews: SlashCommandHandler = (interaction) =>
  openWhich(interaction, 'interview', openInterviews);

export const openInterviews: Opener = async ({ context, trigger, user, coalition, text, say }) => {
  await say();
  const view = buildInterviewsView(text, { coalition, lead: user, page: 0, key: drawKey() });
  await showView({ context, trigger }, view, { onTop: false });
};

export const handleOpenInterviews: BlockActionHandler = (interaction) =>
  openClicked(interaction, openInterviews);

/** In a modal the coalition stands in the view, not in the button. */
function inView(interaction: Parameters<BlockActionHandler>[0]) {
  return { ...interaction, value: interaction.view?.meta.coalition ?? '' };
}

export const handleInterviewsPage: BlockActionHandler = (interaction) =>
  openClicked(inView(interaction), async ({ context, user, coalition, text, say }) => {
    await say();
    if (interaction.view === null) return;
    const key = interaction.view.meta.key ?? drawKey();
    const view = buildInterviewsView(text, { coalition, lead: user, page: Number(interaction.detail), key });
    await updateView({ context }, { view_id: interaction.view.id }, view);
  });

/** Invites those who were chosen, or everybody who was not asked yet. */
export const handleInvite: ViewSubmissionHandler = async (interaction) => {
  const { context, user, values, meta } = interaction;
  const query = { person: user, coalition: meta.coalition ?? '' };
  const result = await context.commands.handle({ by: user, request: interaction.request, query }, (found) => {
    const coalition = found.coalition?.state;
    if (coalition == null) return [{ key: 'unknown-coalition' }];
    const contacts = valueIn(values, 'everyone') === '' ? (values.who ?? []) : notYetAsked(coalition);
    const invitations = contacts.map((contact) => ({
      contact,
      interview: deriveId(meta.key ?? '', contact),
    }));
    return { coalitions: [{ id: coalition.id, commands: [{ type: 'InviteContacts', invitations }] }] };
  });
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  if (result.status !== 'done') return interaction.ack();
  const after = result.coalitions[query.coalition];
  if (after === undefined) return interaction.ack();
  const view = buildInterviewsView(text, {
    coalition: after,
    lead: user,
    page: 0,
    key: drawKey(),
    invited: after.interviews.length - (result.found.coalition?.state?.interviews.length ?? 0),
  });
  await interaction.ack({ response_action: 'update', view });
};

function notYetAsked(coalition: Coalition): string[] {
  return latestInterviews(coalition).flatMap(({ contact, interview }) =>
    contact.user !== null && mayInvite(interview) ? [contact.id] : [],
  );
}

/** The menu beside a contact: read, ask to read, or record a talk. The detail is the contact and its interview. */
const handleContactMenu: BlockActionHandler = (interaction) => {
  const [contact = '', interview = ''] = interaction.detail.split('.');
  return openClicked(inView(interaction), async (opening) => {
    if (interaction.selected === menu.record) return openTalk(opening, { contact, onTop: true });
    if (interaction.selected === menu.erase) return openErase(opening, contact);
    await openRead(opening, { interview, page: 0, inView: interaction.view });
  });
};

async function openErase(opening: Opening, id: string): Promise<void> {
  const { coalition, text, say } = opening;
  const contact = contactOf(coalition, id);
  await say();
  if (contact === undefined || contact.user !== null) return;
  await showView(opening, buildEraseContactView(text, coalition, contact), { onTop: true });
}

/** A button in a note: the value is coalition and interview. */
const handleReadButton: BlockActionHandler = (interaction) =>
  openClicked(interaction, (opening) =>
    openRead(opening, {
      interview: parseReference(interaction.value).interview ?? '',
      page: 0,
      inView: interaction.view,
    }),
  );

export const handleRead: BlockActionHandler = (interaction) =>
  interaction.detail === '' ? handleReadButton(interaction) : handleContactMenu(interaction);

async function openRead(
  { context, user, trigger, coalition, text, say }: Opening,
  { interview: id, inView: under }: { interview: string; page: number; inView: { id: string } | null },
): Promise<void> {
  await say();
  const view = await readView({ context, user, coalition, text }, id, 0);
  if (view === null) return;
  await showView({ context, trigger }, view, { onTop: under !== null });
}

type Reader = Pick<Opening, 'context' | 'user' | 'coalition' | 'text'>;

async function readView({ context, user, coalition, text }: Reader, id: string, page: number) {
  const interview = interviewOf(coalition, id);
  if (interview === undefined) return null;
  if (accessTo(coalition, interview, user) !== 'reader')
    return buildClosedReadView(text, coalition, interview, user);
  const open = await openAnswers(context, { coalition, interview, user });
  return buildReadView(text, { coalition, interview, answers: showAnswers(text, interview, open), page });
}

export const handleReadPage: BlockActionHandler = (interaction) =>
  openClicked(inView(interaction), async (opening) => {
    await opening.say();
    if (interaction.view === null) return;
    const view = await readView(opening, interaction.view.meta.interview ?? '', Number(interaction.detail));
    if (view !== null) await updateView(interaction, { view_id: interaction.view.id }, view);
  });

/** The own organisation's intention: it stands in for the interview of whoever leads (M1.1). */
export const handleReadIntention: BlockActionHandler = (interaction) =>
  openClicked(interaction, async ({ context, user, coalition, text, say }) => {
    const intention = await openIntention(context, { coalition, user });
    await say();
    await showView(interaction, buildIntentionView(text, coalition, intention), {
      onTop: interaction.view !== null,
    });
  });

/** M1.5: a later lead asks the author. */
export const handleAskConsent: BlockActionHandler = async (interaction) => {
  const { context, user, value } = interaction;
  const { coalition, interview = '' } = parseReference(value);
  const query = { person: user, coalition };
  const result = await context.commands.handle({ by: user, request: interaction.request, query }, () => ({
    coalitions: [{ id: coalition, commands: [{ type: 'AskConsent', interview }] }],
  }));
  await interaction.ack();
  const state = result.status === 'done' ? result.coalitions[coalition] : result.found.coalition?.state;
  const after = state == null ? undefined : interviewOf(state, interview);
  if (state == null || after === undefined || interaction.view === null) return;
  const text = textFor(context, result.found.person.state, state);
  const view = buildClosedReadView(text, state, after, user);
  await updateView(interaction, { view_id: interaction.view.id }, view);
};

/** The author's answer: the value ends in the lead's id. */
export const handleSettleConsent: BlockActionHandler = async (interaction) => {
  const { context, user, value, detail } = interaction;
  const [coalition = '', interview = '', lead = ''] = value.split('.');
  const query = { person: user, coalition };
  const command = { type: 'SettleConsent' as const, interview, lead, allow: detail === 'yes' };
  const result = await context.commands.handle({ by: user, request: interaction.request, query }, () => ({
    coalitions: [{ id: coalition, commands: [command] }],
  }));
  await interaction.ack();
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  if (result.status !== 'refused') {
    const state = result.status === 'done' ? result.coalitions[coalition] : result.found.coalition?.state;
    const after = state == null ? undefined : interviewOf(state, interview);
    if (state == null || after === undefined) return;
    const settled = buildConsentMessage(text, { coalition: state, interview: after, lead });
    // From Home there is no message to change; Home itself follows.
    return interaction.message === null
      ? undefined
      : interaction.respond({ replace_original: true, ...settled });
  }
  await answerClick(interaction, text, text.problems[result.problems[0]?.key ?? 'already-answered']);
};
