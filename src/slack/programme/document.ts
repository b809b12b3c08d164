import { localDay } from '../../calendar/zone.ts';
import { hasAllKeys } from '../../coalition/domain/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import { groundOf, interestNow } from '../../coalition/programme/ground.ts';
import { isChangedSince, programmeOf, type TimedItem, timesOf } from '../../coalition/programme/read.ts';
import type { Programme } from '../../coalition/programme/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Block, DocumentData, Section } from '../../documents/document.ts';
import type { Language } from '../../method/languages.ts';
import { programmeParts } from '../../method/programme.ts';
import { listOf, type Text } from '../../text/text.ts';
import { dayWith, kindIn, spanIn } from '../meetings/words.ts';
import type { OpenEntry } from '../vault.ts';
import {
  clocksOf,
  filledGroups,
  groupIn,
  hostsOf,
  leaderIn,
  openShown,
  partnersIn,
  titleOf,
  whoIn,
} from './words.ts';

export interface DocumentOf {
  coalition: Coalition;
  meeting: Meeting;
  /** The lead who asks for it. */
  lead: string;
  language: Language;
  /** When it is made. */
  at: number;
  open: OpenEntry;
}

/**
 * The programme for who leads the meeting, with a sentence of help an item. Who that is may be no lead, so of interests it holds only
 * what may be shared with all partners.
 */
export function programmeDocument(text: Text, given: DocumentOf): DocumentData | null {
  const { coalition, meeting, language, at } = given;
  const programme = programmeOf(coalition, meeting.id);
  if (programme === undefined || programme.items.length === 0) return null;
  const words = text.programme.doc;
  const open = openShown(coalition, given, (interest) => hasAllKeys(coalition, interest));
  const madeOn = localDay(meeting.zone, at);
  return {
    language,
    title: words.title(kindIn(text, meeting), coalition.name),
    about: [...aboutLines(text, { ...given, open }, programme), words.for],
    version: words.version(programme.changes),
    date: dayWith(text, at, meeting.zone),
    madeOn,
    draft: programme.shared === null || isChangedSince(programme) ? words.draft : null,
    hasTitlePage: false,
    sections: [
      ...partSections(text, { ...given, open }, programme),
      ...groupSection(text, { ...given, open }, programme),
    ],
  };
}

function aboutLines(text: Text, { coalition, meeting, open }: DocumentOf, { choices }: Programme): string[] {
  const words = text.programme.plain;
  const place = meeting.place === null ? undefined : open(meeting.place);
  const leader = leaderIn(coalition, choices?.leader ?? null, open);
  const hosts = hostsOf(text, coalition, meeting);
  return [
    words.when(spanIn(text, meeting, meeting.zone)),
    ...(place === undefined ? [] : [words.where(place)]),
    words.purpose(open(meeting.purpose) ?? ''),
    ...(hosts === '' ? [] : [words.hosts(hosts)]),
    ...(leader === null ? [] : [words.leader(leader)]),
  ];
}

const widths = [2, 9, 4];

function partSections(text: Text, given: DocumentOf, { items }: Programme): Section[] {
  const { columns } = text.programme.doc;
  const timed = timesOf(given.meeting, items);
  return programmeParts.flatMap((part) => {
    const rows = timed.filter(({ item }) => item.part === part).map((each) => rowOf(text, given, each));
    if (rows.length === 0) return [];
    const table: Block = { kind: 'table', columns: [columns.time, columns.item, columns.who], rows, widths };
    return [{ title: text.programme.parts[part], blocks: [table] }];
  });
}

/** When, what with the help for it, and whose time it is. */
function rowOf(text: Text, given: DocumentOf, timed: TimedItem): string[] {
  const { coalition, meeting, open } = given;
  const words = text.programme.doc;
  const { item } = timed;
  const [from, until] = clocksOf(text, timed, meeting);
  const note = item.note === null ? undefined : open(item.note);
  const named = wordsOf(coalition, item.named, open);
  const lines = [
    titleOf(text, item, open),
    ...(item.method === null ? [] : [text.programme.items[item.method].help]),
    ...(note === undefined ? [] : [words.keep(note)]),
    ...(named.length === 0 ? [] : [words.named(listOf(text, named))]),
    ...(item.method === 'contradictions' ? contradictionLines(text, given) : []),
  ];
  return [`${from} – ${until}`, lines.join('\n'), whoIn(text, coalition, item.who)];
}

/** Contradictions of which every interest may be shared; of others only that they are there. */
function contradictionLines(text: Text, { coalition, lead, open }: DocumentOf): string[] {
  const words = text.programme.doc;
  const all = groundOf(coalition, lead).contradictions;
  const shown = all.flatMap(({ interests }) => {
    const mayAll = interests.every((id) => {
      const interest = interestNow(coalition, id);
      return interest !== undefined && hasAllKeys(coalition, interest);
    });
    return mayAll ? [words.atOdds(listOf(text, wordsOf(coalition, interests, open)))] : [];
  });
  return [...shown, ...(shown.length < all.length ? [words.hidden] : [])];
}

function wordsOf(coalition: Coalition, interests: readonly string[], open: OpenEntry): string[] {
  return interests.flatMap((id) => {
    const interest = interestNow(coalition, id);
    const words = interest === undefined ? undefined : open(interest.words);
    return words === undefined ? [] : [`“${words}”`];
  });
}

function groupSection(
  text: Text,
  { coalition, meeting, open }: DocumentOf,
  { groups }: Programme,
): Section[] {
  const words = text.programme.doc.groups;
  const rows = filledGroups(coalition, meeting, groups).map((group) => [
    groupIn(text, coalition, group, open),
    partnersIn(text, coalition, group.partners),
  ]);
  if (rows.length === 0) return [];
  const table: Block = { kind: 'table', columns: [words.group, words.partners], rows, widths: [1, 2] };
  return [{ title: words.title, blocks: [table] }];
}
