import type { EventOf } from '../../src/coalition/events.ts';
import { forChannel } from '../../src/coalition/steps/access.ts';
import { passOf } from '../../src/coalition/steps/read.ts';
import { openPosting } from '../../src/reading.ts';
import { pictureBlock } from '../../src/slack/kit/blocks.ts';
import type { Message } from '../../src/slack/kit/message.ts';
import { lemniscateOf } from '../../src/slack/steps/lemniscate.ts';
import { buildToldMessage, buildToldQuestion, buildUntoldMessage } from '../../src/slack/steps/messages.ts';
import { type Text, textIn } from '../../src/text/text.ts';
import { problemOf } from '../coalitions/channel.ts';
import { type CoalitionEffectContext, recipientOf, record, tell } from '../engine/effect-context.ts';
import { Undeliverable } from '../engine/errors.ts';
import { showPicture } from '../engine/pictures.ts';
import { postOnce } from '../engine/post-once.ts';

// The channel hears of a finished step.

type Tellable = EventOf<'StepFinished' | 'StepTold'>;

type Told = (text: Text, file: string | null) => Message;

/** `null` where the channel is not to hear of it. */
function tellable({ event }: CoalitionEffectContext): Tellable | null {
  if (event.type === 'StepTold') return event;
  return event.type === 'StepFinished' && event.tell ? event : null;
}

/** One message for partners; of a practice coalition only its maker reads it. */
export async function tellStep(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, context } = effect;
  const finished = tellable(effect);
  const pass = finished === null ? undefined : passOf(coalition.walk, finished);
  if (finished === null || pass === undefined || coalition.over === 'thrown-away') return;
  const { entry } = finished;
  const open = await openPosting(context, { coalition, posting: forChannel(pass, entry) });
  const settled = open(entry ?? '') ?? '';
  const told: Told = (text, file) => {
    const [picture = null] = pictureBlock(file, lemniscateOf(text, coalition).alt);
    return buildToldMessage(text, { coalition, finished, settled, picture, now: context.clock.now() });
  };
  if (coalition.practice) return tellMaker(effect, told);
  try {
    await tellChannel(effect, told);
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    await tellRefused(effect, { finished, code: error.code });
  }
}

async function tellMaker(effect: CoalitionEffectContext, told: Told): Promise<void> {
  const { coalition, context } = effect;
  const recipient = await recipientOf(effect, coalition.startedBy, coalition);
  await showPicture(context, lemniscateOf(recipient.text, coalition), (file) =>
    tell(effect, recipient, { message: told(recipient.text, file) }),
  );
}

async function tellChannel(effect: CoalitionEffectContext, told: Told): Promise<void> {
  const { coalition, context, id } = effect;
  const channel = coalition.channel.id;
  if (channel === null) return;
  const text = textIn(coalition.language);
  const sent = await showPicture(context, lemniscateOf(text, coalition), (file) =>
    postOnce(context, { id, channel, message: told(text, file) }),
  );
  // The channel takes messages again.
  const ready = { id: coalition.id, commands: [{ type: 'NoteChannelReady' as const, channel }] };
  const coalitions = coalition.channel.problem === null ? [] : [ready];
  await record(effect, coalition.startedBy, { sent, coalitions });
}

/** The channel takes no messages: all leads are told why, and whoever finished the step gets a way to post it later. */
async function tellRefused(
  effect: CoalitionEffectContext,
  { finished, code }: { finished: Tellable; code: string },
): Promise<void> {
  const { coalition, context, id } = effect;
  context.log.warn({ code }, 'a finished step could not be told');
  const failed = { type: 'NoteChannelFailed' as const, problem: problemOf(code) };
  await record(effect, coalition.startedBy, { coalitions: [{ id: coalition.id, commands: [failed] }] });
  const lead = teller(effect);
  if (lead === undefined) return;
  const recipient = await recipientOf(effect, lead, coalition);
  await tell(effect, recipient, {
    message: buildUntoldMessage(recipient.text, coalition, finished),
    id: `${id}-untold`,
  });
}

/** Asks a lead to look whether the message stands in the channel: nobody knows, and the app may not read there. */
export async function askAboutTold(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, id } = effect;
  const finished = tellable(effect);
  const lead = teller(effect);
  if (finished === null || lead === undefined) return;
  const recipient = await recipientOf(effect, lead, coalition);
  await tell(effect, recipient, {
    message: buildToldQuestion(recipient.text, coalition, finished),
    id: `${id}-ask`,
  });
}

/** Whoever finished the step, else another lead. */
function teller({ coalition, event }: CoalitionEffectContext): string | undefined {
  return coalition.leads.find((lead) => lead === event.by) ?? coalition.leads[0];
}
