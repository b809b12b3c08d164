import type { AppRequest, DeliveryError, Gateway, Outcome } from './delivery.ts';

export interface EventQueue {
  /** Sends an event, and again while it is not acknowledged. Answers after the first attempt. */
  send(event: AppRequest, options?: { resend?: boolean }): Promise<Outcome>;
  /** While held back nothing is sent and `send` answers once it was released. */
  hold(on: boolean): void;
  /** Whether unacknowledged events are sent again at all. */
  resends: boolean;
  /** Forgets what would be sent again. */
  clear(): void;
}

/**
 * Fact: 1.5 Event retries (three: immediately, after 1 and 5 minutes, until answered with 2xx).
 * `delays` are milliseconds after each attempt that failed.
 */
export function createEventQueue(gateway: Gateway, delays: readonly number[]): EventQueue {
  const timers = new Set<NodeJS.Timeout>();
  let gate: { opened: Promise<void>; open: () => void } | null = null;

  function later(event: AppRequest, num: number, reason: DeliveryError): void {
    const delay = delays[num - 1];
    if (delay === undefined) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void attempt({ ...event, retry: { num, reason } });
    }, delay);
    timer.unref();
    timers.add(timer);
  }

  async function attempt(event: AppRequest, resend = true): Promise<Outcome> {
    await gate?.opened;
    const outcome = await gateway.send(event);
    if (!outcome.ok && !outcome.final && resend && queue.resends) {
      later(event, (event.retry?.num ?? 0) + 1, outcome.error);
    }
    return outcome;
  }

  const queue: EventQueue = {
    resends: true,
    send: (event, options = {}) => attempt(event, options.resend ?? true),
    hold(on) {
      if (on && gate === null) gate = createGate();
      if (!on) {
        gate?.open();
        gate = null;
      }
    },
    clear() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
  return queue;
}

function createGate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
