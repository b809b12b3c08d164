import { accessTo } from '../../coalition/access.ts';
import { contactOf, interviewOf } from '../../coalition/find.ts';
import { mayInvite } from '../../coalition/interviews.ts';
import { latestInterviews } from '../../coalition/next-step.ts';
import type { Coalition } from '../../coalition/state.ts';
import { isQuestionId, type QuestionId } from '../../method/interview.ts';
import { type Opener, type Opening, openClicked, openWhich } from '../coalitions/which.ts';
import { menu } from '../ids.ts';
import { valueIn } from '../inputs.ts';
import { showView, updateView } from '../open-views.ts';
import { buildEraseContactView } from '../partners/views.ts';
import { parseSpot } from '../place.ts';
import { openAnswers, openIntention } from '../vault.ts';
import {
  answerClick,
  type ClickHandler,
  type CommandHandler,
  deriveId,
  drawKey,
  refuseSubmission,
  type SubmitHandler,
  textFor,
} from '../visit.ts';
import { buildConsentMessage } from './author-notes.ts';
import { buildInterviewsView } from './overview-view.ts';
import { buildClosedReadView, buildCompareView, buildIntentionView, buildReadView } from './reading-views.ts';
import { showAnswer, showAnswers } from './shown-answer.ts';
import { openTalk } from './talk.ts';

/** `/coalitie interview`: who stands where; invite, read, compare, record. */
export const handleInterviews: CommandHandler = (visit) => openWhich(visit, 'interview', openInterviews);

export const openInterviews: Opener = async ({ desk, trigger, user, coalition, text, say }) => {
  await say();
  const view = buildInterviewsView(text, { coalition, lead: user, page: 0, key: drawKey() });
  await showView({ desk, trigger }, view, { onTop: false });
};

export const handleOpenInterviews: ClickHandler = (visit) => openClicked(visit, openInterviews);

/** In a modal the coalition stands in the view, not in the button. */
function inView(visit: Parameters<ClickHandler>[0]) {
  return { ...visit, value: visit.view?.meta.coalition ?? '' };
}

export const handleInterviewsPage: ClickHandler = (visit) =>
  openClicked(inView(visit), async ({ desk, user, coalition, text, say }) => {
    await say();
    if (visit.view === null) return;
    const key = visit.view.meta.key ?? drawKey();
    const view = buildInterviewsView(text, { coalition, lead: user, page: Number(visit.detail), key });
    await updateView({ desk }, { view_id: visit.view.id }, view);
  });

/** Invites those who were chosen, or everybody who was not asked yet. */
export const handleInvite: SubmitHandler = async (visit) => {
  const { desk, workspace, user, values, meta } = visit;
  const query = { person: user, coalition: meta.coalition ?? '' };
  const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, (found) => {
    const coalition = found.coalition?.state;
    if (coalition == null) return [{ key: 'unknown-coalition' }];
    const contacts = valueIn(values, 'everyone') === '' ? (values.who ?? []) : notYetAsked(coalition);
    const invitations = contacts.map((contact) => ({
      contact,
      interview: deriveId(meta.key ?? '', contact),
    }));
    return { coalitions: [{ id: coalition.id, commands: [{ type: 'InviteContacts', invitations }] }] };
  });
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  if (result.status !== 'done') return visit.ack();
  const after = result.coalitions[query.coalition];
  if (after === undefined) return visit.ack();
  const view = buildInterviewsView(text, {
    ...{ coalition: after, lead: user, page: 0, key: drawKey() },
    invited: after.interviews.length - (result.found.coalition?.state?.interviews.length ?? 0),
  });
  await visit.ack({ response_action: 'update', view });
};

function notYetAsked(coalition: Coalition): string[] {
  return latestInterviews(coalition).flatMap(({ contact, interview }) =>
    contact.user !== null && mayInvite(interview) ? [contact.id] : [],
  );
}

