import type { KnownBlock } from '@slack/types';
import { numbered } from '../../coalition/domain/read.ts';
import type { Shown } from '../../coalition/domain/sharing.ts';
import type { DomainShare, InterestPlace } from '../../coalition/domain/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, contextBlock, section, written } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';
import { act } from './ids.ts';
import { sharedLine } from './share-views.ts';

const linesShown = 5;

export interface SharedMessage {
  coalition: Coalition;
  share: DomainShare;
  /** What of it may still be seen. */
  shown: readonly Shown[];
  open: OpenEntry;
  picture: KnownBlock | null;
}

/** The domain as it was shared, in the channel or in a partner's DM; without what lost a key since. */
export function buildSharedMessage(text: Text, shared: SharedMessage): Message {
  const { coalition, share, shown, open, picture } = shared;
  const words = text.domain.shared;
  const name = escapeMrkdwn(coalition.name);
  const title = words.notification(name);
  if (shown.length === 0) return messageOf(text, { title, blocks: [section(words.empty)] });
  const body = share.by === null ? words.bodyAgain(name) : words.body(mention(share.by), name);
  const all = numbered(coalition, shown);
  const rest = all.length - linesShown;
  const count = (place: InterestPlace) => all.filter((each) => each.place === place).length;
  return messageOf(text, {
    title,
    blocks: [
      section(body),
      contextBlock(words.counts(count('in'), count('outside'))),
      actions('domain', [button(act.showDomain, words.open, { value: coalition.id })]),
      ...(picture === null ? [] : [picture]),
    ],
    own: [
      ...all.slice(0, linesShown).map((each) => written(sharedLine(text, coalition, { each, open }))),
      ...(rest > 0 ? [contextBlock(words.more(rest))] : []),
    ],
  });
}
