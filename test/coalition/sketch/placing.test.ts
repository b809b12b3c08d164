import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/coalition/coalition.ts';
import type { PlacingChoice } from '../../../src/coalition/sketch/commands.ts';
import {
  cornerOf,
  levelOf,
  placingOf,
  placingsFor,
  referenceOf,
} from '../../../src/coalition/sketch/read.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { after, by, given } from '../given.ts';
import { ahmed, noor, partnered, sanne, sanneLeads, started } from '../stories.ts';
import { closed, museum, shopsGone } from './stories.ts';

const story = [started, partnered, museum, sanneLeads];

function place(partner: string, choice: PlacingChoice, seen = 0) {
  return { type: 'PlacePartner', partner, seen, ...choice } as const;
}

const much: PlacingChoice = { aspect: 'influence', against: null, step: 2 };
const less = (against: string): PlacingChoice => ({ aspect: 'influence', against, step: -1 });
const role: PlacingChoice = { aspect: 'role', value: 'pays' };
const placed = by(noor, {
  type: 'PartnerPlaced',
  partner: 'own',
  aspect: 'influence',
  value: 2,
  against: null,
});

describe('PlacePartner', () => {
  it('keeps each choice of each partner, the own organisation too', () => {
    given(...story)
      .when(place('own', role), noor)
      .gives({
        type: 'PartnerPlaced',
        partner: 'own',
        aspect: 'role',
        value: 'pays',
      });
    given(...story)
      .when(place('shops', { aspect: 'capacity', value: 'funding' }), sanne)
      .gives({ type: 'PartnerPlaced', partner: 'shops', aspect: 'capacity', value: 'funding' });
  });

  it('places the first partner from the middle, and the next one against the one before', () => {
    given(...story)
      .when(place('own', much), noor)
      .gives({
        type: 'PartnerPlaced',
        partner: 'own',
        aspect: 'influence',
        value: 2,
        against: null,
      });
    given(...story, placed)
      .when(place('shops', less('own')), noor)
      .gives({
        type: 'PartnerPlaced',
        partner: 'shops',
        aspect: 'influence',
        value: 1,
        against: 'own',
      });
  });

  it('is for leads only', () => {
    given(...story)
      .when(place('shops', role), ahmed)
      .refuses('not-a-lead');
    given(...story)
      .when(place('shops', role), null)
      .refuses('not-a-lead');
  });

  it('knows no partner that left, no choice that is none, and nobody to be placed against who was not placed', () => {
    given(...story, shopsGone)
      .when(place('shops', role), noor)
      .refuses('unknown-partner');
    given(...story)
      .when(place('constructor', role), noor)
      .refuses('unknown-partner');
    for (const strange of [
      { aspect: 'role', value: 'boss' },
      { aspect: 'influence', against: null, step: 7 },
      { aspect: 'influence', against: 'shops', step: 1 },
      { aspect: 'influence', against: 'museum', step: 1 },
      { aspect: 'constructor', value: 1 },
    ])
      given(...story)
        .when(place('shops', strange as PlacingChoice), noor)
        .refuses('placing-gone');
  });

  it('undoes no choice of another lead unseen', () => {
    given(...story, placed)
      .when(place('own', { aspect: 'influence', against: null, step: -2 }), sanne)
      .refuses('placing-changed');
    expect(
      given(...story, placed).when(place('own', { aspect: 'influence', against: null, step: -2 }, 1), sanne)
        .state.placings[0]?.influence,
    ).toMatchObject({ value: -2, by: sanne, changes: 2 });
  });

  it('takes a quick second thought of the same lead, and changes nothing where both leads choose the same', () => {
    given(...story, placed)
      .when(place('own', { aspect: 'influence', against: null, step: 1 }), noor)
      .gives({ type: 'PartnerPlaced', partner: 'own', aspect: 'influence', value: 1, against: null });
    given(...story, placed)
      .when(place('own', much), sanne)
      .gives();
  });

  it('is over when the coalition is', () => {
    given(...story, closed)
      .when(place('shops', role), noor)
      .refuses('sketch-closed');
  });
});

describe('reading how partners were placed', () => {
  const state = fold(
    after(
      story,
      noor,
      place('own', much),
      place('own', { aspect: 'stake', against: null, step: 0 }),
      place('museum', less('own')),
      place('museum', { aspect: 'stake', against: 'own', step: -2 }),
    ),
  ) as Coalition;

  it('is for leads alone', () => {
    expect(placingsFor(state, noor)?.map(({ partner }) => partner.id)).toEqual(['own', 'shops', 'museum']);
    expect(placingsFor(state, sanne)).not.toBeNull();
    expect(placingsFor(state, ahmed)).toBeNull();
  });

  it('says where each stands on the map', () => {
    expect(cornerOf(placingOf(state, 'own'))).toBe('involve');
    expect(cornerOf(placingOf(state, 'museum'))).toBe('satisfy');
    expect(cornerOf(placingOf(state, 'shops'))).toBeNull();
  });

  it('places against the nearest one before that was placed', () => {
    expect(referenceOf(state, 'own', 'influence')).toBeNull();
    expect(referenceOf(state, 'museum', 'influence')?.id).toBe('own');
    expect(referenceOf(state, 'nobody', 'influence')).toBeNull();
  });

  it('forgets a partner that left', () => {
    const without = fold([...after(story, noor, place('shops', much)), ...shopsGone]) as Coalition;
    expect(without.placings).toEqual([]);
    expect(levelOf(without, 'shops', 'influence')).toBeNull();
    expect(placingsFor(without, noor)?.map(({ partner }) => partner.id)).toEqual(['own', 'museum']);
  });
});
