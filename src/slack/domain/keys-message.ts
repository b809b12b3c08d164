import type { KnownBlock } from '@slack/types';
import type { OwnKey } from '../../coalition/domain/keys.ts';
import { partnerOf } from '../../coalition/find.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, contextBlock, quoted, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';
import { act } from './ids.ts';
import { interestValue, partnerNames } from './words.ts';

// What a contact is asked about interests that draw on what they said, in their DM.

export interface Asking {
  coalition: Coalition;
  /** What this person is asked, and what they said in answer to this message. */
  keys: readonly OwnKey[];
  open: OpenEntry;
}

const linesShown = 5;
const partnersShown = 150;

/** One message for all that is asked of a person, in exact words, with who will see them. Up to date with what they answered. */
export function buildKeysMessage(text: Text, asking: Asking): Message {
  const { coalition, keys } = asking;
  const words = text.domain.asking;
  const asked = keys.filter(({ key }) => key.asked !== null);
  const name = escapeMrkdwn(coalition.name);
  const [first] = asked;
  const lead = mention(first?.key.asked?.by ?? coalition.leads[0] ?? '');
  const shown = keys.slice(0, linesShown);
  const rest = keys.length - shown.length;
  const audience = partnerNames(text, coalition, first?.key.asked?.audience ?? [], partnersShown);
  return messageOf(text, {
    title: words.notification(name),
    blocks:
      first === undefined
        ? [section(words.done), contextBlock(words.laterHint), actions('keys', [allButton(text, coalition)])]
        : [
            section(asked.length === 1 ? words.one(lead, name) : words.many(lead, name, asked.length)),
            contextBlock(words.audience(audience)),
            contextBlock(words.reassurance),
          ],
    own: [
      ...shown.flatMap((each) => keyLines(text, asking, each)),
      ...(rest > 0 ? [section(words.more(rest), allButton(text, coalition))] : []),
    ],
  });
}

function allButton(text: Text, coalition: Coalition) {
  return button(act.openKeys, text.domain.asking.all, { value: coalition.id });
}

/** One interest as its author sees it: the words, with whose name, and what they can say or have said. */
export function keyLines(text: Text, { coalition, open }: Omit<Asking, 'keys'>, own: OwnKey): KnownBlock[] {
  const { interest, key, contact } = own;
  const words = text.domain.asking;
  const partner = escapeMrkdwn(partnerOf(coalition, contact.partner)?.name ?? '');
  const named = interest.kind === 'own' ? words.unnamed : words.named(partner);
  const value = interestValue(coalition, interest, String(interest.version));
  return [
    ...quoted(open(interest.words) ?? '…'),
    contextBlock([named, ...saidIn(text, own)].join(' · ')),
    ...(key.rather === null ? [] : quoted(open(key.rather.words) ?? '…')),
    actions(`key.${interest.id}`, buttonsFor(text, own, value)),
  ];
}

function saidIn(text: Text, { key }: OwnKey): string[] {
  const words = text.domain.asking.answers;
  if (key.asked !== null) return [];
  if (key.rather !== null) return [words.rather];
  if (key.given !== null) return [key.given.later ? words.yesLater : words.yes];
  return key.refused === null ? [] : [words.no];
}

function buttonsFor(text: Text, { key }: OwnKey, value: string) {
  const words = text.domain.asking;
  const answer = (detail: string, label: string, style: { style?: 'primary' } = {}) =>
    button(`${act.answerKey}.${detail}`, label, { value, ...style });
  if (key.asked === null && key.given !== null)
    return [answer('back', words.takeBack), ...(key.given.later ? [] : [answer('later', words.later)])];
  return [
    answer('yes', words.yes, key.asked === null ? {} : { style: 'primary' }),
    answer('rather', words.rather),
    ...(key.asked === null && key.refused !== null ? [] : [answer('no', words.no)]),
  ];
}
