import { interviewQuestions, isQuestionId } from '../../method/interview.ts';
import { accept, type Decision, isLead, type Problem, refuse, refuseAll, type Stamp } from '../decision.ts';
import type { Fact } from '../events.ts';
import { activePartners, interviewOf } from '../find.ts';
import type { UserId } from '../ids.ts';
import { accessTo } from '../interviews/read.ts';
import { lengthOf, longest } from '../longest.ts';
import { meetingOf } from '../meetings/read.ts';
import type { Secret } from '../secret.ts';
import type { Coalition } from '../state.ts';
import { isBlank } from '../words.ts';
import type { InterestCommand, Words } from './commands.ts';
import { withOwnKeys } from './own-keys.ts';
import { interestOf, interestsOf } from './read.ts';
import {
  type Interest,
  type InterestKind,
  type InterestPlace,
  type InterestSource,
  interestKinds,
  interestPlaces,
} from './state.ts';

type CommandOf<T extends InterestCommand['type']> = Extract<InterestCommand, { type: T }>;

// M2.1, M2.2, M2.5: leads word interests, move, merge, split and undo. Whatever changes exact words or partners asks for keys anew.

export function makeInterest(state: Coalition, command: CommandOf<'MakeInterest'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  if (interestOf(state, command.interest) !== undefined) return accept(stamp, []);
  if (state.over !== null) return refuse('coalition-over');
  const problems = [
    ...wordsProblems(command.words),
    ...faceProblems(state, command),
    ...sourceProblems(state, command.sources, { known: [], by: stamp.by }),
    ...whyProblems(command.why),
  ];
  if (interestsOf(state).length >= longest.interests) problems.push({ key: 'too-many-interests' });
  if (problems.length > 0) return refuseAll(problems);
  const why = written(command.why);
  const { interest, words } = command;
  const fact: Fact = {
    type: 'InterestMade',
    interest,
    words: words.entry,
    ...faceOf(state, command),
    why: why?.entry ?? null,
  };
  return accept(stamp, withOwnKeys(state, [fact], stamp), why === null ? [words] : [words, why]);
}

export function changeInterest(
  state: Coalition,
  command: CommandOf<'ChangeInterest'>,
  stamp: Stamp,
): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const interest = interestOf(state, command.interest);
  if (interest === undefined) return refuse('unknown-interest');
  const words = command.words === 'same' ? null : command.words;
  const why = rewritten(command.why, interest.why);
  const face = faceOf(state, command);
  const entry = words?.entry ?? interest.words;
  const isSame = entry === interest.words && why.entry === interest.why && isSameFace(interest, face);
  if (isSame && interest.status === 'here') return accept(stamp, []);
  if (interest.status !== 'here' && interest.status !== 'to-word') return refuse('interest-gone');
  if (command.seen !== interest.history.length) return refuse('interest-changed');
  const problems = [
    ...(words === null ? (interest.words === '' ? [missing] : []) : wordsProblems(words)),
    ...faceProblems(state, command),
    ...sourceProblems(state, command.sources, { known: interest.sources, by: stamp.by }),
    ...whyProblems(command.why),
  ];
  if (problems.length > 0) return refuseAll(problems);
  const fact: Fact = {
    type: 'InterestChanged',
    interest: interest.id,
    words: entry,
    ...face,
    why: why.entry,
  };
  const put = [...(words === null || entry === interest.words ? [] : [words]), ...why.put];
  return accept(stamp, withOwnKeys(state, [fact], stamp), put);
}

export function moveInterest(state: Coalition, command: CommandOf<'MoveInterest'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const interest = interestOf(state, command.interest);
  if (interest === undefined) return refuse('unknown-interest');
  const { id, status } = interest;
  if (status !== 'here') return refuse('interest-gone');
  const place = placeOf(command.place);
  return accept(stamp, interest.place === place ? [] : [{ type: 'InterestMoved', interest: id, place }]);
}

/** Two leads who merge the same two: the second one hears that it is done. */
export function mergeInterests(
  state: Coalition,
  command: CommandOf<'MergeInterests'>,
  stamp: Stamp,
): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  if (interestOf(state, command.interest) !== undefined) return accept(stamp, []);
  const of = [...new Set(command.of)];
  const found = of.map((id) => interestOf(state, id));
  if (found.includes(undefined)) return refuse('unknown-interest', 'interests');
  const all = found.flatMap((each) => each ?? []);
  if (all.length < 2) return refuse('merge-two', 'interests');
  if (all.some(({ status }) => status !== 'here')) return refuse('interest-gone', 'interests');
  const problems = wordsProblems(command.words);
  if (problems.length > 0) return refuseAll(problems);
  const fact: Fact = {
    type: 'InterestsMerged',
    interest: command.interest,
    of,
    words: command.words.entry,
    partners: [...new Set(all.flatMap(({ partners }) => partners))],
    place: placeOf(command.place),
    kind: kindOf(command.kind),
    sources: unique(all.flatMap(({ sources }) => sources)),
    why: null,
  };
  return accept(stamp, withOwnKeys(state, [fact], stamp), [command.words]);
}

