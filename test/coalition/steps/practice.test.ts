import { describe, expect, it } from 'vitest';
import { after, given } from '../given.ts';
import { ahmed, noor, practiced, start, started, words } from '../stories.ts';
import { answer, finish, input, open } from './walking.ts';

describe('ThrowAway', () => {
  it('leaves nothing of a practice, and then nothing can be done in it', () => {
    const practised = after(
      [practiced],
      noor,
      {
        type: 'AddPartner',
        partner: 'p1',
        name: 'Bibliotheek',
        kind: 'culture',
        contacts: [{ id: 'c1', user: null, name: 'Ida', reach: { entry: 'r1', text: '06' }, outside: false }],
      },
      { type: 'RecordTalk', contact: 'c1', interview: 'i1', answers: { motive: words('t1') } },
      answer(1, input('goal', 'g1')),
      answer(1, input('goal', 'g2')),
      finish('1', 1, { settled: { entry: 's1', text: 'Klaar' } }),
    );
    const outcome = given(practised).when({ type: 'ThrowAway' }, noor);
    outcome.gives({ type: 'PracticeThrownAway' });
    outcome.keeps({ drop: ['intention', 'r1', 't1', 'g1', 'g2', 's1'] });
    expect(outcome.state).toMatchObject({ over: 'thrown-away', intention: '', contacts: [], interviews: [] });
    const thrown = after([practised], noor, { type: 'ThrowAway' });
    for (const command of [{ type: 'ThrowAway' }, finish('2', 1), open('1', 1)] as const)
      given(thrown).when(command, noor).refuses('unknown-coalition');
  });

  it('is refused for a real coalition', () => {
    given(started).when({ type: 'ThrowAway' }, noor).refuses('not-practice');
  });
});

describe('a practice', () => {
  it('has no channel when it is for practice, whatever the form says', () => {
    const { state } = given().when({ ...start, practice: true }, noor);
    expect(state).toMatchObject({ practice: true, channel: { id: null, wish: null } });
  });

  it('takes no real people: neither as a lead nor as a contact', () => {
    const real = { id: 'c1', user: ahmed, name: 'Ahmed', reach: null, outside: false };
    given(practiced)
      .when({ type: 'NameLead', user: ahmed, outside: false }, noor)
      .refuses('practice-alone', 'lead');
    given(practiced)
      .when({ type: 'AddPartner', partner: 'p1', name: 'Winkels', kind: 'other', contacts: [real] }, noor)
      .refuses('practice-alone', 'contacts');
    const change = { partner: 'own', name: 'Gemeente', kind: 'municipality', change: [], remove: [] };
    given(practiced)
      .when({ type: 'ChangePartner', ...change, add: [real] } as never, noor)
      .refuses('practice-alone', 'contacts');
    given(practiced)
      .when({ type: 'ChooseChannel', channel: { kind: 'existing', id: 'C1' } }, noor)
      .refuses('practice-alone', 'channel');
  });
});
