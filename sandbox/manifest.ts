import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { asObject, asObjects, asText, asTexts } from './json.ts';
import { packageRoot } from './package-root.ts';

export interface Manifest {
  /** The bot's scopes, or null where there is no manifest: then everything is granted. */
  scopes: readonly string[] | null;
  /** Subscribed bot events (`message.im`, `app_home_opened`, …), or null where there is no manifest. */
  events: readonly string[] | null;
  commands: readonly { command: string; escapes: boolean; hint: string; description: string }[];
  shortcuts: readonly { callbackId: string; type: string; name: string; description: string }[];
  /** Over HTTP the app is asked for the options of external selects. */
  hasOptionsUrl: boolean;
  homeTab: boolean;
  messagesTab: boolean;
  /** People can't type in the DM with the app. */
  messagesReadOnly: boolean;
}

const withoutManifest: Manifest = {
  scopes: null,
  events: null,
  commands: [{ command: '/coalitie', escapes: false, hint: '', description: '' }],
  shortcuts: [],
  hasOptionsUrl: true,
  homeTab: true,
  messagesTab: true,
  messagesReadOnly: false,
};

/** What manifest.yml grants the app. A path that does not exist grants everything. Fact: 1.7 Manifest v2. */
export function readManifest(path = join(packageRoot(), 'manifest.yml')): Manifest {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return withoutManifest;
  }
  const root = asObject(parse(text));
  const features = asObject(root.features);
  const home = asObject(features.app_home);
  const interactivity = asObject(asObject(root.settings).interactivity);
  return {
    scopes: asTexts(asObject(asObject(root.oauth_config).scopes).bot),
    events: asTexts(asObject(asObject(root.settings).event_subscriptions).bot_events),
    commands: asObjects(features.slash_commands).map((one) => ({
      command: asText(one.command),
      escapes: one.should_escape === true,
      hint: asText(one.usage_hint),
      description: asText(one.description),
    })),
    shortcuts: asObjects(features.shortcuts).map((one) => ({
      callbackId: asText(one.callback_id),
      type: asText(one.type),
      name: asText(one.name),
      description: asText(one.description),
    })),
    hasOptionsUrl: asText(interactivity.message_menu_options_url) !== '',
    homeTab: home.home_tab_enabled === true,
    messagesTab: home.messages_tab_enabled === true,
    messagesReadOnly: home.messages_tab_read_only_enabled === true,
  };
}
