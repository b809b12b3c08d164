import type { ModalView } from '@slack/types';
import { buildBundleMessage } from '../../../jobs/rhythm/bundle-message.ts';
import { askedOf } from '../../../src/coalition/dates/read.ts';
import type { Asked, DatePoll } from '../../../src/coalition/dates/state.ts';
import type { Due } from '../../../src/coalition/due-kinds.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { buildMomentsView } from '../../../src/slack/dates/answer-view.ts';
import { buildDateDoneView } from '../../../src/slack/dates/done-view.ts';
import { dateForm } from '../../../src/slack/dates/form.ts';
import { offerForm } from '../../../src/slack/dates/offer.ts';
import { pickForm } from '../../../src/slack/dates/pick.ts';
import { buildPollView } from '../../../src/slack/dates/poll-view.ts';
import {
  buildDateMessage,
  buildDateOffMessage,
  buildOlderDateMessage,
} from '../../../src/slack/dates/question.ts';
import type { Message } from '../../../src/slack/kit/message.ts';
import type { Text } from '../../../src/text/text.ts';
import { long, type Strange } from '../longest-coalition.ts';
import { clock } from '../meetings/screens.ts';

/** By its longest name, and on the far side of the earth from who reads. */
const zone = 'America/Argentina/ComodRivadavia';
const day = 86_400_000;

/** Five moments, each through midnight; of what was said the extremes. */
function pollOf(
  { contacts }: Pick<Coalition, 'contacts'>,
  { status, said, at }: { status: DatePoll['status']; said: 'nothing' | 'none' | 'all'; at: number },
): DatePoll {
  const moments = Array.from({ length: 5 }, (_, nth) => {
    const start = clock.now + (at + nth) * 30 * day;
    return { start, lastDay: new Date(start + day).toISOString().slice(0, 10) };
  });
  const asked = contacts.map(
    (contact): Asked => ({
      contact: contact.id,
      fits: said === 'all' ? moments.map(({ start }) => start) : [],
      answeredAt: said === 'nothing' ? null : clock.now,
      askedAt: clock.now,
      reminded: false,
      messages: [],
      unreached: contact.user === null ? null : 'x',
    }),
  );
  return {
    id: `${String(at + 10).padStart(2, '0')}${status.padEnd(14, 'd')}`,
    kind: 'execution',
    form: 'own-project',
    zone,
    minutes: 1_440,
    purpose: 'purpose',
    status,
    moments,
    revision: 99,
    offeredAt: clock.now,
    openedBy: 'U0LEAD00000',
    asked,
    told: [],
    picked: status === 'picked' ? { start: moments[0]?.start ?? 0, meeting: 'm' } : null,
  };
}

/** In each state; of those that are open to come, partly past, and all of them past. */
const kinds = [
  ...(['nothing', 'none', 'all'] as const).map((said) => ({ status: 'open', said, at: 1 }) as const),
  { status: 'open', said: 'all', at: -2 },
  { status: 'open', said: 'nothing', at: -9 },
  { status: 'closed', said: 'all', at: 1 },
  { status: 'picked', said: 'all', at: 1 },
  { status: 'cancelled', said: 'none', at: 1 },
] as const;

export function polls(coalition: Pick<Coalition, 'contacts'>): DatePoll[] {
  return kinds.map((kind, nth) => {
    const poll = pollOf(coalition, kind);
    return { ...poll, id: `${nth}${poll.id.slice(1)}` };
  });
}

const words = (kind: Strange, points: number) => () => long(kind, points);

