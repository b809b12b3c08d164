import type { Due } from '../../src/coalition/agenda.ts';
import { decide, fold } from '../../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../../src/coalition/commands.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { coalitionIn, type Found, type Settling } from '../../src/house.ts';
import { bundle } from '../../src/person/bundle.ts';
import { keyOf } from '../../src/person/due-key.ts';
import { duesOf, zoneOf } from '../../src/person/dues.ts';
import type { PersonCommand, Place } from '../../src/person/person.ts';
import { type Desk, textFor } from '../../src/slack/visit.ts';
import { buildBundleMessage } from '../bundle-message.ts';
import { effectsOf } from '../effects.ts';
import { postOnce, type Sent, Undeliverable, updateMessage } from '../post-once.ts';
import type { DueJob } from '../queue.ts';
import { reminders } from '../reminders.ts';
import { dmOf } from '../scene.ts';
import { unreachable } from '../unreachable.ts';
import { noteUnreachable } from './freshen.ts';
import { openLines } from './lines.ts';
import { type Look, nextOf } from './look.ts';
import { openMotive } from './motive.ts';
import { rebuild } from './rebuild.ts';

/** What came of it: what was said, and what the person's log is to hold of it. */
interface Said {
  dues: Due[];
  person: PersonCommand[];
  sent?: Sent;
}

/**
 * Says what is due: in a new message, in the one of today, or not at all to who wants none. What was said is stored together with
 * the next instant, in one write. False: the next instant was not stored, as something changed meanwhile.
 */
export async function say(desk: Desk, job: DueJob, look: Look): Promise<boolean> {
  const { workspace } = job;
  const { due, add, mute } = look.bundle;
  const muted = { dues: mute, person: [] };
  try {
    if (due.length > 0) return await record(desk, job, { look, said: await post(desk, workspace, look) });
    if (add.length > 0) return await record(desk, job, { look, said: await extend(desk, workspace, look) });
    return await record(desk, job, { look, said: muted });
  } catch (error) {
    const reason = error instanceof Undeliverable ? unreachable(error.code) : undefined;
    if (reason === undefined) throw error;
    await noteUnreachable(desk, workspace, { look, reason });
    return false;
  }
}

/** The one message of today. */
async function post(desk: Desk, workspace: string, look: Look): Promise<Said> {
  const { user, person, bundle: found } = look;
  const { day, due, mute } = found;
  const quote = await openMotive(desk, workspace, look);
  const opened = await openLines(desk, workspace, { coalitions: look.mine, dues: due });
  const text = textOf(desk, look);
  const zone = zoneOf(person, desk.timezone);
  const parts = { coalitions: look.mine, dues: due, opened, zone, day, motive: quote?.words ?? null };
  const { message, said } = buildBundleMessage(text, parts);
  if (message === null) return { dues: [...said, ...mute], person: [] };
  const id = `bundle-${user}-${day}`;
  const channel = await dmOf({ desk, workspace, id, to: null }, { user, person });
  const sent = await postOnce(desk, { workspace, id, channel, message }).catch((error: unknown) =>
    lostAsIs(desk, workspace, error),
  );
  // Posted before a death, of which nothing was stored: what it says may be older than what is stored now.
  if (sent?.found) await updateMessage(desk, { channel: sent.channel, ts: sent.ts }, message);
  return {
    dues: [...said, ...mute],
    person: [
      ...(sent === null ? [] : [{ type: 'NoteConversation' as const, channel: sent.channel }]),
      noteBundled(day, { said, ts: sent?.ts ?? null, quote: quote?.place ?? null }),
      ...nudgedIn(said),
    ],
    ...(sent === null ? {} : { sent }),
  };
}

/** Slack refuses the words, not the person: counted as sent, or it would be refused every day. */
function lostAsIs(desk: Desk, workspace: string, error: unknown): null {
  if (!(error instanceof Undeliverable) || unreachable(error.code) !== undefined) throw error;
  desk.log.error({ workspace, code: error.code }, 'Slack refuses a reminder as it is built');
  return null;
}

