/** Reading of values whose shape nobody has checked yet: what an app sends, what a page sends. Nothing here throws. */
export type JsonObject = { [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value if it is an object, else an empty one. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The value if it is a list, else an empty one. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects in a list; anything else in it is left out. */
export function asObjects(value: unknown): JsonObject[] {
  return asList(value).filter(isObject);
}

/** The strings in a list; a single string counts as a list of one. */
export function asTexts(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return asList(value).filter((item) => typeof item === 'string');
}

/** The value if it is a string, else an empty one. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The parsed value, or undefined where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** Length as Slack counts it. Fact: 1.1 Character counting (Unicode code points, not UTF-16 units). */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** A copy that shares nothing with the original; for plain JSON values only. */
export function copyOf(value: JsonObject): JsonObject {
  return asObject(parseJson(JSON.stringify(value)));
}
