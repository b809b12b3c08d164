import type { DomainFact } from '../../src/coalition/domain/events.ts';
import { holdersOf } from '../../src/coalition/domain/keys.ts';
import { interestOf } from '../../src/coalition/domain/read.ts';
import type { CoalitionEvent, EventOf } from '../../src/coalition/events.ts';
import { interviewOf } from '../../src/coalition/find.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import {
  type AreaEffects,
  type CoalitionEffectKinds,
  type Effect,
  each,
  type Follows,
  type HomesAfter,
  nothing,
  one,
} from '../engine/effects.ts';
import { newPictures } from '../steps/pictures.ts';
import { askForKeys, noteContactUnreachable, showKeys } from './asking.ts';
import { tellLeadOfKeys } from './news.ts';
import { askAboutShared, readersOf, shareInChannel, shareWithContact, takeOutShared } from './sharing.ts';

const kinds = {
  'keys-asked': { run: askForKeys, lost: noteContactUnreachable },
  'keys-shown': { run: showKeys },
  'keys-lead': { run: tellLeadOfKeys },
  'domain-channel': { run: shareInChannel, unsure: askAboutShared },
  'domain-contact': { run: shareWithContact, lost: noteContactUnreachable },
  'domain-out': { run: takeOutShared },
} satisfies CoalitionEffectKinds;

type Kind = keyof typeof kinds;
type Following = Effect<Kind | 'picture'>[];

function leads({ leads: all }: Coalition, { by }: CoalitionEvent): Following {
  return each<Kind>(
    'keys-lead',
    all.filter((lead) => lead !== by),
  );
}

/** Whoever was asked about these interests sees what they are asked now. */
function shownTo(coalition: Coalition, interests: readonly string[]): Following {
  const asked = interests.flatMap((id) => {
    const interest = interestOf(coalition, id);
    if (interest === undefined) return [];
    const holders = holdersOf(coalition, interest).flatMap(({ contact }) => contact?.id ?? []);
    return [...holders, ...interest.keys.map(({ contact }) => contact)];
  });
  const posts = coalition.domain.posts;
  return each<Kind>(
    'keys-shown',
    [...new Set(asked)].filter((contact) => posts[contact] !== undefined),
  );
}

/** What was shared shows it no more. */
function takenOut({ domain }: Coalition): Following {
  return domain.shares.some(({ posted }) => posted.length > 0) ? one<Kind>('domain-out')() : [];
}

/** The words, the partners or the place of these changed, or they are gone. */
function changed(coalition: Coalition, interests: readonly string[]): Following {
  return [newPictures, ...shownTo(coalition, interests), ...takenOut(coalition)];
}

/** Its author took an interview away: what they and others were asked about it is over. */
function authorAnd(
  coalition: Coalition,
  { interview, at }: EventOf<'InterviewErased' | 'InterviewWithdrawn'>,
): Following {
  const author = interviewOf(coalition, interview)?.contact ?? '';
  const touched = coalition.interests.filter(
    ({ history, keys }) => history.at(-1)?.at === at || keys.some(({ refused }) => refused === at),
  );
  const asked = touched.flatMap(({ keys }) => keys.map(({ contact }) => contact));
  return [
    ...each<Kind>(
      'keys-shown',
      [...new Set([author, ...asked])].filter((id) => coalition.domain.posts[id] !== undefined),
    ),
    ...takenOut(coalition),
  ];
}

/** Partners stand in the picture by name. */
function redrawn(coalition: Coalition): Following {
  return coalition.interests.length === 0 ? [] : [newPictures, ...takenOut(coalition)];
}

type Said = EventOf<'KeyRefused' | 'KeyTakenBack' | 'WordsSuggested'>;

function said(coalition: Coalition, event: Said): Following {
  return [...changed(coalition, [event.interest]), ...leads(coalition, event)];
}

const follows = {
  InterestMade: () => [newPictures],
  InterestChanged: (coalition: Coalition, { interest }: EventOf<'InterestChanged'>) =>
    changed(coalition, [interest]),
  InterestMoved: () => [newPictures],
  InterestsMerged: (coalition: Coalition, { of }: EventOf<'InterestsMerged'>) => changed(coalition, of),
  InterestSplit: (coalition: Coalition, { interest }: EventOf<'InterestSplit'>) =>
    changed(coalition, [interest]),
  InterestRemoved: (coalition: Coalition, { interest }: EventOf<'InterestRemoved'>) =>
    changed(coalition, [interest]),
  InterestUndone: (coalition: Coalition, { interest }: EventOf<'InterestUndone'>) => {
    const undone = interestOf(coalition, interest);
    return changed(coalition, [interest, ...(undone?.history.flatMap((change) => change.with ?? []) ?? [])]);
  },
  KeysAsked: (_: Coalition, { asks }: EventOf<'KeysAsked'>) =>
    each<Kind>('keys-asked', [...new Set(asks.map(({ contact }) => contact))]),
  KeysReminded: nothing,
  KeysPosted: nothing,
  KeyGiven: (coalition: Coalition, event: EventOf<'KeyGiven'>) => [
    newPictures,
    ...shownTo(coalition, [event.interest]),
    ...leads(coalition, event),
  ],
  KeyRefused: said,
  KeyTakenBack: said,
  WordsSuggested: said,
  SuggestionSettled: (coalition: Coalition, { interest }: EventOf<'SuggestionSettled'>) =>
    changed(coalition, [interest]),
  DomainShared: (coalition: Coalition, { to, audience }: EventOf<'DomainShared'>) => [
    ...(to === 'channel' ? one<Kind>('domain-channel')() : []),
    ...each<Kind>('domain-contact', readersOf(coalition, audience)),
  ],
  DomainPosted: nothing,
  ContradictionMarked: nothing,
  ContradictionSettled: nothing,
  ContradictionRemoved: nothing,
  InterviewErased: (coalition: Coalition, event: EventOf<'InterviewErased'>) => [
    ...authorAnd(coalition, event),
    ...(coalition.interests.length > 0 ? leads(coalition, event) : []),
  ],
  InterviewWithdrawn: authorAnd,
  PartnerRemoved: redrawn,
  PartnerAdded: redrawn,
  PartnerChanged: redrawn,
  ContactErased: takenOut,
} satisfies Follows<Kind | 'picture', DomainFact['type']>;

/** What only leads see, and where a message stands. */
const forLeads: ReadonlySet<string> = new Set<DomainFact['type']>([
  'InterestMade',
  'InterestMoved',
  'ContradictionMarked',
  'ContradictionSettled',
  'ContradictionRemoved',
]);
const forNobody: ReadonlySet<string> = new Set<DomainFact['type']>([
  'KeysPosted',
  'KeysReminded',
  'DomainPosted',
]);

const homes: HomesAfter = ({ leads }, { type }) => {
  if (forNobody.has(type)) return [];
  return forLeads.has(type) ? leads : null;
};

export const domainEffects = { kinds, follows, homes } satisfies AreaEffects;
