import { partnerOf } from '../../coalition/find.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import type { Substitution } from '../../coalition/substitutes/state.ts';
import { dayIn, type Text } from '../../text/text.ts';
import { contactIn } from '../interviews/progress.ts';
import { actions, button, contextBlock, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import { kindIn, kindWithin, spanIn, whenIn } from '../meetings/words.ts';
import { act } from './ids.ts';
import { replacedIn } from './words.ts';

interface About {
  coalition: Coalition;
  meeting: Meeting;
  /** The reader's. */
  zone: string;
}

/** A notification is no mrkdwn for everybody who reads it. */
function plainName({ name }: Coalition): string {
  return name.replace(/[<>&]/g, ' ');
}

function title(text: Text, { coalition, meeting, zone }: About): string {
  const words = text.meetings.invitation.title(kindIn(text, meeting), escapeMrkdwn(coalition.name));
  return [words, ...whenIn(text, meeting, zone)].join('\n');
}

/** What a contact's invitation becomes once somebody else goes: that it is arranged, and the way back. The name they gave stays out. */
export function buildReplacedMessage(text: Text, about: About & { substitution: Substitution }): Message {
  const { coalition, substitution } = about;
  const words = text.substitutes.replaced;
  const { id, user } = substitution;
  return messageOf(text, {
    title: words.notification(plainName(coalition)),
    blocks: [
      section(`${title(text, about)}\n${user === null ? words.named : words.body(mention(user))}`),
      ...(user === null ? [] : [contextBlock(text.meetings.cancelled.calendar)]),
      actions(`replaced.${about.meeting.id}`, [
        button(act.takeBack, words.back, { value: `${coalition.id}.${id}` }),
      ]),
    ],
  });
}

/** For a substitute who need not go any more. */
export function buildStoodDownMessage(text: Text, about: About & { contact: Contact | undefined }): Message {
  const words = text.substitutes.stoodDown;
  return messageOf(text, {
    title: words.notification(plainName(about.coalition)),
    blocks: [section(`${title(text, about)}\n${words.body(contactIn(about.contact))}`)],
  });
}

/** For a substitute who is on the list already: they are there for another partner too. */
export function buildAlsoMessage(text: Text, about: About & { substitution: Substitution }): Message {
  const { coalition, meeting, zone, substitution } = about;
  const words = text.substitutes.also;
  const name = replacedIn(coalition, substitution);
  const span = spanIn(text, meeting, zone);
  const body = words.body(name, kindWithin(text, meeting), escapeMrkdwn(coalition.name), span);
  return messageOf(text, { title: words.notification(plainName(coalition)), blocks: [section(body)] });
}

/** For a substitute until a date: what it means, whatever comes. */
export function buildSubstituteMessage(
  text: Text,
  coalition: Coalition,
  substitution: Substitution,
): Message {
  const words = text.substitutes.asked;
  const partner = partnerOf(
    coalition,
    coalition.contacts.find(({ id }) => id === substitution.contact)?.partner ?? '',
  );
  const name = escapeMrkdwn(`${coalition.name}${partner === undefined ? '' : ` (${partner.name})`}`);
  const day = dayIn(text, substitution.until ?? substitution.from);
  return messageOf(text, {
    title: words.notification(plainName(coalition)),
    blocks: [section(words.body(replacedIn(coalition, substitution), name, day))],
  });
}
