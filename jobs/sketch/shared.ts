import { contactOf } from '../../src/coalition/find.ts';
import { versionsFor } from '../../src/coalition/sketch/read.ts';
import { buildNote } from '../../src/slack/coalitions/messages.ts';
import { contactIn } from '../../src/slack/interviews/progress.ts';
import { escapeMrkdwn } from '../../src/slack/kit/mrkdwn.ts';
import { buildSketchMessage } from '../../src/slack/sketch/messages.ts';
import { type CoalitionEffectContext, recipientOf, tell } from '../engine/effect-context.ts';
import type { LostReason } from '../engine/effects.ts';
import { refreshHub } from '../person/hub.ts';

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
  await refreshHub(effect, reader.user);
}

/** It did not arrive: whoever shared it tells them another way. */
export async function tellSharer(effect: CoalitionEffectContext, reason: LostReason): Promise<void> {
  const { coalition, event, to, id } = effect;
  const reader = contactOf(coalition, to ?? '');
  const lead = coalition.leads.find((each) => each === event.by) ?? coalition.leads[0];
  if (reader === undefined || lead === undefined) return;
  const recipient = await recipientOf(effect, lead, coalition);
  const words = recipient.text.sketch.unreached;
  const body = words.body(
    contactIn(reader),
    escapeMrkdwn(coalition.name),
    recipient.text.interviews.notes.undelivered.reasons[reason],
  );
  const message = buildNote(recipient.text, { notification: words.notification, body });
  await tell(effect, recipient, { message, id: `${id}-lost` });
}
