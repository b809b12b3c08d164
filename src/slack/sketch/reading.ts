import type { ModalView } from '@slack/types';
import { interestsInDomain } from '../../coalition/domain/read.ts';
import { contactsOfUser, versionOf, versionsFor, wordsIn } from '../../coalition/sketch/read.ts';
import type { SketchVersion } from '../../coalition/sketch/state.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Person } from '../../person/person.ts';
import { openFor } from '../../reading.ts';
import type { Text } from '../../text/text.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  type Interaction,
  textFor,
} from '../interaction.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { buildSharedSketchView } from './shared-view.ts';

// Reading what was shared, for contacts with whom it was, and for leads.

/** A version that somebody may read, with the words for them. */
export interface FoundVersion {
  coalition: Coalition;
  person: Person | null;
  text: Text;
  version: SketchVersion;
  /** `null`: a lead. */
  reader: Contact | null;
}

type Looking = Pick<Interaction, 'context' | 'user'>;

/** The newest version where no number is given; `version` is `null` for one that they may not read, or that there is not. */
export async function findVersion(
  { context, user }: Looking,
  where: { coalition: string; version: number | null },
): Promise<FoundVersion | { version: null; text: Text }> {
  const found = await context.store.load({ person: user, coalition: where.coalition });
  const state = found.coalition?.state ?? null;
  const coalition = state?.over === 'thrown-away' ? null : state;
  const person = found.person.state;
  const text = textFor(context, person, coalition);
  const readable = coalition === null ? null : versionFor(coalition, user, where.version);
  if (coalition === null || readable === null) return { version: null, text };
  return { coalition, person, text, ...readable };
}

/** Which version a person reads, and as whom; `null`: none. */
export function versionFor(
  coalition: Coalition,
  user: string,
  number: number | null,
): Pick<FoundVersion, 'version' | 'reader'> | null {
  const { sketch, leads } = coalition;
  if (leads.includes(user)) {
    const version = number === null ? sketch.versions.at(-1) : versionOf(sketch, number);
    return version === undefined ? null : { version, reader: null };
  }
  for (const reader of contactsOfUser(coalition, user)) {
    const all = versionsFor(coalition, reader);
    const version = number === null ? all.at(-1) : all.find((each) => each.number === number);
    if (version !== undefined) return { version, reader };
  }
  return null;
}

/** What this person may read of a version, of the interests with it, and of what they suggested. */
export async function sharedView(
  { context, user }: Looking,
  { coalition, person, text, version, reader }: FoundVersion,
  page: number,
): Promise<ModalView> {
  const own = coalition.sketch.suggestions.filter(({ contact }) => contact === reader?.id);
  const entries = [
    ...wordsIn(version),
    ...interestsInDomain(coalition).map(({ words }) => words),
    ...own.flatMap(({ words, settled }) => [words, ...[settled?.answer ?? []].flat()]),
  ];
  const open = await openFor(context, { coalition, user, entries });
  const zone = zoneOf(person, context.timezone);
  return buildSharedSketchView(text, { coalition, version, reader, open, zone, page });
}

/** A button's value: coalition, version, and what it is about. */
export function parseSketchValue(value: string): {
  coalition: string;
  version: number | null;
  about: string | null;
} {
  const [coalition = '', number = '', about = null] = value.split('.');
  return { coalition, version: /^\d+$/.test(number) ? Number(number) : null, about };
}

async function show(
  interaction: BlockActionInteraction,
  where: { coalition: string; version: number | null },
  { page, isTurn }: { page: number; isTurn: boolean },
): Promise<void> {
  const found = await findVersion(interaction, where);
  if (found.version === null) {
    await interaction.ack();
    return answerClick(interaction, found.text, found.text.problems['sketch-gone']);
  }
  const view = await sharedView(interaction, found, page);
  await interaction.ack();
  if (interaction.view !== null && isTurn)
    return updateView(interaction, { view_id: interaction.view.id }, view);
  await showView(interaction, view, { onTop: interaction.view !== null });
}

/** From a message or Home in a window of its own, from another version in its place. */
export const handleOpenShared: BlockActionHandler = (interaction) =>
  show(interaction, parseSketchValue(interaction.value), { page: 0, isTurn: true });

export const handleSharedPage: BlockActionHandler = (interaction) => {
  const { coalition = '', sequence = null } = interaction.view?.meta ?? {};
  const where = { coalition, version: sequence };
  return show(interaction, where, { page: Number(interaction.detail) || 0, isTurn: true });
};
