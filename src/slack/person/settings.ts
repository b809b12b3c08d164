import type { Problem } from '../../coalition/decision.ts';
import type { Coalition } from '../../coalition/state.ts';
import { isCountry, isLanguage } from '../../method/languages.ts';
import type { Person, PersonCommand } from '../../person/person.ts';
import { isRhythmCommand, rhythmProblems } from '../../person/rhythm.ts';
import {
  type BlockActionHandler,
  type Interaction,
  noticeView,
  refuseSubmission,
  type SlashCommandHandler,
  textFor,
  type ViewSubmissionHandler,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { valueIn } from '../kit/inputs.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { expectation, todayOf } from '../rhythm/expectation.ts';
import { alsoChoices, buildHoursView, buildSettingsView, choices, settingsOf } from './settings-view.ts';

/** `/coalitie instellingen`, and the button in the pinned message, in Home and under each message. */
export const handleOpenSettings: BlockActionHandler = (interaction) => openSettings(interaction);
export const handleSettingsCommand: SlashCommandHandler = (interaction) => openSettings(interaction);

async function openSettings(interaction: Interaction & { ack(): Promise<void> }): Promise<void> {
  const { context, user } = interaction;
  const { person, also } = await context.store.load({ person: user, mine: 'states' });
  await interaction.ack();
  const leads = Object.values(also).some(({ state }) => (state as Coalition | null)?.leads?.includes(user));
  const way = leads ? settingsOf.lead : settingsOf.other;
  await showView(interaction, settingsView(interaction, person.state, way), { onTop: false });
}

/** `way`: whose settings they are, as the window's metadata say it; one of an earlier version says nothing. */
function settingsView(
  { context }: Pick<Interaction, 'context'>,
  person: Person | null,
  way: string = settingsOf.lead,
) {
  const isLead = way === settingsOf.lead;
  return buildSettingsView(textFor(context, person), { person, isLead, today: todayOf(context, person) });
}

export const handleSettings: ViewSubmissionHandler = async (interaction) => {
  const { values, meta } = interaction;
  const language = valueIn(values, 'language');
  const country = valueIn(values, 'country');
  const often = valueIn(values, 'often');
  const also = values.also ?? [];
  const person = await choose(interaction, (today, before) => [
    ...(isLanguage(language) ? [{ type: 'ChooseLanguage' as const, language }] : []),
    { type: 'ChooseCountry', country: isCountry(country) ? country : null },
    { type: 'SwitchMessages', on: often !== choices.never },
    ...(often === choices.never
      ? []
      : [{ type: 'ChooseWeekly' as const, weekday: often === choices.daily ? null : Number(often) }]),
    ...pauseOf(valueIn(values, 'until'), { today, before }),
    ...(meta.way === settingsOf.other
      ? []
      : [{ type: 'SwitchNudges' as const, on: also.includes(alsoChoices.nudges) }]),
    { type: 'SwitchQuotes', on: also.includes(alsoChoices.quotes) },
  ]);
  if (person === undefined) return;
  const { context } = interaction;
  const text = textFor(context, person);
  const words = `${text.rhythm.settings.saved} ${expectation(text, person, todayOf(context, person))}`;
  await interaction.ack({ response_action: 'update', view: noticeView(text, words) });
};

/** A day that stands there still is no new choice; one that was taken out ends the pause. */
function pauseOf(
  until: string,
  { today, before }: { today: string; before: Person | null },
): PersonCommand[] {
  const present = before?.rhythm.pausedUntil ?? null;
  if (until === present) return [];
  if (until === '') return present === null ? [] : [{ type: 'ChoosePause', until: null, today }];
  return [{ type: 'ChoosePause', until, today }];
}

export const handleOpenHours: BlockActionHandler = async (interaction) => {
  const { context, user } = interaction;
  const { person } = await context.store.load({ person: user });
  await interaction.ack();
  const view = buildHoursView(textFor(context, person.state), {
    person: person.state,
    timezone: context.timezone,
    way: interaction.view?.meta.way ?? settingsOf.lead,
  });
  await showView(interaction, view, { onTop: interaction.view !== null });
};

export const handleHours: ViewSubmissionHandler = async (interaction) => {
  const { values, context } = interaction;
  const zone = valueIn(values, 'zone');
  const days = (values.days ?? []).map(Number).sort();
  const person = await choose(interaction, () => [
    { type: 'ChooseHours', hours: { from: valueIn(values, 'from'), to: valueIn(values, 'to'), days } },
    { type: 'ChooseZone', zone: zone === choices.slackZone ? null : zone },
  ]);
  if (person === undefined) return;
  await interaction.ack();
  const under = interaction.view.previous_view_id;
  if (under != null)
    await updateView(
      interaction,
      { view_id: under },
      settingsView({ context }, person, interaction.meta.way),
    );
};

/** The pause is over now: from the settings themselves. */
export const handleEndPause: BlockActionHandler = async (interaction) => {
  const { context, user, view } = interaction;
  const result = await context.commands.handle(
    { by: user, request: interaction.request, query: { person: user } },
    () => ({ person: [{ type: 'ChoosePause', until: null, today: '' }] }),
  );
  await interaction.ack();
  const person = result.status === 'done' ? result.person : result.found.person.state;
  if (view !== null)
    await updateView(interaction, { view_id: view.id }, settingsView(interaction, person, view.meta.way));
};

/** Stores what was chosen, or says under each field what is the matter: then it answers `undefined`. */
async function choose(
  interaction: ViewSubmissionInteraction,
  commandsOf: (today: string, before: Person | null) => PersonCommand[],
): Promise<Person | null | undefined> {
  const { context, user } = interaction;
  const result = await context.commands.handle(
    { by: user, request: interaction.trigger, query: { person: user } },
    ({ person }) => {
      const commands = commandsOf(todayOf(context, person.state), person.state);
      const problems: Problem[] = commands.filter(isRhythmCommand).flatMap(rhythmProblems);
      return problems.length > 0 ? problems : { person: commands };
    },
  );
  if (result.status !== 'refused')
    return result.status === 'done' ? result.person : result.found.person.state;
  await refuseSubmission(interaction, textFor(context, result.found.person.state), result.problems);
  return undefined;
}
