import type { CoalitionCommand } from '../../coalition/commands.ts';
import type { Coalition } from '../../coalition/state.ts';
import { isAt, latestPass, onwardIds, passOf } from '../../coalition/walk.ts';
import { isDocumentKind, isStepId, type StepId } from '../../method/steps.ts';
import { openClicked } from '../coalitions/which.ts';
import { type Values, valueIn } from '../inputs.ts';
import { showView, updateView } from '../open-views.ts';
import type { Meta } from '../place.ts';
import {
  answerClick,
  type ClickHandler,
  deriveId,
  drawKey,
  refuseSubmission,
  type SubmitHandler,
  type SubmitVisit,
  textFor,
} from '../visit.ts';
import { parseToldValue } from './messages.ts';
import { throwAway } from './practice.ts';
import { buildFinishView, buildGoView, buildSkipView, type Going } from './settling-views.ts';
import { refreshUnder } from './showing.ts';
import { parseStepValue } from './words.ts';

// Finishing a step, skipping it, and going somewhere else.

function finishForm({ coalition = '', step = '', round = 1 }: Meta): string {
  return `finish-${coalition}-${step}-${round}`;
}

function metaFor(coalition: Coalition, step: StepId): Meta {
  const { at } = coalition.walk;
  const times = passOf(coalition.walk, at)?.times;
  return {
    ...{ coalition: coalition.id, step, round: at.round, key: drawKey() },
    ...(times === undefined ? {} : { times }),
  };
}

export const handleOpenFinish: ClickHandler = (visit) =>
  openClicked(visit, async ({ desk, workspace, user, coalition, text, say }) => {
    const step = stepIn(visit.value, coalition);
    const meta = metaFor(coalition, step);
    if (coalition.over !== null || !isAt(coalition.walk.at, { step, round: coalition.walk.at.round })) {
      await say();
      return answerClick(visit, text, text.problems['step-moved']);
    }
    const { draft } = await desk.store.load(workspace, { person: user, draft: finishForm(meta) });
    await say();
    const kept = draft === null ? {} : { values: JSON.parse(draft) as Values, draft: 'offered' as const };
    const view = buildFinishView(text, { coalition, step, meta, ...kept });
    await showView(visit, view, { onTop: visit.view !== null });
  });

function stepIn(value: string, coalition: Coalition): StepId {
  const { rest } = parseStepValue(value);
  return isStepId(rest) ? rest : coalition.walk.at.step;
}

export const handleFinishDraft: ClickHandler = async (visit) => {
  const { desk, workspace, user, view } = visit;
  if (view === null) return visit.ack();
  const { meta, values } = view;
  const query = { person: user, coalition: meta.coalition ?? '' };
  const result = await desk.house.act({ workspace, by: user, query }, (found) => {
    if (!found.coalition?.state?.leads.includes(user)) return [{ key: 'not-a-lead' }];
    return { draft: { form: finishForm(meta), text: JSON.stringify(values) } };
  });
  await visit.ack();
  const coalition = result.found.coalition?.state ?? null;
  const step = meta.step ?? '';
  const text = textFor(desk, result.found.person.state, coalition);
  if (result.status === 'refused') return answerClick(visit, text, text.problems['not-a-lead']);
  if (coalition === null || !isStepId(step)) return;
  const saved = buildFinishView(text, { coalition, step, meta, values, draft: 'saved' });
  await updateView(visit, { view_id: view.id, hash: view.hash }, saved);
};

/** A form of an earlier version of the app, about a step that there is no longer: its text stays. */
async function refuseUnknown(visit: SubmitVisit): Promise<void> {
  const { person } = await visit.desk.store.load(visit.workspace, { person: visit.user });
  await refuseSubmission(visit, textFor(visit.desk, person.state), [{ key: 'step-moved' }]);
}

export const handleFinish: SubmitHandler = async (visit) => {
  const { meta, values, request } = visit;
  const step = meta.step ?? '';
  if (!isStepId(step)) return refuseUnknown(visit);
  const words = valueIn(values, 'settled');
  const document = valueIn(values, 'document');
  const next = valueIn(values, 'next');
  await carryOut(visit, {
    type: 'FinishStep',
    ...{ step, ...passIn(meta), tell: valueIn(values, 'tell') === 'yes' },
    settled: words === '' ? null : { entry: `w.settled.${deriveId(request, step)}`, text: words },
    document: isDocumentKind(document) ? document : null,
    next: onwardIds.find((id) => id === next) ?? null,
    leaveOpen: (values.leave_open ?? []).length > 0,
  });
};

