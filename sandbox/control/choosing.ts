import type { Placed } from '../inputs.ts';
import { chosenIds } from '../inputs.ts';
import type { JsonObject } from '../json.ts';
import { asObject, asObjects, asText, asTexts, isObject } from '../json.ts';
import { fileJson } from '../payloads.ts';
import type { Site } from '../site.ts';
import { canRead } from '../world.ts';
import { NotPossible } from './route.ts';

/** People whom this person can pick: of their own workspace, or in a channel with them; nobody who left. */
export function pickablePeople(site: Site, user: string): string[] {
  const own = site.world.people.get(user)?.team;
  const met = [...site.world.channels.values()]
    .filter((channel) => channel.members.has(user))
    .flatMap((channel) => [...channel.members]);
  return [...site.world.people.values()]
    .filter((one) => !one.deleted && (one.team === own || met.includes(one.id)))
    .map((one) => one.id);
}

/** Conversations that this person can pick in this element. Fact: T:block-elements (filter of conversations_select). */
function pickableConversations(site: Site, user: string, element: JsonObject): string[] {
  const filter = asObject(element.filter);
  const wanted = asTexts(filter.include);
  return [...site.world.channels.values()]
    .filter((channel) => {
      if (channel.archived || !canRead(site.world, user, channel)) return false;
      if (asText(element.type).includes('channels')) return channel.kind === 'public';
      if (filter.exclude_external_shared_channels === true && channel.shared) return false;
      return wanted.length === 0 || wanted.includes(channel.kind);
    })
    .map((channel) => channel.id);
}

interface Chosen {
  placed: Placed;
  state: JsonObject;
}

/** The state as Slack sends it. Refuses what the person's picker would not offer them. */
export function settled(site: Site, user: string, { placed, state }: Chosen): JsonObject {
  const { element } = placed;
  const type = asText(element.type);
  if (type === 'file_input') return { ...state, files: ownFiles(site, user, asObjects(state.files)) };
  if (type.includes('external')) return withOffered(state, offeredTo(site, user, placed));
  checkIds(site, user, { element, state });
  return state;
}

/** Fact: B:types/view (`files` of an input's state). */
function ownFiles(site: Site, user: string, files: JsonObject[]): JsonObject[] {
  return files.map((one) => {
    const id = asText(one.id);
    if (site.world.files.get(id)?.user !== user) throw new NotPossible(`${user} has uploaded no ${id}.`);
    return fileJson(site, id);
  });
}

/** The options that the app has suggested to this person for this element, the newest first. */
export function offeredTo(site: Site, user: string, { blockId, actionId }: Placed): Suggested {
  const key = `${user} ${blockId} ${actionId}`;
  const known = site.world.suggested.get(key) ?? new Map<string, JsonObject>();
  site.world.suggested.set(key, known);
  return known;
}

type Suggested = Map<string, JsonObject>;

/** Fact: 1.3 external_select (only what the app has offered can be chosen). */
function withOffered(state: JsonObject, offered: Suggested): JsonObject {
  const whole = (option: unknown) => {
    const value = asText(asObject(option).value);
    const found = offered.get(value);
    if (!found) throw new NotPossible(`The app has not offered ${value}.`, '1.3 external_select');
    return found;
  };
  if (isObject(state.selected_option)) return { ...state, selected_option: whole(state.selected_option) };
  const { selected_options: several } = state;
  return Array.isArray(several) ? { ...state, selected_options: several.map(whole) } : state;
}

function checkIds(
  site: Site,
  user: string,
  { element, state }: { element: JsonObject; state: JsonObject },
): void {
  const ids = chosenIds(state);
  if (ids.length === 0) return;
  const people = asText(element.type).includes('users');
  const offered = people ? pickablePeople(site, user) : pickableConversations(site, user, element);
  const strange = ids.find((id) => !offered.includes(id));
  if (strange === undefined) return;
  throw new NotPossible(`The picker does not offer ${strange} to ${user}.`, '8 missing in some user pickers');
}
