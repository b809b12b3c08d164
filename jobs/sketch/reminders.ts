import { due } from '../../src/coalition/due-kinds.ts';
import type { AreaReminders } from '../engine/reminders.ts';
import { sketchSuggestions } from './reminders/suggestions.ts';

export const sketchReminders = {
  [due.sketchSuggestions]: sketchSuggestions,
} satisfies AreaReminders;
