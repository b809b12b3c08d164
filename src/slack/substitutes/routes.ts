import type { AreaRoutes } from '../area-routes.ts';
import { substitutesAsks } from './asks.ts';
import { handleSendSubstitute, handleSubstitute, handleTakeBack } from './handlers.ts';
import { act, views } from './ids.ts';

export const substitutesRoutes: AreaRoutes = {
  actions: {
    [act.sendSubstitute]: handleSendSubstitute,
    [act.takeBack]: handleTakeBack,
  },
  views: {
    [views.substitute]: handleSubstitute,
  },
  asks: substitutesAsks,
};
