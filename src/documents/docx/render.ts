import {
  AlignmentType,
  Bookmark,
  Document,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Cell, TextDocument } from './document.ts';
import { isRightToLeft, textLines } from './people-text.ts';

/** Twips: A4 with margins of 2 cm, and the width between them. */
const page = { width: 11_906, height: 16_838, margin: 1_134 };
const column = page.width - 2 * page.margin;
/** Pixels at 96 to the inch. */
const pictureWidth = Math.floor((column / 1_440) * 96);

/** A Word file (.docx) with real headings, lists and tables, that says its language and title; without fields, which Word would ask about. */
export async function docxOf(document: TextDocument): Promise<Buffer> {
  const { language, title, about, draft, contents, blocks } = document;
  const chapters = blocks.flatMap((block, at) =>
    block.kind === 'heading' && block.level === 1 ? [{ at, text: block.text }] : [],
  );
  return Packer.toBuffer(
    new Document({
      title,
      creator: 'Coalitie',
      lastModifiedBy: 'Coalitie',
      description: '',
      styles: {
        default: {
          document: {
            run: { font: 'Calibri', size: 22, language: { value: language, bidirectional: 'ar-SA' } },
            paragraph: { spacing: { after: 120, line: 276 } },
          },
          title: { run: { size: 44, bold: true, color: ink }, paragraph: { spacing: { after: 120 } } },
          heading1: heading(28, 320),
          heading2: heading(24, 220),
        },
        paragraphStyles: [
          {
            id: 'Quiet',
            name: 'Quiet',
            basedOn: 'Normal',
            run: { color: quiet, size: 20 },
            paragraph: { spacing: { after: 60 } },
          },
        ],
      },
      numbering: {
        config: blocks.flatMap((block, at) =>
          block.kind === 'list' ? [numbering(block.ordered === true, at)] : [],
        ),
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: page.width, height: page.height },
              margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
            },
          },
          children: [
            ...(draft === null ? [] : [paragraph(draft, { style: 'Quiet' })]),
            paragraph(title, { heading: HeadingLevel.TITLE }),
            ...about.map((line) => paragraph(line, { style: 'Quiet' })),
            ...(contents === null ? [] : [paragraph(contents, { heading: HeadingLevel.HEADING_1 })]),
            ...(contents === null ? [] : chapters.map(chapterLink)),
            ...blocks.flatMap((block, at) => childrenOf(block, at)),
          ],
        },
      ],
    }),
  );
}

const ink = '1F2A37';
const quiet = '4B5563';
const rule = 'B6BEC9';

function heading(size: number, before: number) {
  return {
    run: { size, bold: true, color: ink },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  };
}

function numbering(isOrdered: boolean, at: number) {
  return {
    reference: listName(at),
    levels: [
      {
        level: 0,
        format: isOrdered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
        text: isOrdered ? '%1.' : '•',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 425, hanging: 283 } } },
      },
    ],
  };
}

/** Each list counts from 1. */
const listName = (at: number) => `list-${at}`;
const chapterName = (at: number) => `chapter_${at}`;

function chapterLink({ at, text }: { at: number; text: string }): Paragraph {
  const link = new InternalHyperlink({
    anchor: chapterName(at),
    children: runs(text, { style: 'Hyperlink' }),
  });
  return new Paragraph({ children: [link] });
}

function childrenOf(block: Block, at: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const level = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      const mark = new Bookmark({ id: chapterName(at), children: runs(block.text) });
      return [new Paragraph({ ...direction(block.text), heading: level, children: [mark] })];
    }
    case 'paragraph':
      return [paragraph(block.text, block.quiet ? { style: 'Quiet' } : {})];
    case 'list':
      return block.items.map((item) => paragraph(item, { numbering: { reference: listName(at), level: 0 } }));
    case 'table':
      return [tableOf(block), paragraph('')];
    case 'picture':
      return [pictureOf(block)];
    default:
      return block satisfies never;
  }
}

function pictureOf({ png, width, height, alt }: Extract<Block, { kind: 'picture' }>): Paragraph {
  const transformation = { width: pictureWidth, height: Math.round((pictureWidth * height) / width) };
  const altText = { name: 'picture', title: '', description: alt };
  return new Paragraph({ children: [new ImageRun({ type: 'png', data: png, transformation, altText })] });
}

function tableOf({ header, rows, widths }: Extract<Block, { kind: 'table' }>): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((column * width) / whole));
  const line = { style: 'single', size: 4, color: rule } as const;
  const row = (cells: Cell[], isHeader: boolean) =>
    new TableRow({
      ...(isHeader ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map((cell, at) => {
        const { strong, rest } = typeof cell === 'string' ? { strong: null, rest: [cell] } : cell;
        return new TableCell({
          width: { size: columns[at] ?? 0, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 100, right: 100 },
          children: [
            ...(strong === null ? [] : cellLines(strong, true)),
            ...rest.flatMap((text) => cellLines(text, isHeader)),
          ],
        });
      }),
    });
  return new Table({
    width: { size: column, type: WidthType.DXA },
    columnWidths: columns,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** A paragraph a line: each is set in its own direction. */
function cellLines(text: string, isStrong: boolean): Paragraph[] {
  return textLines(text).map(
    (line) =>
      new Paragraph({
        ...direction(line),
        spacing: { after: 0 },
        children: runs(line, isStrong ? { bold: true } : {}),
      }),
  );
}

function paragraph(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...direction(text), ...options, children: runs(text) });
}

function direction(text: string): { bidirectional?: true } {
  return isRightToLeft(text) ? { bidirectional: true } : {};
}

/** A line break of a person is one of Word's: a newline in its text would be shown as a space. */
function runs(text: string, options: { bold?: true; style?: string } = {}): TextRun[] {
  const rightToLeft = isRightToLeft(text);
  return textLines(text).map(
    (line, at) =>
      new TextRun({
        ...options,
        text: line,
        ...(at > 0 ? { break: 1 } : {}),
        ...(rightToLeft ? { rightToLeft } : {}),
      }),
  );
}
