import { describe, expect, it } from 'vitest';
import { decide, fold } from '../../../src/coalition/coalition.ts';
import type { StartCoalition } from '../../../src/coalition/commands.ts';
import type { ChannelWish } from '../../../src/coalition/state.ts';
import { by, given, now } from '../given.ts';
import { contactAdded, noor, start, started, stranger } from '../stories.ts';

describe('StartCoalition', () => {
  it('makes a coalition with its lead and the own organisation as first partner, and keeps the intention', () => {
    const outcome = given().when(start, noor);
    outcome.gives(
      {
        type: 'CoalitionStarted',
        id: 'k1',
        name: start.name,
        need: start.need,
        language: 'nl',
        country: 'NL',
        together: false,
        intention: 'intention',
        channel: start.channel,
      },
      { type: 'PartnerAdded', partner: 'own', name: 'Gemeente', kind: 'municipality', own: true },
      contactAdded('own', { id: 'c-noor', user: noor, name: 'Noor', reach: null, outside: false }),
    );
    outcome.keeps({ put: ['intention'] });
    expect(outcome.state).toMatchObject({ leads: [noor], startedBy: noor, startedAt: now, interviews: [] });
    expect(outcome.state.channel).toMatchObject({ id: 'C0STAD', welcomed: false, problem: null });
  });

  it('keeps no words of the intention in an event or a state', () => {
    const outcome = given().when(start, noor);
    expect(JSON.stringify(outcome.state)).not.toContain('levendige');
  });

  it('has no channel yet when a new one is wished for', () => {
    const channel = { kind: 'new', name: 'binnenstad', isPrivate: true } as const;
    expect(given().when({ ...start, channel }, noor).state.channel).toMatchObject({
      id: null,
      wish: channel,
    });
  });

  it('trims names', () => {
    const { state } = given().when({ ...start, name: '  Stad ', need: ' Nood\n' }, noor);
    expect(state).toMatchObject({ name: 'Stad', need: 'Nood' });
  });

  it('is refused the second time, and for the app itself', () => {
    given(started).when(start, noor).refuses('exists-already');
    given().when(start, null).refuses('not-a-lead');
  });

  const own = start.own;
  it.each<[string, Partial<StartCoalition>, object]>([
    ['a blank name', { name: ' ' }, { field: 'name', key: 'name-missing' }],
    ['a long name', { name: 'a'.repeat(81) }, { field: 'name', key: 'name-too-long' }],
    ['no need', { need: '\n' }, { field: 'need', key: 'need-missing' }],
    ['a long need', { need: 'a'.repeat(3001) }, { field: 'need', key: 'text-too-long' }],
    ['no organisation', { own: { ...own, name: '' } }, { field: 'organisation', key: 'name-missing' }],
    [
      'a long organisation',
      { own: { ...own, name: 'a'.repeat(81) } },
      { field: 'organisation', key: 'name-too-long' },
    ],
    [
      'a runaway intention',
      { intention: { entry: 'x', text: 'a'.repeat(200_001) } },
      { field: 'intention', key: 'text-too-long' },
    ],
  ])('refuses %s under its own field', (_what, change, problem) => {
    expect(decide(null, { ...start, ...change }, { by: noor, at: now })).toEqual({
      ok: false,
      problems: [problem],
    });
  });

  it('names every problem at once', () => {
    given()
      .when({ ...start, name: '', need: '' }, noor)
      .refusesAll({ field: 'name', key: 'name-missing' }, { field: 'need', key: 'need-missing' });
  });
});

describe('a coalition that is not there', () => {
  it('refuses everything but starting', () => {
    given().when({ type: 'RemovePartner', partner: 'x' }, noor).refuses('unknown-coalition');
    given().when({ type: 'SendInterview', interview: 'x' }, noor).refuses('unknown-coalition');
  });

  it('stays nothing whatever a stray event says', () => {
    expect(fold(by(noor, { type: 'ChannelWelcomed' }))).toBeNull();
  });
});

describe('the channel', () => {
  const wish: ChannelWish = { kind: 'new', name: 'stad', isPrivate: false };
  const failed = by(null, { type: 'ChannelFailed', problem: 'name_taken' });
  const ready = by(null, { type: 'ChannelReady', channel: 'C0NEW' });
  const welcomed = by(null, { type: 'ChannelWelcomed' });

  it('is chosen anew by a lead, which forgets the problem', () => {
    const outcome = given(started, failed).when({ type: 'ChooseChannel', channel: wish }, noor);
    outcome.gives({ type: 'ChannelChosen', channel: wish });
    expect(outcome.state.channel).toEqual({ id: null, wish, problem: null, welcomed: false });
  });

  it('is not chosen by others', () => {
    given(started).when({ type: 'ChooseChannel', channel: wish }, stranger).refuses('not-a-lead');
  });

  it('is changed for another one after the welcome, and stays where the same one is chosen', () => {
    const settled = given(started, welcomed);
    settled
      .when({ type: 'ChooseChannel', channel: wish }, noor)
      .gives({ type: 'ChannelChosen', channel: wish });
    settled.when({ type: 'ChooseChannel', channel: { kind: 'existing', id: 'C0STAD' } }, noor).gives();
  });

  it('is chosen anew when it was lost after the welcome', () => {
    given(started, welcomed, failed)
      .when({ type: 'ChooseChannel', channel: wish }, noor)
      .gives({ type: 'ChannelChosen', channel: wish });
  });

  it('is noted as ready, failed, moved and welcomed, each once', () => {
    const note = (type: 'NoteChannelReady' | 'NoteChannelMoved') => ({ type, channel: 'C0NEW' }) as const;
    given(started).when(note('NoteChannelReady'), null).gives({ type: 'ChannelReady', channel: 'C0NEW' });
    given(started, ready).when(note('NoteChannelReady'), null).gives();
    given(started, ready, failed)
      .when(note('NoteChannelReady'), null)
      .gives({ type: 'ChannelReady', channel: 'C0NEW' });
    given(started).when(note('NoteChannelMoved'), null).gives({ type: 'ChannelMoved', channel: 'C0NEW' });
    given(started, ready).when(note('NoteChannelMoved'), null).gives();
    const failure = { type: 'NoteChannelFailed', problem: 'name_taken' } as const;
    given(started).when(failure, null).gives({ type: 'ChannelFailed', problem: 'name_taken' });
    given(started, failed).when(failure, null).gives();
    given(started).when({ type: 'NoteChannelWelcomed' }, null).gives({ type: 'ChannelWelcomed' });
    given(started, welcomed).when({ type: 'NoteChannelWelcomed' }, null).gives();
  });

  it('has no problem any more once it is ready or welcomed', () => {
    expect(given(started, failed, ready).state.channel).toMatchObject({ id: 'C0NEW', problem: null });
    expect(given(started, failed, welcomed).state.channel).toMatchObject({ problem: null, welcomed: true });
  });
});
