import { type AreaRoutes, both } from '../area-routes.ts';
import { act, views } from '../ids.ts';
import * as person from './handlers.ts';
import { handleMine } from './mine.ts';
import * as settings from './settings.ts';

export const personRoutes: AreaRoutes = {
  commands: {
    ...both(['mijn', 'mine'], handleMine, ['ik', 'me', 'my']),
    ...both(['instellingen', 'settings'], settings.handleSettingsCommand, [
      ...['instelling', 'taal', 'voorkeuren', 'pauze'],
      ...['setting', 'language', 'preferences', 'pause'],
    ]),
  },
  actions: {
    [act.language]: person.handleLanguage,
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