function noteBundled(
  day: string,
  { said, ts, quote }: { said: Due[]; ts: string | null; quote: Place | null },
): PersonCommand {
  return { type: 'NoteBundled', day, ts, dues: [...new Set(said.map(keyOf))], quote };
}

function nudgedIn(said: Due[]): PersonCommand[] {
  return said.some(({ kind }) => kind === 'lead-still') ? [{ type: 'NoteNudged' }] : [];
}

/** Today's message was sent: what can't wait is added in place, and rings no bell. */
async function extend(desk: Desk, workspace: string, look: Look): Promise<Said> {
  const { person, bundle: found } = look;
  const { day, add, mute } = found;
  const { message, said } = await rebuild(desk, workspace, { ...look, add });
  const last = person?.bundles.last;
  if (said.length > 0 && message !== null && last?.ts != null && person?.dm != null)
    await updateMessage(desk, { channel: person.dm, ts: last.ts }, message);
  const full = said.length < add.length;
  return {
    dues: [...said, ...mute],
    person: [{ type: 'NoteExtended', day, dues: said.map(keyOf), full }, ...nudgedIn(said)],
  };
}

/**
 * Stores what was said and when to look again. A second try, as somebody else was faster, leaves the next instant alone: it may
 * be that one which changed.
 */
async function record(desk: Desk, job: DueJob, { look, said }: { look: Look; said: Said }): Promise<boolean> {
  const { workspace, member, score } = job;
  const { user } = look;
  let tries = 0;
  await desk.house.act(
    { workspace, by: null, query: { person: user, mine: 'states' }, found: look.found },
    (found) => {
      tries += 1;
      const ids = tries === 1 ? found.mine.map(({ id }) => id) : idsOf(said.dues);
      const now = desk.clock.now();
      return {
        coalitions: ids.map((id) => {
          const dues = said.dues.filter((due) => due.coalition === id && !due.again);
          return { id, ...notesOf(coalitionIn(found, id).state, dues, now) };
        }),
        person: said.person,
        ...(said.sent === undefined ? {} : { sent: said.sent }),
        settle: (after) =>
          tries === 1 ? { member, score, next: nextAfter(desk, { user, found, after }) } : undefined,
      };
    },
  );
  return tries === 1;
}

function idsOf(dues: Due[]): string[] {
  return [...new Set(dues.map(({ coalition }) => coalition))];
}

/**
 * What a coalition is to remember, and whether nothing follows from that. What it no longer knows is passed over: it would keep all
 * the rest from being stored.
 */
function notesOf(
  state: Coalition | null,
  dues: Due[],
  at: number,
): { commands: CoalitionCommand[]; quiet: boolean } {
  const commands: CoalitionCommand[] = [];
  let now = state;
  let quiet = true;
  for (const due of dues) {
    const command = reminders[due.kind]?.sent(due);
    const decision = command === undefined ? undefined : decide(now, command, { by: null, at });
    if (command === undefined || !decision?.ok) continue;
    commands.push(command);
    const after = fold(decision.events, now);
    quiet &&= after !== null && decision.events.every((event) => effectsOf(after, event).length === 0);
    now = after;
  }
  return { commands, quiet };
}

function nextAfter(
  desk: Desk,
  { user, found, after }: { user: string; found: Found; after: Settling },
): number | null {
  const mine = found.mine.flatMap(({ id }) => after.coalitions[id] ?? coalitionIn(found, id).state ?? []);
  const dues = duesOf(after.person, mine, { user, timezone: desk.timezone });
  const now = desk.clock.now();
  return nextOf(bundle(after.person, dues, now), now);
}

function textOf(desk: Desk, { person, mine, bundle: { due } }: Look) {
  return textFor(
    desk,
    person,
    mine.find(({ id }) => id === due[0]?.coalition),
  );
}
