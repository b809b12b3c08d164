import { stepIds } from '../../method/steps.ts';
import { type AreaRoutes, both } from '../area-routes.ts';
import { whenChosen } from '../coalitions/which.ts';
import { act, views } from '../ids.ts';
import * as stepAnswering from './answering.ts';
import { finishForm, handleOpenFinish } from './finishing.ts';
import { handlePractice, handleStartPractice } from './practice.ts';
import * as settling from './settling.ts';
import * as showing from './showing.ts';
import { handleStep, openNearest, openStep, sayNoSuchStep, stepCommand } from './showing.ts';

export const stepsRoutes: AreaRoutes = {
  commands: {
    ...both(['stap', 'step'], handleStep, ['stappen', 'fase', 'fasen', 'steps', 'phase', 'phases']),
    ...both(['domein', 'domain'], stepCommand('domain', ['2']), ['domeinen', 'domains']),
    ...both(['plan'], stepCommand('plan', ['3', '8']), ['plannen', 'plans']),
    ...both(['voorstel', 'proposal'], stepCommand('proposal', ['8']), ['voorstellen', 'proposals']),
    ...both(['afronden', 'close'], stepCommand('close', ['closing']), [
      ...['afsluiten', 'afronding', 'sluiten', 'closing'],
    ]),
    ...both(['oefenen', 'practice'], handlePractice, ['oefening', 'proberen', 'practise', 'try', 'demo']),
  },
  chosen: {
    step: whenChosen(openStep(null)),
    ...Object.fromEntries(stepIds.map((step) => [`step_${step}`, whenChosen(openStep(step))])),
    no_step: whenChosen(sayNoSuchStep),
    domain: whenChosen(openNearest(['2'])),
    plan: whenChosen(openNearest(['3', '8'])),
    proposal: whenChosen(openNearest(['8'])),
    close: whenChosen(openNearest(['closing'])),
  },
  actions: {
    [act.openStep]: showing.handleOpenStep,
    [act.listSteps]: showing.handleListSteps,
    [act.openPoints]: showing.handleOpenPoints,
    [act.pointsPage]: showing.handlePointsPage,
    [act.openHistory]: showing.handleOpenHistory,
    [act.historyPage]: showing.handleHistoryPage,
    [act.fillStep]: stepAnswering.handleFillStep,
    [act.fillQuestion]: stepAnswering.handleFillQuestion,
    [act.stepDraft]: stepAnswering.stepForm.handleDraft,
    [act.openFinish]: handleOpenFinish,
    [act.finishDraft]: finishForm.handleDraft,
    [act.openSkip]: settling.handleOpenSkip,
    [act.openGo]: settling.handleOpenGo,
    [act.settleTold]: settling.handleSettleTold,
    [act.startPractice]: handleStartPractice,
  },
  views: {
    [views.stepAnswer]: stepAnswering.stepForm.handlePage,
    [views.stepFinish]: finishForm.handlePage,
    [views.stepSkip]: settling.handleSkip,
    [views.stepGo]: settling.handleGo,
  },
};