export function splitInterest(state: Coalition, command: CommandOf<'SplitInterest'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const interest = interestOf(state, command.interest);
  if (interest === undefined) return refuse('unknown-interest');
  if (command.into.some((part) => interestOf(state, part.interest) !== undefined)) return accept(stamp, []);
  if (interest.status !== 'here') return refuse('interest-gone');
  if (command.seen !== interest.history.length) return refuse('interest-changed');
  if (new Set(command.into.map((part) => part.interest)).size < 2) return refuse('merge-two', 'words');
  const problems = command.into.flatMap(({ words, partners }) => [
    ...wordsProblems(words),
    ...partnersProblems(state, partners),
  ]);
  if (problems.length > 0) return refuseAll(problems);
  const fact: Fact = {
    type: 'InterestSplit',
    interest: interest.id,
    into: command.into.map(({ interest: id, words, partners }) => ({
      interest: id,
      words: words.entry,
      partners: knownPartners(state, partners),
      sources: sourcesOfPartners(state, interest, partners),
    })),
  };
  return accept(
    stamp,
    withOwnKeys(state, [fact], stamp),
    command.into.map(({ words }) => words),
  );
}

/** A part that is of some of the partners draws on what they said, and on what nobody's answer is. */
function sourcesOfPartners(state: Coalition, { sources }: Interest, partners: string[]): InterestSource[] {
  const theirs = sources.filter((source) => {
    if (source.kind !== 'answer') return true;
    const author = interviewOf(state, source.interview)?.contact;
    const partner = state.contacts.find(({ id }) => id === author)?.partner;
    return partner !== undefined && partners.includes(partner);
  });
  return theirs.length > 0 ? theirs : sources;
}

export function removeInterest(
  state: Coalition,
  command: CommandOf<'RemoveInterest'>,
  stamp: Stamp,
): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const interest = interestOf(state, command.interest);
  if (interest === undefined) return refuse('unknown-interest');
  const { id, status } = interest;
  if (status === 'removed') return accept(stamp, []);
  if (status !== 'here' && status !== 'to-word') return refuse('interest-gone');
  return accept(stamp, [{ type: 'InterestRemoved', interest: id }]);
}

/** Back to how it was before the last change; what was merged or split stands apart or together again. */
export function undoInterest(state: Coalition, command: CommandOf<'UndoInterest'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const interest = interestOf(state, command.interest);
  if (interest === undefined) return refuse('unknown-interest');
  if (command.seen < interest.history.length && interest.history.at(-1)?.kind === 'back')
    return accept(stamp, []);
  if (command.seen !== interest.history.length) return refuse('interest-changed');
  if (!canUndo(state, interest)) return refuse('undo-none');
  return accept(stamp, withOwnKeys(state, [{ type: 'InterestUndone', interest: interest.id }], stamp));
}

/** Whether the last change can be taken back: what was merged away or split comes back from what became of it. */
export function canUndo(state: Coalition, interest: Interest): boolean {
  const last = interest.history.at(-1);
  if (last === undefined || last.before === undefined) return false;
  if (interest.status === 'merged') return false;
  if (last.kind === 'partner-gone' || last.kind === 'source-gone' || last.kind === 'made') return false;
  if (last.kind !== 'merged' && last.kind !== 'split') return true;
  const others = (last.with ?? []).flatMap((id) => interestOf(state, id) ?? []);
  const expected = last.kind === 'merged' ? 'merged' : 'here';
  return others.length > 0 && others.every(({ status }) => status === expected);
}

const missing: Problem = { field: 'words', key: 'words-missing' };

function wordsProblems({ text }: Secret): Problem[] {
  if (isBlank(text)) return [missing];
  return lengthOf(text) > longest.interest ? [{ field: 'words', key: 'interest-too-long' }] : [];
}

function whyProblems(why: Words): Problem[] {
  if (why === null || why === 'same') return [];
  return lengthOf(why.text) > longest.interestWhy ? [{ field: 'why', key: 'text-too-long' }] : [];
}

function partnersProblems(state: Coalition, partners: string[]): Problem[] {
  return knownPartners(state, partners).length === 0 ? [{ field: 'partners', key: 'partners-missing' }] : [];
}

type Form = Pick<CommandOf<'MakeInterest'>, 'partners' | 'place' | 'kind' | 'sources'>;

function faceProblems(state: Coalition, { partners, sources }: Form): Problem[] {
  return [
    ...partnersProblems(state, partners),
    ...(sources.length === 0 ? [{ field: 'source', key: 'source-missing' } as const] : []),
  ];
}

/** Question (f) goes no further, ever (M1.5); a lead draws on what they may read. */
function sourceProblems(
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

function unique(sources: InterestSource[]): InterestSource[] {
  return [...new Map(sources.map((source) => [sourceKey(source), source])).values()];
}

function knownPartners(state: Coalition, partners: string[]): string[] {
  const wanted = new Set(partners);
  return activePartners(state)
    .filter(({ id }) => wanted.has(id))
    .map(({ id }) => id);
}

function placeOf(place: InterestPlace): InterestPlace {
  return interestPlaces.includes(place) ? place : 'undecided';
}

function kindOf(kind: InterestKind | null): InterestKind | null {
  return kind !== null && interestKinds.includes(kind) ? kind : null;
}

function faceOf(state: Coalition, { partners, place, kind, sources }: Form) {
  return {
    partners: knownPartners(state, partners),
    place: placeOf(place),
    kind: kindOf(kind),
    sources: unique(sources),
  };
}

function isSameFace(interest: Interest, face: ReturnType<typeof faceOf>): boolean {
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

function written(words: Secret | null): Secret | null {
  return words === null || isBlank(words.text) ? null : words;
}

function rewritten(words: Words, before: string | null): { entry: string | null; put: Secret[] } {
  if (words === 'same' || words?.entry === before) return { entry: before, put: [] };
  const now = written(words);
  return { entry: now?.entry ?? null, put: now === null ? [] : [now] };
}
