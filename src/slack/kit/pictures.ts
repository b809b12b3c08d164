import { createHash } from 'node:crypto';
import type { Context } from '../../context.ts';
import { drawingVersion } from '../../figures/drawing-version.ts';
import type { Figure } from '../../figures/figure.ts';

/** A picture to be shown, not drawn yet. */
export interface Picture {
  /** Whose it is: it is shown with nothing else, also where another coalition's looks the same. */
  coalition: string;
  figure: Figure;
  /** What it shows, in words. */
  alt: string;
  /** The file's title, which people see when they open it: "Binnenstad, ronde 2, stap 6". */
  name: string;
}

/**
 * Slack looks at a file for a moment before a message may show it: about a second was seen (python-slack-sdk #1521,
 * slack-github-action #413). Within this time nobody can know whether it would be refused.
 */
const readyAfter = 5_000;

/**
 * What a picture is known by in its workspace: whose it is, all that Slack shows of it (drawing, title, file name, alt text), and
 * what draws it. Draws nothing.
 */
export function digestOf({ coalition, name, alt, figure }: Picture): string {
  const made = JSON.stringify([coalition, name, alt, drawingVersion(), figure], inOrder);
  return createHash('sha256').update(made).digest('base64url');
}

/** For `JSON.stringify`: the properties of an object by their names, in whatever order they were put there. */
function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * The file of a picture that Slack can show by now, else `null`: then words stand in. Only looks it up, for who has to be
 * answered at once; a job draws and uploads.
 */
export async function knownPicture(
  context: Pick<Context, 'store' | 'clock'>,
  picture: Picture,
): Promise<string | null> {
  const kept = await context.store.pictureFile(digestOf(picture));
  return kept !== null && context.clock.now() - kept.since >= readyAfter ? kept.file : null;
}
