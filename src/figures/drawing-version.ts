import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontFiles } from './font.ts';

const require = createRequire(import.meta.url);
let known: string | null = null;

/** What draws, as this process runs it: the same data gives another picture where this is another one. Read once, on first use. */
export function drawingVersion(): string {
  known ??= versionOf(new URL('.', import.meta.url));
  return known;
}

/** A digest of the code in `folder`, which ends in a slash, of the font and of the renderer's release. */
export function versionOf(folder: URL): string {
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.[jt]s$/.test(name),
  );
  const files = [
    ...code.sort().map((name) => new URL(name, folder)),
    ...Object.values(fontFiles),
    require.resolve('@resvg/resvg-js/package.json'),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('base64url');
}
