import type { CoalitionCommand } from '../../coalition/commands.ts';
import type { Coalition } from '../../coalition/state.ts';
import { latestPass, passOf } from '../../coalition/steps/read.ts';
import { isStepId, type StepId } from '../../method/steps.ts';
import { openClicked } from '../coalitions/which.ts';
import {
  type BlockActionHandler,
  deriveId,
  drawKey,
  refuseSubmission,
  textFor,
  type ViewSubmissionHandler,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { valueIn } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { showView } from '../kit/open-views.ts';
import { parseToldValue } from './messages.ts';
import { throwAway } from './practice.ts';
import { buildGoView, buildSkipView, type Going } from './settling-views.ts';
import { refreshUnder } from './showing.ts';
import { parseStepValue } from './words.ts';

// Skipping a step, and going somewhere else.

/** What the window of a form about a step remembers. */
export function metaFor(coalition: Coalition, step: StepId): Meta {
  const { at } = coalition.walk;
  const times = passOf(coalition.walk, at)?.times;
  return {
    coalition: coalition.id,
    step,
    round: at.round,
    key: drawKey(),
    ...(times === undefined ? {} : { times }),
  };
}

/** The step of a button's value, else the one where the coalition is. */
export function stepIn(value: string, coalition: Coalition): StepId {
  const { rest } = parseStepValue(value);
  return isStepId(rest) ? rest : coalition.walk.at.step;
}

/** A form of an earlier version of the app, about a step that there is no longer: its text stays. */
async function refuseUnknown(interaction: ViewSubmissionInteraction): Promise<void> {
  const { person } = await interaction.context.store.load({ person: interaction.user });
  await refuseSubmission(interaction, textFor(interaction.context, person.state), [{ key: 'step-moved' }]);
}

/** Which time through the step the form is about. */
export function passIn({ round = 1, times }: Meta): { round: number; times?: number } {
  return times === undefined ? { round } : { round, times };
}

export const handleOpenSkip: BlockActionHandler = (interaction) =>
  openClicked(interaction, async ({ coalition, text, say }) => {
    const step = stepIn(interaction.value, coalition);
    await say();
    const view = buildSkipView(text, { coalition, step, meta: metaFor(coalition, step) });
    await showView(interaction, view, { onTop: interaction.view !== null });
  });

export const handleSkip: ViewSubmissionHandler = async (interaction) => {
  const { meta, values, request } = interaction;
  const step = meta.step ?? '';
  if (!isStepId(step)) return refuseUnknown(interaction);
  const reason = { entry: `w.skipped.${deriveId(request, step)}`, text: valueIn(values, 'reason') };
  await carryOut(interaction, { type: 'SkipStep', step, ...passIn(meta), reason });
};

const goings: readonly Going[] = ['back', 'again', 'closing', 'throw-away'];

export const handleOpenGo: BlockActionHandler = (interaction) =>
  openClicked(interaction, async ({ coalition, text, say }) => {
    const step = stepIn(interaction.value, coalition);
    const going = goings.find((each) => each === interaction.detail) ?? 'back';
    await say();
    const meta = { ...metaFor(coalition, step), way: going };
    await showView(interaction, buildGoView(text, { coalition, step, meta, going }), {
      onTop: interaction.view !== null,
    });
  });

export const handleGo: ViewSubmissionHandler = async (interaction) => {
  const { step = '', way, coalition: id = '' } = interaction.meta;
  if (!isStepId(step)) return refuseUnknown(interaction);
  if (way === 'throw-away') return throwAway(interaction);
  const found = await interaction.context.store.load({ coalition: id });
  const walk = found.coalition?.state?.walk;
  const round = latestPass(walk ?? { passes: [] }, step)?.round ?? walk?.at.round ?? 1;
  await carryOut(interaction, { type: 'OpenStep', step, round: way === 'again' ? 'new' : round });
};

/** It is unknown whether the channel's message was posted: it stands there, or it is posted again, once a question. */
export const handleSettleTold: BlockActionHandler = (interaction) =>
  openClicked(interaction, async ({ context, user, coalition, text }) => {
    const { step, round, entry } = parseToldValue(interaction.value);
    const isThere = interaction.detail === 'yes' || !isStepId(step);
    if (!isThere) {
      const request = `told-${interaction.message?.channel}-${interaction.message?.ts}`;
      await context.commands.handle({ by: user, request, query: { coalition: coalition.id } }, () => ({
        coalitions: [{ id: coalition.id, commands: [{ type: 'TellStep', step, round, entry }] }],
      }));
    }
    await interaction.ack();
    const { thanks, posting } = text.steps.walk.told;
    await interaction.respond({ replace_original: true, text: isThere ? thanks : posting });
  });

type Command = Extract<CoalitionCommand, { type: 'SkipStep' | 'OpenStep' }>;

/** One decision about where the coalition is; the screen under the form then shows where that is. */
async function carryOut(interaction: ViewSubmissionInteraction, command: Command): Promise<void> {
  const { context, user, meta } = interaction;
  const id = meta.coalition ?? '';
  const query = { person: user, coalition: id };
  // A form says one thing, whatever was filled in: pressed twice it is the same request.
  const result = await context.commands.handle({ by: user, request: interaction.request, query }, () => ({
    coalitions: [{ id, commands: [command] }],
  }));
  const person = result.found.person.state;
  const before = result.found.coalition?.state ?? null;
  const text = textFor(context, person, before);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  await interaction.ack();
  const coalition = result.status === 'done' ? (result.coalitions[id] ?? before) : before;
  if (coalition === null) return;
  await refreshUnder(interaction, { text, coalition, person });
}
