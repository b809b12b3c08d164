import type { InputBlock, KnownBlock, PlainTextOption } from '@slack/types';
import { longest } from '../../coalition/longest.ts';
import { contextBlock, option } from '../kit/blocks.ts';
import {
  channelInput,
  checkboxesInput,
  dateInput,
  multiSelectInput,
  radioInput,
  selectInput,
  textInput,
  timeInput,
  usersInput,
  type Values,
} from '../kit/inputs.ts';
import { fitsInput } from '../kit/limits.ts';

// Every kind of field: the input that Slack shows, and what its value means, side by side. Whose field it is, is not known here.

interface Asked {
  /** Its name in the form's values, and the first part of its block_id. */
  id: string;
  /** The rest of the block_id: an input about something else takes over nothing that was typed. */
  entity?: string;
  label: string;
  hint?: string;
  optional?: boolean;
}

interface Chosen extends Asked {
  options: PlainTextOption[];
}

/** What each kind asks beside its label. `begin`: what is chosen where nothing was filled in. */
interface Kinds {
  line: Asked & { max?: number; placeholder?: string };
  /** `tooLong` is said instead of words that no input can hold. */
  text: Asked & { tooLong?: string };
  choice: Chosen & { begin?: string | undefined };
  dropdown: Chosen & { begin?: string | undefined };
  ticks: Chosen & { begin?: string[] };
  /** `chosen`: what stands for what was chosen, where the options are others. */
  several: Chosen & { chosen?: string[] };
  users: Asked;
  channel: Asked & { begin?: string | undefined };
  date: Asked;
  time: Asked;
  number: Asked & { max?: number };
  euros: Asked & { max?: number };
  tick: Asked & { says: string; begin?: boolean };
}

/** What each kind comes to. */
interface Answers {
  line: string;
  text: string;
  choice: string | null;
  dropdown: string | null;
  ticks: string[];
  several: string[];
  users: string[];
  channel: string | null;
  date: string | null;
  time: string | null;
  /** NaN for what is no number; `null` for nothing. */
  number: number | null;
  euros: number | null;
  tick: boolean;
}

export type FieldKind = keyof Kinds;
export type Field = { [K in FieldKind]: { kind: K } & Kinds[K] }[FieldKind];

interface Ways<K extends FieldKind> {
  /** `given`: what was filled in before; `undefined` where the field was not shown yet. */
  input: (block: string, field: Kinds[K], given: string[] | undefined) => InputBlock;
  answer: (given: string[]) => Answers[K];
}

const fieldKinds: { [K in FieldKind]: Ways<K> } = {
  line: {
    input: (block, field, given) => textInput(block, { ...field, initial: given?.[0] }),
    answer: wordsIn,
  },
  text: {
    input: (block, field, given) => {
      const words = wordsIn(given ?? []);
      return textInput(block, { ...field, multiline: true, initial: fitsInput(words) ? words : '' });
    },
    answer: wordsIn,
  },
  choice: {
    input: (block, field, given) => radioInput(block, { ...field, initial: offeredIn(field, given) }),
    answer: oneIn,
  },
  dropdown: {
    input: (block, field, given) => selectInput(block, { ...field, initial: offeredIn(field, given) }),
    answer: oneIn,
  },
  ticks: {
    input: (block, field, given) => checkboxesInput(block, { ...field, initial: given ?? field.begin ?? [] }),
    answer: allIn,
  },
  several: {
    input: (block, field, given) =>
      multiSelectInput(block, { ...field, initial: field.chosen ?? given ?? [] }),
    answer: allIn,
  },
  users: {
    input: (block, field, given) => usersInput(block, { ...field, initial: given ?? [] }),
    answer: allIn,
  },
  channel: {
    input: (block, field, given) => channelInput(block, { ...field, initial: given?.[0] || field.begin }),
    answer: oneIn,
  },
  date: {
    input: (block, field, given) => dateInput(block, { ...field, initial: given?.[0] || undefined }),
    answer: oneIn,
  },
  time: {
    input: (block, field, given) => timeInput(block, { ...field, initial: given?.[0] || undefined }),
    answer: oneIn,
  },
  number: {
    input: (block, field, given) =>
      textInput(block, { ...field, max: field.max ?? numberTyped, initial: given?.[0] }),
    answer: (given) => parseNumber(wordsIn(given)),
  },
  euros: {
    input: (block, field, given) =>
      textInput(block, { ...field, max: field.max ?? numberTyped, initial: given?.[0] }),
    answer: (given) => parseEuros(wordsIn(given)),
  },
  tick: {
    input: (block, field, given) => {
      const begin = field.begin === true ? ['yes'] : [];
      return checkboxesInput(block, {
        ...field,
        options: [option('yes', field.says)],
        initial: given ?? begin,
      });
    },
    answer: (given) => given.length > 0,
  },
};

const numberTyped = 20;

/** What was chosen, where it is offered still. */
function offeredIn({ options, begin }: Kinds['choice'], given: string[] = []): string | undefined {
  return options.some(({ value }) => value === given[0]) ? given[0] : begin;
}

function wordsIn(given: string[]): string {
  return given[0] ?? '';
}

function oneIn(given: string[]): string | null {
  return given[0] || null;
}

function allIn(given: string[]): string[] {
  return given;
}

/** A whole number as people type it. `null` when nothing stands there; NaN for anything else. */
function parseNumber(typed: string): number | null {
  const bare = typed.trim();
  if (bare === '') return null;
  return /^\d+$/.test(bare) ? Number(bare) : Number.NaN;
}

/** Whole euros as people type them: "2500", "€ 2.500", "2.500,-". `null` when nothing stands there; NaN for anything else. */
function parseEuros(typed: string): number | null {
  const bare = typed.replace(/[€\s]/g, '').replace(/(,-|[.,]00)$/, '');
  if (bare === '') return null;
  if (!/^(\d+|\d{1,3}([.,]\d{3})+)$/.test(bare)) return Number.NaN;
  const euros = Number(bare.replace(/[.,]/g, ''));
  return euros <= longest.euros ? euros : Number.NaN;
}

/** A field as its input, with what was filled in. */
export function fieldBlocks(field: Field, values: Values): KnownBlock[] {
  const { kind, id, entity } = field;
  const block = entity === undefined ? id : `${id}.${entity}`;
  const ways = fieldKinds[kind] as Ways<typeof kind>;
  const input = ways.input(block, field as never, values[id]);
  const isTooLong = field.kind === 'text' && !fitsInput(wordsIn(values[id] ?? []));
  if (!isTooLong || field.tooLong === undefined) return [input];
  return [contextBlock(field.tooLong), input];
}

/** What was filled in in a field of this kind. */
export function answerIn<K extends FieldKind>(kind: K, values: Values, id: string): Answers[K] {
  return fieldKinds[kind].answer(values[id] ?? []);
}
