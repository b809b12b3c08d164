import { createHash } from 'node:crypto';
import type { Block, Cell, DocumentData, Section } from './document.ts';
import { plainText } from './plain.ts';

/**
 * The one text of a document that partners seal: UTF-8, NFC, line feeds, no control characters, `#` before a heading. It holds the title
 * and the sections that are not `outside`; no version, date or draft mark, no contents, pictures and signatures, so that joining later
 * and drawing anew change nothing. A line of people that looks like a mark has a backslash before it: two different documents never
 * have the same text. It is stored, and never made again.
 */
export function canonicalText(document: DocumentData): string {
  const parts = [
    heading(1, document.title),
    ...document.sections.flatMap((section) => sectionText(section, 2)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** SHA-256 of a canonical text's bytes, in hexadecimal. */
export function digestOfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A digest as people read and compare it: in groups of four. */
export function inGroups(digest: string): string {
  return digest.replace(/.{4}(?=.)/g, '$& ');
}

function sectionText(section: Section, level: number): string[] {
  if (section.outside === true) return [];
  return [
    heading(level, section.title),
    ...section.blocks.map(blockText),
    ...(section.sections ?? []).flatMap((each) => sectionText(each, level + 1)),
  ];
}

function heading(level: number, title: string): string {
  return `${'#'.repeat(level)} ${oneLine(title)}`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return marked(block.text);
    case 'note':
      return marked(block.text, '> ');
    case 'list':
      return block.items
        .map(
          (item, at) =>
            `${block.isNumbered === true ? `${at + 1}.` : '-'} ${marked(item).replaceAll('\n', '\n  ')}`,
        )
        .join('\n');
    case 'table': {
      const rows = block.rows.map((row) => block.columns.map((_, at) => row[at] ?? ''));
      return [block.columns, ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
    }
    case 'signatures':
    case 'picture':
    case 'contents':
      return '';
    default:
      return block satisfies never;
  }
}

/** Words, each line of them after `before`; what would be read as a mark is told apart from one. */
function marked(text: string, before = ''): string {
  const lines = plainText(text).trim().split('\n');
  return lines
    .map((line) => `${before}${line.trimEnd().replace(/^(?=[#>|\\\s]|- |\d+\. )/, '\\')}`.trimEnd())
    .join('\n');
}

function cell(given: Cell): string {
  const text = typeof given === 'string' ? given : `${given.name}\n${given.text}`;
  return plainText(text).trim().replace(/[\\|]/g, '\\$&').replaceAll('\n', '\\n');
}

function oneLine(text: string): string {
  return plainText(text)
    .trim()
    .replace(/\s*\n\s*/g, ' ');
}
