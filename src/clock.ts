/** The app's one clock. `now()` is in milliseconds since the epoch; the sandbox's time machine moves it, nothing else does. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** How long ago an instant was, which another process may have stored by a clock that is ahead: never less than nothing. */
export function ageOf(clock: Clock, since: number): number {
  return Math.max(0, clock.now() - since);
}

/** A clock that runs along with the machine's, `offset` milliseconds ahead of it. Only the sandbox and tests move it. */
export function createMovableClock(offset = 0): Clock & { moveTo(offset: number): void } {
  let ahead = offset;
  return {
    now: () => Date.now() + ahead,
    moveTo: (value) => {
      ahead = value;
    },
  };
}
