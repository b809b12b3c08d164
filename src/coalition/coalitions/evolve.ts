import type { EventTable } from '../area.ts';
import type { EventOf } from '../events.ts';
import type { Coalition } from '../state.ts';
import type { CoalitionChannel, CoalitionsPart } from './state.ts';

export function begin(event: EventOf<'CoalitionStarted'>): CoalitionsPart {
  const { id, name, need, language, country, together, intention, channel, by, at } = event;
  return {
    id,
    name,
    need,
    language,
    country,
    together,
    intention,
    startedBy: by ?? '',
    startedAt: at,
    channel: {
      id: channel?.kind === 'existing' ? channel.id : null,
      wish: channel,
      problem: null,
      welcomed: false,
    },
    practice: event.practice ?? false,
    over: null,
    lastSign: at,
  };
}

export type CoalitionsEvent = EventOf<
  | 'ChannelChosen'
  | 'ChannelReady'
  | 'ChannelFailed'
  | 'ChannelMoved'
  | 'ChannelWelcomed'
  | 'StepOpened'
  | 'CoalitionClosed'
  | 'PracticeThrownAway'
>;

export const events: EventTable<CoalitionsEvent> = {
  ChannelChosen: (state, { channel }) => ({
    ...state,
    channel: {
      id: channel.kind === 'existing' ? channel.id : null,
      wish: channel,
      problem: null,
      welcomed: false,
    },
  }),
  ChannelReady: (state, { channel: id }) => withChannel(state, { id, problem: null }),
  ChannelFailed: (state, { problem }) => withChannel(state, { problem }),
  ChannelMoved: (state, { channel: id }) => withChannel(state, { id, problem: null }),
  ChannelWelcomed: (state) => withChannel(state, { welcomed: true, problem: null }),
  StepOpened: (state) => ({ ...state, over: null }),
  CoalitionClosed: (state, { at }) => ({ ...state, over: 'closed', closedAt: at }),
  PracticeThrownAway: (state) => ({ ...state, over: 'thrown-away', intention: '' }),
};

function withChannel(state: Coalition, change: Partial<CoalitionChannel>): Coalition {
  return { ...state, channel: { ...state.channel, ...change } };
}
