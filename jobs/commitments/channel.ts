import { forChannel } from '../../src/coalition/commitments/access.ts';
import { openPosting } from '../../src/reading.ts';
import { buildNote } from '../../src/slack/coalitions/messages.ts';
import {
  buildDoneMessage,
  buildHelpWantedMessage,
  plainName,
  wordsLine,
} from '../../src/slack/commitments/messages.ts';
import { contextBlock } from '../../src/slack/kit/blocks.ts';
import type { Message } from '../../src/slack/kit/message.ts';
import { channelLink } from '../../src/slack/kit/mrkdwn.ts';
import { type Text, textIn } from '../../src/text/text.ts';
import { type CoalitionEffectContext, recipientOf, record, tell } from '../engine/effect-context.ts';
import { postOnce } from '../engine/post-once.ts';
import { allOf } from './left.ts';
import { commitmentIn, readBy } from './subject.ts';

// What the channel hears of a commitment, with the owner's yes.

/** In the channel, where the owner said so: it is done, or somebody may help. Of a practice only its maker reads it. */
export async function tellChannel(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, context, id } = effect;
  const isForMaker = coalition.practice;
  const channel = coalition.channel.id;
  if (coalition.over !== null || (channel === null && !isForMaker)) return;
  if (isForMaker) {
    const recipient = await recipientOf(effect, coalition.startedBy, coalition);
    const message = await channelMessage(effect, recipient.text);
    if (message !== null) await tell(effect, recipient, { message });
    return;
  }
  const message = await channelMessage(effect, textIn(coalition.language));
  if (message === null || channel === null) return;
  const sent = await postOnce(context, { id, channel, message });
  await record(effect, coalition.startedBy, { sent });
}

async function channelMessage(effect: CoalitionEffectContext, text: Text): Promise<Message | null> {
  const { coalition, context, event } = effect;
  const commitment = commitmentIn(effect);
  if (commitment === undefined) return null;
  const owner = plainName(coalition, commitment.contact);
  const about = { coalition, commitment };
  const posting = forChannel(commitment, event.at);
  const open = await openPosting(context, { coalition, posting });
  const said = { words: open(posting.words) ?? '', why: open(posting.why ?? '') ?? '' };
  if (event.type === 'SharingSettled' && event.share && commitment.shared === 'yes')
    return buildDoneMessage(text, about, { words: said.words, owner });
  if (event.type === 'CommitmentStuck' && event.open && said.why !== '')
    return buildHelpWantedMessage(text, about, { ...said, owner });
  return null;
}

/** Asks a lead to look whether the message stands in the channel: nobody knows, and the app may not read there. */
export async function sayUnsure(effect: CoalitionEffectContext): Promise<void> {
  const { coalition } = effect;
  const [lead] = coalition.leads;
  const commitment = commitmentIn(effect);
  if (lead === undefined || commitment === undefined) return;
  const recipient = await recipientOf(effect, lead, coalition);
  const { unsure } = recipient.text.commitments.channel;
  const { open } = await readBy(effect, recipient, commitment);
  const note = {
    notification: unsure.notification,
    body: unsure.body(channelLink(coalition.channel.id ?? '')),
    own: [contextBlock(recipient.text.app.inMessage.about), wordsLine(recipient.text, { commitment }, open)],
  };
  const message = buildNote(recipient.text, note, allOf(recipient.text, coalition));
  await tell(effect, recipient, { message, id: `${effect.id}-ask` });
}
