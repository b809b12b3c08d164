import type { KnownBlock } from '@slack/types';
import type { EventOf } from '../../coalition/events.ts';
import type { Coalition, Position } from '../../coalition/state.ts';
import { listOf, type Text } from '../../text/text.ts';
import { actions, button, context, quoted, section } from '../blocks.ts';
import { act } from '../ids.ts';
import { limits } from '../limits.ts';
import type { Message } from '../message.ts';
import { channelLink, escapeMrkdwn, mention } from '../words.ts';
import { titleIn } from './words.ts';

export interface Told {
  coalition: Coalition;
  /** The step that was finished. */
  finished: Position;
  /** What was settled, in the lead's own words; empty when nothing was written. */
  settled: string;
  /** Where the coalition stands on the lemniscate; `null` where Slack has no picture. */
  picture: KnownBlock | null;
}

const namedAtMost = 5;

/** The channel hears of a finished step: what was settled, what is next. Nothing else that leads wrote. */
export function buildToldMessage(text: Text, { coalition, finished, settled, picture }: Told): Message {
  const words = text.walk.told;
  const { walk, over } = coalition;
  const name = escapeMrkdwn(coalition.name);
  const place = titleIn(text, finished.step);
  const isOver = over === 'closed' && finished.step === 'closing';
  const ahead = over === null ? text.steps[walk.at.step].ahead : null;
  const leads = coalition.leads.slice(0, namedAtMost).map(mention);
  return {
    text: words.notification(coalition.name.replace(/[<>&]/g, ' '), place),
    blocks: [
      ...(coalition.practice ? [context(words.practice)] : []),
      section(isOver ? words.closed(name) : words.title(place, text.steps[finished.step].name)),
      section(text.steps[finished.step].settled),
      ...(settled === '' ? [] : [section(words.settled), ...quoted(settled, limits.sectionText * 2)]),
      ...(ahead === null ? [] : [section(`${words.next}\n${ahead}`)]),
      ...(picture === null ? [] : [picture]),
      context(`${text.walk.round(finished.round)}. ${words.by(listOf(text, leads), leads.length)}`),
    ],
  };
}

/** What was told, or was to be. */
type Telling = Pick<EventOf<'StepTold'>, 'step' | 'round' | 'entry'>;

/** What a button says that settles whether it stands in the channel: an entry may hold dots, so it comes last. */
function toldValue(coalition: Coalition, { step, round, entry }: Telling): string {
  return [coalition.id, step, round, ...(entry === null ? [] : [entry])].join('.');
}

/** The other way round. */
export function parseToldValue(value: string): { step: string; round: number; entry: string | null } {
  const [, step = '', round = '', ...entry] = value.split('.');
  return { step, round: Number(round), entry: entry.length === 0 ? null : entry.join('.') };
}

/** The channel did not take the message: whoever finished the step has it posted once the channel is in order. */
export function buildUntoldMessage(text: Text, coalition: Coalition, finished: Telling): Message {
  const { untold } = text.walk.told;
  const channel = channelLink(coalition.channel.id ?? '');
  return {
    text: untold.notification,
    blocks: [
      section(untold.body(channel, titleIn(text, finished.step))),
      actions('told', [
        button(`${act.settleTold}.no`, untold.again, { value: toldValue(coalition, finished) }),
      ]),
    ],
  };
}

/** A lead says whether the message stands in the channel. The detail of the buttons is the answer. */
export function buildToldQuestion(text: Text, coalition: Coalition, finished: Telling): Message {
  const { unsure } = text.walk.told;
  const value = toldValue(coalition, finished);
  const channel = channelLink(coalition.channel.id ?? '');
  return {
    text: unsure.notification,
    blocks: [
      section(unsure.body(channel, titleIn(text, finished.step))),
      actions('told', [
        button(`${act.settleTold}.yes`, text.welcome.unsure.yes, { value }),
        button(`${act.settleTold}.no`, text.welcome.unsure.no, { value }),
      ]),
    ],
  };
}

/** The channel is asked who takes over, as nobody who led is there any more. */
export function buildLeadWantedMessage(text: Text, coalition: Coalition, name: string): Message {
  const { wanted } = text.walk.gone;
  const title = escapeMrkdwn(coalition.name);
  return {
    text: wanted.notification(coalition.name.replace(/[<>&]/g, ' ')),
    blocks: [
      section(wanted.body(name, title)),
      actions('wanted', [button(act.takeOver, wanted.button, { value: coalition.id, style: 'primary' })]),
    ],
  };
}
