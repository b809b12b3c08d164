import { describe, expect, it } from 'vitest';
import { agenda } from '../../../src/coalition/agenda.ts';
import { nextStep } from '../../../src/coalition/coalitions/next-step.ts';
import { longest } from '../../../src/coalition/longest.ts';
import { readable } from '../../../src/coalition/privacy.ts';
import { changedPassages, versionsFor, withoutLine } from '../../../src/coalition/sketch/read.ts';
import type { SketchVersion } from '../../../src/coalition/sketch/state.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { by, given, now } from '../given.ts';
import { ahmed, bea, noor, partnered, practiced, sanne, sanneLeads, started, stranger } from '../stories.ts';
import {
  closed,
  lotte,
  museum,
  passage,
  shared,
  shopsGone,
  suggest,
  suggested,
  write,
  written,
} from './stories.ts';

const story = [started, partnered, museum, sanneLeads];
const share = (partners: string[], seen: number) => ({ type: 'ShareSketch', partners, seen }) as const;
const thank = (answer: string, suggestion = 's1', text = 'Daarom') =>
  ({ type: 'ThankForSuggestion', suggestion, answer: { entry: answer, text } }) as const;
const take = (entry: string, seen: string | null, suggestion = 's1') =>
  ({
    type: 'TakeSuggestion',
    suggestion,
    words: { entry, text: 'Samen, anders' },
    seen,
    answer: null,
  }) as const;

function reads(state: Coalition, user: string, entries: string[]): string[] {
  return readable(state, { user, entries });
}

function latestOf({ sketch }: Coalition): SketchVersion {
  const [latest] = sketch.versions.slice(-1);
  if (latest === undefined) throw new Error('nothing was shared yet');
  return latest;
}

describe('WriteSketch', () => {
  it('keeps how to work together, and a line for each partner', () => {
    const wish = given(...story).when(
      write(passage('how', { about: null }), passage('line', { about: 'shops' })),
      noor,
    );
    wish.gives(
      { type: 'SketchWritten', about: null, entry: 'how' },
      { type: 'SketchWritten', about: 'shops', entry: 'line' },
    );
    wish.keeps({ put: ['how', 'line'] });
    expect(withoutLine(wish.state).map(({ id }) => id)).toEqual(['own', 'museum']);
  });

  it('takes 3,000 characters of emoji, and not one more', () => {
    const emoji = (length: number) => passage('how', { about: null, text: '🎉'.repeat(length) });
    expect(longest.sketchText).toBe(3_000);
    given(...story)
      .when(write(emoji(3_000)), noor)
      .gives({ type: 'SketchWritten', about: null, entry: 'how' });
    given(...story)
      .when(write(emoji(3_001)), noor)
      .refuses('text-too-long', 'passage0');
  });

  it('empties a passage by nothing that can be read, and keeps no words of it that were not shared', () => {
    const wish = given(...story, written).when(
      write(passage('x', { about: 'shops', seen: 'line', text: ' \u200b ' })),
      noor,
    );
    wish.gives({ type: 'SketchWritten', about: 'shops', entry: null });
    wish.keeps({ drop: ['line'] });
  });

  it('undoes nothing of another lead unseen', () => {
    given(...story, written)
      .when(write(passage('new', { about: 'shops', seen: null })), sanne)
      .refuses('passage-changed', 'passage0');
  });

  it('names each passage that is wrong, and knows no partner that left', () => {
    given(...story, written, shopsGone)
      .when(
        write(
          passage('a', { about: 'shops' }),
          passage('b', { about: null }),
          passage('c', { about: '__proto__' }),
        ),
        noor,
      )
      .refusesAll(
        { field: 'passage0', key: 'unknown-partner' },
        { field: 'passage1', key: 'passage-changed' },
        { field: 'passage2', key: 'unknown-partner' },
      );
  });

  it('is for leads only, while the coalition goes on', () => {
    given(...story)
      .when(write(passage('how', { about: null })), ahmed)
      .refuses('not-a-lead');
    given(...story, closed)
      .when(write(passage('how', { about: null })), noor)
      .refuses('sketch-closed');
  });
});

