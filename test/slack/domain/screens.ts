import type { ModalView } from '@slack/types';
import { buildBundleMessage } from '../../../jobs/rhythm/bundle-message.ts';
import { ownKeys } from '../../../src/coalition/domain/keys.ts';
import { contradictionsOf, interestsOf } from '../../../src/coalition/domain/read.ts';
import type { Shown } from '../../../src/coalition/domain/sharing.ts';
import {
  type Interest,
  type InterestKey,
  interestKinds,
  interestPlaces,
} from '../../../src/coalition/domain/state.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { questionIds } from '../../../src/method/interview.ts';
import { replacedQuestionsOf } from '../../../src/method/steps.ts';
import { buildBeforeView } from '../../../src/slack/domain/before-view.ts';
import {
  buildContradictionsView,
  buildMarkView,
  buildSettleView,
} from '../../../src/slack/domain/contradictions-view.ts';
import { buildKeysMessage } from '../../../src/slack/domain/keys-message.ts';
import { buildKeysView } from '../../../src/slack/domain/keys-view.ts';
import { buildDomainView } from '../../../src/slack/domain/list-view.ts';
import { buildMadeView, interestForm } from '../../../src/slack/domain/making.ts';
import { buildInterestView } from '../../../src/slack/domain/one-view.ts';
import { buildReadAcrossView } from '../../../src/slack/domain/read-view.ts';
import { buildSharedMessage } from '../../../src/slack/domain/share-message.ts';
import { buildPreviewView, buildSharedView, buildShareView } from '../../../src/slack/domain/share-views.ts';
import {
  buildMergeView,
  buildRecordView,
  buildSplitView,
  buildSuggestView,
} from '../../../src/slack/domain/small-views.ts';
import type { Message } from '../../../src/slack/kit/message.ts';
import type { Text } from '../../../src/text/text.ts';
import { lead, long, longAnswers, longName, type Strange } from '../longest-coalition.ts';

const zone = 'Antarctica/DumontDUrville';
const at = Date.UTC(2026, 8, 30, 12);
/** What stands in the vault: of an interview an answer as it is kept there. */
const words =
  (kind: Strange, points = 140) =>
  (entry: string) =>
    /^(?:(?:words|why|before|rather)\d+|about|how|version)$/.test(entry)
      ? long(kind, points)
      : JSON.stringify({ text: long(kind, 3_000) });

/** A key in each state that there is. */
function keyOf(contact: string, nth: number, partners: string[]): InterestKey {
  const bare = { contact, asks: nth % 3, asked: null, given: null, refused: null, rather: null };
  const given = { at, audience: partners, later: nth % 2 === 0, recorded: { by: lead, on: '2026-09-30' } };
  const all: InterestKey[] = [
    { ...bare, asked: { at, by: lead, audience: partners } },
    { ...bare, given },
    { ...bare, refused: at },
    { ...bare, rather: { words: `rather${nth}`, audience: partners, later: false } },
    bare,
  ];
  return all[nth % all.length] ?? bare;
}

