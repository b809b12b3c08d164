import type { ModalView } from '@slack/types';
import { type BundleParts, buildBundleMessage } from '../../../jobs/rhythm/bundle-message.ts';
import {
  type Commitment,
  type CommitmentAsk,
  commitmentStatuses,
} from '../../../src/coalition/commitments/state.ts';
import type { Due } from '../../../src/coalition/due-kinds.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { pinnedCommitments } from '../../../src/slack/commitments/asks.ts';
import { buildSavedView, commitmentForm } from '../../../src/slack/commitments/form.ts';
import type { Line } from '../../../src/slack/commitments/lines.ts';
import { buildCommitmentsView, filters, rowsFor } from '../../../src/slack/commitments/list-view.ts';
import {
  buildAnswerMessage,
  buildAskMessage,
  buildCommitmentMessage,
  buildCommitmentNote,
  buildDoneMessage,
  buildHelpWantedMessage,
  type Read,
  wordsOfAll,
} from '../../../src/slack/commitments/messages.ts';
import { commitmentSummary, progressPictureOf } from '../../../src/slack/commitments/overview.ts';
import { buildCommitmentView } from '../../../src/slack/commitments/show-view.ts';
import { askForm, recordForm, stuckForm } from '../../../src/slack/commitments/small-forms.ts';
import { buildDateView, buildTakeView, buildWhichView } from '../../../src/slack/commitments/small-views.ts';
import { pinnedInterviews } from '../../../src/slack/interviews/asks.ts';
import { quoted, written } from '../../../src/slack/kit/blocks.ts';
import { type Message, messageOf } from '../../../src/slack/kit/message.ts';
import { buildHubMessage } from '../../../src/slack/person/hub.ts';
import type { OpenEntry } from '../../../src/slack/vault.ts';
import type { Text } from '../../../src/text/text.ts';
import { lead, long, longestCoalition, longName, type Strange } from '../longest-coalition.ts';

const today = '2026-03-02';
const key = 'k'.repeat(20);
const kindsOfAnswer = [null, 'done', 'on-track', 'stuck', 'new-date', 'call', 'released', 'left'] as const;
const kindsOfChange = [
  ...(['made', 'changed', 'agreed', 'declined', 'done', 'on-track', 'stuck', 'new-date'] as const),
  ...(['released', 'left', 'taken', 'withdrawn', 'shared'] as const),
];

/** Every entry holds as many words as a form takes. */
function opened(kind: Strange): OpenEntry {
  const words = long(kind, 3_000);
  return (entry) => (entry === '' ? undefined : words);
}

interface Wanted {
  status: Commitment['status'];
  shared?: Commitment['shared'];
  extra?: boolean;
  /** Of somebody without Slack, of whom the name stands there. */
  named?: boolean;
}

/** A commitment as long as it gets: every word, a year of changes, a question of each outcome. */
function longest(
  coalition: Coalition,
  at: number,
  { status, shared = null, extra = false, named = false }: Wanted,
) {
  const contact = coalition.contacts.find(({ user }) => (user === null) === named) ?? coalition.contacts[0];
  const owned = status === 'open' ? null : (contact?.id ?? null);
  const strengthens = coalition.partners.map(({ id }) => id);
  const history = Array.from({ length: 60 }, (_, nth) => ({
    kind: kindsOfChange[nth % kindsOfChange.length] ?? 'made',
    by: lead,
    at: nth * 86_400_000,
    status,
    contact: contact?.id ?? null,
    date: '2028-12-31',
    entry: 'why',
    before: { date: '2027-12-31', words: 'before' },
  }));
  const commitment: Commitment = {
    id: `${'m'.repeat(13)}${String(at).padStart(3, '0')}`,
    words: 'words',
    status,
    shared,
    contact: owned,
    partner: owned === null ? null : (contact?.partner ?? null),
    date: '2028-12-31',
    step: '10',
    money: extra
      ? { kind: 'extra', euros: 1_000_000_000, source: 'assignment', words: 'money' }
      : { kind: 'existing', differently: 'money', strengthens },
    proposedBy: lead,
    sign: 0,
    dated: 0,
    nudged: 5,
    nudgedAt: 0,
    toldLeads: [],
    posted: null,
    asks: kindsOfAnswer.map((answer, nth) => asked(String(nth), answer, contact?.id ?? '')),
    history,
  };
  return commitment;
}

