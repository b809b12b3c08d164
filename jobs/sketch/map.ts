import type { Coalition } from '../../src/coalition/state.ts';
import { stakeholderMapOf } from '../../src/slack/sketch/map.ts';
import { type CoalitionEffectContext, recipientOf } from '../engine/effect-context.ts';
import { Later } from '../engine/errors.ts';
import { ensurePicture } from '../engine/pictures.ts';

/** Leads choose one thing after another: the map is drawn when they pause for so long (ms). */
const pause = 2_000;

/** Draws the map for its leads, in the language of each, once for all that was chosen in one go. Nobody else ever sees it. */
export async function drawMap(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event, context, hasWaited } = effect;
  if (coalition.over !== null || event.at < lastChoice(coalition)) return;
  if (!hasWaited) throw new Later(Date.now() + pause);
  for (const lead of coalition.leads) {
    const { text } = await recipientOf(effect, lead, coalition);
    const picture = stakeholderMapOf(text, coalition, lead);
    if (picture !== null) await ensurePicture(context, picture);
  }
}

/** When something was chosen last. */
function lastChoice({ placings }: Coalition): number {
  return Math.max(
    ...placings.flatMap(({ role, capacity, stake, influence }) =>
      [role, capacity, stake, influence].map((chosen) => chosen?.at ?? 0),
    ),
  );
}
