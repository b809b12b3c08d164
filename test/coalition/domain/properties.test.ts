import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, evolve, fold } from '../../../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import type { DomainFact } from '../../../src/coalition/domain/events.ts';
import { mostAsks } from '../../../src/coalition/domain/keys.ts';
import { namedPartners } from '../../../src/coalition/domain/read.ts';
import { domainFor } from '../../../src/coalition/domain/sharing.ts';
import type { Interest } from '../../../src/coalition/domain/state.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import { readable } from '../../../src/coalition/privacy.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { runs } from '../../runs.ts';
import { ofInterest } from '../allowed.ts';
import { now } from '../given.ts';
import { ahmed, noor, sanneLeads } from '../stories.ts';
import { actorOf, type Chance, chance, commandOf, meanwhile } from './acts.ts';
import { createKeyLedger } from './ledger.ts';
import { answer, eva, interest, ofEva, spoken } from './stories.ts';

/** What sequences begin with: nothing yet, or interests of two authors of which both agreed, then made one. */
const begun: CoalitionCommand[] = [
  interest('a'),
  interest('b', ofEva),
  { type: 'AskKeys', interests: ['a', 'b'] },
];
const preludes: { command: CoalitionCommand; by: string }[][] = [
  [],
  begun.map((command) => ({ command, by: noor })),
  [
    ...begun.map((command) => ({ command, by: noor })),
    { command: answer('a', 'yes'), by: ahmed },
    { command: answer('b', 'yes'), by: eva },
    {
      command: {
        type: 'MergeInterests',
        interest: 'm',
        of: ['a', 'b'],
        words: { entry: 'm', text: 'Samen' },
        place: 'in',
        kind: 'all',
      },
      by: noor,
    },
  ],
];

type Doing = { chance: Chance } | { meanwhile: { pick: number; other: number } };
interface Story {
  prelude: (typeof preludes)[number];
  all: Doing[];
}
const doings: fc.Arbitrary<Doing[]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: chance.map((each): Doing => ({ chance: each })) },
    {
      weight: 1,
      arbitrary: fc
        .record({ pick: fc.nat(1000), other: fc.nat(1000) })
        .map((each): Doing => ({ meanwhile: each })),
    },
  ),
  { minLength: 10, maxLength: 60, size: 'max' },
);

const stories: fc.Arbitrary<Story> = fc.record({ prelude: fc.constantFrom(...preludes), all: doings });

interface Scene {
  before: Coalition;
  state: Coalition;
  events: CoalitionEvent[];
  ledger: ReturnType<typeof createKeyLedger>;
}

/** Two leads; Ahmed, Eva and Piet have said what moves them. */
function play({ prelude, all }: Story, look: (scene: Scene) => void): CoalitionEvent[] {
  const log: CoalitionEvent[] = [...spoken, ...sanneLeads];
  let state = fold(log) as Coalition;
  const ledger = createKeyLedger();
  const carryOut = (command: CoalitionCommand, by: string | null) => {
    const decision = decide(state, command, { by, at: now + log.length * 60_000 });
    const events = decision.ok ? decision.events : [];
    const before = state;
    for (const event of events) {
      const after = evolve(state, event) as Coalition;
      ledger.note(event, { before: state, state: after });
      state = after;
    }
    state = JSON.parse(JSON.stringify(state));
    log.push(...events);
    look({ before, state, events, ledger });
  };
  for (const { command, by } of prelude) carryOut(command, by);
  for (const [n, doing] of all.entries()) {
    if ('meanwhile' in doing) {
      const { command, by } = meanwhile(state, doing.meanwhile, n);
      carryOut(command, by);
      continue;
    }
    const command = commandOf(state, doing.chance, n);
    carryOut(command, actorOf(state, command, doing.chance));
  }
  return log;
}

