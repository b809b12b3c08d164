import type { KnownBlock, ModalView } from '@slack/types';
import { latestInterviews } from '../../coalition/coalitions/next-step.ts';
import { type NextKey, nextKey } from '../../coalition/domain/keys.ts';
import {
  contradictionsOf,
  interestsOf,
  interestsToWord,
  type Numbered,
  numbered,
  openContradictions,
} from '../../coalition/domain/read.ts';
import { type Interest, type InterestPlace, interestPlaces } from '../../coalition/domain/state.ts';
import { activePartners } from '../../coalition/find.ts';
import type { Coalition } from '../../coalition/state.ts';
import { replacedQuestionsOf } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { act as stepAct } from '../ids.ts';
import { actions, button, option as choice, contextBlock, divider, section } from '../kit/blocks.ts';
import { modal, pagedGroups } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';
import { act, option, views } from './ids.ts';
import { keysIn, partnersIn, wordsOf } from './words.ts';

export interface Listing {
  coalition: Coalition;
  page: number;
  open: OpenEntry;
  /** Figure 3, where Slack has it already. */
  picture: KnownBlock | null;
  /** What was just done. */
  said?: string;
}

/** `/coalitie domein`: every interest with its partners, what is in and what is not, and what can be done. For leads. */
export function buildDomainView(text: Text, listing: Listing): ModalView {
  const { coalition, page, picture, said } = listing;
  const words = text.domain.list;
  const next = new Map(interestsOf(coalition).map((each) => [each.id, nextKey(coalition, each)]));
  const lines = [...toWordLines(text, coalition), ...interestLines(text, listing, next)];
  const { first, end, pager } = pagedGroups(text, lines, { page, action: act.domainPage });
  return modal({
    callback: views.domain,
    title: words.title,
    close: words.close,
    meta: { coalition: coalition.id, way: 'list', page },
    blocks: [
      section(words.intro(escapeMrkdwn(coalition.name))),
      contextBlock(`${countsIn(text, coalition)} ${words.onlyLeads}`),
      ...(said === undefined ? [] : [contextBlock(`*${said}*`)]),
      ...firstButtons(text, coalition),
      ...waysOn(text, coalition, [...next.values()]),
      ...(picture === null ? [] : [picture]),
      ...lines.slice(first, end).flat(),
      ...pager,
      actions('elsewhere', [button(stepAct.openStep, words.step, { value: `${coalition.id}.2` })]),
    ],
  });
}

function countsIn(text: Text, coalition: Coalition): string {
  const all = interestsOf(coalition);
  const count = (place: InterestPlace) => all.filter((each) => each.place === place).length;
  if (all.length > 0) return text.domain.list.counts(count('in'), count('undecided'), count('outside'));
  const isSpoken = latestInterviews(coalition).some(({ interview }) => interview?.status === 'done');
  return isSpoken ? text.domain.list.none : text.domain.list.noInterviews;
}

function firstButtons(text: Text, { id, over }: Coalition): KnownBlock[] {
  const words = text.domain.list;
  const read = button(act.openReading, words.read, { value: id, style: 'primary' });
  return [
    actions('first', over === null ? [read, button(act.makeInterest, words.make, { value: id })] : [read]),
  ];
}

/** What there is to ask, to share and to settle, a line each. */
function waysOn(text: Text, coalition: Coalition, next: readonly NextKey[]): KnownBlock[] {
  const words = text.domain.list;
  const { id: value, over } = coalition;
  const askable = next.filter(({ kind }) => kind === 'ask').length;
  const shareable = next.filter(({ kind }) => kind === 'complete').length;
  const open = openContradictions(coalition).length;
  return [
    ...(askable === 0 || over !== null
      ? []
      : [section(words.ask(askable), button(act.askKeys, words.askButton, { value, style: 'primary' }))]),
    ...(shareable === 0
      ? []
      : [section(words.share(shareable), button(act.openShare, words.shareButton, { value }))]),
    ...(contradictionsOf(coalition).length === 0
      ? []
      : [
          section(
            open === 0 ? words.contradictionsNone : words.contradictions(open),
            button(act.openContradictions, words.contradictionsButton, { value }),
          ),
        ]),
    ...(hasAnswersOfBefore(coalition)
      ? [section(words.before, button(act.openBefore, words.beforeButton, { value }))]
      : []),
  ];
}

function hasAnswersOfBefore({ walk }: Coalition): boolean {
  return replacedQuestionsOf('2').some((question) => walk.answers[question] !== undefined);
}

function toWordLines(text: Text, coalition: Coalition): KnownBlock[][] {
  const words = text.domain.list;
  return interestsToWord(coalition).map((interest) => [
    section(words.toWord(partnersIn(text, coalition, interest)), {
      type: 'overflow',
      action_id: `${act.interestMenu}.${interest.id}`,
      options: [choice(option.word, words.toWordOpen), choice(option.remove, words.toWordRemove)],
    }),
  ]);
}

/** In, not decided, outside; in each what all bring in before what some do, and what one does. */
function interestLines(
  text: Text,
  { coalition, open }: Listing,
  next: ReadonlyMap<string, NextKey>,
): KnownBlock[][] {
  const all = numbered(coalition);
  const firstOfOne = all.find(({ interest }) => shareOf(coalition, interest) === 'ofOne')?.interest;
  return interestPlaces.toSorted(byPlace).flatMap((place) => {
    const here = all.filter((each) => each.place === place);
    if (here.length === 0) return [];
    return [
      [divider, section(`*${text.domain.places[place]}*`)],
      ...here.flatMap((each, at) => {
        const share = shareOf(coalition, each.interest);
        const before = here[at - 1];
        const isNew = before === undefined || shareOf(coalition, before.interest) !== share;
        return [
          ...(isNew ? [[contextBlock(headingOf(text, share, each.interest === firstOfOne))]] : []),
          [lineOf(text, coalition, { each, open, next: next.get(each.interest.id) ?? none })],
        ];
      }),
    ];
  });
}

const none: NextKey = { kind: 'no-partner' };
const order: Record<InterestPlace, number> = { in: 0, undecided: 1, outside: 2 };

function byPlace(one: InterestPlace, other: InterestPlace): number {
  return order[one] - order[other];
}

/** Why what one partner brings in is as good as any is said once. */
function headingOf(text: Text, share: ReturnType<typeof shareOf>, isFirstOfOne: boolean): string {
  const words = text.domain.list;
  return isFirstOfOne ? `${words.ofOne} ${words.ofOneWhy}` : words[share];
}

function shareOf(coalition: Coalition, { partners }: Interest): 'ofAll' | 'ofSome' | 'ofOne' {
  if (partners.length <= 1) return 'ofOne';
  return partners.length >= activePartners(coalition).length ? 'ofAll' : 'ofSome';
}

function lineOf(
  text: Text,
  coalition: Coalition,
  { each: { number, interest }, open, next }: { each: Numbered; open: OpenEntry; next: NextKey },
): KnownBlock {
  const words = text.domain.list;
  const moves = interestPlaces.filter((place) => place !== interest.place);
  return section(
    `*${number}.* ${wordsOf(interest, open) ?? ''}\n${partnersIn(text, coalition, interest)} · _${keysIn(text, coalition, next)}_`,
    {
      type: 'overflow',
      action_id: `${act.interestMenu}.${interest.id}`,
      options: [
        choice(option.open, words.open),
        ...moves.map((place) => choice(place, words.move[place])),
        ...(next.kind === 'ask' ? [choice(option.ask, words.askOne)] : []),
      ],
    },
  );
}
