import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupSizes, type Placed, placed, proposedGroups } from '../../../src/coalition/programme/placing.ts';
import { partnerKinds } from '../../../src/method/partners.ts';
import { runs } from '../../runs.ts';

const partner = (most: number) =>
  fc.record({ kind: fc.constantFrom(...partnerKinds), people: fc.integer({ min: 0, max: most }) });

function partnersOf(most: number, least = 0): fc.Arbitrary<Placed[]> {
  return fc
    .array(partner(most), { minLength: 1, maxLength: 60 })
    .map((all) =>
      all.map((each, at) => ({ ...each, people: Math.max(least, each.people), partner: `p${at}` })),
    );
}

const interests = fc
  .array(fc.record({ named: fc.array(fc.nat(59), { maxLength: 8 }) }), { maxLength: 12 })
  .map((all) =>
    all.map(({ named }, at) => ({
      id: `b${at}`,
      entry: `e${at}`,
      partners: [...new Set(named.map((each) => `p${each}`))],
    })),
  );
const level = fc.option(fc.integer({ min: -3, max: 3 }), { nil: null });
const standings = fc
  .array(fc.record({ stake: level, influence: level }), { maxLength: 60 })
  .map((all) => all.map((each, at) => ({ ...each, partner: `p${at}`, capacity: null })));

function sizesOf(groups: { partners: string[] }[], partners: readonly Placed[]): number[] {
  const people = new Map(partners.map((each) => [each.partner, each.people]));
  return groups.map((group) => group.partners.reduce((sum, each) => sum + (people.get(each) ?? 0), 0));
}

const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);

describe('proposed groups', () => {
  it('have every partner in exactly one, whatever steps 2 and 3 say', () => {
    fc.assert(
      fc.property(partnersOf(12), interests, standings, (partners, lines, levels) => {
        const groups = proposedGroups(partners, { interests: lines, standings: levels });
        const all = groups.flatMap((group) => group.partners);
        expect(all.toSorted()).toEqual(partners.map((each) => each.partner).toSorted());
        expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
        expect(proposedGroups(partners, { interests: lines, standings: levels })).toEqual(groups);
      }),
      { numRuns: runs(150) },
    );
  });

  it('have four to seven people where each partner brings one or two', () => {
    fc.assert(
      fc.property(partnersOf(2, 1), interests, standings, (partners, lines, levels) => {
        const groups = proposedGroups(partners, { interests: lines, standings: levels });
        const sizes = sizesOf(groups, partners);
        const all = sum(sizes);
        if (all < groupSizes.least) expect(sizes).toEqual([all]);
        else {
          expect(Math.min(...sizes), String(sizes)).toBeGreaterThanOrEqual(groupSizes.least);
          expect(Math.max(...sizes), String(sizes)).toBeLessThanOrEqual(groupSizes.most);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  const eight = ['municipality', 'education', 'housing', 'culture'].flatMap((kind, at) =>
    ['a', 'b'].map((each) => ({ partner: `${kind}-${each}`, kind: partnerKinds[at] ?? 'other', people: 1 })),
  );

  it('mix kinds where no theme asks for another place', () => {
    const groups = proposedGroups(eight, { interests: [], standings: [] });
    for (const { partners } of groups)
      expect(new Set(partners.map((each) => each.split('-')[0])).size).toBe(4);
  });

  it('put partners where they have most stake and influence', () => {
    const lines = [
      { id: 'evening', entry: 'e1', partners: ['culture-a', 'culture-b', 'education-a'] },
      { id: 'living', entry: 'e2', partners: ['housing-a', 'housing-b', 'municipality-a'] },
    ];
    const strong = { partner: 'culture-a', capacity: null, stake: 2, influence: 2 };
    const groups = proposedGroups(eight, { interests: lines, standings: [strong] });
    expect(groups.map(({ theme }) => theme)).toEqual([{ interest: 'evening' }, { interest: 'living' }]);
    expect(groups[0]?.partners).toEqual(expect.arrayContaining(['culture-a', 'culture-b', 'education-a']));
    expect(groups[1]?.partners).toEqual(expect.arrayContaining(['housing-a', 'housing-b', 'municipality-a']));
  });

  it('are one where there are few people, and none where there is nobody', () => {
    const ground = { interests: [], standings: [] };
    expect(proposedGroups(eight.slice(0, 1), ground)).toEqual([
      { id: 'g1', theme: null, partners: ['municipality-a'] },
    ]);
    expect(proposedGroups([], ground)).toEqual([]);
  });
});

describe('groups as they are now', () => {
  const some = fc.array(fc.array(fc.nat(20), { maxLength: 8 }), { minLength: 1, maxLength: 6 });

  it('have every partner who is invited in exactly one, whoever came or left since', () => {
    fc.assert(
      fc.property(some, partnersOf(6), (given, partners) => {
        const groups = given.map((numbers, at) => ({
          id: `g${at + 1}`,
          theme: null,
          partners: numbers.map((each) => `p${each}`),
        }));
        const all = placed(groups, partners).flatMap((group) => group.partners);
        expect(all.toSorted()).toEqual(partners.map((each) => each.partner).toSorted());
      }),
      { numRuns: runs(200) },
    );
  });

  it('give who came since to the group with the fewest people', () => {
    const groups = [
      { id: 'g1', theme: null, partners: ['a', 'b'] },
      { id: 'g2', theme: null, partners: ['c'] },
    ];
    const now = ['a', 'b', 'c', 'd'].map((each) => ({ partner: each, kind: 'other' as const, people: 1 }));
    expect(placed(groups, now)[1]?.partners).toEqual(['c', 'd']);
  });
});