function asked(nth: string, answer: CommitmentAsk['answer'], contact: string): CommitmentAsk {
  return {
    id: `${'a'.repeat(15)}${nth}`,
    by: lead,
    contact,
    words: 'question',
    at: 0,
    answer,
    answeredAt: 0,
    posted: null,
    toldLeads: [],
  };
}

/** A commitment in every status, of somebody with Slack and of somebody without. */
function everyOne(kind: Strange): Line[] {
  const coalition = longestCoalition({ kind, partners: 60, contacts: 9 });
  return commitmentStatuses.flatMap((status, at) =>
    [false, true].flatMap((named) =>
      (['asked', 'yes', null] as const).map((shared) => ({
        coalition,
        commitment: longest(coalition, at, { status, shared, extra: named, named }),
      })),
    ),
  );
}

function readsOf(kind: Strange): Read[] {
  return everyOne(kind).flatMap((line) => {
    const owner = line.coalition.contacts.find(({ id }) => id === line.commitment.contact)?.user;
    return [lead, ...(owner == null ? [] : [owner])].map((user) => ({
      ...line,
      user,
      open: opened(kind),
      today,
    }));
  });
}

/** Two hundred of one person, and as many as a coalition holds. */
function manyOf(kind: Strange, count: number): Coalition {
  const coalition = longestCoalition({ kind, partners: 3, contacts: 9 });
  const commitments = Array.from({ length: count }, (_, at) =>
    longest(coalition, at, {
      status: commitmentStatuses[at % 5] ?? 'done',
      shared: 'asked',
      extra: at % 2 === 0,
    }),
  );
  return { ...coalition, commitments };
}

export function commitmentMessages(text: Text, kind: Strange): Record<string, Message[]> {
  const reads = readsOf(kind);
  const words = long(kind, 3_000);
  const asks = reads.slice(0, 12).flatMap((read) => read.commitment.asks.map((ask) => ({ ...read, ask })));
  const note = {
    notification: 'x',
    body: text.commitments.notes.left(longName(kind), longName(kind)),
    own: quoted(words),
  };
  return {
    buildCommitmentMessage: reads.map((read) => buildCommitmentMessage(text, read)),
    buildCommitmentNote: reads.slice(0, 2).map((read) => buildCommitmentNote(text, read, note)),
    buildAskMessage: asks.map((read) => buildAskMessage(text, read)),
    buildAnswerMessage: asks.flatMap((read) => buildAnswerMessage(text, read) ?? []),
    buildDoneMessage: reads.map((read) => buildDoneMessage(text, read, { words, owner: longName(kind) })),
    buildHelpWantedMessage: reads.map((read) =>
      buildHelpWantedMessage(text, read, { words, why: words, owner: longName(kind) }),
    ),
  };
}

/** The pinned message of somebody with many commitments and many interviews. */
export function promisedHubs(text: Text, kind: Strange): Message[] {
  const coalition = manyOf(kind, 200);
  const user = coalition.contacts[0]?.user ?? '';
  const own = coalition.commitments.map((commitment) => ({ coalition, commitment }));
  const many = Array.from({ length: 30 }, (_, at) => ({
    ...coalition,
    interviews: coalition.interviews.map((interview) => ({ ...interview, id: `${at}${interview.id}` })),
  }));
  const parts = [
    pinnedInterviews(text, many, user),
    pinnedCommitments(text, { user, coalitions: many, own, open: opened(kind), today }),
  ];
  return [buildHubMessage(text, { expectation: 'x', parts })];
}

/** What stands in a message of somebody else's: the summary, and the weekly lines. */
export function summaryMessages(text: Text, kind: Strange): Message[] {
  const coalition = manyOf(kind, 200);
  const blocks = commitmentSummary(text, coalition, { open: opened(kind), today });
  const week = wordsOfAll(text, coalition.commitments, { open: opened(kind) });
  return [messageOf(text, { blocks: [...blocks, written(week)] })];
}

/** The message of a day about each of these, to whoever it may concern: as it was sent, and once it was dealt with. */
export function commitmentBundles(text: Text, kind: Strange, what: Due['kind']): Message[] {
  const when = { date: today };
  return everyOne(kind).flatMap(({ coalition: one, commitment }) => {
    const coalition = { ...one, commitments: [commitment] };
    const owner = one.contacts.find(({ id }) => id === commitment.contact)?.user ?? lead;
    return [lead, owner].flatMap((user) => {
      const about = what === 'week-summary' ? '' : commitment.id;
      const due: Due = { user, coalition: coalition.id, kind: what, about, when };
      const parts = { coalitions: [coalition], dues: [due], day: today, opened: () => opened(kind) };
      const settled: BundleParts['settled'] = (reminding, { settled: settle }) =>
        settle?.(reminding, 0) ?? null;
      return [parts, { ...parts, settled }].flatMap((each) => buildBundleMessage(text, each).message ?? []);
    });
  });
}

