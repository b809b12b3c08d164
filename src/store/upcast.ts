/** An event as a version of the app wrote it: JSON with a type. */
type Stored = { type?: string } & Record<string, unknown>;

/** Per type of event, what makes an older form of it the present one. A present one it leaves as it is. */
export type Upcasts = { readonly [type: string]: (stored: Stored) => Stored };

/**
 * Stored events whose form was changed since (README, "Change a stored event"). A log is never rewritten for it: it is read so from
 * then on, on every way.
 */
export const upcasts: Upcasts = {};

/** What stands in a log as an event of now: every way of reading a log passes here. */
export function upcastEvent<E>(decoded: unknown, known: Upcasts): E {
  const stored = decoded as Stored;
  const upcast = Object.hasOwn(known, stored.type ?? '') ? known[stored.type ?? ''] : undefined;
  return (upcast === undefined ? stored : upcast(stored)) as E;
}
