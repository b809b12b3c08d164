import type { WebClient } from '@slack/web-api';
import type { Clock } from './clock.ts';
import type { Coalition } from './coalition/state.ts';
import type { AppStore, CommandHandler, CommandHandlers } from './command-handler.ts';
import type { PassFaultPoint } from './fault-points.ts';
import type { Log } from './log.ts';
import type { Language } from './method/languages.ts';
import type { Metrics } from './metrics.ts';
import type { Person } from './person/person.ts';
import type { Reading } from './reading-notes.ts';
import type { Reconciler } from './reconcile.ts';
import type { BotToken } from './slack/token.ts';
import type { StreamName } from './store/keys.ts';
import { storeIn } from './store/workspace-store.ts';

/** Which jobs are meant: of this person, and of these streams. `except`: the id of the effect that asks. */
export interface DroppedJobs {
  user: string;
  streams: readonly StreamName[];
  except: string;
}

/** What is the same in every workspace. */
interface Shared {
  slack: WebClient;
  token: BotToken;
  /** Keeps in Redis what every tick counts on. */
  reconciler: Reconciler;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  /** Where neither the person nor the coalition says otherwise. */
  language: Language;
  timezone: string;
  /** How long after a typed message the next question is asked. */
  typingPauseMs: number;
  /** How many months after closing a coalition is wiped; `null`: never. */
  retentionMonths: number | null;
  faultPoint: PassFaultPoint;
}

/**
 * What handlers and jobs work with, bound to one workspace where a request or job comes in: no function below takes a
 * workspace beside it.
 */
export interface Context extends Shared {
  workspace: string;
  commands: CommandHandler;
  store: WorkspaceStore;
  /**
   * Resolves once what is stored of a person is no older than their DM: a Redis that was put back from a backup, or lost the end of
   * its log, knows less than what stands there. Throws where that can't be found out now.
   */
  compared(user: string): Promise<void>;
  /** Has a person's Home looked at again, soon: it is published if it is another one than Slack shows. Never throws. */
  refreshHome(user: string): void;
  /** Has it noted, soon, that somebody was shown answers of others, for those to see. Never throws. */
  noteReading(reading: Reading): void;
  /** Takes back what waits in the queue for a person, and says how much is still under way: see `JobQueue`. */
  dropJobs(about: DroppedJobs): Promise<{ person: number; streams: number }>;
  /** Has the pictures of how a coalition stands made that Slack does not have yet: next time they are shown. Never throws. */
  makePictures(coalition: string): void;
}

/** The part of the store that belongs to one workspace. */
export type WorkspaceStore = ReturnType<typeof storeIn<Coalition, Person>>;

/** What a process has for every workspace. */
export interface AppContext extends Shared {
  store: AppStore;
  commands: CommandHandlers;
  /** Bound to the workspace that a request or job is about. */
  in(workspace: string): Context;
}

/** Puts together what handlers and jobs work with. `refreshHome` and `makePictures` queue work and never throw. */
export function createContext(
  options: Shared & {
    store: AppStore;
    commands: CommandHandlers;
    compared(workspace: string, user: string): Promise<void>;
    refreshHome(workspace: string, user: string): void;
    noteReading(workspace: string, reading: Reading): void;
    dropJobs(workspace: string, about: DroppedJobs): Promise<{ person: number; streams: number }>;
    makePictures(workspace: string, coalition: string): void;
  },
): AppContext {
  const { store, commands, compared, refreshHome, noteReading, dropJobs, makePictures, ...shared } = options;
  return {
    ...shared,
    store,
    commands,
    in: (workspace) => ({
      ...shared,
      workspace,
      commands: commands.in(workspace),
      store: storeIn(store, workspace),
      compared: (user) => compared(workspace, user),
      refreshHome: (user) => refreshHome(workspace, user),
      noteReading: (reading) => noteReading(workspace, reading),
      dropJobs: (about) => dropJobs(workspace, about),
      makePictures: (coalition) => makePictures(workspace, coalition),
    }),
  };
}
