import type { PartnerCommand } from './commands.ts';
import type { PartnersFact } from './events.ts';
import type { PartnersPart } from './state.ts';

export interface PartnersModel {
  command: PartnerCommand;
  fact: PartnersFact;
  part: PartnersPart;
}
