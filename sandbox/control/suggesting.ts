import { z } from 'zod';
import { optionsOf } from '../block-kit/objects.ts';
import type { JsonObject } from '../json.ts';
import { asObject, asText } from '../json.ts';
import { suggestionPayload } from '../payloads.ts';
import { remember } from '../shown.ts';
import type { Site } from '../site.ts';
import { offeredTo } from './choosing.ts';
import { aim, viewOf } from './clicking.ts';
import { channelOf, NotPossible, refuseUninstalled, route, visibleMessage } from './route.ts';

const asking = z.strictObject({
  user: z.string(),
  /** In a message. */
  channel: z.string().optional(),
  ts: z.string().optional(),
  /** In a view. */
  view_id: z.string().optional(),
  home: z.boolean().default(false),
  action_id: z.string(),
  block_id: z.string().optional(),
  /** What was typed so far. */
  value: z.string(),
});

/** Fact: 1.3 external_select (min_query_length 3 unless given; option_groups or options ≤100). */
const usualLength = 3;
const mostOptions = 100;

/** Asks the app what can be chosen; empty where it does not answer. Fact: 1.7 interactivity.message_menu_options_url. */
async function options(site: Site, input: z.output<typeof asking>): Promise<{ options: JsonObject[] }> {
  const { user, value } = input;
  refuseUninstalled(site);
  refuseWithoutAddress(site);
  const on = placeOf(site, input);
  const placed = aim(on.blocks, { action_id: input.action_id, block_id: input.block_id });
  const least = placed.element.min_query_length;
  if ([...value].length < (typeof least === 'number' ? least : usualLength)) return { options: [] };
  const body = suggestionPayload(site, { user, placed, value, on });
  const what = `options ${placed.actionId}`;
  const outcome = await site.gateway.send({
    kind: 'interactive',
    body,
    what,
    user,
    channel: on.channel?.id ?? null,
  });
  const content = outcome.ok ? asObject(outcome.body) : {};
  const found = optionsOf(content);
  if (found.length > mostOptions) {
    const broken = [{ says: 'At most 100 options.', fact: '1.3 external_select' }];
    site.inspector.add({
      direction: 'sandbox',
      what: `the answer to ${what}`,
      status: 'refused',
      user,
      broken,
    });
    return { options: [] };
  }
  const offered = offeredTo(site, user, placed);
  for (const option of found) offered.set(asText(option.value), option);
  remember(site, user, { kind: 'options', content });
  return { options: found };
}

function placeOf(site: Site, input: z.output<typeof asking>) {
  if (input.ts === undefined) {
    const view = viewOf(site, input);
    return { blocks: view.blocks, view };
  }
  const channel = channelOf(site, input.user, input.channel);
  const message = visibleMessage(channel, input.ts, input.user);
  return { blocks: message.blocks ?? [], channel, message };
}

function refuseWithoutAddress({ gateway, manifest }: Site): void {
  const overHttp = gateway.target !== null && 'url' in gateway.target;
  if (!overHttp || manifest.scopes === null || manifest.hasOptionsUrl) return;
  throw new NotPossible(
    'The manifest has no address to ask for options.',
    '1.7 interactivity.message_menu_options_url',
  );
}

export const suggestingRoutes = { options: route(asking, options) };
