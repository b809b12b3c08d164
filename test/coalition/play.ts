import fc from 'fast-check';
import { decide, evolve, fold } from '../../src/coalition/coalition.ts';
import type { StartCoalition } from '../../src/coalition/commands.ts';
import type { CoalitionEvent } from '../../src/coalition/events.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { runs } from '../runs.ts';
import { type Act, actsOf, type Step, step, walkStep } from './acts.ts';
import { keptBy, now } from './given.ts';
import { createLedger } from './ledger.ts';
import { ahmed, bea, noor, sanne, start, stranger } from './stories.ts';

export const readers = [noor, sanne, ahmed, bea, 'U0DAAN', stranger, '', 'constructor'];

const plain = { pick: 1, other: 0, who: 0, yes: true };
const asked: Step[] = [
  { ...plain, kind: 'AddPartner' },
  { ...plain, kind: 'InviteContacts' },
  { ...plain, kind: 'AnswerAll' },
];
const sent: Step[] = [
  ...asked,
  { ...plain, kind: 'SendInterview' },
  { ...plain, kind: 'AddPartner', pick: 5, yes: false },
  { ...plain, kind: 'RecordTalk' },
  { ...plain, kind: 'NameLead' },
  { ...plain, kind: 'AskConsent', other: 1 },
  { ...plain, kind: 'AskConsent', other: 1, pick: 2 },
];

/** From step 5 to the execution of a plan. */
const walked: Step[] = [2, 0, 0, 0, 0].map((other) => ({ ...plain, kind: 'FinishStep', other }));
const closed: Step[] = [
  ...walked,
  { ...plain, kind: 'FinishStep', pick: 3, other: 2 },
  { ...plain, kind: 'FinishStep' },
];

/** Years after closing, when leads were told. */
const wiped: Step[] = [
  ...closed,
  { ...plain, kind: 'ScheduleWiping', other: 23 },
  { ...plain, kind: 'NoteWipingTold' },
];

/** How a coalition begins, and what happens in it. */
interface Story {
  start: StartCoalition;
  steps: Step[];
}

const together: StartCoalition = { ...start, opening: 'round-2' };
const practice: StartCoalition = { ...start, practice: true, channel: null };

const programmed: Step[] = [
  { ...plain, kind: 'AddPartner' },
  { ...plain, kind: 'PlanMeeting', pick: 3, other: 2 },
  ...(['ChooseForMeeting', 'ProposeProgramme', 'PutProgrammeItem', 'MoveProgrammeItem'] as const).map(
    (kind): Step => ({ ...plain, kind, other: 2 }),
  ),
  { ...plain, kind: 'ProposeGroups', other: 2 },
  { ...plain, kind: 'PlaceInGroup', pick: 2, other: 1 },
  ...(['NameGroup', 'ShareProgramme', 'AskProgrammeFile', 'RemoveProgrammeItem'] as const).map(
    (kind): Step => ({ ...plain, kind, other: 2 }),
  ),
];

/** What stories begin with: from an empty coalition they seldom get far. */
const preludes: Story[] = [
  ...[[], asked, sent].map((steps) => ({ start, steps })),
  { start, steps: [...asked.slice(0, 2), { ...plain, kind: 'ProposeTalk' }] },
  { start: together, steps: walked },
  { start: together, steps: closed },
  { start: together, steps: wiped },
  {
    start,
    steps: [
      { ...plain, kind: 'AddPartner' },
      { ...plain, kind: 'PlanMeeting' },
    ],
  },
  { start, steps: programmed },
  { start: practice, steps: [{ ...plain, kind: 'AddPartner', pick: 5, yes: false }] },
];

/** Plays a story as the app would: decides, folds, keeps the vault, the state each time by way of JSON as Redis has it. */
export function play({ start, steps }: Story, look: (scene: Scene) => void): CoalitionEvent[] {
  const scene: Scene = {
    state: blank(),
    before: null,
    log: [],
    vault: new Set(),
    ledger: createLedger(),
    events: [],
    act: { command: start, by: noor },
    at: now,
  };
  const done: Act[] = [];
  carryOut(scene, { command: start, by: noor });
  look(scene);
  steps.forEach((each, n) => {
    for (const act of actsOf(scene.state, each, { n, before: done })) {
      done.push(act);
      carryOut(scene, act);
      look(scene);
    }
  });
  return scene.log;
}

export interface Scene {
  state: Coalition;
  before: Coalition | null;
  log: CoalitionEvent[];
  vault: Set<string>;
  ledger: ReturnType<typeof createLedger>;
  act: Act;
  /** When it was done. */
  at: number;
  /** What came of the last act. */
  events: CoalitionEvent[];
}

function blank(): Coalition {
  const started = fold(decided(null, { command: start, by: noor }, now).events);
  if (started === null) throw new Error('a coalition did not start');
  return started;
}

export function decided(state: Coalition | null, { command, by }: Act, at: number) {
  const decision = decide(state, command, { by, at });
  return { events: decision.ok ? decision.events : [], vault: keptBy(state, decision) };
}

function carryOut(scene: Scene, act: Act): void {
  const before = scene.log.length === 0 ? null : scene.state;
  const at = now + scene.log.length * 60_000;
  const { events, vault } = decided(before, act, at);
  for (const entry of vault.drop) scene.vault.delete(entry);
  for (const entry of vault.put) scene.vault.add(entry);
  for (const event of events) scene.ledger.note(event);
  scene.log.push(...events);
  const after = events.reduce<Coalition | null>(evolve, before);
  if (after !== null) scene.state = JSON.parse(JSON.stringify(after));
  Object.assign(scene, { before, act, at, events });
}

function storiesOf(what: fc.Arbitrary<Step>): fc.Arbitrary<Story> {
  return fc
    .tuple(fc.constantFrom(...preludes), fc.array(what, { minLength: 5, maxLength: 40, size: 'max' }))
    .map(([{ start, steps }, more]) => ({ start, steps: [...steps, ...more] }));
}

export const stories = storiesOf(step);
export const walks = storiesOf(walkStep);

/** Holds in every state on the way. */
export function holds(look: (scene: Scene) => void, within: fc.Arbitrary<Story> = stories): void {
  const property = fc.property(within, (some) => {
    play(some, look);
  });
  fc.assert(property, { numRuns: runs(80) });
}
