import type { ModalView } from '@slack/types';
import { buildBundleMessage } from '../../../jobs/rhythm/bundle-message.ts';
import type { Due } from '../../../src/coalition/due-kinds.ts';
import { comingMeetings } from '../../../src/coalition/meetings/read.ts';
import type { Invitee, Meeting, MeetingAnswer } from '../../../src/coalition/meetings/state.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { stepIds, steps } from '../../../src/method/steps.ts';
import type { Message } from '../../../src/slack/kit/message.ts';
import {
  buildAnnouncedMessage,
  buildAnnouncedQuestion,
} from '../../../src/slack/meetings/channel-message.ts';
import { buildMeetingDoneView, buildMeetingNoticeView } from '../../../src/slack/meetings/done-view.ts';
import { buildMeetingMessage, buildOlderMessage } from '../../../src/slack/meetings/invitation.ts';
import { buildMeetingsView } from '../../../src/slack/meetings/list-view.ts';
import { buildMeetingView } from '../../../src/slack/meetings/one-view.ts';
import { outcomeForm } from '../../../src/slack/meetings/outcome.ts';
import { buildOutcomeMessage } from '../../../src/slack/meetings/outcome-message.ts';
import { meetingForm } from '../../../src/slack/meetings/planning.ts';
import { buildShowView } from '../../../src/slack/meetings/show-view.ts';
import {
  buildCancelMeetingView,
  buildMeetingNoteView,
  buildOutcomeSavedView,
} from '../../../src/slack/meetings/small-views.ts';
import type { Text } from '../../../src/text/text.ts';
import { long, type Strange } from '../longest-coalition.ts';
import { withProgramme } from '../programme/longest.ts';
import { substituteMessages, substituteViews, substitutionsFor } from '../substitutes/screens.ts';

/** On the far side of the earth from where it is planned, by its longest name. */
const zone = 'America/Argentina/ComodRivadavia';
const now = Date.UTC(2026, 8, 30, 12);
const answers: (MeetingAnswer | null)[] = [null, 'yes', 'no', 'maybe'];

export const clock = { zone: 'Antarctica/DumontDUrville', now };

interface Meant {
  at: number;
  answer: MeetingAnswer | null;
}

/** A meeting with everybody, of the longest words and the longest day; to come in a month, or a year ago. */
export function longestMeeting({ contacts }: Pick<Coalition, 'contacts'>, { at, answer }: Meant): Meeting {
  const invitees = contacts.map(
    (contact): Invitee => ({
      contact: contact.id,
      dropped: false,
      answer,
      note: 'note',
      answeredAt: now,
      askedAt: now,
      reminders: 1,
      remindedAt: now,
      told: [],
      messages: [],
      unreached: contact.user === null ? 'x' : null,
    }),
  );
  return {
    id: `${String(at).padStart(2, '0')}${'m'.repeat(14)}`,
    kind: 'execution',
    form: 'own-project',
    status: 'planned',
    start: now + (30 + at) * 86_400_000,
    zone,
    minutes: 1_440,
    lastDay: '2026-11-01',
    place: 'place',
    purpose: 'purpose',
    cancelLine: 'line',
    sequence: 99,
    timed: 99,
    plannedBy: 'U0LEAD00000',
    changedAt: now,
    invitees,
    askedAfter: [],
    outcome: null,
  };
}

const outcome = {
  agreed: 'agreed',
  open: 'open',
  by: 'U0LEAD00000',
  at: now,
  actions: Array.from({ length: 50 }, (_, at) => `action${at}`),
};

