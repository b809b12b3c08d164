import { meetingOf } from '../../coalition/meetings.ts';
import { limits, truncate } from '../limits.ts';
import { openMeetings } from '../vault.ts';
import { type ClickHandler, drawKey } from '../visit.ts';
import { openForm } from './making.ts';
import { openPart } from './part.ts';

/** One line of "who does what" of a meeting becomes a commitment: its words stand in the form, to be completed. */
export const handleCommitFromMeeting: ClickHandler = (visit) => {
  const [id = '', meetingId = ''] = visit.value.split('.');
  return openPart(visit, id, async (part) => {
    const { desk, workspace, user, coalition } = part;
    const meeting = meetingOf(coalition, meetingId);
    const entry = meeting?.outcome?.actions[Number(visit.detail)];
    const meetings = meeting === undefined ? [] : [meeting];
    const open = await openMeetings(desk, workspace, { coalition, meetings, user });
    const words = truncate(open(entry ?? '') ?? '', limits.input);
    const meta = {
      ...{ coalition: id, key: drawKey(), part: 0 },
      from: `${meetingId}-${visit.detail}`.slice(-40),
    };
    const initial = words === '' ? {} : { words: [words] };
    await openForm(part, { meta, commitment: null, initial, onTop: visit.view !== null }, visit.ack);
  });
};
