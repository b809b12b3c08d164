import { useEffect, useRef } from 'react';
import { useWords } from './text/language.ts';
import { useTeller } from './toasts.tsx';
import type { Screen } from './wire.ts';

/** Tells what Slack says to this person from now on; what was said before they were on screen is past. */
export function useNotices({ me, notices }: Screen): void {
  const { tell } = useTeller();
  const { problems } = useWords();
  const seen = useRef({ user: '', count: 0 });
  useEffect(() => {
    const fresh = seen.current.user === me.id ? notices.slice(seen.current.count) : [];
    for (const { command, error } of fresh) {
      tell(command === undefined ? problems.noAnswer : problems.commandFailed(command, error));
    }
    seen.current = { user: me.id, count: notices.length };
  }, [me.id, notices, tell, problems]);
}