/** Forty meetings, of every kind that a list shows. */
export function withMeetings(coalition: Coalition, count = 40): Coalition {
  const meetings = Array.from({ length: count }, (_, at): Meeting => {
    const meeting = longestMeeting(coalition, { at, answer: answers[at % 4] ?? null });
    const status = (['planned', 'planned', 'cancelled', 'held'] as const)[at % 4] ?? 'planned';
    const isPast = status === 'held' || at % 8 === 1;
    return {
      ...meeting,
      status,
      start: isPast ? now - (2 + at) * 86_400_000 : meeting.start,
      outcome: status === 'held' ? outcome : null,
    };
  });
  const questions = steps.flatMap((step) => step.questions.map(({ id }) => id));
  const walk = {
    ...coalition.walk,
    at: { step: stepIds[9] ?? '10', round: 12 },
    answers: Object.fromEntries(questions.map((id) => [id, { versions: [], open: true }])),
  };
  const substitutions = substitutionsFor(coalition);
  const withSubstitutes = meetings.map((meeting) => ({
    ...meeting,
    invitees: meeting.invitees.map((invitee, at) => {
      const substitute = substitutions[at]?.id;
      return substitute === undefined || at % 3 !== 2 ? invitee : { ...invitee, substitute };
    }),
  }));
  return { ...coalition, meetings: withSubstitutes, substitutions, walk };
}

const words = (kind: Strange, points: number) => () => long(kind, points);

function all(coalition: Coalition): { coalition: Coalition; meeting: Meeting; invitee: Invitee }[] {
  return coalition.meetings.slice(0, 8).flatMap((meeting) => {
    const [invitee] = meeting.invitees;
    return invitee === undefined ? [] : [{ coalition, meeting, invitee }];
  });
}

export function meetingMessages(text: Text, kind: Strange, big: Coalition): Record<string, Message[]> {
  const coalition = withMeetings(big, 8);
  const each = all(coalition);
  const link = `https://example.org/${'_'.repeat(560)}?a=1&b=<2>|x`;
  const news = {
    changes: ['time', 'minutes', 'place', 'purpose', 'kind'] as const,
    was: { start: now, minutes: 1_440 },
  };
  const shown = { zone: clock.zone, open: words(kind, 3_000) };
  return {
    buildMeetingMessage: each.flatMap((one) => [
      buildMeetingMessage(text, {
        ...one,
        ...shown,
        coalition: withProgramme(coalition, one.meeting),
        news: { changes: ['programme'], was: null },
      }),
      buildMeetingMessage(text, { ...one, ...shown }),
      buildMeetingMessage(text, { ...one, ...shown, news: { ...news, changes: [...news.changes] } }),
      buildMeetingMessage(text, { ...one, ...shown, isSubstitute: true }),
      buildMeetingMessage(text, { ...one, ...shown, open: () => link }),
      buildMeetingMessage(text, { ...one, ...shown, open: () => undefined, isDropped: true }),
    ]),
    ...each.slice(0, 1).reduce((_, one) => substituteMessages(text, { ...one, ...shown }), {}),
    buildOlderMessage: each.map((one) => buildOlderMessage(text, { ...one, ...shown })),
    buildOutcomeMessage: each.map((one) => buildOutcomeMessage(text, { ...one, ...shown })),
    buildAnnouncedMessage: each.flatMap(({ meeting }) =>
      (['planned', 'moved', 'cancelled'] as const).map((each) =>
        buildAnnouncedMessage(text, { coalition, meeting, news: each, was: news.was }),
      ),
    ),
    buildAnnouncedQuestion: each.map(({ meeting }) =>
      buildAnnouncedQuestion(text, { coalition, meeting, zone: clock.zone }),
    ),
  };
}

const reminded = ['meeting-answer', 'meeting-day', 'meeting-hour', 'meeting-after', 'meeting-none'] as const;

/** The messages of days on which ten coalitions have all of these to say, of each kind for itself and together. */
export function meetingBundles(text: Text, kind: Strange, big: Coalition): Message[] {
  const user = big.contacts.find((contact) => contact.user !== null)?.user ?? '';
  const coalitions = Array.from({ length: 10 }, (_, at) => {
    const id = `${at}${big.id.slice(1)}`;
    const { meetings, ...coalition } = withMeetings({ ...big, id }, 8);
    return {
      ...coalition,
      meetings: meetings.map((each) => ({ ...each, id: `${at}${each.id}`, status: 'planned' as const })),
    };
  });
  const duesOf = (kinds: readonly Due['kind'][]): Due[] =>
    kinds.flatMap((what) =>
      coalitions.flatMap(({ id, meetings }) =>
        (what === 'meeting-none' ? [''] : meetings.map((each) => each.id)).map((about) => ({
          user,
          coalition: id,
          kind: what,
          about,
          when: { by: now },
        })),
      ),
    );
  return [...reminded.map((each) => [each]), reminded].flatMap((kinds) => {
    const parts = { coalitions, dues: duesOf(kinds), zone: clock.zone, motive: long(kind, 3_000) };
    const { message } = buildBundleMessage(text, { ...parts, opened: () => words(kind, 3_000) });
    if (message === null) throw new Error(`${kinds} have nothing to say`);
    return message;
  });
}

