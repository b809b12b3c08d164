import { contactOf } from '../../src/coalition/find.ts';
import { versionsFor } from '../../src/coalition/sketch/read.ts';
import { buildSketchMessage } from '../../src/slack/sketch/messages.ts';
import { type CoalitionEffectContext, recipientOf, tell } from '../engine/effect-context.ts';

/** Tells a contact that the sketch was shared with them; of one that a newer one has followed already only the newer one is told. */
export async function tellReader(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event, to } = effect;
  if (event.type !== 'SketchShared' || to === null || coalition.over !== null) return;
  const reader = contactOf(coalition, to);
  if (reader === undefined || reader.user === null || coalition.leads.includes(reader.user)) return;
  const version = versionsFor(coalition, reader).at(-1);
  if (version === undefined || version.number !== event.version) return;
  const recipient = await recipientOf(effect, reader.user, coalition);
  await tell(effect, recipient, {
    message: buildSketchMessage(recipient.text, { coalition, version, reader }),
  });
}
