import type { HomeView, ModalView } from '@slack/types';
import type { Coalition, Interview, InterviewStatus } from '../../src/coalition/state.ts';
import { optionsOf, questionIds } from '../../src/method/interview.ts';
import { buildHelpMessage } from '../../src/slack/coalitions/help.ts';
import {
  buildNote,
  buildStartedMessage,
  buildWelcomeMessage,
  buildWelcomeQuestion,
} from '../../src/slack/coalitions/messages.ts';
import { buildNextMessage } from '../../src/slack/coalitions/next.ts';
import { startForm } from '../../src/slack/coalitions/start.ts';
import { buildStatusMessage } from '../../src/slack/coalitions/status.ts';
import { chooseMessage, nothingMessage } from '../../src/slack/coalitions/which.ts';
import { pinnedCommitments } from '../../src/slack/commitments/asks.ts';
import { pinnedDates } from '../../src/slack/dates/asks.ts';
import { noticeView } from '../../src/slack/interaction.ts';
import { pinnedInterviews } from '../../src/slack/interviews/asks.ts';
import {
  buildChangedMessage,
  buildConsentMessage,
  buildDeletionMessage,
  buildHintMessage,
  buildPausedMessage,
  buildRecordedMessage,
} from '../../src/slack/interviews/author-notes.ts';
import { buildInvitationMessage } from '../../src/slack/interviews/invitation.ts';
import { buildInterviewsView } from '../../src/slack/interviews/overview-view.ts';
import {
  buildAnsweredMessage,
  buildQuestionMessage,
  buildReviewMessage,
  buildSettledReview,
} from '../../src/slack/interviews/questions.ts';
import {
  buildClosedReadView,
  buildIntentionView,
  buildReadView,
} from '../../src/slack/interviews/reading-views.ts';
import { buildClosedReceipt, buildReceiptMessage } from '../../src/slack/interviews/receipt.ts';
import { talkForm } from '../../src/slack/interviews/talk.ts';
import {
  buildAnswerView,
  buildDeclineView,
  buildHandOverView,
  buildOwnView,
  buildPostponeView,
  buildProposeTalkView,
} from '../../src/slack/interviews/views.ts';
import type { Message } from '../../src/slack/kit/message.ts';
import { pinnedMeetings } from '../../src/slack/meetings/asks.ts';
import {
  buildEraseContactView,
  buildLeadsView,
  buildPartnersView,
  buildPartnerView,
  buildRemovePartnerView,
} from '../../src/slack/partners/views.ts';
import { buildHubMessage } from '../../src/slack/person/hub.ts';
import { expectation } from '../../src/slack/rhythm/expectation.ts';
import type { Text } from '../../src/text/text.ts';
import { commitmentMessages, commitmentViews, promisedHubs } from './commitments/screens.ts';
import { dateMessages, dateViews, polls } from './dates/screens.ts';
import { domainBundles, domainMessages, domainViews } from './domain/screens.ts';
import { homeViews, mineMessages } from './home/screens.ts';
import { keepingBundles, keepingMessages, keepingViews } from './keeping/screens.ts';
import { lead, long, longAnswers, longestCoalition, longName, type Strange } from './longest-coalition.ts';
import { clock, longestMeeting, meetingBundles, meetingMessages, meetingViews } from './meetings/screens.ts';
import { programmeViews } from './programme/screens.ts';
import { bundleMessages, choosy, rhythmViews, today } from './rhythm/screens.ts';
import { sketchBundles, sketchHub, sketchMessages, sketchViews } from './sketch/screens.ts';
import { stepMessages, stepViews } from './steps/screens.ts';

export interface Screens {
  /** By the builder that made them. */
  messages: Record<string, Message[]>;
  views: Record<string, ModalView[]>;
  homes: Record<string, HomeView[]>;
}

const daysRead = ['2027-09-29', '2027-09-30', '2027-12-31'];
const statuses: InterviewStatus[] = [
  ...(['asked', 'answering', 'paused', 'talk', 'recorded', 'done'] as const),
  ...(['declined', 'handed-over', 'withdrawn', 'erased'] as const),
];

