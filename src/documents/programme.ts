import type { Block, TextDocument } from './docx/document.ts';

/** What whoever leads a meeting takes along: names and words as people wrote them, times by the clock of the meeting. */
export interface ProgrammeSheet {
  /** A language tag. */
  language: string;
  title: string;
  /** The coalition, when, where, who leads it. */
  about: string[];
  parts: {
    name: string;
    items: { from: string; until: string; title: string; who: string; help: string; note: string }[];
  }[];
  groups: { name: string; members: string[] }[];
}

/** The words around it, from the catalogues. */
export interface ProgrammeSheetWords {
  columns: { time: string; item: string; who: string };
  groups: string;
  /** What helps during the whole meeting, a line each. */
  hints: { heading: string; lines: readonly string[] };
}

/** Two pages for whoever leads the meeting: the programme part by part with a sentence of help, then the groups. */
export function programmeDocument(sheet: ProgrammeSheet, words: ProgrammeSheetWords): TextDocument {
  const { language, title, about, parts, groups } = sheet;
  return {
    language,
    title,
    about,
    draft: null,
    contents: null,
    blocks: [
      ...parts.flatMap(({ name, items }): Block[] => [
        { kind: 'heading', level: 1, text: name },
        {
          kind: 'table',
          header: [words.columns.time, words.columns.item, words.columns.who],
          widths: [20, 55, 25],
          rows: items.map((item) => [
            `${item.from} – ${item.until}`,
            { strong: item.title, rest: [item.help, item.note].filter((line) => line !== '') },
            item.who,
          ]),
        },
      ]),
      ...(groups.length === 0 ? [] : [{ kind: 'heading', level: 1, text: words.groups } as const]),
      ...groups.flatMap(({ name, members }): Block[] => [
        { kind: 'heading', level: 2, text: name },
        { kind: 'list', items: members },
      ]),
      { kind: 'heading', level: 1, text: words.hints.heading },
      { kind: 'list', items: [...words.hints.lines] },
    ],
  };
}
