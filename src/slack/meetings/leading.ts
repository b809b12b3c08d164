import type { ModalView } from '@slack/types';
import type { MeetingAnswer } from '../../coalition/meetings-state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Result } from '../../house.ts';
import { meetingRhythms } from '../../method/meetings.ts';
import { zoneOf } from '../../person/dues.ts';
import { section } from '../blocks.ts';
import { coalitionsOf, type Opener, openClicked, openWhich } from '../coalitions/which.ts';
import { valueIn } from '../inputs.ts';
import { lengthOf, limits } from '../limits.ts';
import { showView, updateView } from '../open-views.ts';
import {
  answerClick,
  type ClickHandler,
  type ClickVisit,
  type CommandHandler,
  drawKey,
  refuseSubmission,
  type SubmitHandler,
  textFor,
  type Visit,
} from '../visit.ts';
import { buildMeetingNoticeView } from './done-view.ts';
import { type FoundMeeting, findMeeting, openAround, reachesOf } from './found.ts';
import { meetingLines } from './lines.ts';
import { buildMeetingsView } from './list-view.ts';
import { buildMeetingView } from './one-view.ts';
import { buildCancelMeetingView } from './small-views.ts';
import { parseMeetingValue } from './words.ts';

// What leads do about meetings, beside planning them: look, call off, pass on an answer, set the rhythm.

/** `/coalitie bijeenkomst`: the list for who leads, one's own meetings for who does not. */
export const handleMeetings: CommandHandler = async (visit) => {
  const { desk, workspace, user, channel } = visit;
  const { person, here, mine } = await coalitionsOf(desk, workspace, { user, channel });
  const leads = here === null ? mine.some((each) => each.leads.includes(user)) : here.leads.includes(user);
  if (leads) return openWhich(visit, 'meeting', openMeetings);
  const zone = zoneOf(person, desk.timezone);
  const text = textFor(desk, person, mine.at(-1));
  const groups = mine.flatMap((coalition) =>
    meetingLines(text, { coalition, user, zone, now: desk.clock.now() }).map(({ blocks }) => blocks),
  );
  const title = text.meetings.list.title;
  while (lengthOf(groups) > limits.messageText || groups.flat().length >= limits.messageBlocks) groups.pop();
  const lines = groups.length === 0 ? [section(text.meetings.list.none)] : groups.flat();
  await visit.ack({ text: title, blocks: [section(`*${title}*`), ...lines] });
};

export const openMeetings: Opener = async (opening) => {
  const view = listView(opening, { ...opening, page: 0 });
  await opening.say();
  await showView(opening, view, { onTop: false });
};

function listView(
  { desk }: Pick<Visit, 'desk'>,
  { text, coalition, person, page }: Pick<FoundMeeting, 'text' | 'coalition' | 'person'> & { page: number },
): ModalView {
  const zone = zoneOf(person, desk.timezone);
  return buildMeetingsView(text, { coalition, zone, now: desk.clock.now(), page });
}

export const handleOpenMeetings: ClickHandler = (visit) => openClicked(visit, openMeetings);

/** In a modal the coalition stands in the view, not in the pager. */
function inView(visit: ClickVisit): ClickVisit {
  return { ...visit, value: visit.view?.meta.coalition ?? '' };
}

export const handleMeetingsPage: ClickHandler = (visit) =>
  openClicked(inView(visit), async (opening) => {
    await opening.say();
    if (visit.view === null) return;
    const view = listView(visit, { ...opening, page: Number(visit.detail) });
    await updateView(visit, { view_id: visit.view.id }, view);
  });

/** A meeting with who comes to it, for a lead. */
async function oneView(
  { desk, workspace, user }: Pick<Visit, 'desk' | 'workspace' | 'user'>,
  { coalition, meeting, text, zone }: FoundMeeting,
  page: number,
): Promise<ModalView> {
  const [open, reachOf] = await Promise.all([
    openAround(desk, workspace, { coalition, meeting, user }),
    reachesOf(desk, workspace, { coalition, meeting, user }),
  ]);
  const now = desk.clock.now();
  return buildMeetingView(text, { coalition, meeting, zone, now, page, open, reachOf });
}

type Then = (found: FoundMeeting) => Promise<void>;

/** A click about one meeting by one of its coalition's leads; anybody else is told that they are none. */
export function asLead(visit: ClickVisit, then: Then): Promise<void> {
  return openClicked(visit, async ({ coalition, text, say }) => {
    const { meeting } = parseMeetingValue(visit.value);
    const found = await findMeeting(visit, { coalition: coalition.id, meeting });
    await say();
    if (found.coalition === null) return answerClick(visit, text, text.problems['unknown-meeting']);
    await then(found);
  });
}

/** The detail `here`: in the place of the window that it was clicked in. */
export const handleOpenMeeting: ClickHandler = (visit) =>
  asLead(visit, async (found) => {
    const view = await oneView(visit, found, 0);
    if (visit.detail === 'here' && visit.view !== null)
      return updateView(visit, { view_id: visit.view.id }, view);
    await showView(visit, view, { onTop: visit.view !== null });
  });

