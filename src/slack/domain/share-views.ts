import type { KnownBlock, ModalView } from '@slack/types';
import { interestsOf, type Numbered, numbered } from '../../coalition/domain/read.ts';
import type { Shown } from '../../coalition/domain/sharing.ts';
import { interestPlaces } from '../../coalition/domain/state.ts';
import { activeContacts, activePartners } from '../../coalition/find.ts';
import type { Coalition } from '../../coalition/state.ts';
import { listOf, type Text } from '../../text/text.ts';
import { withinOf } from '../interviews/progress.ts';
import { contextBlock, option, section } from '../kit/blocks.ts';
import { multiSelectInput, radioInput } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { modal, pagedGroups } from '../kit/modals.ts';
import { channelLink, escapeMrkdwn } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';
import { act, views } from './ids.ts';
import { namesIn, partnerNames, wordsOf } from './words.ts';

// What partners see, and what a lead sees before it is shared: exactly that.

/** With whom: everybody in the channel, all partners or some. */
export function buildShareView(
  text: Text,
  { coalition, meta }: { coalition: Coalition; meta: Meta },
): ModalView {
  const words = text.domain.share;
  const channel = coalition.channel.id;
  const partners = activePartners(coalition).map(({ id, name }) => option(id, name));
  const options = [
    ...(channel === null ? [] : [option('channel', words.channel)]),
    option('everyone', words.everyone),
    option('some', words.some),
  ];
  return modal({
    callback: views.share,
    title: words.title,
    close: text.domain.list.close,
    submit: words.next,
    meta,
    blocks: [
      section(words.body),
      ...(channel === null ? [] : [contextBlock(channelLink(channel))]),
      radioInput('to', { label: words.to, options, initial: channel === null ? 'everyone' : 'channel' }),
      multiSelectInput('partners', { label: words.partners, options: partners, optional: true }),
    ],
  });
}

export interface Preview {
  coalition: Coalition;
  /** Partners. */
  audience: readonly string[];
  shown: readonly Shown[];
  open: OpenEntry;
  /** Figure 3 as they will see it. */
  picture: KnownBlock | null;
  page: number;
  meta: Meta;
}

const partnersShown = 300;
const namesShown = 200;

export function buildPreviewView(text: Text, preview: Preview): ModalView {
  const { coalition, audience, shown, open, picture, meta, page } = preview;
  const words = text.domain.share;
  const hidden = interestsOf(coalition).length - shown.length;
  const without = activeContacts(coalition).filter(
    ({ partner, user }) => audience.includes(partner) && user === null,
  );
  const names = without.map(({ name }) => escapeMrkdwn(name || '?'));
  const groups = sharedLines(text, { coalition, shown, open });
  const { first, end, pager } = pagedGroups(text, groups, { page, action: act.previewPage });
  return modal({
    callback: views.preview,
    title: words.preview,
    close: text.domain.list.close,
    ...(shown.length === 0 ? {} : { submit: words.submit }),
    meta,
    blocks: [
      section(words.previewBody(partnerNames(text, coalition, audience, partnersShown))),
      ...(hidden > 0 ? [contextBlock(words.hidden(hidden))] : []),
      ...(names.length === 0
        ? []
        : [contextBlock(words.withoutSlack(listOf(text, withinOf(names, namesShown))))]),
      ...(picture === null ? [] : [picture]),
      ...(shown.length === 0 ? [section(text.problems['domain-empty'])] : groups.slice(first, end).flat()),
      ...pager,
    ],
  });
}

interface SharedDomain {
  coalition: Coalition;
  shown: readonly Shown[];
  open: OpenEntry;
}

/** What partners see: numbers, words and names by place, with numbers that say nothing of what stays with the leads. */
function sharedLines(text: Text, { coalition, shown, open }: SharedDomain): KnownBlock[][] {
  const all = numbered(coalition, shown);
  return interestPlaces.toSorted(byPlace).flatMap((place) => {
    const here = all.filter((each) => each.place === place);
    if (here.length === 0) return [];
    return [
      [section(`*${text.domain.places[place]}*`)],
      ...here.map((each) => [section(sharedLine(text, coalition, { each, open }))]),
    ];
  });
}

const order = { in: 0, undecided: 1, outside: 2 };

function byPlace(one: keyof typeof order, other: keyof typeof order): number {
  return order[one] - order[other];
}

export function sharedLine(
  text: Text,
  coalition: Coalition,
  { each: { number, interest }, open }: { each: Numbered; open: OpenEntry },
): string {
  const words = wordsOf(interest, open) ?? '…';
  return `*${number}.* ${text.domain.shared.line(words, namesIn(text, coalition, interest))}`;
}

/** The domain as a partner sees it. */
export function buildSharedView(
  text: Text,
  shared: SharedDomain & { page: number; picture: KnownBlock | null },
): ModalView {
  const { coalition, picture, page, shown } = shared;
  const words = text.domain.shared;
  const groups = sharedLines(text, shared);
  const { first, end, pager } = pagedGroups(text, groups, { page, action: act.showPage });
  return modal({
    callback: views.shown,
    title: words.title,
    close: text.domain.list.close,
    meta: { coalition: coalition.id, page },
    blocks: [
      section(shown.length === 0 ? words.none : words.bodyAgain(escapeMrkdwn(coalition.name))),
      ...(picture === null ? [] : [picture]),
      ...groups.slice(first, end).flat(),
      ...pager,
    ],
  });
}
