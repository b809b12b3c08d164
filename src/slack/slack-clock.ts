/** This machine's clock beside Slack's, by the `date` header of Slack's answers, which counts whole seconds. */
export interface SlackClock {
  note(response: { headers: { get(name: string): string | null } }): void;
  /** How far this machine is ahead, at the last answer; negative: behind; `null`: Slack did not say. */
  aheadMs(): number | null;
}

export function createSlackClock(now: () => number = Date.now): SlackClock {
  let ahead: number | null = null;
  return {
    note: ({ headers }) => {
      const theirs = Date.parse(headers.get('date') ?? '');
      if (!Number.isNaN(theirs)) ahead = now() - theirs;
    },
    aheadMs: () => ahead,
  };
}
