import type { Reading, Wanted } from '../area.ts';
import type { Coalition } from '../state.ts';
import { accessTo } from './read.ts';
import type { Interview } from './state.ts';

export function mayRead(coalition: Coalition, { thing, user }: Wanted<Interview>): Reading {
  switch (accessTo(coalition, thing, user)) {
    case 'author':
    case 'reader':
      return 'yes';
    case 'ask-first':
      return 'ask-first';
    case 'none':
      return 'no';
  }
}