/** Which time through the step the form is about. */
function passIn({ round = 1, times }: Meta): { round: number; times?: number } {
  return times === undefined ? { round } : { round, times };
}

export const handleOpenSkip: ClickHandler = (visit) =>
  openClicked(visit, async ({ coalition, text, say }) => {
    const step = stepIn(visit.value, coalition);
    await say();
    const view = buildSkipView(text, { coalition, step, meta: metaFor(coalition, step) });
    await showView(visit, view, { onTop: visit.view !== null });
  });

export const handleSkip: SubmitHandler = async (visit) => {
  const { meta, values, request } = visit;
  const step = meta.step ?? '';
  if (!isStepId(step)) return refuseUnknown(visit);
  const reason = { entry: `w.skipped.${deriveId(request, step)}`, text: valueIn(values, 'reason') };
  await carryOut(visit, { type: 'SkipStep', step, ...passIn(meta), reason });
};

const goings: readonly Going[] = ['back', 'again', 'closing', 'throw-away'];

export const handleOpenGo: ClickHandler = (visit) =>
  openClicked(visit, async ({ coalition, text, say }) => {
    const step = stepIn(visit.value, coalition);
    const going = goings.find((each) => each === visit.detail) ?? 'back';
    await say();
    const meta = { ...metaFor(coalition, step), way: going };
    await showView(visit, buildGoView(text, { coalition, step, meta, going }), {
      onTop: visit.view !== null,
    });
  });

export const handleGo: SubmitHandler = async (visit) => {
  const { step = '', way, coalition: id = '' } = visit.meta;
  if (!isStepId(step)) return refuseUnknown(visit);
  if (way === 'throw-away') return throwAway(visit);
  const found = await visit.desk.store.load(visit.workspace, { coalition: id });
  const walk = found.coalition?.state?.walk;
  const round = latestPass(walk ?? { passes: [] }, step)?.round ?? walk?.at.round ?? 1;
  await carryOut(visit, { type: 'OpenStep', step, round: way === 'again' ? 'new' : round });
};

/** It is unknown whether the channel's message was posted: it stands there, or it is posted again, once a question. */
export const handleSettleTold: ClickHandler = (visit) =>
  openClicked(visit, async ({ desk, workspace, user, coalition, text }) => {
    const { step, round, entry } = parseToldValue(visit.value);
    const isThere = visit.detail === 'yes' || !isStepId(step);
    if (!isThere) {
      const request = `told-${visit.message?.channel}-${visit.message?.ts}`;
      await desk.house.act({ workspace, by: user, request, query: { coalition: coalition.id } }, () => ({
        coalitions: [{ id: coalition.id, commands: [{ type: 'TellStep', step, round, entry }] }],
      }));
    }
    await visit.ack();
    const { thanks, posting } = text.walk.told;
    await visit.respond({ replace_original: true, text: isThere ? thanks : posting });
  });

type Command = Extract<CoalitionCommand, { type: 'FinishStep' | 'SkipStep' | 'OpenStep' }>;

/** One decision about where the coalition is; the screen under the form then shows where that is. */
async function carryOut(visit: SubmitVisit, command: Command): Promise<void> {
  const { desk, workspace, user, meta } = visit;
  const id = meta.coalition ?? '';
  const query = { person: user, coalition: id };
  // A form says one thing, whatever was filled in: pressed twice it is the same request.
  const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, () => ({
    coalitions: [{ id, commands: [command] }],
    ...(command.type === 'FinishStep' ? { draft: { form: finishForm(meta), text: null } } : {}),
  }));
  const person = result.found.person.state;
  const before = result.found.coalition?.state ?? null;
  const text = textFor(desk, person, before);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  await visit.ack();
  const coalition = result.status === 'done' ? (result.coalitions[id] ?? before) : before;
  if (coalition === null) return;
  await refreshUnder(visit, { text, coalition, person });
}
