import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, evolve, fold } from '../../../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import { readable, textsIn } from '../../../src/coalition/privacy.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { buildPlacingView } from '../../../src/slack/sketch/placing-view.ts';
import { versionFor } from '../../../src/slack/sketch/reading.ts';
import { buildSharedSketchView } from '../../../src/slack/sketch/shared-view.ts';
import { textIn } from '../../../src/text/text.ts';
import { actorOf, type Chance, chance, commandOf, meanwhile } from '../../coalition/domain/acts.ts';
import { createKeyLedger } from '../../coalition/domain/ledger.ts';
import { answer, eva, interest, ofEva, spoken } from '../../coalition/domain/stories.ts';
import { now } from '../../coalition/given.ts';
import { type SketchStep, sketchActOf, sketchStep } from '../../coalition/sketch/acts.ts';
import { ahmed, noor, sanneLeads } from '../../coalition/stories.ts';
import { runs } from '../../runs.ts';

const text = textIn('nl');

/** Two interests with their keys in a domain that was shared, and a sketch for everybody. */
const begun: { command: CoalitionCommand; by: string }[] = [
  { command: interest('a'), by: noor },
  { command: interest('b', ofEva), by: noor },
  { command: { type: 'AskKeys', interests: ['a', 'b'] }, by: noor },
  { command: answer('a', 'yes', { later: true }), by: ahmed },
  { command: answer('b', 'yes', { later: true }), by: eva },
  {
    command: {
      type: 'ShareDomain',
      share: 's',
      to: ['shops', 'museum', 'residents'],
      interests: [
        { interest: 'a', version: 1, place: 'in' },
        { interest: 'b', version: 1, place: 'in' },
      ],
    },
    by: noor,
  },
  {
    command: {
      type: 'WriteSketch',
      passages: [
        { about: null, words: { entry: 'how', text: 'Samen' }, seen: null },
        { about: 'shops', words: { entry: 'line', text: 'Open' }, seen: null },
      ],
    },
    by: noor,
  },
  { command: { type: 'ShareSketch', partners: ['shops', 'museum', 'residents'], seen: 2 }, by: noor },
];

type Doing = { chance: Chance } | { sketch: SketchStep } | { pick: number; other: number };
const doings: fc.Arbitrary<Doing[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: chance.map((each): Doing => ({ chance: each })) },
    { weight: 5, arbitrary: sketchStep.map((each): Doing => ({ sketch: each })) },
    { weight: 1, arbitrary: fc.record({ pick: fc.nat(1000), other: fc.nat(1000) }) },
  ),
  { minLength: 5, maxLength: 40, size: 'max' },
);

interface Scene {
  state: Coalition;
  ledger: ReturnType<typeof createKeyLedger>;
}

function play(all: Doing[], look: (scene: Scene) => void): void {
  let state = fold([...spoken, ...sanneLeads]) as Coalition;
  const ledger = createKeyLedger();
  let at = now;
  const carryOut = ({ command, by }: { command: CoalitionCommand; by: string | null }) => {
    at += 60_000;
    const decision = decide(state, command, { by, at });
    for (const event of decision.ok ? decision.events : []) {
      const after = evolve(state, event) as Coalition;
      ledger.note(event, { before: state, state: after });
      state = after;
    }
  };
  for (const each of begun) carryOut(each);
  look({ state, ledger });
  for (const [n, doing] of all.entries()) {
    if ('sketch' in doing) carryOut(sketchActOf(state, doing.sketch, n));
    else if ('chance' in doing) {
      const command = commandOf(state, doing.chance, n);
      carryOut({ command, by: actorOf(state, command, doing.chance) });
    } else carryOut(meanwhile(state, doing, n));
    look({ state, ledger });
  }
}

/** Everything that the sketch shows to somebody, on every page; an entry of the vault shows as «entry». */
function shownTo(coalition: Coalition, user: string): string | null {
  const found = versionFor(coalition, user, null);
  if (found === null) return null;
  const may = new Set(readable(coalition, { user, entries: [...textsIn(coalition)] }));
  const open = (entry: string) => (may.has(entry) ? `«${entry}»` : undefined);
  const view = (page: number) =>
    JSON.stringify(
      buildSharedSketchView(text, { coalition, ...found, open, zone: 'Europe/Amsterdam', page }),
    );
  return [0, 1, 2, 3].map(view).join('\n');
}

