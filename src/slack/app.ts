import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import type { Config } from '../config.ts';
import type { AppContext } from '../context.ts';
import { boltLogger, type Log } from '../log.ts';
import type { RequestKind } from '../metrics.ts';
import type { Identity } from './client.ts';
import { clientOptions } from './client.ts';
import { answerFailure } from './failure.ts';
import { answering } from './late.ts';
import { isKnownPayload } from './payload-shapes.ts';
import { createHttpReceiver, type Route } from './receiver.ts';
import type { RequestState } from './request.ts';
import { routeClick, routeCommand, routeEvent, routeShortcut, routeSubmission } from './router.ts';
import { createSocket } from './socket.ts';

/**
 * Bolt acknowledges an event before its listener has run, and forgets it when that fails. Here an event is acknowledged
 * once what it says is stored, in both modes, so that Slack sends again what was not (design point 5; platform-facts 8).
 */
class AcknowledgeAfterStored extends App {
  readonly context: AppContext;
  readonly onMissed: OnMissed;

  constructor(options: AppOptions, { context, onMissed }: { context: AppContext; onMissed: OnMissed }) {
    super(options);
    this.context = context;
    this.onMissed = onMissed;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    const { metrics } = this.context;
    if (!isKnownPayload(event.body)) {
      this.context.log.warn('a request that the app has no answer to, or of another shape than Slack’s');
      metrics.request('other', 'ignored');
      await event.ack();
      return;
    }
    const kind = kindOf(event.body);
    const timed = { ...event, ack: this.timed(event.ack, kind) };
    if (kind === 'event') {
      await this.processSlackEvent(timed);
      return;
    }
    await this.processRequest(timed, kind);
  }

  /** Counts from now, when the request came in. */
  private timed(ack: ReceiverEvent['ack'], kind: RequestKind): ReceiverEvent['ack'] {
    const began = performance.now();
    return async (response) => {
      try {
        await ack(response);
      } finally {
        this.context.metrics.acknowledged(kind, performance.now() - began);
      }
    };
  }

  private async processRequest(event: ReceiverEvent, kind: RequestKind): Promise<void> {
    const { metrics } = this.context;
    const state: RequestState = { work: 'none', language: null };
    const answer = answering(this.context, event, state);
    try {
      await super.processEvent({
        ...event,
        ack: answer.ack,
        customProperties: { ...event.customProperties, state },
      });
      // Bolt leaves what no listener answers open until Slack gives up.
      if (!answer.isGiven()) await answer.ack();
      metrics.request(kind, 'done');
    } catch (error) {
      metrics.request(kind, 'failed');
      this.context.log.error({ err: error }, 'a request could not be carried out');
      await answerFailure(this.context, event, { answer, state, error });
    }
  }

  private async processSlackEvent(event: ReceiverEvent): Promise<void> {
    try {
      await super.processEvent({ ...event, ack: async () => {} });
      this.context.metrics.request('event', 'done');
    } catch (error) {
      this.context.metrics.request('event', 'failed');
      this.context.log.error({ err: error }, 'an event was not stored: Slack will send it again');
      const { user, message, previous_message: before } = event.body.event ?? {};
      const typist = user ?? message?.user ?? before?.user;
      const workspace = event.body.authorizations?.[0]?.team_id ?? event.body.team_id;
      if (typeof typist === 'string' && typeof workspace === 'string') this.onMissed(workspace, typist);
      // A plain error: Socket Mode would acknowledge an AuthorizationError.
      throw new Error('the event was not stored');
    }
    try {
      await event.ack();
    } catch (error) {
      this.context.log.warn(
        { err: error },
        'an event was stored too late for Slack, which will send it again',
      );
    }
  }
}

const kinds = new Map<unknown, RequestKind>([
  ['event_callback', 'event'],
  ['block_actions', 'click'],
  ['view_submission', 'submission'],
  ['message_action', 'shortcut'],
]);

function kindOf(body: ReceiverEvent['body']): RequestKind {
  return body.command === undefined ? (kinds.get(body.type) ?? 'other') : 'command';
}

/** Told of whom an event could not be stored. */
export type OnMissed = (workspace: string, user: string) => void;

/**
 * Starts the Bolt app, which listens (HTTP) or connects (Socket Mode): one listener for each kind of payload looks the id up
 * in the table of routes. `stop`: no new work; what runs finishes. `socketClosed`: why nothing can be received, `null` over HTTP and
 * while all is well. `onBack` hears that the socket, which was given up, is open again.
 */
export async function startSlackApp(options: {
  config: Config;
  context: AppContext;
  log: Log;
  identity: () => Promise<Identity>;
  routes: Route[];
  onMissed: OnMissed;
  onBack: () => void;
}): Promise<{ stop(): Promise<void>; socketClosed(): string | null }> {
  const { config, context, log, identity, routes, onMissed, onBack } = options;
  const { mode, botToken } = config.slack;
  const { receiver, closed = () => null } =
    mode.kind === 'http'
      ? { receiver: createHttpReceiver({ ...mode, port: config.port, routes, log }) }
      : createSocket({ config, appToken: mode.appToken, routes, log, onBack });
  const app = new AcknowledgeAfterStored(
    {
      receiver,
      authorize: async () => ({ botToken, ...(await identity()) }),
      clientOptions: clientOptions(config),
      convoStore: false,
      deferInitialization: true,
      logger: boltLogger(log),
    },
    { context, onMissed },
  );
  await app.init();
  app.error(async (error) => {
    throw error;
  });
  app.command(/^\//, async (args) => routeCommand(context, args));
  app.action({ type: 'block_actions', action_id: /./ }, async (args) => routeClick(context, args));
  app.view({ type: 'view_submission', callback_id: /./ }, async (args) => routeSubmission(context, args));
  app.shortcut({ type: 'message_action', callback_id: /./ }, async (args) => routeShortcut(context, args));
  app.event(/./, async (args) => routeEvent(context, args));
  await app.start();
  return {
    stop: async () => {
      await app.stop();
    },
    socketClosed: closed,
  };
}
