import type { Secret } from '../../coalition/decision.ts';
import { lastHeld, meetingOf } from '../../coalition/meetings.ts';
import { isBlank } from '../../coalition/words.ts';
import { parseDraft } from '../coalitions/start.ts';
import { type Values, valueIn } from '../inputs.ts';
import { showView, updateView } from '../open-views.ts';
import type { Meta } from '../place.ts';
import { type OpenEntry, openMeetings } from '../vault.ts';
import {
  answerClick,
  type ClickHandler,
  drawKey,
  refuseSubmission,
  type SubmitHandler,
  textFor,
} from '../visit.ts';
import { type FoundMeeting, findMeeting, openAround } from './found.ts';
import { asLead, stateAfter } from './leading.ts';
import { buildOutcomeSavedView, buildOutcomeView } from './small-views.ts';

// Afterwards: what was agreed, what is open, who does what.

function draftName(meeting: string): string {
  return `outcome-${meeting}`;
}

/** What stands there: what was recorded, or what the meeting before left open. */
function recorded({ coalition, meeting }: FoundMeeting, open: OpenEntry): Values {
  const read = (entry: string | null | undefined) => (entry == null ? '' : (open(entry) ?? ''));
  const { outcome } = meeting;
  if (outcome === null) return { open: [read(lastHeld(coalition)?.outcome?.open)] };
  return {
    ...{ agreed: [read(outcome.agreed)], open: [read(outcome.open)] },
    actions: [outcome.actions.map(read).join('\n')],
  };
}

export const handleOpenOutcome: ClickHandler = (visit) =>
  asLead(visit, async (found) => {
    const { desk, workspace, user } = visit;
    const { coalition, meeting, text, zone } = found;
    const now = desk.clock.now();
    if (meeting.status === 'cancelled' || meeting.start > now) {
      const key = meeting.status === 'cancelled' ? 'meeting-over' : 'meeting-early';
      return answerClick(visit, text, text.problems[key]);
    }
    const [open, { draft }] = await Promise.all([
      openAround(desk, workspace, { coalition, meeting, user }),
      desk.store.load(workspace, { person: user, draft: draftName(meeting.id) }),
    ]);
    const there = recorded(found, open);
    const view = buildOutcomeView(text, {
      ...{ meeting, meta: metaOf(found), zone, now, values: { ...there, ...parseDraft(draft) } },
      isCarried: meeting.outcome === null && !isBlank(valueIn(there, 'open')),
    });
    await showView(visit, view, { onTop: visit.view !== null });
  });

function metaOf({ coalition, meeting }: FoundMeeting): Meta {
  const { outcome } = meeting;
  return {
    ...{ coalition: coalition.id, meeting: meeting.id, key: drawKey() },
    ...(outcome === null ? {} : { sequence: outcome.at }),
  };
}

export const handleOutcomeDraft: ClickHandler = async (visit) => {
  const { desk, workspace, user, view } = visit;
  if (view === null) return visit.ack();
  const { coalition = '', meeting = '' } = view.meta;
  const query = { person: user, coalition };
  const result = await desk.house.act({ workspace, by: user, query }, (found) => {
    if (!found.coalition?.state?.leads.includes(user)) return [{ key: 'not-a-lead' }];
    return { draft: { form: draftName(meeting), text: JSON.stringify(view.values) } };
  });
  await visit.ack();
  const found = await findMeeting(visit, { coalition, meeting });
  if (result.status === 'refused' || found.coalition === null) return;
  const saved = buildOutcomeView(found.text, {
    ...{ meeting: found.meeting, meta: view.meta, zone: found.zone, now: desk.clock.now() },
    ...{ values: view.values, isCarried: false, isSaved: true },
  });
  await updateView(visit, { view_id: view.id, hash: view.hash }, saved);
};

export const handleOutcome: SubmitHandler = async (visit) => {
  const { desk, workspace, user, values, meta } = visit;
  const { coalition = '', meeting = '', key = '' } = meta;
  const entry = (field: string) => `meeting.${meeting}.${field}.${key}`;
  const words = (field: string): Secret | null => {
    const text = valueIn(values, field);
    return isBlank(text) ? null : { entry: entry(field), text };
  };
  const lines = valueIn(values, 'actions')
    .split('\n')
    .filter((line) => !isBlank(line));
  const query = { person: user, coalition };
  const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, () => ({
    coalitions: [
      {
        id: coalition,
        commands: [
          {
            ...{ type: 'RecordMeetingOutcome', meeting, seen: meta.sequence ?? null },
            ...{ agreed: words('agreed'), open: words('open') },
            actions: lines.map((line, at) => ({ entry: entry(`action${at}`), text: line.trim() })),
          },
        ],
      },
    ],
    draft: { form: draftName(meeting), text: null },
  }));
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  const after = stateAfter(result, coalition);
  const held = after === null ? undefined : meetingOf(after, meeting);
  if (after === null || held === undefined) return visit.ack();
  const open = await openMeetings(desk, workspace, { coalition: after, meetings: [held], user });
  const view = buildOutcomeSavedView(text, { coalition: after, meeting: held, open });
  await visit.ack({ response_action: 'update', view });
};
