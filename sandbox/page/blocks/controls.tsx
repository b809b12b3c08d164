import { type ComponentType, type KeyboardEvent, useRef } from 'react';
import { withHandles, withMentions } from '../mrkdwn-parse.ts';
import { useWords } from '../text/language.ts';
import type { Element } from '../wire.ts';
import { useWorld } from '../world.ts';
import { Dropdown, MultiPick, Ticks } from './choices.tsx';
import { type ControlProps, oneOf, spoken } from './control-props.ts';
import { ExternalPick } from './external-pick.tsx';
import { FilePick } from './file-pick.tsx';
import { fromWallClock, toWallClock } from './wall-clock.ts';

function line(type: string): ComponentType<ControlProps> {
  return function Line(props) {
    const { element, value, change, commit } = props;
    const enter = (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      commit(oneOf(value) || null);
    };
    return (
      <input
        {...spoken(props)}
        type={type}
        inputMode={type === 'text' && element.type === 'number_input' ? 'decimal' : undefined}
        placeholder={element.placeholder?.text}
        value={oneOf(value)}
        autoComplete="off"
        onChange={(event) => change(event.target.value || null)}
        onKeyDown={enter}
      />
    );
  };
}

/** Chosen piece by piece, so told only once the person leaves the field. */
function moment(type: 'date' | 'time' | 'datetime-local'): ComponentType<ControlProps> {
  return function Moment(props) {
    const { value, change, commit } = props;
    const { me } = useWorld();
    const told = useRef(value);
    const inZone = type === 'datetime-local';
    const shown = oneOf(value);
    const given = (typed: string) =>
      typed === '' ? null : inZone ? String(fromWallClock(typed, me.timezone)) : typed;
    const leave = () => {
      if (told.current === value) return;
      told.current = value;
      commit(value);
    };
    return (
      <input
        {...spoken(props)}
        type={type}
        value={shown !== '' && inZone ? toWallClock(Number(shown), me.timezone) : shown}
        onChange={(event) => change(given(event.target.value))}
        onBlur={leave}
      />
    );
  };
}

const Line = line('text');

/** Lines count down once the end of what fits comes near. Fact: 1.3 plain_text_input (max_length ≤ 3000). */
function PlainText(props: ControlProps) {
  const { element, value, change } = props;
  const words = useWords();
  const most = element.max_length ?? 3000;
  const left = most - [...oneOf(value)].length;
  return (
    <>
      {element.multiline ? (
        <textarea
          {...spoken(props)}
          rows={5}
          placeholder={element.placeholder?.text}
          value={oneOf(value)}
          onChange={(event) => change(event.target.value || null)}
        />
      ) : (
        <Line {...props} />
      )}
      {left < Math.min(100, most / 2) && (
        <span className={left < 0 ? 'count-down error' : 'count-down quiet'}>{words.modal.left(left)}</span>
      )}
    </>
  );
}

/** Several lines with mentions; what it holds has them as the control API takes them. */
function RichTextTyped(props: ControlProps) {
  const { element, value, change } = props;
  const world = useWorld();
  return (
    <textarea
      {...spoken(props)}
      rows={element.min_lines ?? 4}
      placeholder={element.placeholder?.text}
      value={withHandles(oneOf(value), world)}
      onChange={(event) => change(withMentions(event.target.value, world) || null)}
    />
  );
}

/** The control for each type of element. */
export const controls: Partial<Record<string, ComponentType<ControlProps>>> = {
  plain_text_input: PlainText,
  number_input: Line,
  email_text_input: line('email'),
  url_text_input: line('url'),
  datepicker: moment('date'),
  timepicker: moment('time'),
  datetimepicker: moment('datetime-local'),
  static_select: Dropdown,
  users_select: Dropdown,
  conversations_select: Dropdown,
  channels_select: Dropdown,
  external_select: ExternalPick,
  multi_external_select: ExternalPick,
  rich_text_input: RichTextTyped,
  file_input: FilePick,
  radio_buttons: Ticks,
  checkboxes: Ticks,
  multi_static_select: MultiPick,
  multi_users_select: MultiPick,
  multi_conversations_select: MultiPick,
  multi_channels_select: MultiPick,
};

/** Told when the person is done with it, rather than at each step. */
export function isCommitted(element: Element): boolean {
  return /_input$|picker$/.test(element.type) && element.type !== 'file_input';
}

/** Several boxes under one label, rather than one field. */
export function isGroup(element: Element): boolean {
  return /^(radio_buttons|checkboxes|multi_|external_select)/.test(element.type);
}
