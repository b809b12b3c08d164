import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeIn } from '../../../src/slack/meetings/words.ts';

describe('a place', () => {
  it.each([
    ['Stadhuis & kelder', 'Stadhuis &amp; kelder'],
    ['zie https://meet.example/a?b=1&c=2', 'zie <https://meet.example/a?b=1&amp;c=2>'],
  ])('%j reads %j', (place, said) => {
    expect(placeIn(place)).toBe(said);
  });

  it('keeps a long address whole in its link, with a short label that begins with the host', () => {
    const address = `https://meet.example/j/${'a1'.repeat(330)}?pwd=&x`;
    const [, target, label = ''] = /^<([^|]*)\|(.*)>$/.exec(placeIn(address)) ?? [];
    expect(target).toBe(address.replaceAll('&', '&amp;'));
    expect(label).toMatch(/^meet\.example\/j\/.*…$/);
    expect(label.length).toBeLessThan(150);
  });

  it('shows the host of a long address whole, and no name before it', () => {
    const host = `${'bank.example.'.repeat(9)}elders.example`;
    expect(placeIn(`https://bank.example@${host}/${'a'.repeat(300)}`)).toContain(`|${host}/`);
  });

  it('never exceeds what a section holds, and never leaves half a link or entity', () => {
    const word = fc.oneof(
      fc.constantFrom('&'.repeat(700), '*'.repeat(500), '<!channel>', 'Stadhuis', ' ', '👩🏽‍🚀'.repeat(200)),
      fc.integer({ min: 1, max: 2_900 }).map((length) => `https://meet.example/${'é&|'.repeat(length / 3)}`),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const said = placeIn([...words.join(' ')].slice(0, 3_000).join(''));
        expect(said.length).toBeLessThan(2_500);
        expect(said.replace(/<https:[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      }),
    );
  });
});
