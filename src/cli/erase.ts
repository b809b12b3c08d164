import { eraseWords, redactLogs, wouldErase } from '../erasing.ts';
import { type Finding, fine, wrong } from './finding.ts';
import type { Ground } from './ground.ts';
import { inWorkspace, userId, type WorkspaceGround } from './person.ts';

export interface EraseOptions {
  person?: string | undefined;
  workspace?: string | undefined;
  'leave-shared'?: boolean | undefined;
  'without-slack'?: boolean | undefined;
  yes?: boolean | undefined;
}

/** Erases somebody over all coalitions of a workspace; without `--yes` only says what would go. */
export async function erasePerson(ground: Ground, options: EraseOptions): Promise<Finding[]> {
  const user = userId(options.person);
  const all = options['leave-shared'] !== true;
  const there = await inWorkspace(ground, options.workspace);
  try {
    const found = await findings(there, { user, all });
    if (options.yes !== true)
      return [...found, fine('Nothing was erased', 'add --yes to do it. Nobody can bring it back')];
    return [...found, await carryOut(there, { user, all, withSlack: options['without-slack'] !== true })];
  } finally {
    await there.close();
  }
}

async function findings(
  there: WorkspaceGround,
  { user, all }: { user: string; all: boolean },
): Promise<Finding[]> {
  const { coalitions, drafts, isKnown } = await wouldErase(there, { user, all });
  if (coalitions.length === 0 && drafts === 0 && !isKnown)
    return [fine('Person', `nothing is kept of ${user} in ${there.workspace}`)];
  return [
    ...coalitions.map(({ id, texts, roles, stays }) =>
      fine(
        `Coalition ${id}`,
        [
          `${texts} texts go`,
          ...roles,
          ...(stays > 0 ? [`${stays} texts stay, without their name`] : []),
        ].join(', '),
      ),
    ),
    fine('Person', `${drafts} drafts, their settings, and their name in ${coalitions.length} logs go`),
    fine(
      'Stays',
      'that somebody did something and when; names of coalitions and organisations, and the need; what others wrote; ' +
        'sealed texts with their seals; numbers in totals; what stands in Slack; backups until they are thrown away',
    ),
  ];
}

interface CarriedOut {
  user: string;
  all: boolean;
  withSlack: boolean;
}

async function carryOut(there: WorkspaceGround, { user, all, withSlack }: CarriedOut): Promise<Finding> {
  if (!withSlack) {
    await eraseHere(there, { user, all });
    return fine('Erased', `${user}; messages that the app posted stand in Slack as they were`);
  }
  await there.commands.handle({ by: null, query: { person: user } }, () => ({
    person: [{ type: 'AskErasing', all }],
  }));
  await there.queue.react(there.workspace, `p-${user}`);
  if (await isGoneWithin(there, user)) return fine('Erased', user);
  return wrong(
    'Erasing',
    'was asked for; no worker has done it yet',
    'Start a worker (COALITIE_ROLE worker or all) and a working token: it goes on by itself. Or add --without-slack to do it here and now.',
  );
}

/** Without the messages that a worker would close: for a workspace that removed the app. */
async function eraseHere(
  there: WorkspaceGround,
  { user, all }: { user: string; all: boolean },
): Promise<void> {
  const { person } = await there.store.load({ person: user });
  const dm = person.state?.dm ?? null;
  const { coalitions } = await eraseWords(there, { user, all });
  await redactLogs(there, { user, dm, coalitions });
  await there.queue.drop(there.workspace, { user, streams: [], except: '' });
  await there.store.forgetPerson(user, dm === null ? [] : [dm]);
  await there.queue.forgetDone();
}

const patienceMs = 90_000;
const lookEveryMs = 250;

async function isGoneWithin({ store }: WorkspaceGround, user: string): Promise<boolean> {
  for (const began = Date.now(); Date.now() - began < patienceMs; ) {
    const { person, mine } = await store.load({ person: user, mine: true });
    if (person.version === 0 && mine.length === 0) return true;
    await new Promise((done) => setTimeout(done, lookEveryMs));
  }
  return false;
}
