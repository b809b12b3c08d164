import { describe, expect, it } from 'vitest';
import { createHeldStates } from '../../src/store/held.ts';

const held = (version: number, bytes: number) => ({
  head: { version, tag: 't', rewritten: '' },
  state: { list: [{ version }] },
  bytes,
});

describe('createHeldStates', () => {
  it('lets go of what was used longest ago once there is too much', () => {
    const states = createHeldStates({ maxBytes: 100 });
    states.put('T1', 'c-1', held(1, 40));
    states.put('T1', 'c-2', held(1, 40));
    states.put('T1', 'c-1', held(2, 50));
    states.put('T2', 'c-1', held(1, 40));
    expect(states.get('T1', 'c-2')).toBeUndefined();
    expect([states.get('T1', 'c-1')?.head.version, states.get('T2', 'c-1')?.head.version]).toEqual([2, 1]);
    expect(states.bytes()).toBe(90);
  });

  it('never keeps more than it may, also not one that is larger', () => {
    const states = createHeldStates({ maxBytes: 100 });
    for (let at = 0; at < 1_000; at += 1) {
      states.put('T1', `c-${at % 37}`, held(at, (at * 7) % 120));
      expect(states.bytes()).toBeLessThanOrEqual(100);
    }
    const none = createHeldStates({ maxBytes: 0 });
    none.put('T1', 'c-1', held(1, 1));
    expect([none.get('T1', 'c-1'), none.bytes()]).toEqual([undefined, 0]);
  });

  it('names all that it holds, by workspace', () => {
    const states = createHeldStates({ maxBytes: 100 });
    states.put('T1', 'c-1', held(1, 1));
    states.put('T2', 'p-U1', { ...held(1, 1), head: { version: 1, tag: 't', rewritten: 'm' } });
    states.drop('T1', 'c-1');
    expect([...states.everything()]).toEqual([['T2', [{ name: 'p-U1', rewritten: 'm' }]]]);
    expect(states.bytes()).toBe(1);
  });

  it('gives an error to whoever changes a state, where it is asked to', () => {
    const states = createHeldStates({ maxBytes: 100, freeze: true });
    const one = held(1, 1);
    states.put('T1', 'c-1', one);
    expect(() => one.state.list.push({ version: 2 })).toThrow(TypeError);
    expect(() => {
      for (const each of one.state.list) each.version = 2;
    }).toThrow(TypeError);
  });
});
