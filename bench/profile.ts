/** What V8's profiler gives (Chrome DevTools Protocol, Profiler.Profile). */
export interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** Where the time goes: the functions in which most of it was spent themselves, `share` of all that was not idle. */
export interface Hot {
  name: string;
  place: string;
  share: number;
}

export function summarise(profile: CpuProfile): { functions: Hot[]; places: Hot[] } {
  const names = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  const byFunction = new Map<string, Hot>();
  const byPlace = new Map<string, Hot>();
  let total = 0;
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const frame = names.get(id);
    const spent = profile.timeDeltas?.[at] ?? 0;
    if (frame === undefined || frame.functionName === '(idle)') continue;
    total += spent;
    const place = placeOf(frame.url);
    const name = frame.functionName || `(anonymous, line ${frame.lineNumber + 1})`;
    add(byFunction, `${name} ${frame.url}`, { name, place: fileOf(frame.url, place), share: spent });
    add(byPlace, place, { name: place, place, share: spent });
  }
  const ranked = (found: Map<string, Hot>) =>
    [...found.values()]
      .map((hot) => ({ ...hot, share: hot.share / total }))
      .sort((one, other) => other.share - one.share);
  return { functions: ranked(byFunction), places: ranked(byPlace) };
}

function add(found: Map<string, Hot>, key: string, hot: Hot): void {
  const known = found.get(key);
  if (known === undefined) found.set(key, hot);
  else known.share += hot.share;
}

/** A dependency by its name, the app by its folder, or Node. */
function placeOf(url: string): string {
  const dependency = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (dependency !== undefined) return dependency;
  if (url.startsWith('node:')) return 'node';
  return /\/dist\/((?:src\/)?[^/]+)/.exec(url)?.[1] ?? 'engine and native code';
}

function fileOf(url: string, place: string): string {
  return url.startsWith('node:') ? url : `${place} ${url.split('/').at(-1) ?? ''}`.trim();
}
