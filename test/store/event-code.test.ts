import { readdirSync, readFileSync } from 'node:fs';
import { assert, dictionary, jsonValue, property, string } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeEvent, decodeSnapshot, encodeEvent, encodeSnapshot } from '../../src/store/event-code.ts';
import { workspaceKeys } from '../../src/store/keys.ts';
import { logs } from '../fixtures/recorded.ts';
import { fold, openStage, type Stage, speech } from './stage.ts';

describe('encodeEvent', () => {
  it('gives what decodes to the same event, whatever its fields are', () => {
    const longNames = string({ minLength: 2 }).filter((name) => name !== '__proto__');
    assert(
      property(dictionary(longNames, jsonValue()), (event) => {
        expect(decodeEvent(encodeEvent(event))).toEqual(JSON.parse(JSON.stringify(event)));
      }),
    );
  });

  it('gives what was recorded of version 1 again, in fewer bytes', () => {
    const events = Object.values(logs).flatMap((log) => log.map(({ e }) => e));
    expect(events.map((event) => decodeEvent(encodeEvent(event)))).toEqual(events);
    const lengthOf = (encode: (event: object) => string) =>
      events.reduce((sum, event) => sum + encode(event).length, 0);
    expect(lengthOf(encodeEvent)).toBeLessThan(lengthOf(JSON.stringify) * 0.9);
  });

  it('does not repeat what the name of a typed answer’s entry is made of', () => {
    const typed = {
      type: 'AnswerGiven',
      interview: 'i1',
      question: 'motive',
      ts: '1.2',
      entry: 'i1.motive.1.2',
    };
    expect(encodeEvent(typed)).toBe('{"t":"AnswerGiven","i":"i1","q":"motive","s":"1.2","e":0}');
    expect(decodeEvent(encodeEvent(typed))).toEqual(typed);
  });

  it('refuses a field of one letter, which would come back as another', () => {
    expect(() => encodeEvent({ type: 'Odd', a: 1 })).toThrow();
  });

  it('keeps its letters for ever', () => {
    const written =
      '{"t":"T","a":1,"b":2,"c":3,"k":4,"i":5,"q":6,"n":7,"s":8,"e":9,"d":10,"x":11,"p":12,"u":13,"m":14,"o":15,"z":16,"r":17,"l":18,"w":19,"h":20,"j":21,"g":22,"f":23}';
    expect(decodeEvent(written)).toEqual({
      type: 'T',
      at: 1,
      by: 2,
      coalition: 3,
      contact: 4,
      interview: 5,
      question: 6,
      ask: 7,
      ts: 8,
      entry: 9,
      added: 10,
      next: 11,
      partner: 12,
      user: 13,
      name: 14,
      kind: 15,
      outside: 16,
      reach: 17,
      readers: 18,
      own: 19,
      channel: 20,
      zone: 21,
      meeting: 22,
      commitment: 23,
    });
  });

  it('finds no field of one letter in what the core writes', () => {
    const root = new URL('../../src/', import.meta.url);
    const files = readdirSync(root, { recursive: true })
      .map(String)
      .filter((file) => /^(coalition|person)\/.*events?\.ts$|^person\/.*\.ts$/.test(file));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files)
      expect(readFileSync(new URL(file, root), 'utf8')).not.toMatch(/type: '[A-Z]\w+'[^}]*[;{] [a-z]\??: /);
  });
});

it('a snapshot gives its state and the length of its JSON', () => {
  const state = { words: ['é', ''], nested: { list: [null, 1.5] } };
  const bytes = Buffer.byteLength(JSON.stringify(state));
  expect(decodeSnapshot(encodeSnapshot(state))).toEqual({ state, bytes });
});

describe('what a stream takes in Redis', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  const bytes = (key: string) => stage.redis.memory('USAGE', key, 'SAMPLES', 0).then(Number);
  const { log } = workspaceKeys('T1');

  it('is what it holds: nothing is set aside for what most people’s streams never hold', async () => {
    await stage.store.append('T1', { streams: [speech('p-U1', [], ['word'])] }, { now: 1 });
    expect(await bytes(log('p-U1'))).toBeLessThan(1_000);
    await stage.store.append('T1', { streams: [speech('p-U1', ['word'], ['x'.repeat(300)])] }, { now: 1 });
    expect(await bytes(log('p-U1'))).toBeLessThan(1_500);
    await stage.store.rewrite<{ word: string }, unknown>('T1', 'p-U1', { redact: (event) => event, fold });
    expect(await bytes(log('p-U1'))).toBeLessThan(1_500);
    expect(await stage.redis.ttl(log('p-U1'))).toBe(-1);
  });
});
