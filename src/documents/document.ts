import type { Language } from '../method/languages.ts';

/** A document before it is a file: data and words, in its language. The same data makes the .docx and the canonical text. */
export interface DocumentData {
  language: Language;
  /** What it is and whose: "Plan van aanpak: Aantrekkelijke binnenstad". */
  title: string;
  /** Lines below the title, such as the coalition's need in a sentence; may be empty. */
  about: string[];
  /** In words, such as "Versie 3". */
  version: string;
  /** In words, such as "1 december 2026". */
  date: string;
  /** When its version was made, as an ISO date: a file that is made again from the same data is the same. */
  madeOn: string;
  /** What marks a draft, in words ("Concept"); `null` for what is none. */
  draft: string | null;
  /** Whether title, version and date have a page of their own. */
  hasTitlePage: boolean;
  sections: Section[];
}

/** Sections in sections: a heading is always one level below the one that it stands under. At most six deep. */
export interface Section {
  title: string;
  /** Lies outside the canonical text: parties, mandates, signatures, what came later. So do the sections in it. */
  outside?: boolean;
  /** Begins on a new page. */
  newPage?: boolean;
  blocks: Block[];
  sections?: Section[];
}

export type Block =
  /** Words of people or of the app. A line break stays one; an empty line begins a new paragraph. */
  | { kind: 'text'; text: string }
  /** Set apart, as what is still missing. */
  | { kind: 'note'; text: string }
  | { kind: 'list'; items: string[]; isNumbered?: boolean }
  | TableBlock
  /** A table with room to write by hand; never in the canonical text. */
  | { kind: 'signatures'; columns: string[]; rows: Cell[][] }
  /** Never in the canonical text: what it shows stands beside it in words. */
  | PictureBlock
  /** The headings of the document as links; never in the canonical text. */
  | { kind: 'contents' };

/** Words; or words with a name over them. */
export type Cell = string | { name: string; text: string };

export interface TableBlock {
  kind: 'table';
  /** The header row, which is repeated on each page. */
  columns: string[];
  /** A row that is shorter than the header has empty cells at its end; columns without a header are left out. */
  rows: Cell[][];
  /** How wide each column is, as shares; equal where it is not said. */
  widths?: number[];
}

export interface PictureBlock {
  kind: 'picture';
  png: Uint8Array;
  /** In pixels, as it was drawn. */
  width: number;
  height: number;
  /** What it shows, in words. */
  alt: string;
}
