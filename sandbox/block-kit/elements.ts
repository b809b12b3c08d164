import type { JsonObject } from '../json.ts';
import { asObjects, asText, isObject } from '../json.ts';
import {
  confirm,
  focus,
  id,
  imageFields,
  initialMustMatch,
  option,
  optionGroup,
  plain,
  text,
} from './objects.ts';
import type { Rule, Sheet, Surface } from './sheet.ts';
import { anything, boolean, integer, listOf, matching, object, oneOf, refuse, string } from './sheet.ts';

/** Where an element stands. */
export type Place = 'section' | 'actions' | 'input' | 'context' | 'context_actions' | 'card';

interface ElementRule {
  places: readonly Place[];
  surfaces: readonly Surface[];
  fact: string;
  shape: { need?: Record<string, Rule>; may?: Record<string, Rule> };
  also?: Also;
}

type Also = (element: JsonObject, at: string, sheet: Sheet) => void;

const everywhere: readonly Surface[] = ['message', 'modal', 'home'];
const chooser: readonly Place[] = ['section', 'actions', 'input'];

const common = { action_id: id, confirm, focus_on_load: focus, placeholder: plain(150) };

const oneSet: Also = (element, at, sheet) => {
  if ((element.options === undefined) === (element.option_groups === undefined)) {
    refuse(sheet, at, { says: 'exactly one of options and option_groups' });
  }
  matchingInitial(element, at, sheet);
};

const matchingInitial: Also = (element, at, sheet) => {
  const problem = initialMustMatch(element, at);
  if (problem) {
    refuse(sheet, problem.at, {
      says: problem.says,
      fact: 'T:block-elements (initial option matches exactly)',
    });
  }
};

const someItems = { max_selected_items: integer(1, 1000) };
const staticOptions = {
  options: listOf(option(), { most: 100 }),
  option_groups: listOf(optionGroup, { most: 100 }),
};

function select(fact: string, may: Record<string, Rule>, also?: Also): ElementRule {
  const shape = { may: { ...common, ...may } };
  return { places: chooser, surfaces: everywhere, fact, shape, ...(also ? { also } : {}) };
}

const staticFact =
  '1.3 static_select, multi_static_select (options ≤100 XOR option_groups ≤100, placeholder 150)';
const peopleFact = '1.3 users/conversations/channels(_multi)_select';
const pickOne = { ...staticOptions, initial_option: option() };
const pickMany = { ...staticOptions, initial_options: listOf(option(), { most: 100 }), ...someItems };
const ids = listOf(string(255), { most: 1000 });
const conversation = { default_to_current_conversation: boolean, filter: anything };
const replying = { response_url_enabled: boolean };

const minuteOfDay = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:mm');
const dayOfYear = matching(/^\d{4}-\d{2}-\d{2}$/, 'must be YYYY-MM-DD');
const words = { initial_value: string(3000), placeholder: plain(150), dispatch_action_config: anything };

/** Inputs that exist in modals only. Fact: 1.3 number/email/url_text/file_input (input / Mo only). */
function modalInput(may: Record<string, Rule>, need: Record<string, Rule> = {}): ElementRule {
  return {
    places: ['input'],
    surfaces: ['modal'],
    fact: '1.3 number/email/url_text/file_input (input blocks, modals only)',
    shape: { need, may: { action_id: id, focus_on_load: focus, ...may } },
  };
}

