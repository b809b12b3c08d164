import type { AreaRoutes } from '../area-routes.ts';
import { act as ids } from '../ids.ts';
import * as keeping from './handlers.ts';
import { act, views } from './ids.ts';

export const keepingRoutes: AreaRoutes = {
  actions: {
    [ids.openData]: keeping.handleOpenData,
    [act.dataPage]: keeping.handleDataPage,
    [act.openTexts]: keeping.handleOpenTexts,
    [act.textsPage]: keeping.handleTextsPage,
    [act.takeOut]: keeping.handleTakeOut,
    [act.removeFiles]: keeping.handleRemoveFiles,
    [act.openErase]: keeping.handleOpenErase,
  },
  views: { [views.erase]: keeping.handleErase },
};
