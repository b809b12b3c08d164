#!/usr/bin/env node
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { checkBackup } from './cli/backup-check.ts';
import { examine } from './cli/doctor.ts';
import { erasePerson } from './cli/erase.ts';
import { exportInto } from './cli/export.ts';
import { type Finding, fine } from './cli/finding.ts';
import { type Ground, onGround } from './cli/ground.ts';
import { rotate } from './cli/rotate.ts';
import { verify } from './cli/verify.ts';
import { scrubSecrets } from './log-scrub.ts';
import { rebuildAll } from './refold.ts';

// What somebody who runs the app can do from a shell, with the app's own environment. Each is safe beside a running app.

/** What stands behind the command's name. */
interface Given {
  files: string[];
  values: Record<string, string | boolean | undefined>;
}

interface Command {
  summary: string;
  about: string;
  /** What it takes beside the options of all, as help shows it. */
  takes?: string;
  /** How many files it takes. */
  files?: number;
  options?: NonNullable<ParseArgsConfig['options']>;
  run(given: Given): Promise<Finding[]>;
}

/** Beside the Redis of the environment. */
const beside =
  (run: (ground: Ground, given: Given) => Promise<Finding[]>) =>
  (given: Given): Promise<Finding[]> =>
    onGround((ground) => run(ground, given));

const text = { type: 'string' } as const;
const yes = { type: 'boolean' } as const;

const commands: Record<string, Command> = {
  doctor: {
    summary: 'says what is wrong, and what to do about it',
    about:
      'Looks at Redis, the keys, the token with its scopes, the clock, the queue and what is due. Changes nothing.',
    run: beside(examine),
  },
  'backup-check': {
    summary: 'says whether a Redis holds everything that it must',
    about:
      'Looks at a running Redis, for example one that a backup was put back into: whether it keeps what it is given, whether it ' +
      'could save the last time, whether the keys open it, and whether each log folds to its state. Changes nothing.',
    run: beside(checkBackup),
  },
  rebuild: {
    summary: 'writes everything anew: logs, snapshots and encrypted texts',
    about:
      'The logs are the truth; snapshots are made of them again, and everything takes the form of this version. Takes a while where there is much.',
    run: beside(async (ground) => {
      const { streams, texts } = await rebuildAll(ground);
      return [fine('States', `${streams} were folded again, and ${texts} texts encrypted anew`)];
    }),
  },
  rotate: {
    summary: 'encrypts everything with the newest key',
    about:
      'The newest key is the first of COALITIE_ENCRYPTION_KEYS. Start the app with it first, then run this; afterwards the older keys ' +
      'are not needed, except for old backups. May be run again after it was broken off.',
    run: beside(rotate),
  },
  export: {
    summary: 'takes a person, or a coalition as a lead reads it, into a file',
    about:
      'With --person U…: all that is kept of them. With --coalition … --as U…: what this lead may read of it. The file (--out, a new one) ' +
      'is JSON, documented in docs/taking-out.md, and holds confidential words: none of them is shown here. Authors see that whoever runs ' +
      'the app opened their interview.',
    takes: '(--person U… | --coalition … --as U…) --out file.json [--workspace T…]',
    options: { person: text, coalition: text, as: text, out: text, workspace: text },
    run: beside((ground, { values }) => exportInto(ground, values)),
  },
  erase: {
    summary: 'erases a person; without --yes says what would go',
    about:
      'Erases everything of a person in a workspace, for somebody who left: words, names, settings, drafts. With --leave-shared what they ' +
      'wrote for a coalition stays, without their name. A running worker does it and closes their messages in Slack; --without-slack does it ' +
      'here and now, for a workspace that removed the app.',
    takes: '--person U… [--leave-shared] [--without-slack] [--yes] [--workspace T…]',
    options: { person: text, workspace: text, 'leave-shared': yes, 'without-slack': yes, yes },
    run: beside((ground, { values }) => erasePerson(ground, values)),
  },
  verify: {
    summary: 'holds a sealed text against its seals, offline',
    about:
      'Says whether text.txt is the text that the seals in seals.json are about, and what that proves. Needs no settings, no Redis and no ' +
      'network. The two files are documented in docs/taking-out.md.',
    takes: 'text.txt seals.json',
    files: 2,
    run: ({ files }) => verify(files),
  },
};

const common = {
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

function helpOn(name: string, { summary, about, takes }: Command): string {
  const usage = takes === undefined ? [] : ['', `Usage: coalitie ${name} ${takes} [--json]`];
  return [`coalitie ${name}: ${summary}.`, ...usage, '', about].join('\n');
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

async function carryOut(
  name: string,
  { command, given, asJson }: { command: Command; given: Given; asJson: boolean },
): Promise<number> {
  try {
    const findings = await command.run(given);
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
  // The name may stand before or after options: which options there are follows from it.
  const { positionals: found } = parseArgs({ args, options: common, allowPositionals: true, strict: false });
  const [name] = found;
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  let given: Given;
  try {
    const options = { ...common, ...command?.options };
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    // No option may be given several times.
    given = { files: positionals.slice(1), values: values as Given['values'] };
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n\n${help()}`);
    return 2;
  }
  if (given.values.help) {
    say(name === undefined || command === undefined ? help() : helpOn(name, command));
    return 0;
  }
  if (name === undefined || command === undefined || given.files.length > (command.files ?? 0)) {
    complain(
      `${name === undefined ? 'Say which command.' : `There is no command "${found.join(' ')}".`}\n\n${help()}`,
    );
    return 2;
  }
  return carryOut(name, { command, given, asJson: given.values.json === true });
}

process.exitCode = await main(process.argv.slice(2));
