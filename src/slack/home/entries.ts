import type { Button, KnownBlock } from '@slack/types';
import { entriesOf as answersIn } from '../../coalition/interviews.ts';
import { standings } from '../../coalition/next-step.ts';
import type { Coalition, Interview, InterviewStatus } from '../../coalition/state.ts';
import { openPoints } from '../../coalition/walk.ts';
import { listOf, type Text } from '../../text/text.ts';
import { actions, button, context, section } from '../blocks.ts';
import { nextAction } from '../coalitions/next.ts';
import { countsIn } from '../commitments/overview.ts';
import { act } from '../ids.ts';
import { buildConsentMessage } from '../interviews/author-notes.ts';
import { contactsIn } from '../interviews/progress.ts';
import { meetingLines } from '../meetings/lines.ts';
import { interviewLines, interviewState, ownInterview } from '../person/own-interview.ts';
import { whereIn } from '../steps/words.ts';
import { channelLink, escapeMrkdwn, mention } from '../words.ts';

/** What there is for one person, in this order. */
export const parts = ['asked', 'leading', 'taking', 'closed'] as const;
export type Part = (typeof parts)[number];

/** Blocks that stay together: one request, or one coalition. */
export interface Entry {
  part: Part;
  blocks: KnownBlock[];
}

export interface Mine {
  user: string;
  /** Every coalition in which the person has or had a part, oldest first. */
  coalitions: Coalition[];
  /** Where a coalition that the person leads stands on the lemniscate, by its id; one that has none yet goes without. */
  pictures: ReadonlyMap<string, KnownBlock>;
  /** How its commitments stood week by week, the same way. */
  progress?: ReadonlyMap<string, KnownBlock>;
  /** By which they read when meetings are. */
  zone: string;
  now: number;
  /** What they committed to and can answer at once, one group of blocks each. */
  promised?: readonly KnownBlock[][];
}

/**
 * Everything there is for a person, newest first within each part, practice after what is real. Only leads see who is
 * waited for and what is open; others see where their coalition stands, and what is theirs. One that was thrown away is nowhere.
 */
export function entriesFor(text: Text, mine: Mine): Entry[] {
  const there = mine.coalitions.filter(({ over }) => over !== 'thrown-away').reverse();
  const realFirst = there.toSorted((one, other) => Number(one.practice) - Number(other.practice));
  const all = realFirst.flatMap((coalition) => entriesIn(text, coalition, mine));
  const promised = (mine.promised ?? []).map((blocks): Entry => ({ part: 'asked', blocks }));
  return parts.flatMap((part) => [...promised, ...all].filter((entry) => entry.part === part));
}

function entriesIn(text: Text, coalition: Coalition, mine: Mine): Entry[] {
  return [...partsIn(text, coalition, mine), ...meetingEntries(text, coalition, mine)];
}

/** Meetings that the person is invited to: asked as long as they have not said whether they come. */
function meetingEntries(text: Text, coalition: Coalition, { user, zone, now }: Mine): Entry[] {
  const own = coalition.leads.includes(user) ? 'leading' : 'taking';
  return meetingLines(text, { coalition, user, zone, now }).map(({ isAsked, blocks }) => ({
    part: isAsked ? 'asked' : own,
    blocks,
  }));
}

function partsIn(text: Text, coalition: Coalition, { user, pictures, progress }: Mine): Entry[] {
  const own = ownInterview(coalition, user);
  if (coalition.over === 'closed') return closedEntries(text, coalition, user);
  const asked = own === undefined ? [] : askedEntries(text, coalition, own);
  if (coalition.leads.includes(user)) {
    const drawn = [pictures.get(coalition.id), progress?.get(coalition.id)].filter(
      (each) => each !== undefined,
    );
    const blocks = leadingLines(text, coalition, { user, pictures: drawn });
    return [...asked, { part: 'leading', blocks }];
  }
  if (takesPart(coalition, user))
    return [...asked, { part: 'taking', blocks: takingLines(text, coalition, user) }];
  // Whoever was taken off the list still reads and erases what they wrote, and sees nothing else.
  if (own === undefined || answersIn(own).length === 0) return [];
  return [{ part: 'closed', blocks: interviewLines(text, coalition, own) }];
}

function takesPart(coalition: Coalition, user: string): boolean {
  return coalition.contacts.some((contact) => contact.user === user && !contact.removed);
}

const asksForMe: readonly InterviewStatus[] = ['asked', 'answering', 'paused', 'recorded'];

/** The interview itself, and leads who ask to read it. */
function askedEntries(text: Text, coalition: Coalition, own: Interview): Entry[] {
  const interview = asksForMe.includes(own.status) ? [interviewLines(text, coalition, own)] : [];
  const asking = coalition.leads.filter((lead) => own.consents[lead] === 'asked');
  const consents = asking.map(
    (lead) => buildConsentMessage(text, { coalition, interview: own, lead }).blocks,
  );
  return [...interview, ...consents].map((blocks) => ({ part: 'asked', blocks }));
}

