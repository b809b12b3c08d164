import { localDay } from '../../src/calendar/zone.ts';
import { personJson } from '../../src/documents/person-json.ts';
import { buildTakenOutMessage } from '../../src/slack/keeping/messages.ts';
import { personData } from '../../src/taking-out.ts';
import { dmOf, type PersonEffectContext, recipientOf, tell } from '../engine/effect-context.ts';
import { shareFileOnce } from '../engine/share-file.ts';

/** All that is kept of a person, as a file in their own DM. */
export async function sendData(effect: PersonEffectContext): Promise<void> {
  const { context, user, id } = effect;
  const recipient = await recipientOf(effect, user, null);
  await tell(effect, recipient, { message: buildTakenOutMessage(recipient.text) });
  const channel = await dmOf(effect, recipient);
  const { fileName, fileTitle } = recipient.text.keeping.takenOut;
  const name = `${fileName}-${localDay(context.timezone, context.clock.now())}.json`;
  const content = personJson(await personData(context, user));
  await shareFileOnce(context, { id: `${id}-file`, channel, file: { name, title: fileTitle, content } });
}
