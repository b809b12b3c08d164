import { ageOf } from '../../src/clock.ts';
import type { Context } from '../../src/context.ts';
import { svgOf } from '../../src/figures/draw.ts';
import { renderPng } from '../../src/figures/png.ts';
import { errorOf, isUnanswered } from '../../src/slack/kit/errors.ts';
import { limits, truncate } from '../../src/slack/kit/limits.ts';
import { digestOf, type Picture } from '../../src/slack/kit/pictures.ts';
import { claimOnce } from './claim.ts';
import { explain, Later, Undeliverable } from './errors.ts';
import { completeUpload, upload } from './upload.ts';

// A picture is an extra: whatever goes wrong with it, its message is sent, with words alone.

/** For so long at most (ms) a message waits for a picture that fails in a way that may heal. */
const patience = 60_000;

/**
 * The file of a picture, drawn and uploaded once a version. `null` when Slack refuses it. Throws `Later`, or what the queue
 * tries again, while somebody else uploads it or an attempt failed a moment ago.
 */
export async function ensurePicture(context: Context, picture: Picture): Promise<string | null> {
  const digest = digestOf(picture);
  const known = await context.store.pictureFile(digest);
  if (known !== null) return known.file;
  const id = `picture-${digest}`;
  // Of several who need the same picture one uploads it; one who died is followed after a while.
  await claimOnce(context, id, async () => null);
  try {
    // Whoever had the claim before may have finished in between.
    const meanwhile = await context.store.pictureFile(digest);
    if (meanwhile !== null) return meanwhile.file;
    const file = await draw(context, picture);
    await context.store.keepPicture(digest, { file, since: context.clock.now() });
    await context.store.release(lateId(digest));
    return file;
  } catch (error) {
    if (!(await isGivenUp(context, { digest, error }))) throw explain(error);
    context.log.info({ code: errorOf(error) ?? 'failed' }, 'a picture could not be uploaded: words stand in');
    return null;
  } finally {
    await context.store.release(id);
  }
}

async function draw(context: Context, { figure, alt, name }: Picture): Promise<string> {
  const bytes = new Uint8Array(await renderPng(svgOf(figure)));
  const file = await upload(context, { name: fileName(name), bytes, alt: truncate(alt, limits.fileAltText) });
  await completeUpload(context, { file, title: name });
  return file;
}

function fileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w]+/g, '-');
  return `${plain.replace(/^-+|-+$/g, '').toLowerCase() || 'coalitie'}.png`;
}

function lateId(digest: string): string {
  return `picture-late-${digest}`;
}

/** Whether no further attempt is worth waiting for: refused, or failing for longer than a message can be held up. */
async function isGivenUp(
  context: Context,
  { digest, error }: { digest: string; error: unknown },
): Promise<boolean> {
  if (!isUnanswered(error)) return true;
  const now = context.clock.now();
  const first = await context.store.claim(lateId(digest), now);
  if (first.state !== 'unknown' || ageOf(context.clock, first.since) < patience) return false;
  await context.store.release(lateId(digest));
  return true;
}

/** How long Slack may refuse to show a file that it has. */
const settlesWithin = 30_000;
const refusals = new Set(['invalid_blocks', 'invalid_blocks_format', 'invalid_arguments']);

/**
 * Shows something with the picture's file, or with `null` where there is none: `show` posts, updates or publishes, and throws
 * what Slack said. A fresh file may be refused for a moment (then later), an old one may be gone: then it is shown without.
 */
export async function showPicture<T>(
  context: Context,
  picture: Picture,
  show: (file: string | null) => Promise<T>,
): Promise<T> {
  const file = await ensurePicture(context, picture);
  try {
    return await show(file);
  } catch (error) {
    const code = refusalOf(error);
    if (file === null || code === null) throw error;
    const digest = digestOf(picture);
    const kept = await context.store.pictureFile(digest);
    const age = ageOf(context.clock, kept?.since ?? 0);
    // Each time as long again: five attempts in half a minute.
    if (kept?.file === file && age < settlesWithin) throw new Later(Date.now() + Math.max(age, 1_000));
    await context.store.dropPicture(digest, file);
    context.log.info({ code }, 'Slack does not show a picture: words stand in');
    return await show(null);
  }
}

/** Slack's code where it may be a picture that it does not take; `null` for any other trouble. */
export function refusalOf(error: unknown): string | null {
  const code = error instanceof Undeliverable ? error.code : errorOf(error);
  return code !== undefined && refusals.has(code) ? code : null;
}

/**
 * The same for something that can be shown again and again, with several pictures: it stands there without those that are
 * not to be had, and then this throws `Later`, so that they come in a while.
 */
export async function showPictures(
  context: Context,
  pictures: Picture[],
  show: (files: (string | null)[]) => Promise<void>,
): Promise<void> {
  let late: unknown = null;
  const files: (string | null)[] = [];
  for (const picture of pictures) {
    const file = await ensurePicture(context, picture).catch((error: unknown) => {
      late = error;
      return null;
    });
    files.push(file);
  }
  try {
    await show(files);
  } catch (error) {
    const code = refusalOf(error);
    if (code === null || files.every((file) => file === null)) throw error;
    await show(files.map(() => null));
    late = await againLater(context, pictures);
  }
  if (late !== null) throw late;
}

/** When to try again with pictures that were refused; files that Slack had long enough are forgotten, and made anew. */
async function againLater(context: Context, pictures: Picture[]): Promise<Later | null> {
  let again: Later | null = null;
  for (const picture of pictures) {
    const digest = digestOf(picture);
    const kept = await context.store.pictureFile(digest);
    if (kept === null) continue;
    const age = ageOf(context.clock, kept.since);
    if (age < settlesWithin) again = new Later(Date.now() + Math.max(age, 1_000));
    else await context.store.dropPicture(digest, kept.file);
  }
  return again;
}
