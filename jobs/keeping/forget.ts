import { ageOf } from '../../src/clock.ts';
import { coalitionsWith, eraseWords, redactLogs } from '../../src/erasing.ts';
import { textFor } from '../../src/slack/interaction.ts';
import { removeFiles } from '../../src/slack/keeping/files.ts';
import { buildErasedMessage } from '../../src/slack/keeping/messages.ts';
import { errorOf } from '../../src/slack/kit/errors.ts';
import type { PersonEffectContext } from '../engine/effect-context.ts';
import { explain, Later } from '../engine/errors.ts';
import { updateMessage } from '../engine/post-once.ts';
import { refreshHome } from '../home/publish.ts';

/** So long at most what follows from erasing (receipts that close, commitments that are open again) is waited for. */
const patience = 60_000;
const lookAgain = 300;
/** And so long Slack is asked to show it: what it refuses for longer is no reason to keep anything. */
const slackPatience = 10 * 60_000;

/**
 * Erases a person in this workspace: words, then names in logs, then what is kept of them alone. In between it waits for what is under
 * way, so that nothing is written behind it. Every step may be taken again.
 */
export async function forget(effect: PersonEffectContext): Promise<void> {
  const { context, user, person, event, id: except } = effect;
  if (event.type !== 'ErasingAsked') return;
  const { coalitions, changed } = await eraseWords(context, { user, all: event.all });
  if (changed.length > 0) throw new Later(Date.now() + lookAgain);
  const streams = coalitions.map(({ id }) => `c-${id}` as const);
  const hasPatience = ageOf(context.clock, event.at) < patience;
  const before = await context.dropJobs({ user: '', streams, except });
  if (before.streams > 0 && hasPatience) throw new Later(Date.now() + lookAgain);
  await redactLogs(context, { user, dm: person.dm, coalitions });
  const after = await context.dropJobs({ user, streams, except });
  if (after.person > 0 || (after.streams > 0 && hasPatience)) throw new Later(Date.now() + lookAgain);
  await showErased(effect).catch((error: unknown) => {
    if (ageOf(context.clock, event.at) < slackPatience) throw explain(error);
    context.log.warn({ code: errorOf(error) }, 'Slack shows still what it showed of somebody who was erased');
  });
  await context.store.forgetPerson(user, person.dm === null ? [] : [person.dm]);
}

/** What Slack still shows of the app by itself. */
async function showErased({ context, user, person }: PersonEffectContext): Promise<void> {
  await removeFiles(context, person.files ?? []);
  if (person.hub !== null && person.dm !== null) {
    const text = textFor(context, person, (await coalitionsWith(context, user)).at(-1));
    await updateMessage(context, { channel: person.dm, ts: person.hub }, buildErasedMessage(text));
  }
  await refreshHome(context, { kind: 'home', workspace: context.workspace, user });
}

/** It failed for a day: it is asked for anew, so that it is never given up. */
export async function stillToErase({ context, user, event }: PersonEffectContext): Promise<void> {
  if (event.type !== 'ErasingAsked') return;
  context.log.error('somebody could not be erased for a day: it is tried again');
  await context.commands.handle({ by: null, query: { person: user } }, () => ({
    person: [{ type: 'AskErasing', all: event.all }],
  }));
}
