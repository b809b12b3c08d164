import type { JsonObject } from '../json.ts';
import { asObjects, asText, codePoints, isObject } from '../json.ts';
import type { Rule } from './sheet.ts';
import { boolean, count, listOf, object, refuse, string } from './sheet.ts';

const textFact = '1.3 text object (1–3000, an empty string is rejected)';

/** A text object of one of these types. */
export function text(most: number, types: readonly string[] = ['plain_text', 'mrkdwn']): Rule {
  return (value, at, sheet) => {
    if (!isObject(value)) return refuse(sheet, at, { says: 'must provide an object' });
    const type = asText(value.type);
    if (!types.includes(type)) return refuse(sheet, `${at}/type`, { says: `unsupported type: ${type}` });
    const given = value.text;
    if (typeof given !== 'string') {
      return refuse(sheet, at, { says: 'missing required field: text', fact: textFact });
    }
    const length = codePoints(given);
    count(sheet, 'characters', length);
    if (length > most) refuse(sheet, `${at}/text`, { says: `must be less than ${most + 1} characters` });
    if (length === 0) {
      refuse(sheet, `${at}/text`, { says: 'must be more than 0 characters', fact: textFact });
    }
    const extra = type === 'plain_text' ? 'emoji' : 'verbatim';
    for (const name of Object.keys(value)) {
      if (name === 'type' || name === 'text' || name === extra) continue;
      refuse(sheet, at, {
        says: `invalid additional property: ${name}`,
        fact: '1.3 text object (`verbatim` mrkdwn only, `emoji` plain_text only)',
      });
    }
  };
}

export function plain(most: number): Rule {
  return text(most, ['plain_text']);
}

/** Fact: 1.1 block_id / action_id (255 chars). */
export const id: Rule = (value, at, sheet) => {
  const outer = sheet.fact;
  sheet.fact = '1.1 block_id / action_id (255 chars)';
  string(255)(value, at, sheet);
  sheet.fact = outer;
};

export const confirm = object({
  fact: '1.3 confirm (title 100, text 300, confirm/deny 30)',
  need: { title: plain(100), text: text(300), confirm: plain(30), deny: plain(30) },
  may: { style: string(20) },
});

const optionFact = '1.3 option (text 75, description 75, value 150)';

/** An option; mrkdwn only where the element shows all options at once, a url only in an overflow menu. */
export function option(kind: { mrkdwn?: true; url?: true } = {}): Rule {
  const words = kind.mrkdwn ? text(75) : plain(75);
  return object({
    fact: optionFact,
    need: { text: words, value: string(150) },
    may: { description: words, ...(kind.url ? { url: string(3000) } : {}) },
  });
}

export const optionGroup = object({
  fact: '1.3 static_select (option_groups ≤100, each ≤100 options, label 75)',
  need: { label: plain(75), options: listOf(option(), { most: 100 }) },
});

/** Every option that an element offers, in groups or not. */
export function optionsOf(element: JsonObject): JsonObject[] {
  const grouped = asObjects(element.option_groups).flatMap((group) => asObjects(group.options));
  return [...asObjects(element.options), ...grouped];
}

/** Fact: T:composition-objects (an initial option must match one of the options exactly). */
export function initialMustMatch(element: JsonObject, at: string): { at: string; says: string } | null {
  const offered = optionsOf(element).map((one) => JSON.stringify(one));
  const initial = isObject(element.initial_option)
    ? [element.initial_option]
    : asObjects(element.initial_options);
  const strange = initial.some((one) => !offered.includes(JSON.stringify(one)));
  return strange ? { at, says: 'the initial option must match exactly one of the options' } : null;
}

/** The file that an image names by its id, or by its address. */
export function namedFile({ id, url }: JsonObject): string {
  return asText(id) || (/\/files(?:-pri)?\/([^/]+)\//.exec(asText(url))?.[1] ?? '');
}

/** Fact: 1.4 slack_file image ({id} XOR {url}; the poster must have access to the file). */
const slackFile: Rule = (value, at, sheet) => {
  object({
    fact: '1.4 slack_file image ({id} XOR {url})',
    may: { id: string(255), url: string(3000) },
    also: (file, where, inside) => {
      if ((file.id === undefined) === (file.url === undefined)) {
        refuse(inside, where, { says: 'exactly one of id and url' });
      }
    },
  })(value, at, sheet);
  if (!isObject(value)) return;
  const file = namedFile(value);
  if (!sheet.mayUseFile(file)) {
    refuse(sheet, at, {
      says: 'invalid slack file',
      fact: '1.4 slack_file image (png, jpg, jpeg or gif, and the poster must have access to the file)',
    });
  }
};

export const imageFields = {
  need: { alt_text: string(2000) },
  may: {
    image_url: string(3000),
    slack_file: slackFile,
  },
};

export const focus: Rule = (value, at, sheet) => {
  boolean(value, at, sheet);
  if (value === true && count(sheet, 'focus') > 1) {
    refuse(sheet, at, {
      says: 'only one element may have focus_on_load',
      fact: '1.3 focus_on_load (only one element true per view)',
    });
  }
};
