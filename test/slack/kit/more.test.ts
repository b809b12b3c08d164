import { describe, expect, it } from 'vitest';
import { button } from '../../../src/slack/kit/blocks.ts';
import { moreValue, overflowOf, parseMore, parseWays, waysButton } from '../../../src/slack/kit/more.ts';

const buttons = [
  button('report.say.stuck', 'Loopt vast', { value: 'k1.c1' }),
  button('person.settings', 'Instellingen'),
];

describe('buttons that don’t stand in view', () => {
  it('name in a menu what is pressed, and what it sends along', () => {
    const values = overflowOf(buttons)?.options.map(({ value }) => parseMore(value ?? ''));
    expect(values).toEqual([
      { action: 'report.say.stuck', value: 'k1.c1' },
      { action: 'person.settings', value: '' },
    ]);
    expect(parseMore(moreValue('a.b', 'with a space'))).toEqual({ action: 'a.b', value: 'with a space' });
  });

  it('make no menu where there are none, and five at most', () => {
    expect(overflowOf([])).toBeNull();
    expect(overflowOf(Array.from({ length: 9 }, () => buttons).flat())?.options).toHaveLength(5);
  });

  it('come out of the button of their window as they went in', () => {
    const found = parseWays(waysButton('Anders', buttons).value ?? '');
    expect(found.map(({ action_id, text, value }) => [action_id, text.text, value])).toEqual([
      ['report.say.stuck', 'Loopt vast', 'k1.c1'],
      ['person.settings', 'Instellingen', ''],
    ]);
  });

  it.each(['', 'no json', '{}', '[1]', '[["a","b"]]', '"x"', 'null'])('are none in %s', (value) => {
    expect(parseWays(value)).toEqual([]);
  });
});
