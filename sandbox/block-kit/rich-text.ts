import { asText, isObject } from '../json.ts';
import type { Rule } from './sheet.ts';
import { anything, count, integer, listOf, object, oneOf, refuse, string } from './sheet.ts';

const fact = '1.2 rich_text';

/** The pieces of running text: Slack knows more of each than is checked here. */
const piece: Rule = (value, at, sheet) => {
  if (!isObject(value)) return refuse(sheet, at, { says: 'must provide an object' });
  const type = asText(value.type);
  if (!pieces.includes(type)) return refuse(sheet, at, { says: `unsupported type: ${type}` });
  if (type === 'text') {
    string(3000)(value.text, `${at}/text`, sheet);
    count(sheet, 'characters', asText(value.text).length);
  }
};

const pieces = [
  'text',
  'link',
  'user',
  'usergroup',
  'channel',
  'emoji',
  'date',
  'broadcast',
  'color',
  'team',
];
const run = listOf(piece, { least: 0, most: 10_000 });

const section = object({ fact, need: { elements: run } });

/** Fact: 1.2 rich_text (sections, lists with indent 0–8, quote, preformatted). */
export const richText: Rule = (value, at, sheet) => {
  const type = isObject(value) ? asText(value.type) : '';
  const rule = kinds[type];
  if (rule) rule(value, at, sheet);
  else refuse(sheet, at, { says: `unsupported type: ${type}` });
};

const kinds: Record<string, Rule> = {
  rich_text_section: section,
  rich_text_list: object({
    fact,
    need: { elements: listOf(section, { least: 0, most: 10_000 }), style: oneOf('bullet', 'ordered') },
    may: { indent: integer(0, 8), offset: integer(0, 10_000), border: integer(0, 1) },
  }),
  rich_text_quote: object({ fact, need: { elements: run }, may: { border: integer(0, 1) } }),
  rich_text_preformatted: object({
    fact,
    need: { elements: run },
    may: { border: integer(0, 1), language: anything },
  }),
};
