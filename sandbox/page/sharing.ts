/** The new value, with every part that did not change being the same object as before, so that React skips it. */
export function shareWith<T>(before: T, after: T): T {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) {
    const items = after.map((item, index) => (index < before.length ? shareWith(before[index], item) : item));
    const same = items.length === before.length && items.every((item, index) => item === before[index]);
    return same ? before : Object.assign(after, items);
  }
  if (!isRecord(before) || !isRecord(after)) return after;
  const keys = Object.keys(after);
  let same = keys.length === Object.keys(before).length;
  for (const key of keys) {
    const part = key in before ? shareWith(before[key], after[key]) : after[key];
    if (!(key in before) || part !== before[key]) same = false;
    Reflect.set(after, key, part);
  }
  return same ? before : after;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
