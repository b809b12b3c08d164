import { type ReactNode, useEffect, useRef, useState } from 'react';

interface MenuProps {
  className: string;
  id?: string;
  /** What stands on it while it is folded. */
  summary: ReactNode;
  /** For a summary without words. */
  label?: string;
  summaryId?: string;
  /** What it holds, drawn only while it is open; `close` folds it. */
  children: (close: () => void) => ReactNode;
}

/** Folds out on a click, and folds again on Escape, on a click elsewhere and when the focus goes elsewhere. */
export function Menu({ className, id, summary, summaryId, label, children }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  useEffect(() => {
    if (!open) return;
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      box.current?.querySelector('summary')?.focus();
    };
    const until = new AbortController();
    const { signal } = until;
    document.addEventListener('pointerdown', elsewhere, { signal });
    document.addEventListener('focusin', elsewhere, { signal });
    document.addEventListener('keydown', onKey, { signal });
    return () => until.abort();
  }, [open]);
  return (
    <details
      className={className}
      id={id}
      open={open}
      ref={box}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary id={summaryId} aria-label={label}>
        {summary}
      </summary>
      {open && children(close)}
    </details>
  );
}
