/**
 * - `unknown`: timed out or cut off; it may have been done. Do it again with the same request id.
 * - `unreachable`: never reached Redis, or Redis said that it can't serve now; certainly not done.
 * - `wrong-password`, `not-allowed`: Redis refuses who signs in, or what they may do (its ACL); certainly not done.
 * - `loading`: it still reads its data; certainly not done.
 * - `full`, `not-saving`: no memory (OOM), or it can't save to its disk (MISCONF); certainly not done.
 * - `read-only`, `few-replicas`: this Redis is a replica, or has fewer of them than it wants; certainly not done.
 * - `outdated`: a newer version of the app writes here; certainly not done.
 * - `failed`: any other refusal by Redis: a bug, or a Redis that is too old.
 */
export type StoreFailure =
  | 'unknown'
  | 'unreachable'
  | 'wrong-password'
  | 'not-allowed'
  | 'loading'
  | 'full'
  | 'not-saving'
  | 'read-only'
  | 'few-replicas'
  | 'outdated'
  | 'failed';

/** What every function of the store throws when Redis does not do what it was asked. Holds no argument of the command. */
export class StoreError extends Error {
  readonly code: StoreFailure;

  constructor(code: StoreFailure, message: string) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
  }
}

/**
 * Waits for an ioredis reply, and turns its errors into a `StoreError`. No cause is kept: ioredis hangs the command with all
 * its arguments on its errors, and those hold what people typed.
 */
export async function reply<T>(pending: Promise<T>): Promise<T> {
  try {
    return await pending;
  } catch (error) {
    throw storeError(error);
  }
}

/** As `reply`, for a pipeline: its results in order; the first error is thrown. */
export async function replies(pending: Promise<[Error | null, unknown][] | null>): Promise<unknown[]> {
  const results = await reply(pending);
  if (results === null) throw new StoreError('unknown', 'the pipeline was aborted');
  return results.map(([error, result]) => {
    if (error !== null) throw storeError(error);
    return result;
  });
}

function storeError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const message = error instanceof Error ? error.message.slice(0, 300) : 'no error object';
  if (!(error instanceof Error)) return new StoreError('unknown', message);
  if (/enableOfflineQueue/.test(message)) return new StoreError('unreachable', 'no connection to Redis');
  if (error.name !== 'ReplyError') return new StoreError('unknown', message);
  return new StoreError(refusalIn(message) ?? 'failed', message);
}

const refusals: Record<string, StoreFailure> = {
  WRONGPASS: 'wrong-password',
  NOAUTH: 'wrong-password',
  NOPERM: 'not-allowed',
  LOADING: 'loading',
  OOM: 'full',
  MISCONF: 'not-saving',
  READONLY: 'read-only',
  NOREPLICAS: 'few-replicas',
  MASTERDOWN: 'unreachable',
  CLUSTERDOWN: 'unreachable',
  TRYAGAIN: 'unreachable',
  BUSY: 'unreachable',
  OUTDATED: 'outdated',
};
const codes = new RegExp(`(?:^|-|: )(${Object.keys(refusals).join('|')})\\b`);

/**
 * What an error's message says, `undefined` where it holds no code of Redis's. Redis 7 puts the code first; 6.2 puts it inside "Error
 * running script (…): -CODE", ioredis behind "Ready check failed: ".
 */
export function refusalIn(message: string): StoreFailure | undefined {
  return refusals[codes.exec(message)?.[1] ?? ''];
}
