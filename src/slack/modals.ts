import type { KnownBlock, ModalView } from '@slack/types';
import type { Text } from '../text/text.ts';
import { actions, button, context, plain } from './blocks.ts';
import { limits } from './limits.ts';
import { type Meta, metaText } from './place.ts';

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
  { page, action }: { page: number; action: string },
): { shown: KnownBlock[]; pager: KnownBlock[]; first: number } {
  const pages: KnownBlock[][] = [[]];
  let bytes = 0;
  for (const block of blocks) {
    const size = Buffer.byteLength(JSON.stringify(block));
    const last = pages.at(-1) ?? [];
    if (last.length >= pageBlocks || (last.length > 0 && bytes + size > pageBytes)) {
      pages.push([block]);
      bytes = size;
    } else {
      last.push(block);
      bytes += size;
    }
  }
  const at = Math.min(Math.max(page, 0), pages.length - 1);
  const words = text.readOwn;
  if (pages.length === 1) return { shown: pages[0] ?? [], pager: [], first: 0 };
  const turns = [
    ...(at > 0 ? [button(`${action}.${at - 1}`, words.previous)] : []),
    ...(at < pages.length - 1 ? [button(`${action}.${at + 1}`, words.next)] : []),
  ];
  return {
    shown: pages[at] ?? [],
    pager: [context(words.page(at + 1, pages.length)), actions('pager', turns)],
    first: pages.slice(0, at).flat().length,
  };
}
