import { localDay } from '../../src/calendar/zone.ts';
import type { Context } from '../../src/context.ts';
import { zoneOf } from '../../src/person/dues.ts';
import { progressPictureOf } from '../../src/slack/commitments/overview.ts';
import { textFor } from '../../src/slack/interaction.ts';
import { lemniscateOf } from '../../src/slack/steps/lemniscate.ts';
import { textIn } from '../../src/text/text.ts';
import { domainPictures, sharedPictures } from '../domain/pictures.ts';
import type { CoalitionEffectContext } from '../engine/effect-context.ts';
import type { Effect } from '../engine/effects.ts';
import { ensurePicture } from '../engine/pictures.ts';

/** Makes all that shows how a coalition stands, as its leads and its channel see it, unless Slack has it already. */
export async function makePictures(
  context: Context,
  { coalition: id }: { coalition: string },
): Promise<void> {
  const { coalition } = await context.store.load({ coalition: id });
  const state = coalition?.state ?? null;
  if (state === null || state.over === 'thrown-away') return;
  const leads = state.leads.map(async (lead) => {
    const { person } = await context.store.load({ person: lead });
    return { text: textFor(context, person.state, state), zone: zoneOf(person.state, context.timezone) };
  });
  const eyes = [{ text: textIn(state.language), zone: context.timezone }, ...(await Promise.all(leads))];
  for (const [at, { text, zone }] of eyes.entries()) {
    await ensurePicture(context, lemniscateOf(text, state));
    const today = localDay(zone, context.clock.now());
    const progress = progressPictureOf(text, { coalition: state, today });
    if (progress !== null) await ensurePicture(context, progress);
    // The first ones are the channel's: what leads alone see is none of theirs.
    const domain = at === 0 ? sharedPictures(text, state) : domainPictures(text, state);
    for (const picture of domain) await ensurePicture(context, picture);
  }
}

/** What shows how a coalition stands is drawn anew. */
export const newPictures = { kind: 'picture', to: null } as const satisfies Effect;

/** Draws and uploads it in the languages of those who look at it, so that `/coalitie status` has it at once. */
export async function drawAgain({ context, coalition }: CoalitionEffectContext): Promise<void> {
  await makePictures(context, { coalition: coalition.id });
}
