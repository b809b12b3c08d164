import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPlanning, type PlannedAction, standings } from '../../src/figures/planning.ts';
import {
  describePlanning,
  mostRows,
  type PlanningData,
  planningPicture,
} from '../../src/figures/planning-words.ts';
import { languages } from '../../src/method/languages.ts';
import { textIn } from '../../src/text/text.ts';
import { anyName, expectInside, expectLegible, linesOf, wordsOf } from './drawing.ts';

const words = textIn('nl').figures.planning;
const four: PlanningData = {
  heading: { coalition: 'Binnenstad', step: 'Stap 8 van 10' },
  partners: [
    { id: 'a', name: 'Gemeente' },
    { id: 'b', name: 'Winkeliers' },
  ],
  periods: ['jan', 'feb', 'mrt', 'apr'],
  now: 1,
  actions: [
    { number: 1, partner: 'a', standing: 'done', when: { from: 0, to: 0 } },
    { number: 2, partner: 'a', standing: 'underway', when: { from: 0, to: 3 } },
    { number: 3, partner: null, standing: 'open', when: { from: 3, to: 2 } },
    { number: 4, partner: 'b', standing: 'planned', when: null },
  ],
};
const draw = (given: Partial<PlanningData>) => drawPlanning(planningPicture({ ...four, ...given }, words));

/** Where each action's bar begins and how long it is, in order. */
function bars(svg: string): { x: number; width: number }[] {
  return [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="46"/g)].map(
    ([, x, width]) => ({
      x: Number(x),
      width: Number(width),
    }),
  );
}

describe('drawPlanning', () => {
  it('has a row an action, with a bar from its first period to its last, also where these were swapped', () => {
    const [one, two, three] = bars(draw({}));
    expect(bars(draw({}))).toHaveLength(3);
    expect(one?.x).toBe(two?.x);
    expect((two?.width ?? 0) / (one?.width ?? 1)).toBeCloseTo(4, 0);
    expect(three?.x).toBeGreaterThan(one?.x ?? 0);
    const lines = linesOf(draw({}));
    expect(lines.slice(lines.indexOf('jan'), lines.indexOf(words.partners))).toEqual([
      ...four.periods,
      ...['1', 'A', '2', 'A', '3'],
      ...[words.noDate, '4', 'B'],
      ...standings.map((standing) => words.standings[standing]),
      words.now,
    ]);
    expect(draw(structuredClone(four))).toBe(draw({}));
  });

  it('draws each standing in a way of its own, without colour too, and explains only those that are there', () => {
    const drawn = standings.map((standing) => {
      const action: PlannedAction = { number: 1, partner: null, standing, when: { from: 0, to: 1 } };
      const svg = draw({ actions: [action], now: null });
      const said = linesOf(svg).filter((line) => Object.values(words.standings).includes(line));
      expect(said).toEqual([words.standings[standing]]);
      return svg
        .replace(/<text[^>]*>[^<]*<\/text>/g, '')
        .replace(/fill="(#[0-9a-f]{6})" stroke="\1"/g, 'solid')
        .replace(/fill="#fbf9f4"/g, 'empty')
        .replace(/#[0-9a-f]{6}/g, '');
    });
    expect(new Set(drawn).size).toBe(standings.length);
  });

  it('names what is now, also where not every period has room for its name', () => {
    const months = Array.from({ length: 36 }, (_, at) => `maand ${at + 1}`);
    for (const now of [0, 17, 35])
      expect(linesOf(draw({ periods: months, now }))).toContain(`maand ${now + 1}`);
    expect(linesOf(draw({ now: null }))).not.toContain(words.now);
    // The last name once stood on the one before it.
    for (const now of [null, 12]) expectLegible(draw({ periods: Array(13).fill('september 2027'), now }));
  });

  it('shows forty, says which of very many it does not draw, and says so where there are none', () => {
    const many = (count: number) =>
      Array.from(
        { length: count },
        (_, at): PlannedAction => ({
          number: at + 1,
          partner: 'a',
          standing: 'planned',
          when: { from: 1, to: 2 },
        }),
      );
    expect(bars(draw({ actions: many(40) }))).toHaveLength(40);
    expect(bars(draw({ actions: many(200) }))).toHaveLength(mostRows);
    expect(wordsOf(draw({ actions: many(200) }))).toContain(words.notDrawn(mostRows + 1, 200));
    expect(wordsOf(draw({ actions: [] }))).toContain(words.none);
  });

  it('is legible and stays on the card, whatever the data, in each language', () => {
    const action = fc.record({
      number: fc.integer({ min: 1, max: 999 }),
      partner: fc.constantFrom(null, 'gone', '0', '1', '2'),
      standing: fc.constantFrom(...standings),
      when: fc.option(
        fc.record({ from: fc.integer({ min: -2, max: 40 }), to: fc.integer({ min: -2, max: 40 }) }),
      ),
    });
    const data = fc.record({
      heading: fc.record({ coalition: anyName, step: fc.constant('') }),
      partners: fc
        .array(anyName, { maxLength: 3 })
        .map((names) => names.map((name, at) => ({ id: `${at}`, name }))),
      periods: fc.array(fc.constantFrom('jan', 'K4 2027', 'september 2027', 'x'.repeat(60)), {
        maxLength: 36,
      }),
      now: fc.option(fc.integer({ min: -1, max: 40 })),
      actions: fc.array(action, { maxLength: 70, size: 'max' }),
    });
    fc.assert(
      fc.property(data, fc.constantFrom(...languages), (given, language) => {
        const svg = drawPlanning(planningPicture(given, textIn(language).figures.planning));
        expectInside(svg);
        expectLegible(svg);
      }),
      { numRuns: 15 },
    );
  });
});

describe('describePlanning', () => {
  it('says of every action when, how it stands and who does it', () => {
    expect(describePlanning(planningPicture(four, words))).toBe(
      'Binnenstad · Stap 8 van 10. De planning. Elke rij is een actie. Het nummer staat ook in de lijst. nu: feb. ' +
        '1: jan, klaar, Gemeente. 2: jan – apr, loopt, Gemeente. 3: mrt – apr, vrij op te pakken. ' +
        '4: nog zonder datum, gepland, Winkeliers.',
    );
  });
});
