import type { Choices, ProgrammeGroup, ProgrammeItem, Theme } from './state.ts';

/** What happens to a meeting's programme, before it is stamped. */
export type ProgrammeFact =
  | { type: 'ProgrammeProposed'; meeting: string; items: ProgrammeItem[] }
  /** `after`: the item of its part that it follows; `null`: it is the first of it. */
  | { type: 'ProgrammeItemPut'; meeting: string; item: ProgrammeItem; after: string | null }
  | { type: 'ProgrammeItemRemoved'; meeting: string; item: string }
  | { type: 'ProgrammeShared'; meeting: string }
  | { type: 'GroupsProposed'; meeting: string; groups: ProgrammeGroup[] }
  | { type: 'PartnerGrouped'; meeting: string; partner: string; group: string }
  | { type: 'GroupNamed'; meeting: string; group: string; theme: Theme | null }
  | { type: 'MeetingChosen'; meeting: string; choices: Omit<Choices, 'by' | 'at'> }
  | { type: 'ProgrammeFileAsked'; meeting: string };
