import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, evolve, fold } from '../../../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import { readable, textsIn } from '../../../src/coalition/privacy.ts';
import { placingsFor } from '../../../src/coalition/sketch/read.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { runs } from '../../runs.ts';
import { keptBy, now } from '../given.ts';
import { ahmed, bea, noor, partnered, sanne, sanneLeads, started, stranger } from '../stories.ts';
import { sketchActOf, sketchStep } from './acts.ts';
import { lotte, museum } from './stories.ts';

/** What else happens to partners and leads meanwhile. */
const meanwhile: CoalitionCommand[] = [
  { type: 'RemovePartner', partner: 'museum' },
  { type: 'RemovePartner', partner: 'shops' },
  { type: 'EraseContact', contact: 'c-jan' },
  { type: 'EraseContact', contact: 'c-bea' },
  { type: 'ReleaseLead', user: sanne },
  { type: 'NameLead', user: bea, outside: false },
];
const steps = fc.array(
  fc.oneof({ weight: 14, arbitrary: sketchStep }, { weight: 1, arbitrary: fc.constantFrom(...meanwhile) }),
  { minLength: 5, maxLength: 50, size: 'max' },
);
const readers = [noor, sanne, ahmed, bea, lotte, stranger, '', 'constructor'];

interface Scene {
  before: Coalition;
  state: Coalition;
  events: CoalitionEvent[];
  vault: Set<string>;
  by: string | null;
}

function play(
  all: typeof steps extends fc.Arbitrary<infer Steps> ? Steps : never,
  look: (scene: Scene) => void,
) {
  const log: CoalitionEvent[] = [started, partnered, museum, sanneLeads].flat();
  let state = fold(log) as Coalition;
  const vault = new Set<string>(textsIn(state));
  all.forEach((each, n) => {
    const act = 'kind' in each && 'pick' in each ? sketchActOf(state, each, n) : { command: each, by: noor };
    const decision = decide(state, act.command, { by: act.by, at: now + n * 60_000 });
    const { put, drop } = keptBy(state, decision);
    for (const entry of drop) vault.delete(entry);
    for (const entry of put) vault.add(entry);
    const events = decision.ok ? decision.events : [];
    const before = state;
    state = JSON.parse(JSON.stringify(events.reduce<Coalition | null>(evolve, state)));
    log.push(...events);
    look({ before, state, events, vault, by: act.by });
  });
  return { log, state };
}

function holds(look: (scene: Scene) => void): void {
  const property = fc.property(steps, (all) => {
    play(all, look);
  });
  fc.assert(property, { numRuns: runs(200) });
}

describe('any sequence of commands about the own plan', () => {
  it('folds to the state that was kept on the way', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { log, state } = play(all, () => undefined);
        expect(JSON.parse(JSON.stringify(fold(log)))).toEqual(state);
      }),
      { numRuns: runs(100) },
    );
  });

  it('shows who is placed where to leads, and to nobody else', () => {
    holds(({ state }) => {
      for (const user of readers) expect(placingsFor(state, user) !== null).toBe(state.leads.includes(user));
    });
  });

  it('lets a partner read what was shared with it, and of suggestions its own alone', () => {
    let shown = 0;
    holds(({ state }) => {
      const { draft, versions, suggestions } = state.sketch;
      const entries = [...textsIn(state)];
      const everything = [draft, ...versions].flatMap(({ together, secured }) => [
        together?.entry ?? '',
        ...Object.values(secured).map(({ entry }) => entry),
      ]);
      for (const user of readers.filter((each) => !state.leads.includes(each))) {
        const own = state.contacts.filter((contact) => contact.user === user && !contact.removed);
        const mine = versions.filter(({ partners }) => own.some(({ partner }) => partners.includes(partner)));
        const words = new Set(
          mine.flatMap(({ together, secured }) => [
            together?.entry ?? '',
            ...Object.values(secured).map(({ entry }) => entry),
          ]),
        );
        const read = readable(state, { user, entries });
        for (const entry of everything) if (read.includes(entry)) expect(words).toContain(entry);
        for (const { words: suggested, contact } of suggestions)
          expect(read.includes(suggested)).toBe(own.some(({ id }) => id === contact));
        shown += read.filter((entry) => words.has(entry)).length;
      }
    });
    expect(shown).toBeGreaterThan(0);
  });

  it('keeps every version as it was shared, however leads write on', () => {
    holds(({ before, state, vault }) => {
      expect(state.sketch.versions.slice(0, before.sketch.versions.length)).toEqual(before.sketch.versions);
      for (const { together, secured } of state.sketch.versions)
        for (const passage of [together, ...Object.values(secured)])
          if (passage !== null) expect(vault).toContain(passage.entry);
    });
  });

  it('lets leads alone place, write, share and answer', () => {
    const theirs = ['PartnerPlaced', 'SketchWritten', 'SketchShared', 'ChangeSettled'];
    holds(({ before, events, by }) => {
      for (const event of events) if (theirs.includes(event.type)) expect(before.leads).toContain(by);
    });
  });

  it('answers a suggestion once', () => {
    holds(({ before, events }) => {
      for (const event of events) {
        if (event.type !== 'ChangeSettled') continue;
        const suggestion = before.sketch.suggestions.find(({ id }) => id === event.suggestion);
        expect(suggestion?.settled).toBeNull();
      }
    });
  });

  it('reaches every kind of event, so that the properties above say something', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(steps, (all) => {
        play(all, ({ events }) => {
          for (const { type } of events) met.add(type);
        });
      }),
      { numRuns: 200, seed: 1 },
    );
    for (const type of [
      ...(['PartnerPlaced', 'SketchWritten', 'SketchShared', 'ChangeSuggested'] as const),
      ...(['ChangeSettled', 'LeadToldSuggestions', 'PartnerRemoved', 'ContactErased'] as const),
    ])
      expect(met).toContain(type);
  });
});
