import type { AreaRoutes } from '../area-routes.ts';
import { act, views } from '../ids.ts';
import { coalitionsAsks } from './asks.ts';
import { handleChannel, handleOpenChannel, handleSettleWelcome } from './channel.ts';
import { handleChannelMoved } from './channel-moved.ts';
import { handleHelp } from './help.ts';
import { handleJoined, handleMention } from './in-channels.ts';
import { openNext } from './next.ts';
import {
  handleAboutPage,
  handleOpenStart,
  handleSetupPage,
  handleStart,
  handleStartDraft,
  handleStartPage,
} from './start.ts';
import { handleStatus, openStatus } from './status.ts';
import { whenChosen } from './which.ts';

export const coalitionsRoutes: AreaRoutes = {
  commands: {
    start: handleStart,
    status: handleStatus,
    help: handleHelp,
  },
  chosen: {
    next: whenChosen(openNext),
    status: whenChosen(openStatus),
  },
  actions: {
    [act.openStart]: handleOpenStart,
    [act.startDraft]: handleStartDraft,
    [act.openChannel]: handleOpenChannel,
    [act.settleWelcome]: handleSettleWelcome,
  },
  views: {
    [views.start]: handleStartPage,
    [views.about]: handleAboutPage,
    [views.setup]: handleSetupPage,
    [views.channel]: handleChannel,
  },
  events: {
    channel_id_changed: handleChannelMoved,
    app_mention: handleMention,
    member_joined_channel: handleJoined,
  },
  asks: coalitionsAsks,
};
