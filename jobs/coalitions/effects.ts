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
  type PersonEffectKinds,
  type PersonFollows,
  toLeads,
} from '../engine/effects.ts';
import { newPictures } from '../steps/pictures.ts';
import { askAboutWelcome, inviteToChannel, prepareChannel, sendChannelProblem } from './channel.ts';
import { answerMention, greetChannel } from './in-channels.ts';
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
  ChannelChosen: one('channel'),
  ChannelReady: nothing,
  ChannelFailed: toLeads('channel-problem'),
  ChannelMoved: nothing,
  ChannelWelcomed: nothing,
  LeadNamed: (coalition: Coalition, { user }: EventOf<'LeadNamed'>) => invitedInto(coalition, user),
  ContactAdded: (coalition: Coalition, { contact }: EventOf<'ContactAdded'>) =>
    invitedInto(coalition, contactOf(coalition, contact)?.user ?? null),
} satisfies Follows<Kind | 'picture', CoalitionsFact['type']>;

const personKinds = {
  mention: { run: answerMention },
  greeting: { run: greetChannel },
} satisfies PersonEffectKinds;

const personFollows = {
  Mentioned: ['mention'],
  AddedToChannel: ['greeting'],
} satisfies PersonFollows<keyof typeof personKinds>;

export const coalitionEffects = {
  kinds,
  follows,
  person: { kinds: personKinds, follows: personFollows },
} satisfies AreaEffects;
