import type { KnownBlock, ModalView } from '@slack/types';
import { activePartners } from '../../coalition/find.ts';
import { cornerOf, placingOf } from '../../coalition/sketch/read.ts';
import type { Coalition, Partner } from '../../coalition/state.ts';
import { capacities, mapCorners, usualPartners } from '../../method/sketch.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, contextBlock, divider, pictureBlock, section } from '../kit/blocks.ts';
import { modal } from '../kit/modals.ts';
import type { Picture } from '../kit/pictures.ts';
import { act, views } from './ids.ts';
import { partnersIn } from './words.ts';

/** The map that its leads see: `file` is `null` while it is not drawn, and words say the same. */
export function buildMapView(
  text: Text,
  { coalition, picture, file }: { coalition: Coalition; picture: Picture | null; file: string | null },
): ModalView {
  const words = text.sketch.map;
  const value = coalition.id;
  return modal({
    callback: views.map,
    title: words.title,
    close: text.sketch.close,
    meta: { coalition: coalition.id },
    blocks: [
      contextBlock(words.intro),
      ...(picture === null
        ? [section(words.empty)]
        : file === null
          ? [contextBlock(words.drawing)]
          : pictureBlock(file, picture.alt)),
      ...cornerBlocks(text, coalition),
      ...capacityBlocks(text, coalition),
      ...hints(text, coalition).map((hint) => section(hint)),
      actions('ways', [
        ...(coalition.over === null
          ? [button(`${act.openPlacing}.0`, text.sketch.plan.place, { value })]
          : []),
        ...(picture !== null && file === null ? [button(act.openMap, words.again, { value })] : []),
        button(act.openPlan, text.sketch.back, { value }),
      ]),
    ],
  });
}

/** Who is in which corner, and what that suggests. */
function cornerBlocks(text: Text, coalition: Coalition): KnownBlock[] {
  const words = text.sketch.map;
  return mapCorners.flatMap((corner) => {
    const there = activePartners(coalition).filter(({ id }) => cornerOf(placingOf(coalition, id)) === corner);
    if (there.length === 0) return [];
    return [section(`*${words.corners[corner]}*\n${partnersIn(text, there)}\n${words.advice[corner]}`)];
  });
}

function capacityBlocks(text: Text, coalition: Coalition): KnownBlock[] {
  const words = text.sketch.map.capacity;
  if (coalition.placings.length === 0) return [];
  const lines = ([...capacities, 'open'] as const).flatMap((capacity) => {
    const those = activePartners(coalition).filter(
      ({ id }) => (placingOf(coalition, id).capacity?.value ?? 'open') === capacity,
    );
    return those.length === 0 ? [] : [words[capacity](partnersIn(text, those))];
  });
  return [divider, ...lines.map((line) => section(line))];
}

/** What the map leaves to be thought of. */
function hints(text: Text, coalition: Coalition): string[] {
  const words = text.sketch.map;
  const partners = activePartners(coalition);
  const placings = partners.map(({ id }) => placingOf(coalition, id));
  const corners = placings.flatMap((placing) => cornerOf(placing) ?? []);
  const unplaced = partners.filter((_: Partner, at) => cornerOf(placings[at] ?? nowhere) === null);
  const isOneSpot = corners.length > 2 && new Set(corners).size === 1;
  const known = placings.flatMap(({ capacity }) => capacity?.value ?? []);
  return [
    ...(corners.length > 0 && unplaced.length > 0 ? [words.unplaced(partnersIn(text, unplaced))] : []),
    ...(isOneSpot ? [words.oneSpot] : []),
    ...(known.length === partners.length && !known.includes('own') ? [words.nobodyAble] : []),
    ...(partners.length < usualPartners.least ? [words.few(partners.length)] : []),
    ...(partners.length > usualPartners.most ? [words.many(partners.length)] : []),
  ];
}

const nowhere = { stake: null, influence: null };
