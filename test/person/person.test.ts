import { describe, expect, it } from 'vitest';
import { bundlesOf, noBundles, saidSince } from '../../src/person/bundles.ts';
import {
  decidePerson,
  foldPerson,
  isPosted,
  marks,
  type PersonCommand,
  type PersonEvent,
  type Posted,
  postedOf,
  questionAt,
} from '../../src/person/person.ts';

const at = Date.UTC(2026, 2, 2, 9);
const a = { coalition: 'k1', interview: 'i-a' };
const b = { coalition: 'k2', interview: 'i-b' };
const c = { coalition: 'k2', interview: 'i-c' };

/** What was done before, each a minute after the other. */
function after(...commands: PersonCommand[]) {
  const log: PersonEvent[] = [];
  commands.forEach((command, n) => {
    log.push(...decidePerson(foldPerson(log), command, at + n * 60_000));
  });
  const state = foldPerson(log);
  return {
    state,
    when: (command: PersonCommand, minutes = 0) =>
      decidePerson(state, command, at + minutes * 60_000).map(({ at: _at, ...event }) => event),
  };
}

const open = (place: typeof a): PersonCommand => ({ type: 'OpenInterview', ...place });
const close = (place: typeof a): PersonCommand => ({ type: 'CloseInterview', ...place });
const posted = (ts: string, question: Posted['question'], more: Partial<Posted> = {}): PersonCommand => ({
  type: 'NotePosted',
  ...a,
  question,
  ask: 1,
  ts,
  ...more,
});

describe('what is known of a person', () => {
  it.each<[PersonCommand, object]>([
    [
      { type: 'ChooseLanguage', language: 'en' },
      { type: 'LanguageChosen', language: 'en' },
    ],
    [
      { type: 'ChooseCountry', country: 'BE' },
      { type: 'CountryChosen', country: 'BE' },
    ],
    [
      { type: 'NoteZone', zone: 'Europe/Brussels' },
      { type: 'ZoneSeen', zone: 'Europe/Brussels' },
    ],
    [
      { type: 'NoteConversation', channel: 'D1' },
      { type: 'ConversationOpened', channel: 'D1' },
    ],
    [
      { type: 'NoteHub', ts: '1.0' },
      { type: 'HubPosted', ts: '1.0' },
    ],
    [
      { type: 'NoteBundled', day: '2026-03-02', ts: '1.0', dues: ['lead-still.k1.'], quote: null },
      { type: 'Bundled', day: '2026-03-02', ts: '1.0', dues: ['lead-still.k1.'] },
    ],
  ])('%o is kept, and the same again changes nothing', (command, event) => {
    expect(after().when(command)).toEqual([event]);
    expect(after(command).when(command)).toEqual([]);
  });

  it('may go back to the country of the coalition', () => {
    const chosen = after({ type: 'ChooseCountry', country: 'BE' });
    expect(chosen.when({ type: 'ChooseCountry', country: null })).toEqual([
      { type: 'CountryChosen', country: null },
    ]);
  });
});

describe('mentions in channels', () => {
  const mention = (ts: string): PersonCommand => ({ type: 'NoteMention', channel: 'C1', ts });

  it('are answered once a minute', () => {
    expect(after().when(mention('1.0'))).toEqual([{ type: 'Mentioned', channel: 'C1', ts: '1.0' }]);
    expect(after(mention('1.0')).when(mention('2.0'), 0.9)).toEqual([]);
    expect(after(mention('1.0')).when(mention('2.0'), 1)).toHaveLength(1);
  });

  it('are apart from a channel that somebody adds the app to', () => {
    const added: PersonCommand = { type: 'NoteAddedToChannel', channel: 'C1' };
    expect(after(mention('1.0')).when(added)).toEqual([{ type: 'AddedToChannel', channel: 'C1' }]);
  });
});

