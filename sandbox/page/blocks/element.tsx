import { useState } from 'react';
import { useWords } from '../text/language.ts';
import type { Block, Element, Given } from '../wire.ts';
import { controls, isCommitted } from './controls.tsx';
import { startOf, useHost } from './host.ts';
import { Picture } from './picture.tsx';
import { Unknown } from './unknown.tsx';

interface Placed {
  element: Element;
  block: Block;
}

/** A button, menu or picker outside an input block: what is chosen is sent at once. */
export function ElementBox({ element, block }: Placed) {
  if (element.type === 'image') return <Picture of={element} />;
  if (element.type === 'button') return <Button element={element} block={block} />;
  if (element.type === 'overflow') return <Overflow element={element} block={block} />;
  return <Picker element={element} block={block} />;
}

function Button({ element, block }: Placed) {
  const { act, busy } = useHost();
  const click = () => {
    act({ element, block });
    if (element.url && /^https?:/.test(element.url)) window.open(element.url, '_blank', 'noopener');
  };
  return (
    <button
      type="button"
      className={element.style ?? ''}
      aria-label={element.accessibility_label}
      disabled={busy}
      onClick={click}
    >
      {element.text?.text}
    </button>
  );
}

function Overflow({ element, block }: Placed) {
  const { act, busy } = useHost();
  const words = useWords();
  const choose = (value: string) => {
    const option = element.options?.find((one) => one.value === value);
    if (!option) return;
    act({ element, block, selected: value });
    if (option.url && /^https?:/.test(option.url)) window.open(option.url, '_blank', 'noopener');
  };
  return (
    <select
      className="overflow"
      aria-label={words.input.more}
      disabled={busy}
      value=""
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{words.input.more}</option>
      {element.options?.map((one) => (
        <option key={one.value} value={one.value}>
          {one.text.text}
        </option>
      ))}
    </select>
  );
}

function Picker({ element, block }: Placed) {
  const { act, form: whole, busy, suggest } = useHost();
  // A form holds one value a block: menus beside each other keep their own, and what is chosen in them is sent at once.
  const form = (block.elements?.length ?? 1) > 1 ? null : whole;
  const words = useWords();
  const [own, setOwn] = useState<Given>(() => startOf(element));
  const Control = controls[element.type];
  if (!Control) return <Unknown of={element} />;
  const id = block.block_id ?? '';
  const send = (value: Given) => act({ element, block, selected: value });
  const change = (value: Given) => {
    setOwn(value);
    if (form) form.change(id, value);
    if (!isCommitted(element)) send(value);
  };
  const label = element.placeholder?.text ?? block.text?.text ?? words.input.choice;
  const kept = form ? (form.valueOf(id) ?? own) : own;
  const control = (
    <Control
      element={element}
      label={label}
      change={change}
      suggest={(typed) => suggest({ element, block }, typed)}
      value={kept}
      commit={send}
      disabled={busy}
    />
  );
  // What is chosen takes the place of the words in the field: they stay in view above it.
  if (!/_select$/.test(element.type) || element.placeholder === undefined) return control;
  return (
    <div className="picker">
      <span className="quiet" aria-hidden="true">
        {element.placeholder.text}
      </span>
      {control}
    </div>
  );
}
