import {
  AlignmentType,
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  LineRuleType,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  WidthType,
} from 'docx';
import type { Language } from '../method/languages.ts';
import type { Block, Cell, DocumentData, PictureBlock, Section } from './document.ts';
import { coreProperties, withoutTimes } from './docx-file.ts';
import { colours, styles } from './docx-styles.ts';
import { directionOf, paragraph, paragraphsOf, runsOf } from './docx-text.ts';
import { plainText } from './plain.ts';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
/** A4 with margins of 2.2 cm, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 1_247 };
const textWidth = page.width - 2 * page.margin;
/** What a picture may take, in pixels of 96 to the inch: a bit less than the page. */
const room = { width: Math.floor(textWidth / 15), height: 820 };

/**
 * The document as a Word file. The same data gives the same bytes. Made for everybody (EN 301 549): headings and lists are
 * real ones, tables have header rows, pictures their words, and language and title are said. No fields: Word asks nothing on opening.
 */
export async function buildDocx(document: DocumentData): Promise<Buffer> {
  const locale = locales[document.language];
  const file = new Document({
    title: plainText(document.title),
    creator: 'Coalitie',
    lastModifiedBy: 'Coalitie',
    styles: styles(locale),
    numbering: {
      config: [listOf('bullets', LevelFormat.BULLET, '•'), listOf('numbers', LevelFormat.DECIMAL, '%1.')],
    },
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        headers: { default: new Header({ children: headerOf(document) }) },
        footers: { default: new Footer({ children: [paragraph(footerOf(document), { style: 'Foot' })] }) },
        children: bodyOf(document),
      },
    ],
  });
  const core = coreProperties({
    title: plainText(document.title),
    madeOn: document.madeOn,
    language: locale,
  });
  return withoutTimes(await Packer.toBuffer(file, false, [{ path: 'docProps/core.xml', data: core }]));
}

function listOf(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const indent = { left: 425, hanging: 425 };
  const level = { level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } };
  return { reference, levels: [level] };
}

/** A draft says so on every page. */
function headerOf({ draft }: DocumentData): Paragraph[] {
  return [paragraph(draft ?? '', { style: 'Foot', alignment: AlignmentType.RIGHT, run: { bold: true } })];
}

function footerOf({ title, version, date }: DocumentData): string {
  return [title, version, date]
    .map((each) => plainText(each).replaceAll('\n', ' ').trim())
    .filter((each) => each !== '')
    .join(' · ');
}

/** What was written so far, so that everything in the file has a number of its own. */
interface Written {
  pictures: number;
  lists: number;
  headings: number;
}

function bodyOf(document: DocumentData): (Paragraph | Table)[] {
  const written: Written = { pictures: 0, lists: 0, headings: 0 };
  const children = document.sections.map((section, at) => ({ section, starts: at === 0 }));
  return [
    ...titleOf(document),
    ...children.flatMap(({ section, starts }) =>
      sectionOf(document, { section, level: 0, written, onNewPage: starts && document.hasTitlePage }),
    ),
  ];
}

function titleOf({ title, about, version, date, draft, hasTitlePage }: DocumentData): Paragraph[] {
  const facts = [version, date].filter((each) => each !== '').join(' · ');
  return [
    ...(draft === null ? [] : [paragraph(draft, { style: 'Draft' })]),
    paragraph(title, { style: 'Title', ...(hasTitlePage ? { spacing: { before: 2_800 } } : {}) }),
    ...(facts === '' ? [] : [paragraph(facts, { style: 'Subtitle' })]),
    ...about.flatMap(paragraphsOf).map((text) => paragraph(text)),
  ];
}

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

function sectionOf(
  document: DocumentData,
  given: { section: Section; level: number; written: Written; onNewPage: boolean },
): (Paragraph | Table)[] {
  const { section, level, written, onNewPage } = given;
  const heading = headingLevels[level];
  if (heading === undefined) throw new Error('sections of a document are at most six deep');
  written.headings += 1;
  const bookmark = written.headings;
  return [
    new Paragraph({
      heading,
      pageBreakBefore: onNewPage || section.newPage === true,
      ...directionOf(section.title),
      children: [bookmarked(runsOf(plainText(section.title).replaceAll('\n', ' ')), bookmark)],
    }),
    ...section.blocks.flatMap((block) => blockOf(document, block, written)),
    ...(section.sections ?? []).flatMap((each) =>
      sectionOf(document, { section: each, level: level + 1, written, onNewPage: false }),
    ),
  ];
}

