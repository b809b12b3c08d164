import type { KnownBlock, ModalView } from '@slack/types';
import type { Text } from '../../text/text.ts';
import { actions, button, contextBlock, plain } from './blocks.ts';
import { limits } from './limits.ts';
import { type Meta, metaText } from './meta.ts';

export interface ModalParts {
  callback: string;
  title: string;
  close: string;
  submit?: string;
  meta: Meta;
  blocks: KnownBlock[];
}

/** A modal; its labels kept within Slack's 24 characters. */
export function modal({ callback, title, close, submit, meta, blocks }: ModalParts): ModalView {
  return {
    type: 'modal',
    callback_id: callback,
    title: plain(title, limits.viewLabel),
    close: plain(close, limits.viewLabel),
    ...(submit === undefined ? {} : { submit: plain(submit, limits.viewLabel) }),
    private_metadata: metaText(meta),
    blocks,
  };
}

/** Keeps a page well below 100 blocks and 250 KB: 3,000 code points may be 12,000 bytes, in JSON up to twice that. */
const pageBytes = 100_000;
const pageBlocks = 60;

/** One page of blocks, from the `first` on, with buttons to the pages around it: their detail is the page's number. */
export function paged(
  text: Text,
  blocks: KnownBlock[],
  options: { page: number; action: string },
): { shown: KnownBlock[]; pager: KnownBlock[]; first: number } {
  const groups = blocks.map((block) => [block]);
  const { first, end, pager } = pagedGroups(text, groups, options);
  return { shown: blocks.slice(first, end), pager, first };
}

/** The same with groups of blocks that stay together: the page has those from `first` up to `end`. */
export function pagedGroups(
  text: Text,
  groups: KnownBlock[][],
  { page, action }: { page: number; action: string },
): { at: number; first: number; end: number; pager: KnownBlock[] } {
  const starts = startsOf(groups);
  const at = Math.min(Math.max(page, 0), starts.length - 1);
  const where = { at, first: starts[at] ?? 0, end: starts[at + 1] ?? groups.length };
  if (starts.length === 1) return { ...where, pager: [] };
  const words = text.interviews.readOwn;
  const turns = [
    ...(at > 0 ? [button(`${action}.${at - 1}`, words.previous)] : []),
    ...(at < starts.length - 1 ? [button(`${action}.${at + 1}`, words.next)] : []),
  ];
  return { ...where, pager: [contextBlock(words.page(at + 1, starts.length)), actions('pager', turns)] };
}

/** With which group each page begins; there is one page at least. */
function startsOf(groups: KnownBlock[][]): number[] {
  const starts = [0];
  let filled = { blocks: 0, bytes: 0 };
  groups.forEach((group, at) => {
    const size = { blocks: group.length, bytes: Buffer.byteLength(JSON.stringify(group)) };
    const blocks = filled.blocks + size.blocks;
    const bytes = filled.bytes + size.bytes;
    const isFull = filled.blocks > 0 && (blocks > pageBlocks || bytes > pageBytes);
    if (isFull) starts.push(at);
    filled = isFull ? size : { blocks, bytes };
  });
  return starts;
}
