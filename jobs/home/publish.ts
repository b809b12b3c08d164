import { createHash } from 'node:crypto';
import type { HomeView } from '@slack/types';
import { localDay } from '../../src/calendar/zone.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import type { Context } from '../../src/context.ts';
import { zoneOf } from '../../src/person/dues.ts';
import { openedAsks } from '../../src/slack/asks.ts';
import { coalitionsOf } from '../../src/slack/coalitions/which.ts';
import { progressPictureOf } from '../../src/slack/commitments/overview.ts';
import { buildHomeView } from '../../src/slack/home/view.ts';
import { textFor } from '../../src/slack/interaction.ts';
import { pictureBlock } from '../../src/slack/kit/blocks.ts';
import { errorOf } from '../../src/slack/kit/errors.ts';
import { parseMeta } from '../../src/slack/kit/meta.ts';
import { lemniscateOf } from '../../src/slack/steps/lemniscate.ts';
import { explain, Undeliverable } from '../engine/errors.ts';
import { refusalOf, showPictures } from '../engine/pictures.ts';
import type { JobData } from '../engine/queue.ts';

type HomeJob = Extract<JobData, { kind: 'home' }>;

/** Publishes a person's Home if it is another one than Slack shows; one who never opened it, or is gone, has none. */
export async function refreshHome(context: Context, job: HomeJob): Promise<void> {
  const { user } = job;
  const kept = await context.store.home(user);
  if (kept === null) return;
  const { person, mine } = await coalitionsOf(context, { user });
  if (mine.some((coalition) => isOutside(coalition, user))) return context.store.forgetHome(user);
  const text = textFor(context, person, mine.at(-1));
  const led = mine.filter(({ leads, over }) => leads.includes(user) && over === null).slice(-picturesShown);
  const clock = { zone: zoneOf(person, context.timezone), now: context.clock.now() };
  const today = localDay(clock.zone, clock.now);
  const pictured = led.flatMap((coalition) => [
    { id: coalition.id, of: 'where' as const, picture: lemniscateOf(text, coalition) },
    ...[progressPictureOf(text, { coalition, today })].flatMap((picture) =>
      picture === null ? [] : [{ id: coalition.id, of: 'progress' as const, picture }],
    ),
  ]);
  const opened = await openedAsks(context, { user, person, coalitions: mine, text });
  const show = (files: (string | null)[]) => {
    const blocks = (wanted: 'where' | 'progress') =>
      pictured.flatMap(({ id, of, picture }, at) =>
        of === wanted
          ? pictureBlock(files[at] ?? null, picture.alt).map((block) => [id, block] as const)
          : [],
      );
    const pictures = new Map(blocks('where'));
    const progress = new Map(blocks('progress'));
    const home = { user, coalitions: mine, page: kept.page, pictures, progress, opened, ...clock };
    return showHome(context, job, { view: buildHomeView(text, home), wanted: kept.page });
  };
  // Whoever opens it for the first time sees it before its pictures are drawn.
  if (kept.digest === '') await show([]);
  await showPictures(
    context,
    pictured.map(({ picture }) => picture),
    show,
  );
}

/** The newest ones: each is a picture of its own to draw and to load. */
const picturesShown = 5;

/** Published unless Slack shows just that; whoever can't be reached any more is forgotten. */
async function showHome(
  context: Context,
  { user }: HomeJob,
  { view, wanted }: { view: HomeView; wanted: number },
): Promise<void> {
  const digest = digestOf(view);
  const before = await context.store.home(user);
  if (before === null) return;
  if (digest !== before.digest && !(await publish(context, user, view)))
    return context.store.forgetHome(user);
  const page = parseMeta(view.private_metadata).page ?? 0;
  await context.store.keepHome(user, { digest, wanted, page });
}

/** People of another workspace see no Home, although `views.publish` answers ok (bolt-js #1948). */
function isOutside({ contacts }: Coalition, user: string): boolean {
  return contacts.some((contact) => contact.user === user && contact.outside && !contact.removed);
}

function digestOf(view: HomeView): string {
  return createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 22);
}

/** False: there is nobody to show it to any more, or the workspace has the tab switched off. */
async function publish(context: Context, user: string, view: HomeView): Promise<boolean> {
  try {
    await context.slack.views.publish({ user_id: user, view });
    return true;
  } catch (error) {
    const explained = explain(error);
    // Maybe one of its pictures: it is shown without them.
    if (refusalOf(error) !== null) throw explained;
    if (explained instanceof Undeliverable || errorOf(error) === 'not_enabled') {
      context.log.info({ code: errorOf(error) }, 'a Home can not be published any more');
      return false;
    }
    throw explained;
  }
}
