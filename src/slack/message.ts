import type { KnownBlock } from '@slack/types';

/** A message as the app posts it. `text` shows in notifications and on lock screens: never an answer in it. */
export interface Message {
  text: string;
  blocks: KnownBlock[];
}
