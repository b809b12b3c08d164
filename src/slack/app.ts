import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import type { Config } from '../config.ts';
import { boltLogger, type Log } from '../log.ts';
import type { Identity } from './client.ts';
import { clientOptions } from './client.ts';
import { answerFailure } from './failure.ts';
import { routeClick, routeCommand, routeEvent, routeShortcut, routeSubmission } from './router.ts';
import type { Desk } from './visit.ts';

/**
 * Bolt acknowledges an event before its listener has run, and forgets it when that fails. Here an event is acknowledged
 * once what it says is stored, in both modes, so that Slack sends again what was not (design point 5; platform-facts 8).
 */
class AcknowledgeAfterStored extends App {
  readonly desk: Desk;
  readonly onMissed: OnMissed;

  constructor(options: AppOptions, { desk, onMissed }: { desk: Desk; onMissed: OnMissed }) {
    super(options);
    this.desk = desk;
    this.onMissed = onMissed;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    if (event.body.type === 'event_callback') {
      await this.processSlackEvent(event);
      return;
    }
    let acknowledged = false;
    const ack: ReceiverEvent['ack'] = async (response) => {
      acknowledged = true;
      await event.ack(response);
    };
    try {
      await super.processEvent({ ...event, ack });
    } catch (error) {
      this.desk.log.error({ err: error }, 'a request could not be carried out');
      await answerFailure(this.desk, event, { acknowledged, error });
    }
  }

  private async processSlackEvent(event: ReceiverEvent): Promise<void> {
    try {
      await super.processEvent({ ...event, ack: async () => {} });
    } catch (error) {
      this.desk.log.error({ err: error }, 'an event was not stored: Slack will send it again');
      const { user, message, previous_message: before } = event.body.event ?? {};
      const typist = user ?? message?.user ?? before?.user;
      const workspace = event.body.authorizations?.[0]?.team_id ?? event.body.team_id;
      if (typeof typist === 'string' && typeof workspace === 'string') this.onMissed(workspace, typist);
      // A plain error: Socket Mode would acknowledge an AuthorizationError.
      throw new Error('the event was not stored');
    }
    await event.ack();
  }
}

/** Told of whom an event could not be stored. */
export type OnMissed = (workspace: string, user: string) => void;

/** A handler of `GET` requests on the app's port, beside Slack's own. */
export type Route = NonNullable<AppOptions['customRoutes']>[number];

/**
 * Starts the Bolt app, which listens (HTTP) or connects (Socket Mode): one listener for each kind of payload looks the id up
 * in the table of routes. `stop`: no new work; what runs finishes.
 */
export async function startSlackApp(options: {
  config: Config;
  desk: Desk;
  log: Log;
  identity: () => Promise<Identity>;
  routes: Route[];
  onMissed: OnMissed;
}): Promise<{ stop(): Promise<void> }> {
  const { config, desk, log, identity, routes, onMissed } = options;
  const { mode, botToken } = config.slack;
  const app = new AcknowledgeAfterStored(
    {
      ...(mode.kind === 'http'
        ? { signingSecret: mode.signingSecret, port: config.port }
        : { appToken: mode.appToken, socketMode: true, installerOptions: { port: config.port } }),
      customRoutes: routes,
      authorize: async () => ({ botToken, ...(await identity()) }),
      clientOptions: clientOptions(config),
      convoStore: false,
      deferInitialization: true,
      logger: boltLogger(log),
    },
    { desk, onMissed },
  );
  await app.init();
  app.error(async (error) => {
    throw error;
  });
  app.command(/^\//, async (args) => routeCommand(desk, args));
  app.action({ type: 'block_actions', action_id: /./ }, async (args) => routeClick(desk, args));
  app.view({ type: 'view_submission', callback_id: /./ }, async (args) => routeSubmission(desk, args));
  app.shortcut({ type: 'message_action', callback_id: /./ }, async (args) => routeShortcut(desk, args));
  app.event(/./, async (args) => routeEvent(desk, args));
  await app.start();
  return {
    stop: async () => {
      await app.stop();
    },
  };
}
