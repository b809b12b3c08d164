import { changedSince } from '../../coalition/sketch/read.ts';
import type { SketchVersion, Suggestion } from '../../coalition/sketch/state.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, quoted, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { act } from './ids.ts';
import { leadIn, passagesIn, sketchValue } from './words.ts';

/** For a contact with whom a version was shared; of a later one it says what is new. Its words are one press away. */
export function buildSketchMessage(
  text: Text,
  { coalition, version, reader }: { coalition: Coalition; version: SketchVersion; reader: Contact },
): Message {
  const words = text.sketch.shared;
  const name = escapeMrkdwn(coalition.name);
  const lead = leadIn(coalition, version.by);
  const before = coalition.sketch.versions.findLast(
    ({ number, partners }) => number < version.number && partners.includes(reader.partner),
  );
  const changed = before === undefined ? [] : changedSince(coalition, before, version);
  const body = before === undefined ? words.first(lead, name) : words.again(lead, name);
  const news = changed.length === 0 ? '' : ` ${words.news(passagesIn(text, coalition, changed))}`;
  return messageOf(text, {
    title: words.notification(name),
    blocks: [
      section(`${body}${news}`),
      actions('sketch', [
        button(act.openShared, words.read, { value: sketchValue(coalition.id), style: 'primary' }),
      ]),
    ],
  });
}

/** For whoever suggested something: what leads did with it. */
export function buildHeardMessage(
  text: Text,
  {
    coalition,
    suggestion,
    answer,
  }: {
    coalition: Coalition;
    suggestion: Suggestion;
    /** What leads wrote beside it, or why they left it. */
    answer: string | undefined;
  },
): Message {
  const words = text.sketch.heard;
  const name = escapeMrkdwn(coalition.name);
  const lead = leadIn(coalition, suggestion.settled?.by ?? null);
  const isTaken = suggestion.settled?.how === 'taken';
  return messageOf(text, {
    title: words.notification(name),
    blocks: [
      section(isTaken ? words.taken(lead, name) : words.thanked(lead, name)),
      actions('sketch', [
        button(act.openShared, text.sketch.shared.read, { value: sketchValue(coalition.id) }),
      ]),
    ],
    ...(answer === undefined
      ? {}
      : { own: [section(isTaken ? words.said(lead) : words.why), ...quoted(answer)] }),
  });
}
