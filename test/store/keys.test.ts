import { assert, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDraftKey, parseStateKey, type StreamName, workspaceKeys } from '../../src/store/keys.ts';

const id = stringMatching(/^[A-Z0-9]{1,12}$/);

describe('workspaceKeys', () => {
  it('gives every key of a workspace its hash tag, and it only', () => {
    assert(
      property(id, id, (workspace, other) => {
        const keys = workspaceKeys(workspace);
        const name: StreamName = `c-${other}`;
        const all = [
          ...[
            keys.log(name),
            keys.state(name),
            keys.rewriting(name, 'x'),
            keys.everyState,
            keys.everyLog,
            keys.schema,
            keys.outcome('}{r'),
          ],
          ...[
            keys.channels,
            keys.mine(other),
            keys.vault(other),
            keys.draft(other, 'f{1}'),
            keys.sending('m'),
          ],
          ...[keys.due, keys.lagging, keys.cursors, keys.focused, keys.pictures, keys.none],
        ];
        for (const key of all) expect(/\{([^}]*)\}/.exec(key)?.[1]).toBe(workspace);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it('refuses names and ids that would end up in another key', () => {
    const keys = workspaceKeys('T1');
    expect(() => keys.log('c-1:2')).toThrow();
    expect(() => keys.log('c-')).toThrow();
    expect(() => keys.draft('U1:f', 'g')).toThrow();
    expect(() => workspaceKeys('*')).toThrow();
  });

  it('reads back whose draft it is', () => {
    expect(parseDraftKey(workspaceKeys('T1').draft('U1', 'a:b'))).toEqual({
      workspace: 'T1',
      user: 'U1',
      form: 'a:b',
    });
    expect(parseDraftKey(workspaceKeys('T1').vault('1'))).toBeNull();
  });

  it('reads back whose state it is', () => {
    const keys = workspaceKeys('T1');
    expect(parseStateKey(keys.state('p-U1'))).toEqual({ workspace: 'T1', name: 'p-U1' });
    expect(parseStateKey(keys.state('c-a_b-c'))).toEqual({ workspace: 'T1', name: 'c-a_b-c' });
    for (const key of [keys.log('c-1'), keys.outcome('state:c-1'), keys.none])
      expect(parseStateKey(key)).toBeNull();
  });
});
