import type { Broken } from '../inspector.ts';
import type { JsonObject } from '../json.ts';
import { asTexts, isObject, parseJson } from '../json.ts';
import type { Site } from '../site.ts';

/** Slack's `ok:false`, with its word for it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly word: string;
  readonly broken: Broken[];
  readonly extra: JsonObject;

  constructor(word: string, more: { broken?: Broken[]; extra?: JsonObject } = {}) {
    super(word);
    this.word = word;
    this.broken = more.broken ?? [];
    this.extra = more.extra ?? {};
  }
}

/** A refusal that the inspector marks as a broken rule. */
export function ruleBroken(word: string, broken: Broken, extra: JsonObject = {}): Refusal {
  return new Refusal(word, { broken: [broken], extra });
}

/** One call of a Web API method. */
export interface Call {
  readonly site: Site;
  readonly method: string;
  readonly args: Args;
  /** Rules that were broken without being refused. */
  readonly flags: Broken[];
}

export interface Method {
  /** Any of these scopes will do; none needed where empty. */
  scopes: (call: Call) => readonly string[];
  /** The token it takes: the bot's unless given. */
  token?: 'app';
  run: (call: Call) => JsonObject;
}

/** Arguments as they come: strings from a form, values from JSON. */
export interface Args {
  readonly raw: JsonObject;
  /** Undefined where it is missing or empty. */
  text(name: string): string | undefined;
  /** Refuses a call without it. */
  need(name: string, word?: string): string;
  flag(name: string): boolean;
  number(name: string): number | undefined;
  /** A list of strings: JSON, or separated by commas. */
  texts(name: string): string[];
  /** Undefined where missing; refuses what is no JSON with the given word. */
  json(name: string, word: string): unknown;
}

export function createArgs(raw: JsonObject): Args {
  const text = (name: string) => {
    const value = raw[name];
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    raw,
    text,
    need(name, word = 'invalid_arguments') {
      const value = text(name);
      if (value === undefined) {
        throw new Refusal(word, { extra: details([`[ERROR] missing required field: ${name}`]) });
      }
      return value;
    },
    flag: (name) => ['true', '1'].includes(text(name) ?? ''),
    number(name) {
      const value = text(name);
      return value === undefined ? undefined : Number(value);
    },
    texts(name) {
      const value = raw[name];
      if (Array.isArray(value)) return asTexts(value);
      const given = text(name) ?? '';
      const parsed = given.startsWith('[') ? parseJson(given) : undefined;
      if (parsed !== undefined) return asTexts(parsed);
      return given
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '');
    },
    json(name, word) {
      const value = raw[name];
      if (value === undefined || value === null || value === '') return undefined;
      if (typeof value !== 'string') return value;
      const parsed = parseJson(value);
      if (parsed === undefined) throw new Refusal(word);
      return parsed;
    },
  };
}

/** An object argument; anything else is refused with the given word. */
export function objectArg(args: Args, name: string, word: string): JsonObject | undefined {
  const value = args.json(name, word);
  if (value === undefined) return undefined;
  if (!isObject(value)) throw new Refusal(word);
  return value;
}

export function details(messages: readonly string[]): JsonObject {
  return { response_metadata: { messages: [...messages] } };
}

export const noScope = () => [];
export const scope = (name: string) => () => [name];

/** One page of a list, with Slack's cursor for the next. */
export function paged<T>(all: readonly T[], args: Args, usual = 100): { page: T[]; next: string } {
  const cursor = args.text('cursor');
  const from =
    cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString('utf8').split(':')[1]);
  if (!Number.isInteger(from) || from < 0) throw new Refusal('invalid_cursor');
  const limit = args.number('limit') ?? usual;
  if (!Number.isInteger(limit) || limit < 0) throw new Refusal('invalid_limit');
  const size = Math.min(limit === 0 ? usual : limit, 1000);
  const to = from + size;
  return {
    page: all.slice(from, to),
    next: to < all.length ? Buffer.from(`next:${to}`).toString('base64') : '',
  };
}
