import { fileURLToPath } from 'node:url';
import { runSandbox } from './start/run-sandbox.ts';

// What `npm start` runs: with real Slack's settings the app itself, in this process; else the sandbox, with the app behind it.
const main = new URL('../src/main.js', import.meta.url);
const forSlack = Object.entries(process.env).some(
  ([name, value]) => name.startsWith('SLACK_') && value?.trim(),
);

if (forSlack) await import(main.href);
else await startSandbox();

async function startSandbox(): Promise<void> {
  const running = runSandbox({
    env: process.env,
    main: fileURLToPath(main),
    dir: '.data/sandbox',
    say: (line) => void process.stdout.write(`${line}\n`),
  });
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void running.stop().finally(() => process.exit(0));
    });
  }
  try {
    const port = await running.ready;
    process.stdout.write(`Coalitie is ready: open http://localhost:${port}\n`);
  } catch (error) {
    if (stopping) return;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
