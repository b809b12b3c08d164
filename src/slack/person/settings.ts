import type { Problem } from '../../coalition/decision.ts';
import { isCountry, isLanguage } from '../../method/languages.ts';
import type { Person, PersonCommand } from '../../person/person.ts';
import { isRhythmCommand, rhythmProblems } from '../../person/rhythm.ts';
import { valueIn } from '../inputs.ts';
import { showView, updateView } from '../open-views.ts';
import { expectation, todayOf } from '../rhythm/expectation.ts';
import {
  type ClickHandler,
  type CommandHandler,
  noticeView,
  refuseSubmission,
  type SubmitHandler,
  type SubmitVisit,
  textFor,
  type Visit,
} from '../visit.ts';
import { alsoChoices, buildHoursView, buildSettingsView, choices } from './settings-view.ts';

/** `/coalitie instellingen`, and the button in the pinned message, in Home and under each message. */
export const handleOpenSettings: ClickHandler = (visit) => openSettings(visit);
export const handleSettingsCommand: CommandHandler = (visit) => openSettings(visit);

async function openSettings(visit: Visit & { ack(): Promise<void> }): Promise<void> {
  const { desk, workspace, user } = visit;
  const { person } = await desk.store.load(workspace, { person: user });
  await visit.ack();
  await showView(visit, settingsOf(visit, person.state), { onTop: false });
}

function settingsOf({ desk }: Pick<Visit, 'desk'>, person: Person | null) {
  return buildSettingsView(textFor(desk, person), { person, today: todayOf(desk, person) });
}

export const handleSettings: SubmitHandler = async (visit) => {
  const { values } = visit;
  const language = valueIn(values, 'language');
  const country = valueIn(values, 'country');
  const often = valueIn(values, 'often');
  const also = values.also ?? [];
  const person = await choose(visit, (today, before) => [
    ...(isLanguage(language) ? [{ type: 'ChooseLanguage' as const, language }] : []),
    { type: 'ChooseCountry', country: isCountry(country) ? country : null },
    { type: 'SwitchMessages', on: often !== choices.never },
    ...(often === choices.never
      ? []
      : [{ type: 'ChooseWeekly' as const, weekday: often === choices.daily ? null : Number(often) }]),
    ...pauseOf(valueIn(values, 'until'), { today, before }),
    { type: 'SwitchNudges', on: also.includes(alsoChoices.nudges) },
    { type: 'SwitchQuotes', on: also.includes(alsoChoices.quotes) },
  ]);
  if (person === undefined) return;
  const { desk } = visit;
  const text = textFor(desk, person);
  const words = `${text.rhythm.settings.saved} ${expectation(text, person, todayOf(desk, person))}`;
  await visit.ack({ response_action: 'update', view: noticeView(text, words) });
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

export const handleOpenHours: ClickHandler = async (visit) => {
  const { desk, workspace, user } = visit;
  const { person } = await desk.store.load(workspace, { person: user });
  await visit.ack();
  const view = buildHoursView(textFor(desk, person.state), person.state, desk.timezone);
  await showView(visit, view, { onTop: visit.view !== null });
};

export const handleHours: SubmitHandler = async (visit) => {
  const { values, desk } = visit;
  const zone = valueIn(values, 'zone');
  const days = (values.days ?? []).map(Number).sort();
  const person = await choose(visit, () => [
    { type: 'ChooseHours', hours: { from: valueIn(values, 'from'), to: valueIn(values, 'to'), days } },
    { type: 'ChooseZone', zone: zone === choices.slackZone ? null : zone },
  ]);
  if (person === undefined) return;
  await visit.ack();
  const under = visit.view.previous_view_id;
  if (under != null) await updateView(visit, { view_id: under }, settingsOf({ desk }, person));
};

/** The pause is over now: from the settings themselves. */
export const handleEndPause: ClickHandler = async (visit) => {
  const { desk, workspace, user, view } = visit;
  const result = await desk.house.act(
    { workspace, by: user, request: visit.request, query: { person: user } },
    () => ({ person: [{ type: 'ChoosePause', until: null, today: '' }] }),
  );
  await visit.ack();
  const person = result.status === 'done' ? result.person : result.found.person.state;
  if (view !== null) await updateView(visit, { view_id: view.id }, settingsOf(visit, person));
};

/** Stores what was chosen, or says under each field what is the matter: then it answers `undefined`. */
async function choose(
  visit: SubmitVisit,
  commandsOf: (today: string, before: Person | null) => PersonCommand[],
): Promise<Person | null | undefined> {
  const { desk, workspace, user } = visit;
  const result = await desk.house.act(
    { workspace, by: user, request: visit.trigger, query: { person: user } },
    ({ person }) => {
      const commands = commandsOf(todayOf(desk, person.state), person.state);
      const problems: Problem[] = commands.filter(isRhythmCommand).flatMap(rhythmProblems);
      return problems.length > 0 ? problems : { person: commands };
    },
  );
  if (result.status !== 'refused')
    return result.status === 'done' ? result.person : result.found.person.state;
  await refuseSubmission(visit, textFor(desk, result.found.person.state), result.problems);
  return undefined;
}
