import type { ModalView } from '@slack/types';
import type { Problem } from '../../coalition/decision.ts';
import { inviteesOf, meetingOf } from '../../coalition/meetings.ts';
import { timeProblem } from '../../coalition/meetings-planning.ts';
import type { Meeting } from '../../coalition/meetings-state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Result } from '../../house.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Person } from '../../person/person.ts';
import type { Text } from '../../text/text.ts';
import { parseDraft } from '../coalitions/start.ts';
import { openClicked } from '../coalitions/which.ts';
import type { Values } from '../inputs.ts';
import { showView, updateView } from '../open-views.ts';
import type { Meta } from '../place.ts';
import type { OpenEntry } from '../vault.ts';
import {
  answerClick,
  type ClickHandler,
  type ClickVisit,
  deriveId,
  drawKey,
  refuseSubmission,
  type SubmitHandler,
  type SubmitVisit,
  textFor,
  type Visit,
} from '../visit.ts';
import { buildMeetingDoneView } from './done-view.ts';
import { commandIn, newValues, timeIn, valuesOf } from './form-values.ts';
import { buildMeetingFormView, lastPage } from './form-views.ts';
import { openAround, reachesOf } from './found.ts';
import { asLead, refreshUnder, stateAfter } from './leading.ts';

// Planning a meeting and changing one: three pages in one window, kept as a draft at each page.

/** A change that another lead made meanwhile leaves an older draft behind. */
function draftName({ coalition = '', meeting, sequence = 0 }: Meta): string {
  return meeting === undefined ? `meeting-${coalition}` : `meeting-${meeting}-${sequence}`;
}

interface Forming {
  coalition: Coalition;
  meeting: Meeting | null;
  text: Text;
  meta: Meta;
}

async function openForm(visit: ClickVisit, { coalition, meeting, text, meta }: Forming, wanted = '') {
  const { desk, workspace, user } = visit;
  const [open, { draft }] = await Promise.all([
    openAround(desk, workspace, { coalition, meeting, user }),
    desk.store.load(workspace, { person: user, draft: draftName(meta) }),
  ]);
  const fresh = meeting === null ? newValues(coalition, wanted) : valuesOf(coalition, meeting, open);
  const values = { ...fresh, ...parseDraft(draft) };
  const view = buildMeetingFormView(text, {
    ...{ coalition, meeting, meta, values, open, page: 0, draft: draft === null ? null : 'offered' },
  });
  if (visit.detail === 'here' && visit.view !== null)
    return updateView(visit, { view_id: visit.view.id }, view);
  await showView(visit, view, { onTop: visit.view !== null });
}

/** A new one. The value may name what kind of meeting is meant; the detail `here` means in the place of the window. */
export const handlePlanMeeting: ClickHandler = (visit) =>
  openClicked(visit, async ({ coalition, person, text, say, desk }) => {
    await say();
    if (coalition.over !== null) return answerClick(visit, text, text.problems['meeting-closed']);
    const zone = zoneOf(person, desk.timezone);
    const meta = { coalition: coalition.id, key: drawKey(), zone };
    await openForm(visit, { coalition, meeting: null, text, meta }, visit.value.split('.')[1]);
  });

/** The clock of the form is the meeting's own: who changes its place from elsewhere does not move its time. */
export const handleChangeMeeting: ClickHandler = (visit) =>
  asLead(visit, async ({ coalition, meeting, text }) => {
    if (meeting.status !== 'planned') return answerClick(visit, text, text.problems['meeting-over']);
    const { id, sequence, zone } = meeting;
    const meta = { coalition: coalition.id, meeting: id, sequence, key: drawKey(), zone };
    await openForm(visit, { coalition, meeting, text, meta });
  });

/** What a form is about, with all that was filled in on its pages so far. */
interface Filled extends Forming {
  person: Person | null;
  open: OpenEntry;
  values: Values;
}

async function filledIn(visit: Visit, meta: Meta, values: Values): Promise<Filled | { text: Text }> {
  const { desk, workspace, user } = visit;
  const query = { person: user, coalition: meta.coalition ?? '', draft: draftName(meta) };
  const found = await desk.store.load(workspace, query);
  const coalition = found.coalition?.state ?? null;
  const person = found.person.state;
  const text = textFor(desk, person, coalition);
  if (coalition === null || !coalition.leads.includes(user)) return { text };
  const meeting = meta.meeting === undefined ? null : (meetingOf(coalition, meta.meeting) ?? null);
  const open = await openAround(desk, workspace, { coalition, meeting, user });
  const before = meeting === null ? newValues(coalition, '') : valuesOf(coalition, meeting, open);
  const all = { ...before, ...parseDraft(found.draft), ...values };
  return { coalition, meeting, text, meta, person, open, values: all };
}

