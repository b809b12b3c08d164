import { type AreaRoutes, both } from '../area-routes.ts';
import { whenChosen } from '../coalitions/which.ts';
import { act, views } from '../ids.ts';
import * as meetingAnswering from './answering.ts';
import { meetingsAsks } from './asks.ts';
import { meetingLeadLines } from './lead-lines.ts';
import * as meetings from './leading.ts';
import { handleOpenOutcome, outcomeForm } from './outcome.ts';
import * as planning from './planning.ts';

export const meetingsRoutes: AreaRoutes = {
  commands: {
    ...both(['bijeenkomst', 'meeting'], meetings.handleMeetings, [
      ...['bijeenkomsten', 'vergadering', 'vergaderingen', 'vergaderen', 'overleg', 'overleggen'],
      'meetings',
    ]),
  },
  chosen: {
    meeting: whenChosen(meetings.openMeetings),
  },
  actions: {
    [act.openMeetings]: meetings.handleOpenMeetings,
    [act.meetingsPage]: meetings.handleMeetingsPage,
    [act.openMeeting]: meetings.handleOpenMeeting,
    [act.meetingPage]: meetings.handleMeetingPage,
    [act.planMeeting]: planning.handlePlanMeeting,
    [act.changeMeeting]: planning.handleChangeMeeting,
    [act.meetingDraft]: planning.meetingForm.handleDraft,
    [act.openCancelMeeting]: meetings.handleOpenCancelMeeting,
    [act.answerMeeting]: meetingAnswering.handleAnswerMeeting,
    [act.answerForContact]: meetings.handleAnswerFor,
    [act.openMeetingNote]: meetingAnswering.handleOpenMeetingNote,
    [act.showMeeting]: meetingAnswering.handleShowMeeting,
    [act.showPage]: meetingAnswering.handleShowPage,
    [act.openOutcome]: handleOpenOutcome,
    [act.outcomeDraft]: outcomeForm.handleDraft,
    [act.meetingRhythm]: meetings.handleMeetingRhythm,
  },
  views: {
    [views.meetingForm]: planning.meetingForm.handlePage,
    [views.meetingCancel]: meetings.handleCancelMeeting,
    [views.meetingNote]: meetingAnswering.handleMeetingNote,
    [views.meetingOutcome]: outcomeForm.handlePage,
  },
  asks: meetingsAsks,
  leadLines: meetingLeadLines,
};
