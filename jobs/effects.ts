import type { CoalitionEvent, CoalitionEventType, EventOf } from '../src/coalition/events.ts';
import { contactOf, interviewOf } from '../src/coalition/find.ts';
import { meetingOf } from '../src/coalition/meetings.ts';
import { isLeaderless } from '../src/coalition/partners.ts';
import type { Coalition } from '../src/coalition/state.ts';
import type { PersonEvent, PersonEventType } from '../src/person/person.ts';

/** What can follow from an event; each is a file in `effects/`, and the worker's table names it. */
export type EffectKind =
  | 'channel'
  | 'channel-invite'
  | 'channel-problem'
  | 'started'
  | 'named-lead'
  | 'invitation'
  | 'refresh'
  | 'question'
  | 'answered'
  | 'paused'
  | 'receipt'
  | 'changed'
  | 'close-receipt'
  | 'recorded'
  | 'consent-question'
  | 'consent-answer'
  | 'deletion-question'
  | 'lead-note'
  | 'lead-gone'
  | 'lead-wanted'
  | 'step-told'
  | 'picture'
  | 'commitment'
  | 'commitment-lead'
  | 'commitment-proposer'
  | 'commitment-owner'
  | 'commitment-left'
  | 'commitment-channel'
  | 'commitment-asked'
  | 'commitment-answered'
  | 'close-conversation'
  | 'erase'
  | 'hub'
  | 'language'
  | 'hint'
  | 'bundle'
  | 'hours'
  | 'unreachable'
  | 'meeting-told'
  | 'meeting-left'
  | 'meeting-refresh'
  | 'meeting-unreached'
  | 'meeting-channel'
  | 'meetings-again';

/** One effect, to one person where there can be several. */
export interface Effect {
  kind: EffectKind;
  to: string | null;
}

function one(...kinds: EffectKind[]): (coalition: Coalition) => Effect[] {
  return () => kinds.map((kind) => ({ kind, to: null }));
}

const nothing = one();

/** A private note to each lead, and what else. */
function toLeads(kind: EffectKind, ...others: EffectKind[]) {
  return (coalition: Coalition): Effect[] => [
    ...others.map((other) => ({ kind: other, to: null })),
    ...coalition.leads.map((lead) => ({ kind, to: lead })),
  ];
}

/** The others hear of it; where nobody else leads, the channel is asked. */
function leadGone(coalition: Coalition): Effect[] {
  return isLeaderless(coalition) ? [{ kind: 'lead-wanted', to: null }] : toLeads('lead-gone')(coalition);
}

/** Where the day has come on which somebody was to be asked again, what they see no longer says that they are left in peace. */
function reminded(coalition: Coalition, event: EventOf<'ContactReminded'>): Effect[] {
  const isBack = interviewOf(coalition, event.interview)?.reminders === 0;
  return isBack ? [{ kind: 'refresh', to: null }] : [];
}

/** One for each of these contacts. */
function each(kind: EffectKind, contacts: readonly string[]): Effect[] {
  return contacts.map((to) => ({ kind, to }));
}

function invitedTo(coalition: Coalition, meeting: string): string[] {
  return (
    meetingOf(coalition, meeting)?.invitees.flatMap(({ contact, dropped }) => (dropped ? [] : contact)) ?? []
  );
}

/** Whoever comes or goes hears of it; those who stay, if anything else changed. */
function meetingChanged(coalition: Coalition, event: EventOf<'MeetingChanged'>): Effect[] {
  const { meeting, changes, added, removed } = event;
  const staying = changes.length > 0 ? invitedTo(coalition, meeting) : [];
  const told = new Set([...staying, ...added, ...removed]);
  return [
    ...each('meeting-told', [...told]),
    ...(changes.includes('time') ? settled(coalition, staying) : []),
    ...(changes.includes('time') ? [{ kind: 'meeting-channel', to: null } as const] : []),
  ];
}

/** A line about it in somebody's last message is dealt with. */
function settled(coalition: Coalition, contacts: readonly string[]): Effect[] {
  const users = contacts.flatMap((id) => contactOf(coalition, id)?.user ?? []);
  return each('bundle', [...new Set([...coalition.leads, ...users])]);
}

/** What they see of it says so, also a line of their last message. */
function meetingAnswered(coalition: Coalition, { contact }: EventOf<'MeetingAnswered'>): Effect[] {
  const user = contactOf(coalition, contact)?.user ?? null;
  if (user === null) return [];
  return [
    { kind: 'meeting-refresh', to: contact },
    { kind: 'bundle', to: user },
  ];
}

type CoalitionEffects = { [T in CoalitionEventType]: (coalition: Coalition, event: EventOf<T>) => Effect[] };

