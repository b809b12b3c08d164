import { isLeaderless } from '../../src/coalition/partners/read.ts';
import { buildNote } from '../../src/slack/coalitions/messages.ts';
import { act } from '../../src/slack/ids.ts';
import { button } from '../../src/slack/kit/blocks.ts';
import { escapeMrkdwn, mention } from '../../src/slack/kit/mrkdwn.ts';
import { nameOfUser } from '../../src/slack/people.ts';
import { buildLeadWantedMessage } from '../../src/slack/steps/messages.ts';
import { textIn } from '../../src/text/text.ts';
import { leftIn, withLeft } from '../commitments/left.ts';
import { type CoalitionEffectContext, recipientOf, record, tell } from '../engine/effect-context.ts';
import { postOnce } from '../engine/post-once.ts';

// What leads are told of each other.

/** Named as a lead, or released by another one: nobody finds out by surprise. */
export async function sendNamedLead(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event } = effect;
  if (event.type !== 'LeadNamed' && event.type !== 'LeadReleased') return;
  if (event.by === event.user || coalition.leads.includes(event.user) !== (event.type === 'LeadNamed'))
    return;
  const recipient = await recipientOf(effect, event.user, coalition);
  const name = escapeMrkdwn(coalition.name);
  const words =
    event.type === 'LeadNamed'
      ? recipient.text.interviews.notes.namedLead
      : recipient.text.interviews.notes.releasedLead;
  const by = mention(event.by ?? coalition.startedBy);
  const message = buildNote(recipient.text, {
    notification: words.notification(name),
    body: words.body(by, name),
  });
  await tell(effect, recipient, { message });
}

/** Tells another lead that one left the workspace, and which commitments are open again. */
export async function sendLeadGone(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event, to } = effect;
  if (event.type !== 'LeadGone' || to === null || !coalition.leads.includes(to)) return;
  const recipient = await recipientOf(effect, to, coalition);
  const { gone } = recipient.text.steps.walk;
  const said = gone.body(await nameOf(effect, event.user), escapeMrkdwn(coalition.name));
  const left = await leftIn(effect, recipient);
  const words = {
    notification: gone.notification(coalition.name.replace(/[<>&]/g, ' ')),
    ...withLeft(said, left),
  };
  const next = button(act.openLeads, gone.button, { value: coalition.id });
  await tell(effect, recipient, { message: buildNote(recipient.text, words, next) });
}

/** Nobody who led is there any more: whoever is in the channel may take over. */
export async function askWhoLeads(effect: CoalitionEffectContext): Promise<void> {
  await askInChannel(effect, effect.id);
}

/** Asks again where nobody knows whether the question stands in the channel: there is no lead who could look. */
export async function askWhoLeadsAgain(effect: CoalitionEffectContext): Promise<void> {
  await askInChannel(effect, `${effect.id}-again`);
}

async function askInChannel(effect: CoalitionEffectContext, id: string): Promise<void> {
  const { coalition, context, event } = effect;
  const channel = coalition.channel.id;
  if (event.type !== 'LeadGone' || !isLeaderless(coalition) || channel === null) return;
  // When several left at once the question is asked once: about the last of them.
  if (!coalition.gone.includes(event.user)) return;
  const name = await nameOf(effect, event.user);
  const message = buildLeadWantedMessage(textIn(coalition.language), coalition, name);
  const sent = await postOnce(context, { id, channel, message });
  await record(effect, event.user, { sent });
}

/** The name under which the coalition knows a lead; a mention of a closed account may show none. */
async function nameOf({ coalition, context }: CoalitionEffectContext, user: string): Promise<string> {
  const contact = coalition.contacts.find((each) => each.user === user && each.name !== '');
  return escapeMrkdwn(contact?.name ?? (await nameOfUser(context, user)));
}
