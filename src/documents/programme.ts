import type { Language } from '../method/languages.ts';
import type { DocumentData, Section } from './document.ts';

/** The programme of a meeting, for who leads it. Times are clock times in words, as they are where the meeting is. */
export interface ProgrammeData {
  language: Language;
  coalition: string;
  meeting: string;
  /** In words, such as "dinsdag 12 januari 2027". */
  date: string;
  /** Empty where it is not known yet. */
  place: string;
  /** The ISO date of the programme's version. */
  madeOn: string;
  draft: string | null;
  parts: ProgrammePart[];
  groups: { topic: string; members: string[] }[];
}

export interface ProgrammePart {
  title: string;
  items: ProgrammeItem[];
}

export interface ProgrammeItem {
  title: string;
  from: string;
  to: string;
  minutes: number;
  /** Empty where nobody was named. */
  who: string;
  /** A sentence of help; may be empty. */
  help: string;
}

/** The catalogue's words for it. */
export interface ProgrammeWords {
  /** "Programma: Verkenningsbijeenkomst". */
  title: (meeting: string) => string;
  forWhom: string;
  where: (place: string) => string;
  minutes: (count: number) => string;
  /** "Opening (30 minuten)". */
  part: (title: string, minutes: string) => string;
  time: string;
  what: string;
  programme: string;
  who: string;
  nobody: string;
  empty: string;
  groups: string;
  topic: string;
  members: string;
  /** "6 mensen". */
  people: (count: number) => string;
}

/** Two pages in usual cases: a table a part, and who sits in which group. */
export function programmeDocument(data: ProgrammeData, words: ProgrammeWords): DocumentData {
  const isEmpty = data.parts.every(({ items }) => items.length === 0);
  return {
    language: data.language,
    title: words.title(data.meeting),
    about: [...(data.place === '' ? [] : [words.where(data.place)]), words.forWhom],
    version: data.coalition,
    date: data.date,
    madeOn: data.madeOn,
    draft: data.draft,
    hasTitlePage: false,
    sections: [
      ...(isEmpty
        ? []
        : data.parts.filter(({ items }) => items.length > 0).map((part) => partSection(part, words))),
      ...(data.groups.length === 0 ? [] : [groupSection(data, words)]),
      ...(isEmpty && data.groups.length === 0
        ? [{ title: words.programme, blocks: [{ kind: 'note' as const, text: words.empty }] }]
        : []),
    ],
  };
}

function partSection({ title, items }: ProgrammePart, words: ProgrammeWords): Section {
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  return {
    title: words.part(title, words.minutes(minutes)),
    blocks: [
      {
        kind: 'table',
        columns: [words.time, words.what, words.who],
        widths: [2, 6, 2],
        rows: items.map((item) => [
          `${item.from} – ${item.to}\n${words.minutes(item.minutes)}`,
          { name: item.title, text: item.help },
          item.who === '' ? words.nobody : item.who,
        ]),
      },
    ],
  };
}

function groupSection({ groups }: ProgrammeData, words: ProgrammeWords): Section {
  return {
    title: words.groups,
    blocks: [
      {
        kind: 'table',
        columns: [words.topic, words.members],
        widths: [3, 7],
        rows: groups.map(({ topic, members }) => [
          { name: topic, text: words.people(members.length) },
          members.join('\n'),
        ]),
      },
    ],
  };
}