/** The alt text of the picture is one that Slack takes. */
export function altOf(text: Text, kind: Strange): string {
  return progressPictureOf(text, { coalition: manyOf(kind, 1_000), today })?.alt ?? '';
}

export function commitmentViews(text: Text, kind: Strange): Record<string, ModalView[]> {
  const lines = everyOne(kind);
  const small = smallForm(kind);
  const [first] = lines;
  if (first === undefined) throw new Error('empty');
  return {
    buildCommitmentsView: listViews(text, kind),
    buildCommitmentView: readsOf(kind).flatMap((read) =>
      [undefined, { coalition: key, filter: 'withdrawn', page: 49 }].map((list) =>
        buildCommitmentView(text, { ...read, zone: 'Europe/Amsterdam', list }),
      ),
    ),
    commitmentForm: formViews(text, kind, first),
    buildSavedView: lines.map((line) => buildSavedView(text, line, lead)),
    buildDateView: [buildDateView(text, small)],
    buildTakeView: [buildTakeView(text, small)],
    ...smallForms(text, lines, small),
    buildWhichView: [
      buildWhichView(
        text,
        small.meta,
        Array.from({ length: 120 }, (_, at) => ({ ...first.coalition, id: `${key}${at}` })),
      ),
    ],
  };
}

function smallForms(
  text: Text,
  lines: Line[],
  { meta, words, values }: ReturnType<typeof smallForm>,
): Record<string, ModalView[]> {
  const build = (form: typeof stuckForm) =>
    lines.map((line) =>
      form.view(text, {
        subject: { ...line, person: null, words },
        meta,
        values,
        page: 0,
        note: 'offered',
      }),
    );
  return { stuckForm: build(stuckForm), askForm: build(askForm), recordForm: build(recordForm) };
}

function smallForm(kind: Strange) {
  const words = long(kind, 3_000);
  const meta = { coalition: key, commitment: 'm'.repeat(16), key, list: { filter: 'withdrawn', page: 49 } };
  const values = {
    date: ['2028-12-31'],
    why: [words],
    who: ['leads'],
    question: [words],
    outcome: ['stuck'],
  };
  return { meta, words, values };
}

function listViews(text: Text, kind: Strange): ModalView[] {
  const open = opened(kind);
  return [0, 200, 1_000].flatMap((count) => {
    const coalition = manyOf(kind, count);
    const user = coalition.contacts[0]?.user ?? '';
    const all = filters.map((filter) => ({ filter, page: filter === 'all' ? 1_000 : 0 }));
    return [
      ...all.map(({ filter, page }) => {
        const rows = rowsFor(coalition, user, filter);
        return buildCommitmentsView(text, { coalition, user: lead, filter, page, rows, open, today });
      }),
      buildCommitmentsView(text, {
        coalition: null,
        user,
        filter: 'mine',
        page: 3,
        open,
        today,
        rows: rowsFor(coalition, user, 'mine'),
      }),
    ];
  });
}

function formViews(text: Text, kind: Strange, { coalition, commitment }: Line): ModalView[] {
  const big = longestCoalition({ kind, partners: 250, contacts: 2 });
  const crowded = longestCoalition({ kind, partners: 2, contacts: 40 });
  const words = long(kind, 3_000);
  const values = {
    words: [words],
    differently: [words],
    from: [words],
    euros: ['1.000.000.000'],
    date: ['2028-12-31'],
    strengthens: big.partners.map(({ id }) => id),
  };
  const notes = ['offered', 'saved', 'from-message', 'shortened'];
  return [big, crowded].flatMap((one) =>
    [0, 1, 2].flatMap((part) =>
      (['existing', 'extra'] as const).flatMap((money) =>
        [null, commitment].map((changed, at) =>
          commitmentForm.view(text, {
            subject: {
              coalition: changed === null ? one : coalition,
              person: null,
              user: lead,
              commitment: changed,
              open: () => undefined,
            },
            page: part,
            meta: { coalition: key, key, part, from: '1764000000-000100' },
            values: { ...values, money: [money], partner: [one.partners[1]?.id ?? ''] },
            note: notes[(part + at) % 4],
          }),
        ),
      ),
    ),
  );
}
