import type { ModalView } from '@slack/types';
import type { OwnKey } from '../../coalition/domain/keys.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { contextBlock, divider, section } from '../kit/blocks.ts';
import { modal, pagedGroups } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';
import { act, views } from './ids.ts';
import { keyLines } from './keys-message.ts';
import { partnerNames } from './words.ts';

export interface OwnKeys {
  coalition: Coalition;
  keys: readonly OwnKey[];
  open: OpenEntry;
  page: number;
  said?: string;
}

const partnersShown = 300;

/** All that somebody is asked about what they said, and what they answered before: they can take it back here. */
export function buildKeysView(text: Text, { coalition, keys, open, page, said }: OwnKeys): ModalView {
  const words = text.domain.own;
  const lines = (all: readonly OwnKey[]) =>
    all.map((own) => [...keyLines(text, { coalition, open }, own), divider]);
  const asked = keys.filter(({ key }) => key.asked !== null);
  const settled = keys.filter(({ key }) => key.asked === null);
  const audience = asked[0]?.key.asked?.audience ?? [];
  const groups = [
    ...(asked.length === 0
      ? []
      : [
          [
            section(words.asked),
            contextBlock(
              `${text.domain.asking.audience(partnerNames(text, coalition, audience, partnersShown))} ${text.domain.asking.laterHint}`,
            ),
          ],
          ...lines(asked),
        ]),
    ...(settled.length === 0 ? [] : [[section(words.settled)], ...lines(settled)]),
  ];
  const { first, end, pager } = pagedGroups(text, groups, { page, action: act.keysPage });
  return modal({
    callback: views.keys,
    title: words.title,
    close: text.domain.list.close,
    meta: { coalition: coalition.id, page },
    blocks: [
      section(words.intro(escapeMrkdwn(coalition.name))),
      ...(said === undefined ? [] : [contextBlock(`*${said}*`)]),
      ...(groups.length === 0 ? [section(words.none)] : groups.slice(first, end).flat()),
      ...pager,
    ],
  });
}
