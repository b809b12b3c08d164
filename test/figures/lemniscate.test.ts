import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideOrder } from '../../src/figures/curve.ts';
import { drawLemniscate, type LemniscatePicture } from '../../src/figures/lemniscate.ts';
import { describeLemniscate } from '../../src/figures/lemniscate-words.ts';
import { marks } from '../../src/figures/marks.ts';
import { colours, pictureWidth } from '../../src/figures/svg.ts';
import { languages } from '../../src/method/languages.ts';
import { stepCount, stepIds } from '../../src/method/steps.ts';
import { textIn } from '../../src/text/text.ts';
import { contrast, expectInside, linesOf, wordsOf } from './drawing.ts';

const legend = { now: 'hier', done: 'af', open: 'later', skipped: 'over', 'not-here': 'elders' };
const halfway: LemniscatePicture = {
  coalition: 'Binnenstad',
  title: 'Ronde 2, stap 6 van 10',
  about: 'Waar we voor gaan',
  sides: {
    zij: { name: 'zij-kant', label: 'Partners delen hun belangen en behoeften', state: 'done' },
    ik: { name: 'ik-kant', label: 'Inhoud', state: 'now' },
    wij: { name: 'wij-kant', label: 'Voorstellen voor de samenwerking', state: 'open' },
    het: { name: 'het-kant', label: 'Oprichting van de coalitie', state: 'open' },
  },
  steps: [
    { number: '5', side: 'zij', state: 'done' },
    { number: '6', side: 'ik', state: 'now' },
    { number: '7', side: 'wij', state: 'open' },
    { number: '8', side: 'het', state: 'open' },
    { number: '9', side: 'het', state: 'open' },
  ],
  rounds: ['Ronde 1: klaar', 'Ronde 2: nu'],
  cycle: false,
  legend,
};

const litRings = (svg: string) =>
  [...svg.matchAll(/<circle[^>]*fill="#f4c85f"[^>]*>/g)].map(([ring]) => ring);
const wide = (ring: string) => Number(/ r="([\d.]+)"/.exec(ring)?.[1]) > 60;
const pills = (svg: string) => (svg.match(/<rect[^>]*rx="30"/g) ?? []).length;

describe('drawLemniscate', () => {
  it('holds every word that it was given, and is the same each time', () => {
    const svg = drawLemniscate(halfway);
    const words = wordsOf(svg);
    const { coalition, title, about, sides, rounds } = halfway;
    const given = [
      coalition,
      title,
      about,
      ...Object.values(sides).flatMap(({ name, label }) => [name, label]),
    ];
    for (const each of [...given, ...rounds, 'hier', 'af', 'later']) {
      expect(words).toContain(each);
    }
    expect(drawLemniscate(structuredClone(halfway))).toBe(svg);
  });

  it.each(['5', '6', '7', '8', '9'])('lights step %s by shape, colour and words', (number) => {
    const steps = halfway.steps.map((step) => ({
      ...step,
      state: step.number === number ? ('now' as const) : ('open' as const),
    }));
    const svg = drawLemniscate({ ...halfway, steps, rounds: [] });
    const [ring, ...others] = litRings(svg);
    expect(others).toEqual([]);
    expect(wide(ring ?? '')).toBe(true);
    const centre = /cx="([\d.]+)" cy="([\d.]+)"/.exec(ring ?? '');
    const digit = new RegExp(`<text x="${centre?.[1]}" y="[\\d.]+" font-size="60" [^>]*>${number}<`);
    expect(svg).toMatch(digit);
    expect(wordsOf(svg).match(/hier/g)).toHaveLength(1);
  });

  it('lights the side of the step, all four in execution, and nothing where nothing is going on', () => {
    expect(pills(drawLemniscate(halfway))).toBe(1);
    const cycle = drawLemniscate({ ...halfway, steps: [], cycle: true, rounds: [] });
    expect(pills(cycle)).toBe(4);
    // Four on the way, and one in the legend that says what they mean.
    expect(litRings(cycle)).toHaveLength(5);
    expect(wordsOf(cycle)).toContain('hier');
    const sides = Object.fromEntries(
      sideOrder.map((side) => [side, { ...halfway.sides[side], state: 'open' as const }]),
    ) as LemniscatePicture['sides'];
    const idle = drawLemniscate({ ...halfway, sides, steps: [], rounds: [] });
    expect(pills(idle)).toBe(0);
    expect(litRings(idle)).toEqual([]);
  });

  it('draws each mark differently, and says what each means', () => {
    const drawn = marks.map((state) => {
      const svg = drawLemniscate({ ...halfway, steps: [{ number: '5', side: 'zij', state }], rounds: [] });
      expect(wordsOf(svg)).toContain(legend[state]);
      return svg.replace(/<text[^>]*>[^<]*<\/text>/g, '').replace(/#[0-9a-f]{6}/g, '');
    });
    expect(new Set(drawn).size).toBe(marks.length);
  });

  it('says what the lit step means at its foot when that is too long for the loop', () => {
    const now = 'jullie zijn nu met elkaar precies op deze plaats aangekomen';
    const svg = drawLemniscate({ ...halfway, rounds: [], legend: { ...legend, now } });
    expect(wordsOf(svg)).toContain(now);
    expectInside(svg);
  });

  it('takes words for words: markup, quotes and what XML has no place for', () => {
    const hostile = '<script>alert("&amp;\')</script>\u0000\u000b\ud800 ]]>';
    const svg = drawLemniscate({
      ...halfway,
      title: hostile,
      sides: { ...halfway.sides, ik: { name: hostile, label: hostile, state: 'now' } },
      rounds: [hostile],
    });
    expect(svg).not.toContain('<script');
    expect(wordsOf(svg)).toContain('<script>alert("&amp;\')</script>');
    expectInside(svg);
  });

  it('keeps all of it on the card, whatever the words', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.array(fc.stringMatching(/^[a-zA-Zéëï-]{1,40}$/), { maxLength: 14 }).map((each) => each.join(' ')),
    );
    const side = fc.record({
      name: text,
      label: text,
      state: fc.constantFrom('now' as const, 'done' as const, 'open' as const, 'skipped' as const),
    });
    const step = fc.record({
      number: fc.nat(10).map(String),
      side: fc.constantFrom(...sideOrder),
      state: fc.constantFrom(...marks),
    });
    const pictures: fc.Arbitrary<LemniscatePicture> = fc.record({
      coalition: text,
      title: text,
      about: text,
      sides: fc.record({ zij: side, ik: side, wij: side, het: side }),
      steps: fc.array(step, { maxLength: 5 }),
      rounds: fc.array(text, { maxLength: 8 }),
      cycle: fc.boolean(),
      legend: fc.record({ now: text, done: text, open: text, skipped: text, 'not-here': text }),
    });
    fc.assert(
      fc.property(pictures, (picture) => expectInside(drawLemniscate(picture))),
      { numRuns: 60 },
    );
  });
});

