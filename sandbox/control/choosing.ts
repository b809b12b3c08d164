import { chosenIds } from '../inputs.ts';
import type { JsonObject } from '../json.ts';
import { asObject, asText, asTexts } from '../json.ts';
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

/** Refuses ids that the person's picker would not offer. */
export function checkChoice(
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
