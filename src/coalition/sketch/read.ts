import {
  type MapCorner,
  type PartnerAspect,
  type PlacedAspect,
  type PlacingStep,
  stepOfDistance,
} from '../../method/sketch.ts';
import { isLead } from '../decision.ts';
import { activeContacts, activePartners } from '../find.ts';
import type { UserId } from '../ids.ts';
import type { Contact, Partner } from '../partners/state.ts';
import type { Coalition } from '../state.ts';
import type { Passage, PassageOf, Placing, Sketch, SketchVersion, SketchWords, Suggestion } from './state.ts';

// Reading the own plan; `placing.ts` and `decide.ts` decide about it. How partners are placed is the leads' alone: whoever
// shows or computes something of it for a person asks `placingsFor`.

/** How each partner that is there was placed, the own organisation too, in the order of the partners: for leads, and nobody else. */
export function placingsFor(
  coalition: Coalition,
  user: UserId,
): { partner: Partner; placing: Placing }[] | null {
  if (!isLead(coalition, user)) return null;
  return activePartners(coalition).map((partner) => ({ partner, placing: placingOf(coalition, partner.id) }));
}

/** What was chosen of one partner; nothing at all where nothing was. */
export function placingOf({ placings }: Coalition, partner: string): Placing {
  return (
    placings.find((each) => each.partner === partner) ?? {
      partner,
      role: null,
      capacity: null,
      stake: null,
      influence: null,
    }
  );
}

/** Steps from the middle of the map: above 0 is much, below it little; `null`: not placed yet. Comparable between partners. */
export function levelOf(coalition: Coalition, partner: string, aspect: PlacedAspect): number | null {
  return placingOf(coalition, partner)[aspect]?.value ?? null;
}

/** Where the map puts a partner; `null` until both its stake and its influence are placed. The middle counts as much. */
export function cornerOf({ stake, influence }: Pick<Placing, PlacedAspect>): MapCorner | null {
  if (stake === null || influence === null) return null;
  if (influence.value >= 0) return stake.value >= 0 ? 'involve' : 'satisfy';
  return stake.value >= 0 ? 'keep' : 'inform';
}

/** The partner that another one is placed against: the nearest one before it that was placed; `null`: it is the first. */
export function referenceOf(coalition: Coalition, partner: string, aspect: PlacedAspect): Partner | null {
  const all = activePartners(coalition);
  const before = all.slice(
    0,
    Math.max(
      0,
      all.findIndex(({ id }) => id === partner),
    ),
  );
  return before.findLast(({ id }) => levelOf(coalition, id, aspect) !== null) ?? null;
}

/** What the screen shows as chosen along a line: how it stands to the partner before it; `null`: not placed yet. */
export function stepShown(coalition: Coalition, partner: string, aspect: PlacedAspect): PlacingStep | null {
  const level = levelOf(coalition, partner, aspect);
  if (level === null) return null;
  const reference = referenceOf(coalition, partner, aspect);
  return stepOfDistance(level - (reference === null ? 0 : (levelOf(coalition, reference.id, aspect) ?? 0)));
}

/** What is still to be chosen of a partner. */
export function openAspects(placing: Placing): PartnerAspect[] {
  return (['role', 'capacity', 'stake', 'influence'] as const).filter((aspect) => placing[aspect] === null);
}

/** `null`: nothing stands there. */
export function passageOf({ together, secured }: SketchWords, about: PassageOf): Passage | null {
  if (about === null) return together;
  return Object.hasOwn(secured, about) ? (secured[about] ?? null) : null;
}

/** The vault entry of a passage; `null`: nothing stands there. */
export function entryOf(words: SketchWords, about: PassageOf): string | null {
  return passageOf(words, about)?.entry ?? null;
}

/** Partners of whom the sketch says nothing yet. */
export function withoutLine(coalition: Coalition): Partner[] {
  return activePartners(coalition).filter(({ id }) => passageOf(coalition.sketch.draft, id) === null);
}

/** Whether anything stands in the draft of somebody who is there. */
export function isWritten(coalition: Coalition): boolean {
  const { draft } = coalition.sketch;
  return draft.together !== null || activePartners(coalition).some(({ id }) => passageOf(draft, id) !== null);
}

/** What one version says otherwise than another, of partners that are there. */
export function changedSince(coalition: Coalition, before: SketchWords, now: SketchWords): PassageOf[] {
  const all: PassageOf[] = [null, ...activePartners(coalition).map(({ id }) => id)];
  return all.filter((about) => entryOf(before, about) !== entryOf(now, about));
}

/** What the draft says otherwise than a version does: what partners would read anew. */
export function changedPassages(coalition: Coalition, version: SketchWords): PassageOf[] {
  return changedSince(coalition, version, coalition.sketch.draft);
}

export function versionOf({ versions }: Sketch, number: number): SketchVersion | undefined {
  return versions.find((version) => version.number === number);
}

export function suggestionOf({ suggestions }: Sketch, id: string): Suggestion | undefined {
  return suggestions.find((suggestion) => suggestion.id === id);
}

/** Those that leads have not answered yet. */
export function waitingSuggestions({ suggestions }: Sketch): Suggestion[] {
  return suggestions.filter(({ settled }) => settled === null);
}

/** As whom a person is there; nobody who was removed. */
export function contactsOfUser(coalition: Coalition, user: UserId): Contact[] {
  return activeContacts(coalition).filter((contact) => contact.user === user);
}

/** Whether a version was shared with a contact's organisation. */
export function isSharedWith({ partners }: SketchVersion, { partner }: Pick<Contact, 'partner'>): boolean {
  return partners.includes(partner);
}

/** What a contact may read of the sketch, oldest first; the last one is the one that counts for them. */
export function versionsFor(
  { sketch }: Coalition,
  contact: Pick<Contact, 'partner' | 'removed'>,
): SketchVersion[] {
  return contact.removed ? [] : sketch.versions.filter((version) => isSharedWith(version, contact));
}

/** The contacts on Slack who read a version; leads know of it. */
export function readersOf(coalition: Coalition, { partners }: SketchVersion): Contact[] {
  return activeContacts(coalition).filter(
    ({ partner, user }) => partners.includes(partner) && user !== null && !isLead(coalition, user),
  );
}

/** The contacts without Slack with whose organisation a version was shared: leads tell them of it. */
export function unheard(coalition: Coalition, { partners }: SketchVersion): Contact[] {
  return activeContacts(coalition).filter(({ partner, user }) => partners.includes(partner) && user === null);
}

/** Every vault entry that the sketch holds. */
export function sketchEntries({ draft, versions, suggestions }: Sketch): string[] {
  const said = suggestions.flatMap(({ words, settled }) => [words, settled?.answer ?? null]);
  return [...[draft, ...versions].flatMap(wordsIn), ...said.flatMap((entry) => entry ?? [])];
}

/** The entries of a draft or a version. */
export function wordsIn({ together, secured }: SketchWords): string[] {
  return [...(together === null ? [] : [together]), ...Object.values(secured)].map(({ entry }) => entry);
}
