import { isPending, ownPlace, pollOf } from '../../src/coalition/dates/read.ts';
import type { Asked, DatePoll } from '../../src/coalition/dates/state.ts';
import { contactOf } from '../../src/coalition/find.ts';
import type { Coalition, Contact } from '../../src/coalition/state.ts';
import { zoneOf } from '../../src/person/dues.ts';
import { coalitionsOf } from '../../src/slack/coalitions/which.ts';
import { openPurpose } from '../../src/slack/dates/found.ts';
import {
  type AskedOne,
  buildDateMessage,
  buildDateOffMessage,
  buildOlderDateMessage,
} from '../../src/slack/dates/question.ts';
import { textFor } from '../../src/slack/interaction.ts';
import {
  type CoalitionEffectContext,
  dmOf,
  type EffectContext,
  type PersonEffectContext,
  type Recipient,
  recipientOf,
  record,
  tell,
} from '../engine/effect-context.ts';
import type { LostReason } from '../engine/effects.ts';
import { postOnce, updateMessage } from '../engine/post-once.ts';
import { zoneNow } from '../engine/zone-now.ts';
import { refreshHub } from '../person/hub.ts';

// What contacts see in their DM while a date is looked for. An effect's `to` is the contact.

/** Somebody who is asked, with the poll that they are asked in. */
interface Question {
  poll: DatePoll;
  asked: Asked;
  contact: Contact;
  recipient: Recipient;
}

/** The place of a contact on Slack in a poll; `null` where there is none. */
async function questionIn(
  effect: CoalitionEffectContext,
  poll: DatePoll | undefined,
  contactId: string,
): Promise<Question | null> {
  const { coalition } = effect;
  const contact = contactOf(coalition, contactId);
  const asked = poll?.asked.find((each) => each.contact === contactId);
  if (poll === undefined || contact?.user == null || asked === undefined) return null;
  return { poll, asked, contact, recipient: await recipientOf(effect, contact.user, coalition) };
}

function questionOf(effect: CoalitionEffectContext): Promise<Question | null> {
  const { coalition, event, to } = effect;
  const poll = 'poll' in event ? pollOf(coalition, event.poll) : undefined;
  return questionIn(effect, poll, to ?? '');
}

/** Asks one contact which of the moments fit; who offered them needs no question. */
export async function tellAsked(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, context, event } = effect;
  const question = await questionOf(effect);
  if (question === null || question.contact.removed) return;
  const { poll, asked, contact, recipient } = question;
  const revision = event.type === 'MomentsOffered' ? event.revision : 0;
  if (poll.status !== 'open' || coalition.over !== null || revision !== poll.revision) return;
  if (contact.user === event.by) return showIn(effect, question);
  const zone = await zoneNow(effect, recipient);
  const shown = await shownTo(effect, coalition, { ...question, zone });
  const channel = await dmOf(effect, recipient);
  if (!asked.messages.some((each) => each.revision === revision)) {
    const id = `date-${poll.id}-${revision}-${contact.id}`;
    const sent = await postOnce(context, { id, channel, message: buildDateMessage(recipient.text, shown) });
    const told = { poll: poll.id, contact: contact.id, ts: sent.ts, revision };
    await record(effect, recipient.user, {
      coalitions: [{ id: coalition.id, commands: [{ type: 'NotePollTold', ...told }] }],
      person: [
        { type: 'NoteConversation', channel: sent.channel },
        { type: 'NoteZone', zone },
      ],
      sent,
    });
  }
  for (const { ts } of asked.messages.filter((each) => each.revision < revision))
    await updateMessage(context, { channel, ts }, buildOlderDateMessage(recipient.text, shown));
  await refreshHub(effect, recipient.user);
}

async function shownTo(
  { context }: EffectContext,
  coalition: Coalition,
  { poll, asked, contact, recipient, zone }: Question & { zone?: string },
): Promise<AskedOne> {
  return {
    coalition,
    poll,
    asked,
    zone: zone ?? zoneOf(recipient.person, context.timezone),
    now: context.clock.now(),
    open: await openPurpose(context, { coalition, poll, user: recipient.user }),
    isDropped: contact.removed,
  };
}

/** Shows in the newest message how it stands, and in the pinned one. */
export async function showAsked(effect: CoalitionEffectContext): Promise<void> {
  const question = await questionOf(effect);
  if (question !== null && !question.contact.removed) await showIn(effect, question);
}

async function showIn(effect: CoalitionEffectContext, question: Question): Promise<void> {
  const { asked, recipient } = question;
  const newest = asked.messages.at(-1);
  const channel = recipient.person?.dm ?? null;
  if (channel === null) return;
  if (newest !== undefined) {
    const shown = await shownTo(effect, effect.coalition, question);
    await updateMessage(effect.context, { channel, ts: newest.ts }, buildDateMessage(recipient.text, shown));
  }
  await refreshHub(effect, recipient.user);
}

/** Tells somebody who was asked that nobody looks for a date any more; not whoever stopped it. */
export async function tellOff(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event } = effect;
  const question = await questionOf(effect);
  if (question === null || question.contact.removed) return;
  const { poll, asked, contact, recipient } = question;
  if (asked.messages.length > 0 && contact.user !== event.by && coalition.over === null) {
    const message = buildDateOffMessage(recipient.text, { coalition, poll });
    await tell(effect, recipient, { message, id: `date-${poll.id}-off-${contact.id}` });
  }
  await showIn(effect, question);
}

/** Nobody asks somebody any more who is no contact any more. */
export async function showLeft(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event } = effect;
  if (event.type !== 'ContactRemoved') return;
  for (const poll of coalition.datePolls.filter(isPending)) {
    const question = await questionIn(effect, poll, event.contact);
    if (question?.contact.removed && question.asked.messages.length > 0) await showIn(effect, question);
  }
}

/** The coalition is closed: no message about a date keeps its buttons. */
export async function showOver(effect: CoalitionEffectContext): Promise<void> {
  for (const poll of effect.coalition.datePolls.filter(isPending)) {
    for (const { contact, messages } of poll.asked) {
      const question = messages.length === 0 ? null : await questionIn(effect, poll, contact);
      if (question !== null) await showIn(effect, question);
    }
  }
}

/** After a change of language or time zone: rewrites the questions that still stand. */
export async function showAgain(effect: PersonEffectContext): Promise<void> {
  const { context, user, person } = effect;
  if (person.dm === null) return;
  const { mine } = await coalitionsOf(context, { user });
  for (const coalition of mine) {
    const text = textFor(context, person, coalition);
    for (const poll of coalition.datePolls.filter(isPending)) {
      const place = ownPlace(coalition, poll, user);
      const newest = place?.asked.messages.at(-1);
      if (place === undefined || newest === undefined) continue;
      const shown = await shownTo(effect, coalition, { poll, ...place, recipient: { user, person, text } });
      const where = { channel: person.dm, ts: newest.ts };
      await updateMessage(context, where, buildDateMessage(text, shown));
    }
  }
}

/** The question could not be delivered: leads see that they have to ask. */
export async function noteUnreached(effect: CoalitionEffectContext, reason: LostReason): Promise<void> {
  const question = await questionOf(effect);
  if (question === null) return;
  const { poll, recipient } = question;
  const command = { type: 'NotePollUnreached' as const, poll: poll.id, user: recipient.user, reason };
  await record(effect, recipient.user, { coalitions: [{ id: effect.coalition.id, commands: [command] }] });
}
