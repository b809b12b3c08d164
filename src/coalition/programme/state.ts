import type { ItemTurn, MethodItem, ProgrammePart } from '../../method/programme.ts';
import type { UserId } from '../ids.ts';

export interface ProgrammePartOfState {
  /** Absent in a coalition of an earlier version of the app, and where there is none yet. */
  programmes?: Programme[];
}

/** What leads prepare of one meeting: the choices for its invitation, its programme, and the groups in it. */
export interface Programme {
  /** The meeting; empty: the one that is to be planned, of which only the choices are made. */
  meeting: string;
  choices: Choices | null;
  /** In their order, part after part. */
  items: ProgrammeItem[];
  groups: ProgrammeGroup[];
  /** How often its items or groups were changed. */
  changes: number;
  /** What invitees see: as it was when a lead sent it; `null`: nothing yet. */
  shared: SharedProgramme | null;
}

/** Whose time an item is: `partner:<id>` where one partner speaks. */
export type Who = ItemTurn | `partner:${string}`;

export interface ProgrammeItem {
  id: string;
  part: ProgrammePart;
  /** One of the method's, whose words stand in the catalogues; `null`: the lead's own. */
  method: MethodItem | null;
  /** Vault entry: the title that a lead gave it; `null`: the method's. */
  title: string | null;
  minutes: number;
  who: Who;
  /** Vault entry: what who leads the meeting keeps in mind. For leads only. */
  note: string | null;
  /** Developments, opportunities and threats that are named in it: interests. */
  named: string[];
  /** How often it was changed: a form that was opened before undoes nothing unseen. */
  changes: number;
}

export interface ProgrammeGroup {
  id: string;
  theme: Theme | null;
  /** Whoever else is invited stands in a group all the same: see `placed`. */
  partners: string[];
}

/** What a group talks about: an interest in the domain, or words of the lead's own in the vault. */
export type Theme = { interest: string } | { entry: string };

export interface SharedProgramme {
  items: ProgrammeItem[];
  groups: ProgrammeGroup[];
  /** `changes` of the programme that was sent. */
  changes: number;
  at: number;
}

/** How a meeting is organised (M4.1); `null`: not chosen. */
export interface Choices {
  who: 'able' | 'stakeholders-too' | null;
  host: 'one-partner' | 'front-runners' | null;
  /** The partners in whose name is invited. */
  hosts: string[];
  beforehand: 'occasion' | 'note' | null;
  /** Vault entry: what invitees read beforehand. */
  note: string | null;
  facilitator: 'own' | 'independent' | null;
  /** Who leads it: a contact, or words in the vault for somebody from outside. */
  leader: { contact: string } | { entry: string } | null;
  by: UserId | null;
  at: number;
}
