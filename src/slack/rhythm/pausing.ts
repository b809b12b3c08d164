import type { ModalView } from '@slack/types';
import { officeHours } from '../../calendar/hours.ts';
import { weekdayOf } from '../../calendar/zone.ts';
import type { PersonCommand } from '../../person/person.ts';
import { eveningHours, type RhythmCommand, rhythmProblems } from '../../person/rhythm.ts';
import type { Text } from '../../text/text.ts';
import { views } from '../ids.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  drawKey,
  noticeView,
  refuseSubmission,
  textFor,
  type ViewSubmissionHandler,
} from '../interaction.ts';
import { section } from '../kit/blocks.ts';
import { dateInput, valueIn } from '../kit/inputs.ts';
import { modal } from '../kit/modals.ts';
import { showView } from '../kit/open-views.ts';
import { expectation, todayOf } from './expectation.ts';

// What a person decides about all messages at once, from a message itself.

export const handleOpenPause: BlockActionHandler = async (interaction) => {
  const { context, user } = interaction;
  const { person } = await context.store.load({ person: user });
  await interaction.ack();
  await showView(interaction, buildPauseView(textFor(context, person.state)), { onTop: false });
};

export function buildPauseView(text: Text): ModalView {
  const words = text.rhythm.pause;
  return modal({
    callback: views.pause,
    title: words.title,
    close: text.interviews.readOwn.close,
    submit: words.submit,
    meta: { key: drawKey() },
    blocks: [section(words.intro), dateInput('until', { label: words.day })],
  });
}

export const handlePause: ViewSubmissionHandler = async (interaction) => {
  const { context, user, values } = interaction;
  const result = await context.commands.handle(
    { by: user, request: interaction.request, query: { person: user } },
    ({ person }) => {
      const today = todayOf(context, person.state);
      const command: RhythmCommand = { type: 'ChoosePause', until: valueIn(values, 'until'), today };
      const problems = rhythmProblems(command);
      return problems.length > 0 ? problems : { person: [command] };
    },
  );
  const person = result.status === 'done' ? result.person : result.found.person.state;
  const text = textFor(context, person);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  const view = noticeView(text, text.rhythm.changed(expectation(text, person, todayOf(context, person))));
  await interaction.ack({ response_action: 'update', view });
};

/** One click that changes what the person can expect, and says what that is now. */
async function change(interaction: BlockActionInteraction, commands: PersonCommand[]): Promise<void> {
  const { context, user } = interaction;
  const result = await context.commands.handle(
    { by: user, request: interaction.request, query: { person: user } },
    () => ({ person: commands }),
  );
  await interaction.ack();
  const person = result.status === 'done' ? result.person : result.found.person.state;
  const text = textFor(context, person);
  const sentence = expectation(text, person, todayOf(context, person));
  await answerClick(interaction, text, text.rhythm.changed(sentence));
}

/** One message a week, on the weekday of today, or none. */
export const handleLess: BlockActionHandler = async (interaction) => {
  const { context, user, selected } = interaction;
  if (selected === 'stop') return change(interaction, [{ type: 'SwitchMessages', on: false }]);
  const { person } = await context.store.load({ person: user });
  const weekday = weekdayOf(todayOf(context, person.state));
  await change(interaction, [{ type: 'ChooseWeekly', weekday }]);
};

/** A volunteer says which hours suit them; the value is `office` or `evening`. */
export const handleChooseHours: BlockActionHandler = (interaction) =>
  change(interaction, [
    { type: 'ChooseHours', hours: interaction.value === 'evening' ? eveningHours : officeHours },
  ]);
