import type { CommitmentCommand } from '../../coalition/commitments/commands.ts';
import { commitmentOf, isOfCoalition } from '../../coalition/commitments/read.ts';
import type { Commitment } from '../../coalition/commitments/state.ts';
import type { Problem } from '../../coalition/decision.ts';
import { isGone } from '../../coalition/find.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Result } from '../../command-handler.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Person } from '../../person/person.ts';
import type { Text } from '../../text/text.ts';
import { answerClick, type BlockActionInteraction, type Interaction, textFor } from '../interaction.ts';
import { todayOf } from '../rhythm/expectation.ts';

/** Somebody of a coalition, who asked for something about it. */
export interface Part extends Interaction {
  coalition: Coalition;
  person: Person | null;
  text: Text;
  /** Their local date, and the zone that it is of. */
  today: string;
  zone: string;
}

export function partOf(interaction: Interaction, found: Pick<Part, 'coalition' | 'person'>): Part {
  const { context, user, request, trigger, replaces } = interaction;
  const { coalition, person } = found;
  return {
    context,
    user,
    request,
    trigger,
    ...(replaces === undefined ? {} : { replaces }),
    coalition,
    person,
    text: textFor(context, person, coalition),
    today: todayOf(context, person),
    zone: zoneOf(person, context.timezone),
  };
}

/** What a button's value, or a view, says: `coalition.commitment`. */
export function parseCommitment(value: string): { coalition: string; commitment: string } {
  const [coalition = '', commitment = ''] = value.split('.');
  return { coalition, commitment };
}

/** For whoever is of the coalition; anybody else hears that they are not. Does not acknowledge otherwise. */
export async function openPart(
  interaction: BlockActionInteraction,
  id: string,
  open: (part: Part) => Promise<void>,
): Promise<void> {
  const { context, user } = interaction;
  const found = await context.store.load({ person: user, coalition: id });
  const coalition = found.coalition?.state ?? null;
  const person = found.person.state;
  if (coalition === null || isGone(coalition) || !isOfCoalition(coalition, user)) {
    await interaction.ack();
    const text = textFor(context, person, coalition);
    const key = coalition === null ? 'unknown-coalition' : 'not-of-coalition';
    return answerClick(interaction, text, text.problems[key]);
  }
  await open(partOf(interaction, { coalition, person }));
}

/** The same about one commitment. */
export async function openOne(
  interaction: BlockActionInteraction,
  open: (part: Part & { commitment: Commitment }) => Promise<void>,
  value = interaction.value,
): Promise<void> {
  const { coalition, commitment: id } = parseCommitment(value);
  await openPart(interaction, coalition, async (part) => {
    const commitment = commitmentOf(part.coalition, id);
    if (commitment !== undefined) return open({ ...part, commitment });
    await interaction.ack();
    await answerClick(interaction, part.text, part.text.commitments.outcome.gone);
  });
}

/** Carries a command out; `plan` is told who the person is, as that says which day it is for them. */
export function actOn(
  { context, user, request }: Interaction,
  id: string,
  plan: (today: string, coalition: Coalition) => CommitmentCommand | Problem[],
): Promise<Result> {
  const query = { person: user, coalition: id };
  return context.commands.handle({ by: user, request, query }, (found) => {
    const coalition = found.coalition?.state;
    if (coalition == null) return [{ key: 'unknown-coalition' }];
    const command = plan(todayOf(context, found.person.state), coalition);
    if (Array.isArray(command)) return command;
    return { coalitions: [{ id, commands: [command] }] };
  });
}

/** The coalition after a command, or as it was; with the words for this person. */
export function afterwards(interaction: Interaction, result: Result, id: string): Part | null {
  const state = result.status === 'done' ? result.coalitions[id] : result.found.coalition?.state;
  return state == null ? null : partOf(interaction, { coalition: state, person: result.found.person.state });
}
