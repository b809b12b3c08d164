import type { KnownBlock } from '@slack/types';
import type { EventOf } from '../../coalition/events.ts';
import type { Coalition, Position } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { mentionsOf } from '../interviews/progress.ts';
import { actions, button, contextBlock, quoted, section } from '../kit/blocks.ts';
import { limits } from '../kit/limits.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { channelLink, escapeMrkdwn } from '../kit/mrkdwn.ts';
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
  const words = text.steps.walk.told;
  const { walk, over } = coalition;
  const name = escapeMrkdwn(coalition.name);
  const place = titleIn(text, finished.step);
  const isOver = over === 'closed' && finished.step === 'closing';
  const ahead = over === null ? text.steps.each[walk.at.step].ahead : null;
  const leads = mentionsOf(text, coalition.leads, namedAtMost);
  return messageOf(text, {
    title: words.notification(coalition.name.replace(/[<>&]/g, ' '), place),
    blocks: [
      ...(coalition.practice ? [contextBlock(words.practice)] : []),
      section(isOver ? words.closed(name) : words.title(place, text.steps.each[finished.step].name)),
      section(text.steps.each[finished.step].settled),
      ...(ahead === null ? [] : [section(ahead)]),
      ...(picture === null ? [] : [picture]),
      contextBlock(`${text.steps.walk.round(finished.round)}. ${words.by(leads, coalition.leads.length)}`),
    ],
    own: settled === '' ? [] : [section(words.settled), ...quoted(settled, limits.sectionText * 2)],
  });
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
  const { untold } = text.steps.walk.told;
  const channel = channelLink(coalition.channel.id ?? '');
  return messageOf(text, {
    title: untold.notification,
    blocks: [
      section(untold.body(channel, titleIn(text, finished.step))),
      actions('told', [
        button(`${act.settleTold}.no`, untold.again, { value: toldValue(coalition, finished) }),
      ]),
    ],
  });
}

/** A lead says whether the message stands in the channel. The detail of the buttons is the answer. */
export function buildToldQuestion(text: Text, coalition: Coalition, finished: Telling): Message {
  const { unsure } = text.steps.walk.told;
  const value = toldValue(coalition, finished);
  const channel = channelLink(coalition.channel.id ?? '');
  return messageOf(text, {
    title: unsure.notification,
    blocks: [
      section(unsure.body(channel, titleIn(text, finished.step))),
      actions('told', [
        button(`${act.settleTold}.yes`, text.coalitions.welcome.unsure.yes, { value }),
        button(`${act.settleTold}.no`, text.coalitions.welcome.unsure.no, { value }),
      ]),
    ],
  });
}

/** The channel is asked who takes over, as nobody who led is there any more. */
export function buildLeadWantedMessage(text: Text, coalition: Coalition, name: string): Message {
  const { wanted } = text.steps.walk.gone;
  const title = escapeMrkdwn(coalition.name);
  return messageOf(text, {
    title: wanted.notification(coalition.name.replace(/[<>&]/g, ' ')),
    blocks: [
      section(wanted.body(name, title)),
      actions('wanted', [button(act.takeOver, wanted.button, { value: coalition.id, style: 'primary' })]),
    ],
  });
}