/** The menu beside a contact: read, ask to read, or record a talk. The detail is the contact and its interview. */
const handleContactMenu: ClickHandler = (visit) => {
  const [contact = '', interview = ''] = visit.detail.split('.');
  return openClicked(inView(visit), async (opening) => {
    if (visit.selected === menu.record) return openTalk(opening, { contact, onTop: true });
    if (visit.selected === menu.erase) return openErase(opening, contact);
    await openRead(opening, { interview, page: 0, inView: visit.view });
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
const handleReadButton: ClickHandler = (visit) =>
  openClicked(visit, (opening) =>
    openRead(opening, { interview: parseSpot(visit.value).interview ?? '', page: 0, inView: visit.view }),
  );

export const handleRead: ClickHandler = (visit) =>
  visit.detail === '' ? handleReadButton(visit) : handleContactMenu(visit);

async function openRead(
  { desk, workspace, user, trigger, coalition, text, say }: Opening,
  { interview: id, inView: under }: { interview: string; page: number; inView: { id: string } | null },
): Promise<void> {
  await say();
  const view = await readView({ desk, workspace, user, coalition, text }, id, 0);
  if (view === null) return;
  await showView({ desk, trigger }, view, { onTop: under !== null });
}

type Reader = Pick<Opening, 'desk' | 'workspace' | 'user' | 'coalition' | 'text'>;

async function readView({ desk, workspace, user, coalition, text }: Reader, id: string, page: number) {
  const interview = interviewOf(coalition, id);
  if (interview === undefined) return null;
  if (accessTo(coalition, interview, user) !== 'reader')
    return buildClosedReadView(text, coalition, interview, user);
  const open = await openAnswers(desk, workspace, { coalition, interview, user });
  return buildReadView(text, { coalition, interview, answers: showAnswers(text, interview, open), page });
}

export const handleReadPage: ClickHandler = (visit) =>
  openClicked(inView(visit), async (opening) => {
    await opening.say();
    if (visit.view === null) return;
    const view = await readView(opening, visit.view.meta.interview ?? '', Number(visit.detail));
    if (view !== null) await updateView(visit, { view_id: visit.view.id }, view);
  });

/** The own organisation's intention: it stands in for the interview of whoever leads (M1.1). */
export const handleReadIntention: ClickHandler = (visit) =>
  openClicked(visit, async ({ desk, workspace, user, coalition, text, say }) => {
    const intention = await openIntention(desk, workspace, { coalition, user });
    await say();
    await showView(visit, buildIntentionView(text, coalition, intention), { onTop: visit.view !== null });
  });

async function compareView(
  { desk, workspace, user, coalition, text }: Reader,
  question: QuestionId,
  page: number,
) {
  const readable = coalition.interviews.filter(
    (interview) => accessTo(coalition, interview, user) === 'reader',
  );
  const answers = await Promise.all(
    readable.map(async (interview) => {
      const open = await openAnswers(desk, workspace, { coalition, interview, user, question });
      return { interview, answer: showAnswer(text, interview, { question, open }) };
    }),
  );
  return buildCompareView(text, { coalition, question, answers, page });
}

export const handleOpenCompare: ClickHandler = (visit) =>
  openClicked(visit, async (opening) => {
    await opening.say();
    await showView(visit, await compareView(opening, 'motive', 0), { onTop: visit.view !== null });
  });

/** Another question, or another page of the same one. */
function turnCompare(
  where: (visit: Parameters<ClickHandler>[0]) => { question: string; page: number },
): ClickHandler {
  return (visit) =>
    openClicked(inView(visit), async (opening) => {
      await opening.say();
      const { question, page } = where(visit);
      if (visit.view === null || !isQuestionId(question)) return;
      const view = await compareView(opening, question, page);
      await updateView(visit, { view_id: visit.view.id }, view);
    });
}

export const handleCompareQuestion = turnCompare((visit) => ({ question: visit.selected, page: 0 }));
export const handleComparePage = turnCompare((visit) => ({
  question: visit.view?.meta.question ?? '',
  page: Number(visit.detail),
}));

/** M1.5: a later lead asks the author. */
export const handleAskConsent: ClickHandler = async (visit) => {
  const { desk, workspace, user, value } = visit;
  const { coalition, interview = '' } = parseSpot(value);
  const query = { person: user, coalition };
  const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, () => ({
    coalitions: [{ id: coalition, commands: [{ type: 'AskConsent', interview }] }],
  }));
  await visit.ack();
  const state = result.status === 'done' ? result.coalitions[coalition] : result.found.coalition?.state;
  const after = state == null ? undefined : interviewOf(state, interview);
  if (state == null || after === undefined || visit.view === null) return;
  const text = textFor(desk, result.found.person.state, state);
  const view = buildClosedReadView(text, state, after, user);
  await updateView(visit, { view_id: visit.view.id }, view);
};

/** The author's answer: the value ends in the lead's id. */
export const handleSettleConsent: ClickHandler = async (visit) => {
  const { desk, workspace, user, value, detail } = visit;
  const [coalition = '', interview = '', lead = ''] = value.split('.');
  const query = { person: user, coalition };
  const command = { type: 'SettleConsent' as const, interview, lead, allow: detail === 'yes' };
  const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, () => ({
    coalitions: [{ id: coalition, commands: [command] }],
  }));
  await visit.ack();
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  if (result.status !== 'refused') {
    const state = result.status === 'done' ? result.coalitions[coalition] : result.found.coalition?.state;
    const after = state == null ? undefined : interviewOf(state, interview);
    if (state == null || after === undefined) return;
    const settled = buildConsentMessage(text, { coalition: state, interview: after, lead });
    // From Home there is no message to change; Home itself follows.
    return visit.message === null ? undefined : visit.respond({ replace_original: true, ...settled });
  }
  await answerClick(visit, text, text.problems[result.problems[0]?.key ?? 'already-answered']);
};
