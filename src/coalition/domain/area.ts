import type { Area } from '../area.ts';
import { mayRead } from './access.ts';
import {
  answerKey,
  askKeys,
  noteKeysPosted,
  noteKeysReminded,
  recordKey,
  settleSuggestion,
  suggestWords,
  takeBackKey,
} from './asking.ts';
import type { DomainCommand } from './commands.ts';
import { markContradiction, removeContradiction, settleContradiction } from './contradictions.ts';
import { duesOfAll } from './dues.ts';
import { begin, type DomainEvent, events } from './evolve.ts';
import {
  changeInterest,
  makeInterest,
  mergeInterests,
  moveInterest,
  removeInterest,
  splitInterest,
  undoInterest,
} from './interests.ts';
import { entriesOf } from './read.ts';
import { noteDomainPosted, shareDomain } from './sharing.ts';
import type { Contradiction, DomainPart, Interest } from './state.ts';

/** What partners want: short lines that leads word, with two keys; what is in the domain, and what is outside. */
export const domain = {
  commands: {
    MakeInterest: makeInterest,
    ChangeInterest: changeInterest,
    MoveInterest: moveInterest,
    MergeInterests: mergeInterests,
    SplitInterest: splitInterest,
    RemoveInterest: removeInterest,
    UndoInterest: undoInterest,
    AskKeys: askKeys,
    AnswerKey: answerKey,
    SuggestWords: suggestWords,
    SettleSuggestion: settleSuggestion,
    RecordKey: recordKey,
    TakeBackKey: takeBackKey,
    NoteKeysPosted: noteKeysPosted,
    NoteKeysReminded: noteKeysReminded,
    ShareDomain: shareDomain,
    NoteDomainPosted: noteDomainPosted,
    MarkContradiction: markContradiction,
    SettleContradiction: settleContradiction,
    RemoveContradiction: removeContradiction,
  },
  events,
  begin,
  things: ({ interests, contradictions }) => [...interests, ...contradictions],
  dues: () => [],
  duesOfAll,
  texts: (thing) =>
    'words' in thing
      ? entriesOf(thing)
      : [thing.about, thing.settled?.how ?? null].flatMap((entry) => entry ?? []),
  mayRead,
  belongs: (thing, entry) => {
    const wished = 'keys' in thing ? thing.keys.find(({ rather }) => rather?.words === entry) : undefined;
    return wished === undefined ? 'shared' : { subject: wished.contact };
  },
} satisfies Area<DomainCommand, DomainEvent, Interest | Contradiction, DomainPart>;
