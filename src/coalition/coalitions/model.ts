import type { ChannelCommand } from './commands.ts';
import type { CoalitionsFact } from './events.ts';
import type { CoalitionsPart } from './state.ts';

export interface CoalitionsModel {
  command: ChannelCommand;
  fact: CoalitionsFact;
  part: CoalitionsPart;
}
