import { App, LogLevel } from '@slack/bolt';
import { secrets, command as slashCommand } from '../names.ts';

/** What an app does before it acknowledges; what it answers a command with. */
export interface Work {
  command(channel: string, text: string): Promise<string | undefined>;
  other(user: string): Promise<void>;
}

/**
 * A Bolt app with Bolt's own defaults, and one listener for each kind of payload: Bolt runs every listener's chain on every request, so
 * that one an id, as its tutorials write them, would make it several times slower. Listens on `PORT`.
 */
export async function startBoltApp(
  work: Work,
  more: { processBeforeResponse?: boolean } = {},
): Promise<void> {
  const slackApiUrl = process.env.SLACK_API_URL ?? '';
  const app = new App({
    token: secrets.botToken,
    signingSecret: secrets.signing,
    clientOptions: { slackApiUrl },
    logLevel: LogLevel.WARN,
    customRoutes: [{ path: '/readyz', method: 'GET', handler: (_, response) => void response.end('ok') }],
    ...more,
  });
  app.command(slashCommand, async ({ ack, command }) => {
    const text = await work.command(command.channel_id, command.text);
    await (text === undefined ? ack() : ack({ response_type: 'ephemeral', text }));
  });
  app.action(/./, async ({ ack, body }) => {
    await work.other(body.user.id);
    await ack();
  });
  app.view(/./, async ({ ack, body }) => {
    await work.other(body.user.id);
    await ack();
  });
  app.event(/./, async ({ event }) => {
    await work.other('user' in event ? String(event.user) : 'nobody');
  });
  await app.start(Number(process.env.PORT));
}
