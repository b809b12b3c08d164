import { describe, expect, it } from 'vitest';
import { summarise } from '../../bench/profile.ts';
import { line, median, percentile, ratio, spread } from '../../bench/statistics.ts';

describe('the statistics of the bench', () => {
  it('takes the middle, or what lies between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 7])).toBe(6);
  });

  it('gives the value that 99 of 100 do not exceed', () => {
    const values = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(percentile(values, 0.99)).toBe(99);
    expect(percentile(values, 0.5)).toBe(50);
    expect(percentile([3], 0.99)).toBe(3);
  });

  it('finds the line through points, and how far values lie apart', () => {
    const straight = line([1, 2, 3].map((x) => ({ x, y: 10 + 4 * x })));
    expect(straight.slope).toBeCloseTo(4);
    expect(straight.error).toBeCloseTo(0);
    const scattered = line([5, 9, 4, 8, 5, 9].map((y, x) => ({ x, y })));
    expect(scattered.slope).toBeLessThan(2 * scattered.error);
    expect(spread([90, 100, 110])).toBeCloseTo(0.1);
  });
});

describe('the ratio of two apps', () => {
  it('compares them within each round, so that a slow round of both changes nothing', () => {
    expect(ratio([2, 20, 4], [1, 10, 2])).toBe(2);
    expect(ratio([2, 3, 30], [1, 1])).toBe(2.5);
  });
});

describe('the summary of a profile', () => {
  it('counts self time that was not idle, by function and by package', () => {
    const frame = (functionName: string, url: string) => ({ functionName, url, lineNumber: 0 });
    const { functions, places } = summarise({
      nodes: [
        { id: 1, callFrame: frame('(idle)', '') },
        { id: 2, callFrame: frame('send', 'file:///app/node_modules/@slack/bolt/dist/App.js') },
        { id: 3, callFrame: frame('decide', 'file:///app/dist/src/coalition/coalition.js') },
      ],
      samples: [1, 2, 3, 2],
      timeDeltas: [500, 20, 10, 10],
    });
    expect(functions.map(({ name, share }) => [name, share])).toEqual([
      ['send', 0.75],
      ['decide', 0.25],
    ]);
    expect(places.map(({ name }) => name)).toEqual(['@slack/bolt', 'src/coalition']);
  });
});
