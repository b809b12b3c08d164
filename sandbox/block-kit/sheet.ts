import type { JsonObject } from '../json.ts';
import { codePoints, isObject } from '../json.ts';

/** Something that Slack would refuse, where it stands (a JSON pointer) and the row of platform-facts.md that says so. */
export interface Problem {
  at: string;
  says: string;
  fact: string;
}

export type Surface = 'message' | 'modal' | 'home';

/** What is known while one message or view is checked. */
export interface Sheet {
  readonly surface: Surface;
  readonly problems: Problem[];
  /** Whether the app may show this uploaded file. */
  readonly mayUseFile: (id: string) => boolean;
  /** Counts over the whole message or view, by what is counted. */
  readonly counts: Map<string, number>;
  /** The row that is cited while inside an object. */
  fact: string;
}

export type Rule = (value: unknown, at: string, sheet: Sheet) => void;

export function createSheet(surface: Surface, mayUseFile: (id: string) => boolean): Sheet {
  return { surface, problems: [], mayUseFile, counts: new Map(), fact: '' };
}

export function refuse(sheet: Sheet, at: string, given: { says: string; fact?: string }): void {
  sheet.problems.push({ at, says: given.says, fact: given.fact ?? sheet.fact });
}

/** Adds up, and answers the new total. */
export function count(sheet: Sheet, what: string, by = 1): number {
  const total = (sheet.counts.get(what) ?? 0) + by;
  sheet.counts.set(what, total);
  return total;
}

/** A string of so many code points (fact: 1.1 Character counting). */
export function string(most: number, least = 1): Rule {
  return (value, at, sheet) => {
    if (typeof value !== 'string') return refuse(sheet, at, { says: 'must provide a string' });
    const length = codePoints(value);
    if (length > most) refuse(sheet, at, { says: `must be less than ${most + 1} characters` });
    if (length < least) refuse(sheet, at, { says: `must be more than ${least - 1} characters` });
  };
}

export function matching(pattern: RegExp, says: string): Rule {
  return (value, at, sheet) => {
    if (typeof value !== 'string' || !pattern.test(value)) refuse(sheet, at, { says });
  };
}

export const boolean: Rule = (value, at, sheet) => {
  if (typeof value !== 'boolean') refuse(sheet, at, { says: 'must provide a boolean' });
};

export function integer(least: number, most: number): Rule {
  return (value, at, sheet) => {
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
    if (!fits) refuse(sheet, at, { says: `must provide an integer from ${least} to ${most}` });
  };
}

export function oneOf(...allowed: readonly unknown[]): Rule {
  return (value, at, sheet) => {
    if (!allowed.includes(value)) refuse(sheet, at, { says: `must be one of ${allowed.join(', ')}` });
  };
}

export function listOf(rule: Rule, size: { least?: number; most: number }): Rule {
  const least = size.least ?? 1;
  return (value, at, sheet) => {
    if (!Array.isArray(value)) return refuse(sheet, at, { says: 'must provide an array' });
    if (value.length > size.most) refuse(sheet, at, { says: `no more than ${size.most} items allowed` });
    if (value.length < least) refuse(sheet, at, { says: `no fewer than ${least} items allowed` });
    value.forEach((item, index) => {
      rule(item, `${at}/${index}`, sheet);
    });
  };
}

export const anything: Rule = () => {};

export interface Shape {
  fact: string;
  need?: Record<string, Rule>;
  may?: Record<string, Rule>;
  /** What holds between fields. */
  also?: (value: JsonObject, at: string, sheet: Sheet) => void;
}

/** An object with these fields and, `type` apart, no others. */
export function object(shape: Shape): Rule {
  const { need = {}, may = {} } = shape;
  return (value, at, sheet) => {
    if (!isObject(value)) return refuse(sheet, at, { says: 'must provide an object', fact: shape.fact });
    const outer = sheet.fact;
    sheet.fact = shape.fact;
    for (const [name, rule] of Object.entries(need)) {
      if (value[name] === undefined) refuse(sheet, at, { says: `missing required field: ${name}` });
      else rule(value[name], `${at}/${name}`, sheet);
    }
    for (const [name, given] of Object.entries(value)) {
      if (name === 'type' || name in need || given === undefined) continue;
      const rule = may[name];
      if (rule) rule(given, `${at}/${name}`, sheet);
      else refuse(sheet, at, { says: `invalid additional property: ${name}` });
    }
    shape.also?.(value, at, sheet);
    sheet.fact = outer;
  };
}