/** As many interests as leads may come to, each of many partners, in every place and with keys in every state. */
function withInterests(coalition: Coalition, count = 300): Coalition {
  const partners = coalition.partners.map(({ id }) => id);
  const [before, ...replaced] = replacedQuestionsOf('2');
  const interests = Array.from({ length: count }, (_, nth): Interest => {
    const interview = coalition.interviews[nth % Math.max(1, coalition.interviews.length)];
    const contact = interview?.contact ?? 'x';
    return {
      id: `${String(nth).padStart(4, '0')}${'i'.repeat(12)}`,
      words: `words${nth}`,
      partners: nth % 3 === 0 ? partners : partners.slice(nth % 2, (nth % 2) + 1),
      place: interestPlaces[nth % 3] ?? 'in',
      kind: interestKinds[nth % 4] ?? null,
      sources: [
        { kind: 'answer', interview: interview?.id ?? 'x', question: 'motive' },
        { kind: 'talk' },
        { kind: 'intention' },
        { kind: 'meeting', meeting: 'x' },
      ],
      why: `why${nth}`,
      status: nth % 40 === 39 ? 'to-word' : 'here',
      version: 12,
      keys: [keyOf(contact, nth, partners)],
      wanted: null,
      history: (['made', 'changed', 'moved', 'merged', 'their-words', 'back'] as const).map((kind) => ({
        kind,
        by: lead,
        at,
        before: { words: `before${nth}`, place: 'in' as const },
      })),
    };
  });
  const contradictions = Array.from({ length: 60 }, (_, nth) => ({
    id: `${String(nth).padStart(2, '0')}${'c'.repeat(14)}`,
    interests: interests.slice(nth, nth + 2).map(({ id }) => id),
    about: 'about',
    settled: nth % 2 === 0 ? null : { resolved: nth % 4 === 1, how: 'how', by: lead, at },
    at,
  }));
  const version = { entry: 'version', choice: null, by: lead, at };
  const answers = Object.fromEntries(
    [before, ...replaced].flatMap((question) =>
      question === undefined ? [] : [[question, { versions: [version, version], open: false }]],
    ),
  );
  return {
    ...coalition,
    interests,
    contradictions,
    domain: {
      shares: [{ id: 's', by: lead, at, to: 'channel', audience: partners, interests: [], posted: [] }],
      posts: {},
    },
    walk: { ...coalition.walk, at: { step: '2', round: 1 }, answers },
  };
}

function shownIn(coalition: Coalition): Shown[] {
  return interestsOf(coalition).map((interest) => ({ interest, place: interest.place }));
}

/** Somebody who is asked about many interests, or has answered. */
function ownIn(coalition: Coalition) {
  const user = coalition.contacts.find((contact) => contact.user !== null)?.user ?? '';
  const id = coalition.contacts.find((contact) => contact.user === user)?.id ?? '';
  const interests = coalition.interests.map((each, nth) => ({
    ...each,
    keys: [
      keyOf(
        id,
        nth,
        coalition.partners.map((partner) => partner.id),
      ),
    ],
  }));
  return { user, coalition: { ...coalition, interests } };
}

const picture = {
  type: 'image' as const,
  image_url: 'https://example.org/a.png',
  alt_text: 'x'.repeat(2_000),
};

export function domainMessages(text: Text, kind: Strange, big: Coalition): Record<string, Message[]> {
  const { user, coalition } = ownIn(withInterests(big, 30));
  const keys = ownKeys(coalition, user);
  const open = words(kind);
  const asked = keys.filter(({ key }) => key.asked !== null);
  const [share] = coalition.domain.shares;
  if (share === undefined || asked.length === 0) throw new Error('nothing was asked or shared');
  return {
    buildKeysMessage: [keys, asked, asked.slice(0, 1), keys.filter(({ key }) => key.asked === null), []].map(
      (some) => buildKeysMessage(text, { coalition, keys: some, open }),
    ),
    buildSharedMessage: [shownIn(coalition), shownIn(coalition).slice(0, 1), []].flatMap((shown) =>
      [null, picture].map((block) =>
        buildSharedMessage(text, { coalition, share, shown, open, picture: block }),
      ),
    ),
  };
}

type Pages = (build: (page: number) => ModalView) => ModalView[];

