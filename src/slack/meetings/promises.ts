import { activeContacts } from '../../coalition/find.ts';
import { meetingOf } from '../../coalition/meetings.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import { openForm } from '../commitments/making.ts';
import { openPart } from '../commitments/part.ts';
import { openMeetings } from '../vault.ts';
import { answerClick, type ClickHandler, drawKey } from '../visit.ts';
import { parseMeetingValue } from './words.ts';

/** "Who does what" becomes a commitment: its form with the line that was written down, and with whom it names. */
export const handleCommitFromMeeting: ClickHandler = (visit) => {
  const where = parseMeetingValue(visit.value);
  return openPart(visit, where.coalition, async (part) => {
    const { desk, workspace, user, coalition, text } = part;
    const meeting = meetingOf(coalition, where.meeting);
    const entry = meeting?.outcome?.actions[Number(visit.detail)];
    const meetings = meeting === undefined ? [] : [meeting];
    const open = await openMeetings(desk, workspace, { coalition, meetings, user });
    const line = entry === undefined ? undefined : open(entry);
    if (meeting === undefined || line === undefined) {
      await visit.ack();
      return answerClick(visit, text, text.problems['unknown-meeting']);
    }
    const owner = namedIn(coalition, line);
    const meta = {
      ...{ coalition: coalition.id, key: drawKey(), part: 0, from: `${meeting.id}-${visit.detail}` },
      ...(owner && { contact: owner.id }),
    };
    const initial = { words: [line], ...(owner && { partner: [owner.partner] }) };
    await openForm(part, { meta, commitment: null, initial, onTop: visit.view !== null }, visit.ack);
  });
};

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
