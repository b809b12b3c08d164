import { z } from 'zod';
import { optionsOf } from '../block-kit/objects.ts';
import type { Given, Placed } from '../inputs.ts';
import { elementsOf, fill, hasState } from '../inputs.ts';
import type { JsonObject } from '../json.ts';
import { messageClickPayload, viewClickPayload } from '../payloads.ts';
import { notify } from '../shown.ts';
import type { Site } from '../site.ts';
import { initialValues, setValue, topView } from '../views.ts';
import type { OpenView } from '../world.ts';
import { isOutsider, nextTs } from '../world.ts';
import { settled } from './choosing.ts';
import type { Answered } from './route.ts';
import {
  actor,
  answered,
  channelOf,
  NotPossible,
  refuseUninstalled,
  route,
  visibleMessage,
} from './route.ts';

export const given = z.union([z.string(), z.array(z.string()), z.null()]);
const values = z.record(z.string(), given).optional();

const aiming = {
  action_id: z.string(),
  block_id: z.string().optional(),
  /** A button's value, or the option of an overflow menu, where several share an action_id. */
  value: z.string().optional(),
  /** What is chosen or typed in anything but a button. */
  selected: given.optional(),
};

const clicking = z.strictObject({
  user: z.string(),
  channel: z.string().optional(),
  ts: z.string(),
  ...aiming,
  /** What stands in the message's other inputs, by block id. */
  state: values,
});

type Aim = Pick<z.output<typeof clicking>, 'action_id' | 'block_id' | 'value' | 'selected'>;

/** The one element that is meant; refuses none or several. */
export function aim(blocks: readonly JsonObject[], at: Aim): Placed {
  const found = elementsOf(blocks).filter(
    (one) => one.actionId === at.action_id && (at.block_id === undefined || one.blockId === at.block_id),
  );
  const fitting = found.filter(
    ({ element }) => at.value === undefined || element.type !== 'button' || element.value === at.value,
  );
  const first = fitting[0];
  if (!first) throw new NotPossible(`There is no ${at.action_id} to click.`);
  if (fitting.length > 1)
    throw new NotPossible(`There are ${fitting.length} of ${at.action_id}: give block_id.`);
  return first;
}

/** The entry in `actions`, and the element's new state where it has one. Fact: 2 block_actions. */
function act(
  site: Site,
  user: string,
  { placed, at }: { placed: Placed; at: Aim },
): { action: JsonObject; state?: JsonObject } {
  const { element } = placed;
  const base = {
    type: element.type,
    action_id: placed.actionId,
    block_id: placed.blockId,
    action_ts: nextTs(site.world, site.clock.now()),
  };
  if (element.type === 'button') {
    const { text, value, url, style } = element;
    return { action: { ...base, text, value, url, style } };
  }
  if (element.type === 'overflow') {
    const option = optionsOf(element).find((one) => one.value === (at.value ?? at.selected));
    if (!option) throw new NotPossible(`${placed.actionId} has no option ${at.value ?? at.selected}.`);
    return { action: { ...base, selected_option: option } };
  }
  if (!hasState(element)) throw new NotPossible(`A ${element.type} can’t be clicked.`);
  const state = filled(site, user, { placed, value: at.selected ?? null });
  return { action: { ...base, ...state }, state };
}

/** The state after this was typed or chosen; refuses what the client would. */
function filled(site: Site, user: string, { placed, value }: { placed: Placed; value: Given }): JsonObject {
  const done = fill(placed.element, value);
  if (!done.ok) throw new NotPossible(`${placed.blockId}: ${done.says}`, done.fact);
  return settled(site, user, { placed, state: done.state });
}

