import { describe, expect, it } from 'vitest';
import { svgOf } from '../../../src/figures/draw.ts';
import { mapCorners } from '../../../src/method/sketch.ts';
import { stakeholderMapOf } from '../../../src/slack/sketch/map.ts';
import { buildMapView } from '../../../src/slack/sketch/map-view.ts';
import { textIn } from '../../../src/text/text.ts';
import { wordsOf } from '../../e2e/actors.ts';
import { lead, longestCoalition } from '../longest-coalition.ts';

const text = textIn('nl');
const chosen = { by: lead, at: 1, changes: 1, against: null };

/** Partners that stand so many steps from the middle, by stake and influence; their names are their numbers. */
function placed(levels: readonly (readonly [stake: number, influence: number] | null)[]) {
  const coalition = longestCoalition({ kind: 'lines', partners: levels.length, contacts: 1 });
  return {
    ...coalition,
    name: 'Binnenstad',
    partners: coalition.partners.map((partner, at) => ({ ...partner, name: `Nummer ${at}` })),
    placings: levels.flatMap((level, at) =>
      level === null
        ? []
        : [
            {
              partner: coalition.partners[at]?.id ?? '',
              role: null,
              capacity: { ...chosen, value: 'own' as const },
              stake: { ...chosen, value: level[0] },
              influence: { ...chosen, value: level[1] },
            },
          ],
    ),
  };
}

function stakeholdersIn(coalition: ReturnType<typeof placed>) {
  const picture = stakeholderMapOf(text, coalition, lead);
  if (picture?.figure.kind !== 'stakeholders') throw new Error('there is no map');
  return picture.figure.shows.partners.map(({ stake, influence }) => [stake, influence]);
}

const viewOf = (coalition: ReturnType<typeof placed>) =>
  wordsOf(
    buildMapView(text, { coalition, picture: stakeholderMapOf(text, coalition, lead), file: null }).blocks,
  );

describe('stakeholderMapOf', () => {
  it('puts the middle at a half, and the farthest partner at the edge', () => {
    const map = stakeholdersIn(
      placed([
        [0, 0],
        [4, -1],
        [-2, 2],
      ]),
    );
    expect(map).toEqual([
      [0.5, 0.5],
      [1, 0.25],
      [0.25, 1],
    ]);
  });

  it('draws twenty partners on one spot, each by name', () => {
    const coalition = placed(Array.from({ length: 20 }, () => [1, 1] as const));
    const picture = stakeholderMapOf(text, coalition, lead);
    if (picture === null) throw new Error('there is no map');
    for (let at = 0; at < 20; at += 1) expect(picture.alt).toContain(`Nummer ${at} (`);
    expect(svgOf(picture.figure)).toContain('Nummer 19');
  });

  it('is for leads alone, and only once somebody is on it', () => {
    const coalition = placed([[1, 1], null]);
    const contact = coalition.contacts.find(({ user }) => user !== null)?.user ?? '';
    expect([contact, '', 'constructor'].map((user) => stakeholderMapOf(text, coalition, user))).toEqual([
      null,
      null,
      null,
    ]);
    expect(stakeholderMapOf(text, placed([null, null]), lead)).toBeNull();
  });
});

describe('the words beside the map', () => {
  it('name who is in each corner, and what that suggests', () => {
    const said = viewOf(placed([[1, 1], [-1, 1], [1, -1], [-1, -1], null]));
    for (const [at, corner] of mapCorners.entries()) {
      const { corners, advice } = text.sketch.map;
      expect(said).toContain(`*${corners[corner]}*\nNummer ${at}\n${advice[corner]}`);
    }
    expect(said).toContain(text.sketch.map.unplaced('Nummer 4'));
    expect(said).toContain(text.sketch.map.few(5));
  });

  it('ask to compare once more where all are in one corner', () => {
    const all = Array.from({ length: 20 }, () => [1, 1] as const);
    expect(viewOf(placed(all))).toContain(text.sketch.map.oneSpot);
    expect(viewOf(placed([...all, [1, -1]]))).not.toContain(text.sketch.map.oneSpot);
  });

  it('advise to begin with some where there are very many', () => {
    const all = Array.from({ length: 23 }, (_, at) => [at % 3, (at % 5) - 2] as const);
    expect(viewOf(placed(all))).toContain(text.sketch.map.many(23));
  });

  it('say where nobody was placed yet what to do first', () => {
    expect(viewOf(placed([null, null]))).toContain(text.sketch.map.empty);
  });
});
