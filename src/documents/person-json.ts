// All that is kept of one person, as they take it out. The shape is documented in docs/taking-out.md: what is in a version stays in it.

const personFormat = { format: 'coalitie-person', version: 1 } as const;

/** A text of the vault with the event by which it came to be. */
export interface TakenText {
  entry: string;
  text: string;
  /** What was chosen beside it, of an answer in an interview. */
  choice?: string;
  /** As it stands in the log; `null` where that is not known. */
  event: object | null;
}

/** What one coalition holds of a person. Instants are ISO 8601 in UTC, days ISO dates. */
export interface PersonInCoalition {
  id: string;
  name: string;
  isLead: boolean;
  contacts: {
    id: string;
    organisation: string;
    name: string;
    outside: boolean;
    removed: boolean;
  }[];
  interviews: {
    id: string;
    status: string;
    /** Slack ids of the leads who may read it. */
    readers: readonly string[];
    /** Who opened it; `null` is who runs the app. */
    openedBy: { reader: string | null; days: readonly string[]; earlierDays: number }[];
  }[];
  texts: TakenText[];
  /** Everything that they did, and that names them. */
  events: object[];
}

export interface PersonData {
  madeAt: string;
  workspace: string;
  user: string;
  /** The day since which it is noted who opens interviews. */
  openedBySince: string | null;
  settings: object | null;
  /** Their own log: choices, questions that were posted, messages that were sent. */
  log: object[];
  drafts: { form: string; text: string }[];
  coalitions: PersonInCoalition[];
  /** What is not in it, and why. */
  notHere: string[];
}

/** The file's content. */
export function personJson(data: PersonData): string {
  return `${JSON.stringify({ ...personFormat, ...data }, null, 2)}\n`;
}
