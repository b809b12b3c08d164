import type { KnownBlock } from '@slack/types';
import { interviewOf } from '../../src/coalition/find.ts';
import { isIn } from '../../src/person/bundles.ts';
import { isAboutSame, parseKey } from '../../src/person/due-key.ts';
import { buildNote } from '../../src/slack/coalitions/messages.ts';
import { nameOfUser } from '../../src/slack/people.ts';
import { escapeMrkdwn } from '../../src/slack/words.ts';
import { isMotive } from '../bundle-message.ts';
import { lookAt } from '../due/look.ts';
import { rebuild } from '../due/rebuild.ts';
import { explain, updateMessage } from '../post-once.ts';
import { type CoalitionScene, meet, type PersonScene, type Scene, tell } from '../scene.ts';
import { leftIn } from './commitment-news.ts';
import { refreshHub } from './hub.ts';
import { refreshInvitation } from './refresh.ts';

// What follows from how people choose to hear from the app, and from what was dealt with, in what stands in their DM already.

/** The person's last message says what has come of its lines, if one of them is about this. */
export async function refreshBundle(
  { desk, workspace }: Pick<Scene, 'desk' | 'workspace'>,
  user: string,
  isAbout: (key: string) => boolean,
): Promise<void> {
  // What is due need not be computed for whose last message is about other things.
  const { person: found } = await desk.store.load(workspace, { person: user });
  if (found.state === null || !isIn(found.state.bundles, isAbout)) return;
  const { person, mine } = await lookAt(desk, workspace, user);
  if (person?.dm == null) return;
  const { message } = await rebuild(desk, workspace, { user, person, mine });
  const ts = person.bundles.last?.ts;
  if (message !== null && ts != null) await updateMessage(desk, { channel: person.dm, ts }, message);
}

/** Something changed in a coalition: a line about it in somebody's last message may be dealt with. */
export async function settleLines(scene: CoalitionScene): Promise<void> {
  const { to, coalition } = scene;
  if (to !== null) await refreshBundle(scene, to, (key) => parseKey(key).coalition === coalition.id);
}

/** A line was put off: it says until when. */
export async function showPutOff(scene: PersonScene): Promise<void> {
  const { event, user } = scene;
  if (event.type === 'Snoozed') await refreshBundle(scene, user, (key) => isAboutSame(key, event.due));
}

/** Which hours suit them is no question any more: the invitation that asked it, and the pinned message, say so. */
export async function showHours(scene: PersonScene): Promise<void> {
  const { user, person } = scene;
  const { mine } = await lookAt(scene.desk, scene.workspace, user);
  const id = person.rhythm.hoursAsked;
  const coalition = mine.find((each) => id !== null && interviewOf(each, id) !== undefined);
  const interview = coalition === undefined ? undefined : interviewOf(coalition, id ?? '');
  if (coalition !== undefined && interview !== undefined && person.dm !== null) {
    const met = await meet(scene, user, coalition);
    await refreshInvitation(scene, { coalition, interview, met }, person.dm);
  }
  if (person.hub !== null) await refreshHub(scene, user);
}

/** Somebody can't be reached any more: each lead hears of it once, privately, and of what is open again because of it. */
export async function tellUnreachable(scene: CoalitionScene): Promise<void> {
  const { coalition, desk, event, to } = scene;
  if (event.type !== 'PersonUnreachable' || event.quiet || to === null || to === event.user) return;
  if (!coalition.leads.includes(to)) return;
  const met = await meet(scene, to, coalition);
  const { unreachable } = met.text.rhythm;
  const known = coalition.contacts.find((each) => each.user === event.user && each.name !== '');
  const name = escapeMrkdwn(known?.name ?? (await nameOfUser(desk, event.user)));
  const said = unreachable.body(name, escapeMrkdwn(coalition.name), unreachable.reasons[event.reason]);
  const left = await leftIn(scene, met);
  const body = left === null ? said : `${said}\n${left}`;
  await tell(scene, met, { message: buildNote({ notification: unreachable.notification, body }) });
}

/** Erased words are taken out of the messages that began with them. */
export async function takeBackQuotes(
  scene: Scene,
  { user, interview }: { user: string; interview: string },
): Promise<void> {
  const { desk, workspace } = scene;
  const person = (await desk.store.load(workspace, { person: user })).person.state;
  const quotes = person?.bundles.quotes.filter((quote) => quote.interview === interview) ?? [];
  if (person?.dm == null || quotes.length === 0) return;
  for (const { ts } of quotes) await takeBackQuote(scene, { channel: person.dm, ts });
  await desk.house.act({ workspace, by: null, query: { person: user } }, () => ({
    person: [{ type: 'ForgetQuotes', interview }],
  }));
}

async function takeBackQuote(
  { desk }: Scene,
  { channel, ts }: { channel: string; ts: string },
): Promise<void> {
  const page = await desk.slack.conversations
    .history({ channel, oldest: ts, latest: ts, inclusive: true, limit: 1 })
    .catch((error: unknown) => {
      throw explain(error);
    });
  const message = page.messages?.find((each) => each.ts === ts);
  const blocks = (message?.blocks ?? []) as KnownBlock[];
  const left = blocks.filter((block) => !isMotive(block));
  if (message === undefined || left.length === blocks.length) return;
  await updateMessage(desk, { channel, ts }, { text: message.text ?? '', blocks: left });
}