const usersOf = ({ leads, contacts }: Coalition) =>
  [...new Set([...contacts.flatMap(({ user }) => user ?? []), 'U0ZOE'])].filter(
    (user) => !leads.includes(user),
  );

describe('what a partner sees in the sketch', () => {
  it('never holds an interest without all its keys, whatever was done before', () => {
    const met = { shown: 0, hidden: 0 };
    fc.assert(
      fc.property(doings, (all) => {
        play(all, ({ state, ledger }) => {
          for (const user of usersOf(state)) {
            const shown = shownTo(state, user);
            if (shown === null) continue;
            const partner = versionFor(state, user, null)?.reader?.partner ?? '';
            for (const each of state.interests) {
              if (!shown.includes(`«${each.words}»`)) {
                met.hidden += 1;
                continue;
              }
              met.shown += 1;
              if (!ledger.isKeyed(state, each, partner)) expect.fail(`${user} sees ${each.id}`);
              expect([each.status, each.place, each.kind === 'own']).toEqual(['here', 'in', false]);
            }
          }
        });
      }),
      { numRuns: runs(30) },
    );
    expect(Math.min(met.shown, met.hidden)).toBeGreaterThan(50);
  });

  it('holds of the leads’ words what was shared with that partner, and nothing that they write on', () => {
    fc.assert(
      fc.property(doings, (all) => {
        play(all, ({ state }) => {
          const { draft, versions, suggestions } = state.sketch;
          const written = [draft, ...versions].flatMap(({ together, secured }) =>
            [together, ...Object.values(secured)].flatMap((passage) => passage?.entry ?? []),
          );
          for (const user of usersOf(state)) {
            const shown = shownTo(state, user);
            const own = state.contacts.filter((contact) => contact.user === user && !contact.removed);
            const theirs = versions
              .filter(({ partners }) => own.some(({ partner }) => partners.includes(partner)))
              .flatMap(({ together, secured }) =>
                [together, ...Object.values(secured)].flatMap((passage) => passage?.entry ?? []),
              );
            for (const entry of written) if (shown?.includes(`«${entry}»`)) expect(theirs).toContain(entry);
            for (const { contact, words } of suggestions)
              if (shown?.includes(`«${words}»`)) expect(own.map(({ id }) => id)).toContain(contact);
          }
        });
      }),
      { numRuns: runs(25) },
    );
  });

  it('is the same whatever leads think of a partner', () => {
    fc.assert(
      fc.property(doings, (all) => {
        const states: Coalition[] = [];
        play(all, (scene) => states.push(scene.state));
        const state = states.at(-1);
        if (state === undefined) throw new Error('a story has a state');
        const unplaced = { ...state, placings: [] };
        for (const user of usersOf(state)) expect(shownTo(state, user)).toBe(shownTo(unplaced, user));
      }),
      { numRuns: runs(30) },
    );
  });
});

describe('placing twenty partners', () => {
  it('takes four pages, each partner on one of them', () => {
    const [own, ...others] = (fold(spoken) as Coalition).partners;
    const partners = Array.from({ length: 20 }, (_, at) => ({
      ...(at === 0 ? own : others[0]),
      id: `p${at}`,
      name: `Partner ${at}`,
    })) as Coalition['partners'];
    const coalition = { ...(fold(spoken) as Coalition), partners };
    const pages = [0, 1, 2, 3].map((page) => JSON.stringify(buildPlacingView(text, { coalition, page })));
    const found = partners.map(({ id }) => pages.filter((page) => page.includes(`"partner.${id}"`)).length);
    expect(found).toEqual(partners.map(() => 1));
    expect(buildPlacingView(text, { coalition, page: 4 })).toEqual(
      buildPlacingView(text, { coalition, page: 3 }),
    );
    expect(pages[3]).toContain(text.sketch.placing.title(4, 4));
  });
});