describe.each(languages)('with the words of the app (%s)', (language) => {
  const { sides, each, walk } = textIn(language).steps;

  it.each([0, 1, 2] as const)('leaves no word alone on a line: labels %i', (labels) => {
    const label = (side: (typeof sideOrder)[number]) => ({
      name: sides[side].name,
      label: sides[side].rounds[labels],
      state: 'open' as const,
    });
    const shown = Object.fromEntries(sideOrder.map((side) => [side, label(side)]));
    const alone = stepIds.flatMap((step) => {
      const picture = {
        ...halfway,
        title: walk.picture.title(walk.place(step, stepCount), 2),
        about: each[step].name,
        sides: shown as LemniscatePicture['sides'],
        legend: walk.picture.legend,
      };
      const { title, about, coalition } = picture;
      const whole: string[] = [title, about, coalition, ...Object.values(picture.legend)];
      const given = new Set([...whole, ...Object.values(shown).flatMap((one) => [one.name, one.label])]);
      return linesOf(drawLemniscate(picture)).filter((line) => /^\p{L}\S*$/u.test(line) && !given.has(line));
    });
    expect([...new Set(alone)]).toEqual([]);
  });
});

describe('describeLemniscate', () => {
  it('says the same in words, in the order of the way', () => {
    expect(describeLemniscate(halfway)).toBe(
      'Binnenstad. Ronde 2, stap 6 van 10. Waar we voor gaan. zij-kant: Partners delen hun belangen en behoeften (5 af). ik-kant: Inhoud (6 hier). ' +
        'wij-kant: Voorstellen voor de samenwerking (7 later). het-kant: Oprichting van de coalitie (8 later, 9 later). ' +
        'Ronde 1: klaar. Ronde 2: nu.',
    );
    expect(describeLemniscate({ ...halfway, steps: [], cycle: true })).toContain(
      'het-kant: Oprichting van de coalitie (hier).',
    );
  });
});

describe('the colours of pictures', () => {
  it('can be read by eyes of all ages: words at 4.5 to 1, what else tells something at 3 to 1', () => {
    const { card, ink, soft, lit, onLit, done, doneTint, line, glow, travelled, track } = colours;
    const words = [
      [ink, card],
      [soft, card],
      [lit, card],
      [onLit, lit],
      [ink, doneTint],
    ] as const;
    for (const [one, other] of words) expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5);
    const shapes = [
      [line, card],
      [done, card],
      [onLit, done],
      [onLit, line],
      [glow, lit],
      [lit, travelled],
      [lit, track],
    ] as const;
    for (const [one, other] of shapes) expect(contrast(one, other)).toBeGreaterThanOrEqual(3);
  });

  it('and no word is smaller than 14 px on a phone', () => {
    const sizes = [...drawLemniscate(halfway).matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(10);
    expect((Math.min(...sizes) * 360) / pictureWidth).toBeGreaterThanOrEqual(14);
  });
});
