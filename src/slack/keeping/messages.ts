import type { Text } from '../../text/text.ts';
import { actions, button, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { act } from './ids.ts';

/** Beside the file with all that is kept of a person. */
export function buildTakenOutMessage(text: Text): Message {
  const { notification, body, remove } = text.keeping.takenOut;
  return messageOf(text, {
    title: notification,
    blocks: [section(body), actions('data', [button(act.removeFiles, remove)])],
  });
}

/** Slack refuses the file for good. */
export function buildNotTakenOutMessage(text: Text): Message {
  return messageOf(text, { blocks: [section(text.keeping.takenOut.refused)] });
}

/** In its place, once the file was removed. */
export function buildRemovedMessage(text: Text): Message {
  return messageOf(text, { blocks: [section(text.keeping.takenOut.removed)] });
}

/** In the place of the pinned message of somebody who was erased. */
export function buildErasedMessage(text: Text): Message {
  const { notification, body } = text.keeping.erased;
  return messageOf(text, { title: notification, blocks: [section(body)] });
}
