import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/coalition/coalition.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { progressPictureOf } from '../../src/slack/commitments/overview.ts';
import { digestOf, type Picture } from '../../src/slack/kit/pictures.ts';
import { lemniscateOf } from '../../src/slack/steps/lemniscate.ts';
import { textIn } from '../../src/text/text.ts';
import { made } from '../coalition/commitments/stories.ts';
import { by } from '../coalition/given.ts';
import { ahmed, partnered, started } from '../coalition/stories.ts';

const promised = by(ahmed, { type: 'CommitmentMade', commitment: 'm1', ...made, agreed: true });
const state = fold([...started, ...partnered, ...promised]);
if (state === null) throw new Error('there is no coalition');
const coalition: Coalition = state;
const today = '2026-03-19';
const nl = textIn('nl');

function picturesOf(of: Coalition, text = nl): Picture[] {
  const progress = progressPictureOf(text, { coalition: of, today });
  if (progress === null) throw new Error('nothing was promised');
  return [lemniscateOf(text, of), progress];
}

describe('what a picture is known by', () => {
  it.each([
    ['whose it is', picturesOf({ ...coalition, id: 'another' })],
    ['what its coalition is called', picturesOf({ ...coalition, name: 'Een andere naam' })],
    ['the language', picturesOf(coalition, textIn('en'))],
  ])('holds %s', (_what, others) => {
    const digests = [...picturesOf(coalition), ...others].map(digestOf);
    expect(new Set(digests).size).toBe(4);
  });

  it('is the same for everybody of a coalition, whatever else changes in it', () => {
    const later = structuredClone({ ...coalition, leads: ['U0ANDER'], need: 'Iets anders' });
    expect(picturesOf(later).map(digestOf)).toEqual(picturesOf(coalition).map(digestOf));
  });

  it('holds everything that is shown: each word and number of it makes another picture', () => {
    const places = picturesOf(coalition).flatMap((picture) =>
      placesIn(picture).map((place) => ({ picture, place })),
    );
    expect(places.length).toBeGreaterThan(40);
    for (const { picture, place } of places) {
      const other = structuredClone(picture);
      change(other, place);
      expect([place, digestOf(other)]).not.toEqual([place, digestOf(picture)]);
    }
  });

  it('does not depend on the order in which properties were put together', () => {
    for (const picture of picturesOf(coalition)) {
      const turned = reversed(picture) as Picture;
      expect(JSON.stringify(turned)).not.toBe(JSON.stringify(picture));
      expect(digestOf(turned)).toBe(digestOf(picture));
    }
  });

  it('never runs what stands beside each other together', () => {
    const [picture] = picturesOf(coalition);
    if (picture === undefined) throw new Error('no picture');
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (name, alt, otherName, otherAlt) => {
        const same = name === otherName && alt === otherAlt;
        const digests = [
          { ...picture, name, alt },
          { ...picture, name: otherName, alt: otherAlt },
        ].map(digestOf);
        expect(digests[0] === digests[1]).toBe(same);
      }),
    );
  });
});

/** The way to each word, number and mark in it. */
function placesIn(value: unknown, way: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [way];
  return Object.entries(value).flatMap(([key, each]) => placesIn(each, [...way, key]));
}

function change(value: object, [first = '', ...rest]: string[]): void {
  const here = value as Record<string, unknown>;
  const found = here[first];
  if (typeof found === 'object' && found !== null) change(found, rest);
  if (typeof found === 'string') here[first] = `${found}!`;
  if (typeof found === 'number') here[first] = found + 1;
  if (typeof found === 'boolean') here[first] = !found;
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  );
}
