import type { PlacingChoice, SketchCommand } from '../../coalition/sketch/commands.ts';
import { isCapacity, isPartnerRole, isPlacingStep } from '../../method/sketch.ts';
import { answerClick, type BlockActionHandler, textFor } from '../interaction.ts';
import { updateView } from '../kit/open-views.ts';
import { buildPlacingView } from './placing-view.ts';

/** What was chosen of a partner is kept at once; the page shows it, and what the next partner is placed against. */
export const handlePlace: BlockActionHandler = async (interaction) => {
  const { context, user, request, view } = interaction;
  const { coalition: id = '', page = 0 } = view?.meta ?? {};
  const command = commandIn(interaction.detail, interaction.selected);
  if (view === null || command === null) return interaction.ack();
  const query = { person: user, coalition: id };
  const result = await context.commands.handle({ by: user, request, query }, () => ({
    coalitions: [{ id, commands: [command] }],
  }));
  await interaction.ack();
  const was = result.found.coalition?.state ?? null;
  const coalition = (result.status === 'done' ? result.coalitions[id] : was) ?? was;
  const text = textFor(context, result.found.person.state, coalition);
  const problem = result.status === 'refused' ? result.problems[0]?.key : undefined;
  if (coalition === null || !coalition.leads.includes(user))
    return answerClick(interaction, text, text.problems[problem ?? 'unknown-coalition']);
  const note = problem === undefined ? {} : { note: text.problems[problem] };
  await updateView(interaction, { view_id: view.id }, buildPlacingView(text, { coalition, page, ...note }));
};

/** `aspect.partner.changes[.against]`, and the option that was chosen. */
function commandIn(detail: string, selected: string): SketchCommand | null {
  const [aspect = '', partner = '', seen = '', against = null] = detail.split('.');
  const choice = choiceIn(aspect, selected, against);
  if (choice === null || !/^\d+$/.test(seen)) return null;
  return { type: 'PlacePartner', partner, seen: Number(seen), ...choice };
}

function choiceIn(aspect: string, selected: string, against: string | null): PlacingChoice | null {
  if (aspect === 'role') return isPartnerRole(selected) ? { aspect, value: selected } : null;
  if (aspect === 'capacity') return isCapacity(selected) ? { aspect, value: selected } : null;
  const step = Number(selected);
  if ((aspect !== 'stake' && aspect !== 'influence') || selected === '' || !isPlacingStep(step)) return null;
  return { aspect, against, step };
}