type Pages = (build: (page: number) => ModalView) => ModalView[];

export function meetingViews(
  text: Text,
  kind: Strange,
  { big, pages }: { big: Coalition; pages: Pages },
): Record<string, ModalView[]> {
  const coalition = withMeetings(big);
  const few = withMeetings({ ...big, contacts: big.contacts.slice(0, 100) }, 8);
  const [meeting] = comingMeetings(coalition, now);
  const [past] = coalition.meetings.filter(({ status }) => status === 'held');
  if (meeting === undefined || past === undefined) throw new Error('there is no meeting');
  const open = words(kind, 3_000);
  const reachOf = words(kind, 200);
  const meta = {
    coalition: big.id,
    meeting: meeting.id,
    sequence: 99,
    key: 'k'.repeat(20),
    zone,
  };
  const values = {
    date: ['2026-12-31'],
    time: ['23:59'],
    minutes: ['1440'],
    kind: ['own-project'],
    invite: ['some'],
    place: [long(kind, 3_000)],
    purpose: [long(kind, 3_000)],
    agreed: [long(kind, 3_000)],
    open: [long(kind, 3_000)],
    actions: [long(kind, 3_000)],
  };
  return {
    buildMeetingsView: pages((page) => buildMeetingsView(text, { coalition, ...clock, page })),
    buildMeetingView: [meeting, past, { ...meeting, status: 'cancelled' as const }].flatMap((one) =>
      pages((page) =>
        buildMeetingView(text, {
          coalition: withProgramme(few, one),
          meeting: one,
          ...clock,
          page,
          open,
          reachOf,
        }),
      ),
    ),
    buildShowView: all(few).flatMap((one, at) =>
      pages((page) =>
        buildShowView(text, {
          ...one,
          ...clock,
          open,
          page,
          ...(at === 0 ? { coalition: withProgramme(few, one.meeting) } : {}),
        }),
      ),
    ),
    meetingForm: [few, coalition].flatMap((each) =>
      [0, 1, 2].map((page) => {
        const who = each.contacts.map(({ id }) => id);
        const subject = { coalition: each, person: null, meeting, user: 'U0LEAD00000', open };
        return meetingForm.view(text, { subject, meta, page, values: { ...values, who }, note: 'saved' });
      }),
    ),
    buildMeetingDoneView: (['skipped', 'twice'] as const).map((odd) =>
      buildMeetingDoneView(text, {
        coalition,
        meeting,
        zone: clock.zone,
        isNew: odd === 'twice',
        told: 4_000,
        reachOf,
        odd: { kind: odd, asked: '02:30' },
      }),
    ),
    buildMeetingNoticeView: [buildMeetingNoticeView(text, big.id, text.meetings.done.cancelled)],
    buildCancelMeetingView: [meeting, past].map((one) =>
      buildCancelMeetingView(text, { meeting: one, meta, ...clock }),
    ),
    buildMeetingNoteView: [buildMeetingNoteView(text, meta, long(kind, 3_000))],
    outcomeForm: [undefined, 'saved'].map((note) => {
      const subject = { coalition, person: null, meeting: past, zone: clock.zone, open };
      return outcomeForm.view(text, { subject, meta, page: 0, values, note });
    }),
    ...substituteViews(text, kind, { coalition: few, meeting, zone: clock.zone }),
    buildOutcomeSavedView: [buildOutcomeSavedView(text, { coalition, meeting: past, open })],
  };
}
