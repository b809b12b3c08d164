import type { EventOf } from '../events.ts';
import type { Coalition } from '../state.ts';
import type { Interest, InterestChange, InterestSource } from './state.ts';

/**
 * What an author erases is nobody's any more: an interest that draws on it loses its words, those of before too, and every key. It
 * stays only if leads word it anew, from something else.
 */
export function forgotten(state: Coalition, event: EventOf<'InterviewErased'>): Coalition {
  const isErased = (source: InterestSource) =>
    source.kind === 'answer' && source.interview === event.interview;
  const touched = new Set(state.interests.filter((each) => drawsOn(each, isErased)).map(({ id }) => id));
  if (touched.size === 0) return state;
  return {
    ...state,
    interests: state.interests.map((each) =>
      touched.has(each.id) ? emptied(each, { event, isErased }) : each,
    ),
    contradictions: state.contradictions.map((each) =>
      each.interests.some((id) => touched.has(id))
        ? { ...each, about: null, settled: each.settled === null ? null : { ...each.settled, how: null } }
        : each,
    ),
  };
}

function drawsOn({ sources, history }: Interest, isErased: (source: InterestSource) => boolean): boolean {
  return sources.some(isErased) || history.some(({ before }) => before?.sources?.some(isErased) ?? false);
}

function emptied(
  interest: Interest,
  { event, isErased }: { event: EventOf<'InterviewErased'>; isErased: (source: InterestSource) => boolean },
): Interest {
  const { by, at } = event;
  return {
    ...interest,
    words: '',
    why: null,
    sources: interest.sources.filter((source) => !isErased(source)),
    status: interest.status === 'here' ? 'to-word' : interest.status,
    version: interest.version + 1,
    wanted: null,
    keys: interest.keys.map(({ contact, asks }) => ({
      contact,
      asks,
      asked: null,
      given: null,
      refused: null,
      rather: null,
    })),
    history: [
      ...interest.history.map((change) => withoutWords(change, isErased)),
      { kind: 'source-gone', by, at },
    ],
  };
}

function withoutWords(change: InterestChange, isErased: (source: InterestSource) => boolean): InterestChange {
  if (change.before === undefined) return change;
  const { words: _words, why: _why, sources, ...before } = change.before;
  return {
    ...change,
    before: {
      ...before,
      ...(sources === undefined ? {} : { sources: sources.filter((source) => !isErased(source)) }),
    },
  };
}
