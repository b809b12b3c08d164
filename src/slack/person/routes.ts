import { type AreaRoutes, both } from '../area-routes.ts';
import { act, views } from '../ids.ts';
import { handleBare } from './bare.ts';
import * as person from './handlers.ts';
import { handleMine, handleOpenMine } from './mine.ts';
import * as settings from './settings.ts';

export const personRoutes: AreaRoutes = {
  commands: {
    '': handleBare,
    ...both(['mijn', 'mine'], handleMine),
    ...both(['instellingen', 'settings'], settings.handleSettingsCommand),
  },
  actions: {
    [act.language]: person.handleLanguage,
    [act.openMine]: handleOpenMine,
    [act.openSettings]: settings.handleOpenSettings,
    [act.openHours]: settings.handleOpenHours,
    [act.endPause]: settings.handleEndPause,
    [act.stopNudges]: person.handleStopNudges,
  },
  views: {
    [views.settings]: settings.handleSettings,
    [views.hours]: settings.handleHours,
  },
};
