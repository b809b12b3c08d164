import { describe, expect, it } from 'vitest';
import {
  isAnswered,
  lastRound,
  latestPass,
  openPoints,
  passOf,
  versionOf,
  walkEntries,
} from '../../src/coalition/steps/read.ts';
import { allQuestionsOf, stepIds, stepOptionsOf } from '../../src/method/steps.ts';
import { longestCoalition } from './longest-coalition.ts';

const { walk } = longestCoalition({ kind: 'emoji', partners: 1, contacts: 1, walk: 'longest' });
const questions = stepIds.flatMap(allQuestionsOf).map(({ id }) => id);

describe('the longest walk that screens are built with', () => {
  it('is one that the core could have made: at one open step, to return to another', () => {
    const opened = walk.passes.filter(({ status }) => status === 'open');
    expect(opened).toEqual([passOf(walk, walk.at)]);
    expect(passOf(walk, walk.resume ?? walk.at)?.status).toBe('left');
    const entries = walkEntries(walk);
    expect(new Set(entries).size).toBe(entries.length);
  });

  it('has everything answered and changed, 40 points open, 30 rounds with notes', () => {
    for (const question of questions) {
      expect(isAnswered(walk, question)).toBe(true);
      expect(walk.answers[question]?.versions).toHaveLength(40);
      expect(versionOf(walk, question)?.choice === null).toBe(stepOptionsOf(question).length === 0);
    }
    expect(openPoints(walk)).toHaveLength(40);
    expect(lastRound(walk)).toBe(30);
    for (const step of stepIds) expect(latestPass(walk, step)?.notes).toHaveLength(5);
  });
});
