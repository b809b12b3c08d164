import type { AreaRoutes } from '../area-routes.ts';
import * as answering from './answering.ts';
import { sketchAsks } from './asks.ts';
import { act, views } from './ids.ts';
import * as leading from './leading.ts';
import { handlePlace } from './placing.ts';
import { handleOpenShared, handleSharedPage } from './reading.ts';
import { handleShare, shareForm } from './sharing.ts';
import { handleSuggest, suggestForm } from './suggesting.ts';
import { handleChange, handleWrite, writingForm } from './writing.ts';

export const sketchRoutes: AreaRoutes = {
  commands: { plan: leading.handlePlan },
  chosen: { plan: leading.handlePlanChosen },
  actions: {
    [act.openPlan]: leading.handleOpenPlan,
    [act.openPlacing]: leading.handleOpenPlacing,
    [act.place]: handlePlace,
    [act.openMap]: leading.handleOpenMap,
    [act.write]: handleWrite,
    [act.change]: handleChange,
    [act.writeDraft]: writingForm.handleDraft,
    [act.read]: leading.handleRead,
    [act.share]: handleShare,
    [act.shareDraft]: shareForm.handleDraft,
    [act.openVersions]: leading.handleOpenVersions,
    [act.openShared]: handleOpenShared,
    [act.sharedPage]: handleSharedPage,
    [act.suggest]: handleSuggest,
    [act.suggestDraft]: suggestForm.handleDraft,
    [act.openSuggestions]: answering.handleOpenSuggestions,
    [act.take]: answering.handleTake,
    [act.takeDraft]: answering.takeForm.handleDraft,
    [act.thank]: answering.handleThank,
    [act.thankDraft]: answering.thankForm.handleDraft,
  },
  views: {
    [views.write]: writingForm.handlePage,
    [views.share]: shareForm.handlePage,
    [views.suggest]: suggestForm.handlePage,
    [views.take]: answering.takeForm.handlePage,
    [views.thank]: answering.thankForm.handlePage,
  },
  asks: sketchAsks,
};
