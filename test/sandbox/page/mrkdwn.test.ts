import { describe, expect, it } from 'vitest';
import {
  forEditing,
  type Mark,
  parseMrkdwn,
  withHandles,
  withMentions,
} from '../../../sandbox/page/mrkdwn-parse.ts';

/** The tree as a person would read it aloud: marks in brackets, with what they hold. */
function told(marks: Mark[]): string {
  return marks.map(one).join('');
}

function one(mark: Mark): string {
  switch (mark.kind) {
    case 'text':
      return mark.text;
    case 'break':
      return '⏎';
    case 'bold':
    case 'italic':
    case 'strike':
    case 'quote':
      return `[${mark.kind} ${told(mark.inside)}]`;
    case 'code':
    case 'pre':
      return `[${mark.kind} ${mark.text}]`;
    case 'list':
      return `[list ${mark.items.map(told).join(' / ')}]`;
    case 'user':
    case 'channel':
      return `[${mark.kind} ${mark.id}]`;
    case 'group':
      return `[group ${mark.label}]`;
    case 'date':
      return `[date ${mark.seconds} ${mark.format}${mark.url === null ? '' : ` ${mark.url}`} or ${mark.fallback}]`;
    case 'link':
      return `[link ${mark.url} as ${mark.label}]`;
    default:
      return mark satisfies never;
  }
}

describe('parseMrkdwn (1.4 mrkdwn escape, Mentions/dates)', () => {
  it.each([
    ['*vet* _schuin_ ~weg~', '[bold vet] [italic schuin] [strike weg]'],
    ['*vet _en schuin_*', '[bold vet [italic en schuin]]'],
    ['een*twee*drie, 2*3*4, snake_case_naam', 'een*twee*drie, 2*3*4, snake_case_naam'],
    ['* los * en *niet dicht', '* los * en *niet dicht'],
    ['(*haakjes*), "*aanhaling*".', '([bold haakjes]), "[bold aanhaling]".'],
    ['*over\ntwee regels*', '*over⏎twee regels*'],
    ['`*geen vet*` en `a&lt;b`', '[code *geen vet*] en [code a<b]'],
    ['```\neen\n*twee*\n```', '[pre een\n*twee*]'],
    ['voor ```na\nregel``` eind', 'voor [pre na\nregel] eind'],
    ['&amp;lt; &lt;b&gt; &amp;', '&lt; <b> &'],
    ['<https://a.nl/b?c=1&amp;d=2|naam &amp; co>', '[link https://a.nl/b?c=1&d=2 as naam & co]'],
    ['<https://a.nl>', '[link https://a.nl as https://a.nl]'],
    ['<mailto:a@b.nl|a@b.nl>', '[link mailto:a@b.nl as a@b.nl]'],
    ['<@U0NOOR> in <#C0MARKT|markt>', '[user U0NOOR] in [channel C0MARKT]'],
    ['<!here> <!subteam^S1|@groep> <!everyone>', '[group here] [group @groep] [group everyone]'],
    ['<!date^1795000000^{date_long} om {time}|straks>', '[date 1795000000 {date_long} om {time} or straks]'],
    ['<!date^1795000000^{date}^https://a.nl|straks>', '[date 1795000000 {date} https://a.nl or straks]'],
    ['&gt; een\n> twee\ndrie', '[quote een⏎twee]drie'],
    ['> *vet* citaat', '[quote [bold vet] citaat]'],
    ['• een\n• *twee*\ndaarna', '[list een / [bold twee]]daarna'],
    ['een\n\ntwee', 'een⏎⏎twee'],
    ['*<@U0NOOR>* doet _mee_', '[bold [user U0NOOR]] doet [italic mee]'],
    ['<niet dicht', '<niet dicht'],
    ['', ''],
  ])('reads %j as %s', (text, reads) => {
    expect(told(parseMrkdwn(text))).toBe(reads);
  });
});

const names = {
  people: [
    { id: 'U0NOOR', handle: 'noor' },
    { id: 'U0ANN', handle: 'ann.b' },
  ],
  channels: [{ id: 'C0MARKT', handle: 'markt' }],
};

describe('what a person types', () => {
  it.each([
    ['dag @noor!', 'dag {{@U0NOOR}}!'],
    ['@ann.b. en (@noor)', '{{@U0ANN}}. en ({{@U0NOOR}})'],
    ['mail a@noor.nl en @niemand', 'mail a@noor.nl en @niemand'],
    ['in #markt, niet #elders', 'in {{#C0MARKT}}, niet #elders'],
  ])('%s names people and channels as %s, and comes back as it was typed', (typed, named) => {
    expect(withMentions(typed, names)).toBe(named);
    expect(withHandles(named, names)).toBe(typed);
  });

  it('comes back for editing as it was typed', () => {
    const sent = 'dag <@U0NOOR> &amp; <#C0MARKT|markt>: <https://a.nl>';
    expect(forEditing(sent, names)).toBe('dag @noor & #markt: https://a.nl');
  });
});
