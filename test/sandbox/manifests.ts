import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { JsonObject } from '../../sandbox/json.ts';

export interface ManifestFile {
  path: string;
  remove(): Promise<void>;
}

/** A manifest.yml of one's own: a Home, a command with verbs, a shortcut of each type, and what is given. */
export async function writeManifest(features: JsonObject = {}): Promise<ManifestFile> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-manifest-'));
  const path = join(folder, 'manifest.yml');
  const manifest = {
    display_information: { name: 'Test' },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      slash_commands: [
        { command: '/coalitie', description: 'Begin of ga verder', usage_hint: '[start | partner]' },
      ],
      shortcuts: [
        { name: 'Leg vast', type: 'message', callback_id: 'keep', description: 'Als toezegging' },
        { name: 'Wat nu?', type: 'global', callback_id: 'next', description: 'Wat er te doen is' },
      ],
      ...features,
    },
    oauth_config: {
      scopes: {
        bot: [
          'chat:write',
          'commands',
          'im:write',
          'im:history',
          'channels:read',
          'files:write',
          'files:read',
        ],
      },
    },
    settings: { event_subscriptions: { bot_events: ['app_home_opened', 'message.im'] } },
  };
  await writeFile(path, stringify(manifest));
  return { path, remove: () => rm(folder, { recursive: true }) };
}
