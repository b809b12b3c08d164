import type { KnownBlock, ModalView, Overflow } from '@slack/types';
import { offsetAt } from '../../calendar/clock-changes.ts';
import { endOf, inviteesOf } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import { groundOf, interestEntry } from '../../coalition/programme/ground.ts';
import { minutesOf } from '../../coalition/programme/proposal.ts';
import {
  isPartnersOwn,
  newProgramme,
  overrun,
  partnersMinutes,
  programmeOf,
  type TimedItem,
  timesOf,
} from '../../coalition/programme/read.ts';
import type { Programme } from '../../coalition/programme/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { programmeParts } from '../../method/programme.ts';
import { listOf, type Text } from '../../text/text.ts';
import { act as domainAct } from '../domain/ids.ts';
import { act as meetingAct } from '../ids.ts';
import { actions, button, confirmation, contextBlock, option, section, written } from '../kit/blocks.ts';
import { truncate } from '../kit/limits.ts';
import { modal, paged } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { kindIn, meetingValue, whenIn } from '../meetings/words.ts';
import type { OpenEntry } from '../vault.ts';
import { act, itemMenu, views } from './ids.ts';
import { programmeValue } from './lines.ts';
import { clocksOf, titleOf, whoIn, wholeOf } from './words.ts';

export interface ProgrammeScreen {
  coalition: Coalition;
  meeting: Meeting;
  /** The lead who looks. */
  user: string;
  zone: string;
  now: number;
  page: number;
  open: OpenEntry;
}

/** The programme of a meeting as its leads see and change it: whether it fits, whose time it is, and every item. */
export function buildProgrammeView(text: Text, screen: ProgrammeScreen): ModalView {
  const { coalition, meeting, zone, page } = screen;
  const programme = programmeOf(coalition, meeting.id) ?? newProgramme(meeting.id);
  const { shown, pager } = paged(text, itemLines(text, screen, programme), {
    page,
    action: act.programmePage,
  });
  return modal({
    callback: views.programme,
    title: text.programme.title,
    close: text.meetings.list.close,
    meta: { coalition: coalition.id, meeting: meeting.id, page },
    blocks: [
      section([`*${kindIn(text, meeting)}*`, ...whenIn(text, meeting, zone)].join('\n')),
      ...standing(text, screen, programme),
      ...firstButtons(text, screen, programme),
      ...shown,
      ...pager,
      ...lastButtons(text, screen, programme),
    ],
  });
}

function isOpen({ coalition, meeting }: ProgrammeScreen): boolean {
  return coalition.over === null && meeting.status === 'planned';
}

/** Whether it fits the meeting, and whether partners have their half. */
function standing(
  text: Text,
  { coalition, meeting }: ProgrammeScreen,
  { items, shared, changes }: Programme,
) {
  const words = text.programme.one;
  if (items.length === 0) return [section(words.empty)];
  const [from, until] = wholeOf(text, meeting, items);
  const over = overrun(meeting, items);
  const minutes = text.meetings.form.length(Math.abs(over));
  const fit =
    over === 0
      ? words.fits(from, until)
      : over > 0
        ? words.longer(until, minutes)
        : words.shorter(until, minutes);
  const [own, all] = [partnersMinutes(coalition, items), minutesOf(items)];
  const share = isPartnersOwn(coalition, items) ? words.own(own, all) : words.notOwn(own, all);
  const state = shared === null ? 'unsent' : shared.changes === changes ? 'sent' : 'changed';
  return [
    section([fit, share].join('\n')),
    ...(clockChanges(meeting, items) ? [contextBlock(words.clock)] : []),
    contextBlock(text.programme.inMeeting[state]),
  ];
}

function clockChanges(meeting: Meeting, items: Programme['items']): boolean {
  const until = timesOf(meeting, items).at(-1)?.until ?? meeting.start;
  return offsetAt(meeting.zone, meeting.start) !== offsetAt(meeting.zone, until);
}

function firstButtons(text: Text, screen: ProgrammeScreen, programme: Programme): KnownBlock[] {
  const words = text.programme.one;
  const { coalition, meeting, now } = screen;
  const value = programmeValue(coalition.id, meeting.id);
  if (!isOpen(screen)) return [contextBlock(words.over)];
  const isEmpty = programme.items.length === 0;
  const propose = button(`${act.proposeProgramme}.here`, words.propose, { value, style: 'primary' });
  const isNews = programme.shared?.changes !== programme.changes;
  const share = isEmpty || !isNews || endOf(meeting) <= now ? [] : [shareButton(text, screen, programme)];
  return [
    actions('first', [
      ...(isEmpty ? [propose] : share),
      button(act.addItem, words.add, { value }),
      button(`${act.openGroups}.here`, words.groups, { value }),
    ]),
  ];
}

