import { localDay } from '../../src/calendar/zone.ts';
import { personJson } from '../../src/documents/person-json.ts';
import { buildNotTakenOutMessage, buildTakenOutMessage } from '../../src/slack/keeping/messages.ts';
import { personData } from '../../src/taking-out.ts';
import { dmOf, type PersonEffectContext, recipientOf, record, tell } from '../engine/effect-context.ts';
import { shareFileOnce } from '../engine/share-file.ts';

/** All that is kept of a person, as a file in their own DM; and how to remove it there. */
export async function sendData(effect: PersonEffectContext): Promise<void> {
  const { context, user, id } = effect;
  const recipient = await recipientOf(effect, user, null);
  const { text } = recipient;
  const channel = await dmOf(effect, recipient);
  const { fileName, fileTitle } = text.keeping.takenOut;
  const name = `${fileName}-${localDay(context.timezone, context.clock.now())}.json`;
  const content = personJson(await personData(context, user));
  const shared = { id: `${id}-file`, channel, file: { name, title: fileTitle, content } };
  if (!(await shareFileOnce(context, shared)))
    return void (await tell(effect, recipient, { message: buildNotTakenOutMessage(text) }));
  const uploaded = await context.store.sending(shared.id);
  if (uploaded?.state === 'sent')
    await record(effect, user, { person: [{ type: 'NoteDataSent', file: uploaded.ts }] });
  await tell(effect, recipient, { message: buildTakenOutMessage(text) });
}
