import type { JsonObject } from '../json.ts';
import { asText, isObject } from '../json.ts';
import { block, uniqueBlockIds } from './blocks.ts';
import { plain } from './objects.ts';
import type { Problem, Rule } from './sheet.ts';
import { anything, boolean, createSheet, listOf, object, refuse, string } from './sheet.ts';

export interface Checked {
  problems: Problem[];
  /** Slack's own word for what is too much of the whole, where it is. */
  tooLarge: { error: string; fact: string } | null;
}

/** Fact: 1.1 Undocumented total block size (msg_blocks_too_long seen at ~13.2k characters). */
const mostCharacters = 13_200;

/** The blocks of a message, as chat.postMessage would judge them. */
export function checkMessageBlocks(blocks: unknown, mayUseFile: (id: string) => boolean): Checked {
  const sheet = createSheet('message', mayUseFile);
  sheet.fact = '1.1 Blocks per message (50)';
  listOf(block, { least: 0, most: 50 })(blocks, '/blocks', sheet);
  uniqueBlockIds(blocks, '/blocks', sheet);
  const long = (sheet.counts.get('characters') ?? 0) > mostCharacters;
  return {
    problems: sheet.problems,
    tooLarge: long ? { error: 'msg_blocks_too_long', fact: '1.1 Undocumented total block size' } : null,
  };
}

/** Fact: 1.1 View JSON size (250 KB). */
const mostBytes = 250 * 1024;

/** A view, as views.open (modal) or views.publish (home) would judge it. */
export function checkView(
  view: unknown,
  type: 'modal' | 'home',
  mayUseFile: (id: string) => boolean,
): Checked {
  const sheet = createSheet(type, mayUseFile);
  rules[type](view, '/view', sheet);
  if (isObject(view)) {
    if (view.type !== type) refuse(sheet, '/view/type', { says: `must be ${type}`, fact: '1.1 views' });
    uniqueBlockIds(view.blocks, '/view/blocks', sheet);
    const inputs = (sheet.counts.get('inputs') ?? 0) > 0;
    if (type === 'modal' && inputs && view.submit === undefined) {
      refuse(sheet, '/view', {
        says: 'missing required field: submit',
        fact: '1.1 submit (required when the view has an input block)',
      });
    }
  }
  const large = Buffer.byteLength(JSON.stringify(view) ?? '') > mostBytes;
  return {
    problems: sheet.problems,
    tooLarge: large ? { error: 'view_too_large', fact: '1.1 View JSON size (250 KB)' } : null,
  };
}

const shared: Record<string, Rule> = {
  private_metadata: string(3000, 0),
  callback_id: string(255, 0),
  external_id: string(255, 0),
};

const rules: Record<'modal' | 'home', Rule> = {
  modal: object({
    fact: '1.1 Modal title / submit / close (24 chars), blocks 1–100, private_metadata 3000, callback_id 255',
    need: { title: plain(24), blocks: listOf(block, { most: 100 }) },
    may: {
      ...shared,
      submit: plain(24),
      close: plain(24),
      clear_on_close: boolean,
      notify_on_close: boolean,
      submit_disabled: boolean,
    },
  }),
  home: object({
    fact: '1.1 Home tab (blocks 1–100, neither submit nor close)',
    need: { blocks: listOf(block, { most: 100 }) },
    may: { ...shared, title: anything },
  }),
};

/** Fact: 1.4 message metadata. The problem's Slack error word, or null. */
export function checkMetadata(metadata: JsonObject): { error: string; fact: string } | null {
  const fact =
    '1.4 message metadata (alphanumeric event_type; string, number, boolean, flat object or array of flat objects)';
  if (!/^[A-Za-z0-9_.:-]+$/.test(asText(metadata.event_type)))
    return { error: 'invalid_metadata_format', fact };
  if (!isObject(metadata.event_payload)) return { error: 'invalid_metadata_format', fact };
  const fits = Object.values(metadata.event_payload).every(
    (value) =>
      isFlat(value) || isFlatObject(value) || (Array.isArray(value) && value.every(isFlatOrFlatObject)),
  );
  return fits ? null : { error: 'invalid_metadata_schema', fact };
}

function isFlat(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isFlatObject(value: unknown): boolean {
  return isObject(value) && Object.values(value).every(isFlat);
}

function isFlatOrFlatObject(value: unknown): boolean {
  return isFlat(value) || isFlatObject(value);
}