/** A place to link to. The library numbers bookmarks over all files of a process: here each file begins anew. */
function bookmarked(children: TextRun[], number: number): Bookmark {
  const id = anchorOf(number);
  const own = { start: new BookmarkStart(id, number), end: new BookmarkEnd(number) };
  return Object.assign(new Bookmark({ id, children }), own);
}

function anchorOf(heading: number): string {
  return `part${heading}`;
}

function blockOf(document: DocumentData, block: Block, written: Written): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return paragraphsOf(block.text).map((text) => paragraph(text));
    case 'note':
      return paragraphsOf(block.text).map((text) => paragraph(text, { style: 'Note' }));
    case 'list': {
      written.lists += 1;
      const reference = block.isNumbered === true ? 'numbers' : 'bullets';
      const numbering = { reference, level: 0, instance: written.lists };
      return block.items.map((item) => paragraph(item.trim(), { numbering, style: 'ListParagraph' }));
    }
    case 'table':
      return [tableOf(block), gap()];
    case 'signatures':
      return [tableOf({ ...block, rowHeight: 1_100 }), gap()];
    case 'picture':
      return [pictureOf(block, written)];
    case 'contents':
      return contentsOf(document.sections);
    default:
      return block satisfies never;
  }
}

/** Word joins two tables that touch each other. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 80 } });
}

function tableOf(given: { columns: string[]; rows: Cell[][]; widths?: number[]; rowHeight?: number }): Table {
  const { columns, rows, rowHeight = 0 } = given;
  const shares = columns.map((_, at) => given.widths?.[at] ?? 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.round((textWidth * share) / all));
  const cellOf = (given: Cell, at: number, isHeader: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: cellParagraphs(given, isHeader),
      ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: colours.tint, color: 'auto' } } : {}),
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
  return new Table({
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    tableLook: {
      firstRow: true,
      firstColumn: false,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((text, at) => cellOf(text, at, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: isShort(row),
            ...(rowHeight === 0 ? {} : { height: { value: rowHeight, rule: HeightRule.ATLEAST } }),
            children: columns.map((_, at) => cellOf(row[at] ?? '', at, false)),
          }),
      ),
    ],
  });
}

/** A row that may be higher than a page has to be split. */
function isShort(row: Cell[]): boolean {
  return row.every((given) => {
    const text = typeof given === 'string' ? given : `${given.name}\n${given.text}`;
    return text.length < 600 && text.split('\n').length < 15;
  });
}

function cellParagraphs(given: Cell, isHeader: boolean): Paragraph[] {
  const style = isHeader ? 'TableHead' : 'TableText';
  const { name, text } = typeof given === 'string' ? { name: '', text: given } : given;
  const named = paragraphsOf(name).map((part) =>
    paragraph(part, { style, keepNext: true, run: { bold: true } }),
  );
  const parts = paragraphsOf(text).map((part) => paragraph(part, { style }));
  // A cell without a paragraph makes Word repair the file.
  return named.length + parts.length === 0 ? [paragraph('', { style })] : [...named, ...parts];
}

function pictureOf({ png, width, height, alt }: PictureBlock, written: Written): Paragraph {
  written.pictures += 1;
  const scale = Math.min(1, room.width / width, room.height / height);
  const description = plainText(alt).replaceAll('\n', ' ');
  return new Paragraph({
    spacing: { before: 120, after: 160, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { id: String(written.pictures), name: `picture${written.pictures}`, description },
      }),
    ],
  });
}

/** Headings as links to their bookmarks, without page numbers: these are fields, and Word would ask about them. */
function contentsOf(sections: readonly Section[]): Paragraph[] {
  let heading = 0;
  const linesOf = (given: readonly Section[], level: number): Paragraph[] =>
    given.flatMap((section) => {
      heading += 1;
      const isContents = section.blocks.some(({ kind }) => kind === 'contents');
      const line = new Paragraph({
        style: 'Contents',
        indent: { left: level * 400 },
        ...directionOf(section.title),
        children: [
          new InternalHyperlink({
            anchor: anchorOf(heading),
            children: runsOf(plainText(section.title).replaceAll('\n', ' '), { style: 'Hyperlink' }),
          }),
        ],
      });
      return [...(isContents || level > 1 ? [] : [line]), ...linesOf(section.sections ?? [], level + 1)];
    });
  return linesOf(sections, 0);
}
