import { localDay } from '../../calendar/zone.ts';
import { everyPartner, hasAllKeys } from '../../coalition/domain/keys.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import { interestNow } from '../../coalition/programme/ground.ts';
import { interestsIn, programmeOf, timesOf } from '../../coalition/programme/read.ts';
import type { Programme } from '../../coalition/programme/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { TextDocument } from '../../documents/docx/document.ts';
import { programmeDocument } from '../../documents/programme.ts';
import { programmeParts } from '../../method/programme.ts';
import type { Text } from '../../text/text.ts';
import { kindIn, spanIn } from '../meetings/words.ts';
import type { OpenEntry } from '../vault.ts';
import { clocksOf, filledGroups, groupIn, leaderIn, partnersIn, titleOf, whoIn } from './words.ts';

export interface Sheet {
  /** Of the file. */
  name: string;
  title: string;
  document: TextDocument;
}

interface Of {
  coalition: Coalition;
  meeting: Meeting;
  open: OpenEntry;
}

/**
 * What whoever leads a meeting takes along; `null`: there is no programme. It leaves Slack, so of interests it holds only those that every
 * partner may see.
 */
export function sheetOf(text: Text, { coalition, meeting, open: openAll }: Of): Sheet | null {
  const programme = programmeOf(coalition, meeting.id);
  if (programme === undefined || programme.items.length === 0) return null;
  const words = text.programme.sheet;
  const open = openToAll(coalition, programme, openAll);
  const day = localDay(meeting.zone, meeting.start);
  const place = meeting.place === null ? undefined : open(meeting.place);
  const leader = leaderIn(coalition, programme.choices?.leader ?? null, open);
  const purpose = open(meeting.purpose) ?? '';
  const document = programmeDocument(
    {
      language: text.locale,
      title: text.meetings.file.summary(kindIn(text, meeting), coalition.name),
      about: [
        spanIn(text, meeting, meeting.zone),
        ...(place === undefined ? [] : [place]),
        ...(purpose === '' ? [] : [purpose]),
        ...(leader === null ? [] : [words.leader(leader)]),
      ],
      parts: partsOf(text, { coalition, meeting, open }, programme),
      groups: filledGroups(coalition, meeting, programme.groups).map((group) => ({
        name: groupIn(text, coalition, group, open),
        members: group.partners.map((partner) => partnersIn(text, coalition, [partner])),
      })),
    },
    words,
  );
  return { name: `${words.file}-${day}.docx`, title: words.title(document.title), document };
}

function partsOf(text: Text, { coalition, meeting, open }: Of, { items }: Programme) {
  const timed = timesOf(meeting, items);
  return programmeParts.flatMap((part) => {
    const own = timed.filter(({ item }) => item.part === part);
    if (own.length === 0) return [];
    return [
      {
        name: text.programme.parts[part],
        items: own.map((each) => {
          const { item } = each;
          const [from, until] = clocksOf(text, each, meeting);
          return {
            from,
            until,
            title: titleOf(text, item, open),
            who: whoIn(text, coalition, item.who),
            help: item.method === null ? '' : text.programme.items[item.method].help,
            note: item.note === null ? '' : (open(item.note) ?? ''),
          };
        }),
      },
    ];
  });
}

function openToAll(coalition: Coalition, programme: Programme, open: OpenEntry): OpenEntry {
  const all = everyPartner(coalition);
  const hidden = interestsIn(programme).flatMap((id) => {
    const interest = interestNow(coalition, id);
    return interest === undefined || hasAllKeys(coalition, interest, all) ? [] : interest.words;
  });
  return (entry) => (hidden.includes(entry) ? undefined : open(entry));
}
