import { type ReactNode, useState } from 'react';
import { Text } from '../rendered-text.tsx';
import { useWords } from '../text/language.ts';
import type { Element, Option } from '../wire.ts';
import { useWorld, type World } from '../world.ts';
import { type ControlProps, oneOf, spoken } from './control-props.ts';

export interface Choice {
  value: string;
  label: string;
  option?: Option;
}

interface Group {
  label: string | null;
  choices: Choice[];
}

/** What an element offers: its own options, or the people and conversations that this person can see. */
function offered(element: Element, world: World): Group[] {
  const { type } = element;
  const group = (choices: Choice[]) => [{ label: null, choices }];
  if (type.includes('users')) {
    return group(
      world.people.map(({ id, name, organisation }) => ({
        value: id,
        label: organisation ? `${name} – ${organisation}` : name,
      })),
    );
  }
  if (type.includes('channels') || type.includes('conversations')) {
    const wanted = type.includes('channels') ? ['public'] : element.filter?.include;
    const mayBeShared = element.filter?.exclude_external_shared_channels !== true;
    const fitting = world.channels.filter(
      ({ kind, archived, shared }) =>
        !archived && (mayBeShared || !shared) && (wanted?.includes(kind) ?? true),
    );
    return group(
      fitting.map(({ id, handle, kind }) => ({ value: id, label: kind === 'im' ? handle : `# ${handle}` })),
    );
  }
  if (element.option_groups) {
    return element.option_groups.map(({ label, options }) => ({
      label: label.text,
      choices: options.map(choiceOf),
    }));
  }
  return group((element.options ?? []).map(choiceOf));
}

export function choiceOf(option: Option): Choice {
  return { value: option.value, label: option.text.text, option };
}

export function Dropdown(props: ControlProps) {
  const { element, value, change } = props;
  const world = useWorld();
  const words = useWords();
  const draw = ({ value: one, label }: Choice) => (
    <option key={one} value={one}>
      {label}
    </option>
  );
  return (
    <select {...spoken(props)} value={oneOf(value)} onChange={(event) => change(event.target.value || null)}>
      <option value="">{element.placeholder?.text ?? words.input.choose}</option>
      {offered(element, world).map(({ label, choices }) =>
        label === null ? (
          choices.map(draw)
        ) : (
          <optgroup key={label} label={label}>
            {choices.map(draw)}
          </optgroup>
        ),
      )}
    </select>
  );
}

/** Boxes or rounds, all in view. */
export function Ticks(props: ControlProps) {
  const world = useWorld();
  const choices = offered(props.element, world).flatMap((group) => group.choices);
  return (
    <GroupBox {...props}>
      <Boxes {...props} choices={choices} />
    </GroupBox>
  );
}

/** From here on a list is easier searched than read. */
const searchedFrom = 9;

/** Boxes for any number of choices; a long list can be searched, and what is chosen stays in sight. */
export function MultiPick(props: ControlProps) {
  const { element, value } = props;
  const world = useWorld();
  const words = useWords();
  const [search, setSearch] = useState('');
  const chosen = [value ?? []].flat();
  const all = offered(element, world).flatMap((group) => group.choices);
  const fits = (one: Choice) => one.label.toLowerCase().includes(search.trim().toLowerCase());
  const shown = all.filter((one) => fits(one) || chosen.includes(one.value));
  return (
    <GroupBox {...props}>
      {all.length >= searchedFrom && (
        <input
          type="search"
          className="search"
          aria-label={words.input.search}
          placeholder={element.placeholder?.text ?? words.input.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <Boxes {...props} choices={shown} />
      {shown.length === 0 && <p className="quiet">{words.input.nothingFound}</p>}
      {all.length >= searchedFrom && <p className="quiet">{words.input.chosen(chosen.length)}</p>}
    </GroupBox>
  );
}

/** One of them, rather than any number. */
function isOne({ type }: Element): boolean {
  return type === 'radio_buttons' || type === 'external_select';
}

export function GroupBox(props: ControlProps & { children: ReactNode }) {
  const { element, label, labelledBy, describedBy, children } = props;
  const named = labelledBy ? { 'aria-labelledby': labelledBy } : { 'aria-label': label };
  const group = {
    className: 'ticks',
    'aria-describedby': describedBy,
    ...named,
    'data-focus': element.focus_on_load || undefined,
  };
  if (!isOne(element)) return <fieldset {...group}>{children}</fieldset>;
  return (
    <div {...group} role="radiogroup">
      {children}
    </div>
  );
}

export function Boxes({ choices, ...props }: ControlProps & { choices: Choice[] }) {
  const { element, value, change, id, disabled, invalid } = props;
  const radio = isOne(element);
  const chosen = [value ?? []].flat();
  const toggle = (one: string, on: boolean) => {
    if (radio) change(one);
    else change(on ? [...chosen, one] : chosen.filter((other) => other !== one));
  };
  return choices.map(({ value: one, label, option }) => (
    <label key={one} className="check">
      <input
        type={radio ? 'radio' : 'checkbox'}
        name={id ?? element.action_id}
        value={one}
        checked={chosen.includes(one)}
        disabled={disabled}
        aria-invalid={invalid || undefined}
        onChange={(event) => toggle(one, event.target.checked)}
      />
      <span>
        {option ? <Text of={option.text} /> : label}
        {option?.description && (
          <small>
            <Text of={option.description} />
          </small>
        )}
      </span>
    </label>
  ));
}
