import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, evolve, fold } from '../../../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import { duesOf } from '../../../src/coalition/dates/dues.ts';
import { askedOf } from '../../../src/coalition/dates/read.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { runs } from '../../runs.ts';
import { now } from '../given.ts';
import { ahmed, bea, noor, partnered, sanne, sanneLeads, started, stranger } from '../stories.ts';
import { type DateStep, dateActor, dateCommandOf, dateStep } from './acts.ts';

const people = [noor, sanne, ahmed, bea, stranger, null];
const step = fc.record({
  date: dateStep,
  leaves: fc.oneof(
    { weight: 14, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
});

interface Scene {
  before: Coalition;
  state: Coalition;
  events: CoalitionEvent[];
  by: string | null;
}

function play(steps: { date: DateStep; leaves: boolean }[], look: (scene: Scene) => void) {
  const log: CoalitionEvent[] = [started, partnered, sanneLeads].flat();
  let state = fold(log) as Coalition;
  steps.forEach(({ date, leaves }, n) => {
    const asked = dateCommandOf(state, date.kind, { ...date, n });
    const contact = ['c-jan', 'c-bea', 'c-ahmed'][date.pick % 3] ?? '';
    const command: CoalitionCommand = leaves ? { type: 'EraseContact', contact } : asked;
    const user = leaves ? noor : dateActor(state, asked, { ...date, people });
    const decision = decide(state, command, { by: user, at: now + n * 60_000 });
    const events = decision.ok ? decision.events : [];
    const before = state;
    state = JSON.parse(JSON.stringify(events.reduce<Coalition | null>(evolve, state)));
    log.push(...events);
    look({ before, state, events, by: user });
  });
  return { log, state };
}

const many = fc.array(step, { minLength: 5, maxLength: 50, size: 'max' });

function holds(look: (scene: Scene) => void, usual = 150): void {
  fc.assert(
    fc.property(many, (steps) => {
      play(steps, look);
    }),
    { numRuns: runs(usual) },
  );
}

describe('any sequence of commands while dates are looked for', () => {
  it('folds to the state that was kept on the way', () => {
    fc.assert(
      fc.property(many, (steps) => {
        const { log, state } = play(steps, () => undefined);
        expect(JSON.parse(JSON.stringify(fold(log)))).toEqual(state);
      }),
      { numRuns: runs(60) },
    );
  });

  it('offers two to five different moments, in order, and counts as fitting only what is offered', () => {
    let answered = 0;
    holds(({ state }) => {
      for (const { moments, asked } of state.datePolls) {
        const starts = moments.map(({ start }) => start);
        expect(starts).toEqual([...new Set(starts)].sort((one, other) => one - other));
        expect(starts.length).toBeGreaterThanOrEqual(2);
        expect(starts.length).toBeLessThanOrEqual(5);
        for (const { fits } of asked) {
          expect(fits.filter((start) => !starts.includes(start))).toEqual([]);
          answered += fits.length;
        }
      }
    });
    expect(answered).toBeGreaterThan(0);
  });

  it('takes an answer only from who is asked, or from a lead for whom the app can’t ask, while it is open', () => {
    let answers = 0;
    holds(({ before, events }) => {
      for (const event of events) {
        if (event.type !== 'MomentsAnswered') continue;
        answers += 1;
        const poll = before.datePolls.find(({ id }) => id === event.poll);
        const asked = poll?.asked.find(({ contact }) => contact === event.contact);
        const contact = before.contacts.find(({ id }) => id === event.contact);
        expect([poll?.status, contact?.removed]).toEqual(['open', false]);
        const own = contact?.user == null ? [] : [contact.user];
        const byLead = contact?.user == null || asked?.unreached !== null ? before.leads : [];
        expect([...own, ...byLead]).toContain(event.by);
      }
    });
    expect(answers).toBeGreaterThan(0);
  });

  it('plans one meeting for a picked moment, with all who are asked, and exactly who can then is coming', () => {
    let picked = 0;
    holds(({ before, state, events }) => {
      const picks = events.filter((event) => event.type === 'MomentPicked');
      const planned = events.filter((event) => event.type === 'MeetingPlanned');
      expect(planned.map(({ meeting }) => meeting)).toEqual(picks.map(({ meeting }) => meeting));
      for (const { poll: id, start, meeting: made, by } of picks) {
        picked += 1;
        const poll = before.datePolls.find((each) => each.id === id);
        const meeting = state.meetings.find((each) => each.id === made);
        if (poll === undefined || meeting === undefined) return expect.fail('picked, and nothing planned');
        expect(['open', 'closed']).toContain(poll.status);
        expect(before.leads).toContain(by);
        expect(meeting).toMatchObject({ start, zone: poll.zone, minutes: poll.minutes, kind: poll.kind });
        const all = askedOf(before, poll);
        expect(meeting.invitees.map(({ contact }) => contact)).toEqual(all.map(({ contact }) => contact.id));
        const comes = all.filter(({ asked, contact }) => asked.fits.includes(start) || contact.user === by);
        const yes = meeting.invitees.filter(({ answer }) => answer === 'yes').map(({ contact }) => contact);
        expect(yes).toEqual(comes.map(({ contact }) => contact.id));
      }
      for (const poll of state.datePolls) expect(poll.status === 'picked').toBe(poll.picked !== null);
    });
    expect(picked).toBeGreaterThan(0);
  });

  it('is led by leads only, and never ends twice', () => {
    const theirs = [
      'DatePollOpened',
      'MomentsOffered',
      'DatePollClosed',
      'DatePollCancelled',
      'MomentPicked',
    ];
    holds(({ before, state, events }) => {
      for (const event of events) if (theirs.includes(event.type)) expect(before.leads).toContain(event.by);
      for (const { id, status } of before.datePolls)
        if (status === 'picked' || status === 'cancelled')
          expect(state.datePolls.find((each) => each.id === id)?.status).toBe(status);
    });
  });

  it('reminds only who was reached, has not answered and is still asked; leads of what can still be picked', () => {
    const reminded = { 'date-asked': 0, 'date-pick': 0, 'date-passed': 0 };
    holds(({ state }) => {
      for (const poll of state.datePolls) {
        for (const due of duesOf(poll, state)) {
          reminded[due.kind as keyof typeof reminded] += 1;
          expect(['open', 'closed']).toContain(poll.status);
          if (due.kind !== 'date-asked') {
            expect(state.leads).toContain(due.user);
            continue;
          }
          const contacts = state.contacts.filter(({ user, removed }) => user === due.user && !removed);
          const asked = poll.asked.find(({ contact }) => contacts.some(({ id }) => id === contact));
          expect(asked).toMatchObject({ answeredAt: null, reminded: false, unreached: null });
          expect(asked?.askedAt).not.toBeNull();
        }
      }
    });
    expect(Math.min(...Object.values(reminded))).toBeGreaterThan(0);
  });

  it('is decided without throwing, whoever asks, and changes nothing when the same comes again', () => {
    fc.assert(
      fc.property(many, (steps) => {
        const { state } = play(steps, () => undefined);
        for (const { date } of steps) {
          const command = dateCommandOf(state, date.kind, { ...date, n: 1_000 });
          for (const user of people) {
            const stamp = { by: user, at: now + 100 * 60_000 };
            const decision = decide(state, command, stamp);
            if (!decision.ok || command.type === 'NotePollTold') continue;
            const after = decision.events.reduce<Coalition | null>(evolve, state);
            expect(decide(after, command, stamp)).toMatchObject({ ok: true, events: [] });
          }
        }
      }),
      { numRuns: runs(30) },
    );
  });
});
