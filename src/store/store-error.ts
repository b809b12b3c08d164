/**
 * - `unknown`: timed out or cut off; it may have been done. Do it again with the same request id.
 * - `unreachable`: never reached Redis, or Redis said that it can't serve now; certainly not done.
 * - `full`: no memory or no disk (OOM, MISCONF); certainly not done.
 * - `read-only`: this Redis is a replica; certainly not done.
 * - `failed`: any other refusal by Redis: a bug, or a Redis that is too old.
 */
export type StoreFailure = 'unknown' | 'unreachable' | 'full' | 'read-only' | 'failed';

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
  return new StoreError(refusal(message), message);
}

/** Redis 7 puts the code first; 6.2 puts it inside "Error running script (…): -CODE". */
function refusal(message: string): StoreFailure {
  const code = /(?:^|-)(OOM|MISCONF|READONLY|LOADING|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|NOREPLICAS|BUSY)\b/.exec(
    message,
  )?.[1];
  if (code === undefined) return 'failed';
  if (code === 'OOM' || code === 'MISCONF') return 'full';
  return code === 'READONLY' ? 'read-only' : 'unreachable';
}
