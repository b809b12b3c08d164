import { startBoltApp } from './listeners.ts';

// Only acknowledges.

await startBoltApp({ command: async () => undefined, other: async () => {} });
