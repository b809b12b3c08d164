import { forChannel } from '../../src/coalition/domain/access.ts';
import { stillShown } from '../../src/coalition/domain/sharing.ts';
import type { DomainShare } from '../../src/coalition/domain/state.ts';
import { activeContacts, contactOf } from '../../src/coalition/find.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { openFor, openPosting } from '../../src/reading.ts';
import { buildNote } from '../../src/slack/coalitions/messages.ts';
import { act } from '../../src/slack/domain/ids.ts';
import { partnersPicture } from '../../src/slack/domain/picture.ts';
import { buildSharedMessage, type SharedMessage } from '../../src/slack/domain/share-message.ts';
import { button, pictureBlock } from '../../src/slack/kit/blocks.ts';
import type { Message } from '../../src/slack/kit/message.ts';
import { channelLink, escapeMrkdwn } from '../../src/slack/kit/mrkdwn.ts';
import type { Picture } from '../../src/slack/kit/pictures.ts';
import { type Text, textIn } from '../../src/text/text.ts';
import { problemOf } from '../coalitions/channel.ts';
import { type CoalitionEffectContext, recipientOf, record, tell } from '../engine/effect-context.ts';
import { Undeliverable } from '../engine/errors.ts';
import { showPicture } from '../engine/pictures.ts';
import { changeMessage, postOnce } from '../engine/post-once.ts';
import { refreshHub } from '../person/hub.ts';

// The domain as leads share it: in the channel, or in the DMs of partners' contacts.

function shareIn({ coalition, event }: CoalitionEffectContext): DomainShare | undefined {
  if (event.type !== 'DomainShared') return undefined;
  return coalition.domain.shares.find(({ id }) => id === event.share);
}

/** The contacts on Slack of the partners whom it was shared with, who do not lead. */
export function readersOf(coalition: Coalition, audience: readonly string[]): string[] {
  return activeContacts(coalition)
    .filter(
      ({ partner, user }) => user !== null && audience.includes(partner) && !coalition.leads.includes(user),
    )
    .map(({ id }) => id);
}

/** One message in the channel. */
export async function shareInChannel(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, context, id } = effect;
  const share = shareIn(effect);
  const channel = coalition.channel.id;
  if (share === undefined || channel === null || coalition.practice) return;
  const text = textIn(coalition.language);
  try {
    const told = await inChannel(effect, text, share);
    const sent = await shown(effect, told, (message) => postOnce(context, { id, channel, message }));
    const { ts } = sent;
    await record(effect, coalition.startedBy, {
      sent,
      coalitions: [
        {
          id: coalition.id,
          commands: [{ type: 'NoteDomainPosted', share: share.id, contact: null, channel: sent.channel, ts }],
        },
      ],
    });
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    const failed = { type: 'NoteChannelFailed' as const, problem: problemOf(error.code) };
    await record(effect, coalition.startedBy, { coalitions: [{ id: coalition.id, commands: [failed] }] });
  }
}

/** A message whose picture may be there or not. */
interface Told {
  picture: Picture | null;
  message: (file: string | null) => Message;
}

async function inChannel(
  { coalition, context }: CoalitionEffectContext,
  text: Text,
  share: DomainShare,
): Promise<Told> {
  const shown = stillShown(coalition, share);
  const open = await openPosting(context, { coalition, posting: forChannel(shown) });
  return told(text, { coalition, share, shown, open });
}

function told(text: Text, about: Omit<SharedMessage, 'picture'>): Told {
  const picture = partnersPicture(text, about.coalition, about.shown);
  return {
    picture,
    message: (file) => {
      const [block = null] = pictureBlock(file, picture?.alt ?? '');
      return buildSharedMessage(text, { ...about, picture: block });
    },
  };
}

/** Posts or changes it with its picture; without where there is none. */
function shown<T>(
  { context }: CoalitionEffectContext,
  { picture, message }: Told,
  show: (message: Message) => Promise<T>,
): Promise<T> {
  if (picture === null) return show(message(null));
  return showPicture(context, picture, (file) => show(message(file)));
}

/** Asks a lead to look whether the message stands in the channel: nobody knows, and the app may not read there. */
export async function askAboutShared(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event, id } = effect;
  const lead = event.by !== null && coalition.leads.includes(event.by) ? event.by : coalition.leads[0];
  if (lead === undefined) return;
  const recipient = await recipientOf(effect, lead, coalition);
  const { unsure } = recipient.text.domain.shared;
  const message = buildNote(
    recipient.text,
    {
      notification: unsure.notification(escapeMrkdwn(coalition.name)),
      body: unsure.body(channelLink(coalition.channel.id ?? '')),
    },
    button(act.openDomain, recipient.text.domain.notes.button, { value: coalition.id }),
  );
  await tell(effect, recipient, { message, id: `${id}-ask` });
}

/** In one contact's DM, and in their pinned message. */
export async function shareWithContact(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, to } = effect;
  const share = shareIn(effect);
  const user = to === null ? null : (contactOf(coalition, to)?.user ?? null);
  if (share === undefined || to === null || user === null) return;
  if (share.to === 'partners') {
    const recipient = await recipientOf(effect, user, coalition);
    const told = await forContact(effect, { text: recipient.text, share, contact: to });
    const { channel, ts } = await shown(effect, told, (message) => tell(effect, recipient, { message }));
    const note = { type: 'NoteDomainPosted' as const, share: share.id, contact: to, channel, ts };
    await record(effect, user, { coalitions: [{ id: coalition.id, commands: [note] }] });
  }
  const { person } = await recipientOf(effect, user, coalition);
  if (person?.hub != null || share.to === 'partners') await refreshHub(effect, user);
}

async function forContact(
  { coalition, context }: CoalitionEffectContext,
  { text, share, contact }: { text: Text; share: DomainShare; contact: string },
): Promise<Told> {
  const { partner = '', user = null } = contactOf(coalition, contact) ?? {};
  const shown = stillShown(coalition, share, [partner]);
  const entries = shown.map(({ interest }) => interest.words);
  const open = await openFor(context, { coalition, user: user ?? '', entries });
  return told(text, { coalition, share, shown, open });
}

/** What was shared shows no more what lost a key or has become another: every message that stands somewhere is changed. */
export async function takeOutShared(effect: CoalitionEffectContext): Promise<void> {
  const { coalition } = effect;
  for (const share of coalition.domain.shares) {
    for (const { contact, ...post } of share.posted) {
      if (contact === null) {
        await change(effect, post, await inChannel(effect, textIn(coalition.language), share));
        continue;
      }
      const user = contactOf(coalition, contact)?.user ?? null;
      if (user === null) continue;
      const { text } = await recipientOf(effect, user, coalition);
      await change(effect, post, await forContact(effect, { text, share, contact }));
    }
  }
}

/** One that is gone stays gone. */
async function change(
  effect: CoalitionEffectContext,
  post: { channel: string; ts: string },
  told: Told,
): Promise<void> {
  const { context } = effect;
  try {
    await shown(effect, told, (message) => changeMessage(context, post, message));
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    context.log.info({ code: error.code }, 'a message could not be updated');
  }
}
