import { accept, type Decision, isLead, type Problem, refuse, refuseAll, type Stamp } from '../decision.ts';
import type { Fact } from '../events.ts';
import { interviewOf } from '../find.ts';
import { longest } from '../longest.ts';
import type { Coalition } from '../state.ts';
import type { InterestCommand } from './commands.ts';
import {
  faceOf,
  faceProblems,
  isSameFace,
  kindOf,
  knownPartners,
  missing,
  partnersProblems,
  placeOf,
  rewritten,
  sourceProblems,
  unique,
  whyProblems,
  wordsProblems,
  written,
} from './face.ts';
import { withOwnKeys } from './own-keys.ts';
import { interestOf, interestsOf } from './read.ts';
import type { Interest, InterestSource } from './state.ts';

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
  const problems = command.into.flatMap(({ words, partners }, at): Problem[] => {
    const part = at === 0 ? 'first' : 'second';
    return [
      ...wordsProblems(words).map(({ key }) => ({ field: part, key })),
      ...partnersProblems(state, partners).map(({ key }) => ({ field: `${part}_partners`, key })),
    ];
  });
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

/** What is taken back from where somebody looks at an interest: its own last change, or that it was split off; `null`: nothing. */
export function undoable(state: Coalition, interest: Interest): Interest | null {
  if (canUndo(state, interest)) return interest;
  const [made] = interest.history;
  if (interest.status !== 'here' || interest.history.length > 1 || made?.kind !== 'made') return null;
  const whole = interestOf(state, made.with?.[0] ?? '');
  return whole !== undefined && canUndo(state, whole) ? whole : null;
}

/** Whether the last change can be taken back: what was merged away or split comes back from what became of it. */
function canUndo(state: Coalition, interest: Interest): boolean {
  const last = interest.history.at(-1);
  if (last === undefined || last.before === undefined) return false;
  if (interest.status === 'merged') return false;
  if (last.kind === 'partner-gone' || last.kind === 'source-gone' || last.kind === 'made') return false;
  if (last.kind !== 'merged' && last.kind !== 'split') return true;
  const others = (last.with ?? []).flatMap((id) => interestOf(state, id) ?? []);
  const expected = last.kind === 'merged' ? 'merged' : 'here';
  return others.length > 0 && others.every(({ status }) => status === expected);
}
