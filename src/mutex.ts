/** Takes a place in the line at a key; resolves when it is one's turn, with what to call when done. */
export type Acquire = (key: string) => Promise<() => void>;

/** Lines of this process, one a key; nobody waits for other processes here. */
export function createMutex(): Acquire {
  const last = new Map<string, Promise<void>>();
  return async (key) => {
    const before = last.get(key);
    let done = () => {};
    const mine = new Promise<void>((resolve) => {
      done = resolve;
    });
    last.set(key, mine);
    await before;
    return () => {
      if (last.get(key) === mine) last.delete(key);
      done();
    };
  };
}
