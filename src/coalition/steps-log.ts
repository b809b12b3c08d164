import type { EventOf } from './events.ts';
import type { Coalition, Pass, Position, Walk } from './state.ts';
import { isAt, newPass, passOf } from './walk.ts';

type WalkEvent = EventOf<
  | 'StepAnswered'
  | 'QuestionLeftOpen'
  | 'QuestionNoLongerOpen'
  | 'StepFinished'
  | 'StepSkipped'
  | 'StepOpened'
  | 'StepTold'
  | 'CoalitionClosed'
  | 'PracticeThrownAway'
  | 'LeadNudged'
>;

/** Folds one event of the walk into the coalition. */
export function evolveWalk(state: Coalition, event: WalkEvent): Coalition {
  const { walk } = state;
  switch (event.type) {
    case 'StepAnswered': {
      const { question, entry, choice, by, at, round } = event;
      const before = walk.answers[question]?.versions ?? [];
      const after = { versions: [...before, { entry, choice, by, at, round }], open: false };
      return { ...state, walk: { ...walk, answers: { ...walk.answers, [question]: after } } };
    }
    case 'QuestionLeftOpen':
    case 'QuestionNoLongerOpen': {
      const { versions = [] } = walk.answers[event.question] ?? {};
      const open = event.type === 'QuestionLeftOpen';
      const answers = { ...walk.answers, [event.question]: { versions, open } };
      return { ...state, walk: { ...walk, answers } };
    }
    case 'StepFinished':
      return { ...state, walk: settle({ ...walk, document: event.document ?? walk.document }, event) };
    case 'StepSkipped':
      return { ...state, walk: settle(walk, event) };
    case 'StepOpened':
      return { ...state, over: null, walk: opened(walk, event) };
    case 'StepTold':
      return state;
    case 'CoalitionClosed':
      return { ...state, over: 'closed', walk: { ...walk, resume: null } };
    case 'PracticeThrownAway':
      return {
        ...state,
        ...{
          over: 'thrown-away',
          intention: '',
          contacts: [],
          interviews: [],
          meetings: [],
          commitments: [],
        },
        walk: emptied(walk),
      };
    case 'LeadNudged':
      return { ...state, nudged: { ...state.nudged, [event.user]: event.at } };
    default:
      return event satisfies never;
  }
}

function emptied(walk: Walk): Walk {
  return { ...walk, answers: {}, passes: walk.passes.map((pass) => ({ ...pass, notes: [] })) };
}

function settle(walk: Walk, event: EventOf<'StepFinished' | 'StepSkipped'>): Walk {
  const { entry, by, at } = event;
  const isFinished = event.type === 'StepFinished';
  const note = { kind: isFinished ? 'settled' : 'skipped', entry, by, at } as const;
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