describe('ShareSketch', () => {
  it('gives chosen partners what the lead saw, as a version', () => {
    const wish = given(...story, written).when(share(['shops', 'shops', 'x'], 2), noor);
    wish.gives({ type: 'SketchShared', version: 1, partners: ['shops'] });
    expect(wish.state.sketch.versions).toEqual([
      {
        number: 1,
        together: { entry: 'how', by: noor, at: now },
        secured: { shops: { entry: 'line', by: noor, at: now } },
        partners: ['shops'],
        by: noor,
        at: now,
      },
    ]);
  });

  it('lets their contacts read it, and nobody else', () => {
    const { state } = given(...story, written, shared);
    for (const user of [noor, sanne, ahmed, bea]) expect(reads(state, user, ['how', 'line'])).toHaveLength(2);
    for (const user of [lotte, stranger, '']) expect(reads(state, user, ['how', 'line'])).toEqual([]);
  });

  it('keeps what was shared readable when leads write on, and shows nothing of that', () => {
    const { state } = given(
      ...story,
      written,
      shared,
      by(sanne, { type: 'SketchWritten', about: null, entry: 'how2' }),
    );
    expect(reads(state, ahmed, ['how', 'how2', 'line'])).toEqual(['how', 'line']);
    expect(reads(state, noor, ['how', 'how2'])).toEqual(['how', 'how2']);
    expect(changedPassages(state, latestOf(state))).toEqual([null]);
  });

  it('is looked at once more when another lead wrote meanwhile', () => {
    given(...story, written)
      .when(share(['shops'], 1), noor)
      .refuses('sketch-changed', 'partners');
  });

  it('needs something that is written, and a partner that is there', () => {
    given(...story)
      .when(share(['shops'], 0), noor)
      .refuses('sketch-empty', 'partners');
    given(...story, written)
      .when(share([], 2), noor)
      .refuses('sketch-nobody', 'partners');
    given(...story, written, shopsGone)
      .when(share(['shops'], 3), noor)
      .refuses('sketch-nobody', 'partners');
  });

  it('is for leads only, while the coalition goes on', () => {
    given(...story, written)
      .when(share(['shops'], 2), ahmed)
      .refuses('not-a-lead');
    given(...story, written, closed)
      .when(share(['shops'], 2), noor)
      .refuses('sketch-closed');
  });
});

describe('SuggestChange', () => {
  it('is for a contact with whom it was shared; leads and the author read it, a colleague does not', () => {
    const wish = given(...story, written, shared).when(suggest('idea'), ahmed);
    wish.gives({
      type: 'ChangeSuggested',
      suggestion: 's9',
      contact: 'c-ahmed',
      version: 1,
      about: null,
      entry: 'idea',
    });
    const readers = [noor, sanne, ahmed, bea, lotte].filter(
      (user) => reads(wish.state, user, ['idea']).length > 0,
    );
    expect(readers).toEqual([noor, sanne, ahmed]);
  });

  it('comes by a lead from somebody without Slack', () => {
    const jan = suggest('idea', { contact: 'c-jan' });
    given(...story, written, shared)
      .when(jan, ahmed)
      .refuses('not-of-coalition', 'words');
    expect(given(...story, written, shared).when(jan, noor).state.sketch.suggestions).toHaveLength(1);
  });

  it('is nothing for who did not get it, in somebody else’s name, or after leaving', () => {
    const scene = given(...story, written, shared);
    scene.when(suggest('idea', { contact: 'c-lotte' }), lotte).refuses('sketch-gone', 'words');
    scene.when(suggest('idea'), bea).refuses('not-of-coalition', 'words');
    scene.when(suggest('idea', { version: 7 }), ahmed).refuses('sketch-gone', 'words');
    given(...story, written, shared, shopsGone)
      .when(suggest('idea'), ahmed)
      .refuses('not-of-coalition', 'words');
  });

  it('to an older version holds where that part still reads the same, and else says that it moved', () => {
    const scene = given(
      ...story,
      written,
      shared,
      by(noor, { type: 'SketchWritten', about: null, entry: 'how2' }),
      by(noor, { type: 'SketchShared', version: 2, partners: ['shops'] }),
    );
    scene.when(suggest('idea'), ahmed).refuses('sketch-moved', 'words');
    expect(scene.when(suggest('idea', { about: 'shops' }), ahmed).state.sketch.suggestions).toMatchObject([
      { about: 'shops', version: 2 },
    ]);
  });

  it('about a partner that left finds nothing', () => {
    const gone = by(noor, { type: 'PartnerRemoved', partner: 'museum' });
    given(...story, written, shared, gone)
      .when(suggest('idea', { about: 'museum' }), ahmed)
      .refuses('sketch-moved', 'words');
  });

  it('says something, and not too much', () => {
    const scene = given(...story, written, shared);
    scene
      .when(suggest('idea', { words: { entry: 'e', text: ' ' } }), ahmed)
      .refuses('suggestion-empty', 'words');
    scene
      .when(suggest('idea', { words: { entry: 'e', text: '🎉'.repeat(3_001) } }), ahmed)
      .refuses('text-too-long', 'words');
  });

  it('sent again is there already', () => {
    given(...story, written, shared, suggested)
      .when(suggest('again', { suggestion: 's1' }), ahmed)
      .gives();
  });
});

