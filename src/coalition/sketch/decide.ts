import { accept, type Decision, isLead, type Problem, refuse, refuseAll, type Stamp } from '../decision.ts';
import type { Fact } from '../events.ts';
import { activePartners, contactOf, partnerOf } from '../find.ts';
import { longest } from '../longest.ts';
import type { Secret } from '../secret.ts';
import type { Coalition } from '../state.ts';
import type { PassageInput, SketchCommand } from './commands.ts';
import { entryOf, isWritten, suggestionOf, versionsFor, waitingSuggestions } from './read.ts';
import type { PassageOf, Suggestion } from './state.ts';
import { isTooLong, written } from './words.ts';

type CommandOf<T extends SketchCommand['type']> = Extract<SketchCommand, { type: T }>;

// The sketch: leads write and share it, contacts of partners with whom it was shared suggest changes, leads answer each.

export function writeSketch(state: Coalition, command: CommandOf<'WriteSketch'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  if (state.over !== null) return refuse('sketch-closed');
  const news = command.passages.flatMap((passage, at) => change(state, passage, at) ?? []);
  const problems = news.flatMap(({ field, about, before, seen, words }): Problem[] => {
    if (!isThere(state, about)) return [{ field, key: 'unknown-partner' }];
    if (isTooLong(words)) return [{ field, key: 'text-too-long' }];
    return before === seen ? [] : [{ field, key: 'passage-changed' }];
  });
  if (problems.length > 0) return refuseAll(problems);
  return accept(
    stamp,
    news.map(({ about, words }): Fact => ({ type: 'SketchWritten', about, entry: words?.entry ?? null })),
    news.flatMap(({ words }) => words ?? []),
  );
}

/** What a form would change, in the order of its fields; `null`: it says what stands there already. */
function change({ sketch }: Coalition, { about, words, seen }: PassageInput, at: number): Change | null {
  if (words === 'same') return null;
  const before = entryOf(sketch.draft, about);
  const now = written(words);
  if ((now?.entry ?? null) === before) return null;
  return { field: `passage${at}`, about, words: now, seen, before };
}

interface Change {
  field: string;
  about: PassageOf;
  words: Secret | null;
  seen: string | null;
  before: string | null;
}

function isThere(state: Coalition, about: PassageOf): boolean {
  return about === null || partnerOf(state, about)?.removed === false;
}

/** What partners read is what the lead saw: written to since, it is looked at once more. */
export function shareSketch(state: Coalition, command: CommandOf<'ShareSketch'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  if (state.over !== null) return refuse('sketch-closed');
  if (!isWritten(state)) return refuse('sketch-empty', 'partners');
  const there = new Set(activePartners(state).map(({ id }) => id));
  const partners = [...new Set(command.partners)].filter((id) => there.has(id));
  if (partners.length === 0) return refuse('sketch-nobody', 'partners');
  const { revision, versions } = state.sketch;
  if (command.seen !== revision) return refuse('sketch-changed', 'partners');
  if (versions.length >= longest.sketchVersions) return refuse('too-many-versions', 'partners');
  return accept(stamp, [{ type: 'SketchShared', version: versions.length + 1, partners }]);
}

