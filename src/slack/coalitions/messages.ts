import type { Button, KnownBlock } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import { listOf, type Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { actions, button, quoted, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { channelLink, escapeMrkdwn, mention } from '../kit/mrkdwn.ts';

/** The welcome in the channel: what the coalition is and who leads it. In the coalition's language. */
export function buildWelcomeMessage(text: Text, coalition: Coalition): Message {
  const words = text.coalitions.welcome;
  const name = escapeMrkdwn(coalition.name);
  const leads = listOf(text, coalition.leads.map(mention));
  return messageOf(text, {
    title: words.notification(name),
    blocks: [
      section(coalition.leads.length > 1 ? words.bodyMany(name, leads) : words.body(name, leads)),
      section(words.next(text.steps.each[coalition.walk.at.step].ahead)),
    ],
    own: [section(`*${words.need}*`), ...quoted(coalition.need)],
  });
}

/** For the lead who started it: what is next. */
export function buildStartedMessage(text: Text, coalition: Coalition): Message {
  const words = text.coalitions.started;
  const name = escapeMrkdwn(coalition.name);
  const value = coalition.id;
  return messageOf(text, {
    title: words.notification(name),
    blocks: [
      section(coalition.walk.at.step === '1' ? words.body(name) : words.round2(name)),
      ...(coalition.channel.wish?.kind === 'new' && coalition.channel.id !== null
        ? [section(words.share(channelLink(coalition.channel.id)))]
        : []),
      actions('started', [
        button(act.pastePartners, text.coalitions.next.buttons.partner, { value, style: 'primary' }),
        button(act.openStep, text.steps.walk.next.openStep, { value }),
        // Round 1 was skipped: was that meant?
        ...(coalition.walk.at.step === '1'
          ? []
          : [button(`${act.openGo}.back`, words.fromStep1, { value: `${value}.1` })]),
      ]),
    ],
  });
}

/** What a note says, in the app's words; `own` is what people wrote. */
export interface NoteWords {
  notification: string;
  body: string;
  own?: KnownBlock[];
}

/** A private note to a lead, with at most one button that goes on from there. */
export function buildNote(text: Text, { notification, body, own }: NoteWords, next?: Button): Message {
  return messageOf(text, {
    title: notification,
    blocks: [section(body), ...(next === undefined ? [] : [actions('note', [next])])],
    ...(own === undefined ? {} : { own }),
  });
}

/** The id under which the welcome is sent once. */
export function welcomeId(coalition: string, channel: string): string {
  return `welcome-${coalition}-${channel}`;
}

/** A lead says whether the welcome stands in the channel. The detail of the buttons is the answer. */
export function buildWelcomeQuestion(text: Text, coalition: string, channel: string): Message {
  const words = text.coalitions.welcome.unsure;
  return messageOf(text, {
    title: words.notification,
    blocks: [
      section(words.body(channelLink(channel))),
      actions('welcome', [
        button(`${act.settleWelcome}.yes`, words.yes, { value: coalition }),
        button(`${act.settleWelcome}.no`, words.no, { value: coalition }),
      ]),
    ],
  });
}
