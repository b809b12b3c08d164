import { createContext, useContext } from 'react';
import type { Named } from './mrkdwn-parse.ts';
import type { Conversation, Person, Screen } from './wire.ts';

/** Whom and what the person on screen knows of: for names in texts and for pickers. */
export interface World {
  me: Person;
  people: Person[];
  channels: (Named & { kind: Conversation['kind'] })[];
}

export function worldOf(screen: Screen): World {
  const rooms = screen.conversations.map(({ id, name, kind }) => ({ id, handle: name, kind }));
  const open = screen.joinable.map(({ id, name }) => ({ id, handle: name, kind: 'public' as const }));
  return { me: screen.me, people: screen.people, channels: [...rooms, ...open] };
}

export const WorldContext = createContext<World | null>(null);

export function useWorld(): World {
  const world = useContext(WorldContext);
  if (world === null) throw new Error('There is no world around this.');
  return world;
}
