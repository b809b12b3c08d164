import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, evolve, fold } from '../../src/coalition/coalition.ts';
import { namedChange, readable, readings, textsIn } from '../../src/coalition/privacy.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { type Act, actsOf, type Step, step } from './acts.ts';
import { allowedTo } from './allowed.ts';
import { actorOf, type Chance, chance, commandOf } from './commitments/acts.ts';
import { by, given, keptBy, now } from './given.ts';
import { createLedger } from './ledger.ts';
import { readers } from './play.ts';
import { ahmed, noor, partnered, start, started, words } from './stories.ts';

/** What somebody does in any area. */
type Doing = { step: Step } | { chance: Chance };
const doings: fc.Arbitrary<Doing[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: step.map((each) => ({ step: each })) },
    { weight: 1, arbitrary: chance.map((each) => ({ chance: each })) },
  ),
  { minLength: 10, maxLength: 60, size: 'max' },
);

interface Scene {
  state: Coalition;
  vault: Set<string>;
  /** Every entry that was ever put. */
  ever: Set<string>;
  ledger: ReturnType<typeof createLedger>;
}

function play(all: Doing[], look: (scene: Scene) => void): void {
  const practice = all[0] !== undefined && 'step' in all[0] && all[0].step.pick % 5 === 0;
  const scene: Scene = {
    state: fold(started) as Coalition,
    vault: new Set(),
    ever: new Set(),
    ledger: createLedger(),
  };
  const first = practice ? { ...start, practice: true as const, channel: null } : start;
  const before: Act[] = [];
  let at = now;
  const carryOut = (act: Act, from: Coalition | null) => {
    at += 60_000;
    const decision = decide(from, act.command, { by: act.by, at });
    const { put, drop } = keptBy(from, decision);
    for (const entry of drop) scene.vault.delete(entry);
    for (const entry of put) scene.vault.add(entry);
    if (!decision.ok) return;
    for (const { entry } of decision.put) scene.ever.add(entry);
    for (const event of decision.events) scene.ledger.note(event);
    const after = decision.events.reduce<Coalition | null>(evolve, from);
    scene.state = JSON.parse(JSON.stringify(after));
    before.push(act);
    look(scene);
  };
  carryOut({ command: first, by: noor }, null);
  all.forEach((doing, n) => {
    const acts =
      'step' in doing
        ? actsOf(scene.state, doing.step, { n, before })
        : [commandOf(scene.state, doing.chance, n)].map((command) => ({
            command,
            by: actorOf(scene.state, command, doing.chance),
          }));
    for (const act of acts) carryOut(act, scene.state);
  });
}

/** The strings anywhere in a state that are ids of entries: found without asking any area. */
function walked(value: unknown, ids: ReadonlySet<string>, found = new Set<string>()): Set<string> {
  if (typeof value === 'string' && ids.has(value)) found.add(value);
  if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) walked(each, ids, found);
  return found;
}

const sorted = (entries: Iterable<string>) => [...entries].sort();

describe('whatever is done in whatever area', () => {
  it('keeps in the vault exactly the entries that stand in the state, and `texts` names each of them', () => {
    const reached = { most: 0 };
    fc.assert(
      fc.property(doings, (all) => {
        play(all, ({ state, vault, ever }) => {
          const standing = sorted(walked(state, ever));
          expect(sorted(textsIn(state))).toEqual(standing);
          expect(sorted(vault)).toEqual(standing);
          reached.most = Math.max(reached.most, standing.length);
        });
      }),
      { numRuns: 150 },
    );
    expect(reached.most).toBeGreaterThan(6);
  });

  it('lets nobody read but whom the rules let, and everybody whom they let', () => {
    fc.assert(
      fc.property(doings, (all) => {
        let last: Scene | null = null;
        play(all, (scene) => {
          last = scene;
        });
        if (last === null) return;
        const { state, ledger } = last as Scene;
        const entries = [...textsIn(state)];
        for (const user of readers) {
          const allowed = allowedTo(state, user, (id) => ledger.mayRead(id, user));
          expect(sorted(readable(state, { user, entries }))).toEqual(sorted(allowed));
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('what a write forgets and keeps', () => {
  const before = given(started, partnered).state;

  it('forgets nothing that another thing names still', () => {
    const [contact, ...others] = before.contacts;
    if (contact === undefined) throw new Error('there are contacts');
    const shared = { ...before, contacts: [{ ...contact, reach: 'intention' }, ...others] };
    const after = { ...shared, contacts: [{ ...contact, reach: null }, ...others] };
    expect(namedChange(shared, after).drop).toEqual([]);
  });

  it('keeps no words that the write itself leaves behind', () => {
    const { names } = namedChange(before, fold(by(noor, { type: 'CoalitionClosed' }), before));
    expect(names('given.and.taken')).toBe(false);
  });

  it('has nobody read what nothing names', () => {
    expect(readings(before, { user: noor, entries: ['x', 'intention'] })).toEqual(
      new Map([
        ['x', 'no'],
        ['intention', 'yes'],
      ]),
    );
  });

  it('says where the author may be asked', () => {
    const story = [
      by(noor, { type: 'InterviewInvited', interview: 'i', contact: 'c-ahmed', readers: [] }),
      by(ahmed, {
        type: 'AnswerGiven',
        interview: 'i',
        question: 'motive',
        entry: words('e').entry,
        ts: null,
        ask: 1,
        added: false,
        next: 'review',
      }),
      by(ahmed, { type: 'InterviewSent', interview: 'i' }),
    ];
    const { state } = given(started, partnered, ...story);
    expect(readings(state, { user: noor, entries: ['e'] }).get('e')).toBe('ask-first');
    expect(readable(state, { user: noor, entries: ['e'] })).toEqual([]);
  });
});
