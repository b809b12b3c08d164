import type { Due } from '../../src/coalition/due-kinds.ts';
import { ruleOf } from '../../src/coalition/due-kinds.ts';
import type { CoalitionEvent } from '../../src/coalition/events.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { coalitionIn, type Found, type Settling } from '../../src/command-handler.ts';
import type { Context } from '../../src/context.ts';
import { bundle } from '../../src/person/bundle.ts';
import { keyOf } from '../../src/person/due-key.ts';
import { duesOf, zoneOf } from '../../src/person/dues.ts';
import type { PersonCommand, Place } from '../../src/person/person.ts';
import { textFor } from '../../src/slack/interaction.ts';
import { effects } from '../effects.ts';
import { dmOf } from '../engine/effect-context.ts';
import { Undeliverable } from '../engine/errors.ts';
import { postOnce, type Sent, updateMessage } from '../engine/post-once.ts';
import type { DueJob } from '../engine/queue.ts';
import { unreachable } from '../engine/unreachable.ts';
import { reminders } from '../reminders.ts';
import { buildBundleMessage } from './bundle-message.ts';
import { noteUnreachable } from './freshen.ts';
import { openLines } from './lines.ts';
import { type Look, lookAt, nextOf } from './look.ts';
import { openMotive } from './motive.ts';
import { rebuild } from './rebuild.ts';
import { settleEarlier } from './refresh.ts';

/** What was said, and what is to be stored of it in the person's log. */
interface Said {
  dues: Due[];
  person: PersonCommand[];
  sent?: Sent;
}

/**
 * Says what is due: in a new message, in today's message, or nowhere where the person wants none. One write stores what was said and
 * the next instant. False: the next instant was not stored, as something changed meanwhile.
 */
export async function say(context: Context, job: DueJob, look: Look): Promise<boolean> {
  const { due, add, mute } = look.bundle;
  const muted = { dues: mute, person: [] };
  try {
    if (due.length > 0) {
      const isStored = await record(context, job, { look, said: await post(context, look) });
      await tidyUp(context, look);
      return isStored;
    }
    if (add.length > 0) return await record(context, job, { look, said: await extend(context, look) });
    return await record(context, job, { look, said: muted });
  } catch (error) {
    const reason = error instanceof Undeliverable ? unreachable(error.code) : undefined;
    if (reason === undefined) throw error;
    await noteUnreachable(context, { look, reason });
    return false;
  }
}

/** The one message of today. */
async function post(context: Context, look: Look): Promise<Said> {
  const { user, person, bundle: found } = look;
  const { day, due, mute } = found;
  const quote = await openMotive(context, look);
  const opened = await openLines(context, { coalitions: look.mine, dues: due });
  const text = textOf(context, look);
  const zone = zoneOf(person, context.timezone);
  const parts = { coalitions: look.mine, dues: due, opened, zone, day, motive: quote?.words ?? null };
  const { message, said } = buildBundleMessage(text, parts);
  if (message === null) return { dues: [...said, ...mute], person: [] };
  const id = `bundle-${user}-${day}`;
  const channel = await dmOf({ context, id, to: null }, { user, person });
  const sent = await postOnce(context, { id, channel, message }).catch((error: unknown) =>
    lostAsIs(context, error),
  );
  // It was posted by a process that died before it stored that: its words may be older than what is stored now.
  if (sent?.found) await updateMessage(context, { channel: sent.channel, ts: sent.ts }, message);
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

/** The message before it. That it still says the same is no reason to try all of this again. */
async function tidyUp(context: Context, { user, person }: Look): Promise<void> {
  if (person?.bundles.last?.ts == null) return;
  try {
    await settleEarlier(context, await lookAt(context, user));
  } catch (error) {
    context.log.info({ err: error }, 'an earlier message could not be brought up to date');
  }
}

/** Counts as sent what Slack refuses because of its words, not of the person: it would be refused again every day. */
function lostAsIs(context: Context, error: unknown): null {
  if (!(error instanceof Undeliverable) || unreachable(error.code) !== undefined) throw error;
  context.log.error({ code: error.code }, 'Slack refuses a reminder as it is built');
  return null;
}

function noteBundled(
  day: string,
  { said, ts, quote }: { said: Due[]; ts: string | null; quote: Place | null },
): PersonCommand {
  return { type: 'NoteBundled', day, ts, dues: [...new Set(said.map(keyOf))], quote };
}

function nudgedIn(said: Due[]): PersonCommand[] {
  return said.some(({ kind }) => ruleOf(kind).nudge === true) ? [{ type: 'NoteNudged' }] : [];
}

/** Adds to today's message, which was sent already, what can't wait until tomorrow. Slack notifies nobody of it. */
async function extend(context: Context, look: Look): Promise<Said> {
  const { person, bundle: found } = look;
  const { day, add, mute } = found;
  const { user, mine } = look;
  const { message, said } = await rebuild(context, { user, person, mine, add });
  const last = person?.bundles.last;
  if (said.length > 0 && message !== null && last?.ts != null && person?.dm != null)
    await updateMessage(context, { channel: person.dm, ts: last.ts }, message);
  const full = said.length < add.length;
  return {
    dues: [...said, ...mute],
    person: [{ type: 'NoteExtended', day, dues: said.map(keyOf), full }, ...nudgedIn(said)],
  };
}

/**
 * Stores what was said and when to look again. When somebody else wrote first, the second try does not store the next instant: the other
 * write may have changed it.
 */
async function record(
  context: Context,
  job: DueJob,
  { look, said }: { look: Look; said: Said },
): Promise<boolean> {
  const { member, score } = job;
  const { user } = look;
  let tries = 0;
  await context.commands.handle(
    { by: null, query: { person: user, mine: 'states' }, found: look.found },
    (found) => {
      tries += 1;
      const ids = tries === 1 ? found.mine.map(({ id }) => id) : idsOf(said.dues);
      return {
        coalitions: ids.map((id) => {
          const dues = said.dues.filter((due) => due.coalition === id && !due.again);
          const commands = dues.flatMap((due) => reminders[due.kind]?.sent(due) ?? []);
          // What a coalition no longer knows is passed over: it would keep all the rest from being stored.
          return {
            id,
            commands,
            optional: true as const,
            quiet: (after: Coalition, event: CoalitionEvent) =>
              effects.coalition.follow(after, event).length === 0,
          };
        }),
        person: said.person,
        ...(said.sent === undefined ? {} : { sent: said.sent }),
        settle: (after) =>
          tries === 1 ? { member, score, next: nextAfter(context, { user, found, after }) } : undefined,
      };
    },
  );
  return tries === 1;
}

function idsOf(dues: Due[]): string[] {
  return [...new Set(dues.map(({ coalition }) => coalition))];
}

function nextAfter(
  context: Context,
  { user, found, after }: { user: string; found: Found; after: Settling },
): number | null {
  const mine = found.mine.flatMap(({ id }) => after.coalitions[id] ?? coalitionIn(found, id).state ?? []);
  const dues = duesOf(after.person, mine, { user, timezone: context.timezone });
  const now = context.clock.now();
  return nextOf(bundle(after.person, dues, now), now);
}

function textOf(context: Context, { person, mine, bundle: { due } }: Look) {
  return textFor(
    context,
    person,
    mine.find(({ id }) => id === due[0]?.coalition),
  );
}
