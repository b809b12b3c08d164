// A text document as plain data: what it says, not how Word keeps it.

export interface TextDocument {
  /** A language tag, such as nl-NL. */
  language: string;
  title: string;
  /** Lines under the title: for whom, when, where, which version. */
  about: string[];
  /** Stands above the title of what is not final; `null`: it is. */
  draft: string | null;
  /** The heading of the list of chapters, each a link; `null`: none. */
  contents: string | null;
  blocks: Block[];
}

export type Block =
  /** Level 2 stands only under a level 1. */
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string; quiet?: boolean }
  | { kind: 'list'; items: string[]; ordered?: boolean }
  /** Widths are shares of the page, as many as there are columns; rows are as long as the header. */
  | { kind: 'table'; header: string[]; rows: Cell[][]; widths: number[] }
  /** Pixels; shown as wide as the page. The alternative text is what is read where nobody sees it. */
  | { kind: 'picture'; png: Buffer; width: number; height: number; alt: string };

/** What stands in a table; `strong` comes first, and stands out. */
export type Cell = string | { strong: string; rest: string[] };
