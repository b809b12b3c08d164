import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../src/figures/codes.ts';
import {
  describeStakeholders,
  type StakeholderData,
  stakeholderPicture,
} from '../../src/figures/stakeholder-words.ts';
import {
  capacities,
  drawStakeholders,
  quadrantOf,
  type Stakeholder,
} from '../../src/figures/stakeholders.ts';
import { languages } from '../../src/method/languages.ts';
import { textIn } from '../../src/text/text.ts';
import { anyName, expectInside, expectLegible, linesOf, placedLines, wordsOf } from './drawing.ts';

const words = textIn('nl').figures.stakeholders;
const heading = { coalition: 'Binnenstad', step: 'Stap 3 van 10' };
const four: Stakeholder[] = [
  { id: 'a', name: 'Gemeente', stake: 0.9, influence: 0.9, capacity: 'own' },
  { id: 'b', name: 'Winkeliers', stake: 0.1, influence: 0.6, capacity: 'funded' },
  { id: 'c', name: 'Bewoners', stake: 0.5, influence: 0, capacity: 'none' },
  { id: 'd', name: 'School', stake: 0.2, influence: null, capacity: 'unknown' },
];

function draw(given: Partial<StakeholderData>): string {
  return drawStakeholders(stakeholderPicture({ heading, partners: four, ...given }, words));
}

/** Where the marks stand on the map: codes come a second time in the list of names. */
function spots(svg: string): Map<string, { x: number; y: number }> {
  const found = new Map<string, { x: number; y: number }>();
  for (const { text, left, right, top } of placedLines(svg)) {
    if (/^[A-Z]{1,2}$/.test(text) && !found.has(text)) found.set(text, { x: (left + right) / 2, y: top });
  }
  return found;
}

describe('drawStakeholders', () => {
  it('puts much stake to the right and much influence up; who has no place stands beside the map', () => {
    const svg = draw({});
    const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((code) => spots(svg).get(code) ?? { x: 0, y: 0 });
    if (!a || !b || !c || !d) throw new Error('four marks');
    expect(b.x).toBeLessThan(540);
    expect(c.x).toBeGreaterThan(540);
    expect(a.x).toBeGreaterThan(c.x);
    expect(a.y).toBeLessThan(b.y);
    expect(b.y).toBeLessThan(c.y);
    const lines = linesOf(svg);
    expect(lines.slice(lines.indexOf(words.notPlaced))).toEqual([words.notPlaced, 'D', 'School']);
    expect(draw({ partners: structuredClone(four) })).toBe(svg);
  });

  it('keeps twenty partners on one spot apart, each in its own part of the map', () => {
    const partners = Array.from(
      { length: 20 },
      (_, at) => ({ ...four[0], id: `${at}`, name: `P${at}` }) as Stakeholder,
    );
    const svg = draw({ partners });
    const places = [...spots(svg).values()];
    expect(places).toHaveLength(20);
    expect(new Set(places.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(20);
    expect(Math.min(...places.map(({ x }) => x))).toBeGreaterThan(540);
    expectLegible(svg);
  });

  it('gives each capacity a shape of its own, and explains only those that are there', () => {
    const drawn = capacities.map((capacity) => {
      const svg = draw({ partners: [{ ...four[0], capacity } as Stakeholder] });
      const said = linesOf(svg).filter((line) => Object.values(words.capacities).includes(line));
      expect(said).toEqual([words.capacities[capacity]]);
      return svg.replace(/<text[^>]*>[^<]*<\/text>/g, '').replace(/#[0-9a-f]{6}/g, '');
    });
    expect(new Set(drawn).size).toBe(capacities.length);
  });

  it('says so where nobody has a place yet', () => {
    expect(wordsOf(draw({ partners: [] }))).toContain(words.none);
    expect(wordsOf(draw({}))).not.toContain(words.none);
  });

  const share = fc.oneof(
    fc.constantFrom(null, 0, 0.49, 0.5, 1),
    fc.nat(100).map((percent) => percent / 100),
  );
  const partnersNamed = (name: fc.Arbitrary<string>) =>
    fc.uniqueArray(
      fc.record({
        id: fc.nat(500).map(String),
        name,
        stake: share,
        influence: share,
        capacity: fc.constantFrom(...capacities),
      }),
      { selector: ({ id }) => id, maxLength: 70, size: 'max' },
    );

  it('is legible and stays on the card, whatever the data, in each language', () => {
    const data = [partnersNamed(anyName), anyName, fc.constantFrom(...languages)] as const;
    fc.assert(
      fc.property(...data, (partners, coalition, language) => {
        const given = { heading: { coalition, step: heading.step }, partners };
        const svg = drawStakeholders(stakeholderPicture(given, textIn(language).figures.stakeholders));
        expectInside(svg);
        expectLegible(svg);
      }),
      { numRuns: 15 },
    );
  });

  it('moves nobody to another part of the map, however many stand there', () => {
    fc.assert(
      fc.property(partnersNamed(fc.constant('partner')), (partners) => {
        const svg = draw({ partners });
        const lower = placedLines(svg).find(({ text }) => text === words.quadrants.stake)?.top ?? 0;
        const places = spots(svg);
        partners.forEach((partner, at) => {
          const quadrant = quadrantOf(partner);
          const { x, y } = places.get(codeOf(at)) ?? { x: 0, y: 0 };
          if (quadrant === null) return;
          expect(x > 540).toBe(quadrant === 'both' || quadrant === 'stake');
          expect(y > lower).toBe(quadrant === 'neither' || quadrant === 'stake');
        });
      }),
      { numRuns: 15 },
    );
  });
});

describe('describeStakeholders', () => {
  it('says who is where and what that suggests', () => {
    expect(describeStakeholders(stakeholderPicture({ heading, partners: four }, words))).toBe(
      'Binnenstad · Stap 3 van 10. Wie staat waar? Alleen voor trekkers. ' +
        'Trek samen op (veel belang, veel invloed): Gemeente (kan zelf aan de slag). ' +
        'Houd tevreden (weinig belang, veel invloed): Winkeliers (kan aan de slag met geld). ' +
        'Vergeet niet (veel belang, weinig invloed): Bewoners (kan nu niets uitvoeren). ' +
        'Nog niet op de kaart: School (nog niet bekend).',
    );
  });
});