/** Fact: 1.3 Elements and objects, row by row. */
const elements: Record<string, ElementRule> = {
  button: {
    places: ['section', 'actions', 'card'],
    surfaces: everywhere,
    fact: '1.3 button (text 75, value 2000, url 3000, accessibility_label 75)',
    shape: {
      need: { text: plain(75) },
      may: {
        action_id: id,
        confirm,
        value: string(2000),
        url: string(3000),
        accessibility_label: string(75),
        style: oneOf('primary', 'danger'),
      },
    },
  },
  static_select: select(staticFact, pickOne, oneSet),
  multi_static_select: select(staticFact, pickMany, oneSet),
  external_select: select('1.3 external_select', {
    min_query_length: integer(0, 100),
    initial_option: option(),
  }),
  multi_external_select: select('1.3 multi_external', { min_query_length: integer(0, 100), ...someItems }),
  users_select: select(peopleFact, { initial_user: string(255) }),
  multi_users_select: select(peopleFact, { initial_users: ids, ...someItems }),
  conversations_select: select(peopleFact, {
    initial_conversation: string(255),
    ...conversation,
    ...replying,
  }),
  multi_conversations_select: select(peopleFact, {
    initial_conversations: ids,
    ...conversation,
    ...someItems,
  }),
  channels_select: select(peopleFact, { initial_channel: string(255), ...replying }),
  multi_channels_select: select(peopleFact, { initial_channels: ids, ...someItems }),
  overflow: {
    places: ['section', 'actions'],
    surfaces: everywhere,
    fact: '1.3 overflow (1–5 options)',
    shape: {
      need: { options: listOf(option({ url: true }), { most: 5 }) },
      may: { action_id: id, confirm },
    },
  },
  checkboxes: {
    ...select('1.3 checkboxes, radio_buttons (1–10 options)', {}),
    shape: {
      need: { options: listOf(option({ mrkdwn: true }), { most: 10 }) },
      may: {
        action_id: id,
        confirm,
        focus_on_load: focus,
        initial_options: listOf(option({ mrkdwn: true }), { most: 10 }),
      },
    },
    also: matchingInitial,
  },
  radio_buttons: {
    ...select('1.3 checkboxes, radio_buttons (1–10 options)', {}),
    shape: {
      need: { options: listOf(option({ mrkdwn: true }), { most: 10 }) },
      may: { action_id: id, confirm, focus_on_load: focus, initial_option: option({ mrkdwn: true }) },
    },
    also: matchingInitial,
  },
  datepicker: select('1.3 datepicker YYYY-MM-DD', { initial_date: dayOfYear }),
  timepicker: select('1.3 timepicker HH:mm (+timezone)', {
    initial_time: minuteOfDay,
    timezone: string(255),
  }),
  datetimepicker: {
    places: ['actions', 'input'],
    surfaces: ['message', 'modal'],
    fact: '1.3 datetimepicker (10-digit unix seconds, not in section, not on Home)',
    shape: {
      may: {
        action_id: id,
        confirm,
        focus_on_load: focus,
        initial_date_time: integer(1_000_000_000, 9_999_999_999),
      },
    },
  },
  plain_text_input: {
    places: ['input'],
    surfaces: everywhere,
    fact: '1.3 plain_text_input (min_length ≤3000, max_length ≤3000)',
    shape: {
      may: {
        action_id: id,
        focus_on_load: focus,
        multiline: boolean,
        min_length: integer(0, 3000),
        max_length: integer(1, 3000),
        ...words,
      },
    },
    also: fitsItself,
  },
  rich_text_input: {
    places: ['input', 'actions'],
    surfaces: ['modal', 'home'],
    fact: '1.3 rich_text_input (min/max_lines 1–100)',
    shape: {
      may: {
        action_id: id,
        focus_on_load: focus,
        ...words,
        initial_value: anything,
        min_lines: integer(1, 100),
        max_lines: integer(1, 100),
      },
    },
  },
  number_input: modalInput(
    { ...words, min_value: string(255), max_value: string(255) },
    { is_decimal_allowed: boolean },
  ),
  email_text_input: modalInput(words),
  url_text_input: modalInput(words),
  file_input: modalInput({ filetypes: listOf(string(255), { most: 100 }), max_files: integer(1, 10) }),
  image: {
    places: ['section', 'context'],
    surfaces: everywhere,
    fact: '1.3 image element (alt_text 2000, image_url 3000)',
    shape: imageFields,
    also: oneSource,
  },
  feedback_buttons: {
    places: ['context_actions'],
    surfaces: ['message'],
    fact: '1.3 feedback_buttons / icon_button',
    shape: { need: { positive_button: anything, negative_button: anything }, may: { action_id: id } },
  },
  icon_button: {
    places: ['context_actions'],
    surfaces: ['message'],
    fact: '1.3 feedback_buttons / icon_button (text 75, value 2000, visible_to_user_ids ≤10)',
    shape: {
      need: { icon: string(255), text: plain(75) },
      may: {
        action_id: id,
        confirm,
        value: string(2000),
        accessibility_label: string(75),
        visible_to_user_ids: listOf(string(255), { most: 10 }),
      },
    },
  },
  workflow_button: {
    places: ['section', 'actions'],
    surfaces: ['message'],
    fact: '1.3 workflow_button (text 75)',
    shape: {
      need: { text: plain(75), workflow: anything },
      may: { action_id: id, style: oneOf('primary', 'danger'), accessibility_label: string(75) },
    },
  },
};

/** An element in this place. A context also takes bare text objects. */
export function element(place: Place): Rule {
  return (value, at, sheet) => {
    const type = isObject(value) ? asText(value.type) : '';
    if (place === 'context' && (type === 'plain_text' || type === 'mrkdwn')) {
      return text(3000)(value, at, sheet);
    }
    const rule = elements[type];
    if (!rule?.places.includes(place) || !rule.surfaces.includes(sheet.surface)) {
      return refuse(sheet, at, {
        says: `unsupported type: ${type}`,
        fact: rule?.fact ?? '1.3 Elements and objects',
      });
    }
    object({ fact: rule.fact, ...rule.shape, ...(rule.also ? { also: rule.also } : {}) })(value, at, sheet);
  };
}

/** Fact: 1.1 block_id / action_id (action_id unique in its block). */
export function uniqueActionIds(elementsOfBlock: unknown, at: string, sheet: Sheet): void {
  const seen = new Set<string>();
  for (const one of asObjects(elementsOfBlock)) {
    const action = asText(one.action_id);
    if (action !== '' && seen.has(action)) {
      refuse(sheet, at, {
        says: `duplicate action_id: ${action}`,
        fact: '1.1 block_id / action_id (action_id unique in block)',
      });
    }
    seen.add(action);
  }
}

/** Fact: 1.2 image (exactly one of image_url / slack_file). */
export function oneSource(image: JsonObject, at: string, sheet: Sheet): void {
  if ((image.image_url === undefined) === (image.slack_file === undefined)) {
    refuse(sheet, at, { says: 'exactly one of image_url and slack_file' });
  }
}

function fitsItself(input: JsonObject, at: string, sheet: Sheet): void {
  const { min_length: least, max_length: most } = input;
  if (typeof least === 'number' && typeof most === 'number' && least > most) {
    refuse(sheet, at, { says: 'min_length is more than max_length' });
  }
  if (typeof most === 'number' && [...asText(input.initial_value)].length > most) {
    refuse(sheet, `${at}/initial_value`, { says: 'initial_value is longer than max_length' });
  }
}
