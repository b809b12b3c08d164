import { type AreaRoutes, both } from '../area-routes.ts';
import { whenChosen } from '../coalitions/which.ts';
import { act } from '../ids.ts';
import { handleOpenToday, handleTodayPage } from './handlers.ts';
import { handleNext, openNext } from './next.ts';

export const todayRoutes: AreaRoutes = {
  commands: {
    '': handleNext,
    ...both(['vandaag', 'today'], handleNext, ['nu', 'volgende', 'now', 'next']),
  },
  chosen: {
    next: whenChosen(openNext),
  },
  actions: {
    [act.openToday]: handleOpenToday,
    [act.todayPage]: handleTodayPage,
  },
};
