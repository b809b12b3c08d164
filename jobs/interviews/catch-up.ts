import { authorOf, interviewOf } from '../../src/coalition/find.ts';
import { isOpen } from '../../src/coalition/interviews/read.ts';
import type { Coalition, Interview } from '../../src/coalition/state.ts';
import { isBlank } from '../../src/coalition/words.ts';
import { coalitionIn } from '../../src/command-handler.ts';
import type { Context } from '../../src/context.ts';
import { type Person, questionAt } from '../../src/person/person.ts';
import { recall, type Standing } from '../../src/person/recall.ts';
import { coalitionsOf } from '../../src/slack/coalitions/which.ts';
import { takeChange, takeMessage } from '../../src/slack/interviews/typed.ts';
import { explain, Undeliverable } from '../engine/errors.ts';
import { type Read, readDm } from './dm-history.ts';

interface Own {
  coalition: Coalition;
  interview: Interview;
}

interface Whose {
  user: string;
  channel: string;
}

/**
 * Slack stops resending an event after about six minutes, and Redis may know less than the DM. Reads the DM from the first sign of
 * each unsent interview, tells the log which questions stand there, and then takes, in order, every message whose `ts` the
 * answers do not hold (design point 5; decision 13).
 */
export async function catchUp(context: Context, user: string): Promise<void> {
  const { person, mine } = await coalitionsOf(context, { user });
  const own = mine.flatMap((coalition) =>
    coalition.interviews
      .filter((interview) => isOpen(interview) && authorOf(coalition, interview) === user)
      .map((interview): Own => ({ coalition, interview })),
  );
  if (own.length === 0) return;
  const channel = person?.dm ?? (await dmWith(context, user));
  const whose = { user, channel };
  const { typed, standing } = await readDm(context, channel, firstSign(person, own));
  const now = (await tellLog(context, whose, { person, own, standing })) ?? person;
  for (const message of typed.filter((each) => each.user === user))
    await take(context, whose, { message, now, own });
}

async function dmWith(context: Context, user: string): Promise<string> {
  const { channel } = await context.slack.conversations.open({ users: user }).catch((error: unknown) => {
    throw explain(error);
  });
  return channel?.id ?? '';
}

/** A minute early where only the app's own clock can tell. */
const margin = 60;

/** When the first of the interviews was first seen in the DM, as a `ts`. */
function firstSign(person: Person | null, own: Own[]): string {
  const signs = own.map(
    ({ interview: { id, lastSign } }) =>
      person?.posted.find(({ interview }) => interview === id)?.ts ?? (lastSign / 1000 - margin).toFixed(6),
  );
  return signs.sort()[0] ?? '0';
}

/** Answers how the person stands then; `null` when the log knew everything. */
async function tellLog(
  context: Context,
  { user }: Whose,
  { person, own, standing }: { person: Person | null; own: Own[]; standing: Standing[] },
): Promise<Person | null> {
  let told: Person | null = null;
  for (const place of placesIn(standing, own)) {
    const isHere = ({ interview }: Standing) => interview === place.interview;
    const here = standing.filter(isHere).map((each) => ({ ...each, coalition: place.coalition }));
    if (here.every(({ ts }) => person?.posted.some((posted) => posted.ts === ts))) continue;
    context.log.info(
      { workspace: context.workspace },
      'a DM shows questions that were not recorded: they are now',
    );
    const query = { person: user, coalition: place.coalition };
    const result = await context.commands.handle({ by: user, query }, (found) => {
      const { state } = coalitionIn(found, place.coalition);
      const interview = state === null ? undefined : interviewOf(state, place.interview);
      const news = recall(here, { person: found.person.state, interview });
      const coalitions = news.coalition.length > 0 ? [{ id: place.coalition, commands: news.coalition }] : [];
      return { person: news.person, coalitions };
    });
    if (result.status === 'done') told = result.person;
  }
  return told;
}

/** Every interview of which something stands there, also one that the log does not know. */
function placesIn(standing: Standing[], own: Own[]) {
  const places = new Map<string, string>();
  for (const { coalition, interview } of standing) if (coalition !== '') places.set(interview, coalition);
  for (const { coalition, interview } of own) places.set(interview.id, coalition.id);
  const isThere = (id: string) => standing.some(({ interview }) => interview === id);
  return [...places]
    .filter(([interview]) => isThere(interview))
    .map(([interview, coalition]) => ({ interview, coalition }));
}

/** A message that is no answer yet, or one that was changed since. */
async function take(
  context: Context,
  { user, channel }: Whose,
  { message, now, own }: { message: Read; now: Person | null; own: Own[] },
): Promise<void> {
  const { ts, text, hasFiles, edited } = message;
  const taken = own.find(({ interview }) => interview.seen.includes(ts));
  if (taken === undefined) {
    if (questionAt(now, ts) !== null)
      await takeMessage(context, { user, channel, ts, text, hasFiles, late: true });
    return;
  }
  const parts = Object.values(taken.interview.answers).flatMap((answer) => answer.parts);
  const part = parts.find((each) => each.ts === ts);
  if (part === undefined || edited === null || isBlank(text) || edited <= (part.edited ?? '')) return;
  await takeChange(context, { user, channel, ts, edited: { ts: edited, text } });
}

/** Catches up for all of them. `onFailed` hears for whom to try again; answers whether nobody was. */
export async function catchUpAll(
  context: Context,
  { users, onFailed }: { users: string[]; onFailed: (workspace: string, user: string) => void },
): Promise<boolean> {
  let all = true;
  for (const user of users) {
    try {
      await catchUp(context, user);
    } catch (error) {
      if (error instanceof Undeliverable) continue;
      all = false;
      context.log.warn({ err: error }, 'catching up failed for somebody: it is tried again');
      onFailed(context.workspace, user);
    }
  }
  return all;
}
