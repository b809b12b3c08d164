import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawDomain, type Interest, places, sharings } from '../../src/figures/domain.ts';
import {
  type DomainData,
  describeDomain,
  domainPicture,
  mostInterests,
} from '../../src/figures/domain-words.ts';
import { languages } from '../../src/method/languages.ts';
import { textIn } from '../../src/text/text.ts';
import { anyName, expectInside, expectLegible, linesOf, wordsOf } from './drawing.ts';

const words = textIn('nl').figures.domain;
const heading = { coalition: 'Binnenstad', step: 'Stap 2 van 10' };
const three = [
  { id: 'a', name: 'Gemeente' },
  { id: 'b', name: 'Winkeliers' },
  { id: 'c', name: 'Bewoners' },
];
const five: Interest[] = [
  { number: 1, place: 'in', partners: ['a', 'b', 'c'] },
  { number: 2, place: 'in', partners: ['b', 'a'] },
  { number: 3, place: 'in', partners: ['c'] },
  { number: 4, place: 'undecided', partners: ['b'] },
  { number: 5, place: 'outside', partners: ['gone', 'gone'] },
];

function draw(given: Partial<DomainData>): string {
  return drawDomain(domainPicture({ heading, partners: three, interests: five, ...given }, words));
}

/** The lines from the heading of a place to the next one. */
function linesUnder(svg: string, title: string): string[] {
  const lines = linesOf(svg);
  const stops = [...Object.values(words.places), words.partners];
  const from = lines.indexOf(title) + 1;
  const length = lines.slice(from).findIndex((line) => stops.includes(line));
  return lines.slice(from, length < 0 ? undefined : from + length);
}

