/**
 * When somebody may be disturbed, in their own local time: from the minute `from` until just before `to` (`09:00`,
 * `24:00` for midnight at the end of the day), on these days (1 is Monday, 7 is Sunday). Hours never run past midnight.
 */
export interface Hours {
  from: string;
  to: string;
  days: readonly number[];
}

/** Office hours, which everybody has who did not say otherwise. */
export const officeHours: Hours = { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] };

/** Whether hours can be used: real times, the end after the beginning, and at least one day, each of 1 to 7. */
export function isHours(hours: Hours): boolean {
  const from = minuteOf(hours.from);
  const to = minuteOf(hours.to);
  if (from === undefined || to === undefined || from >= to) return false;
  return hours.days.length > 0 && hours.days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
}

/** The minute of the day of `HH:MM`, 1440 for `24:00`; undefined for anything else. */
export function minuteOf(time: string): number | undefined {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  if (hour === undefined || minute === undefined || Number(minute) > 59) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= 24 * 60 ? minutes : undefined;
}