describe('messages of earlier days', () => {
  const sent = (day: string, ...dues: string[]): PersonCommand => ({
    type: 'NoteBundled',
    day,
    ts: day,
    dues,
    quote: null,
  });
  const bundlesAfter = (...commands: PersonCommand[]) => after(...commands).state?.bundles ?? noBundles;

  it('are found by what they speak of, the newest first', () => {
    const bundles = bundlesAfter(
      sent('2026-03-02', 'a', 'b'),
      sent('2026-03-03', 'a'),
      sent('2026-03-04', 'c'),
    );
    const found = (about: string) => bundlesOf(bundles, (due) => due === about).map(({ ts }) => ts);
    expect(found('a')).toEqual(['2026-03-03', '2026-03-02']);
    expect(found('c')).toEqual(['2026-03-04']);
    expect(found('d')).toEqual([]);
  });

  it('know what was said of the same thing since', () => {
    const bundles = bundlesAfter(sent('2026-03-02', 'a'), sent('2026-03-03', 'b'), sent('2026-03-04', 'c'));
    const [first] = bundlesOf(bundles, (due) => due === 'a');
    expect(first === undefined ? [] : saidSince(bundles, first)).toEqual(['b', 'c']);
  });

  it('are kept for a while: six, and the last', () => {
    const days = Array.from({ length: 10 }, (_, n) => `2026-03-${String(n + 1).padStart(2, '0')}`);
    const bundles = bundlesAfter(...days.map((day) => sent(day, 'a')));
    expect(bundlesOf(bundles, () => true).map(({ ts }) => ts)).toEqual(days.slice(-7).reverse());
  });
});

describe('nudges', () => {
  const off: PersonCommand = { type: 'SwitchNudges', on: false };
  const on: PersonCommand = { type: 'SwitchNudges', on: true };

  it('are wanted until somebody says otherwise, and can be wanted again', () => {
    expect(after().when(on)).toEqual([]);
    expect(after().when(off)).toEqual([{ type: 'NudgesSwitched', on: false }]);
    expect(after(off).when(off)).toEqual([]);
    expect(after(off, on).state?.nudges).toBe(true);
  });

  it('are counted each time that one was sent', () => {
    const nudged: PersonCommand = { type: 'NoteNudged' };
    expect(after(nudged).when(nudged, 5)).toEqual([{ type: 'Nudged' }]);
    expect(after(nudged, nudged).state?.nudgedAt).toBe(at + 60_000);
  });
});

describe('one question is open at a time', () => {
  it('the first interview opens, a second waits its turn, each once', () => {
    expect(after().when(open(a))).toEqual([{ type: 'InterviewOpened', ...a }]);
    expect(after(open(a)).when(open(a))).toEqual([]);
    expect(after(open(a)).when(open(b))).toEqual([{ type: 'InterviewQueued', ...b }]);
    expect(after(open(a), open(b)).when(open(b))).toEqual([]);
  });

  it('closing gives the place to who waits longest', () => {
    expect(after(open(a), open(b), open(c)).when(close(a))).toEqual([
      { type: 'InterviewClosed', ...a },
      { type: 'InterviewOpened', ...b },
    ]);
    expect(after(open(a), open(b), open(c), close(a)).state).toMatchObject({ open: b, waiting: [c] });
    expect(after(open(a), close(a)).state).toMatchObject({ open: null, waiting: [] });
  });

  it('closing one that waits leaves the open one, closing another changes nothing', () => {
    const both = after(open(a), open(b));
    expect(both.when(close(b))).toEqual([{ type: 'InterviewClosed', ...b }]);
    expect(both.when(close(c))).toEqual([]);
    expect(after(open(a), open(b), close(b)).state).toMatchObject({ open: a, waiting: [] });
  });

  it('interviews of the same coalition are told apart', () => {
    expect(after(open(b)).when(open(c))).toEqual([{ type: 'InterviewQueued', ...c }]);
  });
});

describe('Begin', () => {
  const begun = { ts: '10.0', question: 'motive', ask: 1 } as const;
  const begin = (place: typeof a): PersonCommand => ({ type: 'OpenInterview', ...place, begun });

  it('asks from the moment it was pressed, before the question stands there', () => {
    const pressed = after(posted('05.0', 'none', { ask: marks.invitation }), begin(a));
    expect(questionAt(pressed.state, '09.9')).toBeNull();
    expect(questionAt(pressed.state, '10.1')).toMatchObject({ ...a, question: 'motive', ask: 1 });
    expect(isPosted(pressed.state, a.interview, begun)).toBe(false);
    expect(postedOf(pressed.state, a.interview)).toHaveLength(1);
    const stands = after(begin(a), posted('20.0', 'motive'), posted('30.0', 'developments', { ask: 2 }));
    expect(isPosted(stands.state, a.interview, begun)).toBe(true);
    expect(questionAt(stands.state, '15.0')).toMatchObject({ question: 'motive', ask: 1 });
    expect(questionAt(stands.state, '35.0')).toMatchObject({ question: 'developments' });
  });

  it('asks nothing while another interview is open', () => {
    const second = after(open(b), posted('05.0', 'yield', b), begin(a));
    expect(questionAt(second.state, '10.1')).toMatchObject({ ...b, question: 'yield' });
  });
});

