import { accept, type Decision, isLead, refuse, type Stamp } from '../decision.ts';
import { activePartners } from '../find.ts';
import type { Coalition } from '../state.ts';
import type { ShareCommand } from './commands.ts';
import { everyPartner, hasAllKeys } from './keys.ts';
import { interestOf, interestsOf } from './read.ts';
import type { DomainShare, Interest, SharedInterest } from './state.ts';

type CommandOf<T extends ShareCommand['type']> = Extract<ShareCommand, { type: T }>;

/** What these partners would see now: only what has all its keys, for exactly this audience. */
export function shareable(coalition: Coalition, audience: readonly string[]): SharedInterest[] {
  return interestsOf(coalition)
    .filter((interest) => hasAllKeys(coalition, interest, audience))
    .map(({ id, version, place }) => ({ interest: id, version, place }));
}

/** A lead shares exactly what they saw: where something changed meanwhile, they look again. */
export function shareDomain(state: Coalition, command: CommandOf<'ShareDomain'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  if (state.domain.shares.some(({ id }) => id === command.share)) return accept(stamp, []);
  if (state.over !== null) return refuse('coalition-over');
  if (command.to === 'channel' && state.channel.id === null) return refuse('channel-missing', 'to');
  const chosen = command.to === 'channel' ? everyPartner(state) : command.to;
  const audience = activePartners(state)
    .filter(({ id }) => chosen.includes(id))
    .map(({ id }) => id);
  if (audience.length === 0) return refuse('nobody-chosen', 'to');
  const now = shareable(state, audience);
  if (JSON.stringify(command.interests.map(keyOf)) !== JSON.stringify(now.map(keyOf)))
    return refuse('domain-changed');
  if (now.length === 0) return refuse('domain-empty');
  const to = command.to === 'channel' ? 'channel' : 'partners';
  return accept(stamp, [{ type: 'DomainShared', share: command.share, to, audience, interests: now }]);
}

function keyOf({ interest, version, place }: SharedInterest): string {
  return `${interest} ${version} ${place}`;
}

export function noteDomainPosted(
  state: Coalition,
  command: CommandOf<'NoteDomainPosted'>,
  stamp: Stamp,
): Decision {
  const share = state.domain.shares.find(({ id }) => id === command.share);
  if (share === undefined) return refuse('unknown-coalition');
  const { contact, channel, ts } = command;
  const isKnown = share.posted.some((each) => each.channel === channel && each.ts === ts);
  return accept(stamp, isKnown ? [] : [{ type: 'DomainPosted', share: share.id, contact, channel, ts }]);
}

/** An interest as it was shared: where it stood then. */
export interface Shown {
  interest: Interest;
  place: SharedInterest['place'];
}

/** What a list of shared ones stands for. */
export function shownAs(coalition: Coalition, shared: readonly SharedInterest[]): Shown[] {
  return shared.flatMap(({ interest: id, place }) => {
    const interest = interestOf(coalition, id);
    return interest === undefined ? [] : [{ interest, place }];
  });
}

/** What was shared and may still be seen by these partners: what lost a key, or is another by now, is not. */
export function stillShown(
  coalition: Coalition,
  share: DomainShare,
  audience: readonly string[] = share.audience,
): Shown[] {
  return share.interests.flatMap((shared) => {
    const interest = interestOf(coalition, shared.interest);
    if (interest === undefined || !isStill(coalition, { interest, shared, audience })) return [];
    return [{ interest, place: shared.place }];
  });
}

function isStill(
  coalition: Coalition,
  { interest, shared, audience }: { interest: Interest; shared: SharedInterest; audience: readonly string[] },
): boolean {
  return interest.version === shared.version && hasAllKeys(coalition, interest, audience);
}

/** What was shared last with this partner; `undefined`: nothing yet. */
function lastShareFor({ domain }: Coalition, partner: string): DomainShare | undefined {
  return domain.shares.findLast(({ audience }) => audience.includes(partner));
}

/** What a partner sees of the domain: the last that was shared with them, as far as it still has all its keys. */
export function domainFor(coalition: Coalition, partner: string): Shown[] {
  const share = lastShareFor(coalition, partner);
  return share === undefined ? [] : stillShown(coalition, share, [partner]);
}

/** Whether a partner sees this one. */
export function isShownTo(coalition: Coalition, interest: Interest, partner: string): boolean {
  const shared = lastShareFor(coalition, partner)?.interests.find((each) => each.interest === interest.id);
  return shared !== undefined && isStill(coalition, { interest, shared, audience: [partner] });
}
