import type { KnownBlock } from '@slack/types';
import { officeHours } from '../src/calendar/hours.ts';
import { isZone } from '../src/calendar/zone.ts';
import { agenda, type Due } from '../src/coalition/agenda.ts';
import type { CoalitionCommand } from '../src/coalition/commands.ts';
import type { Coalition } from '../src/coalition/state.ts';
import { coalitionIn } from '../src/house.ts';
import { type Bundle, bundle, type DueIn } from '../src/person/bundle.ts';
import type { Person } from '../src/person/person.ts';
import { divider, section } from '../src/slack/blocks.ts';
import { coalitionsOf } from '../src/slack/coalitions/which.ts';
import { lengthOf, limits } from '../src/slack/limits.ts';
import type { Message } from '../src/slack/message.ts';
import { profileOf } from '../src/slack/people.ts';
import { type Desk, textFor } from '../src/slack/visit.ts';
import type { Text } from '../src/text/text.ts';
import { catchUp } from './catch-up.ts';
import { explain, postOnce, Undeliverable } from './post-once.ts';
import type { JobData } from './queue.ts';
import { reminders } from './reminders.ts';
import { dmOf } from './scene.ts';

type DueJob = Extract<JobData, { kind: 'due' }>;

interface Today {
  user: string;
  person: Person | null;
  mine: Coalition[];
  bundle: Bundle;
}

/** What is due for one person: computed now, sent as one message, and the next instant stored. */
export async function runDue(desk: Desk, job: DueJob): Promise<void> {
  const { workspace, member } = job;
  const user = member.slice(2);
  const before = await today(desk, workspace, user);
  const isDue = before.bundle.due.length > 0;
  // Nobody is reminded of what they already answered, or in the hours of a place that they left.
  if (isDue) await ifReachable(catchUp(desk, workspace, user));
  // A lead is looked for at least once a fortnight, also when others keep the coalition going.
  if (isDue || ledBy(before).length > 0) await ifReachable(lookUp(desk, workspace, before));
  if (isDue) await remind(desk, workspace, await today(desk, workspace, user));
  await settle(desk, job);
}

/** A DM that is gone is not looked into for ever: the reminder is counted, and in the end the leads hear of the silence. */
async function ifReachable(looking: Promise<void>): Promise<void> {
  await looking.catch((error: unknown) => {
    if (!(error instanceof Undeliverable)) throw error;
  });
}

async function today(desk: Desk, workspace: string, user: string): Promise<Today> {
  const { person, mine } = await coalitionsOf(desk, workspace, { user });
  return {
    user,
    person,
    mine,
    bundle: bundle(person, duesOf(desk, { user, person, mine }), desk.clock.now()),
  };
}

/** Everything that is due for a person, each with the calendar that holds for it. */
export function duesOf(
  desk: Pick<Desk, 'timezone'>,
  { user, person, mine }: Pick<Today, 'user' | 'person' | 'mine'>,
): DueIn[] {
  const zone = person?.zone != null && isZone(person.zone) ? person.zone : desk.timezone;
  return mine.flatMap((coalition) => {
    const calendar = { zone, country: person?.country ?? coalition.country, hours: officeHours };
    return agenda(coalition)
      .filter((due) => due.user === user)
      .map((due) => ({ due, calendar }));
  });
}

/** Where the person is now; one whose account was closed is reminded of nothing, and the leads hear of it once. */
async function lookUp(desk: Desk, workspace: string, before: Today): Promise<void> {
  const { user } = before;
  const profile = await profileOf(desk, workspace, user).catch((error: unknown) => {
    throw explain(error);
  });
  if (profile === null || profile.isGone) {
    for (const { id, commands } of noted(before, profile === null ? 'not-found' : 'gone'))
      await desk.house.act({ workspace, by: null, query: { coalition: id } }, () => ({
        coalitions: [{ id, commands }],
      }));
    return;
  }
  const { zone } = profile;
  if (zone === null) return;
  await desk.house.act({ workspace, by: null, query: { person: user } }, () => ({
    person: [{ type: 'NoteZone', zone }],
  }));
}

/** Interviews that are due did not arrive; a lead is missed in each coalition. */
function noted(before: Today, reason: string): { id: string; commands: CoalitionCommand[] }[] {
  const { user, mine, bundle: found } = before;
  const led = ledBy(before);
  return mine.map((coalition) => ({
    id: coalition.id,
    commands: [
      ...found.due
        .filter((due) => due.coalition === coalition.id && isAsked(due))
        .map((due) => ({ type: 'NoteUndelivered' as const, interview: due.about, reason })),
      ...(led.includes(coalition) ? [{ type: 'NoteLeadGone' as const, user }] : []),
    ],
  }));
}

