import { cornerOf, placingsFor } from '../../coalition/sketch/read.ts';
import type { Placing } from '../../coalition/sketch/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { describeStakeholders, stakeholderPicture } from '../../figures/stakeholder-words.ts';
import type { PlacedAspect } from '../../method/sketch.ts';
import type { Text } from '../../text/text.ts';
import type { Picture } from '../kit/pictures.ts';
import { placeIn } from '../steps/words.ts';

/** The stakeholder map, for a lead; `null` for anybody else, and as long as nobody is on it. It is shown to leads alone. */
export function stakeholderMapOf(text: Text, coalition: Coalition, user: string): Picture | null {
  const placed = placingsFor(coalition, user);
  if (placed === null || placed.every(({ placing }) => cornerOf(placing) === null)) return null;
  const stake = scaleOf(placed, 'stake');
  const influence = scaleOf(placed, 'influence');
  const partners = placed.map(({ partner: { id, name }, placing }) => ({
    id,
    name,
    stake: stake(placing),
    influence: influence(placing),
    capacity: shapes[placing.capacity?.value ?? 'open'],
  }));
  const heading = { coalition: coalition.name, step: placeIn(text, '3') };
  const shows = stakeholderPicture({ heading, partners }, text.figures.stakeholders);
  return {
    coalition: coalition.id,
    figure: { kind: 'stakeholders', shows },
    alt: describeStakeholders(shows),
    name: `${coalition.name}: ${text.figures.stakeholders.title}`,
  };
}

const shapes = { own: 'own', funding: 'funded', none: 'none', open: 'unknown' } as const;

/** Steps from the middle as a place from 0 to 1; the farthest partner stands at the edge, and the middle is a half. */
function scaleOf(placed: readonly { placing: Placing }[], aspect: PlacedAspect) {
  const levels = placed.flatMap(({ placing }) => placing[aspect]?.value ?? []);
  const farthest = Math.max(2, ...levels.map(Math.abs));
  return (placing: Placing): number | null => {
    const level = placing[aspect]?.value ?? null;
    return level === null ? null : 0.5 + level / farthest / 2;
  };
}
