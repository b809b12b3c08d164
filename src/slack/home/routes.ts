import type { AreaRoutes } from '../area-routes.ts';
import { act } from '../ids.ts';
import { handleHomePage, handleOpened, handleOpenHelp } from './handlers.ts';

export const homeRoutes: AreaRoutes = {
  actions: {
    [act.homePage]: handleHomePage,
    [act.openHelp]: handleOpenHelp,
  },
  events: {
    app_home_opened: handleOpened,
  },
};
