import type { KnownBlock, ModalView } from '@slack/types';
import {
  type AskedContact,
  askedOf,
  awaitedOf,
  bestOf,
  comingMoments,
  isAskedByLead,
  isPending,
  type Tally,
  talliesOf,
} from '../../coalition/dates/read.ts';
import type { DatePoll } from '../../coalition/dates/state.ts';
import { partnerOf } from '../../coalition/find.ts';
import type { Coalition } from '../../coalition/state.ts';
import { listOf, type Text } from '../../text/text.ts';
import { contactIn, contactsIn, withinOf } from '../interviews/progress.ts';
import { actions, button, confirmation, contextBlock, section } from '../kit/blocks.ts';
import { modal, paged } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { kindIn } from '../meetings/words.ts';
import { act, views } from './ids.ts';
import { momentIn, pollValue } from './words.ts';

export interface OnePoll {
  coalition: Coalition;
  poll: DatePoll;
  zone: string;
  now: number;
  page: number;
  /** The lead who looks. */
  user: string;
  /** How to reach a contact without Slack. */
  reachOf: (contact: string) => string | undefined;
}

const namesShown = 600;
const peopleShown = 2_500;

/** Who can when, for leads: moment by moment with the way to pick it, then partner by partner, and whom the lead asks. */
export function buildPollView(text: Text, one: OnePoll): ModalView {
  const { coalition, poll } = one;
  const words = text.dates.one;
  const lines = peopleLines(text, one);
  const { shown, pager } = paged(text, lines, { page: one.page, action: act.pollPage });
  return modal({
    callback: views.poll,
    title: words.title,
    close: text.meetings.list.close,
    meta: { coalition: coalition.id, poll: poll.id, page: one.page },
    blocks: [
      section(`*${kindIn(text, poll)}*\n${stateIn(text, one)}`),
      ...momentLines(text, one),
      ...ways(text, one),
      ...shown,
      ...pager,
    ],
  });
}

/** How far it is, and what the lead can do now where it is stuck. */
function stateIn(text: Text, { coalition, poll, zone, now }: OnePoll): string {
  const words = text.dates.one;
  if (poll.picked !== null) return words.over.picked(momentIn(text, poll, poll.picked.start, zone));
  if (poll.status === 'cancelled') return words.over.cancelled;
  const asked = askedOf(coalition, poll);
  const answered = asked.filter((each) => each.asked.answeredAt !== null);
  const isFull = answered.length === asked.length;
  const progress = isFull ? words.everyone : words.progress(answered.length, asked.length);
  if (comingMoments(poll, now).length === 0) return `${progress} ${words.allPassed}`;
  const canNobody = answered.every((each) => each.asked.fits.length === 0);
  if (isFull && canNobody) return words.nobody;
  return poll.status === 'closed' ? `${progress} ${words.closed}` : progress;
}

function momentLines(text: Text, { coalition, poll, zone, now }: OnePoll): KnownBlock[] {
  if (!isPending(poll)) return [];
  const tallies = talliesOf(coalition, poll);
  const best = bestOf(tallies, now);
  return tallies.map((tally, at) => {
    const { start } = tally.moment;
    const words = text.dates.one;
    const isPast = start <= now;
    const facts = [
      fitsIn(text, tally),
      ...(isPast ? [words.passed] : best.includes(tally) && best.length < tallies.length ? [words.best] : []),
    ];
    const line = `${words.place(at + 1, momentIn(text, poll, start, zone))}\n${facts.join(' ')}`;
    if (isPast) return section(line);
    const value = pollValue(coalition.id, poll);
    return section(line, button(`${act.openPick}.${start}`, words.pick, { value }));
  });
}

function fitsIn(text: Text, { fits, partners, without }: Tally): string {
  const words = text.dates.one;
  if (fits.length > 0 && without.length === 0) return words.everybody(fits.length);
  const all = partners.length + without.length;
  const names = withinOf(
    without.map(({ name }) => escapeMrkdwn(name)),
    namesShown,
  );
  const missing = fits.length === 0 ? [] : [words.without(listOf(text, names))];
  return [words.fits(fits.length, partners.length, all), ...missing].join(' ');
}

function ways(text: Text, { coalition, poll, now }: OnePoll): KnownBlock[] {
  if (!isPending(poll) || coalition.over !== null) return [];
  const words = text.dates.one;
  const value = pollValue(coalition.id, poll);
  const canClose = poll.status === 'open' && comingMoments(poll, now).length > 0;
  return [
    actions('poll', [
      button(act.openOffer, words.offer, { value }),
      ...(canClose
        ? [button(act.closePoll, words.close, { value, confirm: confirmation(words.confirmClose) })]
        : []),
      button(act.cancelPoll, words.cancel, { value, confirm: confirmation(words.confirmCancel) }),
    ]),
  ];
}

/** Who can when, a line a partner; who has not answered; and a line each whose answer the lead fills in. */
function peopleLines(text: Text, one: OnePoll): KnownBlock[] {
  const { coalition, poll, user } = one;
  const words = text.dates.one;
  const all = askedOf(coalition, poll);
  const partners = [...new Set(all.map(({ contact }) => contact.partner))];
  const awaited = awaitedOf(coalition, poll).map(({ contact }) => contact);
  const byLead = all.filter((each) => isAskedByLead(each) || each.contact.user === user);
  return [
    section(words.people),
    ...partners.map((id) => {
      const people = all.filter(({ contact }) => contact.partner === id);
      const name = escapeMrkdwn(partnerOf(coalition, id)?.name ?? '');
      const said = people.map((each) => words.person(contactIn(each.contact), saidIn(text, one, each)));
      return section(words.partner(name, withinOf(said, peopleShown).join(', ')));
    }),
    ...(awaited.length === 0 || !isPending(poll)
      ? []
      : [contextBlock(words.awaited(contactsIn(text, awaited, namesShown)))]),
    ...(byLead.length === 0 || poll.status !== 'open'
      ? []
      : [section(words.askYourself), ...byLead.map((each) => byLeadLine(text, one, each))]),
  ];
}

/** "1, 3 en 4": the places of the moments that fit. */
function saidIn(text: Text, { poll }: OnePoll, { asked, contact }: AskedContact): string {
  const { states, withoutSlack, unreached } = text.dates.one;
  const fits = poll.moments.flatMap(({ start }, at) => (asked.fits.includes(start) ? String(at + 1) : []));
  if (fits.length > 0) return listOf(text, fits);
  if (asked.answeredAt !== null) return states.none;
  if (contact.user === null) return withoutSlack;
  if (asked.unreached !== null) return unreached;
  return asked.askedAt === null ? states.sending : states.silent;
}

function byLeadLine(text: Text, one: OnePoll, place: AskedContact): KnownBlock {
  const { coalition, user, reachOf } = one;
  const words = text.dates.one;
  const { contact } = place;
  const partner = escapeMrkdwn(partnerOf(coalition, contact.partner)?.name ?? '');
  const reach = contact.user === null ? reachOf(contact.id) : undefined;
  const name = contact.user === user ? words.self : contactIn(contact);
  const lines = [
    `${words.person(name, saidIn(text, one, place))}, ${partner}`,
    ...(reach === undefined ? [] : [words.reach(escapeMrkdwn(reach))]),
  ];
  return section(
    lines.join('\n'),
    button(
      `${act.answerMomentsFor}.${contact.id}`,
      place.asked.answeredAt === null ? words.note : words.change,
    ),
  );
}
