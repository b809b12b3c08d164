import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Reply } from './remote.ts';
import { call } from './remote.ts';
import { useWords } from './text/language.ts';

interface Toast {
  n: number;
  text: string;
  fact: string | null;
}

interface Teller {
  /** A word to the person that stays until they put it away. */
  tell(text: string, fact?: string | null): void;
  /** Calls the control API and tells the person what it refused; null then. */
  run<T>(name: string, input?: object): Promise<T | null>;
  clear(): void;
}

const ToastContext = createContext<Teller | null>(null);

export function useTeller(): Teller {
  const teller = useContext(ToastContext);
  if (teller === null) throw new Error('There is nobody to tell it.');
  return teller;
}

let serial = 0;
const most = 4;

export function ToastBox({ children }: { children: ReactNode }) {
  const words = useWords();
  const [toasts, setToasts] = useState<Toast[]>([]);
  const tell = useCallback((text: string, fact: string | null = null) => {
    serial += 1;
    const toast = { n: serial, text, fact };
    setToasts((before) => [...before.filter((one) => one.text !== text), toast].slice(-most));
  }, []);
  const { notReached } = words;
  const run = useCallback(
    async <T,>(name: string, input: object = {}): Promise<T | null> => {
      const reply: Reply<T> = await call<T>(name, input);
      if (reply.ok) return reply.body;
      tell(reply.error === 'fetch' ? notReached : reply.error, reply.fact);
      return null;
    },
    [tell, notReached],
  );
  const clear = useCallback(() => setToasts([]), []);
  const teller = useMemo<Teller>(() => ({ tell, run, clear }), [tell, run, clear]);
  const remove = (n: number) => setToasts((before) => before.filter((one) => one.n !== n));
  return (
    <ToastContext value={teller}>
      {children}
      <section id="toasts" className="toasts" aria-label={words.problems.label} aria-live="polite">
        {toasts.map(({ n, text, fact }) => (
          <div key={n} className="toast">
            <span>
              {text} {fact && <small>({fact})</small>}
            </span>
            <button type="button" aria-label={words.close} onClick={() => remove(n)}>
              ×
            </button>
          </div>
        ))}
      </section>
    </ToastContext>
  );
}
