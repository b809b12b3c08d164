import { SocketModeReceiver } from '@slack/bolt';
import type { Config } from '../config.ts';
import { boltLogger, type Log } from '../log.ts';
import { clientOptions } from './client.ts';
import { errorOf, isTokenRefusal } from './kit/errors.ts';
import type { Route } from './receiver.ts';

/** The connection that Slack sends everything over in Socket Mode. */
export interface SocketWatch {
  /** Why nothing can be received, as Slack says it, or `unreachable`; `null`: it is open, or opens as it should. */
  closed(): string | null;
}

export interface Socket extends SocketWatch {
  receiver: SocketModeReceiver;
}

/** Between two tries: a second at first, half a minute at most. */
function pause(failures: number): Promise<void> {
  const ms = Math.min(1_000 * 2 ** (failures - 1), 30_000);
  return new Promise((done) => setTimeout(done, ms).unref());
}

/**
 * Slack's client gives up for good when it may not connect anew (`invalid_auth` and its like, a network that fails): here the
 * connection is opened again whenever it closes, however often that fails. `onBack`: it was given up, and is open again.
 */
export function createSocket(options: {
  config: Pick<Config, 'slack' | 'port'>;
  appToken: string;
  routes: Route[];
  log: Log;
  onBack: () => void;
}): Socket {
  const { config, appToken, routes, log, onBack } = options;
  const state: { why: string | null; isOpening: boolean; isStopped: boolean } = {
    why: null,
    isOpening: false,
    isStopped: false,
  };
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    // A receiver of one's own calls slack.com unless it is given these (platform-facts 3.1).
    installerOptions: { port: config.port, clientOptions: clientOptions(config) },
    customRoutes: routes,
    logger: boltLogger(log),
  });
  const { client } = receiver;
  const connect = client.start.bind(client);
  const stop = client.disconnect.bind(client);

  /** Tries until it is open. */
  const keepOpening = async () => {
    if (state.isOpening) return;
    state.isOpening = true;
    for (let failures = 0; !state.isStopped; ) {
      try {
        await connect();
        break;
      } catch (error) {
        failures += 1;
        const why = errorOf(error) ?? 'unreachable';
        if (state.why !== why)
          log.error({ code: why }, 'nothing can be received: Slack does not open the socket');
        state.why = why;
        await pause(failures);
      }
    }
    state.isOpening = false;
    if (state.why === null || state.isStopped) return;
    state.why = null;
    log.info('the socket to Slack is open again');
    onBack();
  };

  client.on('disconnected', () => {
    if (!state.isStopped) void keepOpening();
  });
  client.disconnect = () => {
    state.isStopped = true;
    return stop();
  };
  client.start = async () => {
    try {
      return await connect();
    } catch (error) {
      if (isTokenRefusal(error)) throw error;
      state.why = errorOf(error) ?? 'unreachable';
      void keepOpening();
      return { ok: false };
    }
  };
  return { receiver, closed: () => state.why };
}
