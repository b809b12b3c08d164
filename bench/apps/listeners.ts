import { App, LogLevel } from '@slack/bolt';
import { z } from 'zod';
import { secrets } from '../names.ts';

const idsSchema = z.object({
  commands: z.array(z.string()),
  actions: z.array(z.string()),
  views: z.array(z.string()),
  events: z.array(z.string()),
});

/** What an app has listeners for: as many as Coalitie's table of routes has lines. */
export type ListenerIds = z.infer<typeof idsSchema>;

/** What an app does before it acknowledges; what it answers a command with. */
export interface Work {
  command(channel: string, text: string): Promise<string | undefined>;
  other(user: string): Promise<void>;
}

/** A Bolt app as the tutorials write them: a listener an id, Bolt's own defaults. Listens on `PORT`. */
export async function startBoltApp(
  work: Work,
  more: { processBeforeResponse?: boolean } = {},
): Promise<void> {
  const ids = idsSchema.parse(JSON.parse(process.env.BENCH_LISTENERS ?? '{}'));
  const slackApiUrl = process.env.SLACK_API_URL ?? '';
  const app = new App({
    token: secrets.botToken,
    signingSecret: secrets.signing,
    clientOptions: { slackApiUrl },
    logLevel: LogLevel.WARN,
    customRoutes: [{ path: '/readyz', method: 'GET', handler: (_, response) => void response.end('ok') }],
    ...more,
  });
  for (const id of ids.commands) {
    app.command(id, async ({ ack, command }) => {
      const text = await work.command(command.channel_id, command.text);
      await (text === undefined ? ack() : ack({ response_type: 'ephemeral', text }));
    });
  }
  for (const id of ids.actions) {
    app.action(id, async ({ ack, body }) => {
      await work.other(body.user.id);
      await ack();
    });
  }
  for (const id of ids.views) {
    app.view(id, async ({ ack, body }) => {
      await work.other(body.user.id);
      await ack();
    });
  }
  for (const id of ids.events) {
    app.event(id, async ({ event }) => {
      await work.other('user' in event ? String(event.user) : 'nobody');
    });
  }
  await app.start(Number(process.env.PORT));
}
