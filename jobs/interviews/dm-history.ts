import type { Context } from '../../src/context.ts';
import type { Standing } from '../../src/person/recall.ts';
import { isTyped } from '../../src/slack/interviews/typed.ts';
import { hasMore, wordsOf } from '../../src/slack/message-words.ts';
import { explain } from '../engine/errors.ts';
import { payloadOf } from '../engine/post-once.ts';

/** A message that a person typed, as it reads now. */
export interface Read {
  ts: string;
  user: string;
  text: string;
  hasFiles: boolean;
  /** The `ts` of its last edit. */
  edited: string | null;
}

/** A DM from `oldest` on, oldest first: what was typed, and the app's own messages of interviews. */
export async function readDm(
  context: Context,
  channel: string,
  oldest: string,
): Promise<{ typed: Read[]; standing: Standing[] }> {
  const typed: Read[] = [];
  const standing: Standing[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await context.slack.conversations
      .history({
        channel,
        oldest,
        limit: 200,
        include_all_metadata: true,
        ...(cursor === undefined ? {} : { cursor }),
      })
      .catch((error: unknown) => {
        throw explain(error);
      });
    for (const message of page.messages ?? []) {
      const { ts, user, bot_id: bot, subtype, edited } = message;
      if (ts === undefined || user === undefined) continue;
      if (bot !== undefined) standing.push(...standingOf(message.metadata, ts));
      else if (isTyped(subtype))
        typed.push({
          ts,
          user,
          text: wordsOf(message),
          hasFiles: hasMore(message),
          edited: edited?.ts ?? null,
        });
    }
    cursor = page.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) {
      const inOrder = (one: { ts: string }, other: { ts: string }) => one.ts.localeCompare(other.ts);
      return { typed: typed.sort(inOrder), standing: standing.sort(inOrder) };
    }
  }
}

/** Earlier versions wrote down the id only. */
const askedBy = /^(.+)-ask-(\d+)$/;

function standingOf(metadata: Parameters<typeof payloadOf>[0], ts: string): Standing[] {
  const payload = payloadOf(metadata);
  if (payload === null) return [];
  const { id, coalition, interview, question, ask } = payload;
  if (coalition !== undefined && interview !== undefined && question !== undefined && ask !== undefined)
    return [{ coalition, interview, question, ask, ts }];
  const [, asked, number] = askedBy.exec(id) ?? [];
  if (asked === undefined) return [];
  return [{ coalition: '', interview: asked, question: null, ask: Number(number), ts }];
}
