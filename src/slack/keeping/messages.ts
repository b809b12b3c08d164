import type { Text } from '../../text/text.ts';
import { section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';

/** Beside the file with all that is kept of a person. */
export function buildTakenOutMessage(text: Text): Message {
  const { notification, body } = text.keeping.takenOut;
  return messageOf(text, { title: notification, blocks: [section(body)] });
}

/** In the place of the pinned message of somebody who was erased. */
export function buildErasedMessage(text: Text): Message {
  const { notification, body } = text.keeping.erased;
  return messageOf(text, { title: notification, blocks: [section(body)] });
}
