const hidden = '[hidden]';
const deepest = 6;

/** Names (without `_` and `-`, in lower case) of fields that hold a secret, a request of Slack or what a person typed. */
const hiddenNames = new Set([
  ...['text', 'answer', 'answers', 'value', 'values', 'initialvalue', 'note', 'words', 'draft'],
  ...['body', 'payload', 'args', 'blocks', 'view', 'state', 'privatemetadata', 'data'],
  ...['headers', 'authorization', 'cookie', 'token', 'tokens', 'keys'],
]);
const hiddenEnds = /(token|secret|signature|password)s?$/;

type SerialisedError = { type: string; message: string; [field: string]: unknown };

/** The same fields with what must not be logged hidden, at every depth; errors and binary values in a short form. */
export function scrub(fields: Record<string, unknown>): Record<string, unknown> {
  return scrubFields(fields, 0);
}

function scrubFields(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, isHidden(name) ? hidden : scrubValue(value, depth)]),
  );
}

function scrubValue(value: unknown, depth: number): unknown {
  if (value instanceof Error) return serialiseError(value, depth);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (ArrayBuffer.isView(value) || depth >= deepest) return hidden;
  if (Array.isArray(value)) return value.map((item) => scrubValue(item, depth + 1));
  return scrubFields(value, depth + 1);
}

function isHidden(name: string): boolean {
  const plain = name.replace(/[_-]/g, '').toLowerCase();
  return hiddenNames.has(plain) || hiddenEnds.test(plain);
}

/**
 * What may be known of an error: its type, message, codes, the places in the code and its cause. All other properties are
 * left out: `data` of Slack's client can hold a whole request, `command` of ioredis the arguments of a call.
 */
export function serialiseError(error: Error, depth = 0): SerialisedError {
  const codes: Record<string, unknown> = {};
  for (const name of ['code', 'statusCode', 'retryAfter', 'errno', 'syscall'] as const) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === 'string' || typeof value === 'number') codes[name] = value;
  }
  const slackError = slackErrorOf(error);
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: withoutQuotations(error.message),
    ...codes,
    ...(slackError === undefined ? {} : { slackError }),
    ...(stack?.length ? { stack: stack.join('\n') } : {}),
    ...(error.cause instanceof Error && depth < deepest
      ? { cause: serialiseError(error.cause, depth + 1) }
      : {}),
    ...(error instanceof AggregateError && depth < deepest
      ? { errors: error.errors.map((one) => scrubValue(one, depth + 1)) }
      : {}),
  };
}

function slackErrorOf(error: Error): string | undefined {
  const data: unknown = Reflect.get(error, 'data');
  if (typeof data !== 'object' || data === null || !('error' in data)) return undefined;
  return typeof data.error === 'string' ? data.error : undefined;
}

/** Node quotes what it could not parse as JSON, Redis the arguments of a command that it does not know. */
function withoutQuotations(message: string): string {
  return message
    .replace(/, (?:\.\.\.)?".*"(?:\.\.\.)? is not valid JSON/s, ' is not valid JSON')
    .replace(/Unexpected token .*? is not valid JSON/s, 'Unexpected token: it is not valid JSON')
    .replace(/with args beginning with: .*/s, `with args beginning with: ${hidden}`);
}

/** Hides tokens of Slack, passwords in URLs and tickets of Socket Mode in a finished line or message. */
export function scrubSecrets(line: string): string {
  return line
    .replace(/\bx(?:ox[a-z]|app)(?:\.xox[a-z])?-[\w-]+/g, hidden)
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@"\\]*@/gi, `$1${hidden}@`)
    .replace(/\b(ticket|token|secret|password)=[^&\s"\\]+/gi, `$1=${hidden}`);
}
