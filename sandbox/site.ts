import type { Changes } from './changes.ts';
import type { Gateway } from './delivery.ts';
import type { Faults } from './faults.ts';
import type { Inspector } from './inspector.ts';
import type { Manifest } from './manifest.ts';
import type { ReplyUrls } from './reply-urls.ts';
import type { EventQueue } from './resending.ts';
import type { SocketHub } from './socket-mode.ts';
import type { Triggers } from './triggers.ts';
import type { World } from './world.ts';

/** The clock that message ids follow; moved by the time machine. */
export interface SandboxClock {
  /** Milliseconds. */
  now(): number;
  /** How far ahead of the machine's clock the time machine has put it, in milliseconds. */
  offset: number;
  /** The `offset` that it started with, and goes back to at a reset. */
  readonly start: number;
}

/** One sandbox's parts. Everything in it belongs to this sandbox alone: several can run in one process. */
export interface Site {
  readonly secrets: { signing: string; bot: string; app: string };
  readonly clock: SandboxClock;
  /** Replaced as a whole by a reset. */
  world: World;
  readonly manifest: Manifest;
  readonly inspector: Inspector;
  readonly changes: Changes;
  readonly triggers: Triggers;
  readonly replies: ReplyUrls;
  readonly faults: Faults;
  readonly sockets: SocketHub;
  readonly gateway: Gateway;
  readonly events: EventQueue;
  /** Where this sandbox listens, without a slash at the end. */
  url: string;
}
