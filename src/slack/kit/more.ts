import type { Button, Overflow, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { button, option } from './blocks.ts';
import { limits } from './limits.ts';

// Buttons that don't all stand in view: a press in a menu, or in the window of other ways, is the press of the button that it stands for.

/** The id of every such menu and of each button of that window; what is chosen names the button that is pressed. */
export const moreAction = 'app.more';
/** The id of the button that opens that window: its value holds what stands there. */
export const waysAction = 'app.ways';

/** A button that may stand in a menu: there it has neither colour nor a question of its own. */
export type Tucked = Pick<Button, 'action_id' | 'text' | 'value'>;

/** The menu behind the three dots of a message: at most five. `null` for none, so that no empty one is sent. */
export function overflowOf(buttons: readonly Tucked[]): Overflow | null {
  if (buttons.length === 0) return null;
  return {
    type: 'overflow',
    action_id: moreAction,
    options: buttons.slice(0, limits.overflowOptions).map(optionFor),
  };
}

/** The overflow as the last of an actions block: nothing where it has no buttons. */
export function tucked(buttons: readonly Tucked[]): Overflow[] {
  const menu = overflowOf(buttons);
  return menu === null ? [] : [menu];
}

function optionFor({ action_id: action = '', text, value = '' }: Tucked): PlainTextOption {
  return option(moreValue(action, value), text.text);
}

/** A button for a line among others, that opens a window with these. */
export function waysButton(label: string, buttons: readonly Tucked[]): Button {
  const ways = buttons.map(({ action_id: action = '', text, value = '' }) => [action, text.text, value]);
  return button(waysAction, label, { value: JSON.stringify(ways) });
}

const waysIn = z.array(z.tuple([z.string(), z.string(), z.string()]));

/** The other way round; none of a value that is another one's. */
export function parseWays(value: string): Tucked[] {
  const parsed = waysIn.safeParse(jsonIn(value));
  return (parsed.data ?? []).map(([action, label, sent]) => button(action, label, { value: sent }));
}

function jsonIn(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

/** An option's value: the button's `action_id`, and what it sends along. */
export function moreValue(action: string, value: string): string {
  return `${action} ${value}`;
}

/** The other way round. */
export function parseMore(selected: string): { action: string; value: string } {
  const space = selected.indexOf(' ');
  return space < 0
    ? { action: selected, value: '' }
    : { action: selected.slice(0, space), value: selected.slice(space + 1) };
}
