import { type AreaRoutes, both } from '../area-routes.ts';
import { act, views } from '../ids.ts';
import { coalitionsAsks } from './asks.ts';
import { changeForm, handleChange, handleChangeDraft, openChange } from './changing.ts';
import { handleChannel, handleOpenChannel, handleSettleWelcome } from './channel.ts';
import { handleChannelMoved } from './channel-moved.ts';
import { handleHelp } from './help.ts';
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
    ...both(['start'], handleStart, ['begin', 'beginnen', 'nieuw', 'nieuwe', 'new', 'create']),
    ...both(['status'], handleStatus, ['overzicht', 'voortgang', 'overview', 'progress']),
    ...both(['help'], handleHelp, ['hulp', 'uitleg', 'commands', '?']),
    ...both(['wijzigen', 'change'], handleChange, [
      ...['wijzig', 'aanpassen', 'bewerken', 'gegevens', 'naam', 'kanaal', 'intentie'],
      ...['edit', 'details', 'name', 'rename', 'channel', 'intention'],
    ]),
  },
  chosen: {
    status: whenChosen(openStatus),
    change: whenChosen(openChange),
  },
  actions: {
    [act.openStart]: handleOpenStart,
    [act.startDraft]: handleStartDraft,
    [act.openChannel]: handleOpenChannel,
    [act.settleWelcome]: handleSettleWelcome,
    [act.changeDraft]: handleChangeDraft,
  },
  views: {
    [views.start]: handleStartPage,
    [views.about]: handleAboutPage,
    [views.setup]: handleSetupPage,
    [views.channel]: handleChannel,
    [views.change]: (interaction) => changeForm.handlePage(interaction, 0),
    [views.changeSetup]: (interaction) => changeForm.handlePage(interaction, 1),
  },
  events: {
    channel_id_changed: handleChannelMoved,
  },
  asks: coalitionsAsks,
};