export const handleMeetingPage: ClickHandler = (visit) => {
  const { coalition = '', meeting = '' } = visit.view?.meta ?? {};
  return asLead({ ...visit, value: `${coalition}.${meeting}` }, async (found) => {
    if (visit.view === null) return;
    const view = await oneView(visit, found, Number(visit.detail));
    await updateView(visit, { view_id: visit.view.id }, view);
  });
};

export const handleOpenCancelMeeting: ClickHandler = (visit) =>
  asLead(visit, async ({ coalition, meeting, text, zone }) => {
    if (meeting.status !== 'planned') return answerClick(visit, text, text.problems['meeting-over']);
    const meta = { coalition: coalition.id, meeting: meeting.id, key: drawKey() };
    const about = { meeting, meta, zone, now: visit.desk.clock.now() };
    await showView(visit, buildCancelMeetingView(text, about), { onTop: visit.view !== null });
  });

export const handleCancelMeeting: SubmitHandler = async (visit) => {
  const { desk, workspace, user, values, meta } = visit;
  const { coalition = '', meeting = '', key = '' } = meta;
  const words = valueIn(values, 'line');
  const line = words === '' ? null : { entry: `meeting.${meeting}.line.${key}`, text: words };
  const query = { person: user, coalition };
  const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, () => ({
    coalitions: [{ id: coalition, commands: [{ type: 'CancelMeeting', meeting, line }] }],
  }));
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  const start = result.found.coalition?.state?.meetings.find(({ id }) => id === meeting)?.start ?? 0;
  const said = start > desk.clock.now() ? text.meetings.done.cancelled : text.meetings.done.cancelledPast;
  await visit.ack({ response_action: 'update', view: buildMeetingNoticeView(text, coalition, said) });
  await refreshUnder(visit, stateAfter(result, coalition), meeting);
};

/** The coalition as it is after what was done. */
export function stateAfter(result: Result, id: string): Coalition | null {
  return (result.status === 'done' ? result.coalitions[id] : result.found.coalition?.state) ?? null;
}

/** The window that a form was opened from shows the meeting as it is now. */
export async function refreshUnder(
  visit: Parameters<SubmitHandler>[0],
  coalition: Coalition | null,
  meeting: string | null,
): Promise<void> {
  const under = visit.view.previous_view_id;
  if (under == null || coalition === null) return;
  const where = { coalition: coalition.id, meeting: meeting ?? '' };
  const { person } = await visit.desk.store.load(visit.workspace, { person: visit.user });
  const text = textFor(visit.desk, person.state, coalition);
  const found = meeting === null ? null : await findMeeting(visit, where);
  const view =
    found === null || found.coalition === null
      ? listView(visit, { text, coalition, person: person.state, page: 0 })
      : await oneView(visit, found, 0);
  await updateView(visit, { view_id: under }, view);
}

const answers: readonly MeetingAnswer[] = ['yes', 'no', 'maybe'];

export function isAnswer(value: string): value is MeetingAnswer {
  return answers.some((answer) => answer === value);
}

/** Somebody without Slack told a lead whether they come. */
export const handleAnswerFor: ClickHandler = async (visit) => {
  const { desk, workspace, user, detail: contact, selected, view } = visit;
  const { coalition = '', meeting = '', page = 0 } = view?.meta ?? {};
  if (view === null || !isAnswer(selected)) return visit.ack();
  const query = { person: user, coalition };
  const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, (found) => {
    const sequence = found.coalition?.state?.meetings.find(({ id }) => id === meeting)?.sequence ?? 0;
    const command = { type: 'AnswerMeeting' as const, meeting, contact, answer: selected, sequence };
    return { coalitions: [{ id: coalition, commands: [{ ...command, note: 'same' as const }] }] };
  });
  await visit.ack();
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused')
    return answerClick(visit, text, text.problems[result.problems[0]?.key ?? 'unknown-meeting']);
  const found = await findMeeting(visit, { coalition, meeting });
  if (found.coalition === null) return;
  await updateView(visit, { view_id: view.id }, await oneView(visit, found, page));
};

export const handleMeetingRhythm: ClickHandler = (visit) =>
  openClicked(inView(visit), async ({ desk, workspace, user, coalition: { id }, person, text, say }) => {
    const months = meetingRhythms.find((each) => String(each) === visit.selected);
    if (months === undefined) return say();
    const query = { person: user, coalition: id };
    const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, () => ({
      coalitions: [{ id, commands: [{ type: 'SetMeetingRhythm', months }] }],
    }));
    await say();
    const coalition = stateAfter(result, id);
    if (visit.view === null || coalition === null) return;
    const page = visit.view.meta.page ?? 0;
    await updateView(visit, { view_id: visit.view.id }, listView(visit, { text, coalition, person, page }));
  });