/** One's own answers, unless the interview stands under what is asked. */
function ownLines(text: Text, coalition: Coalition, user: string): KnownBlock[] {
  const own = ownInterview(coalition, user);
  const isAsked = own !== undefined && coalition.over === null && asksForMe.includes(own.status);
  return own === undefined || isAsked ? [] : interviewState(text, coalition, own);
}

function leadingLines(
  text: Text,
  coalition: Coalition,
  { user, pictures }: { user: string; pictures: KnownBlock[] },
): KnownBlock[] {
  const { words, first } = nextAction(text, coalition, user);
  const waits = waitingLine(text, coalition);
  return [
    section(words),
    context(whereFor(text, coalition)),
    ...(waits === '' ? [] : [context(waits)]),
    ...standingLine(text, coalition),
    ...pictures,
    actions(`leading.${coalition.id}`, [first, ...stepButtons(text, coalition)]),
    ...ownLines(text, coalition, user),
  ];
}

/** How many commitments there are in each state. */
function standingLine(text: Text, coalition: Coalition): KnownBlock[] {
  return coalition.commitments.length === 0 ? [] : [context(countsIn(text, coalition))];
}

/** All ten steps to read and to open, and the end of a practice. */
function stepButtons(text: Text, { id, practice, walk }: Coalition): Button[] {
  const thrown = button(`${act.openGo}.throw-away`, text.walk.practice.throwAway, {
    value: `${id}.${walk.at.step}`,
  });
  return [
    button(act.listSteps, text.walk.all, { value: id }),
    button(act.openMeetings, text.meetings.list.title, { value: id }),
    button(act.openCommitments, text.commitments.title, { value: id }),
    ...(practice ? [thrown] : [button(act.openSchedule, text.rhythm.schedule.title, { value: id })]),
  ];
}

/** "Stap 3 van 10: …, ronde 1", and whether it is practice. */
function whereFor(text: Text, coalition: Coalition): string {
  const where = whereIn(text, coalition);
  return coalition.practice ? `${where} · ${text.walk.practice.label}` : where;
}

const namesShown = 200;

/** Who is waited for, who waits for the lead, and how much is open: for leads only. */
function waitingLine(text: Text, coalition: Coalition): string {
  const words = text.home;
  const { asked, answering, talk, notAsked, done } = standings(coalition);
  const waiting = [...answering, ...asked];
  const open = openPoints(coalition.walk).length;
  return [
    ...(waiting.length === 0 ? [] : [words.waiting(waiting.length, contactsIn(text, waiting, namesShown))]),
    ...(talk.length === 0 ? [] : [words.talks(contactsIn(text, talk, namesShown))]),
    ...(notAsked.length === 0 ? [] : [words.notAsked(notAsked.length)]),
    ...(done.length === 0 ? [] : [words.done(done.length)]),
    ...(open === 0 ? [] : [text.walk.openPoints(open)]),
  ].join(' · ');
}

const leadsShown = 5;

function takingLines(text: Text, coalition: Coalition, user: string): KnownBlock[] {
  const { ahead } = text.steps[coalition.walk.at.step];
  const leads = text.status.leads(listOf(text, coalition.leads.slice(0, leadsShown).map(mention)));
  const channel = coalition.channel.id;
  return [
    section(`${named(text, coalition)}\n${ahead}`),
    context([leads, ...(channel === null ? [] : [channelLink(channel)])].join(' · ')),
    ...(coalition.over === null ? [actions(`taking.${coalition.id}`, takingButtons(text, coalition))] : []),
    ...ownLines(text, coalition, user),
  ];
}

function takingButtons(text: Text, { id }: Coalition): Button[] {
  return [
    button(act.newCommitment, text.commitments.add, { value: id }),
    button(act.openCommitments, text.commitments.title, { value: id }),
  ];
}

function closedEntries(text: Text, coalition: Coalition, user: string): Entry[] {
  const isLead = coalition.leads.includes(user);
  const own = ownLines(text, coalition, user);
  if (!isLead && !takesPart(coalition, user) && own.length === 0) return [];
  const read = isLead ? [actions(`closed.${coalition.id}`, stepButtons(text, coalition))] : [];
  return [{ part: 'closed', blocks: [section(named(text, coalition)), ...read, ...own] }];
}

/** "*Binnenstad*: Stap 3 van 10: …", or "*Binnenstad*: Afgerond". */
function named(text: Text, coalition: Coalition): string {
  return text.walk.mine.part(escapeMrkdwn(coalition.name), whereFor(text, coalition));
}