function holds(look: (scene: Scene) => void, usual = 80): void {
  fc.assert(
    fc.property(stories, (story) => {
      play(story, look);
    }),
    { numRuns: runs(usual) },
  );
}

const usersOf = ({ leads, contacts }: Coalition) => [
  ...new Set([...leads, ...contacts.flatMap(({ user }) => user ?? []), 'U0ZOE', '', 'constructor']),
];
const reads = (state: Coalition, user: string, { words }: Interest) =>
  words !== '' && readable(state, { user, entries: [words] }).length > 0;

describe('any sequence of commands about interests', () => {
  it('folds to the state that was kept on the way', () => {
    fc.assert(
      fc.property(stories, (story) => {
        let kept: Coalition | null = null;
        const log = play(story, ({ state }) => {
          kept = state;
        });
        expect(JSON.parse(JSON.stringify(fold(log)))).toEqual(kept);
      }),
      { numRuns: runs(100) },
    );
  });

  it('shows words to leads, to who is asked, and to partners only once all keys are there (M2.4)', () => {
    const met = { asked: 0, shared: 0 };
    holds(({ state, ledger }) => {
      for (const interest of state.interests)
        for (const user of usersOf(state)) {
          const mayRead = interest.words !== '' && ofInterest(state, interest, user).includes(interest.words);
          expect(reads(state, user, interest)).toBe(mayRead);
          if (!mayRead) continue;
          if (!ledger.maySee(state, interest, user)) expect.fail(`${user} reads ${interest.id}`);
          if (!state.leads.includes(user)) met.asked += 1;
        }
      for (const { id } of state.partners)
        for (const { interest } of domainFor(state, id)) {
          if (!ledger.isKeyed(state, interest, id)) expect.fail(`${id} sees ${interest.id}`);
          met.shared += 1;
        }
    });
    expect(Math.min(met.asked, met.shared)).toBeGreaterThan(5);
  });

  it('names no partner beside what is of a person', () => {
    holds(({ state }) => {
      for (const interest of state.interests)
        if (interest.kind === 'own') expect(namedPartners(state, interest)).toEqual([]);
    }, 50);
  });

  it('asks one after another: nobody else reads it before who was asked first agreed', () => {
    let several = 0;
    holds(({ state, ledger }) => {
      for (const interest of state.interests) {
        const asked = interest.keys.filter((key) => key.asked !== null);
        expect(asked.length).toBeLessThanOrEqual(1);
        const [waiting] = asked;
        if (waiting === undefined) continue;
        const readers = interest.keys.filter(({ contact, asked, given, refused, rather }) => {
          const isTheirs = asked !== null || given !== null || refused !== null || rather !== null;
          return contact !== waiting.contact && isTheirs;
        });
        for (const { contact } of readers) {
          several += 1;
          // Of a partner whose one contact can no longer speak for it another is asked.
          const isThere = state.contacts.find(({ id }) => id === contact)?.removed === false;
          if (isThere && interest.keys.find((key) => key.contact === contact)?.refused === null)
            expect(interest.keys.find((key) => key.contact === contact)?.given).not.toBeNull();
        }
      }
      expect(ledger.mostAsks()).toBeLessThanOrEqual(mostAsks);
    });
    expect(several).toBeGreaterThan(0);
  });

  it('shows words of several interviews to nobody before each author agreed to words of their own', () => {
    let met = 0;
    holds(({ events, state, before }) => {
      for (const event of events) {
        if (event.type !== 'KeysAsked') continue;
        for (const { interest: id } of event.asks) {
          const interest = state.interests.find((each) => each.id === id);
          const authors = authorsIn(state, interest);
          if (interest === undefined || authors.size < 2) continue;
          met += 1;
          for (const [author, answers] of authors)
            for (const answer of answers) {
              const own = [...state.interests, ...before.interests].filter((each) => {
                const theirs = authorsIn(state, each);
                return theirs.size === 1 && theirs.get(author)?.has(answer) === true;
              });
              const agreed = own.some(({ keys }) =>
                keys.some(({ contact, given }) => contact === author && given !== null),
              );
              if (!agreed) expect.fail(`${author} did not agree to words of their own before ${id}`);
            }
        }
      }
    });
    expect(met).toBeGreaterThan(0);
  });

  it('shows nothing of it any more once a key was taken back', () => {
    let met = 0;
    holds(({ events, state }) => {
      const last = events.at(-1);
      if (last?.type !== 'KeyTakenBack') return;
      met += 1;
      const own = state.contacts.find(({ id }) => id === last.contact)?.partner;
      for (const { id } of state.partners) {
        const seen = domainFor(state, id).map(({ interest }) => interest.id);
        // Of a partner for whom two gave a key, one is enough.
        const interest = state.interests.find((each) => each.id === last.interest);
        const isAuthor = authorsIn(state, interest).has(last.contact);
        const others = interest?.keys.some(
          ({ contact, given }) =>
            given !== null && state.contacts.find((each) => each.id === contact)?.partner === own,
        );
        if (isAuthor || others !== true) expect(seen).not.toContain(last.interest);
      }
    });
    expect(met).toBeGreaterThan(0);
  });

  it('never draws on what somebody said about other partners (M1.5)', () => {
    holds(({ state }) => {
      for (const { sources, history } of state.interests)
        for (const source of [...sources, ...history.flatMap(({ before }) => before?.sources ?? [])])
          expect('question' in source ? source.question : '').not.toBe('concerns');
    }, 50);
  });

  it('is done by leads, and answered by who was asked', () => {
    const theirs: CoalitionEvent['type'][] = ['KeyRefused', 'KeyTakenBack', 'WordsSuggested'];
    holds(({ events, before }) => {
      for (const event of events) {
        if (theirs.includes(event.type) && 'contact' in event) {
          const user = before.contacts.find(({ id }) => id === event.contact)?.user ?? null;
          if (user === null) expect(before.leads).toContain(event.by);
          else expect(event.by).toBe(user);
        }
        if (/^(Interest|DomainShared|Contradiction|SuggestionSettled)/.test(event.type))
          expect(before.leads).toContain(event.by);
      }
    }, 50);
  });

  it('reaches every kind of event, so that the properties above say something', () => {
    const met = new Set<string>();
    const property = fc.property(stories, (story) => {
      for (const { type } of play(story, () => undefined)) met.add(type);
    });
    fc.assert(property, { numRuns: 300, seed: 1 });
    expect(every.filter((type) => !met.has(type))).toEqual([]);
  });
});