export function dateMessages(text: Text, kind: Strange, big: Coalition): Record<string, Message[]> {
  const all = polls(big);
  const coalition = { ...big, datePolls: all };
  const shown = { coalition, zone: clock.zone, now: clock.now, open: words(kind, 3_000) };
  return {
    buildDateMessage: all.flatMap((poll) =>
      poll.asked
        .slice(0, 1)
        .flatMap((asked) => [
          buildDateMessage(text, { ...shown, poll, asked }),
          buildDateMessage(text, { ...shown, poll: { ...poll, revision: 0 }, asked }),
          buildDateMessage(text, { ...shown, poll, asked, isDropped: true }),
        ]),
    ),
    buildOlderDateMessage: all.slice(0, 1).map((poll) => buildOlderDateMessage(text, { coalition, poll })),
    buildDateOffMessage: all.slice(0, 1).map((poll) => buildDateOffMessage(text, { coalition, poll })),
  };
}

/** The messages of a day on which ten coalitions look for a date. */
export function dateBundles(text: Text, big: Coalition, what: Due['kind']): Message[] {
  const user = big.contacts.find((contact) => contact.user !== null)?.user ?? '';
  const coalitions = Array.from({ length: 10 }, (_, at) => {
    const poll = pollOf(big, { status: 'open', said: 'nothing', at: 1 });
    return { ...big, id: `${at}${big.id.slice(1)}`, datePolls: [{ ...poll, id: `${at}${poll.id}` }] };
  });
  const dues = coalitions.flatMap(({ id, datePolls }) =>
    datePolls.map((poll) => ({ user, coalition: id, kind: what, about: poll.id, when: { by: clock.now } })),
  );
  const { message } = buildBundleMessage(text, { coalitions, dues, zone: clock.zone });
  if (message === null) throw new Error(`${what} has nothing to say`);
  return [message];
}

type Pages = (build: (page: number) => ModalView) => ModalView[];

export function dateViews(
  text: Text,
  kind: Strange,
  { big, pages }: { big: Coalition; pages: Pages },
): Record<string, ModalView[]> {
  const all = polls(big);
  const coalition = { ...big, datePolls: all };
  const user = coalition.contacts.find((contact) => contact.user !== null)?.user ?? '';
  const [poll] = all;
  const [place] = poll === undefined ? [] : askedOf(coalition, poll);
  if (poll === undefined || place === undefined) throw new Error('nobody is asked');
  const reachOf = words(kind, 200);
  const meta = { coalition: big.id, poll: poll.id, sequence: 99, key: 'k'.repeat(20), zone, start: 1 };
  const dates = Array.from({ length: 5 }, (_, at) => [
    [`date${at + 1}`, ['2026-12-31']],
    [`time${at + 1}`, ['23:59']],
  ]).flat();
  const values = {
    ...Object.fromEntries(dates),
    minutes: ['1440'],
    kind: ['own-project'],
    purpose: [long(kind, 3_000)],
    place: [long(kind, 3_000)],
    invite: ['some'],
    who: coalition.contacts.map(({ id }) => id),
  };
  const subject = {
    coalition,
    person: null,
    poll,
    now: clock.now,
    zone: clock.zone,
    open: words(kind, 3_000),
  };
  const shown = { subject, meta, values, note: 'saved' };
  return {
    buildPollView: all.flatMap((each) =>
      pages((page) => buildPollView(text, { coalition, poll: each, ...clock, page, user, reachOf })),
    ),
    buildMomentsView: all.flatMap((each) =>
      [true, false].map((isForOther) =>
        buildMomentsView(text, { coalition, poll: each, place, ...clock, meta, isForOther }),
      ),
    ),
    buildDateDoneView: [
      buildDateDoneView(text, {
        coalition,
        poll,
        zone: clock.zone,
        user,
        reachOf,
        isTwice: true,
        odd: (['skipped', 'twice'] as const).map((odd) => ({ kind: odd, asked: '02:30', now: '03:30' })),
      }),
    ],
    dateForm: [0, 1].map((page) => dateForm.view(text, { ...shown, subject: { ...subject, user }, page })),
    offerForm: [offerForm.view(text, { ...shown, page: 0 })],
    pickForm: [pickForm.view(text, { ...shown, page: 0 })],
  };
}
