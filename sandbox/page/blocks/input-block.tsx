import { useId } from 'react';
import { useWords } from '../text/language.ts';
import type { Block, Element, Given } from '../wire.ts';
import { controls, isCommitted, isGroup } from './controls.tsx';
import { useHost } from './host.ts';
import { Unknown } from './unknown.tsx';

/** An input of a view: label, control, what is wrong with it, hint. */
export function InputBlock({ block }: { block: Block }) {
  const { element } = block;
  const Control = element ? controls[element.type] : undefined;
  if (!element || !Control) return <Unknown of={element ?? block} />;
  return <Field block={block} element={element} Control={Control} />;
}

interface FieldProps {
  block: Block;
  element: Element;
  Control: NonNullable<(typeof controls)[string]>;
}

function Field({ block, element, Control }: FieldProps) {
  const { form, act, suggest } = useHost();
  const words = useWords();
  const id = useId();
  const name = block.block_id ?? '';
  const error = form?.errorOf(name) ?? null;
  const label = block.label?.text ?? '';
  const many = isGroup(element);
  const change = (value: Given) => {
    form?.change(name, value);
    if (block.dispatch_action && tellsAtOnce(element)) act({ element, block, selected: value });
  };
  const commit = (value: Given) => {
    if (block.dispatch_action && !tellsAtOnce(element)) act({ element, block, selected: value });
  };
  const described = [error ? `${id}-error` : null, block.hint ? `${id}-hint` : null]
    .filter(Boolean)
    .join(' ');
  const mark = block.optional ? (
    <span className="quiet"> {words.modal.optional}</span>
  ) : (
    <span className="required" role="img" aria-label={words.modal.requiredMark}>
      *
    </span>
  );
  return (
    <div className={error ? 'block input wrong' : 'block input'} data-block={name}>
      {many ? (
        <p className="label" id={`${id}-label`}>
          {label}
          {mark}
        </p>
      ) : (
        <label htmlFor={id} id={`${id}-label`}>
          {label}
          {mark}
        </label>
      )}
      <Control
        element={element}
        id={id}
        change={change}
        commit={commit}
        suggest={(typed) => suggest({ element, block }, typed)}
        labelledBy={`${id}-label`}
        describedBy={described || undefined}
        invalid={error !== null}
        required={!block.optional}
        value={form?.valueOf(name) ?? null}
      />
      <p className="error" id={`${id}-error`} role="alert">
        {error}
      </p>
      {block.hint && (
        <p className="quiet" id={`${id}-hint`}>
          {block.hint.text}
        </p>
      )}
    </div>
  );
}

/** A choice is sent when it is made; a typed text on Enter, or per character where the app asks so. Fact: 1.2 dispatch_action. */
function tellsAtOnce(element: Element): boolean {
  return (
    !isCommitted(element) ||
    (element.dispatch_action_config?.trigger_actions_on ?? []).includes('on_character_entered')
  );
}
