import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { routes } from '../src/slack/routes.ts';
import { neededScopes } from '../src/slack/scopes.ts';

// Slack counts code points (platform facts 1.1).
const text = (min: number, max: number) =>
  z
    .string()
    .refine((value) => [...value].length >= min && [...value].length <= max, `${min} to ${max} characters`);

const url = (max: number) => z.url().max(max);

/** The manifest of platform facts 1.7, with the fields that this app may use; any other field is a mistake. */
const manifestShape = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.int() }),
  display_information: z.strictObject({
    name: text(1, 35),
    description: text(1, 140),
    long_description: text(175, 4000),
    background_color: z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: text(1, 80), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: text(2, 32).regex(/^\/[^\s]+$/),
          description: text(1, 2000),
          usage_hint: text(1, 1000),
          should_escape: z.boolean(),
          url: url(3000).optional(),
        }),
      )
      .min(1)
      .max(50),
    shortcuts: z
      .array(
        z.strictObject({
          name: text(1, 24),
          type: z.enum(['message', 'global']),
          callback_id: text(1, 255),
          description: text(1, 150),
        }),
      )
      .min(1)
      .max(10)
      .optional(),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({ bot: z.array(z.string().max(50)).min(1).max(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: url(3500).optional(),
      bot_events: z.array(z.string()).min(1).max(100),
    }),
    interactivity: z.strictObject({ is_enabled: z.boolean(), request_url: url(3500).optional() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

const source = await readFile(new URL('../manifest.yml', import.meta.url), 'utf8');
const manifest = manifestShape.parse(parse(source));

describe('manifest.yml', () => {
  it('lets partners answer by typing to the app', () => {
    expect(manifest.features.app_home.messages_tab_enabled).toBe(true);
    expect(manifest.features.app_home.messages_tab_read_only_enabled).toBe(false);
    expect(manifest.settings.event_subscriptions.bot_events).toContain('message.im');
    expect(manifest.oauth_config.scopes.bot).toContain('im:history');
  });

  it('hints at each command once, in Dutch or in both languages at once', () => {
    const hint = manifest.features.slash_commands[0]?.usage_hint ?? '';
    const verbs = hint.replaceAll(/[[\]]/g, '').split(' | ');
    const hinted = verbs.map((verb) => routes.commands[verb]);
    expect(hinted).not.toContain(undefined);
    expect(new Set(hinted).size).toBe(verbs.length);
    const others = Object.entries(routes.commands).filter(
      ([verb, handle]) => verb !== '' && !hinted.includes(handle),
    );
    expect(others.map(([verb]) => verb)).toEqual([]);
  });

  it('is set up for Socket Mode, and interactive', () => {
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
  });

  it('becomes one for HTTP by its own comments', () => {
    const http = source
      .replaceAll(/# HTTP: /g, '')
      .replace('socket_mode_enabled: true', 'socket_mode_enabled: false');
    const parsed = manifestShape.parse(parse(http));
    const addresses = [
      parsed.features.slash_commands[0]?.url,
      parsed.settings.event_subscriptions.request_url,
      parsed.settings.interactivity.request_url,
    ];
    expect(new Set(addresses)).toEqual(new Set(['https://coalitie.example.org/slack/events']));
  });

  it('names each scope and event once, and gives the reason of each scope', () => {
    const { bot } = manifest.oauth_config.scopes;
    const { bot_events: events } = manifest.settings.event_subscriptions;
    expect(new Set(bot).size).toBe(bot.length);
    expect(new Set(events).size).toBe(events.length);
    for (const scope of bot) expect(source).toMatch(new RegExp(`\\n +# .+\\n +- ${scope}\\n`));
  });

  it('asks for just the scopes that the app looks for', () => {
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual(neededScopes.toSorted());
  });

  it('asks for nothing that reads channels, files or e-mail addresses', () => {
    const forbidden = [
      'channels:history',
      'groups:history',
      'mpim:history',
      'files:read',
      'users:read.email',
    ];
    expect(manifest.oauth_config.scopes.bot.filter((scope) => forbidden.includes(scope))).toEqual([]);
  });
});
