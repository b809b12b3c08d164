import { meetingOf } from '../../coalition/meetings/read.ts';
import { answerClick, type BlockActionHandler, deriveId, drawKey } from '../interaction.ts';
import { limits, truncate } from '../kit/limits.ts';
import { openMeetings } from '../vault.ts';
import { openForm } from './making.ts';
import { lineKey, stateOfLine } from './meeting-lines.ts';
import { openPart, parseCommitment } from './part.ts';

/**
 * A line of what came of a meeting becomes a commitment: its words stand in the form, with whom it names. The same line twice is
 * one commitment, unless what was made of it came to nothing.
 */
export const handleCommitFromMeeting: BlockActionHandler = async (interaction) => {
  const { context, user, value, detail, view } = interaction;
  const { coalition: id, commitment: held } = parseCommitment(value);
  await openPart(interaction, id, async (part) => {
    const { coalition, text } = part;
    const meeting = meetingOf(coalition, held);
    const entry = meeting?.outcome?.actions[Number(detail)];
    if (meeting === undefined || entry === undefined) {
      await interaction.ack();
      return answerClick(interaction, text, text.app.command.stale);
    }
    const key = lineKey(entry);
    const state = stateOfLine(coalition, entry);
    if (state === 'there') {
      await interaction.ack();
      return answerClick(interaction, text, text.commitments.form.fromMeetingMade);
    }
    const open = await openMeetings(context, { coalition, meetings: [meeting], user });
    const words = truncate(open(entry) ?? '', limits.input);
    const meta = {
      coalition: id,
      key: state === 'new' ? key : drawKey(),
      part: 0,
      from: deriveId(entry, 'from'),
    };
    const initial = words === '' ? {} : { words: [words] };
    const opened = { meta, commitment: null, initial, note: 'from-meeting' as const, onTop: view !== null };
    await openForm(part, opened, interaction.ack);
  });
};
