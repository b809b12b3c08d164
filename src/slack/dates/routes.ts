import type { AreaRoutes } from '../area-routes.ts';
import * as answering from './answering.ts';
import { datesAsks } from './asks.ts';
import { dateForm, handleFindDate, handleMoreMoments } from './form.ts';
import { act, views } from './ids.ts';
import * as leading from './leading.ts';
import { handleOpenOffer, offerForm } from './offer.ts';
import { handleOpenPick, pickForm } from './pick.ts';

export const datesRoutes: AreaRoutes = {
  actions: {
    [act.findDate]: handleFindDate,
    [act.dateDraft]: dateForm.handleDraft,
    [act.moreMoments]: handleMoreMoments,
    [act.openPoll]: leading.handleOpenPoll,
    [act.pollPage]: leading.handlePollPage,
    [act.openOffer]: handleOpenOffer,
    [act.offerDraft]: offerForm.handleDraft,
    [act.closePoll]: leading.handleClosePoll,
    [act.cancelPoll]: leading.handleCancelPoll,
    [act.openPick]: handleOpenPick,
    [act.pickDraft]: pickForm.handleDraft,
    [act.answerMoment]: answering.handleAnswerMoment,
    [act.answerNone]: answering.handleAnswerNone,
    [act.chooseMoments]: answering.handleChooseMoments,
    [act.answerMomentsFor]: leading.handleAnswerMomentsFor,
  },
  views: {
    [views.date]: dateForm.handlePage,
    [views.offer]: offerForm.handlePage,
    [views.pick]: pickForm.handlePage,
    [views.moments]: answering.handleMoments,
  },
  asks: datesAsks,
};
