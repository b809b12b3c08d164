import type { EventOf } from '../../src/coalition/events.ts';
import type { PartnersFact } from '../../src/coalition/partners/events.ts';
import { isLeaderless } from '../../src/coalition/partners/read.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import {
  type AreaEffects,
  type CoalitionEffectKinds,
  type Effect,
  type Follows,
  nothing,
  one,
  toLeads,
} from '../engine/effects.ts';
import { askWhoLeads, askWhoLeadsAgain, sendLeadGone, sendNamedLead } from './leads.ts';

const kinds = {
  'named-lead': { run: sendNamedLead },
  'lead-gone': { run: sendLeadGone },
  'lead-wanted': { run: askWhoLeads, unsure: askWhoLeadsAgain },
} satisfies CoalitionEffectKinds;

type Kind = keyof typeof kinds;

/** Who took over or stepped back themselves is told nothing. */
function otherThanSelf(_: Coalition, { by, user }: EventOf<'LeadNamed' | 'LeadReleased'>): Effect<Kind>[] {
  return by === user ? [] : one<Kind>('named-lead')();
}

/** The other leads hear that a lead left. Where nobody else leads, the channel is asked. */
function leadGone(coalition: Coalition): Effect<Kind>[] {
  return isLeaderless(coalition) ? one<Kind>('lead-wanted')() : toLeads<Kind>('lead-gone')(coalition);
}

const follows = {
  LeadNamed: otherThanSelf,
  LeadReleased: otherThanSelf,
  LeadGone: leadGone,
  PartnerAdded: nothing,
  PartnerChanged: nothing,
  PartnerRemoved: nothing,
  ContactAdded: nothing,
  ContactChanged: nothing,
  ContactRemoved: nothing,
  ContactErased: nothing,
} satisfies Follows<Kind, PartnersFact['type']>;

export const partnerEffects = { kinds, follows } satisfies AreaEffects;
