/**
 * The newest time zone data that the app knows of. With what came before, British Columbia, Alberta and Morocco are an hour off from
 * autumn 2026 on (IANA, NEWS of 2026b and 2026c). Node carries its own: 24.20 has 2026c, 20.20.2 has 2025c.
 */
export const knownZoneData = '2026c';

/** The time zone data of this Node, such as `2026c`; all that `Intl` and Temporal say about clocks comes from it. */
export function zoneDataInUse(): string {
  return process.versions.tz ?? 'unknown';
}

/** Whether time zone data is at least what the app knows of. */
export function isCurrentZoneData(version: string): boolean {
  return /^\d{4}[a-z]+$/.test(version) && version >= knownZoneData;
}
