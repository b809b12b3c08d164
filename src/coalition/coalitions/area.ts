import type { Area } from '../area.ts';
import type { Coalition } from '../state.ts';
import { mayRead } from './access.ts';
import type { ChannelCommand } from './commands.ts';
import { chooseChannel, noteFailed, noteMoved, noteReady, noteWelcomed } from './decide.ts';
import { begin, type CoalitionsEvent, events } from './evolve.ts';
import type { CoalitionsPart } from './state.ts';

/** A coalition as a whole: how it starts, its intention, its channel. Its one thing is the coalition itself. */
export const coalitions = {
  commands: {
    ChooseChannel: chooseChannel,
    NoteChannelReady: noteReady,
    NoteChannelFailed: noteFailed,
    NoteChannelMoved: noteMoved,
    NoteChannelWelcomed: noteWelcomed,
  },
  events,
  begin,
  things: (coalition) => [coalition],
  dues: () => [],
  duesOfAll: () => [],
  texts: ({ intention }) => (intention === '' ? [] : [intention]),
  mayRead,
  // A lead wrote it for the organisation.
  belongs: () => 'shared',
} satisfies Area<ChannelCommand, CoalitionsEvent, Coalition, CoalitionsPart>;
