import { type AreaRoutes, both } from '../area-routes.ts';
import { whenChosen } from '../coalitions/which.ts';
import { act, views } from '../ids.ts';
import * as answering from './answering.ts';
import { interviewsAsks } from './asks.ts';
import * as deciding from './deciding.ts';
import { handleMessage } from './dm-events.ts';
import * as leading from './lead-handlers.ts';
import { interviewLeadLines } from './lead-lines.ts';
import { handleOpenTalk, talkForm } from './talk.ts';

export const interviewsRoutes: AreaRoutes = {
  commands: both(['gesprek', 'interview'], leading.handleInterviews, [
    ...['gesprekken', 'uitnodigen', 'uitnodiging', 'antwoorden'],
    ...['interviews', 'talk', 'talks', 'conversation', 'conversations', 'invite', 'answers'],
  ]),
  chosen: {
    interview: whenChosen(leading.openInterviews),
  },
  actions: {
    [act.openInterviews]: leading.handleOpenInterviews,
    [act.interviewsPage]: leading.handleInterviewsPage,
    [act.openRead]: leading.handleRead,
    [act.readPage]: leading.handleReadPage,
    [act.openIntention]: leading.handleReadIntention,
    [act.openCompare]: leading.handleOpenCompare,
    [act.compareQuestion]: leading.handleCompareQuestion,
    [act.comparePage]: leading.handleComparePage,
    [act.askConsent]: leading.handleAskConsent,
    [act.settleConsent]: leading.handleSettleConsent,
    [act.openTalk]: handleOpenTalk,
    [act.talkDraft]: talkForm.handleDraft,
    [act.start]: deciding.handleStartInterview,
    [act.resume]: deciding.handleResume,
    [act.pause]: deciding.handlePause,
    [act.openPostpone]: deciding.handleOpenPostpone,
    [act.openHandOver]: deciding.handleOpenHandOver,
    [act.openDecline]: deciding.handleOpenDecline,
    [act.openProposeTalk]: deciding.handleOpenProposeTalk,
    [act.send]: deciding.handleSend,
    [act.withdraw]: deciding.handleWithdraw,
    [act.erase]: deciding.handleErase,
    [act.openAnswer]: answering.handleOpenAnswer,
    [act.saveDraft]: answering.handleSaveDraft,
    [act.changeInDm]: answering.handleChangeInDm,
    [act.choice]: answering.handleChoice,
    [act.skip]: answering.handleSkip,
    [act.back]: answering.handleBack,
    [act.openOwn]: answering.handleOpenOwn,
    [act.ownPage]: answering.handleOwnPage,
    [act.settleDeletion]: answering.handleSettleDeletion,
  },
  views: {
    [views.interviews]: leading.handleInvite,
    [views.talk]: talkForm.handlePage,
    [views.answer]: answering.handleAnswer,
    [views.postpone]: deciding.handlePostpone,
    [views.handOver]: deciding.handleHandOver,
    [views.decline]: deciding.handleDecline,
    [views.proposeTalk]: deciding.handleProposeTalk,
  },
  events: {
    message: handleMessage,
  },
  asks: interviewsAsks,
  leadLines: interviewLeadLines,
};
