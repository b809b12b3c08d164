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
  | 'CoalitionChanged'
  | 'ChannelChosen'
  | 'ChannelReady'
  | 'ChannelFailed'
  | 'ChannelMoved'
  | 'ChannelWelcomed'
  | 'StepAnswered'
  | 'StepOpened'
  | 'CoalitionClosed'
  | 'PracticeThrownAway'
>;

export const events: EventTable<CoalitionsEvent> = {
  CoalitionChanged: (state, { by, at, name, need, language, country }) => {
    const to = { name, need, language, country };
    const changed = detailNames.filter((each) => to[each] !== undefined);
    const before = Object.fromEntries(changed.map((each) => [each, state[each]]));
    const after = Object.fromEntries(changed.map((each) => [each, to[each]]));
    return { ...state, ...after, changes: [...(state.changes ?? []), { by, at, before }] };
  },
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
  // The first question of step 1 is the intention: what was written last counts in both places.
  StepAnswered: (state, { question, entry }) =>
    question === 'goal' && entry !== null ? { ...state, intention: entry } : state,
  StepOpened: (state) => ({ ...state, over: null }),
  CoalitionClosed: (state) => ({ ...state, over: 'closed' }),
  PracticeThrownAway: (state) => ({ ...state, over: 'thrown-away', intention: '' }),
};

const detailNames = ['name', 'need', 'language', 'country'] as const;

function withChannel(state: Coalition, change: Partial<CoalitionChannel>): Coalition {
  return { ...state, channel: { ...state.channel, ...change } };
}
