import { isDeepStrictEqual } from 'node:util';
import { fold } from '../coalition/coalition.ts';
import type { CoalitionEvent } from '../coalition/events.ts';
import { foldPerson, type PersonEvent } from '../person/person.ts';
import { checkSaves } from '../store/health.ts';
import type { StreamName } from '../store/keys.ts';
import { keyFindings, redisFindings } from './doctor.ts';
import { type Finding, fine, wrong } from './finding.ts';
import type { Ground } from './ground.ts';

/** Whether a running Redis, for example one that a backup was put back into, holds what it must. Changes nothing. */
export async function checkBackup(ground: Ground): Promise<Finding[]> {
  const failed = await checkSaves(ground.connections.request);
  const saved =
    failed.length === 0
      ? fine('Saving', 'the last time went well')
      : wrong('Saving', failed.join(', '), 'Look into the log of Redis, and make room on its disk.');
  return [...(await redisFindings(ground)), saved, ...(await keyFindings(ground)), await logFinding(ground)];
}

/** Each log, folded, is the state that stands beside it. */
async function logFinding({ store }: Ground): Promise<Finding> {
  const seen = new Set<string>();
  const broken: string[] = [];
  for await (const { workspace, name } of store.everyStream()) {
    const key = `${workspace} ${name}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (!(await folds(store, workspace, name))) broken.push(key);
  }
  if (seen.size === 0)
    return wrong('Logs', 'there are none', 'Is this the right Redis, and was the backup put back?');
  if (broken.length === 0) return fine('Logs', `${seen.size} streams fold to their states`);
  return wrong(
    'Logs',
    `${broken.length} of ${seen.size} streams do not fold to their states: ${broken.slice(0, 5).join(', ')}`,
    'Run "coalitie rebuild": it folds every state again from its log. If this stays, take an earlier backup.',
  );
}

const page = 500;

async function folds(store: Ground['store'], workspace: string, name: StreamName): Promise<boolean> {
  const { also } = await store.load(workspace, { also: [name] });
  const { version = 0, state = null } = also[name] ?? {};
  const events: unknown[] = [];
  while (events.length < version) {
    const more = await store.events(workspace, name, events.length + 1, page);
    if (more.length === 0) return false;
    for (const stored of more) {
      if (stored.version !== events.length + 1) return false;
      if (stored.version <= version) events.push(stored.event);
      else break;
    }
  }
  const folded = name.startsWith('c-')
    ? fold(events as CoalitionEvent[])
    : foldPerson(events as PersonEvent[]);
  return isDeepStrictEqual(JSON.parse(JSON.stringify(folded)), JSON.parse(JSON.stringify(state)));
}
