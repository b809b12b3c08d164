import type { WebClient } from '@slack/web-api';
import type { Clock } from '../../src/clock.ts';
import { type AppStore, createCommandHandler } from '../../src/command-handler.ts';
import { type Context, createContext } from '../../src/context.ts';
import { noFaults } from '../../src/fault-points.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createReconciler } from '../../src/reconcile.ts';
import { createBotToken } from '../../src/slack/token.ts';

/** A worker's context on a store. `slack` has the few methods that a test asks. */
export function createJobContext(
  store: AppStore,
  { clock, workspace, slack = {} }: { clock: Clock; workspace: string; slack?: object },
): Context {
  const log = createLog('silent');
  const client = slack as WebClient;
  return createContext({
    store,
    commands: createCommandHandler({ store, clock, onAppended: () => {} }),
    clock,
    timezone: 'Europe/Amsterdam',
    slack: client,
    token: createBotToken(client, log),
    reconciler: createReconciler(store, log, () => '2027-01-04'),
    log,
    metrics: createMetrics(),
    language: 'nl',
    typingPauseMs: 0,
    faultPoint: noFaults,
    compared: async () => {},
    refreshHome: () => {},
    noteReading: () => {},
    dropJobs: async () => ({ person: 0, streams: 0 }),
    retentionMonths: null,
    makePictures: () => {},
  }).in(workspace);
}