describe('drawDomain', () => {
  it('shows what all, some and one bring in, in the domain, on its edge and outside, tied to partners by their codes', () => {
    const svg = draw({});
    const { in: inside, undecided, outside } = words.places;
    expect(linesUnder(svg, inside)).toEqual([
      `${words.sharings.all}: 1`,
      '1',
      `${words.sharings.some}: 1`,
      '2',
      'A',
      'B',
      `${words.sharings.one}: 1`,
      '3',
      'C',
    ]);
    expect(linesUnder(svg, undecided)).toEqual([`${words.sharings.one}: 1`, '4', 'B']);
    expect(linesUnder(svg, outside)).toEqual([`${words.sharings.nobody}: 1`, '5']);
    expect(linesUnder(svg, words.partners)).toEqual(['A', 'Gemeente', 'B', 'Winkeliers', 'C', 'Bewoners']);
    expect(draw({ interests: structuredClone(five) })).toBe(svg);
  });

  it('puts together what the same partners bring in, in the order of the partners', () => {
    const own = (number: number, ...partners: string[]): Interest => ({ number, place: 'in', partners });
    const svg = draw({
      interests: [own(1, 'b'), own(2, 'a'), own(3, 'b'), own(4, 'c', 'a'), own(5, 'a', 'c')],
    });
    expect(linesUnder(svg, words.places.in)).toEqual([
      `${words.sharings.some}: 2`,
      '4',
      '5',
      'A',
      'C',
      `${words.sharings.one}: 3`,
      '2',
      'A',
      '1',
      '3',
      'B',
    ]);
  });

  it('draws the three places in ways that differ without colour too', () => {
    const drawn = places.map((place) =>
      draw({ interests: [{ number: 1, place, partners: ['a'] }] })
        .replace(/<text[^>]*>[^<]*<\/text>/g, '')
        .replace(/#[0-9a-f]{6}/g, '')
        .replace(/ (?:x|y|width|height|viewBox)="[^"]*"/g, ''),
    );
    expect(new Set(drawn).size).toBe(places.length);
  });

  it('says so where nothing is in the domain, and where nobody takes part yet', () => {
    expect(linesUnder(draw({ interests: [] }), words.places.in)).toEqual([words.none]);
    const svg = draw({ partners: [], interests: five });
    expect(wordsOf(svg)).not.toContain(words.partners);
    expect(wordsOf(svg)).toContain(`${words.sharings.nobody}: 3`);
  });

  it('says which numbers are not drawn, and draws all of sixty', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...five[1], number: at + 1 }) as Interest);
    expect(linesOf(draw({ interests: many(60) })).filter((line) => /^\d+$/.test(line))).toHaveLength(60);
    const svg = draw({ interests: many(300) });
    expect(linesOf(svg).filter((line) => /^\d+$/.test(line))).toHaveLength(mostInterests);
    expect(wordsOf(svg)).toContain(words.notDrawn(mostInterests + 1, 300));
  });

  it('counts the codes that are too many for one interest', () => {
    const partners = Array.from({ length: 40 }, (_, at) => ({ id: `${at}`, name: `Partner ${at}` }));
    const svg = draw({
      partners,
      interests: [{ number: 1, place: 'in', partners: partners.slice(1).map(({ id }) => id) }],
    });
    expect(linesUnder(svg, words.places.in).at(-1)).toBe('+16');
  });

  it('has a word in place of a name that it can’t draw', () => {
    const svg = draw({
      partners: [
        { id: 'a', name: '🌳🏡' },
        { id: 'b', name: 'سكان 2030' },
      ],
    });
    expect(linesUnder(svg, words.partners)).toEqual(['A', words.unnamed, 'B', '2030']);
  });

  it('is legible and stays on the card, whatever the data, in each language', () => {
    const partners = fc.uniqueArray(fc.record({ id: fc.nat(400).map(String), name: anyName }), {
      selector: ({ id }) => id,
      maxLength: 40,
      size: 'max',
    });
    const data = partners.chain((known) =>
      fc.record({
        heading: fc.record({ coalition: anyName, step: fc.constantFrom('', heading.step) }),
        partners: fc.constant(known),
        interests: fc.array(
          fc.record({
            number: fc.integer({ min: 1, max: 999 }),
            place: fc.constantFrom(...places),
            partners: fc.oneof(
              fc.constant(known.map(({ id }) => id)),
              fc.array(fc.constantFrom('gone', ...known.map(({ id }) => id)), { maxLength: 30, size: 'max' }),
            ),
          }),
          { maxLength: 110, size: 'max' },
        ),
      }),
    );
    fc.assert(
      fc.property(data, fc.constantFrom(...languages), (given, language) => {
        const svg = drawDomain(domainPicture(given, textIn(language).figures.domain));
        expectInside(svg);
        expectLegible(svg);
      }),
      { numRuns: 15 },
    );
  });
});

describe('describeDomain', () => {
  it('says the same in words, with names where these are not clear by themselves', () => {
    expect(describeDomain(domainPicture({ heading, partners: three, interests: five }, words))).toBe(
      'Binnenstad · Stap 2 van 10. Waar de coalitie over gaat. Elk rondje is een belang. Het nummer staat ook in de lijst. ' +
        'In het domein. Van alle partners: 1. Van een deel van de partners: 2 (Gemeente, Winkeliers). Van één partner: 3 (Bewoners). ' +
        'Nog niet besloten. Van één partner: 4 (Winkeliers). Buiten het domein. Van niemand meer: 5.',
    );
  });

  it('names every interest that is drawn once, under its place and how it is shared', () => {
    const interest = fc.record({
      place: fc.constantFrom(...places),
      partners: fc.subarray(three.map(({ id }) => id)),
    });
    fc.assert(
      fc.property(fc.array(interest, { maxLength: 40 }), (given) => {
        const interests = given.map((each, at) => ({ ...each, number: at + 1 }));
        const picture = domainPicture(
          { heading: { coalition: '', step: '' }, partners: three, interests },
          words,
        );
        const said = describeDomain({ ...picture, about: '' });
        expect([...said.matchAll(/\d+/g)].map(Number).sort((a, b) => a - b)).toEqual(
          interests.map(({ number }) => number),
        );
        expect(said.includes(words.none)).toBe(interests.every(({ place }) => place !== 'in'));
      }),
    );
    expect(sharings).toHaveLength(Object.keys(words.sharings).length);
  });
});
