import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelWish } from '../../src/slack/coalitions/channel-wish.ts';
import { lengthOf, pieces, truncate } from '../../src/slack/limits.ts';
import { parseWithoutSlack } from '../../src/slack/partners/without-slack.ts';
import { decodeText, escapeMrkdwn, mentionsIn } from '../../src/slack/words.ts';

describe('decodeText', () => {
  it.each([
    ['R&amp;D &lt;3', 'R&D <3'],
    ['&amp;lt;', '&lt;'],
    ['<@U0NOOR> en <@U0X>', '@Noor en @U0X'],
    ['<#C1|markt> <#C2>', '#markt #C2'],
    ['<!channel> <!here|@here> <!subteam^S1|@team>', '@channel @here @team'],
    ['<https://example.org|example.org>', 'example.org'],
    ['<https://example.org>', 'https://example.org'],
    ['<https://example.org|hier>', 'hier (https://example.org)'],
    ['<mailto:a@b.nl|a@b.nl>', 'a@b.nl'],
  ])('reads %s as %s', (sent, typed) => {
    expect(decodeText(sent, (user) => (user === 'U0NOOR' ? 'Noor' : undefined))).toBe(typed);
  });

  it('gives back what was typed, whatever it was', () => {
    const asSlack = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => decodeText(asSlack(text)) === text));
  });

  it('finds who is mentioned', () => {
    expect(mentionsIn('<@U1> <@U2|naam> <#C1> <@U3>')).toEqual(['U1', 'U3']);
  });
});

describe('escapeMrkdwn', () => {
  it('pings nobody, makes no link, and formats nothing', () => {
    const any = fc.string({
      unit: fc.constantFrom('<', '>', '!', '@', '*', '_', '~', '`', '&', 'a', ' ', '\n'),
    });
    fc.assert(
      fc.property(any, (text) => {
        const escaped = escapeMrkdwn(text);
        return !/[<>\n]|[*_~`](?!\u2060)|(?<!\u2060)[*_~`]|&(?!amp;|lt;|gt;)/.test(escaped);
      }),
    );
  });
});

describe('pieces and truncate', () => {
  it('lose nothing, and stay within their code points', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 3, max: 50 }),
        (text, max) => {
          const cut = pieces(text, max);
          expect(cut.join('')).toBe(text);
          expect(cut.every((piece) => [...piece].length <= max)).toBe(true);
          const short = truncate(text, max);
          expect([...short].length).toBeLessThanOrEqual(max);
          expect(short === text || short.endsWith('…')).toBe(true);
        },
      ),
    );
  });

  it('count every word that blocks show', () => {
    const blocks = [
      { type: 'section', text: { type: 'mrkdwn', text: 'vier' } },
      { elements: [{ text: 'zes' }] },
    ];
    expect(lengthOf(blocks)).toBe(7);
  });
});

describe('channelWish', () => {
  it.each([
    ['Aantrekkelijke Bínnenstad!', 'aantrekkelijke-binnenstad'],
    ['  --Eén & twee--  ', 'een-twee'],
    ['🏳️‍🌈', ''],
    ['snake_case', 'snake_case'],
    ['x'.repeat(100), 'x'.repeat(80)],
  ])('makes of %s a name that Slack takes', (wish, name) => {
    expect(channelWish({ channel: ['private'] }, wish)).toEqual({ kind: 'new', name, isPrivate: true });
  });
});

describe('parseWithoutSlack', () => {
  it('takes a name a line, and how to reach each', () => {
    const { contacts, problems } = parseWithoutSlack(
      'Jan Smit, 06 1\n\n Piet : p@x.nl \nKlaas',
      'k',
      'k-request1',
    );
    expect(problems).toEqual([]);
    expect(contacts.map(({ name, reach }) => [name, reach?.text ?? null])).toEqual([
      ['Jan Smit', '06 1'],
      ['Piet', 'p@x.nl'],
      ['Klaas', null],
    ]);
    expect(new Set(contacts.map(({ id }) => id)).size).toBe(3);
    expect(contacts.every(({ id }) => !id.includes('.'))).toBe(true);
  });

  it.each(['06 12345678', 'jan@x.nl', ', 06 1'])('refuses %s, which names nobody', (line) => {
    expect(parseWithoutSlack(line, 'k', 'r').problems).toEqual([
      { field: 'without_slack', key: 'contact-line' },
    ]);
  });
});
