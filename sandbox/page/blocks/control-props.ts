import type { Element, Given, Option } from '../wire.ts';

/** A way to type or choose. It holds nothing itself: `value` in, `change` out; `commit` is Enter in a line of text. */
export interface ControlProps {
  element: Element;
  value: Given;
  change(value: Given): void;
  commit(value: Given): void;
  /** What the app offers for a typed text, where it is asked. */
  suggest?: ((typed: string) => Promise<Option[]>) | undefined;
  id?: string | undefined;
  label?: string | undefined;
  labelledBy?: string | undefined;
  describedBy?: string | undefined;
  invalid?: boolean;
  required?: boolean;
  disabled?: boolean;
}

/** A value for controls that hold one text. */
export function oneOf(value: Given): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** What every control says of itself to assistive technology. */
export function spoken(props: ControlProps) {
  return {
    id: props.id,
    disabled: props.disabled,
    'aria-label': props.label,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.invalid || undefined,
    'aria-required': props.required || undefined,
    'data-focus': props.element.focus_on_load || undefined,
  };
}