describe('answering a suggestion', () => {
  const scene = given(...story, written, shared, suggested);

  it('takes it over: the passage becomes what the lead makes of it', () => {
    const wish = scene.when(take('better', 'how'), noor);
    wish.gives(
      { type: 'SketchWritten', about: null, entry: 'better' },
      { type: 'ChangeSettled', suggestion: 's1', how: 'taken', answer: null },
    );
    expect(wish.state.sketch.draft.together).toMatchObject({ entry: 'better' });
    expect(changedPassages(wish.state, latestOf(wish.state))).toEqual([null]);
    // Partners read it in the next version.
    expect(reads(wish.state, ahmed, ['better'])).toEqual([]);
  });

  it('thanks with a reason, which its author reads and nobody else but leads', () => {
    const wish = scene.when(thank('why'), sanne);
    wish.gives({ type: 'ChangeSettled', suggestion: 's1', how: 'thanked', answer: 'why' });
    expect([noor, ahmed].map((user) => reads(wish.state, user, ['why']))).toEqual([['why'], ['why']]);
    expect([bea, lotte].flatMap((user) => reads(wish.state, user, ['why']))).toEqual([]);
  });

  it('never thanks without one', () => {
    scene.when(thank('why', 's1', ' '), noor).refuses('thanks-empty', 'answer');
  });

  it('is done by one lead: the other hears that it was', () => {
    const settled = by(noor, { type: 'ChangeSettled', suggestion: 's1', how: 'thanked', answer: 'why' });
    const later = given(...story, written, shared, suggested, settled);
    later.when(take('better', 'how'), sanne).refuses('suggestion-settled', 'words');
    later.when(thank('because'), sanne).refuses('suggestion-settled', 'answer');
    later.when(thank('why'), noor).gives();
  });

  it('undoes nothing that was written meanwhile', () => {
    scene.when(take('better', 'older'), noor).refuses('passage-changed', 'words');
  });

  it('finds nothing of somebody who was erased, nor of a partner that left', () => {
    const erased = by(
      noor,
      { type: 'ContactRemoved', contact: 'c-ahmed' },
      { type: 'ContactErased', contact: 'c-ahmed' },
    );
    const without = given(...story, written, shared, suggested, erased);
    without.when(thank('why'), noor).refuses('suggestion-gone', 'answer');
    expect(without.state.sketch.suggestions.map(({ id }) => id)).toEqual(['s2']);
    given(...story, written, shared, suggested, shopsGone)
      .when(take('better', null, 's2'), noor)
      .refuses('unknown-partner', 'words');
  });

  it('is for leads only, while the coalition goes on', () => {
    scene.when(take('better', 'how'), ahmed).refuses('not-a-lead');
    given(...story, written, shared, suggested, closed)
      .when(thank('why'), noor)
      .refuses('sketch-closed', 'answer');
  });
});

describe('a partner that leaves', () => {
  const { state } = given(...story, written, shared, suggested, shopsGone);

  it('stands in the draft no more, and its people read nothing', () => {
    expect(state.sketch.draft.secured).toEqual({});
    expect(reads(state, ahmed, ['how', 'line', 'idea'])).toEqual([]);
    expect(versionsFor(state, { partner: 'shops', removed: true })).toEqual([]);
  });

  it('leaves what was shared as it was, for leads', () => {
    expect(state.sketch.versions[0]?.secured).toMatchObject({ shops: { entry: 'line' } });
    expect(reads(state, noor, ['line'])).toEqual(['line']);
  });
});

describe('leads hear of suggestions', () => {
  it('the next working day, once for all that wait', () => {
    const { state } = given(...story, written, shared, suggested);
    const dues = agenda(state).filter(({ kind }) => kind === 'sketch-suggestions');
    expect(dues.map(({ user, when }) => ({ user, when }))).toEqual(
      [noor, sanne].map((user) => ({ user, when: { since: now, workingDays: 1 } })),
    );
  });

  it('not again of what they were told, nor of what was answered', () => {
    const told = [noor, sanne].flatMap((lead) => by(null, { type: 'LeadToldSuggestions', lead }));
    const about = (...more: Parameters<typeof given>) =>
      agenda(given(...story, written, shared, suggested, ...more).state).filter(
        ({ kind }) => kind === 'sketch-suggestions',
      );
    expect(about(told)).toEqual([]);
    const settled = ['s1', 's2'].flatMap((suggestion) =>
      by(noor, { type: 'ChangeSettled', suggestion, how: 'thanked', answer: suggestion }),
    );
    expect(about(settled)).toEqual([]);
    given(...story, written)
      .when({ type: 'NoteLeadToldSuggestions', lead: noor }, null)
      .gives();
  });
});

describe('what is next in step 3', () => {
  const at3 = (['1', '2'] as const).flatMap((step) =>
    by(noor, { type: 'StepOpened', step: step === '1' ? '2' : '3', round: 1, back: false }),
  );

  it('is the own plan, until something stands in it', () => {
    expect(nextStep(given(...story, at3).state, noor)).toEqual({ kind: 'sketch' });
    expect(nextStep(given(...story, at3, written).state, noor)).toEqual({
      kind: 'questions',
      step: '3',
      count: 1,
    });
  });
});

describe('a practice that is thrown away', () => {
  it('takes the own plan with it', () => {
    const thrown = by(noor, { type: 'PracticeThrownAway' });
    const { state } = given(practiced, written, thrown);
    expect([state.placings, state.sketch.draft]).toEqual([[], { together: null, secured: {} }]);
  });
});
