import type { KnownBlock, ModalView } from '@slack/types';
import { entryOf, passageOf, unheard, versionsFor } from '../../coalition/sketch/read.ts';
import type { PassageOf, SketchVersion, Suggestion } from '../../coalition/sketch/state.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, contextBlock, divider, quoted, section } from '../kit/blocks.ts';
import { limits } from '../kit/limits.ts';
import { modal, pagedGroups } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';
import { act, views } from './ids.ts';
import { interestsShown } from './interests.ts';
import { passageGroups } from './passages.ts';
import { dayOf, partnersIn, passageIn, sketchValue } from './words.ts';

/** A version as somebody reads it with whom it was shared; a lead reads it as they do. */
export interface SharedSketch {
  coalition: Coalition;
  version: SketchVersion;
  /** `null`: a lead looks. */
  reader: Contact | null;
  open: OpenEntry;
  zone: string;
  page: number;
}

/** The sketch beside which a contact can suggest changes: their own line first, and at the end what they suggested. */
export function buildSharedSketchView(text: Text, shared: SharedSketch): ModalView {
  const { coalition, version, reader, open, zone, page } = shared;
  const words = text.sketch.shared;
  const newest = newestFor(shared);
  const isNewest = version.number === newest.number;
  const label = reader !== null ? words.suggest : unheard(coalition, version).length > 0 ? words.note : null;
  const passages = passagesFor(shared);
  const groups = [
    ...passageGroups(text, {
      coalition,
      of: version,
      passages,
      open,
      interests: (partner) =>
        interestsShown(coalition, partner, reader === null ? version.partners : [reader.partner]),
      button: (about) =>
        isNewest && label !== null && coalition.over === null
          ? button(act.suggest, label, { value: sketchValue(coalition.id, version.number, about) })
          : undefined,
    }),
    ...unsaid(text, shared),
    ...ownGroups(text, shared),
  ];
  const { at, first, end, pager } = pagedGroups(text, groups, { page, action: act.sharedPage });
  return modal({
    callback: views.shared,
    title: words.title,
    close: text.sketch.close,
    meta: { coalition: coalition.id, sequence: version.number, page: at },
    blocks: [
      section(words.intro(escapeMrkdwn(coalition.name), version.number, dayOf(text, zone, version.at))),
      ...(isNewest
        ? []
        : [
            section(
              words.newest,
              button(act.openShared, words.toNewest, { value: sketchValue(coalition.id, newest.number) }),
            ),
          ]),
      ...groups.slice(first, end).flat(),
      ...pager,
      ...olderBlock(text, shared),
    ],
  });
}

function newestFor({ coalition, reader, version }: SharedSketch): SketchVersion {
  const all = reader === null ? coalition.sketch.versions : versionsFor(coalition, reader);
  return all.at(-1) ?? version;
}

/** How to work together, one's own line, and the other partners that it says something of, also of one that left since. */
function passagesFor({ coalition, version, reader }: SharedSketch): PassageOf[] {
  const others = coalition.partners
    .map(({ id }) => id)
    .filter((id) => id !== reader?.partner && entryOf(version, id) !== null);
  return [null, ...(reader === null ? [] : [reader.partner]), ...others];
}

/** Partners that it says nothing of are named. */
function unsaid(text: Text, { coalition, version, reader }: SharedSketch): KnownBlock[][] {
  const there = coalition.partners.filter(
    ({ id, removed }) => !removed && id !== reader?.partner && passageOf(version, id) === null,
  );
  return there.length === 0 ? [] : [[contextBlock(text.sketch.shared.noLine(partnersIn(text, there)))]];
}

/** What this person suggested, and what came of it. */
function ownGroups(text: Text, { coalition, reader, open }: SharedSketch): KnownBlock[][] {
  const words = text.sketch.shared;
  if (reader === null) return [];
  const own = coalition.sketch.suggestions.filter(({ contact }) => contact === reader.id).toReversed();
  if (own.length === 0) return [];
  return [
    [divider, section(words.own)],
    ...own.map((suggestion) => [
      contextBlock(
        `${words.about(passageIn(text, coalition, suggestion.about))}. ${stateIn(text, coalition, suggestion)}`,
      ),
      ...quoted(open(suggestion.words) ?? '', limits.sectionText),
      ...answerOf(suggestion, open),
    ]),
  ];
}

function answerOf({ settled }: Suggestion, open: OpenEntry): KnownBlock[] {
  const answer = settled?.answer == null ? undefined : open(settled.answer);
  return answer === undefined ? [] : quoted(`“${answer}”`, limits.sectionText);
}

/** Whether it waits, was taken over (maybe not shared yet), or not. */
function stateIn(text: Text, { sketch }: Coalition, { settled }: Suggestion): string {
  const { states } = text.sketch.shared;
  if (settled === null) return states.waiting;
  if (settled.how === 'thanked') return states.thanked;
  const isShared = (sketch.versions.at(-1)?.at ?? 0) > settled.at;
  return isShared ? states.taken : states.takenLater;
}

const olderShown = 5;

function olderBlock(text: Text, { coalition, reader, version, zone }: SharedSketch): KnownBlock[] {
  const words = text.sketch.shared;
  if (reader === null)
    return [actions('ways', [button(act.openVersions, text.sketch.plan.versions, { value: coalition.id })])];
  const older = versionsFor(coalition, reader)
    .filter(({ number }) => number < version.number)
    .slice(-olderShown);
  if (older.length === 0) return [];
  const buttons = older.toReversed().map(({ number, at }) =>
    button(`${act.openShared}.${number}`, words.olderVersion(number, dayOf(text, zone, at)), {
      value: sketchValue(coalition.id, number),
    }),
  );
  return [actions('versions', buttons)];
}
