import { accept, type Decision, isLead, refuse, type Stamp } from '../decision.ts';
import { lengthOf, longest } from '../longest.ts';
import type { Secret } from '../secret.ts';
import type { Coalition } from '../state.ts';
import { isBlank } from '../words.ts';
import type { ContradictionCommand, Words } from './commands.ts';
import { standingInterest } from './read.ts';
import type { Contradiction } from './state.ts';

type CommandOf<T extends ContradictionCommand['type']> = Extract<ContradictionCommand, { type: T }>;

// Interests that are at odds: marked by leads, spoken about at a meeting, and afterwards resolved or not.

export function contradictionOf({ contradictions }: Coalition, id: string): Contradiction | undefined {
  return contradictions.find((contradiction) => contradiction.id === id);
}

export function markContradiction(
  state: Coalition,
  command: CommandOf<'MarkContradiction'>,
  stamp: Stamp,
): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  if (contradictionOf(state, command.contradiction) !== undefined) return accept(stamp, []);
  if (state.over !== null) return refuse('coalition-over');
  const interests = [...new Set(command.interests)].filter((id) => standingInterest(state, id) !== undefined);
  if (interests.length < 2) return refuse('merge-two', 'interests');
  if (state.contradictions.length >= longest.contradictions) return refuse('too-many-interests');
  if (isTooLong(command.about)) return refuse('text-too-long', 'about');
  const about = written(command.about);
  return accept(
    stamp,
    [
      {
        type: 'ContradictionMarked',
        contradiction: command.contradiction,
        interests,
        about: about?.entry ?? null,
      },
    ],
    about === null ? [] : [about],
  );
}

/** Afterwards: how it was resolved, or that it was not. May be said anew. */
export function settleContradiction(
  state: Coalition,
  command: CommandOf<'SettleContradiction'>,
  stamp: Stamp,
): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const contradiction = contradictionOf(state, command.contradiction);
  if (contradiction === undefined) return refuse('contradiction-gone');
  if (isTooLong(command.how)) return refuse('text-too-long', 'how');
  const { settled, id } = contradiction;
  const before = settled?.how ?? null;
  const how = command.how === 'same' || command.how?.entry === before ? 'same' : written(command.how);
  const entry = how === 'same' ? before : (how?.entry ?? null);
  if (settled !== null && settled.resolved === command.resolved && entry === before) return accept(stamp, []);
  return accept(
    stamp,
    [{ type: 'ContradictionSettled', contradiction: id, resolved: command.resolved, how: entry }],
    how === 'same' || how === null ? [] : [how],
  );
}

export function removeContradiction(
  state: Coalition,
  command: CommandOf<'RemoveContradiction'>,
  stamp: Stamp,
): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const { contradiction } = command;
  if (contradictionOf(state, contradiction) === undefined) return accept(stamp, []);
  return accept(stamp, [{ type: 'ContradictionRemoved', contradiction }]);
}

function isTooLong(words: Words): boolean {
  return words !== null && words !== 'same' && lengthOf(words.text) > longest.interestWhy;
}

function written(words: Secret | null): Secret | null {
  return words === null || isBlank(words.text) ? null : words;
}
