import { commitmentOf } from '../../coalition/commitments/read.ts';
import { activeContacts } from '../../coalition/find.ts';
import { meetingOf } from '../../coalition/meetings/read.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import { answerClick, type BlockActionHandler, deriveId, drawKey } from '../interaction.ts';
import { limits, truncate } from '../kit/limits.ts';
import { openMeetings } from '../vault.ts';
import { openForm } from './making.ts';
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
    const key = deriveId(entry, 'key');
    const state = stateOf(coalition, key);
    if (state === 'there') {
      await interaction.ack();
      return answerClick(interaction, text, text.commitments.form.fromMeetingMade);
    }
    const open = await openMeetings(context, { coalition, meetings: [meeting], user });
    const words = truncate(open(entry) ?? '', limits.input);
    const owner = namedIn(coalition, words);
    const meta = {
      coalition: id,
      key: state === 'new' ? key : drawKey(),
      part: 0,
      from: deriveId(entry, 'from'),
      ...(owner && { contact: owner.id }),
    };
    const initial = {
      ...(words === '' ? {} : { words: [words] }),
      ...(owner && { partner: [owner.partner] }),
    };
    const opened = { meta, commitment: null, initial, note: 'from-meeting' as const, onTop: view !== null };
    await openForm(part, opened, interaction.ack);
  });
};

function stateOf(coalition: Coalition, key: string): 'new' | 'there' | 'over' {
  const made = commitmentOf(coalition, deriveId(key, 'commitment'));
  if (made === undefined) return 'new';
  return made.status === 'declined' || made.status === 'withdrawn' ? 'over' : 'there';
}

/** The one contact whose name, or first name, the line begins with; nobody where it may be more than one. */
function namedIn(coalition: Coalition, line: string): Contact | undefined {
  const says = `${line.trim().toLowerCase()} `;
  const begins = (name: string) =>
    name !== '' && /^[^\p{L}\p{N}]/u.test(says.slice(name.length)) && says.startsWith(name);
  const names = activeContacts(coalition).map((contact) => ({
    contact,
    name: contact.name.trim().toLowerCase(),
  }));
  const whole = names.filter(({ name }) => begins(name));
  const first = names.filter(({ name }) => begins(name.split(/\s/)[0] ?? ''));
  const [found, ...more] = whole.length > 0 ? whole : first;
  return more.length === 0 ? found?.contact : undefined;
}
