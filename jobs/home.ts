import { createHash } from 'node:crypto';
import type { HomeView } from '@slack/types';
import type { CoalitionEvent, CoalitionEventType } from '../src/coalition/events.ts';
import { authorOf, contactOf, interviewOf } from '../src/coalition/find.ts';
import type { Coalition } from '../src/coalition/state.ts';
import { peopleOf } from '../src/house.ts';
import { zoneOf } from '../src/person/dues.ts';
import type { PersonEvent } from '../src/person/person.ts';
import { pictureBlock } from '../src/slack/blocks.ts';
import { coalitionsOf } from '../src/slack/coalitions/which.ts';
import { ownGroups } from '../src/slack/commitments/own.ts';
import { errorOf } from '../src/slack/errors.ts';
import { buildHomeView } from '../src/slack/home/view.ts';
import { parseMeta } from '../src/slack/place.ts';
import { type Desk, textFor } from '../src/slack/visit.ts';
import { lemniscateOf, progressOf } from './lemniscate.ts';
import { refusalOf, showPictures } from './pictures.ts';
import { explain, Undeliverable } from './post-once.ts';
import type { JobData, JobQueue } from './queue.ts';

type HomeJob = Extract<JobData, { kind: 'home' }>;

/** Publishes a person's Home if it is another one than Slack shows; one who never opened it, or is gone, has none. */
export async function refreshHome(desk: Desk, job: HomeJob): Promise<void> {
  const { workspace, user } = job;
  const kept = await desk.store.home(workspace, user);
  if (kept === null) return;
  const { person, mine } = await coalitionsOf(desk, workspace, { user });
  if (mine.some((coalition) => isOutside(coalition, user))) return desk.store.forgetHome(workspace, user);
  const text = textFor(desk, person, mine.at(-1));
  const led = mine.filter(({ leads, over }) => leads.includes(user) && over === null).slice(-picturesShown);
  const clock = { zone: zoneOf(person, desk.timezone), now: desk.clock.now() };
  const drawn = led.flatMap((coalition) => [
    { id: coalition.id, of: 'where' as const, picture: lemniscateOf(text, workspace, coalition) },
    ...[progressOf(text, workspace, { coalition, ...clock })].flatMap((picture) =>
      picture === null ? [] : [{ id: coalition.id, of: 'progress' as const, picture }],
    ),
  ]);
  const promised = await ownGroups(desk, workspace, { user, person, coalitions: mine });
  const show = (files: (string | null)[]) => {
    const blocks = (wanted: 'where' | 'progress') =>
      drawn.flatMap(({ id, of, picture }, at) =>
        of === wanted
          ? pictureBlock(files[at] ?? null, picture.alt).map((block) => [id, block] as const)
          : [],
      );
    const pictures = new Map(blocks('where'));
    const progress = new Map(blocks('progress'));
    const home = { user, coalitions: mine, page: kept.page, pictures, progress, promised, ...clock };
    return showHome(desk, job, { view: buildHomeView(text, home), wanted: kept.page });
  };
  // Whoever opens it for the first time sees it before its pictures are drawn.
  if (kept.digest === '') await show([]);
  await showPictures(
    desk,
    drawn.map(({ picture }) => picture),
    show,
  );
}

/** The newest ones: each is a picture of its own to draw and to load. */
const picturesShown = 5;

/** Published unless Slack shows just that; whoever can't be reached any more is forgotten. */
async function showHome(
  desk: Desk,
  { workspace, user }: HomeJob,
  { view, wanted }: { view: HomeView; wanted: number },
): Promise<void> {
  const digest = digestOf(view);
  const before = await desk.store.home(workspace, user);
  if (before === null) return;
  if (digest !== before.digest && !(await publish(desk, user, view)))
    return desk.store.forgetHome(workspace, user);
  const page = parseMeta(view.private_metadata).page ?? 0;
  await desk.store.keepHome(workspace, user, { digest, wanted, page });
}

/** People of another workspace see no Home, although `views.publish` answers ok (bolt-js #1948). */
function isOutside({ contacts }: Coalition, user: string): boolean {
  return contacts.some((contact) => contact.user === user && contact.outside && !contact.removed);
}

function digestOf(view: HomeView): string {
  return createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 22);
}

/** False: there is nobody to show it to any more, or the workspace has the tab switched off. */
async function publish(desk: Desk, user: string, view: HomeView): Promise<boolean> {
  try {
    await desk.slack.views.publish({ user_id: user, view });
    return true;
  } catch (error) {
    const explained = explain(error);
    // Maybe one of its pictures: it is shown without them.
    if (refusalOf(error) !== null) throw explained;
    if (explained instanceof Undeliverable || errorOf(error) === 'not_enabled') {
      desk.log.info({ code: errorOf(error) }, 'a Home can not be published any more');
      return false;
    }
    throw explained;
  }
}

/** What only leads see of a coalition. */
const forLeads: readonly CoalitionEventType[] = [
  'StepAnswered',
  'QuestionLeftOpen',
  'StepTold',
  'LeadNudged',
  'MeetingRhythmSet',
];

/** Where a message stands, and that a reminder was sent. */
const forNobody: readonly CoalitionEventType[] = [
  'InviteeTold',
  'InviteeUnreached',
  'InviteeReminded',
  'LeadAskedAfter',
  'LeadAskedNext',
];

/** Whose Home may look different after an event; also whoever has just lost their part. */
export function audienceOf(coalition: Coalition, event: CoalitionEvent): string[] {
  if ('interview' in event) {
    const interview = interviewOf(coalition, event.interview);
    const author = interview === undefined ? null : authorOf(coalition, interview);
    return [...coalition.leads, ...(author === null ? [] : [author])];
  }
  if (forNobody.includes(event.type)) return [];
  if (event.type === 'MeetingAnswered') {
    const user = contactOf(coalition, event.contact)?.user ?? null;
    return user === null ? coalition.leads : [...coalition.leads, user];
  }
  if (forLeads.includes(event.type)) return coalition.leads;
  const named = 'user' in event && event.user !== null ? [event.user] : [];
  return [...peopleOf(coalition), ...named];
}

/** Of a person's own events only the language shows in Home. */
export function changesHome(event: PersonEvent): boolean {
  return event.type === 'LanguageChosen';
}

/** Has the Homes of those people looked at who have one. */
export async function queueHomes(
  desk: Desk,
  queue: JobQueue,
  { workspace, users }: { workspace: string; users: string[] },
): Promise<void> {
  const everybody = [...new Set(users)];
  if (everybody.length === 0) return;
  await queue.home(workspace, await desk.store.withHome(workspace, everybody));
}