export function domainViews(
  text: Text,
  kind: Strange,
  { big, pages }: { big: Coalition; pages: Pages },
): Record<string, ModalView[]> {
  const coalition = withInterests({ ...big, interviews: big.interviews.slice(0, 400) });
  const open = words(kind, 140);
  const long3 = words(kind, 3_000);
  const meta = { coalition: coalition.id, key: 'k'.repeat(20), way: 'one', interest: 'i'.repeat(16) };
  const some = coalition.interests.slice(0, 10);
  const [interest] = some;
  const [contact] = coalition.contacts;
  if (interest === undefined || contact === undefined) throw new Error('there is no interest');
  const about = { coalition, interest, open, meta };
  const own = ownIn(coalition);
  const keys = ownKeys(own.coalition, own.user);
  const audience = coalition.partners.map(({ id }) => id);
  const shown = shownIn(coalition);
  const closed = { ...coalition, over: 'closed' as const };
  const values = {
    words: [long(kind, 140)],
    partners: audience,
    place: ['outside'],
    source: ['talk'],
    kind: ['own'],
    why: [long(kind, 3_000)],
  };
  const answer = { ...meta, interview: coalition.interviews[0]?.id ?? '', question: 'motive' };
  return {
    buildDomainView: [coalition, closed, { ...big, interests: [], contradictions: [] }].flatMap((each) =>
      pages((page) => buildDomainView(text, { coalition: each, page, open, picture, said: longName(kind) })),
    ),
    buildReadAcrossView: questionIds.slice(0, 2).flatMap((question) =>
      pages((page) =>
        buildReadAcrossView(text, {
          coalition,
          question,
          page,
          intention: long(kind, 3_000),
          answers: coalition.interviews.slice(0, 10).map((interview) => ({
            interview,
            answer: longAnswers(kind, 40_000).at(0),
          })),
        }),
      ),
    ),
    buildInterestView: [coalition, closed].flatMap((each) =>
      [...some, { ...interest, status: 'merged' as const }, { ...interest, status: 'to-word' as const }].map(
        (one) =>
          buildInterestView(text, { coalition: each, interest: one, open, zone, said: longName(kind) }),
      ),
    ),
    buildBeforeView: [buildBeforeView(text, { coalition, open: long3 })],
    buildContradictionsView: [coalition, { ...coalition, contradictions: [] }].flatMap((each) =>
      pages((page) => buildContradictionsView(text, { coalition: each, page, open })),
    ),
    buildMarkView: [coalition, { ...coalition, interests: [interest] }].map((each) =>
      buildMarkView(text, { ...about, coalition: each }),
    ),
    buildSettleView: contradictionsOf(coalition)
      .slice(0, 3)
      .map((contradiction) => buildSettleView(text, { contradiction, open: long3, meta })),
    interestForm: [null, interest].flatMap((one) =>
      [meta, answer].map((what) =>
        interestForm.view(text, {
          subject: { coalition, person: null, user: lead, interest: one, open: words(kind, 3_000) },
          meta: what,
          page: 0,
          values,
          note: 'offered',
        }),
      ),
    ),
    buildMadeView: [buildMadeView(text, { coalition, made: interest, like: some.slice(0, 3), open, meta })],
    buildMergeView: [
      buildMergeView(text, { ...about, like: [some[1]?.id ?? ''] }),
      buildMergeView(text, { ...about, coalition: { ...coalition, interests: [interest] } }),
    ],
    buildSplitView: some.slice(0, 3).map((each) => buildSplitView(text, { ...about, interest: each })),
    buildRecordView: [
      buildRecordView(text, { ...about, contact: { ...contact, user: null }, today: '2026-09-30' }),
    ],
    buildSuggestView: [buildSuggestView(text, about)],
    buildKeysView: pages((page) =>
      buildKeysView(text, { coalition: own.coalition, keys, open, page, said: text.domain.own.back }),
    ),
    buildShareView: [
      buildShareView(text, { coalition, meta }),
      buildShareView(text, {
        coalition: { ...coalition, channel: { ...coalition.channel, id: null } },
        meta,
      }),
    ],
    buildPreviewView: [shown, []].flatMap((some) =>
      pages((page) =>
        buildPreviewView(text, { coalition, audience, shown: some, open, picture, page, meta }),
      ),
    ),
    buildSharedView: [shown, []].flatMap((some) =>
      pages((page) => buildSharedView(text, { coalition, shown: some, open, page, picture })),
    ),
  };
}

/** The second question about keys, of ten coalitions on one day. */
export function domainBundles(text: Text, kind: Strange, big: Coalition): Message[] {
  const { user, coalition } = ownIn(withInterests(big, 10));
  const coalitions = Array.from({ length: 10 }, (_, nth) => ({
    ...coalition,
    id: `${nth}${big.id.slice(1)}`,
  }));
  const dues = coalitions.map(({ id }) => ({
    user,
    coalition: id,
    kind: 'interest-keys' as const,
    about: '',
    when: { by: at },
  }));
  const { message } = buildBundleMessage(text, { coalitions, dues, zone, motive: long(kind, 3_000) });
  if (message === null) throw new Error('nothing is asked');
  return [message];
}