function keepDraft({ desk, workspace, user }: Visit, { meta, values }: Filled): Promise<Result> {
  const draft = { form: draftName(meta), text: JSON.stringify(values) };
  return desk.house.act({ workspace, by: user, query: { person: user } }, () => ({ draft }));
}

function formView(form: Filled, page: number, draft: 'saved' | null = null): ModalView {
  return buildMeetingFormView(form.text, { ...form, page, draft });
}

export const handleMeetingDraft: ClickHandler = async (visit) => {
  const { view } = visit;
  if (view === null) return visit.ack();
  const form = await filledIn(visit, view.meta, view.values);
  if (!('coalition' in form)) {
    await visit.ack();
    return answerClick(visit, form.text, form.text.problems['not-a-lead']);
  }
  await keepDraft(visit, form);
  await visit.ack();
  const shown = formView(form, view.meta.page ?? 0, 'saved');
  await updateView(visit, { view_id: view.id, hash: view.hash }, shown);
};

export const handleMeetingForm: SubmitHandler = async (visit) => {
  const { meta, values } = visit;
  const { page = 0 } = meta;
  const form = await filledIn(visit, meta, values);
  if (!('coalition' in form)) return refuseSubmission(visit, form.text, [{ key: 'not-a-lead' }]);
  if (page >= lastPage) return settle(visit, form);
  const problems = page === 0 ? timeProblems(visit, form) : [];
  if (problems.length > 0) return refuseSubmission(visit, form.text, problems);
  await keepDraft(visit, form);
  await visit.ack({ response_action: 'update', view: formView(form, page + 1) });
};

/** A moment that can't be is said on the page that asks for it. */
function timeProblems({ desk, meta }: SubmitVisit, { values }: Filled): Problem[] {
  const { start } = timeIn(values, meta.zone ?? desk.timezone).time;
  const key = timeProblem(start, desk.clock.now());
  return key === null ? [] : [{ field: 'date', key }];
}

/** The last page: it is planned, or changed, and the window says what was understood. */
async function settle(visit: SubmitVisit, form: Filled): Promise<void> {
  const { desk, workspace, user, meta } = visit;
  const { coalition, meeting, values, open, text } = form;
  const zone = meta.zone ?? desk.timezone;
  const id = meeting?.id ?? deriveId(meta.key ?? '', 'meeting');
  const command = commandIn(coalition, { values, zone, id, meeting, sequence: meta.sequence ?? 0, open });
  const query = { person: user, coalition: coalition.id };
  const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, () => ({
    coalitions: [{ id: coalition.id, commands: [command] }],
    draft: { form: draftName(meta), text: null },
  }));
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  const after = stateAfter(result, coalition.id) ?? coalition;
  const settled = meetingOf(after, id);
  if (settled === undefined) return visit.ack();
  const reachOf = await reachesOf(desk, workspace, { coalition: after, meeting: settled, user });
  const view = buildMeetingDoneView(text, {
    ...{ coalition: after, meeting: settled, zone: zoneOf(form.person, desk.timezone), reachOf },
    ...{ isNew: meeting === null, told: toldBy(after, { before: meeting, after: settled }) },
    odd: timeIn(values, zone).odd,
  });
  await visit.ack({ response_action: 'update', view });
  await refreshUnder(visit, after, meeting?.id ?? null);
}

/** How many people hear of it: those who come or go when only the list changed, else everybody. */
function toldBy(coalition: Coalition, { before, after }: { before: Meeting | null; after: Meeting }): number {
  const onSlack = (meeting: Meeting) =>
    inviteesOf(coalition, meeting).flatMap(({ contact }) => contact.user ?? []);
  const now = onSlack(after);
  if (before === null) return now.length;
  if (before.sequence === after.sequence) return 0;
  const was = onSlack(before);
  const gone = was.filter((user) => !now.includes(user)).length;
  const isSame = (['start', 'zone', 'minutes', 'place', 'purpose', 'kind', 'form'] as const).every(
    (each) => before[each] === after[each],
  );
  return (isSame ? now.filter((user) => !was.includes(user)).length : now.length) + gone;
}
