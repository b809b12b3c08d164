import type { ModalView } from '@slack/types';
import type { CoalitionCommand } from '../../coalition/commands.ts';
import type { Problem } from '../../coalition/decision.ts';
import { newProgramme, programmeOf } from '../../coalition/programme/read.ts';
import type { Programme } from '../../coalition/programme/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { answerClick, type BlockActionInteraction, type Interaction } from '../interaction.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { type FoundMeeting, findMeeting } from '../meetings/found.ts';
import { openProgramme } from '../vault.ts';
import { buildProgrammeView } from './programme-view.ts';

// What the screens of a programme have in common: showing them, and carrying out a click in them.

/** The programme's screen as it is now. */
export async function programmeView(
  { context, user }: Pick<Interaction, 'context' | 'user'>,
  { coalition, meeting, text, zone }: FoundMeeting,
  page: number,
): Promise<ModalView> {
  const open = await openProgramme(context, { coalition, meeting: meeting.id, user });
  const now = context.clock.now();
  return buildProgrammeView(text, { coalition, meeting, user, zone, now, page, open });
}

/** Shows a view in the place of the window that was clicked in, or on top of it; without one in a window of its own. */
export async function showHere(interaction: BlockActionInteraction, view: ModalView): Promise<void> {
  if (interaction.detail === 'here' && interaction.view !== null)
    return updateView(interaction, { view_id: interaction.view.id }, view);
  await showView(interaction, view, { onTop: interaction.view !== null });
}

/** A click without a value of its own: the view says which meeting it is about. */
export function withViewMeta(interaction: BlockActionInteraction): BlockActionInteraction {
  const { coalition = '', meeting = '' } = interaction.view?.meta ?? {};
  return { ...interaction, value: `${coalition}.${meeting}` };
}

/** The command that a click comes to, seen from the state that it is decided on; `null`: nothing is to be done. */
export type CommandFor = (programme: Programme, coalition: Coalition) => CoalitionCommand | null;

/** Carries a click out, and answers with the meeting as it is then; a refusal is said, and `null` answered. */
export async function carryOut(
  interaction: BlockActionInteraction,
  { coalition, meeting, text }: FoundMeeting,
  commandFor: CommandFor,
): Promise<FoundMeeting | null> {
  const { context, user } = interaction;
  const query = { person: user, coalition: coalition.id };
  const plan = (state: Coalition | null) => {
    if (state === null) return [{ key: 'unknown-coalition' } satisfies Problem];
    const command = commandFor(programmeOf(state, meeting.id) ?? newProgramme(meeting.id), state);
    return command === null ? {} : { coalitions: [{ id: coalition.id, commands: [command] }] };
  };
  const result = await context.commands.handle({ by: user, request: interaction.request, query }, (found) =>
    plan(found.coalition?.state ?? null),
  );
  if (result.status === 'refused') {
    await answerClick(interaction, text, text.problems[result.problems[0]?.key ?? 'unknown-meeting']);
    return null;
  }
  const now = await findMeeting(interaction, { coalition: coalition.id, meeting: meeting.id });
  return now.coalition === null ? null : now;
}
