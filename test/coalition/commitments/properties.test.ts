import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeHours } from '../../../src/calendar/hours.ts';
import { decide, fold } from '../../../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import { duesOf, duesOfAll } from '../../../src/coalition/commitments/dues.ts';
import { entriesOf } from '../../../src/coalition/commitments/read.ts';
import type { Commitment } from '../../../src/coalition/commitments/state.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import { readable } from '../../../src/coalition/privacy.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { bundle } from '../../../src/person/bundle.ts';
import { runs } from '../../runs.ts';
import { keptBy, now } from '../given.ts';
import { partnered, started } from '../stories.ts';
import { actorOf, type Chance, chance, commandOf, people } from './acts.ts';
import { agreed, proposed } from './stories.ts';

const begin = [...started, ...partnered, ...proposed, ...agreed];

interface Scene {
  state: Coalition;
  before: Coalition;
  command: CoalitionCommand;
  by: string | null;
  events: CoalitionEvent[];
  vault: Set<string>;
}

/** Plays chances as the app would, the state each time by way of JSON, as Redis has it. */
function play(chances: Chance[], look: (scene: Scene) => void): CoalitionEvent[] {
  const log = [...begin];
  const vault = new Set(entriesIn(stateOf(begin)));
  let state = stateOf(begin);
  chances.forEach((each, n) => {
    const command = commandOf(state, each, n);
    const by = actorOf(state, command, each);
    const decision = decide(state, command, { by, at: now + n * 3_600_000 });
    const events = decision.ok ? decision.events : [];
    const { put, drop } = keptBy(state, decision);
    for (const entry of drop) vault.delete(entry);
    for (const entry of put) vault.add(entry);
    log.push(...events);
    const before = state;
    state = JSON.parse(JSON.stringify(fold(events, before)));
    look({ state, before, command, by, events, vault });
  });
  return log;
}

function stateOf(events: CoalitionEvent[]): Coalition {
  const state = fold(events);
  if (state === null) throw new Error('no coalition');
  return JSON.parse(JSON.stringify(state));
}

function entriesIn({ intention, contacts, commitments }: Coalition): string[] {
  const money = ({ money }: Pick<Commitment, 'money'>) =>
    money.kind === 'existing' ? money.differently : money.words;
  const all = commitments.flatMap((each) => [
    ...[each.words, money(each)],
    ...each.asks.map(({ words }) => words),
    ...each.history.flatMap(({ entry, before }) => [
      entry ?? null,
      before?.words ?? null,
      before?.money === undefined ? null : money({ money: before.money }),
    ]),
  ]);
  return [intention, ...contacts.flatMap(({ reach }) => reach ?? []), ...all.flatMap((entry) => entry ?? [])];
}

const some = fc.array(chance, { minLength: 5, maxLength: 60, size: 'max' });

function holds(look: (scene: Scene) => void): void {
  fc.assert(
    fc.property(some, (chances) => {
      play(chances, look);
    }),
    { numRuns: runs(40) },
  );
}

const ownerIn = (state: Coalition, commitment: Commitment) =>
  state.contacts.find(({ id }) => id === commitment.contact)?.user ?? null;

/** What people agreed, without what the app itself keeps. */
const agreedIn = ({ words, contact, date, step, money, status }: Commitment) =>
  JSON.stringify({ words, contact, date, step, money, status });