/** The first two pages of a paged view and the last; or every one, turned until it stays the same. */
function pages(build: (page: number) => ModalView, all: boolean): ModalView[] {
  if (!all) return [0, 1, 1_000].map(build);
  const turned = [build(0)];
  for (let page = 1; page < 500; page += 1) {
    const view = build(page);
    if (JSON.stringify(view.blocks) === JSON.stringify(turned.at(-1)?.blocks)) return turned;
    turned.push(view);
  }
  throw new Error('there is no last page');
}

/** Content repeats, so that pages in between differ by little more than their number: turning all of them once is enough. */
function turnsAll(kind: Strange, partners: number): boolean {
  return kind === 'emoji' && partners <= 5;
}

/** Whatever the app can show, with the longest content of one strange kind. */
export function screensOf(text: Text, kind: Strange, partners = 20): Screens {
  const big = longestCoalition({ kind, partners, contacts: 40 });
  return {
    messages: { ...messagesOf(text, kind, big), ...commitmentMessages(text, kind) },
    views: { ...viewsOf(text, kind, big), ...commitmentViews(text, kind) },
    homes: { buildHomeView: homeViews(text, kind, turnsAll(kind, partners)) },
  };
}

function inEveryStatus(kind: Strange): { coalition: Coalition; interview: Interview }[] {
  return statuses.flatMap((status) => {
    const coalition = longestCoalition({ kind, partners: 2, contacts: 1, status });
    const [interview] = coalition.interviews;
    return interview === undefined ? [] : [{ coalition, interview }];
  });
}

function messagesOf(text: Text, kind: Strange, big: Coalition): Record<string, Message[]> {
  const each = inEveryStatus(kind);
  const long3 = longAnswers(kind, 3_000);
  const ten = Array.from({ length: 10 }, () => ({ ...big, interviews: big.interviews.slice(0, 500) }));
  return {
    buildHelpMessage: [
      buildHelpMessage(text),
      buildHelpMessage(text, text.app.command.unknown(longName(kind), 'start')),
      buildHelpMessage(text, text.app.command.unknown(longName(kind), null)),
    ],
    nothingMessage: [nothingMessage(text)],
    chooseMessage: [10, 25, 180].map((count) => chooseMessage(text, 'commitment', manyOf(big, count))),
    buildWelcomeMessage: [buildWelcomeMessage(text, big)],
    buildStartedMessage: [buildStartedMessage(text, big)],
    buildWelcomeQuestion: [buildWelcomeQuestion(text, big.id, 'C0123456789')],
    buildNote: [
      buildNote(text, {
        notification: 'x',
        body: text.interviews.notes.silent.body(longName(kind), longName(kind)),
      }),
    ],
    buildNextMessage: nextMessages(text, kind),
    buildStatusMessage: [
      buildStatusMessage(text, { coalition: big, lead, picture: null }),
      ...statusMessages(text, kind),
    ],
    buildInvitationMessage: each.flatMap(({ coalition, interview }) => [
      buildInvitationMessage(text, { coalition, interview, person: null }),
      buildInvitationMessage(text, {
        coalition,
        interview: { ...interview, later: '2026-12-31' },
        person: null,
      }),
    ]),
    buildQuestionMessage: each.flatMap(({ coalition, interview }) =>
      questionIds.map((question, at) =>
        buildQuestionMessage(text, { coalition, interview, question, present: long3[at] }),
      ),
    ),
    buildAnsweredMessage: each.flatMap(({ coalition, interview }) =>
      questionIds.map((question) => buildAnsweredMessage(text, { coalition, interview, question })),
    ),
    buildReviewMessage: each.flatMap(({ coalition, interview }) => [
      buildReviewMessage(text, { coalition, interview }),
      buildReviewMessage(text, { coalition, interview: { ...interview, answers: {} } }),
    ]),
    buildSettledReview: each.map(({ interview }) => buildSettledReview(text, interview)),
    buildPausedMessage: each.map(({ coalition, interview }) =>
      buildPausedMessage(text, { coalition, interview, gaveWay: true }),
    ),
    buildReceiptMessage: each.flatMap(({ coalition, interview }) =>
      [0, 1, 1_200, 3_000, 40_000].map((points) =>
        buildReceiptMessage(text, { coalition, interview, answers: longAnswers(kind, points) }),
      ),
    ),
    buildClosedReceipt: each.map(({ coalition, interview }) =>
      buildClosedReceipt(text, coalition, interview),
    ),
    buildChangedMessage: each.map(({ coalition, interview }) =>
      buildChangedMessage(text, { coalition, interview, question: 'recording' }),
    ),
    buildRecordedMessage: each.map(({ coalition, interview }) =>
      buildRecordedMessage(text, coalition, interview),
    ),
    buildConsentMessage: each.map(({ coalition, interview }) =>
      buildConsentMessage(text, { coalition, interview, lead: big.leads[1] ?? '' }),
    ),
    buildDeletionMessage: each.map(({ coalition, interview }) =>
      buildDeletionMessage(text, {
        coalition: coalition.id,
        interview: interview.id,
        question: 'recording',
        ts: '1764000000.000100',
      }),
    ),
    buildHintMessage: (['hello', 'nothing-open', 'file', 'closed'] as const).map((hint) =>
      buildHintMessage(text, hint),
    ),
    ...stepMessages(text, kind),
    ...meetingMessages(text, kind, big),
    ...domainMessages(text, kind, big),
    ...sketchMessages(text, kind, big),
    ...dateMessages(text, kind, big),
    ...keepingMessages(text),
    buildHubMessage: [...hubMessages(text, kind), ...promisedHubs(text, kind)],
    buildMineMessage: mineMessages(text, kind),
    buildBundleMessage: [
      ...bundleMessages(text, ten, kind),
      ...meetingBundles(text, kind, big),
      ...domainBundles(text, kind, big),
      ...sketchBundles(text, big),
      ...keepingBundles(text, big),
    ],
  };
}

