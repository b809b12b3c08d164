import { meetingOf } from '../../coalition/meetings/read.ts';
import { programmeOf, toBePlanned } from '../../coalition/programme/read.ts';
import { openClicked } from '../coalitions/which.ts';
import { answerClick, type BlockActionHandler } from '../interaction.ts';
import { showView } from '../kit/open-views.ts';
import { parseMeetingValue } from '../meetings/words.ts';
import { nothingOpen } from '../vault.ts';
import { choicesForm, choosingMeta } from './choices-form.ts';

/** Opens the choices of a meeting, or of the one that is to be planned. */
export const handleOpenChoices: BlockActionHandler = (interaction) =>
  openClicked(interaction, async ({ coalition, person, text, say }) => {
    await say();
    const { meeting: id } = parseMeetingValue(interaction.value);
    const meeting = meetingOf(coalition, id) ?? null;
    if (coalition.over !== null) return answerClick(interaction, text, text.problems['meeting-closed']);
    if (meeting === null && id !== toBePlanned)
      return answerClick(interaction, text, text.problems['unknown-meeting']);
    const choices = programmeOf(coalition, id)?.choices ?? null;
    const subject = { coalition, person, meeting, choices, user: interaction.user, open: nothingOpen };
    const asking = { ...interaction, meta: choosingMeta(coalition, id) };
    const view = await choicesForm.openView(asking, { subject });
    await showView(interaction, view, { onTop: interaction.view !== null });
  });
