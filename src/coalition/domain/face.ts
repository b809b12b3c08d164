import { interviewQuestions, isQuestionId } from '../../method/interview.ts';
import type { Problem } from '../decision.ts';
import { activePartners, interviewOf } from '../find.ts';
import type { UserId } from '../ids.ts';
import { accessTo } from '../interviews/read.ts';
import { lengthOf, longest } from '../longest.ts';
import { meetingOf } from '../meetings/read.ts';
import type { Secret } from '../secret.ts';
import type { Coalition } from '../state.ts';
import { isBlank } from '../words.ts';
import type { InterestCommand, Words } from './commands.ts';
import {
  type Interest,
  type InterestKind,
  type InterestPlace,
  type InterestSource,
  interestKinds,
  interestPlaces,
} from './state.ts';

// What a lead fills in about an interest: what is wrong with it, and what it comes to.

export const missing: Problem = { field: 'words', key: 'words-missing' };

export function wordsProblems({ text }: Secret): Problem[] {
  if (isBlank(text)) return [missing];
  return lengthOf(text) > longest.interest ? [{ field: 'words', key: 'interest-too-long' }] : [];
}

export function whyProblems(why: Words): Problem[] {
  if (why === null || why === 'same') return [];
  return lengthOf(why.text) > longest.interestWhy ? [{ field: 'why', key: 'text-too-long' }] : [];
}

export function partnersProblems(state: Coalition, partners: string[]): Problem[] {
  return knownPartners(state, partners).length === 0 ? [{ field: 'partners', key: 'partners-missing' }] : [];
}

type Form = Pick<
  Extract<InterestCommand, { type: 'MakeInterest' }>,
  'partners' | 'place' | 'kind' | 'sources'
>;

export function faceProblems(state: Coalition, { partners, sources }: Form): Problem[] {
  return [
    ...partnersProblems(state, partners),
    ...(sources.length === 0 ? [{ field: 'source', key: 'source-missing' } as const] : []),
  ];
}

/** Question (f) goes no further, ever (M1.5); a lead draws on what they may read. */
export function sourceProblems(
  state: Coalition,
  sources: InterestSource[],
  { known, by }: { known: InterestSource[]; by: UserId | null },
): Problem[] {
  const keys = new Set(known.map(sourceKey));
  for (const source of sources) {
    if (source.kind === 'answer' && isOnlyForLeads(source.question))
      return [{ field: 'source', key: 'source-concerns' }];
    if (!keys.has(sourceKey(source)) && !isThere(state, source, by))
      return [{ field: 'source', key: 'source-unread' }];
  }
  return [];
}

/** Whether an answer goes no further than its named readers. A question that the method does not know neither. */
export function isOnlyForLeads(question: string): boolean {
  if (!isQuestionId(question)) return true;
  return interviewQuestions.some((each) => each.id === question && 'onlyForLeads' in each);
}

function isThere(state: Coalition, source: InterestSource, by: UserId | null): boolean {
  switch (source.kind) {
    case 'answer': {
      const interview = interviewOf(state, source.interview);
      if (interview === undefined || by === null) return false;
      return accessTo(state, interview, by) === 'reader' && interview.answers[source.question] !== undefined;
    }
    case 'meeting':
      return meetingOf(state, source.meeting) !== undefined;
    case 'intention':
    case 'talk':
      return true;
    default:
      return source satisfies never;
  }
}

/** Which source it is, to see whether two are the same. */
export function sourceKey(source: InterestSource): string {
  switch (source.kind) {
    case 'answer':
      return `${source.kind} ${source.interview} ${source.question}`;
    case 'meeting':
      return `${source.kind} ${source.meeting}`;
    default:
      return source.kind;
  }
}

export function unique(sources: InterestSource[]): InterestSource[] {
  return [...new Map(sources.map((source) => [sourceKey(source), source])).values()];
}

export function knownPartners(state: Coalition, partners: string[]): string[] {
  const wanted = new Set(partners);
  return activePartners(state)
    .filter(({ id }) => wanted.has(id))
    .map(({ id }) => id);
}

export function placeOf(place: InterestPlace): InterestPlace {
  return interestPlaces.includes(place) ? place : 'undecided';
}

export function kindOf(kind: InterestKind | null): InterestKind | null {
  return kind !== null && interestKinds.includes(kind) ? kind : null;
}

export function faceOf(state: Coalition, { partners, place, kind, sources }: Form) {
  return {
    partners: knownPartners(state, partners),
    place: placeOf(place),
    kind: kindOf(kind),
    sources: unique(sources),
  };
}

export function isSameFace(interest: Interest, face: ReturnType<typeof faceOf>): boolean {
  return (
    interest.place === face.place &&
    interest.kind === face.kind &&
    isSameSet(interest.partners, face.partners) &&
    isSameSet(interest.sources.map(sourceKey), face.sources.map(sourceKey))
  );
}

/** Whether two lists hold the same, in whatever order. */
function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}

export function written(words: Secret | null): Secret | null {
  return words === null || isBlank(words.text) ? null : words;
}

export function rewritten(words: Words, before: string | null): { entry: string | null; put: Secret[] } {
  if (words === 'same' || words?.entry === before) return { entry: before, put: [] };
  const now = written(words);
  return { entry: now?.entry ?? null, put: now === null ? [] : [now] };
}
