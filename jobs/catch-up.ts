import { interviewOf } from '../src/coalition/find.ts';
import { isOpen } from '../src/coalition/interviews.ts';
import type { Interview } from '../src/coalition/state.ts';
import { coalitionsOf } from '../src/slack/coalitions/which.ts';
import { takeMessage } from '../src/slack/interviews/typed.ts';
import type { Desk } from '../src/slack/visit.ts';
import { explain, Undeliverable } from './post-once.ts';

/**
 * Slack stops resending an event after about six minutes. Reads the DM from the first question of each unsent interview
 * and takes, in order, every message whose `ts` the answers do not hold (design point 5).
 */
export async function catchUp(desk: Desk, workspace: string, user: string): Promise<void> {
  const { person, mine } = await coalitionsOf(desk, workspace, { user });
  if (person?.dm == null) return;
  const unsent = mine.flatMap((coalition) =>
    person.posted
      .filter((posted) => posted.coalition === coalition.id && posted.question !== 'none')
      .flatMap((posted) => {
        const interview = interviewOf(coalition, posted.interview);
        return interview !== undefined && isOpen(interview) ? [{ interview, ts: posted.ts }] : [];
      }),
  );
  const first = unsent.map(({ ts }) => ts).sort()[0];
  if (first === undefined) return;
  const seen = new Set(unsent.flatMap(({ interview }: { interview: Interview }) => interview.seen));
  const messages = await typedSince(desk, person.dm, first);
  for (const message of messages.filter(({ ts, user: author }) => author === user && !seen.has(ts))) {
    const { ts, text, hasFiles } = message;
    await takeMessage(desk, { workspace, user, channel: person.dm, ts, text, hasFiles, late: true });
  }
}

async function typedSince(desk: Desk, channel: string, oldest: string) {
  const typed: { ts: string; user: string; text: string; hasFiles: boolean }[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await desk.slack.conversations
      .history({ channel, oldest, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
      .catch((error: unknown) => {
        throw explain(error);
      });
    for (const { ts, user, text, bot_id, subtype, files } of page.messages ?? []) {
      if (ts === undefined || user === undefined || bot_id !== undefined) continue;
      if (subtype !== undefined && subtype !== 'file_share') continue;
      typed.push({ ts, user, text: text ?? '', hasFiles: (files?.length ?? 0) > 0 });
    }
    cursor = page.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return typed.sort((one, other) => one.ts.localeCompare(other.ts));
  }
}

/** Catches up for everybody who has a question open: at start, and after Redis was away. `onFailed` hears for whom to try again. */
export async function catchUpAll(
  desk: Desk,
  onFailed: (workspace: string, user: string) => void,
): Promise<void> {
  for (const workspace of await desk.store.workspaces()) {
    for (const user of await desk.store.focused(workspace)) {
      try {
        await catchUp(desk, workspace, user);
      } catch (error) {
        if (error instanceof Undeliverable) continue;
        desk.log.warn({ err: error }, 'catching up failed for somebody: it is tried again');
        onFailed(workspace, user);
      }
    }
  }
}
