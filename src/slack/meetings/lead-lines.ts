import { localDay } from '../../calendar/zone.ts';
import { meetingOf } from '../../coalition/meetings/read.ts';
import { dayIn } from '../../text/text.ts';
import type { LeadLines } from '../area-asks.ts';
import { act } from '../ids.ts';
import { button } from '../kit/blocks.ts';
import { kindWithin, meetingValue } from './words.ts';

export const meetingLeadLines: LeadLines = {
  unrecorded: (text, { coalition, ask, zone }) => {
    const meeting = meetingOf(coalition, ask.about);
    if (meeting === undefined) return null;
    const words = text.meetings.today;
    const day = dayIn(text, localDay(zone, meeting.start));
    return {
      words: words.unrecorded(kindWithin(text, meeting), day),
      button: button(act.openOutcome, words.record, { value: meetingValue(coalition.id, meeting) }),
    };
  },
  unanswered: (text, { coalition, ask, name, zone }) => {
    const meeting = meetingOf(coalition, ask.about);
    if (meeting === undefined) return null;
    const words = text.meetings.today;
    const day = dayIn(text, localDay(zone, meeting.start));
    const kind = kindWithin(text, meeting);
    return {
      words: name === '' ? words.unanswered(kind, day, ask.count ?? 0) : words.unansweredBy(name, kind, day),
      button: button(act.openMeeting, words.show, { value: meetingValue(coalition.id, meeting) }),
    };
  },
};
