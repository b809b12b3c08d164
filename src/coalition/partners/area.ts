import type { Area } from '../area.ts';
import { mayRead } from './access.ts';
import type { PartnerCommand } from './commands.ts';
import { addPartner, changePartner, eraseContact, removePartner } from './decide.ts';
import { begin, events, type PartnersEvent } from './evolve.ts';
import { nameLead, noteLeadGone, releaseLead, takeOver } from './leads.ts';
import type { Contact, PartnersPart } from './state.ts';

/** Partners with their contacts, and who leads. Its things are the contacts. */
export const partners = {
  commands: {
    AddPartner: addPartner,
    ChangePartner: changePartner,
    RemovePartner: removePartner,
    EraseContact: eraseContact,
    NameLead: nameLead,
    ReleaseLead: releaseLead,
    NoteLeadGone: noteLeadGone,
    TakeOver: takeOver,
  },
  events,
  begin,
  things: ({ contacts }) => contacts,
  dues: () => [],
  duesOfAll: () => [],
  texts: ({ reach }) => (reach === null ? [] : [reach]),
  mayRead,
  belongs: ({ id }) => ({ subject: id }),
} satisfies Area<PartnerCommand, PartnersEvent, Contact, PartnersPart>;