/** Something is asked of them as a contact. */
function isAsked({ kind }: Due): boolean {
  return kind === 'interview-reminder' || kind === 'interview-again';
}

/** The coalitions that would miss this person as a lead. */
function ledBy({ user, mine }: Today): Coalition[] {
  return mine.filter(({ leads, practice, over }) => leads.includes(user) && !practice && over === null);
}

async function remind(desk: Desk, workspace: string, now: Today): Promise<void> {
  const { user, person, mine, bundle: found } = now;
  if (found.due.length === 0) return;
  const text = textFor(
    desk,
    person,
    mine.find(({ id }) => id === found.due[0]?.coalition),
  );
  const { message, said } = buildBundleMessage(text, mine, found.due);
  const id = `bundle-${user}-${found.day}`;
  let sent: { id: string; channel: string; ts: string } | undefined;
  if (message !== null) {
    try {
      const channel = await dmOf({ desk, workspace, id, to: null }, { user, person });
      sent = await postOnce(desk, { workspace, id, channel, message });
    } catch (error) {
      // Counted as sent: the next one comes in its time, and in the end the lead hears of the silence.
      if (!(error instanceof Undeliverable)) throw error;
      desk.log.warn({ workspace, code: error.code }, 'a reminder could not be delivered');
    }
  }
  await recordSent(desk, workspace, { user, day: found.day, said, sent });
}

async function recordSent(
  desk: Desk,
  workspace: string,
  {
    user,
    day,
    said,
    sent,
  }: {
    user: string;
    day: string;
    said: Due[];
    sent: { id: string; channel: string; ts: string } | undefined;
  },
): Promise<void> {
  const ids = [...new Set(said.map(({ coalition }) => coalition))];
  const query = { person: user, also: ids.map((id) => `c-${id}` as const) };
  await desk.house.act({ workspace, by: null, query }, (found) => ({
    coalitions: ids.map((id) => ({
      id,
      commands: said
        .filter((due) => due.coalition === id && coalitionIn(found, id).state !== null)
        .map((due) => reminders[due.kind].sent(due)),
    })),
    person: [
      { type: 'NoteBundled', day },
      ...(said.some(({ kind }) => kind === 'lead-still') ? [{ type: 'NoteNudged' as const }] : []),
    ],
    ...(sent === undefined ? {} : { sent }),
  }));
}

const openingWords = 100;

/** One message that lists what is due, each with its buttons. What does not fit waits for the next day. */
export function buildBundleMessage(
  text: Text,
  coalitions: Coalition[],
  dues: Due[],
): { message: Message | null; said: Due[] } {
  const blocks: KnownBlock[] = [];
  const said: Due[] = [];
  let notification = '';
  for (const due of dues) {
    const coalition = coalitions.find(({ id }) => id === due.coalition);
    const kind = reminders[due.kind];
    const lines = coalition === undefined ? null : kind.lines(text, coalition, due);
    const room = limits.messageBlocks - blocks.length - 2;
    if (lines !== null && lines.length > room) break;
    if (lengthOf([blocks, lines]) > limits.messageText - openingWords) break;
    said.push(due);
    if (lines === null) continue;
    notification ||= kind.notification(text);
    blocks.push(...(blocks.length > 0 ? [divider] : []), ...lines);
  }
  if (blocks.length === 0) return { message: null, said };
  return { message: { text: notification, blocks: [section(text.reminder.opening), ...blocks] }, said };
}

const settleAttempts = 3;

/** The next instant, written only if nothing that it was computed from has changed; a newer score has its own job. */
async function settle(desk: Desk, { workspace, member, score }: DueJob): Promise<void> {
  const user = member.slice(2);
  for (let attempt = 1; attempt <= settleAttempts; attempt += 1) {
    const { mine: names, person } = await desk.store.load(workspace, { person: user, mine: true });
    const also = names.map(({ id }) => `c-${id}` as const);
    const found = also.length === 0 ? {} : (await desk.store.load(workspace, { also })).also;
    const mine = also.flatMap((name) => (found[name]?.state as Coalition | null | undefined) ?? []);
    const dues = duesOf(desk, { user, person: person.state, mine });
    const { due, next } = bundle(person.state, dues, desk.clock.now());
    const at = due.length > 0 ? desk.clock.now() : next;
    const versions = [
      ...also.map((name) => ({ name, expected: found[name]?.version ?? 0 })),
      { name: `p-${user}` as const, expected: person.version },
    ];
    const streams = versions.map((each) => ({ ...each, events: [], state: null }));
    const written = await desk.store.append(
      workspace,
      { streams, settle: { member, score, next: at } },
      { now: desk.clock.now() },
    );
    if (written.ok) return;
  }
}
