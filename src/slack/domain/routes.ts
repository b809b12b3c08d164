import { type AreaRoutes, both } from '../area-routes.ts';
import { whenChosen } from '../coalitions/which.ts';
import { act as appAct } from '../ids.ts';
import * as acting from './acting.ts';
import * as answering from './answering.ts';
import { domainAsks } from './asks.ts';
import { act, views } from './ids.ts';
import { handleChangeInterest, handleMakeInterest, interestForm } from './making.ts';
import * as sharing from './sharing.ts';
import * as showing from './showing.ts';
import * as submitting from './submitting.ts';

export const domainRoutes: AreaRoutes = {
  commands: both(['domein', 'domain'], showing.handleDomain),
  chosen: {
    domain: whenChosen(showing.openDomain),
  },
  actions: {
    [act.openDomain]: showing.handleOpenDomain,
    [act.domainPage]: showing.handleDomainPage,
    [act.openReading]: showing.handleOpenReading,
    [act.readingQuestion]: showing.handleReadingQuestion,
    // From the interviews, and in windows of an earlier version.
    [appAct.openCompare]: showing.handleCompare,
    [appAct.compareQuestion]: showing.handleReadingQuestion,
    [appAct.comparePage]: showing.handleComparePage,
    [act.openBefore]: showing.handleOpenBefore,
    [act.openInterest]: showing.handleOpenInterest,
    [act.interestMenu]: acting.handleInterestMenu,
    [act.makeInterest]: handleMakeInterest,
    [act.interestDraft]: interestForm.handleDraft,
    [act.changeInterest]: handleChangeInterest,
    [act.openMerge]: acting.handleOpenMerge,
    [act.askKeys]: acting.handleAskKeys,
    [act.openRecord]: acting.handleOpenRecord,
    [act.settleWords]: acting.handleSettleWords,
    [act.answerKey]: answering.handleAnswerKey,
    [act.openKeys]: answering.handleOpenKeys,
    [act.keysPage]: answering.handleKeysPage,
    [act.openShare]: sharing.handleOpenShare,
    [act.previewPage]: sharing.handlePreviewPage,
    [act.showDomain]: sharing.handleShowDomain,
    [act.showPage]: sharing.handleShowPage,
    [act.openContradictions]: showing.handleOpenContradictions,
    [act.contradictionMenu]: acting.handleContradictionMenu,
  },
  views: {
    [views.interestForm]: interestForm.handlePage,
    [views.merge]: submitting.handleMerge,
    [views.split]: submitting.handleSplit,
    [views.record]: submitting.handleRecord,
    [views.suggest]: answering.handleSuggest,
    [views.share]: sharing.handleShare,
    [views.preview]: sharing.handlePreview,
    [views.mark]: submitting.handleMark,
    [views.settle]: submitting.handleSettle,
  },
  asks: domainAsks,
};
