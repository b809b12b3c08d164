import type { AreaRoutes } from '../area-routes.ts';
import { act, views } from '../ids.ts';
import { rhythmAsks } from './asks.ts';
import { handleLater, handleLaterDay } from './later.ts';
import * as pausing from './pausing.ts';
import * as schedule from './schedule.ts';

export const rhythmRoutes: AreaRoutes = {
  actions: {
    [act.later]: handleLater,
    [act.openPause]: pausing.handleOpenPause,
    [act.less]: pausing.handleLess,
    [act.chooseHours]: pausing.handleChooseHours,
    [act.openSchedule]: schedule.handleOpenSchedule,
    [act.schedulePage]: schedule.handleSchedulePage,
    [act.changeDue]: schedule.handleChangeDue,
  },
  views: {
    [views.later]: handleLaterDay,
    [views.pause]: pausing.handlePause,
    [views.moveDue]: schedule.handleMoveDue,
  },
  asks: rhythmAsks,
};
