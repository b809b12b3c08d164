import { accept, type Decision, isLead, refuse, type Stamp } from '../decision.ts';
import type { Coalition } from '../state.ts';
import type { PartnerCommand } from './commands.ts';
import { isLeaderless } from './read.ts';

type CommandOf<T extends PartnerCommand['type']> = Extract<PartnerCommand, { type: T }>;

/** Who leads; only leads name and release each other. */
export function nameLead(state: Coalition, command: CommandOf<'NameLead'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  if (state.practice) return refuse('practice-alone', 'lead');
  if (command.outside) return refuse('lead-outside', 'lead');
  if (state.leads.includes(command.user)) return refuse('lead-already', 'lead');
  return accept(stamp, [{ type: 'LeadNamed', user: command.user }]);
}

export function releaseLead(state: Coalition, { user }: CommandOf<'ReleaseLead'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  if (!state.leads.includes(user)) return accept(stamp, []);
  if (state.leads.length === 1) return refuse('last-lead');
  return accept(stamp, [{ type: 'LeadReleased', user }]);
}

export function noteLeadGone(state: Coalition, { user }: CommandOf<'NoteLeadGone'>, stamp: Stamp): Decision {
  // Who says so themselves is there.
  const isNews = state.leads.includes(user) && !state.gone.includes(user) && user !== stamp.by;
  return accept(stamp, isNews ? [{ type: 'LeadGone', user }] : []);
}

/** Where nobody else leads, somebody of the channel may take over. */
export function takeOver(state: Coalition, command: CommandOf<'TakeOver'>, stamp: Stamp): Decision {
  if (stamp.by === null) return refuse('not-a-lead');
  if (state.practice) return refuse('practice-alone');
  if (state.leads.includes(stamp.by) && !state.gone.includes(stamp.by)) return accept(stamp, []);
  if (!isLeaderless(state)) return refuse('lead-present');
  if (command.outside) return refuse('lead-outside');
  return accept(stamp, [{ type: 'LeadNamed', user: stamp.by }]);
}
