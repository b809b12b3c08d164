import type { z } from 'zod';
import type { Outcome } from '../delivery.ts';
import type { JsonObject } from '../json.ts';
import type { Person } from '../people.ts';
import type { Site } from '../site.ts';
import type { Channel, Message } from '../world.ts';
import { canRead, dmId, mayTalkWithApp, messageAt, openDm } from '../world.ts';

/** One thing that the control API can do: over HTTP and in process alike. */
export interface Route<S extends z.ZodType, O> {
  input: S;
  /** Throws a ZodError for input of another shape. */
  call(site: Site, input: unknown): Promise<O>;
}

export function route<S extends z.ZodType, O>(
  input: S,
  run: (site: Site, input: z.output<S>) => O | Promise<O>,
): Route<S, O> {
  return { input, call: async (site, given) => await run(site, input.parse(given)) };
}

/** What a person can't do in Slack either, and the row of platform-facts.md that says so, where one does. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
  readonly fact: string | null;

  constructor(says: string, fact: string | null = null) {
    super(says);
    this.fact = fact;
  }
}

/** How the app answered a request. */
export interface Acked {
  /** The HTTP status (200 for an acknowledgement over Socket Mode), or null where none came. */
  status: number | null;
  /** Milliseconds. */
  ms: number;
  body?: JsonObject | string | null;
}

export interface Answered {
  ack: Acked;
  /** Slack's word for what went wrong. */
  error?: string;
}

/** Fact: 1.5 Ack deadline (without an acknowledgement in 3 s the person is shown that it failed). */
export function answered(outcome: Outcome): Answered {
  const { status, ms } = outcome;
  if (outcome.ok) return { ack: { status, ms, body: outcome.body } };
  return {
    ack: { status, ms },
    error: outcome.error === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed',
  };
}

export interface Sent {
  ts: string;
  channel: string;
  /** How the app took the event; null where it gets none, or where one did not wait. */
  ack: Acked | { error: string } | null;
}

/** An event's outcome, as the caller is told. */
export function asAck(outcome: Outcome | null): Sent['ack'] {
  if (outcome === null) return null;
  return outcome.ok ? { status: outcome.status, ms: outcome.ms } : { error: outcome.error };
}

/** Somebody one can act as. */
export function actor(site: Site, user: string): Person {
  const person = site.world.people.get(user);
  if (!person?.acts) throw new NotPossible(`Nobody can act as ${user}.`);
  if (person.deleted) throw new NotPossible(`${user} was deactivated.`);
  return person;
}

/** Commands, clicks and shortcuts are gone with the app. */
export function refuseUninstalled(site: Site): void {
  if (!site.world.installed) throw new NotPossible('The app is not installed.', '2 app_uninstalled');
}

/** The channel, or without one the DM with the app; only if the person is in it or may read it. */
export function channelOf(site: Site, user: string, id: string = dmId(user)): Channel {
  actor(site, user);
  if (id === dmId(user) && !site.world.channels.has(id)) {
    if (!mayTalkWithApp(site.world, user)) {
      throw new NotPossible(
        `${user} shares no channel with the app.`,
        'SK conversations.open (invalid_user_combination)',
      );
    }
    return openDm(site.world, user, site.clock.now());
  }
  const channel = site.world.channels.get(id);
  if (!channel || !canRead(site.world, user, channel)) throw new NotPossible(`${user} can’t see ${id}.`);
  return channel;
}

/** A channel that the person is in and that is not archived. */
export function writableChannel(site: Site, user: string, id?: string): Channel {
  const channel = channelOf(site, user, id);
  if (!channel.members.has(user)) throw new NotPossible(`${user} is not in ${channel.id}: join first.`);
  if (channel.archived) throw new NotPossible(`${channel.id} is archived.`);
  return channel;
}

/** A message that this person sees. */
export function visibleMessage(channel: Channel, ts: string, user: string): Message {
  const message = messageAt(channel, ts);
  if (!message || (message.onlyFor !== undefined && message.onlyFor !== user)) {
    throw new NotPossible(`${user} sees no message ${ts} in ${channel.id}.`);
  }
  return message;
}