function nextMessages(text: Text, kind: Strange): Message[] {
  return statuses.flatMap((status) => {
    const coalition = longestCoalition({ kind, partners: 3, contacts: 40, status });
    const lacking = { ...coalition, channel: { ...coalition.channel, problem: 'failed' as const } };
    return [coalition, lacking].map((each) => buildNextMessage(text, manyOf(each, 180), lead));
  });
}

function manyOf(coalition: Coalition, length: number): Coalition[] {
  return Array.from({ length }, (_, at) => ({ ...coalition, id: `${coalition.id.slice(1)}${at}` }));
}

/** Everybody without Slack, so that names stand there instead of short mentions. */
function statusMessages(text: Text, kind: Strange): Message[] {
  const coalition = longestCoalition({ kind, partners: 20, contacts: 40 });
  const contacts = coalition.contacts.map((contact) => ({ ...contact, user: null }));
  const interviews = coalition.interviews.map((interview, at) => ({
    ...interview,
    status: statuses[at % statuses.length] ?? ('done' as const),
  }));
  const each = { ...coalition, contacts, interviews };
  return [buildStatusMessage(text, { coalition: each, lead, picture: null })];
}

function hubMessages(text: Text, kind: Strange): Message[] {
  return statuses.map((status) => {
    const coalition = longestCoalition({ kind, partners: 1, contacts: 1, status, leads: 1 });
    const user = coalition.contacts[0]?.user ?? '';
    const many = Array.from({ length: 30 }, (_, at) => ({
      ...coalition,
      interviews: coalition.interviews.map((interview) => ({ ...interview, id: `${at}${interview.id}` })),
    }));
    const sentence = expectation(text, choosy, today);
    const meeting = many.map((one, at) => ({
      ...one,
      meetings: [longestMeeting(one, { at, answer: at % 2 === 0 ? null : 'maybe' })],
      datePolls: polls(one),
    }));
    const parts = [
      pinnedMeetings(text, meeting, { user, ...clock }),
      pinnedDates(text, meeting, { user, now: clock.now }),
      pinnedInterviews(text, many, user),
      sketchHub(text, coalition),
      pinnedCommitments(text, { user, coalitions: many, lines: [] }),
    ];
    return buildHubMessage(text, { expectation: sentence, parts });
  });
}

