import { localDay } from '../../calendar/zone.ts';
import { hasAllKeys } from '../../coalition/domain/read.ts';
import { inviteesOf } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import { groundOf, interestNow } from '../../coalition/programme/ground.ts';
import { isChangedSince, programmeOf, type TimedItem, timesOf } from '../../coalition/programme/read.ts';
import type { Choices, ProgrammeGroup } from '../../coalition/programme/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { DocumentData } from '../../documents/document.ts';
import { type ProgrammeItem, programmeDocument } from '../../documents/programme.ts';
import type { Language } from '../../method/languages.ts';
import { programmeParts } from '../../method/programme.ts';
import { listOf, type Text } from '../../text/text.ts';
import { contactLabel } from '../interviews/progress.ts';
import { kindIn, spanIn } from '../meetings/words.ts';
import type { OpenEntry } from '../vault.ts';
import { clocksOf, filledGroups, groupIn, hostsOf, leaderIn, openShown, titleOf, whoIn } from './words.ts';

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
 * The programme for who leads the meeting, with a sentence of help an item; `null` while there is none. Who leads may be no lead of the
 * coalition, so of interests it holds only what may be shared with all partners.
 */
export function documentOfMeeting(text: Text, given: DocumentOf): DocumentData | null {
  const { coalition, meeting, language, at } = given;
  const programme = programmeOf(coalition, meeting.id);
  if (programme === undefined || programme.items.length === 0) return null;
  const open = openShown(coalition, given, (interest) => hasAllKeys(coalition, interest));
  const own = { ...given, open };
  const timed = timesOf(meeting, programme.items);
  const place = meeting.place === null ? '' : (open(meeting.place) ?? '');
  const document = programmeDocument(
    {
      language,
      coalition: coalition.name,
      meeting: kindIn(text, meeting),
      date: spanIn(text, meeting, meeting.zone),
      place,
      madeOn: localDay(meeting.zone, at),
      draft: programme.shared === null || isChangedSince(programme) ? text.programme.doc.draft : null,
      parts: programmeParts.map((part) => ({
        title: text.programme.parts[part],
        items: timed.filter(({ item }) => item.part === part).map((each) => itemIn(text, own, each)),
      })),
      groups: filledGroups(coalition, meeting, programme.groups).map((group) => groupOf(text, own, group)),
    },
    text.documents.programme,
  );
  return { ...document, about: [...document.about, ...aboutLines(text, own, programme.choices)] };
}

/** What it is for, in whose name, and who leads it. */
function aboutLines(text: Text, { coalition, meeting, open }: DocumentOf, choices: Choices | null): string[] {
  const words = text.programme.plain;
  const leader = leaderIn(coalition, choices?.leader ?? null, open);
  const hosts = hostsOf(text, coalition, meeting);
  return [
    words.purpose(open(meeting.purpose) ?? ''),
    ...(hosts === '' ? [] : [words.hosts(hosts)]),
    ...(leader === null ? [] : [words.leader(leader)]),
  ];
}

function itemIn(text: Text, given: DocumentOf, timed: TimedItem): ProgrammeItem {
  const { coalition, meeting, open } = given;
  const words = text.programme.doc;
  const { item } = timed;
  const [from, to] = clocksOf(text, timed, meeting);
  const note = item.note === null ? undefined : open(item.note);
  const named = wordsOf(coalition, item.named, open);
  const help = [
    ...(item.method === null ? [] : [text.programme.items[item.method].help]),
    ...(note === undefined ? [] : [words.keep(note)]),
    ...(named.length === 0 ? [] : [words.named(listOf(text, named))]),
    ...(item.method === 'contradictions' ? contradictionLines(text, given) : []),
  ];
  return {
    title: titleOf(text, item, open),
    from,
    to,
    minutes: item.minutes,
    who: whoIn(text, coalition, item.who),
    help: help.join('\n'),
  };
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

/** Its people: who is invited of its partners, and did not say no. */
function groupOf(text: Text, { coalition, meeting, open }: DocumentOf, group: ProgrammeGroup) {
  const members = inviteesOf(coalition, meeting)
    .filter(({ invitee, contact }) => invitee.answer !== 'no' && group.partners.includes(contact.partner))
    .map(({ contact }) => contactLabel(coalition, contact));
  return { topic: groupIn(text, coalition, group, open), members };
}
