import { type AreaRoutes, both } from '../area-routes.ts';
import { whenChosen } from '../coalitions/which.ts';
import { act, views } from '../ids.ts';
import * as partners from './handlers.ts';
import { handlePasteDraft, handlePastePartners, pasteForm } from './pasting.ts';
import { handleTakeOver } from './taking-over.ts';

export const partnersRoutes: AreaRoutes = {
  commands: {
    ...both(['partner'], partners.handlePartners, [
      ...['partners', 'organisatie', 'organisaties', 'contact', 'contacten', 'trekker', 'trekkers'],
      ...['organisation', 'organisations', 'organization', 'organizations', 'contacts', 'lead', 'leads'],
    ]),
  },
  chosen: {
    partner: whenChosen(partners.openPartners),
  },
  actions: {
    [act.openPartners]: partners.handleOpenPartners,
    [act.partnersPage]: partners.handlePartnersPage,
    [act.addPartner]: partners.handleAddPartner,
    [act.pastePartners]: handlePastePartners,
    [act.pasteDraft]: handlePasteDraft,
    [act.changePartner]: partners.handlePartnerMenu,
    [act.openLeads]: partners.handleOpenLeads,
    [act.releaseLead]: partners.handleReleaseLead,
    [act.takeOver]: handleTakeOver,
  },
  views: {
    [views.partner]: partners.handleSavePartner,
    [views.pastePartners]: (interaction) => pasteForm.handlePage(interaction, 0),
    [views.checkPartners]: (interaction) => pasteForm.handlePage(interaction, 1),
    [views.removePartner]: partners.handleRemovePartner,
    [views.eraseContact]: partners.handleEraseContact,
    [views.leads]: partners.handleNameLead,
  },
};