/** The value holds how often the programme was changed: what the lead looked at is what is sent. */
function shareButton(text: Text, { coalition, meeting }: ProgrammeScreen, { changes }: Programme) {
  const words = text.programme.one;
  const people = inviteesOf(coalition, meeting).filter(({ contact }) => contact.user !== null).length;
  return button(act.shareProgramme, words.share, {
    value: `${programmeValue(coalition.id, meeting.id)}.${changes}`,
    style: 'primary',
    confirm: confirmation({
      title: words.shareTitle,
      body: people === 0 ? words.shareAlone : words.shareBody(people),
      yes: words.shareYes,
      no: words.shareNo,
    }),
  });
}

function lastButtons(text: Text, screen: ProgrammeScreen, { items, changes }: Programme): KnownBlock[] {
  const words = text.programme.one;
  const { coalition, meeting } = screen;
  const value = programmeValue(coalition.id, meeting.id);
  const again = button(`${act.proposeProgramme}.here`, words.again, {
    value: `${value}.${changes}`,
    confirm: confirmation({
      title: words.againTitle,
      body: words.againBody,
      yes: words.againYes,
      no: words.againNo,
    }),
  });
  return [
    actions('last', [
      button(`${meetingAct.openMeeting}.here`, words.back, { value: meetingValue(coalition.id, meeting) }),
      ...(isOpen(screen) && items.length > 0 ? [button(act.openCopy, words.copy, { value }), again] : []),
    ]),
  ];
}

function itemLines(text: Text, screen: ProgrammeScreen, { items }: Programme): KnownBlock[] {
  const timed = timesOf(screen.meeting, items);
  return programmeParts.flatMap((part) => {
    const own = timed.filter(({ item }) => item.part === part);
    if (own.length === 0) return [];
    return [
      section(`*${text.programme.parts[part]}*`),
      ...own.flatMap((each) => itemBlocks(text, screen, each)),
    ];
  });
}

function itemBlocks(text: Text, screen: ProgrammeScreen, timed: TimedItem): KnownBlock[] {
  const { coalition, meeting, open } = screen;
  const words = text.programme.one;
  const { item } = timed;
  const [from, until] = clocksOf(text, timed, meeting);
  const length = text.meetings.form.length(item.minutes);
  const who = escapeMrkdwn(whoIn(text, coalition, item.who));
  const title = escapeMrkdwn(titleOf(text, item, open));
  const line = {
    ...written(`${words.item(from, until, title)}\n${words.about(length, who)}`),
    ...(isOpen(screen) ? { accessory: itemMenuOf(text, item.id) } : {}),
  };
  const note = item.note === null ? undefined : open(item.note);
  return [
    line,
    ...(note === undefined ? [] : [written(escapeMrkdwn(note))]),
    ...namedLine(text, screen, item.named),
    ...(item.method === 'contradictions' ? contradictionLines(text, screen) : []),
  ];
}

function itemMenuOf(text: Text, item: string): Overflow {
  const { menu } = text.programme.one;
  return {
    type: 'overflow',
    action_id: `${act.itemMenu}.${item}`,
    options: [
      option(itemMenu.change, menu.change),
      option(itemMenu.earlier, menu.earlier),
      option(itemMenu.later, menu.later),
      option(itemMenu.remove, menu.remove),
    ],
  };
}

const wordsShown = 2_000;

/** Developments that are named in an item. */
function namedLine(text: Text, { coalition, open }: ProgrammeScreen, named: readonly string[]): KnownBlock[] {
  const lines = wordsOf(coalition, named, open);
  if (lines.length === 0) return [];
  return [contextBlock(text.programme.one.named(truncate(lines.join(' · '), wordsShown)))];
}

/** Which interests are at odds, and how that ended; once the meeting has begun a lead writes it down. */
function contradictionLines(
  text: Text,
  { coalition, meeting, now, open, user }: ProgrammeScreen,
): KnownBlock[] {
  const { contradictions } = groundOf(coalition, user);
  const lines = contradictions.flatMap(({ interests, isResolved }) => {
    const said = wordsOf(coalition, interests, open);
    if (said.length === 0) return [];
    const line = text.programme.one.atOdds(truncate(listOf(text, said), wordsShown));
    return [contextBlock([line, ...outcomeOf(text, isResolved)].join(' '))];
  });
  const settle = button(domainAct.openContradictions, text.programme.one.settle, { value: coalition.id });
  return lines.length === 0 || meeting.start > now ? lines : [...lines, actions('at-odds', [settle])];
}

/** How a contradiction ended, where somebody said so. */
function outcomeOf(text: Text, isResolved: boolean | null): string[] {
  const { resolved, unresolved } = text.domain.contradictions;
  if (isResolved === null) return [];
  return [`*${isResolved ? resolved : unresolved}*`];
}

function wordsOf(coalition: Coalition, interests: readonly string[], open: OpenEntry): string[] {
  return interests.flatMap((interest) => {
    const entry = interestEntry(coalition, interest);
    const words = entry === undefined ? undefined : open(entry);
    return words === undefined ? [] : [`“${escapeMrkdwn(words)}”`];
  });
}
