#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { checkBackup } from './cli/backup-check.ts';
import { examine } from './cli/doctor.ts';
import { type Finding, fine } from './cli/finding.ts';
import { type Ground, onGround } from './cli/ground.ts';
import { scrubSecrets } from './log-scrub.ts';
import { rebuildAll } from './refold.ts';

// What somebody who runs the app can do from a shell, with the app's own environment. Each is safe beside a running app.

interface Command {
  summary: string;
  about: string;
  run(ground: Ground): Promise<Finding[]>;
}

const commands: Record<string, Command> = {
  doctor: {
    summary: 'says what is wrong, and what to do about it',
    about:
      'Looks at Redis, the keys, the token with its scopes, the clock, the queue and what is due. Changes nothing.',
    run: examine,
  },
  'backup-check': {
    summary: 'says whether a Redis holds everything that it must',
    about:
      'Looks at a running Redis, for example one that a backup was put back into: whether it keeps what it is given, whether it ' +
      'could save the last time, whether the keys open it, and whether each log folds to its state. Changes nothing.',
    run: checkBackup,
  },
  rebuild: {
    summary: 'writes everything anew: logs, snapshots and encrypted texts',
    about:
      'The logs are the truth; snapshots are made of them again, and everything takes the form of this version. Takes a while where there is much.',
    run: async (ground) => {
      const { streams, texts } = await rebuildAll(ground);
      return [fine('States', `${streams} were folded again, and ${texts} texts encrypted anew`)];
    },
  },
  rotate: {
    summary: 'encrypts everything with the newest key',
    about:
      'The newest key is the first of COALITIE_ENCRYPTION_KEYS. Start the app with it first, then run this; afterwards the older keys ' +
      'are not needed, except for old backups. May be run again after it was broken off.',
    run: async ({ store, config }) => [
      fine(
        'Keys',
        `${await store.reencryptAll()} texts are encrypted with "${config.keys[0]?.id}" now; older keys are not needed any more`,
      ),
    ],
  },
};

const options = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    'Usage: coalitie <command> [--json]',
    '',
    'Commands:',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Options:',
    '  --json      answers with one JSON object',
    '  -h, --help  this; after a command: more about it',
    '',
    'Settings come from the environment, as for the app itself (node --env-file=.env dist/src/cli.js …).',
    'Ends with 0 if all is well, 1 if something is wrong, 2 if it was called wrongly.',
  ].join('\n');
}

const say = (text: string) => void process.stdout.write(`${scrubSecrets(text)}\n`);
const complain = (text: string) => void process.stderr.write(`${scrubSecrets(text)}\n`);

function lines(findings: Finding[]): string {
  return findings
    .map(({ about, says, remedy }) => {
      const what = `${remedy === undefined ? 'ok   ' : 'WRONG'}  ${about}: ${says}`;
      return remedy === undefined ? what : `${what}\n       ${remedy}`;
    })
    .join('\n');
}

async function carryOut(name: string, command: Command, asJson: boolean): Promise<number> {
  try {
    const findings = await onGround(command.run);
    const ok = findings.every(({ remedy }) => remedy === undefined);
    say(asJson ? JSON.stringify({ command: name, ok, findings }) : lines(findings));
    return ok ? 0 : 1;
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    if (asJson) say(JSON.stringify({ command: name, ok: false, error: says }));
    else complain(says);
    return 1;
  }
}

/** The exit code. */
async function main(args: string[]): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n\n${help()}`);
    return 2;
  }
  const { values, positionals } = parsed;
  const [name, ...more] = positionals;
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (values.help) {
    say(command === undefined ? help() : `coalitie ${name}: ${command.summary}.\n\n${command.about}`);
    return 0;
  }
  if (name === undefined || command === undefined || more.length > 0) {
    complain(
      `${name === undefined ? 'Say which command.' : `There is no command "${positionals.join(' ')}".`}\n\n${help()}`,
    );
    return 2;
  }
  return carryOut(name, command, values.json);
}

function parse(args: string[]) {
  return parseArgs({ args, options, allowPositionals: true });
}

process.exitCode = await main(process.argv.slice(2));