async function click(site: Site, input: z.output<typeof clicking>): Promise<Answered> {
  const { user } = input;
  const channel = channelOf(site, user, input.channel);
  if (channel.archived) throw new NotPossible(`${channel.id} is archived.`);
  const message = visibleMessage(channel, input.ts, user);
  const placed = aim(message.blocks ?? [], input);
  const { action, state } = act(site, user, { placed, at: input });
  const all = initialValues(message.blocks ?? []);
  const set = (one: Placed, value: JsonObject) => {
    all.set(one.blockId, (all.get(one.blockId) ?? new Map()).set(one.actionId, value));
  };
  for (const [block, value] of Object.entries(input.state ?? {})) {
    const other = elementsOf(message.blocks ?? []).find(
      (one) => one.blockId === block && hasState(one.element),
    );
    if (!other) throw new NotPossible(`There is no input ${block} in this message.`);
    set(other, filled(site, user, { placed: other, value }));
  }
  if (state) set(placed, state);
  const body = messageClickPayload(site, {
    user,
    channel,
    message,
    actions: [action],
    state: Object.fromEntries([...all].map(([block, actions]) => [block, Object.fromEntries(actions)])),
    trigger: site.triggers.issue({ user, view: null, channel: channel.id }),
    replyUrl: site.replies.issue({ user, channel: channel.id, ts: message.ts }),
  });
  return sendClick(site, { body, user, what: `click ${placed.actionId}`, channel: channel.id });
}

interface Click {
  body: JsonObject;
  user: string;
  what: string;
  channel: string | null;
}

export async function sendClick(site: Site, { body, user, what, channel }: Click): Promise<Answered> {
  refuseUninstalled(site);
  const answer = answered(await site.gateway.send({ kind: 'interactive', body, what, user, channel }));
  if (answer.error) notify(site, user, { kind: 'no-answer', error: answer.error });
  return answer;
}

const clickingView = z.strictObject({
  user: z.string(),
  view_id: z.string().optional(),
  home: z.boolean().default(false),
  ...aiming,
  /** What was typed in the view's inputs before, by block id. */
  values,
});

/** The person's Home, or their top modal: what lies under it can't be touched. */
export function viewOf(
  site: Site,
  at: { user: string; view_id?: string | undefined; home?: boolean },
): OpenView {
  const { user } = at;
  actor(site, user);
  const home = site.world.homes.get(user);
  const view = at.home || (at.view_id !== undefined && at.view_id === home?.id) ? home : topView(site, user);
  if (!view || (view.type === 'home' && isOutsider(site.world, user))) {
    throw new NotPossible(`${user} has no such view open.`);
  }
  if (at.view_id !== undefined && view.id !== at.view_id)
    throw new NotPossible(`${at.view_id} is not on top.`);
  return view;
}

/** Types into the inputs of a view, by block id. */
export function fillView(site: Site, view: OpenView, given: Record<string, Given>): void {
  for (const [block, value] of Object.entries(given)) {
    const placed = elementsOf(view.blocks).find((one) => one.blockId === block && hasState(one.element));
    if (!placed) throw new NotPossible(`There is no input ${block} in this view.`);
    const state = filled(site, view.user, { placed, value });
    setValue(view, { blockId: block, actionId: placed.actionId, state });
  }
  site.changes.tell(view.user);
}

async function clickView(site: Site, input: z.output<typeof clickingView>): Promise<Answered> {
  const view = viewOf(site, input);
  fillView(site, view, input.values ?? {});
  const placed = aim(view.blocks, input);
  if (placed.block.type === 'input' && placed.block.dispatch_action !== true) {
    throw new NotPossible(
      `${placed.blockId} has no dispatch_action: nothing is sent.`,
      '1.2 input (dispatch_action)',
    );
  }
  const { action, state } = act(site, input.user, { placed, at: input });
  if (state) setValue(view, { blockId: placed.blockId, actionId: placed.actionId, state });
  const trigger = site.triggers.issue({ user: input.user, view: view.id, channel: null });
  const body = viewClickPayload(site, { view, actions: [action], trigger });
  return sendClick(site, {
    body,
    user: input.user,
    what: `click ${placed.actionId} in ${view.type}`,
    channel: null,
  });
}

export const clickRoutes = {
  click: route(clicking, click),
  clickView: route(clickingView, clickView),
};