function authorsIn(
  { interviews }: Coalition,
  interest: Pick<Interest, 'sources'> | undefined,
): Map<string, Set<string>> {
  const authors = new Map<string, Set<string>>();
  for (const source of interest?.sources ?? []) {
    if (source.kind !== 'answer') continue;
    const contact = interviews.find(({ id }) => id === source.interview)?.contact ?? '';
    const answers = authors.get(contact) ?? new Set();
    authors.set(contact, answers.add(`${source.interview} ${source.question}`));
  }
  return authors;
}

const every: DomainFact['type'][] = Object.keys({
  InterestMade: 0,
  InterestChanged: 0,
  InterestMoved: 0,
  InterestsMerged: 0,
  InterestSplit: 0,
  InterestRemoved: 0,
  InterestUndone: 0,
  KeysAsked: 0,
  KeysReminded: 0,
  KeysPosted: 0,
  KeyGiven: 0,
  KeyRefused: 0,
  KeyTakenBack: 0,
  WordsSuggested: 0,
  SuggestionSettled: 0,
  DomainShared: 0,
  DomainPosted: 0,
  ContradictionMarked: 0,
  ContradictionSettled: 0,
  ContradictionRemoved: 0,
} satisfies Record<DomainFact['type'], 0>) as DomainFact['type'][];
