import type { QuestionId } from '../method/interview.ts';
import type { Country, Language } from '../method/languages.ts';
import {
  type BundleCommand,
  type BundleEvent,
  type Bundles,
  decideBundles,
  evolveBundles,
  noBundles,
  stillSnoozed,
} from './bundles.ts';
import {
  decideRhythm,
  evolveRhythm,
  isRhythmCommand,
  type Rhythm,
  type RhythmCommand,
  type RhythmEvent,
  usualRhythm,
} from './rhythm.ts';

/** Raised whenever folding the same log gives another state: what was kept with a lower one is folded again. */
export const personShape = 3;

/** One person in one workspace: how to reach them, what they prefer, and what is open in their DM. */
export interface Person {
  shape: number;
  language: Language | null;
  /** Whose public holidays count; `null`: the coalition's. */
  country: Country | null;
  /** From `users.info`; `null` as long as it is unknown. */
  zone: string | null;
  /** The DM with the app. */
  dm: string | null;
  /** `ts` of the pinned message from which everything can be reached. */
  hub: string | null;
  /** The one interview whose questions stand in the DM. */
  open: Place | null;
  /** Interviews that wait their turn. */
  waiting: Place[];
  /** What was posted, oldest first: a typed message answers what was posted last before its own `ts`. */
  posted: Posted[];
  hintedAt: number;
  /** Since then a second message was answered too; a third one is not. */
  hintedAgain: boolean;
  /** When they last mentioned the app in a channel; 0: never. */
  mentionedAt: number;
  /** What they chose about when they hear from the app. */
  rhythm: Rhythm;
  bundles: Bundles;
  /** When they were last nudged about a coalition that stands still; 0: never. */
  nudgedAt: number;
  /** Whether they want such nudges. */
  nudges: boolean;
  /** Files with all their data that stand in the DM. Left out: none. */
  files?: string[];
}

export interface Place {
  coalition: string;
  interview: string;
}

/** The press of *Begin*, and what is asked because of it. */
export interface Begun {
  ts: string;
  question: QuestionId;
  ask: number;
}

export interface Posted extends Place {
  /** `none` ends a conversation: what is typed after it answers nothing. */
  question: QuestionId | 'none';
  ask: number;
  ts: string;
  /** *Begin* was pressed then: it asks what will stand there a moment later. No message of the app's has this `ts`. */
  awaited?: true;
}

export type Hint = 'hello' | 'nothing-open' | 'again' | 'file' | 'closed';

export type PersonEvent = { at: number } & (
  | { type: 'LanguageChosen'; language: Language }
  | { type: 'CountryChosen'; country: Country | null }
  | { type: 'ZoneSeen'; zone: string }
  | { type: 'ConversationOpened'; channel: string }
  | { type: 'HubPosted'; ts: string }
  | ({ type: 'InterviewOpened'; begun?: Begun } & Place)
  | ({ type: 'InterviewQueued' } & Place)
  | ({ type: 'InterviewClosed' } & Place)
  | ({ type: 'QuestionPosted' } & Posted)
  | { type: 'Hinted'; hint: Hint; ts: string }
  | { type: 'Mentioned'; channel: string; ts: string }
  | { type: 'AddedToChannel'; channel: string }
  | { type: 'Nudged' }
  | { type: 'NudgesSwitched'; on: boolean }
  /** They want all that is kept of them as a file. */
  | { type: 'DataAsked' }
  /** It stands in the DM as this file of Slack's. */
  | { type: 'DataSent'; file: string }
  /** None of these files stands there any more. */
  | { type: 'DataRemoved' }
  /** They, or who runs the app, want all of theirs gone; `all`: also what they wrote for coalitions. */
  | { type: 'ErasingAsked'; all: boolean }
  | RhythmEvent
  | BundleEvent
);

export type PersonCommand =
  | { type: 'ChooseLanguage'; language: Language }
  | { type: 'ChooseCountry'; country: Country | null }
  | { type: 'NoteZone'; zone: string }
  | { type: 'NoteConversation'; channel: string }
  | { type: 'NoteHub'; ts: string }
  | ({ type: 'OpenInterview'; begun?: Begun } & Place)
  | ({ type: 'CloseInterview' } & Place)
  | ({ type: 'NotePosted' } & Posted)
  | { type: 'Hint'; hint: Hint; ts: string }
  | { type: 'NoteMention'; channel: string; ts: string }
  | { type: 'NoteAddedToChannel'; channel: string }
  | { type: 'NoteNudged' }
  | { type: 'SwitchNudges'; on: boolean }
  | { type: 'AskData' }
  | { type: 'NoteDataSent'; file: string }
  | { type: 'NoteDataRemoved' }
  | { type: 'AskErasing'; all: boolean }
  | RhythmCommand
  | BundleCommand;

export type PersonEventType = PersonEvent['type'];

export const nobodyYet: Person = {
  shape: personShape,
  language: null,
  country: null,
  zone: null,
  dm: null,
  hub: null,
  open: null,
  waiting: [],
  posted: [],
  hintedAt: 0,
  hintedAgain: false,
  mentionedAt: 0,
  nudgedAt: 0,
  nudges: true,
  rhythm: usualRhythm,
  bundles: noBundles,
};

