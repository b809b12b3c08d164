import { isLanguage } from '../../method/languages.ts';
import { answerClick, type BlockActionHandler, textFor } from '../interaction.ts';

/** One button switches the language, and it is kept. */
export const handleLanguage: BlockActionHandler = async (interaction) => {
  const { context, user, value } = interaction;
  if (isLanguage(value)) {
    await context.commands.handle(
      { by: user, request: interaction.request, query: { person: user } },
      () => ({
        person: [{ type: 'ChooseLanguage', language: value }],
      }),
    );
  }
  await interaction.ack();
};

/** "Send me this no more": about coalitions that stand still. */
export const handleStopNudges: BlockActionHandler = async (interaction) => {
  const { context, user } = interaction;
  const result = await context.commands.handle(
    { by: user, request: interaction.request, query: { person: user } },
    () => ({ person: [{ type: 'SwitchNudges', on: false }] }),
  );
  await interaction.ack();
  await answerClick(
    interaction,
    textFor(context, result.found.person.state),
    textFor(context, result.found.person.state).steps.walk.still.stopped,
  );
};
