import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Blocks } from './blocks/blocks.tsx';
import { type Action, askForOptions, type Form, type Host, HostContext, targetOf } from './blocks/host.ts';
import { questionOf, useConfirm } from './confirm.tsx';
import { problemOf } from './problems.ts';
import { useWords } from './text/language.ts';
import { useTeller } from './toasts.tsx';
import type { Block, Given, View } from './wire.ts';

/** What was typed in a view and not yet sent, by block id. Another action_id is another input, which starts afresh. */
type Typed = Record<string, { action: string; value: Given }>;

/** The modal on top of somebody's stack. What was typed in those under it is kept. */
export function Modals({ user, stack }: { user: string; stack: View[] }) {
  const [typed, setTyped] = useState<Record<string, Typed>>({});
  const top = stack.at(-1);
  if (!top) return null;
  return (
    <Modal
      key={`${user} ${top.id}`}
      user={user}
      view={top}
      under={stack.at(-2) ?? null}
      typed={typed[top.id] ?? {}}
      onType={(change) => setTyped((all) => ({ ...all, [top.id]: { ...all[top.id], ...change } }))}
    />
  );
}

interface ModalProps {
  user: string;
  view: View;
  /** The one that comes back when this one is closed. */
  under: View | null;
  typed: Typed;
  onType(change: Typed): void;
}

function actionOf(view: View, blockId: string): string {
  return view.blocks.find((block) => block.block_id === blockId)?.element?.action_id ?? '';
}

function Modal({ user, view, under, typed, onType }: ModalProps) {
  const { run } = useTeller();
  const words = useWords();
  const confirm = useConfirm();
  const box = useRef<HTMLDialogElement>(null);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState<'submit' | 'click' | null>(null);
  const errors = { ...view.errors, ...wrong };
  const valueIn = (id: string): Given => {
    const own = typed[id];
    return own?.action === actionOf(view, id) ? own.value : (view.values[id] ?? null);
  };
  const values = () => {
    const inputs = view.blocks.filter(
      (block) =>
        block.block_id !== undefined && block.block_id in view.values && (block.elements?.length ?? 1) === 1,
    );
    return Object.fromEntries(inputs.map(({ block_id: id = '' }) => [id, valueIn(id)]));
  };
  useShown(box, view.blocks);
  useFocusOnErrors(box, Object.keys(errors).join(' '));

  const doing = async (kind: 'submit' | 'click', work: () => Promise<unknown>) => {
    setBusy(kind);
    await work();
    setBusy(null);
  };
  const act = async (action: Action) => {
    const question = questionOf(action.element);
    if (question && !(await confirm(question))) return;
    const { [action.block.block_id ?? '']: _, ...others } = values();
    const input = { user, view_id: view.id, ...targetOf(action), values: others };
    // A button waits for its answer; a choice must not take the focus away from the next one.
    if (action.element.type === 'button') await doing('click', () => run('clickView', input));
    else await run('clickView', input);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = view.blocks.flatMap((block) => {
      const problem = problemOf(block, valueIn(block.block_id ?? ''), words.modal);
      return problem === null ? [] : [[block.block_id ?? '', problem] as const];
    });
    setWrong(Object.fromEntries(found));
    if (found.length > 0) return;
    await doing('submit', () => run('submit', { user, view_id: view.id, values: values() }));
  };
  const close = () => run('close', { user });
  const form: Form = {
    valueOf: valueIn,
    errorOf: (id) => errors[id] ?? null,
    change: (id, value) => {
      setWrong(({ [id]: _, ...others }) => others);
      onType({ [id]: { action: actionOf(view, id), value } });
    },
  };
  const suggest: Host['suggest'] = (asked, typed) => askForOptions({ user, view_id: view.id }, asked, typed);
  const host: Host = { act, suggest, form, heading: 'h3', busy: busy !== null };
  return (
    <dialog
      ref={box}
      id="modal"
      className="modal"
      aria-labelledby="modal-title"
      onCancel={(event) => {
        // A confirm dialog inside bubbles its own cancel up to here.
        event.preventDefault();
        if (event.target === box.current) void close();
      }}
    >
      <form method="dialog" noValidate onSubmit={submit} aria-busy={busy !== null}>
        <header>
          {under && (
            <button
              type="button"
              className="plain"
              aria-label={words.modal.backTo(under.title)}
              onClick={close}
            >
              ‹
            </button>
          )}
          <h2 id="modal-title">{view.title}</h2>
          <button type="button" className="plain" aria-label={words.close} onClick={close}>
            ×
          </button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <section className="body" tabIndex={0} aria-labelledby="modal-title">
          {view.trouble && (
            <p className="error" role="alert">
              {words.modal.trouble[view.trouble]}
            </p>
          )}
          <HostContext value={host}>
            <Blocks of={view.blocks} />
          </HostContext>
        </section>
        <footer className="row">
          <button type="button" onClick={close}>
            {view.close ?? words.modal.cancel}
          </button>
          {view.submit !== null && (
            <button type="submit" className="primary" disabled={busy !== null}>
              {busy === 'submit' ? words.modal.busy : view.submit}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}

function useShown(box: { current: HTMLDialogElement | null }, blocks: Block[]): void {
  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (!dialog.open) dialog.showModal();
    return () => dialog.close();
  }, [box]);
  // Other content took the place of what had the focus; or nothing had it yet.
  useEffect(() => {
    const dialog = box.current;
    const field = ':is(input, textarea, select)';
    const asked = dialog?.querySelector<HTMLElement>(`${field}[data-focus], [data-focus] ${field}`);
    const first = dialog?.querySelector<HTMLElement>(`.input ${field}`);
    const active = document.activeElement;
    const isPlaced = dialog?.contains(active) && active?.matches(`${field}, footer *, .body *`);
    if (!isPlaced) (asked ?? first)?.focus();
  }, [box, blocks]);
}

function useFocusOnErrors(box: { current: HTMLDialogElement | null }, wrong: string): void {
  useEffect(() => {
    if (wrong !== '') box.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [box, wrong]);
}
