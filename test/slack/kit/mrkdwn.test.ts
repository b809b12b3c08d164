import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelWish } from '../../../src/slack/coalitions/channel-wish.ts';
import { pieces, shownLength, truncate } from '../../../src/slack/kit/limits.ts';
import { cleanName, cleanText, decodeText, escapeMrkdwn, mentionsIn } from '../../../src/slack/kit/mrkdwn.ts';
import { parseWithoutSlack } from '../../../src/slack/partners/without-slack.ts';

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
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => decodeText(asSlack(text)) === cleanText(text)),
    );
  });

  it('finds who is mentioned', () => {
    expect(mentionsIn('<@U1> <@U2|naam> <#C1> <@U3>')).toEqual(['U1', 'U3']);
  });
});

describe('cleanText and cleanName', () => {
  it.each([
    ['een\r\ntwee\rdrie\u2028vier', 'een\ntwee\ndrie\nvier', 'een twee drie vier'],
    ['a\u0000b\u001bc\u007fd\u0085e', 'abcd\ne', 'abcd e'],
    ['  \tJan\t de  Vries ', '  \tJan\t de  Vries ', 'Jan de Vries'],
    ['txt.\u202egpj', 'txt.gpj', 'txt.gpj'],
    ['\u2066Noor\u2069 \u2069en\u2067 Ahmed', '\u2066Noor\u2069 en Ahmed', '\u2066Noor\u2069 en Ahmed'],
    ['half \ud83d teken', 'half \ufffd teken', 'half \ufffd teken'],
    ['👩🏽‍🚀 مرحبا עברית\u200f!', '👩🏽‍🚀 مرحبا עברית\u200f!', '👩🏽‍🚀 مرحبا עברית\u200f!'],
  ])('make of %j %j, on one line %j', (given, text, name) => {
    expect(cleanText(given)).toBe(text);
    expect(cleanName(given)).toBe(name);
  });

  it('leave nothing that steers a screen, and are done once', () => {
    const odd = fc.constantFrom(
      ...'a \n\r\t\u0000\u001f\u0085\u2028\u202a\u202e\u2066\u2067\u2068\u2069',
      '\ud800',
      '\udc00',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: odd }), fc.string({ unit: 'binary' })), (given) => {
        const text = cleanText(given);
        expect(text).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cs}|[\u2028-\u202e]/u);
        for (const line of text.split('\n')) expect([...line].reduce(depth, 0)).toBe(0);
        expect(cleanText(text)).toBe(text);
        expect(cleanName(given)).not.toMatch(/\n|^\s|\s$|\s\s/u);
        expect(cleanName(cleanName(given))).toBe(cleanName(given));
      }),
    );
  });

  const depth = (now: number, sign: string) => {
    if (/[\u2066-\u2068]/u.test(sign)) return now + 1;
    const after = sign === '\u2069' ? now - 1 : now;
    if (after < 0) throw new Error('closes what was not opened');
    return after;
  };
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
          for (const part of [...cut, short]) expect(part).not.toMatch(/\p{Cs}/u);
        },
      ),
    );
  });

  it('never cut a sign in half that fits', () => {
    const astronaut = '👩🏽‍🚀';
    const longest = fc.integer({ min: [...astronaut].length + 1, max: 50 });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(astronaut, 'a', 'e\u0301', ' ')), longest, (signs, max) => {
        const text = signs.join('');
        const signsIn = (part: string) => [...new Intl.Segmenter().segment(part)].map((each) => each.segment);
        const short = truncate(text, max);
        expect(
          signsIn(text)
            .join('|')
            .startsWith(signsIn(short.replace(/…$/, '')).join('|')),
        ).toBe(true);
        expect(pieces(text, max).flatMap(signsIn)).toEqual(signsIn(text));
      }),
    );
  });

  it('cut a sign that is longer than what is allowed between its code points', () => {
    expect(truncate('👩🏽‍🚀'.repeat(2), 3)).toBe('👩🏽…');
    expect(pieces(`e${'\u0301'.repeat(5)}`, 4).join('')).toBe(`e${'\u0301'.repeat(5)}`);
  });

  it('count every word that blocks show', () => {
    const blocks = [
      { type: 'section', text: { type: 'mrkdwn', text: 'vier' } },
      { elements: [{ text: 'zes' }] },
    ];
    expect(shownLength(blocks)).toBe(7);
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
