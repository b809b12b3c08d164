import { due } from '../../src/coalition/due-kinds.ts';
import type { AreaReminders } from '../engine/reminders.ts';
import { leadStill } from './reminders/lead-still.ts';

export const stepReminders = { [due.leadStill]: leadStill } satisfies AreaReminders;
