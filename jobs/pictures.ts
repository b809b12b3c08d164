import { renderPng } from '../src/figures/png.ts';
import { errorOf } from '../src/slack/errors.ts';
import { limits, truncate } from '../src/slack/limits.ts';
import { digestOf } from '../src/slack/pictures.ts';
import type { Desk } from '../src/slack/visit.ts';
import { explain, Later, Undeliverable } from './post-once.ts';

// A picture is an extra: whatever goes wrong with it, the message that it belongs to is sent, with words alone.

export interface Picture {
  workspace: string;
  svg: string;
  /** What it shows, in words. */
  alt: string;
  /** The file's title, which people see when they open it: "Binnenstad, ronde 2, stap 6". */
  name: string;
}

/** A picture that fails in a way that may heal holds its message up for so long at most. */
const patience = 60_000;

/**
 * The file of a picture, drawn and uploaded once a version. `null` when Slack refuses it. Throws `Later`, or what the queue
 * tries again, while somebody else uploads it or an attempt failed a moment ago.
 */
export async function ensurePicture(desk: Desk, picture: Picture): Promise<string | null> {
  const { workspace } = picture;
  const digest = digestOf(picture.svg);
  const known = await desk.store.pictureFile(workspace, digest);
  if (known !== null) return known.file;
  const id = `picture-${digest}`;
  await claimUpload(desk, workspace, id);
  try {
    // Whoever had the claim before may have finished in between.
    const meanwhile = await desk.store.pictureFile(workspace, digest);
    if (meanwhile !== null) return meanwhile.file;
    const file = await upload(desk, picture);
    await desk.store.keepPicture(workspace, digest, { file, since: desk.clock.now() });
    await desk.store.release(workspace, lateId(digest));
    return file;
  } catch (error) {
    if (!(await isGivenUp(desk, { workspace, digest, error }))) throw explain(error);
    desk.log.info({ code: errorOf(error) ?? 'failed' }, 'a picture could not be uploaded: words stand in');
    return null;
  } finally {
    await desk.store.release(workspace, id);
  }
}

/** Of several who need the same picture one uploads it; one who died is followed after a while. */
async function claimUpload(desk: Desk, workspace: string, id: string): Promise<void> {
  const now = desk.clock.now();
  const claim = await desk.store.claim(workspace, id, now);
  if (claim.state !== 'unknown') return;
  const isAbandoned = now - claim.since >= patience;
  if (isAbandoned && (await desk.store.takeOver(workspace, id, { since: claim.since, now }))) return;
  throw new Later(Date.now() + 1_000);
}

/** The external upload, without a channel: the file is the app's own until a message shows it (platform-facts 1.4). */
async function upload(desk: Desk, { svg, alt, name }: Picture): Promise<string> {
  const png = await renderPng(svg);
  const { upload_url: url = '', file_id: file = '' } = await desk.slack.files.getUploadURLExternal({
    ...{ filename: fileName(name), length: png.length },
    // The client's type has `alt_text`, Slack's documented argument is `alt_txt` (platform-facts 8).
    ...{ alt_txt: truncate(alt, limits.fileAltText) },
  });
  const body = new Uint8Array(png);
  const answer = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`the upload was answered with ${answer.status}`);
  await desk.slack.files.completeUploadExternal({ files: [{ id: file, title: name }] });
  return file;
}

function fileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w]+/g, '-');
  return `${plain.replace(/^-+|-+$/g, '').toLowerCase() || 'coalitie'}.png`;
}

/** Answers of Slack's that say nothing about the file; any other `ok: false` is a refusal for good. */
export const healing = new Set([
  'ratelimited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
]);

function lateId(digest: string): string {
  return `picture-late-${digest}`;
}

/** Whether no further attempt is worth waiting for: refused, or failing for longer than a message can be held up. */
async function isGivenUp(
  desk: Desk,
  { workspace, digest, error }: { workspace: string; digest: string; error: unknown },
): Promise<boolean> {
  const code = errorOf(error);
  if (code !== undefined && !healing.has(code)) return true;
  const now = desk.clock.now();
  const first = await desk.store.claim(workspace, lateId(digest), now);
  if (first.state !== 'unknown' || now - first.since < patience) return false;
  await desk.store.release(workspace, lateId(digest));
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
  desk: Desk,
  picture: Picture,
  show: (file: string | null) => Promise<T>,
): Promise<T> {
  const file = await ensurePicture(desk, picture);
  try {
    return await show(file);
  } catch (error) {
    const code = refusalOf(error);
    if (file === null || code === null) throw error;
    const digest = digestOf(picture.svg);
    const kept = await desk.store.pictureFile(picture.workspace, digest);
    const age = desk.clock.now() - (kept?.since ?? 0);
    // Each time as long again: five attempts in half a minute.
    if (kept?.file === file && age < settlesWithin) throw new Later(Date.now() + Math.max(age, 1_000));
    await desk.store.dropPicture(picture.workspace, digest, file);
    desk.log.info({ code }, 'Slack does not show a picture: words stand in');
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
  desk: Desk,
  pictures: Picture[],
  show: (files: (string | null)[]) => Promise<void>,
): Promise<void> {
  let late: unknown = null;
  const files: (string | null)[] = [];
  for (const picture of pictures) {
    const file = await ensurePicture(desk, picture).catch((error: unknown) => {
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
    late = await againLater(desk, pictures);
  }
  if (late !== null) throw late;
}

/** When to try again with pictures that were refused; files that Slack had long enough are forgotten, and made anew. */
async function againLater(desk: Desk, pictures: Picture[]): Promise<Later | null> {
  let again: Later | null = null;
  for (const { workspace, svg } of pictures) {
    const digest = digestOf(svg);
    const kept = await desk.store.pictureFile(workspace, digest);
    if (kept === null) continue;
    const age = desk.clock.now() - kept.since;
    if (age < settlesWithin) again = new Later(Date.now() + Math.max(age, 1_000));
    else await desk.store.dropPicture(workspace, digest, kept.file);
  }
  return again;
}
