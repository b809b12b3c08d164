import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/slack/kit/mrkdwn.ts';
import { hasMore, type SlackMessage, wordsOf } from '../../src/slack/message-words.ts';

const text = (words: string) => ({ type: 'text', text: words });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const rich = (...elements: object[]) => [{ type: 'rich_text', elements }];
const list = (style: string, items: string[], more = {}) => ({
  type: 'rich_text_list',
  style,
  elements: items.map((item) => section(text(item))),
  ...more,
});
const share = (more: object) => ({ is_share: true, is_msg_unfurl: true, ...more });

describe('the words of a message', () => {
  it.each<[string, SlackMessage, string]>([
    ['its text', { text: 'Ja &amp; nee', blocks: rich(section(text('Ja & nee'))) }, 'Ja &amp; nee'],
    ['nothing', {}, ''],
    ['nothing visible', { text: ' \u200b' }, ''],
    // Went wrong: neither stored nor answered.
    [
      'a forward without a word of one’s own',
      { text: '', attachments: [share({ text: 'Van Noor' })] },
      'Van Noor',
    ],
    [
      'a forward below words of one’s own',
      { text: 'Zie hieronder', attachments: [share({ text: 'Een' }), share({ text: 'Twee' })] },
      'Zie hieronder\n\nEen\n\nTwee',
    ],
    [
      'a forward whose words are in the blocks that it carries',
      {
        text: '',
        attachments: [
          share({ message_blocks: [{ message: { blocks: rich(section(text('Diep'))) } }], fallback: 'x' }),
        ],
      },
      'Diep',
    ],
    ['a forward of which only the fallback says something', { attachments: [share({ fallback: 'F' })] }, 'F'],
    [
      'not the preview of a link',
      { text: 'Kijk', attachments: [{ text: 'Voorpagina', from_url: 'https://x.example' }] },
      'Kijk',
    ],
    [
      'a list that stands in blocks only',
      {
        text: '',
        blocks: rich(
          section(text('Plan:')),
          list('bullet', ['een', 'twee']),
          list('bullet', ['diep'], { indent: 1 }),
        ),
      },
      'Plan:\n• een\n• twee\n  • diep',
    ],
    [
      'an ordered list that goes on',
      { blocks: rich(list('ordered', ['c', 'd'], { offset: 2 })) },
      '3. c\n4. d',
    ],
    [
      'a quote and code',
      {
        blocks: rich(
          { type: 'rich_text_quote', elements: [text('citaat')] },
          { type: 'rich_text_preformatted', elements: [text('a < b')] },
        ),
      },
      'citaat\na &lt; b',
    ],
    [
      'what an app posted',
      {
        text: '',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'Kop & staart' } },
          {
            type: 'section',
            text: { type: 'mrkdwn', text: '*vet* &amp; <@U1>' },
            fields: [{ type: 'plain_text', text: 'veld' }],
          },
          { type: 'divider' },
          {
            type: 'context',
            elements: [
              { type: 'mrkdwn', text: 'klein' },
              { type: 'image', alt_text: 'x' },
            ],
          },
        ],
      },
      'Kop &amp; staart\n*vet* &amp; <@U1>\nveld\nklein',
    ],
  ])('are %s', (_what, message, words) => {
    expect(wordsOf(message)).toBe(words);
  });

  it('read as they were typed, mentions and links too', () => {
    const blocks = rich(
      section(
        text('<b> & '),
        { type: 'user', user_id: 'U1' },
        text(' '),
        { type: 'link', url: 'https://x.example', text: 'hier' },
        { type: 'emoji', name: 'tada' },
        { type: 'broadcast', range: 'here' },
        { type: 'color', value: '#fff' },
      ),
    );
    const read = decodeText(wordsOf({ blocks }), () => 'Noor');
    expect(read).toBe('<b> & @Noor hier (https://x.example):tada:@here');
  });

  it.each<[boolean, SlackMessage]>([
    [true, { text: 'x', files: [{}] }],
    [true, { text: '', attachments: [share({ files: [{}] })] }],
    [true, { text: '', attachments: [share({})] }],
    [false, { text: '', attachments: [share({ text: 'x' })] }],
    [false, { text: 'x', attachments: [{ files: [{}] }] }],
  ])('are not all of it: %s', (more, message) => {
    expect(hasMore(message)).toBe(more);
  });

  it('are read whatever stands there', () => {
    const strange = [null, 3, 'x', {}, { type: 'rich_text' }, { type: 'rich_text', elements: [null, {}] }];
    expect(wordsOf({ text: null, blocks: strange as object[], attachments: strange as object[] })).toBe('');
  });
});
