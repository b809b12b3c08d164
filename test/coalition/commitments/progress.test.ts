import { describe, expect, it } from 'vitest';
import { nextCommitments, progressOf, standingOf } from '../../../src/coalition/commitments/progress.ts';
import type { CoalitionEvent, Fact } from '../../../src/coalition/events.ts';
import { by, given } from '../given.ts';
import { ahmed, partnered, started } from '../stories.ts';
import { made } from './stories.ts';

const on = (day: string, ...facts: Fact[]): CoalitionEvent[] =>
  by(ahmed, ...facts).map((event) => ({ ...event, at: Date.parse(`${day}T12:00:00Z`) }));
const make = (commitment: string, date: string | null = made.date): Fact => ({
  type: 'CommitmentMade',
  commitment,
  ...made,
  date,
  agreed: true,
});

describe('progress', () => {
  const { state } = given(
    ...[started, partnered],
    on('2026-03-03', make('m1', '2026-04-01'), make('m2', '2026-03-20'), make('m3', null)),
    on('2026-03-10', { type: 'CommitmentOnTrack', commitment: 'm1' }),
    on('2026-03-12', { type: 'CommitmentStuck', commitment: 'm2', entry: 'x', open: false }),
    on('2026-03-18', { type: 'CommitmentDone', commitment: 'm1' }),
    on('2026-03-18', { type: 'CommitmentReleased', commitment: 'm3' }),
  );

  it('is counted a state, at the end of each week and today', () => {
    const counts = progressOf(state, '2026-03-19').map(({ day, standing }) => [
      day,
      ...Object.values(standing),
    ]);
    // planned, on track, stuck, done, open
    expect(counts).toEqual([
      ['2026-03-06', 3, 0, 0, 0, 0],
      ['2026-03-13', 1, 1, 1, 0, 0],
      ['2026-03-19', 0, 0, 1, 1, 1],
    ]);
    expect(Object.values(standingOf(state))).toEqual([0, 0, 1, 1, 1]);
    expect(progressOf(state, '2026-06-19')).toHaveLength(6);
    expect(progressOf(given(started, partnered).state, '2026-03-19')).toEqual([]);
  });

  it('names what comes next by its day', () => {
    const more = given(
      started,
      partnered,
      on('2026-03-03', make('m1', '2026-04-01'), make('m2', '2026-03-20'), make('m3', null)),
    );
    expect(nextCommitments(more.state, '2026-03-02', 3).map(({ id }) => id)).toEqual(['m2', 'm1']);
    expect(nextCommitments(more.state, '2026-03-02', 1).map(({ id }) => id)).toEqual(['m2']);
    expect(nextCommitments(state, '2026-03-02', 3).map(({ id }) => id)).toEqual(['m2']);
  });
});
