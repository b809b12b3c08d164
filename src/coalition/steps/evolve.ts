import type { EventTable } from '../area.ts';
import type { EventOf } from '../events.ts';
import type { Coalition } from '../state.ts';
import type { StepsFact } from './events.ts';
import { isAt, newPass, newWalk, passOf } from './read.ts';
import type { Pass, Position, StepsPart, Walk } from './state.ts';

/** What a lead wants was said at the start: it is the answer to the first question, under the same entry. */
export function begin({ opening, intention, by, at }: EventOf<'CoalitionStarted'>): StepsPart {
  const walk = newWalk(opening ?? 'round-1');
  if (intention === '') return { walk, nudged: {} };
  const goal = { versions: [{ entry: intention, choice: null, by, at, round: 1 }], open: false };
  return { walk: { ...walk, answers: { goal } }, nudged: {} };
}

export type StepsEvent = EventOf<StepsFact['type'] | 'MeetingOutcomeRecorded'>;

export const events: EventTable<StepsEvent> = {
  StepAnswered: (state, { question, entry, choice, by, at, round }) => {
    const before = state.walk.answers[question]?.versions ?? [];
    const versions = [...before, { entry, choice, by, at, round }];
    return withWalk(state, { answers: { ...state.walk.answers, [question]: { versions, open: false } } });
  },
  MeetingOutcomeRecorded: (state, event) => ({ ...state, walk: withOutcome(state, event) }),
  QuestionLeftOpen: (state, { question }) => marked(state, question, true),
  QuestionNoLongerOpen: (state, { question }) => marked(state, question, false),
  StepFinished: (state, event) => {
    const { walk } = state;
    return { ...state, walk: settle({ ...walk, document: event.document ?? walk.document }, event) };
  },
  StepSkipped: (state, event) => ({ ...state, walk: settle(state.walk, event) }),
  StepOpened: (state, event) => ({ ...state, walk: opened(state.walk, event) }),
  StepTold: (state) => state,
  CoalitionClosed: (state) => withWalk(state, { resume: null }),
  PracticeThrownAway: (state) => ({ ...state, walk: emptied(state.walk) }),
  LeadNudged: (state, { user, at }) => ({ ...state, nudged: { ...state.nudged, [user]: at } }),
};

function withWalk(state: Coalition, change: Partial<Walk>): Coalition {
  return { ...state, walk: { ...state.walk, ...change } };
}

/** What came out of the exploration meeting is what step 5 asks: it stands there under the same entries. */
function withOutcome(
  { walk, meetings }: Coalition,
  { meeting, agreed, open, by, at }: EventOf<'MeetingOutcomeRecorded'>,
): Walk {
  if (meetings.find(({ id }) => id === meeting)?.kind !== 'exploration') return walk;
  const { round } = walk.at;
  const said = { agreed, 'further-talk': open } as const;
  const answers = { ...walk.answers };
  for (const question of ['agreed', 'further-talk'] as const) {
    const entry = said[question];
    const versions = answers[question]?.versions ?? [];
    if (entry === null || versions.some((version) => version.entry === entry)) continue;
    answers[question] = { versions: [...versions, { entry, choice: null, by, at, round }], open: false };
  }
  return { ...walk, answers };
}

function marked(
  state: Coalition,
  question: EventOf<'QuestionLeftOpen'>['question'],
  open: boolean,
): Coalition {
  const { versions = [] } = state.walk.answers[question] ?? {};
  return withWalk(state, { answers: { ...state.walk.answers, [question]: { versions, open } } });
}

function emptied(walk: Walk): Walk {
  return { ...walk, answers: {}, passes: walk.passes.map((pass) => ({ ...pass, notes: [] })) };
}

function settle(walk: Walk, event: EventOf<'StepFinished' | 'StepSkipped'>): Walk {
  const { entry, by, at } = event;
  const isFinished = event.type === 'StepFinished';
  const document = event.type === 'StepFinished' ? event.document : null;
  const note = {
    kind: isFinished ? ('settled' as const) : ('skipped' as const),
    entry,
    by,
    at,
    ...(document === null ? {} : { document }),
  };
  return withPass(walk, event, (pass) => ({
    ...pass,
    status: isFinished ? 'done' : 'skipped',
    notes: [...pass.notes, note],
  }));
}

/** What was open is left as it is, and taken up again where it was. */
function opened(walk: Walk, { step, round, back }: EventOf<'StepOpened'>): Walk {
  const to: Position = { step, round };
  const before = passOf(walk, walk.at);
  const isLeaving = before?.status === 'open' && !isAt(before, to);
  const left = isLeaving ? withPass(walk, walk.at, (pass) => ({ ...pass, status: 'left' })) : walk;
  const known = passOf(left, to);
  const reopened =
    known === undefined
      ? { ...left, passes: [...left.passes, newPass(to)] }
      : withPass(left, to, (pass) => ({
          ...pass,
          status: 'open',
          times: pass.status === 'left' ? pass.times : pass.times + 1,
        }));
  return { ...reopened, at: to, resume: resumeAfter(walk, { to, back, isLeaving }) };
}

/** Gone back from several times, the coalition returns to where it first left off. */
function resumeAfter(
  walk: Walk,
  { to, back, isLeaving }: { to: Position; back: boolean; isLeaving: boolean },
): Position | null {
  const kept = walk.resume ?? (back && isLeaving ? walk.at : null);
  return isAt(kept, to) ? null : kept;
}

function withPass(walk: Walk, position: Position, change: (pass: Pass) => Pass): Walk {
  return { ...walk, passes: walk.passes.map((pass) => (isAt(pass, position) ? change(pass) : pass)) };
}