/** What follows from each event of a coalition: a new kind of event needs a line, the compiler says so. */
const ofCoalition: CoalitionEffects = {
  CoalitionStarted: one('started', 'channel', 'picture'),
  ChannelChosen: one('channel'),
  ChannelReady: nothing,
  ChannelFailed: toLeads('channel-problem'),
  ChannelMoved: nothing,
  ChannelWelcomed: nothing,
  LeadNamed: one('named-lead', 'channel-invite'),
  LeadReleased: one('named-lead'),
  LeadGone: leadGone,
  PartnerAdded: nothing,
  PartnerChanged: nothing,
  PartnerRemoved: nothing,
  ContactAdded: one('channel-invite'),
  ContactChanged: nothing,
  ContactRemoved: toLeads('commitment-left', 'close-conversation', 'meeting-left'),
  ContactErased: one('erase'),
  InterviewInvited: one('invitation'),
  InterviewDelivered: nothing,
  InterviewUndelivered: toLeads('lead-note'),
  InterviewStarted: one('refresh'),
  InterviewResumed: one('question', 'refresh'),
  InterviewPaused: one('paused', 'refresh'),
  InterviewPostponed: one('refresh'),
  InterviewDeclined: toLeads('lead-note', 'refresh'),
  TalkProposed: toLeads('lead-note', 'refresh'),
  InterviewHandedOver: toLeads('lead-note', 'refresh'),
  QuestionRevisited: one('question'),
  AnswerGiven: one('answered', 'question', 'changed'),
  AnswerSkipped: one('answered', 'question'),
  AnswerEdited: one('changed'),
  AnswerDeletionAsked: one('deletion-question'),
  AnswerDeletionSettled: one('changed'),
  InterviewSent: toLeads('lead-note', 'receipt', 'refresh'),
  InterviewWithdrawn: toLeads('lead-note', 'close-receipt', 'refresh'),
  InterviewErased: one('erase', 'close-receipt', 'refresh'),
  TalkRecorded: one('recorded'),
  ConsentAsked: one('consent-question'),
  ConsentGiven: one('consent-answer'),
  ConsentRefused: one('consent-answer'),
  ContactReminded: reminded,
  LeadToldSilent: nothing,
  StepAnswered: nothing,
  QuestionLeftOpen: nothing,
  QuestionNoLongerOpen: nothing,
  StepFinished: one('step-told'),
  StepSkipped: nothing,
  StepTold: one('step-told'),
  StepOpened: one('picture'),
  CoalitionClosed: nothing,
  PracticeThrownAway: nothing,
  LeadNudged: nothing,
  CommitmentMade: toLeads('commitment-lead', 'commitment'),
  CommitmentChanged: toLeads('commitment-lead', 'commitment', 'commitment-owner'),
  CommitmentAgreed: toLeads('commitment-lead', 'picture', 'commitment', 'commitment-proposer'),
  CommitmentDeclined: one('commitment', 'commitment-proposer'),
  CommitmentPostponed: nothing,
  CommitmentDone: one('commitment', 'picture', 'commitment-owner', 'commitment-answered'),
  CommitmentOnTrack: one('commitment', 'picture', 'commitment-owner', 'commitment-answered'),
  CommitmentStuck: toLeads(
    'commitment-lead',
    ...(['picture', 'commitment', 'commitment-owner', 'commitment-answered', 'commitment-channel'] as const),
  ),
  CommitmentMoved: one('commitment', 'picture', 'commitment-owner', 'commitment-answered'),
  CommitmentReleased: toLeads(
    'commitment-lead',
    ...(['picture', 'commitment', 'commitment-owner', 'commitment-answered'] as const),
  ),
  CommitmentTaken: toLeads('commitment-lead', 'picture', 'commitment'),
  CommitmentWithdrawn: one('commitment'),
  SharingSettled: one('commitment', 'commitment-channel'),
  OwnerAsked: one('commitment-asked'),
  AskAnswered: one('commitment-answered'),
  CommitmentPosted: nothing,
  OwnerNudged: nothing,
  LeadToldOfCommitment: nothing,
  LeadToldOfAsk: nothing,
  SummaryTold: nothing,
  SummarySwitched: nothing,
  DueCancelled: nothing,
  DueMoved: nothing,
  MeetingPlanned: (_, { invitees }) => [
    ...each('meeting-told', invitees),
    { kind: 'meeting-channel', to: null },
  ],
  MeetingChanged: meetingChanged,
  MeetingCancelled: (coalition, { meeting }) => [
    ...each('meeting-told', invitedTo(coalition, meeting)),
    ...settled(coalition, invitedTo(coalition, meeting)),
    { kind: 'meeting-channel', to: null },
  ],
  MeetingAnswered: meetingAnswered,
  InviteeTold: nothing,
  InviteeUnreached: toLeads('meeting-unreached'),
  InviteeReminded: nothing,
  LeadAskedAfter: nothing,
  MeetingOutcomeRecorded: (coalition, { meeting }) => [
    ...each('meeting-refresh', invitedTo(coalition, meeting)),
    ...settled(coalition, []),
  ],
  MeetingRhythmSet: nothing,
  LeadAskedNext: nothing,
  PersonUnreachable: toLeads('unreachable'),
};

const ofPerson: Record<PersonEventType, EffectKind[]> = {
  LanguageChosen: ['language', 'meetings-again'],
  CountryChosen: ['hub'],
  ZoneSeen: ['meetings-again'],
  ConversationOpened: [],
  HubPosted: [],
  InterviewOpened: ['question'],
  InterviewQueued: [],
  InterviewClosed: [],
  QuestionPosted: [],
  Hinted: ['hint'],
  Nudged: [],
  NudgesSwitched: [],
  HoursChosen: ['hours'],
  HoursAsked: [],
  ZoneChosen: ['hub', 'meetings-again'],
  PauseChosen: ['hub'],
  WeeklyChosen: ['hub'],
  MessagesSwitched: ['hub'],
  QuotesSwitched: [],
  Snoozed: ['bundle'],
  Bundled: [],
  BundleExtended: [],
  QuotesForgotten: [],
};

export function effectsOf(coalition: Coalition, event: CoalitionEvent): Effect[] {
  const follow = ofCoalition[event.type] as (coalition: Coalition, event: CoalitionEvent) => Effect[];
  return follow(coalition, event);
}

export function effectsOfPerson(event: PersonEvent): Effect[] {
  return ofPerson[event.type].map((kind) => ({ kind, to: null }));
}
