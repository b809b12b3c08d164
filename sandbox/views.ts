import { randomBytes } from 'node:crypto';
import { elementsOf, hasState, initialState, withIds } from './inputs.ts';
import type { JsonObject } from './json.ts';
import { asObjects, asText, copyOf } from './json.ts';
import { showView } from './shown.ts';
import type { Site } from './site.ts';
import type { OpenView } from './world.ts';
import { isOutsider, nextId } from './world.ts';

/** Fact: 1.1 Modal stack (3 views in all: open and two pushes). */
export const highestStack = 3;

export function stackOf(site: Site, user: string): OpenView[] {
  return site.world.modals.get(user) ?? [];
}

export function topView(site: Site, user: string): OpenView | undefined {
  return stackOf(site, user).at(-1);
}

/** The open modal or Home with this id or external_id. */
export function findView(site: Site, by: { id?: string; externalId?: string }): OpenView | undefined {
  const all = [...[...site.world.modals.values()].flat(), ...site.world.homes.values()];
  return all.find((view) =>
    by.id ? view.id === by.id : by.externalId !== undefined && view.body.external_id === by.externalId,
  );
}

/** Opens the first modal of a stack, in place of what was open. */
export function openModal(site: Site, user: string, given: JsonObject): OpenView {
  const view = build(site, { user, type: 'modal', given, previous: null });
  site.world.modals.set(user, [view]);
  showView(site, view);
  return view;
}

/** Null where the stack is full (fact: 1.1 Modal stack). */
export function pushModal(site: Site, user: string, given: JsonObject): OpenView | null {
  const stack = stackOf(site, user);
  const top = stack.at(-1);
  if (!top || stack.length >= highestStack) return null;
  const view = build(site, { user, type: 'modal', given, previous: top });
  stack.push(view);
  showView(site, view);
  return view;
}

/** New content in the same view; typed input stays under the same block_id and action_id (fact: 1.1 Keep typed input). */
export function replaceView(site: Site, view: OpenView, given: JsonObject): void {
  const typed = view.values;
  adopt(site, view, given);
  for (const { blockId, actionId, element } of elementsOf(view.blocks)) {
    const before = typed.get(blockId)?.get(actionId);
    if (before && before.type === element.type) setValue(view, { blockId, actionId, state: before });
  }
  showShown(site, view);
}

/** Fact: 8 (people of another workspace see no published Home although views.publish answers ok). */
export function publishHome(site: Site, user: string, given: JsonObject): OpenView {
  const present = site.world.homes.get(user);
  if (present) {
    replaceView(site, present, given);
    return present;
  }
  const view = build(site, { user, type: 'home', given, previous: null });
  site.world.homes.set(user, view);
  showShown(site, view);
  return view;
}

export function removeView(site: Site, view: OpenView): void {
  const stack = stackOf(site, view.user).filter((one) => one !== view);
  site.world.modals.set(view.user, stack);
  site.changes.tell(view.user);
}

export function clearStack(site: Site, user: string): void {
  site.world.modals.set(user, []);
  site.changes.tell(user);
}

export function setValue(view: OpenView, at: { blockId: string; actionId: string; state: JsonObject }): void {
  const block = view.values.get(at.blockId) ?? new Map<string, JsonObject>();
  block.set(at.actionId, at.state);
  view.values.set(at.blockId, block);
}

/** State values of blocks that nobody touched. */
export function initialValues(blocks: readonly JsonObject[]): Map<string, Map<string, JsonObject>> {
  const values = new Map<string, Map<string, JsonObject>>();
  for (const { blockId, actionId, element } of elementsOf(blocks)) {
    if (!hasState(element)) continue;
    const block = values.get(blockId) ?? new Map<string, JsonObject>();
    block.set(actionId, initialState(element));
    values.set(blockId, block);
  }
  return values;
}

interface Building {
  user: string;
  type: OpenView['type'];
  given: JsonObject;
  previous: OpenView | null;
}

function build(site: Site, { user, type, given, previous }: Building): OpenView {
  const id = nextId(site.world, 'V');
  const view: OpenView = {
    id,
    user,
    type,
    body: {},
    blocks: [],
    hash: '',
    root: previous?.root ?? id,
    previous: previous?.id ?? null,
    values: new Map(),
    errors: new Map(),
    trouble: null,
  };
  adopt(site, view, given);
  return view;
}

function adopt(site: Site, view: OpenView, given: JsonObject): void {
  view.body = copyOf(given);
  view.blocks = withIds(asObjects(view.body.blocks), view.id);
  view.hash = `${Math.floor(Date.now() / 1000)}.${randomBytes(4).toString('hex')}`;
  view.values = initialValues(view.blocks);
  view.errors = new Map();
  view.trouble = null;
  const external = asText(view.body.external_id);
  if (external !== '') site.world.externalIds.set(external, view.id);
}

function showShown(site: Site, view: OpenView): void {
  if (view.type === 'home' && isOutsider(site.world, view.user)) return;
  showView(site, view);
}
