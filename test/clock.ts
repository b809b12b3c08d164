/** A Monday, half past nine in Amsterdam: when the clock of a test's sandbox and app starts, whatever the day on the machine. */
export const monday = '2026-03-02T09:30:00+01:00';

/** How far ahead of the machine's clock that is, in milliseconds. */
export function aheadTo(instant: string): number {
  return Date.parse(instant) - Date.now();
}

/** What puts a process that this one starts on the same day under `npm run test:days`; nothing otherwise. */
export function dayOfThisProcess(): Record<string, string> {
  const given = Object.entries(process.env).filter(
    ([name]) => name === 'LD_PRELOAD' || /^FAKETIME/.test(name),
  );
  return Object.fromEntries(given.map(([name, value]) => [name, value ?? '']));
}
