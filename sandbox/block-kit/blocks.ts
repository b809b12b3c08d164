import { asObjects, asText, codePoints, isObject } from '../json.ts';
import { element, oneSource, uniqueActionIds } from './elements.ts';
import { id, imageFields, plain, text } from './objects.ts';
import { richText } from './rich-text.ts';
import type { Rule, Shape, Surface } from './sheet.ts';
import { anything, boolean, count, integer, listOf, object, oneOf, refuse, string } from './sheet.ts';

interface BlockRule extends Shape {
  surfaces: readonly Surface[];
}

const everywhere: readonly Surface[] = ['message', 'modal', 'home'];
const messages: readonly Surface[] = ['message'];

const section: BlockRule = {
  surfaces: everywhere,
  fact: '1.2 section (text 1–3000, fields ≤10 × 2000, at least one of the two)',
  may: {
    text: text(3000),
    fields: listOf(text(2000), { most: 10 }),
    accessory: element('section'),
    expand: boolean,
  },
  also: (block, at, sheet) => {
    if (block.text === undefined && block.fields === undefined) {
      refuse(sheet, at, { says: 'missing required field: text or fields' });
    }
  },
};

const table: BlockRule = {
  surfaces: messages,
  fact: '1.2 table (≤100 rows × 20 cells, column_settings ≤20, one per message)',
  need: { rows: listOf(listOf(anything, { most: 20 }), { most: 100 }) },
  may: { column_settings: listOf(anything, { most: 20, least: 0 }) },
  also: (_block, at, sheet) => {
    if (count(sheet, 'tables') > 1) refuse(sheet, at, { says: 'only one table allowed in a message' });
  },
};

const markdown: BlockRule = {
  surfaces: messages,
  fact: '1.2 markdown (12 000 chars over all markdown blocks of a message)',
  need: { text: string(12_000) },
  also: (block, at, sheet) => {
    const length = codePoints(asText(block.text));
    count(sheet, 'characters', length);
    if (count(sheet, 'markdown', length) > 12_000) {
      refuse(sheet, at, { says: 'markdown blocks of a message must be less than 12001 characters' });
    }
  },
};

const card: BlockRule = {
  surfaces: everywhere,
  fact: '1.2 card (title 150, subtitle 150, body 200, actions ≤3, subtext 200)',
  may: {
    hero_image: anything,
    icon: anything,
    title: text(150),
    subtitle: text(150),
    body: text(200),
    subtext: text(200),
    actions: listOf(element('card'), { most: 3 }),
  },
  also: (block, at, sheet) => {
    const any = ['hero_image', 'title', 'actions', 'body'].some((name) => block[name] !== undefined);
    if (!any) refuse(sheet, at, { says: 'at least one of hero_image, title, actions and body' });
  },
};

/** Fact: 1.2 Blocks in @slack/types 3.2 and surfaces, row by row. */
const blocks: Record<string, BlockRule> = {
  actions: {
    surfaces: everywhere,
    fact: '1.2 actions (≤25 elements)',
    need: { elements: listOf(element('actions'), { most: 25 }) },
    also: (block, at, sheet) => uniqueActionIds(block.elements, at, sheet),
  },
  alert: {
    surfaces: ['modal'],
    fact: '1.2 alert (modals only, text 200)',
    need: { text: text(200) },
    may: { level: oneOf('default', 'info', 'warning', 'error', 'success') },
  },
  card,
  carousel: {
    surfaces: ['message', 'home'],
    fact: '1.2 carousel (1–10 cards)',
    need: { elements: listOf(object(card), { most: 10 }) },
  },
  container: {
    surfaces: messages,
    fact: '1.2 container (title 150, subtitle 150, child_blocks ≤10)',
    need: { child_blocks: listOf(anything, { most: 10 }) },
    may: {
      title: text(150),
      subtitle: text(150),
      rich_text_title: anything,
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon: anything,
    },
  },
  context: {
    surfaces: everywhere,
    fact: '1.2 context (≤10 images or texts)',
    need: { elements: listOf(element('context'), { most: 10 }) },
  },
  context_actions: {
    surfaces: messages,
    fact: '1.2 context_actions (≤5 feedback_buttons or icon_button)',
    need: { elements: listOf(element('context_actions'), { most: 5 }) },
  },
  data_table: {
    surfaces: messages,
    fact: '1.2 data_table (caption required, 1–20 columns, at most 101 rows, page_size 1–100)',
    need: {
      caption: anything,
      rows: listOf(listOf(anything, { most: 20 }), { least: 2, most: 101 }),
    },
    may: { page_size: integer(1, 100), column_settings: anything },
  },
  divider: { surfaces: everywhere, fact: '1.2 divider' },
  header: {
    surfaces: everywhere,
    fact: '1.2 header (plain_text 150)',
    need: { text: plain(150) },
    may: { level: anything },
  },
  image: {
    surfaces: everywhere,
    fact: '1.2 image (alt_text 2000 required, title 2000, image_url 3000)',
    need: imageFields.need,
    may: { ...imageFields.may, title: plain(2000) },
    also: oneSource,
  },
  input: {
    surfaces: everywhere,
    fact: '1.2 input (label 2000, hint 2000)',
    need: { label: plain(2000), element: element('input') },
    may: { hint: plain(2000), optional: boolean, dispatch_action: boolean },
    also: (_block, _at, sheet) => count(sheet, 'inputs'),
  },
  markdown,
  rich_text: {
    surfaces: everywhere,
    fact: '1.2 rich_text (sections, lists with indent 0–8, quote, preformatted)',
    need: { elements: listOf(richText, { least: 0, most: 10_000 }) },
  },
  section,
  table,
  task_card: {
    surfaces: messages,
    fact: '1.2 task_card (task_id, title, status)',
    need: { task_id: string(255), title: anything },
    may: {
      status: oneOf('pending', 'in_progress', 'complete', 'error'),
      details: anything,
      output: anything,
      sources: anything,
    },
  },
  plan: {
    surfaces: messages,
    fact: '1.2 plan (title, tasks[] of task_card)',
    need: { title: anything },
    may: { tasks: listOf(anything, { least: 0, most: 100 }) },
  },
};

const surfaceFact = '1.2 Blocks and surfaces';

/** One block. `file` and `video` can't be sent by this app (1.2 file, 1.2 video needs links.embed:write). */
export const block: Rule = (value, at, sheet) => {
  const type = isObject(value) ? asText(value.type) : '';
  const rule = blocks[type];
  if (!rule?.surfaces.includes(sheet.surface)) {
    return refuse(sheet, at, { says: `unsupported type: ${type}`, fact: rule?.fact ?? surfaceFact });
  }
  object({ ...rule, may: { ...rule.may, block_id: id } })(value, at, sheet);
};

/** Fact: 1.1 block_id / action_id (block_id unique per message or view). */
export const uniqueBlockIds: Rule = (value, at, sheet) => {
  const seen = new Set<string>();
  for (const one of asObjects(value)) {
    const name = asText(one.block_id);
    if (name !== '' && seen.has(name)) {
      refuse(sheet, at, {
        says: `block_id already exists: ${name}`,
        fact: '1.1 block_id / action_id (block_id unique)',
      });
    }
    seen.add(name);
  }
};