function viewsOf(text: Text, kind: Strange, big: Coalition): Record<string, ModalView[]> {
  const each = inEveryStatus(kind);
  const [interview] = big.interviews;
  const [contact] = big.contacts;
  const partner = big.partners[1];
  const turned = (build: (page: number) => ModalView) => pages(build, turnsAll(kind, big.partners.length));
  if (interview === undefined || contact === undefined || partner === undefined) throw new Error('empty');
  const values = {
    name: [longName(kind)],
    need: [long(kind, 3_000)],
    organisation: [longName(kind)],
    intention: [long(kind, 3_000)],
    new_name: ['x'.repeat(80)],
    existing: ['C0123456789'],
    ...Object.fromEntries(questionIds.map((id) => [id, [long(kind, 3_000)]])),
  };
  const meta = { coalition: big.id, interview: interview.id, key: 'k'.repeat(20) };
  const start = {
    subject: { coalition: null, person: null },
    meta: { key: 'k'.repeat(20), channel: 'C0123456789' },
    values,
    note: 'offered',
  };
  const unasked = longestCoalition({ kind, partners: big.partners.length, contacts: 40, unasked: true });
  const outsiders = Array.from({ length: 100 }, (_, at) => ({
    user: `U9${String(at).padStart(9, '0')}`,
    name: longName(kind),
    zone: null,
    isBot: false,
    isGone: false,
    outside: true,
  }));
  const form = { coalition: big, key: 'k'.repeat(20), outsiders, withoutSlack: long(kind, 3_000) };
  return {
    startForm: [0, 1, 2].map((page) => startForm.view(text, { ...start, page })),
    buildPartnersView: turned((at) => buildPartnersView(text, big, at)),
    buildPartnerView: [
      buildPartnerView(text, { ...form, partner }),
      buildPartnerView(text, { ...form, partner: null, outsiders: null }),
    ],
    buildEraseContactView: [buildEraseContactView(text, big, contact)],
    buildRemovePartnerView: [buildRemovePartnerView(text, big, partner)],
    buildLeadsView: [buildLeadsView(text, big)],
    buildInterviewsView: [big, unasked].flatMap((coalition) =>
      turned((at) => buildInterviewsView(text, { coalition, lead, page: at, key: 'k'.repeat(20) })),
    ),
    buildIntentionView: [buildIntentionView(text, big, long(kind, 3_000))],
    buildReadView: [1, 3_000, 40_000].flatMap((points) =>
      turned((at) =>
        buildReadView(text, { coalition: big, interview, answers: longAnswers(kind, points), page: at }),
      ),
    ),
    buildClosedReadView: each.flatMap((one) =>
      big.leads.slice(0, 2).map((reader) => buildClosedReadView(text, one.coalition, one.interview, reader)),
    ),
    talkForm: [0, 1, 2].map((at) =>
      talkForm.view(text, { subject: { coalition: big, person: null, contact }, meta, values, page: at }),
    ),
    buildAnswerView: questionIds.flatMap((question) =>
      [0, 3_000, 3_001, 40_000].map((points) =>
        buildAnswerView(text, {
          coalition: big.id,
          interview: interview.id,
          question,
          key: 'k'.repeat(20),
          choice: optionsOf(question)[0],
          initial: long(kind, points),
          draft: 'offered',
        }),
      ),
    ),
    buildPostponeView: [buildPostponeView(text, meta)],
    buildHandOverView: [buildHandOverView(text, meta)],
    buildDeclineView: [buildDeclineView(text, big, interview)],
    buildProposeTalkView: [buildProposeTalkView(text, big, interview)],
    buildOwnView: each.flatMap((one) => {
      const points = one.interview.status === 'done' ? 40_000 : 3_000;
      const readings = big.leads.map((reader) => ({ reader, days: daysRead, earlier: 400 }));
      const interview = {
        ...one.interview,
        readings: [...readings, { reader: null, days: daysRead, earlier: 0 }],
      };
      const own = { ...one, answers: longAnswers(kind, points), since: '2026-11-30' };
      return [
        buildOwnView(text, { ...own, page: 0 }),
        ...turned((at) => buildOwnView(text, { ...own, interview, page: at })),
      ];
    }),
    ...rhythmViews(text, big),
    ...stepViews(text, kind, turned),
    ...meetingViews(text, kind, { big, pages: turned }),
    ...domainViews(text, kind, { big, pages: turned }),
    ...programmeViews(text, kind, { big, pages: turned }),
    ...sketchViews(text, kind, { big, pages: turned }),
    ...dateViews(text, kind, { big, pages: turned }),
    ...keepingViews(text, kind, { big, pages: turned }),
    noticeView: Object.values(text.problems).map((words) => noticeView(text, words)),
  };
}