const hintPause = 10 * 60_000;
const mentionPause = 60_000;
/** Enough for a late or resent message to find the question it answers. */
const postedKept = 60;

/**
 * What a person's command changes; no events when it is so already. Every one of them can be carried out, but for choices in
 * which `rhythmProblems` finds any.
 */
export function decidePerson(state: Person | null, command: PersonCommand, at: number): PersonEvent[] {
  const person = state ?? nobodyYet;
  if (isRhythmCommand(command))
    return decideRhythm(person.rhythm, command).map((event) => ({ at, ...event }));
  switch (command.type) {
    case 'ChooseLanguage':
      return person.language === command.language
        ? []
        : [{ at, type: 'LanguageChosen', language: command.language }];
    case 'ChooseCountry':
      return person.country === command.country
        ? []
        : [{ at, type: 'CountryChosen', country: command.country }];
    case 'NoteZone':
      return person.zone === command.zone ? [] : [{ at, type: 'ZoneSeen', zone: command.zone }];
    case 'NoteConversation':
      return person.dm === command.channel
        ? []
        : [{ at, type: 'ConversationOpened', channel: command.channel }];
    case 'NoteHub':
      return person.hub === command.ts ? [] : [{ at, type: 'HubPosted', ts: command.ts }];
    case 'OpenInterview':
      return open(person, command, at);
    case 'CloseInterview':
      return close(person, place(command), at);
    case 'NotePosted': {
      const { coalition, interview, question, ask, ts } = command;
      if (person.posted.some((posted) => posted.ts === ts)) return [];
      // Found again in the history, after it was forgotten here.
      if (person.posted.length === postedKept && ts < (person.posted[0]?.ts ?? '')) return [];
      return [{ at, type: 'QuestionPosted', coalition, interview, question, ask, ts }];
    }
    case 'Hint':
      return hinted(person, command, at);
    case 'NoteMention': {
      const { channel, ts } = command;
      return at - person.mentionedAt < mentionPause ? [] : [{ at, type: 'Mentioned', channel, ts }];
    }
    case 'NoteAddedToChannel':
      return [{ at, type: 'AddedToChannel', channel: command.channel }];
    case 'NoteBundled':
    case 'NoteExtended':
    case 'ForgetQuotes':
      return decideBundles(person.bundles, command).map((event) => ({ at, ...event }));
    case 'NoteNudged':
      return [{ at, type: 'Nudged' }];
    case 'SwitchNudges':
      return person.nudges === command.on ? [] : [{ at, type: 'NudgesSwitched', on: command.on }];
    case 'AskData':
      return [{ at, type: 'DataAsked' }];
    case 'NoteDataSent':
      return person.files?.includes(command.file) ? [] : [{ at, type: 'DataSent', file: command.file }];
    case 'NoteDataRemoved':
      return (person.files ?? []).length === 0 ? [] : [{ at, type: 'DataRemoved' }];
    case 'AskErasing':
      // Asked again it is gone through again: whatever was left is found.
      return [{ at, type: 'ErasingAsked', all: command.all }];
    default:
      return command satisfies never;
  }
}

/** One short useful reply, not a stream: of several messages in a row the first two get one each. */
function hinted(person: Person, { hint, ts }: { hint: Hint; ts: string }, at: number): PersonEvent[] {
  const isSoon = at - person.hintedAt < hintPause;
  if (!isSoon || (hint !== 'nothing-open' && hint !== 'hello')) return [{ at, type: 'Hinted', hint, ts }];
  return person.hintedAgain ? [] : [{ at, type: 'Hinted', hint: 'again', ts }];
}

function open(person: Person, command: Place & { begun?: Begun }, at: number): PersonEvent[] {
  const { begun } = command;
  const wanted = place(command);
  if (isSame(person.open, wanted)) return [];
  if (person.open === null)
    return [{ at, type: 'InterviewOpened', ...wanted, ...(begun === undefined ? {} : { begun }) }];
  if (person.waiting.some((each) => isSame(each, wanted))) return [];
  return [{ at, type: 'InterviewQueued', ...wanted }];
}

function close(person: Person, closed: Place, at: number): PersonEvent[] {
  if (!isSame(person.open, closed)) {
    const waits = person.waiting.some((each) => isSame(each, closed));
    return waits ? [{ at, type: 'InterviewClosed', ...closed }] : [];
  }
  const [next] = person.waiting;
  return [
    { at, type: 'InterviewClosed', ...closed },
    ...(next === undefined ? [] : [{ at, type: 'InterviewOpened', ...next } as const]),
  ];
}

function place({ coalition, interview }: Place): Place {
  return { coalition, interview };
}

export function isSame(one: Place | null, other: Place): boolean {
  return one?.coalition === other.coalition && one.interview === other.interview;
}

