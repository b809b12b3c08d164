import type { Logger as BoltLogger, LogLevel as BoltLogLevel } from '@slack/bolt';
import { type DestinationStream, type LogFn, type Logger, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from './config.ts';
import { scrub, scrubSecrets, serialiseError } from './log-scrub.ts';

/** The app's log. Never give it what a person typed; fields that would hold such text are hidden all the same. */
export interface Log {
  debug: LogFn;
  info: LogFn;
  warn: LogFn;
  error: LogFn;
  fatal: LogFn;
  /** A log whose every line has these fields too. */
  child(fields: Record<string, unknown>): Log;
}

/** What the log writes to: a line a call. */
export type LogDestination = DestinationStream;

/**
 * A log that writes one JSON object a line, at once (nothing is lost when the process exits), to stdout or to `destination`.
 * Fields are scrubbed at every depth (pino's own redaction knows only exact paths), errors become `{ type, message, code,
 * stack, cause }` wherever they stand, and tokens and passwords in URLs are hidden in the finished line, messages included.
 * `fields` stand in every line.
 */
export function createLog(
  level: LogLevel,
  options: { fields?: Record<string, unknown>; destination?: LogDestination } = {},
): Log {
  const target = pino(
    {
      level,
      base: scrub(options.fields ?? {}),
      // Errors are short already when pino sees them.
      serializers: { err: (value) => value },
      timestamp: stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => scrub(fields),
      },
      hooks: {
        logMethod(args, method) {
          const [first, message] = args;
          // pino would take the message of a lone error as it is, with what may be quoted in it.
          if (isError(first) && message === undefined) {
            const err = serialiseError(first);
            method.apply(this, [{ err }, err.message]);
          } else method.apply(this, args);
        },
        streamWrite: scrubSecrets,
      },
    },
    options.destination ?? pino.destination({ fd: 1, sync: true }),
  );
  return logOver(target);
}

// pino gives the bindings of a child to no formatter of its parent.
function logOver(target: Logger): Log {
  return {
    debug: target.debug.bind(target),
    info: target.info.bind(target),
    warn: target.warn.bind(target),
    error: target.error.bind(target),
    fatal: target.fatal.bind(target),
    child: (fields) => logOver(target.child(scrub(fields))),
  };
}

/**
 * The app's log for Bolt, its receivers and its Web API clients. Their debug lines hold whole requests and messages, so
 * those are dropped at any level, as are objects that are no errors.
 */
export function boltLogger(log: Log): BoltLogger {
  let bound = log;
  const at =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]): void => {
      const message = parts.filter((part) => typeof part === 'string').join(' ');
      const error = parts.find(isError);
      if (error !== undefined) bound[level]({ err: error }, message || undefined);
      else if (message !== '') bound[level](message);
    };
  return {
    debug: () => {},
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    setLevel: () => {},
    getLevel: () => 'info' as BoltLogLevel,
    setName: (name) => {
      bound = log.child({ part: name });
    },
  };
}

function isError(value: unknown): value is Error {
  return value instanceof Error;
}
