import { due } from '../../src/coalition/due-kinds.ts';
import type { AreaReminders } from '../engine/reminders.ts';

export const domainReminders = {
  [due.interestKeys]: {
    notification: (text) => text.domain.verb,
    lines: () => [],
    sent: ({ user }) => ({ type: 'NoteKeysReminded', user }),
  },
} satisfies AreaReminders;
