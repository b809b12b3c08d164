import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { decide, fold } from '../../../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import type { Coalition, Position } from '../../../src/coalition/state.ts';
import { isAt, onward, openPoints, passOf, placeOf, walkEntries } from '../../../src/coalition/steps/read.ts';
import { documentKinds, questionsOf, type StepQuestionId, stepIds } from '../../../src/method/steps.ts';
import { now } from '../given.ts';
import { holds, readers, type Scene, walks } from '../play.ts';
import { finish, open } from './walking.ts';

const leadOf = (state: Coalition) => state.leads[0] ?? '';
const isThrown = ({ state }: Scene) => state.over === 'thrown-away';

function done(state: Coalition, command: CoalitionCommand): Coalition {
  const decision = decide(state, command, { by: leadOf(state), at: now });
  if (!decision.ok) return expect.fail(`${command.type}: ${JSON.stringify(decision.problems)}`);
  return fold(decision.events, state) ?? expect.fail('no coalition');
}

function grew(before: unknown[], after: unknown[] = []): boolean {
  return isDeepStrictEqual(after.slice(0, before.length), before);
}

describe('a walk through the steps, whatever is done', () => {
  it('reaches the closing from everywhere, and can be closed', () => {
    holds((scene) => {
      if (isThrown(scene) || scene.state.over === 'closed') return;
      const { round } = scene.state.walk.at;
      const closing = done(scene.state, open('closing', round));
      const closed = done(closing, finish('closing', round, { next: 'over' }));
      expect(closed.over).toBe('closed');
    }, walks);
  });

  it('is at exactly one open step, or at none when it is over', () => {
    holds((scene) => {
      const { walk, over } = scene.state;
      const opened = walk.passes.filter(({ status }) => status === 'open');
      if (isThrown(scene)) return;
      expect(opened.map(({ step, round }) => ({ step, round }))).toEqual(over === null ? [walk.at] : []);
    }, walks);
  });

  it('returns to a step that is known, and never to the one where it is', () => {
    holds(({ state: { walk, over } }) => {
      if (walk.resume === null) return;
      expect(isAt(walk.resume, walk.at)).toBe(false);
      expect(passOf(walk, walk.resume)?.status).toBe('left');
      expect(over).not.toBe('closed');
    }, walks);
  });

  it('opens each step once a round, and those of later rounds not in the first', () => {
    holds(({ state: { walk } }) => {
      const places = walk.passes.map(({ step, round }) => `${step}/${round}`);
      expect(new Set(places).size).toBe(places.length);
      for (const { step, round, times, status } of walk.passes) {
        if (!stepIds.includes(step) || !Number.isInteger(round) || round < 1) expect.fail(`${step}/${round}`);
        if (placeOf(step) >= placeOf('5') && step !== 'closing') expect(round).toBeGreaterThan(1);
        expect(times).toBeGreaterThanOrEqual(status === 'not-here' ? 0 : 1);
      }
      expect(walk.document === null || documentKinds.includes(walk.document)).toBe(true);
    }, walks);
  });

  it('goes ahead only by finishing or skipping', () => {
    holds(({ before, act, events }) => {
      const furthest = Math.max(
        ...(before?.walk.passes ?? []).map(({ step }) => (step === 'closing' ? 0 : placeOf(step))),
      );
      for (const event of events) {
        if (event.type !== 'StepOpened' || act.command.type !== 'OpenStep' || event.step === 'closing')
          continue;
        expect(placeOf(event.step)).toBeLessThanOrEqual(furthest);
      }
    }, walks);
  });

  it('always offers a way on, and takes each that it offers', () => {
    holds(({ state }) => {
      if (state.over !== null) return;
      const { step, round } = state.walk.at;
      const ways = onward(state.walk);
      expect(ways.length).toBeGreaterThan(0);
      expect(new Set(ways.map(({ id }) => id)).size).toBe(ways.length);
      for (const { id: next, to } of ways) {
        const { walk, over } = done(state, finish(step, round, { next, document: 'proposal' }));
        if (to === null) expect(over).toBe('closed');
        else expect(walk.at).toEqual<Position>(to);
      }
      if (ways.length === 1) done(state, finish(step, round, { document: 'plan' }));
    }, walks);
  });

  it('keeps every version of every answer and every note, in order, with its words', () => {
    holds((scene) => {
      const { state, before, vault } = scene;
      if (before === null || isThrown(scene)) return;
      for (const [question, had] of Object.entries(before.walk.answers)) {
        const has = state.walk.answers[question as StepQuestionId];
        if (!grew(had.versions, has?.versions)) expect.fail(`a version of ${question} is lost`);
      }
      for (const pass of before.walk.passes) {
        const now = passOf(state.walk, pass);
        if (!grew(pass.notes, now?.notes)) expect.fail(`a note of ${pass.step} is lost`);
        if ((now?.times ?? 0) < pass.times) expect.fail(`${pass.step} was opened less often`);
      }
      for (const entry of walkEntries(state.walk)) if (!vault.has(entry)) expect.fail(`${entry} is lost`);
    }, walks);
  });

  it('lists as open what was said to be unknown, and is asked', () => {
    holds(({ state: { walk } }) => {
      const points = openPoints(walk);
      const asked = stepIds.flatMap((step) => questionsOf(step, walk.document));
      expect(points).toEqual(asked.filter((question) => walk.answers[question]?.open));
    }, walks);
  });

  it('is the leads’ own: nobody else moves it or answers in it', () => {
    const walking = ['AnswerStep', 'FinishStep', 'SkipStep', 'OpenStep', 'TellStep', 'ThrowAway'];
    holds(({ state, act: { command } }) => {
      if (!walking.includes(command.type)) return;
      for (const user of [...readers, null]) {
        if (user !== null && state.leads.includes(user)) continue;
        expect(decide(state, command, { by: user, at: now })).toMatchObject({
          problems: [{ key: state.over === 'thrown-away' ? 'unknown-coalition' : 'not-a-lead' }],
        });
      }
    }, walks);
  });

  it('always has a lead; one who is gone is the last one', () => {
    holds(({ state: { leads, gone } }) => {
      expect(new Set(leads).size).toBe(leads.length);
      expect(leads.length).toBeGreaterThan(0);
      if (gone.length > 0) expect(gone).toEqual(leads);
    }, walks);
  });

  it('stays a practice of one: no other people, no channel, and nothing after it is thrown away', () => {
    holds(({ state, before, events }) => {
      if (!state.practice) return;
      expect(state.leads).toEqual([state.startedBy]);
      expect(
        state.contacts.flatMap(({ user }) => user ?? []).filter((user) => user !== state.startedBy),
      ).toEqual([]);
      expect(state.channel.wish).toBeNull();
      if (before?.over === 'thrown-away') expect(events).toEqual([]);
    }, walks);
  });
});
