import type { JsonObject } from '../json.ts';
import type { Person } from '../people.ts';
import { app } from '../people.ts';
import { isOutsider } from '../world.ts';
import type { Call, Method } from './call.ts';
import { noScope, paged, Refusal, scope } from './call.ts';
import { knownPerson } from './lookup.ts';

/** Seconds ahead of UTC in this zone at this moment. */
function offsetOf(zone: string, now: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: 'longOffset',
  }).formatToParts(now);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const found = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!found) return 0;
  const seconds = Number(found[2]) * 3600 + Number(found[3]) * 60;
  return found[1] === '-' ? -seconds : seconds;
}

function labelOf(zone: string, now: number): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'long' });
  return format.formatToParts(now).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** Fact: design point 8 (no locale for people of other workspaces; Slack has no Dutch one). */
function userJson(call: Call, person: Person): JsonObject {
  const { site, args } = call;
  const outsider = isOutsider(site.world, person.id);
  const now = site.clock.now();
  const name = { real_name: person.realName, display_name: person.handle };
  return {
    id: person.id,
    team_id: person.team,
    name: person.handle,
    deleted: person.deleted,
    profile: { ...name, team: person.team, ...(person.id === app.user ? { bot_id: app.bot } : {}) },
    is_bot: person.bot,
    is_app_user: false,
    updated: Math.floor(now / 1000),
    ...(person.deleted
      ? {}
      : {
          real_name: person.realName,
          tz: person.timezone,
          tz_label: labelOf(person.timezone, now),
          tz_offset: offsetOf(person.timezone, now),
          is_restricted: person.restricted,
          is_ultra_restricted: false,
          is_admin: false,
          is_owner: false,
        }),
    ...(args.flag('include_locale') && !outsider && !person.bot ? { locale: 'en-US' } : {}),
  };
}

export const peopleMethods = {
  'auth.test': {
    scopes: noScope,
    run: ({ site }) => ({
      url: `${site.url}/`,
      team: site.world.teams.get(app.team)?.name,
      team_id: app.team,
      user: app.name.toLowerCase(),
      user_id: app.user,
      bot_id: app.bot,
      is_enterprise_install: false,
    }),
  },
  'users.info': {
    scopes: scope('users:read'),
    run: (call) => ({ user: userJson(call, knownPerson(call, call.args.need('user', 'user_not_found'))) }),
  },
  'users.list': {
    scopes: scope('users:read'),
    run: (call) => {
      const { world } = call.site;
      const all = [...world.people.values()].filter((one) => !isOutsider(world, one.id));
      const { page, next } = paged(all, call.args, 1000);
      return { members: page.map((one) => userJson(call, one)), response_metadata: { next_cursor: next } };
    },
  },
  'dnd.info': {
    scopes: scope('dnd:read'),
    run: (call) => {
      knownPerson(call, call.args.need('user', 'user_not_found'));
      return { dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1, snooze_enabled: false };
    },
  },
  'team.info': {
    scopes: scope('team:read'),
    run: ({ site, args }) => {
      const team = site.world.teams.get(args.text('team') ?? app.team);
      if (!team) throw new Refusal('team_not_found');
      return { team: { ...team, email_domain: '', icon: { image_default: true } } };
    },
  },
  'bots.info': {
    scopes: scope('users:read'),
    run: ({ args }) => {
      if (args.need('bot', 'bot_not_found') !== app.bot) throw new Refusal('bot_not_found');
      return { bot: { id: app.bot, deleted: false, name: app.name, app_id: app.id, user_id: app.user } };
    },
  },
  'apps.connections.open': {
    scopes: noScope,
    token: 'app',
    run: ({ site }) => {
      if (!site.sockets.open) throw new Refusal('internal_error');
      return { url: site.sockets.ticket() };
    },
  },
} satisfies Record<string, Method>;
