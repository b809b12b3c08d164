import { useEffect, useRef } from 'react';
import { useTeller } from './toasts.tsx';
import type { Screen } from './wire.ts';

/** Tells what Slack says to this person from now on; what was said before they were on screen is past. */
export function useNotices(screen: Screen): void {
  const { tell } = useTeller();
  const seen = useRef({ user: '', count: 0 });
  useEffect(() => {
    const { me, notices } = screen;
    if (seen.current.user === me.id)
      for (const notice of notices.slice(seen.current.count)) tell(notice.text);
    seen.current = { user: me.id, count: notices.length };
  }, [screen, tell]);
}