describe('whatever is done with commitments', () => {
  it('is decided without throwing, whoever does it', () => {
    holds(({ state, command }) => {
      for (const user of [...people, null, '', 'constructor']) decide(state, command, { by: user, at: now });
      decide(null, command, { by: people[0] ?? null, at: now });
    });
  });

  it('folds to the state that was kept on the way', () => {
    fc.assert(
      fc.property(some, (chances) => {
        let kept: Coalition | null = null;
        const log = play(chances, ({ state }) => {
          kept = state;
        });
        if (kept !== null) expect(stateOf(log)).toEqual(kept);
      }),
    );
  });

  it('is changed by leads and those whom it concerns, and by nobody else', () => {
    holds(({ state, before, by, command }) => {
      for (const old of before.commitments) {
        const after = state.commitments.find(({ id }) => id === old.id);
        if (after === undefined || agreedIn(after) === agreedIn(old)) continue;
        const isFree = ['proposed', 'declined', 'open'].includes(old.status);
        const allowed = [
          ...before.leads,
          ownerIn(before, old),
          ...(isFree ? [old.proposedBy] : []),
          ...(old.status === 'open' && command.type === 'TakeCommitment' ? [by] : []),
          ...(command.type === 'NoteUnreachable' ? [null] : []),
        ];
        if (!allowed.includes(by)) expect.fail(`${command.type} by ${by}`);
      }
    });
  });

  it('counts for nobody who did not say yes', () => {
    holds(({ state, before, by, command }) => {
      for (const after of state.commitments) {
        const old = before.commitments.find(({ id }) => id === after.id);
        const counts = ['planned', 'on-track', 'stuck', 'done'];
        const isSame = old?.contact === after.contact && counts.includes(old?.status ?? '');
        if (!counts.includes(after.status) || isSame) continue;
        const owner = ownerIn(state, after);
        const isReached = owner !== null && before.unreachable[owner] === undefined;
        const spoke = owner === by || (!isReached && before.leads.includes(by ?? ''));
        if (!spoke) expect.fail(`${command.type} by ${by} for ${owner}`);
      }
    });
  });

  it('is in its history, which only grows', () => {
    holds(({ state, before }) => {
      for (const old of before.commitments) {
        const after = state.commitments.find(({ id }) => id === old.id);
        const plain = (all: Commitment['history']) => all.map(({ entry: _words, ...change }) => change);
        const kept = after?.history.slice(0, old.history.length) ?? [];
        expect(plain(kept)).toEqual(plain(old.history));
        if (after !== undefined && agreedIn(after) !== agreedIn(old))
          expect(after.history.length).toBeGreaterThan(old.history.length);
      }
    });
  });

  it('leaves only dates that exist', () => {
    holds(({ state }) => {
      for (const { date } of state.commitments) {
        if (date !== null) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      }
    });
  });

  it('keeps in the vault exactly what the state holds', () => {
    holds(({ state, vault }) => {
      expect([...vault].sort()).toEqual([...new Set(entriesIn(state))].sort());
    });
  });

  it('nudges nobody about what is done, open, declined or withdrawn, and only those whom it concerns', () => {
    const calendar = { zone: 'Europe/Amsterdam', country: 'NL', hours: officeHours };
    const timed = new Set<string>();
    holds(({ state }) => {
      for (const due of [...state.commitments.flatMap((each) => duesOf(each, state)), ...duesOfAll(state)]) {
        const commitment = state.commitments.find(({ id }) => id === due.about);
        const isLead = state.leads.includes(due.user);
        if (due.kind === 'week-summary') {
          expect(isLead).toBe(true);
        } else if (commitment === undefined) {
          expect.fail(`${due.kind} about nothing`);
        } else {
          const owner = ownerIn(state, commitment);
          const active = ['proposed', 'planned', 'on-track', 'stuck'].includes(commitment.status);
          const isTold = ['commitment-lead', 'commitment-question', 'commitment-quiet'].includes(due.kind);
          const isTheirs = isTold ? isLead || commitment.proposedBy === due.user : owner === due.user;
          if (!active || !isTheirs) expect.fail(`${due.kind} for ${due.user}: ${commitment.status}`);
        }
        const when = JSON.stringify(due.when);
        if (!timed.has(when)) bundle(null, [{ due, calendar }], now);
        timed.add(when);
      }
    });
  });

  it('shows why it is stuck to leads and whose it was, unless they wanted more', () => {
    holds(({ state }) => {
      for (const commitment of state.commitments) {
        for (const user of people) {
          const read = readable(state, { user, entries: entriesOf(commitment) });
          for (const { entry, open, contact } of commitment.history) {
            if (entry == null || open || state.leads.includes(user)) continue;
            const whose = state.contacts.find(({ id }) => id === contact)?.user;
            if (read.includes(entry) && whose !== user) expect.fail(`${user} reads ${entry}`);
          }
        }
      }
    });
  });

  it('changes nothing when the same comes again', () => {
    const anew = ['NoteCommitmentPosted', 'NoteOwnerNudged', 'NoteSummaryTold', 'NoteLeadToldOfAsk'];
    holds(({ state, command, by, events }) => {
      if (events.length === 0 || anew.includes(command.type) || command.type === 'PostponeCommitment') return;
      const decision = decide(state, command, { by, at: events[0]?.at ?? now });
      if (decision.ok) expect(decision.events).toEqual([]);
    });
  });

  it('reaches every kind of event, so that the properties mean something', () => {
    const met = new Set<string>();
    const property = fc.property(some, (chances) => {
      for (const { type } of play(chances, () => undefined)) met.add(type);
    });
    fc.assert(property, { numRuns: 120, seed: 1 });
    expect(every.filter((type) => !met.has(type))).toEqual([]);
  });
});

const every = Object.keys({
  CommitmentMade: 0,
  CommitmentChanged: 0,
  CommitmentAgreed: 0,
  CommitmentDeclined: 0,
  CommitmentPostponed: 0,
  CommitmentDone: 0,
  CommitmentOnTrack: 0,
  CommitmentStuck: 0,
  CommitmentMoved: 0,
  CommitmentReleased: 0,
  CommitmentTaken: 0,
  CommitmentWithdrawn: 0,
  SharingSettled: 0,
  OwnerAsked: 0,
  AskAnswered: 0,
  CommitmentPosted: 0,
  OwnerNudged: 0,
  LeadToldOfCommitment: 0,
  LeadToldOfAsk: 0,
  SummaryTold: 0,
  SummarySwitched: 0,
} satisfies Record<import('../../../src/coalition/commitments/events.ts').CommitmentsFact['type'], 0>);
