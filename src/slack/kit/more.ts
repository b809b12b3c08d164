import type { Button, Overflow, PlainTextOption, StaticSelect } from '@slack/types';
import { menuOf, option } from './blocks.ts';
import { limits } from './limits.ts';

// Buttons that don't all stand in view: a press in the menu is the press of the button that it stands for.

/** The id of every such menu; the option names the button that is pressed. */
export const moreAction = 'app.more';

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

/** The same as a menu with a label of its own, for a line among others. */
export function menuFor(label: string, buttons: readonly Tucked[]): StaticSelect {
  return menuOf(moreAction, label, buttons.map(optionFor));
}

/** The overflow as the last of an actions block: nothing where it has no buttons. */
export function tucked(buttons: readonly Tucked[]): Overflow[] {
  const menu = overflowOf(buttons);
  return menu === null ? [] : [menu];
}

function optionFor({ action_id: action = '', text, value = '' }: Tucked): PlainTextOption {
  return option(moreValue(action, value), text.text);
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