function evolvePerson(state: Person | null, event: PersonEvent): Person {
  const person = state ?? nobodyYet;
  switch (event.type) {
    case 'LanguageChosen':
      return { ...person, language: event.language };
    case 'CountryChosen':
      return { ...person, country: event.country };
    case 'ZoneSeen':
      return { ...person, zone: event.zone };
    case 'ConversationOpened':
      return { ...person, dm: event.channel };
    case 'HubPosted':
      return { ...person, hub: event.ts };
    case 'InterviewOpened':
      return {
        ...person,
        open: place(event),
        waiting: person.waiting.filter((each) => !isSame(each, event)),
        posted:
          event.begun === undefined
            ? person.posted
            : withPosted(person.posted, { ...place(event), ...event.begun, awaited: true }),
      };
    case 'InterviewQueued':
      return { ...person, waiting: [...person.waiting, place(event)] };
    case 'InterviewClosed':
      return {
        ...person,
        open: isSame(person.open, event) ? null : person.open,
        waiting: person.waiting.filter((each) => !isSame(each, event)),
      };
    case 'QuestionPosted': {
      const { coalition, interview, question, ask, ts } = event;
      return { ...person, posted: withPosted(person.posted, { coalition, interview, question, ask, ts }) };
    }
    case 'Hinted':
      return event.hint === 'again'
        ? { ...person, hintedAgain: true }
        : { ...person, hintedAt: event.at, hintedAgain: false };
    case 'Mentioned':
      return { ...person, mentionedAt: event.at };
    case 'AddedToChannel':
      return person;
    case 'Bundled':
    case 'BundleExtended': {
      const { rhythm } = person;
      const snoozed = stillSnoozed(rhythm.snoozed, event.dues ?? []);
      const bundles = evolveBundles(person.bundles, event, event.at);
      return { ...person, bundles, rhythm: { ...rhythm, snoozed } };
    }
    case 'QuotesForgotten':
      return { ...person, bundles: evolveBundles(person.bundles, event, event.at) };
    case 'Nudged':
      return { ...person, nudgedAt: event.at };
    case 'NudgesSwitched':
      return { ...person, nudges: event.on };
    case 'DataSent':
      return { ...person, files: [...(person.files ?? []), event.file] };
    case 'DataRemoved':
      return { ...person, files: [] };
    case 'DataAsked':
    case 'ErasingAsked':
      return person;
    default:
      return { ...person, rhythm: evolveRhythm(person.rhythm, event) };
  }
}

function withPosted(posted: Posted[], more: Posted): Posted[] {
  return [...posted, more].sort((one, other) => one.ts.localeCompare(other.ts)).slice(-postedKept);
}

const quiet = new Set<PersonEventType>([
  'Bundled',
  'BundleExtended',
  'Nudged',
  'ZoneSeen',
  'ConversationOpened',
]);

/** Whether nothing follows from it: what the app notes of what it did itself. */
export function isQuiet(event: PersonEvent): boolean {
  return quiet.has(event.type);
}

const rhythmic = new Set<PersonEventType>([
  ...(['HoursChosen', 'ZoneChosen', 'PauseChosen', 'WeeklyChosen', 'MessagesSwitched', 'Snoozed'] as const),
  ...(['NudgesSwitched', 'CountryChosen'] as const),
]);

/** Whether it changes when something is due for them. */
export function changesRhythm(event: PersonEvent): boolean {
  return rhythmic.has(event.type);
}

export function foldPerson(events: PersonEvent[], from: Person | null = null): Person | null {
  return events.reduce<Person | null>(evolvePerson, from);
}

/** Marks of messages that ask nothing, in the place of `ask`: which message of an interview it is. */
export const marks = { invitation: 0, receipt: -1, recorded: -2, changed: -3, paused: -4 } as const;

/** What was posted of an interview, oldest first. */
export function postedOf(person: Person | null, interview: string): Posted[] {
  const posted = person?.posted ?? [];
  return posted.filter((each) => each.interview === interview && each.awaited === undefined);
}

/** Whether it stands in the DM what an interview asks now. */
export function isPosted(
  person: Person | null,
  interview: string,
  { question, ask }: { question: QuestionId | 'review'; ask: number },
): boolean {
  const asked = question === 'review' ? 'none' : question;
  return postedOf(person, interview).some((posted) => posted.ask === ask && posted.question === asked);
}

/**
 * What a message typed at `ts` answers: the question posted last before it, `null` when nothing is open. What only announces
 * another interview, or says that one paused, ends no conversation, nor does the end of one interview end the next, whichever was posted first.
 */
export function questionAt(person: Person | null, ts: string): (Posted & { question: QuestionId }) | null {
  const before = (person?.posted ?? []).filter((posted) => posted.ts < ts && !announces(posted));
  let last = before.at(-1);
  const open = person?.open ?? null;
  if (last?.question === 'none' && open !== null) last = before.findLast((posted) => isSame(open, posted));
  if (last === undefined || last.question === 'none') return null;
  return { ...last, question: last.question };
}

function announces({ question, ask }: Posted): boolean {
  const asksNothing: readonly number[] = [marks.invitation, marks.recorded, marks.paused];
  return question === 'none' && asksNothing.includes(ask);
}