describe('questionAt', () => {
  const two = after(posted('10.0', 'motive'), posted('20.0', 'developments', { ask: 2 }));

  it('is what was posted last before the message', () => {
    expect(questionAt(two.state, '15.0')).toMatchObject({ question: 'motive', ask: 1 });
    expect(questionAt(two.state, '20.5')).toMatchObject({ question: 'developments', ask: 2 });
  });

  it('holds for messages that come late, and when postings were noted in another order', () => {
    const swapped = after(posted('20.0', 'developments', { ask: 2 }), posted('10.0', 'motive'));
    expect(questionAt(swapped.state, '15.0')).toMatchObject({ question: 'motive' });
  });

  it('is nothing before the first, at its own instant, or after the end of a conversation', () => {
    expect(questionAt(two.state, '05.0')).toBeNull();
    expect(questionAt(two.state, '10.0')).toBeNull();
    expect(questionAt(null, '05.0')).toBeNull();
    const ended = after(posted('10.0', 'motive'), posted('20.0', 'none'));
    expect(questionAt(ended.state, '15.0')).toMatchObject({ question: 'motive' });
    expect(questionAt(ended.state, '25.0')).toBeNull();
  });

  it('is not ended by what announces another interview, nor by the end of the one before', () => {
    const invited = after(open(a), posted('10.0', 'motive'), posted('20.0', 'none', { ...b, ask: 0 }));
    expect(questionAt(invited.state, '25.0')).toMatchObject({ ...a, question: 'motive' });
    const sent = after(
      ...[open(a), posted('10.0', 'motive'), open(b), close(a)],
      ...[posted('20.0', 'yield', b), posted('21.0', 'none', { ask: -1 })],
    );
    expect(questionAt(sent.state, '25.0')).toMatchObject({ ...b, question: 'yield' });
    expect(
      questionAt(
        after(...[open(a), posted('10.0', 'motive'), close(a)], posted('20.0', 'none', { ask: -1 })).state,
        '25.0',
      ),
    ).toBeNull();
  });

  it('finds the interview that was open then', () => {
    const moved = after(posted('10.0', 'motive'), posted('20.0', 'yield', b));
    expect(questionAt(moved.state, '15.0')).toMatchObject(a);
    expect(questionAt(moved.state, '25.0')).toMatchObject(b);
  });

  it('notes a posting once, and keeps the newest sixty', () => {
    expect(two.when(posted('10.0', 'motive'))).toEqual([]);
    const many = after(...Array.from({ length: 70 }, (_, n) => posted(`${100 + n}.0`, 'motive')));
    expect(many.state?.posted).toHaveLength(60);
    expect(many.state?.posted.at(-1)?.ts).toBe('169.0');
  });
});

describe('Hint', () => {
  const hint = (kind: 'nothing-open' | 'hello' | 'file' | 'closed'): PersonCommand => ({
    type: 'Hint',
    hint: kind,
    ts: '1.0',
  });

  it.each(['nothing-open', 'hello'] as const)(
    '%s is said once in ten minutes, and shortly after it a word more',
    (kind) => {
      const said = after(hint(kind));
      const again = said.when(hint('nothing-open'), 9.9);
      expect(again).toEqual([{ type: 'Hinted', hint: 'again', ts: '1.0' }]);
      const twice = after(hint(kind), hint(kind));
      expect(twice.when(hint('nothing-open'), 9.9)).toEqual([]);
      for (const each of [said, twice])
        expect(each.when(hint('nothing-open'), 10)).toEqual([
          { type: 'Hinted', hint: 'nothing-open', ts: '1.0' },
        ]);
    },
  );

  it('is always said of a file and of what was not kept', () => {
    for (const kind of ['file', 'closed'] as const)
      expect(after(hint('nothing-open')).when(hint(kind), 1)).toHaveLength(1);
  });
});
