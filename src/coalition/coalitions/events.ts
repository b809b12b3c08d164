import type { Country, Language } from '../../method/languages.ts';
import type { Details } from './commands.ts';
import type { ChannelProblem, ChannelWish } from './state.ts';

/** What happens to a coalition as a whole and to its channel, before it is stamped. */
export type CoalitionsFact =
  | {
      type: 'CoalitionStarted';
      id: string;
      name: string;
      need: string;
      language: Language;
      country: Country;
      together: boolean;
      intention: string;
      channel: ChannelWish | null;
      /** Left out: round 1. */
      opening?: 'round-2';
      practice?: true;
    }
  /** What is left out stays. */
  | ({ type: 'CoalitionChanged' } & Partial<Details>)
  | { type: 'ChannelChosen'; channel: ChannelWish }
  | { type: 'ChannelReady'; channel: string }
  | { type: 'ChannelFailed'; problem: ChannelProblem }
  | { type: 'ChannelMoved'; channel: string }
  | { type: 'ChannelWelcomed' };
