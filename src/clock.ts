/** The app's one clock. `now()` is in milliseconds since the epoch; the sandbox's time machine moves it, nothing else does. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that runs along with the machine's, `offset` milliseconds ahead of it. Only the sandbox and tests move it. */
export function createMovableClock(): Clock & { moveTo(offset: number): void } {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    moveTo: (value) => {
      offset = value;
    },
  };
}
