import { createContext, useContext } from 'react';
import { call } from '../remote.ts';
import type { Block, Element, Given, Option } from '../wire.ts';

/** Somebody clicked a button, or chose or typed something that the app hears of at once. */
export interface Action {
  element: Element;
  block: Block;
  /** What is chosen or typed in anything but a button. */
  selected?: Given;
}

/** What stands in the inputs of a view, by block id. */
export interface Form {
  valueOf(blockId: string): Given;
  errorOf(blockId: string): string | null;
  /** With `then` the action is sent after what was typed is remembered. */
  change(blockId: string, value: Given): void;
}

/** Where blocks are drawn: who hears of a click, and in a view the form around them. */
export interface Host {
  act(action: Action): void;
  /** Asks the app what can be chosen in an element of its own choices. */
  suggest(asked: Action, typed: string): Promise<Option[]>;
  form: Form | null;
  /** Of an app's own headings: below that of the place or the window that they stand in. */
  heading: 'h2' | 'h3';
  /** A click is on its way: nothing can be clicked meanwhile. */
  busy: boolean;
}

export const HostContext = createContext<Host>({
  act: () => {},
  suggest: async () => [],
  form: null,
  heading: 'h2',
  busy: false,
});

export function useHost(): Host {
  return useContext(HostContext);
}

/** What the control API wants to know of an action. */
export function targetOf({ element, block, selected }: Action): Record<string, unknown> {
  return {
    action_id: element.action_id,
    block_id: block.block_id,
    ...(element.type === 'button' && element.value !== undefined ? { value: element.value } : {}),
    ...(selected === undefined ? {} : { selected }),
  };
}

/** What the app offers here: in the message or the view that `at` names. */
export async function askForOptions(
  at: Record<string, unknown>,
  { element, block }: Action,
  typed: string,
): Promise<Option[]> {
  const target = { action_id: element.action_id, block_id: block.block_id, value: typed };
  const reply = await call<{ options: Option[] }>('options', { ...at, ...target });
  return reply.ok ? reply.body.options : [];
}

/** What an element starts with where nobody keeps what was chosen: in a message. */
export function startOf(element: Element): Given {
  const { initial_options: options, initial_option: option } = element;
  if (Array.isArray(options)) return options.map(valueIn);
  if (option !== undefined) return valueIn(option);
  const name = Object.keys(element).find((key) => key.startsWith('initial_'));
  const value = name === undefined ? null : Reflect.get(element, name);
  if (Array.isArray(value)) return value.map(String);
  return value === null || value === undefined ? null : String(value);
}

function valueIn(option: unknown): string {
  return typeof option === 'object' && option !== null && 'value' in option ? String(option.value) : '';
}
