import type { Button, KnownBlock } from '@slack/types';
import type { Coalition } from '../../src/coalition/state.ts';
import { buildNote } from '../../src/slack/coalitions/messages.ts';
import { nameIn, ownerIn, wordsIn } from '../../src/slack/commitments/words.ts';
import { act } from '../../src/slack/ids.ts';
import { button, contextBlock, written } from '../../src/slack/kit/blocks.ts';
import type { Text } from '../../src/text/text.ts';
import { type CoalitionEffectContext, type Recipient, recipientOf, tell } from '../engine/effect-context.ts';
import { readBy } from './subject.ts';

// What is open again because its owner is no longer there.

/** Tells a lead which commitments are open again because a contact was removed. */
export async function tellLeft(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, to } = effect;
  if (to === null || !coalition.leads.includes(to) || coalition.over !== null) return;
  const recipient = await recipientOf(effect, to, coalition);
  const left = await leftIn(effect, recipient);
  if (left === null) return;
  const { notification } = recipient.text.commitments.notes;
  const note = buildNote(recipient.text, { notification, ...left }, allOf(recipient.text, coalition));
  await tell(effect, recipient, { message: note });
}

/** Which commitments this event opened again, as their owner is no longer there, with their words; `null`: none. */
export async function leftIn(
  effect: CoalitionEffectContext,
  recipient: Recipient,
): Promise<{ body: string; own: KnownBlock[] } | null> {
  const { coalition, event } = effect;
  const left = coalition.commitments.filter(({ history }) =>
    history.some(
      (change) => change.kind === 'left' && change.at === event.at && isOf(effect, change.contact),
    ),
  );
  const [first] = left;
  if (first === undefined || coalition.over !== null) return null;
  const { notes } = recipient.text.commitments;
  const change = first.history.find(({ kind, at }) => kind === 'left' && at === event.at);
  const owner = ownerIn(recipient.text, coalition, { contact: change?.contact ?? null });
  const reads = await Promise.all(left.slice(0, namedAtMost).map((each) => readBy(effect, recipient, each)));
  const named = reads.map(({ commitment, open }) => wordsIn(recipient.text, commitment, open, wordsNamed));
  const rest = left.length - named.length;
  const words = (rest === 0 ? named : [...named, `+${rest}`]).join('; ');
  return {
    body: notes.left(owner, nameIn(coalition)),
    own: [contextBlock(recipient.text.app.inMessage.about), written(words)],
  };
}

/** The way to all commitments of a coalition. */
export function allOf({ commitments }: Text, { id }: Coalition): Button {
  return button(act.openCommitments, commitments.title, { value: id });
}

/** What a note says, and that as well. */
export function withLeft(
  said: string,
  left: { body: string; own: KnownBlock[] } | null,
): { body: string; own?: KnownBlock[] } {
  return left === null ? { body: said } : { body: `${said}\n${left.body}`, own: left.own };
}

const namedAtMost = 5;

const wordsNamed = 80;

function isOf({ coalition, event }: CoalitionEffectContext, contact: string | null): boolean {
  if (event.type === 'ContactRemoved') return event.contact === contact;
  if (event.type !== 'PersonUnreachable' && event.type !== 'LeadGone') return false;
  return coalition.contacts.some((each) => each.id === contact && each.user === event.user);
}