/** M3.5. Made from an older version it still holds where that passage reads the same now. */
export function suggestChange(state: Coalition, command: CommandOf<'SuggestChange'>, stamp: Stamp): Decision {
  const { suggestion, about, version } = command;
  const contact = contactOf(state, command.contact);
  if (contact === undefined || contact.removed) return refuse('not-of-coalition', 'words');
  // Somebody without Slack tells a lead.
  const isTheirs = contact.user === null ? isLead(state, stamp.by) : contact.user === stamp.by;
  if (!isTheirs) return refuse('not-of-coalition', 'words');
  if (suggestionOf(state.sketch, suggestion) !== undefined) return accept(stamp, []);
  if (state.over !== null) return refuse('sketch-closed', 'words');
  const shared = versionsFor(state, contact);
  const latest = shared.at(-1);
  const read = shared.find(({ number }) => number === version);
  if (latest === undefined || read === undefined) return refuse('sketch-gone', 'words');
  if (!isThere(state, about) || entryOf(latest, about) !== entryOf(read, about))
    return refuse('sketch-moved', 'words');
  if (isTooLong(command.words)) return refuse('text-too-long', 'words');
  const words = written(command.words);
  if (words === null) return refuse('suggestion-empty', 'words');
  if (state.sketch.suggestions.length >= longest.suggestions) return refuse('too-many-suggestions', 'words');
  return accept(
    stamp,
    [
      {
        type: 'ChangeSuggested',
        suggestion,
        contact: contact.id,
        version: latest.number,
        about,
        entry: words.entry,
      },
    ],
    [words],
  );
}

/** A suggestion that waits, for a lead; or why there is nothing to answer. */
function answered(
  state: Coalition,
  { id, stamp, field }: { id: string; stamp: Stamp; field: string },
): { ok: true; suggestion: Suggestion } | { ok: false; refusal: Decision } {
  if (!isLead(state, stamp.by)) return { ok: false, refusal: refuse('not-a-lead') };
  const suggestion = suggestionOf(state.sketch, id);
  if (suggestion === undefined) return { ok: false, refusal: refuse('suggestion-gone', field) };
  if (state.over !== null) return { ok: false, refusal: refuse('sketch-closed', field) };
  return { ok: true, suggestion };
}

/** The passage becomes what the lead makes of it; partners read that once it is shared. */
export function takeSuggestion(
  state: Coalition,
  command: CommandOf<'TakeSuggestion'>,
  stamp: Stamp,
): Decision {
  const found = answered(state, { id: command.suggestion, stamp, field: 'words' });
  if (!found.ok) return found.refusal;
  const { id, about, settled } = found.suggestion;
  const before = entryOf(state.sketch.draft, about);
  if (settled !== null)
    return before === command.words.entry ? accept(stamp, []) : refuse('suggestion-settled', 'words');
  if (!isThere(state, about)) return refuse('unknown-partner', 'words');
  const words = written(command.words);
  const answer = written(command.answer);
  if (words === null) return refuse('passage-empty', 'words');
  if (isTooLong(words)) return refuse('text-too-long', 'words');
  if (isTooLong(answer)) return refuse('text-too-long', 'answer');
  if (before !== command.seen) return refuse('passage-changed', 'words');
  return accept(
    stamp,
    [
      { type: 'SketchWritten', about, entry: words.entry },
      { type: 'ChangeSettled', suggestion: id, how: 'taken', answer: answer?.entry ?? null },
    ],
    [words, ...(answer === null ? [] : [answer])],
  );
}

export function thankForSuggestion(
  state: Coalition,
  command: CommandOf<'ThankForSuggestion'>,
  stamp: Stamp,
): Decision {
  const found = answered(state, { id: command.suggestion, stamp, field: 'answer' });
  if (!found.ok) return found.refusal;
  const { id, settled } = found.suggestion;
  if (settled !== null)
    return settled.answer === command.answer.entry
      ? accept(stamp, [])
      : refuse('suggestion-settled', 'answer');
  const answer = written(command.answer);
  if (answer === null) return refuse('thanks-empty', 'answer');
  if (isTooLong(answer)) return refuse('text-too-long', 'answer');
  return accept(
    stamp,
    [{ type: 'ChangeSettled', suggestion: id, how: 'thanked', answer: answer.entry }],
    [answer],
  );
}

export function noteLeadTold(
  state: Coalition,
  { lead }: CommandOf<'NoteLeadToldSuggestions'>,
  stamp: Stamp,
): Decision {
  const isNews = isLead(state, lead) && waitingSuggestions(state.sketch).length > 0;
  return accept(stamp, isNews ? [{ type: 'LeadToldSuggestions', lead }] : []);
}
