import type { Namesake } from '../../coalition/partners/namesakes.ts';
import type { Context } from '../../context.ts';
import { cleanName } from '../kit/mrkdwn.ts';
import { outsidersIn } from '../people.ts';

/** Somebody on Slack whom a name may mean; `shown` is how they are named to a lead. */
export interface Listed extends Namesake {
  shown: string;
}

export interface Directory {
  people: Listed[];
  /** Slack named everybody in time. */
  isComplete: boolean;
}

/** Whoever waits for a window waits no longer: Slack takes an answer within three seconds (platform-facts 1.5). */
const within = 1_500;
const onPage = 500;

/**
 * The people of the workspace, and those of other workspaces in a channel, as far as Slack names them in time. Nothing of it is kept.
 * `users.list` needs `users:read`, as `users.info` does (platform-facts 1.6).
 */
export async function directoryOf(
  context: Pick<Context, 'slack' | 'workspace' | 'log'>,
  channel: string | null,
): Promise<Directory> {
  const people: Listed[] = [];
  const reading = Promise.all([
    readMembers(context, people),
    channel === null
      ? []
      : outsidersIn(context, channel).then((found) => people.push(...found.map(outsider))),
  ]).then(
    () => true,
    (error: unknown) => {
      context.log.info({ err: error }, 'Slack does not name its people now');
      return false;
    },
  );
  const late = new Promise<false>((done) => setTimeout(() => done(false), within).unref());
  const isComplete = await Promise.race([reading, late]);
  return { people: [...people], isComplete };
}

async function readMembers({ slack }: Pick<Context, 'slack'>, people: Listed[]): Promise<void> {
  let cursor = '';
  do {
    const page = await slack.users.list({ limit: onPage, ...(cursor === '' ? {} : { cursor }) });
    for (const { id, deleted, is_bot: isBot, real_name: real, name, profile } of page.members ?? []) {
      if (id === undefined || deleted === true || isBot === true || id === 'USLACKBOT') continue;
      const names = [real, profile?.real_name, profile?.display_name, name].flatMap(
        (each) => cleanName(each ?? '') || [],
      );
      people.push({ user: id, names: [...new Set(names)], shown: names[0] ?? id });
    }
    cursor = page.response_metadata?.next_cursor ?? '';
  } while (cursor !== '');
}

function outsider({ user, name }: { user: string; name: string }): Listed {
  return { user, names: [name], shown: name };
}
