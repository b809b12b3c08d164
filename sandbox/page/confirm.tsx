import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { Text } from './rendered-text.tsx';
import type { Element, TextObject } from './wire.ts';

/** What is asked before something is done. */
export interface Question {
  title: string;
  text: TextObject;
  yes: string;
  no: string;
  danger?: boolean;
}

type Confirm = (question: Question) => Promise<boolean>;

const ConfirmContext = createContext<Confirm>(async () => false);

/** Asks the person first; false where they would rather not. */
export function useConfirm(): Confirm {
  return useContext(ConfirmContext);
}

/** The question of an element with a confirm object, or null. Fact: 1.3 confirm. */
export function questionOf({ confirm }: Element): Question | null {
  if (!confirm) return null;
  const { title, text, confirm: yes, deny, style } = confirm;
  return { title: title.text, text, yes: yes.text, no: deny.text, danger: style === 'danger' };
}

interface Asked extends Question {
  answer(yes: boolean): void;
}

/** Gives everything inside a way to ask. */
export function ConfirmBox({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const confirm = useCallback<Confirm>(
    (question) =>
      new Promise((resolve) => {
        const answer = (yes: boolean) => {
          setAsked(null);
          resolve(yes);
        };
        setAsked({ ...question, answer });
      }),
    [],
  );
  return (
    <ConfirmContext value={confirm}>
      {children}
      {asked && <ConfirmDialog {...asked} />}
    </ConfirmContext>
  );
}

function ConfirmDialog({ title, text, yes, no, danger, answer }: Asked) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const cancel = (event: { preventDefault(): void }) => {
    event.preventDefault();
    answer(false);
  };
  return (
    <dialog
      ref={box}
      id="confirm"
      className="modal small"
      role="alertdialog"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-text"
      onCancel={cancel}
    >
      <header>
        <h2 id="confirm-title">{title}</h2>
      </header>
      <div className="body lines" id="confirm-text">
        <Text of={text} />
      </div>
      <footer className="row">
        <button type="button" onClick={() => answer(false)}>
          {no}
        </button>
        <button type="button" className={danger ? 'danger' : 'primary'} onClick={() => answer(true)}>
          {yes}
        </button>
      </footer>
    </dialog>
  );
}
