import { describe, expect, it } from 'vitest';
import { answerIn, type Field, fieldBlocks } from '../../../src/slack/forms/fields.ts';
import { firstPage, secondPage } from './throwaway.ts';

/** The input of a field with what was filled in. */
function elementOf(field: Field, given?: string[]): object {
  const block = fieldBlocks(field, given === undefined ? {} : { [field.id]: given }).at(-1);
  return block !== undefined && 'element' in block ? block.element : {};
}

function field(id: string): Field {
  const found = [...firstPage, ...secondPage].find((each) => each.id === id);
  if (found === undefined) throw new Error(`no field ${id}`);
  return found;
}

describe('a field', () => {
  it.each([
    ['name', ['Noor'], { initial_value: 'Noor' }, 'Noor'],
    ['words', ['x'.repeat(3_000)], { initial_value: 'x'.repeat(3_000) }, 'x'.repeat(3_000)],
    ['choice', ['c'], { initial_option: { value: 'c' } }, 'c'],
    ['dropdown', ['a'], { initial_option: { value: 'a' } }, 'a'],
    ['ticks', ['a', 'c'], { initial_options: [{ value: 'a' }, { value: 'c' }] }, ['a', 'c']],
    ['several', ['b'], { initial_options: [{ value: 'b' }] }, ['b']],
    ['users', ['U0AHMED'], { initial_users: ['U0AHMED'] }, ['U0AHMED']],
    ['channel', ['C0MARKT'], { initial_conversation: 'C0MARKT' }, 'C0MARKT'],
    ['date', ['2026-04-01'], { initial_date: '2026-04-01' }, '2026-04-01'],
    ['time', ['13:30'], { initial_time: '13:30' }, '13:30'],
    ['number', ['12'], { initial_value: '12' }, 12],
    ['euros', ['€ 2.500'], { initial_value: '€ 2.500' }, 2_500],
    ['tick', ['yes'], { initial_options: [{ value: 'yes' }] }, true],
  ])('%s shows what was filled in, and reads it back', (id, given, shown, answer) => {
    const { kind } = field(id);
    expect(elementOf(field(id), given)).toMatchObject(shown);
    expect(answerIn(kind, { [id]: given }, id)).toEqual(answer);
  });

  it.each([
    ['name', '', {}],
    ['choice', null, { initial_option: { value: 'a' } }],
    ['dropdown', null, { initial_option: { value: 'b' } }],
    ['ticks', [], {}],
    ['several', [], {}],
    ['users', [], {}],
    ['channel', null, { initial_conversation: 'C0BINNENSTAD' }],
    ['date', null, {}],
    ['time', null, {}],
    ['number', null, {}],
    ['euros', null, {}],
    ['tick', false, {}],
  ])('%s is empty, or begins with what it names', (id, answer, begun) => {
    const element = elementOf(field(id));
    expect(element).toMatchObject(begun);
    if (Object.keys(begun).length === 0)
      expect(Object.keys(element).filter((key) => key.startsWith('initial'))).toEqual([]);
    expect(answerIn(field(id).kind, {}, id)).toEqual(answer);
  });

  it('chooses nothing that is not offered any more', () => {
    expect(elementOf(field('choice'), ['gone'])).toMatchObject({ initial_option: { value: 'a' } });
    expect(elementOf(field('ticks'), ['gone'])).not.toHaveProperty('initial_options');
  });

  it('never shortens words: what no input can hold is said beside an empty one', () => {
    const words = 'x'.repeat(3_001);
    const [said, input] = fieldBlocks(
      { kind: 'text', id: 'words', label: 'Woorden', tooLong: 'te lang' },
      { words: [words] },
    );
    expect(JSON.stringify(said)).toContain('te lang');
    expect(JSON.stringify(input)).not.toContain('initial_value');
  });

  it.each([
    ['number', 'veel', Number.NaN],
    ['number', ' 7 ', 7],
    ['number', '-1', Number.NaN],
    ['euros', '2500', 2_500],
    ['euros', '2.500,-', 2_500],
    ['euros', '2,5', Number.NaN],
    ['euros', '1000000001', Number.NaN],
  ] as const)('reads %s %j as %j', (kind, typed, answer) => {
    expect(answerIn(kind, { amount: [typed] }, 'amount')).toBe(answer);
  });
});
