import type { CoalitionsFact } from '../../src/coalition/coalitions/events.ts';
import type { EventOf } from '../../src/coalition/events.ts';
import { contactOf } from '../../src/coalition/find.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import {
  type AreaEffects,
  type CoalitionEffectKinds,
  type Effect,
  type Follows,
  nothing,
  one,
  toLeads,
} from '../engine/effects.ts';
import { newPictures } from '../steps/pictures.ts';
import { askAboutWelcome, inviteToChannel, prepareChannel, sendChannelProblem } from './channel.ts';
import { sendStarted } from './started.ts';

const kinds = {
  started: { run: sendStarted },
  channel: { run: prepareChannel, unsure: askAboutWelcome },
  'channel-invite': { run: inviteToChannel },
  'channel-problem': { run: sendChannelProblem },
} satisfies CoalitionEffectKinds;

type Kind = keyof typeof kinds;

/** The app invites people only into a channel that it makes itself. */
function invitedInto(coalition: Coalition, user: string | null): Effect<Kind>[] {
  return coalition.channel.wish?.kind === 'new' && user !== null ? one<Kind>('channel-invite')() : [];
}

function begun(coalition: Coalition): Effect<Kind | 'picture'>[] {
  return [...(coalition.practice ? [] : one<Kind>('started')()), ...one<Kind>('channel')(), newPictures];
}

const follows = {
  CoalitionStarted: begun,
  CoalitionChanged: () => [newPictures],
  ChannelChosen: one('channel'),
  ChannelReady: nothing,
  ChannelFailed: toLeads('channel-problem'),
  ChannelMoved: nothing,
  ChannelWelcomed: nothing,
  LeadNamed: (coalition: Coalition, { user }: EventOf<'LeadNamed'>) => invitedInto(coalition, user),
  ContactAdded: (coalition: Coalition, { contact }: EventOf<'ContactAdded'>) =>
    invitedInto(coalition, contactOf(coalition, contact)?.user ?? null),
} satisfies Follows<Kind | 'picture', CoalitionsFact['type']>;

export const coalitionEffects = { kinds, follows } satisfies AreaEffects;
