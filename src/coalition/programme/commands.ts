import type { MethodItem, ProgrammePart } from '../../method/programme.ts';
import type { Secret } from '../secret.ts';
import type { Words } from '../words.ts';
import type { Choices, Who } from './state.ts';

/** What a group talks about, as a form has it. */
export type ThemeInput = { interest: string } | Secret | null;

export type ProgrammeCommand =
  /** What the method offers for the meeting's kind and length, in the place of what is there. */
  | { type: 'ProposeProgramme'; meeting: string; seen: number }
  | {
      type: 'PutProgrammeItem';
      meeting: string;
      item: string;
      part: ProgrammePart;
      /** Of a new one: which of the method's, or the lead's own. */
      method: MethodItem | null;
      title: Words;
      minutes: number;
      who: Who;
      note: Words;
      named: string[];
      /** `changes` of the item that the form was opened with; `null`: a new one. */
      seen: number | null;
    }
  /** Into this part, after this item of it; `null`: as the first. */
  | { type: 'MoveProgrammeItem'; meeting: string; item: string; part: ProgrammePart; after: string | null }
  | { type: 'RemoveProgrammeItem'; meeting: string; item: string }
  /** Sends it to who is invited. `seen`: `changes` of what the lead looked at. */
  | { type: 'ShareProgramme'; meeting: string; seen: number }
  | { type: 'ProposeGroups'; meeting: string; seen: number }
  /** A group that is not there yet is made. */
  | { type: 'PlaceInGroup'; meeting: string; partner: string; group: string }
  | { type: 'NameGroup'; meeting: string; group: string; theme: ThemeInput }
  | {
      type: 'ChooseForMeeting';
      /** Empty: for the one that is to be planned. */
      meeting: string;
      choices: Pick<Choices, 'who' | 'host' | 'hosts' | 'beforehand' | 'facilitator'>;
      note: Words;
      leader: { contact: string } | Secret | 'same' | null;
      /** When the choices that the form showed were made; `null`: none were. */
      seen: number | null;
    }
  /** The programme as a file, into the DM of the lead who asks. */
  | { type: 'AskProgrammeFile'; meeting: string };
