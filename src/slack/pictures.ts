import { createHash } from 'node:crypto';
import type { Desk } from './visit.ts';

/**
 * Slack looks at a file for a moment before a message may show it: about a second was seen (python-slack-sdk #1521,
 * slack-github-action #413). Within this time nobody can know whether it would be refused.
 */
const readyAfter = 5_000;

/** What a picture is known by: another version of it is another picture. */
export function digestOf(svg: string): string {
  return createHash('sha256').update(svg).digest('base64url');
}

/**
 * The file of a picture that Slack can show by now, else `null`: then words stand in. Only looks it up, for who has to be
 * answered at once; a job draws and uploads.
 */
export async function knownPicture(
  desk: Pick<Desk, 'store' | 'clock'>,
  workspace: string,
  svg: string,
): Promise<string | null> {
  const kept = await desk.store.pictureFile(workspace, digestOf(svg));
  return kept !== null && desk.clock.now() - kept.since >= readyAfter ? kept.file : null;
}
