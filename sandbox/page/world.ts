import { createContext, useContext } from 'react';
import type { Named } from './mrkdwn-parse.ts';
import type { Conversation, Person, Screen } from './wire.ts';

export type Room = Named & Pick<Conversation, 'kind' | 'archived' | 'shared'>;

/** Whom and what the person on screen knows of: for names in texts and for pickers. */
export interface World {
  me: Person;
  people: Person[];
  channels: Room[];
  /** Looks at one of them. */
  visit(channel: string): void;
}

export function worldOf({ me, people, conversations, joinable }: Screen, visit: World['visit']): World {
  const rooms = conversations.map(({ name, ...room }): Room => ({ ...room, handle: name }));
  const open = joinable.map(({ name, ...room }): Room => ({ ...room, handle: name }));
  return { me, people, channels: [...rooms, ...open], visit };
}

export const WorldContext = createContext<World | null>(null);

export function useWorld(): World {
  const world = useContext(WorldContext);
  if (world === null) throw new Error('There is no world around this.');
  return world;
}
