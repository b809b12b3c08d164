import { useState } from 'react';
import { useConfirm } from './confirm.tsx';
import { useWords } from './text/language.ts';
import { useTeller } from './toasts.tsx';

interface StartingOver {
  /** What is being done, in words, or null. */
  busy: string | null;
  /** Grows each time. */
  times: number;
  /** Both ask first; they answer whether it was done. */
  reset(): Promise<boolean>;
  loadExample(): Promise<boolean>;
}

export function useStartingOver(refresh: () => void): StartingOver {
  const words = useWords();
  const confirm = useConfirm();
  const { run, tell } = useTeller();
  const [busy, setBusy] = useState<string | null>(null);
  const [times, setTimes] = useState(0);
  const doing = async (name: string, asking: typeof words.reset, input: object) => {
    const text = { type: 'plain_text', text: asking.more };
    if (!(await confirm({ title: asking.ask, text, yes: asking.yes, no: words.cancel, danger: true })))
      return false;
    setBusy(asking.busy);
    const done = await run(name, input);
    setBusy(null);
    setTimes((before) => before + 1);
    refresh();
    return done !== null;
  };
  return {
    busy,
    times,
    reset: () => doing('reset', words.reset, {}),
    loadExample: async () => {
      const done = await doing('example', words.example, { name: 'halfway' });
      if (done) tell(words.example.done);
      return done;
    },
  };
}
