import type { Append, AppendedStream } from './append.ts';
import { encodeEvent } from './event-code.ts';
import { drawTag } from './heads.ts';
import type { Head } from './held.ts';
import { checkStreamName, type StreamName, type WorkspaceKeys, workspaceKeys } from './keys.ts';
import { sendingSeconds, sentValue } from './sending.ts';
import type { Vault } from './vault.ts';

const outcomeSeconds = 86_400;
const draftSeconds = 30 * 86_400;

/** Refuses what Redis would refuse half-way, before anything is sent: bugs, so it throws. */
function checkAppend(write: Append, now: number): void {
  const names = write.streams.map(({ name }) => checkStreamName(name));
  if (new Set(names).size !== names.length) throw new Error('a stream stands twice in one append');
  for (const stream of write.streams) {
    const version = versionOf(stream);
    if (!Number.isSafeInteger(version) || version < 0)
      throw new Error(`not a version of ${stream.name}: ${version}`);
  }
  const settle = write.settle;
  for (const { member } of [...(write.due ?? []), ...(settle ? [settle] : [])]) checkStreamName(member);
  const instants = [
    now,
    ...(write.due ?? []).map(({ at }) => at),
    ...(settle ? [settle.score, settle.next ?? 0] : []),
  ];
  if (!instants.every(Number.isFinite)) throw new Error('an instant in an append is not a finite number');
}

function versionOf({ expected }: AppendedStream): number {
  return typeof expected === 'number' ? expected : expected.version;
}

/** Where a stream stands once it is written; `bytes` of its new events. */
export interface WrittenStream {
  stream: AppendedStream;
  head: Head;
  bytes: number;
}

interface Command {
  verb: string;
  key: string;
  with: (string | Buffer)[];
}

/**
 * The appending script's KEYS and ARGV: what it checks, then the commands it runs. A key stands once in KEYS, and by number in ARGV.
 * Throws on what Redis would refuse half-way.
 */
export function planAppend(
  workspace: string,
  write: Append,
  context: { vault: Vault; schema: number; now: number },
) {
  checkAppend(write, context.now);
  const keys = workspaceKeys(workspace);
  const numbers = new Map<string, number>();
  const number = (key: string) => {
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return String(known);
  };
  const written = write.streams.filter(({ events }) => events.length > 0).map(encoded);
  const commands = [
    ...written.flatMap((stream) => streamCommands(keys, stream, { now: context.now, number })),
    ...vaultCommands(keys, write, { workspace, vault: context.vault }),
    ...indexCommands(keys, write),
    ...dueCommands(keys, write),
    ...requestCommands(keys, write),
  ];
  const { requests = [] } = write;
  const settled = write.settle ? [write.settle] : [];
  const args = [
    number(keys.schema),
    String(context.schema),
    String(requests.length),
    ...requests.map(({ id }) => number(keys.outcome(id))),
    String(write.streams.length),
    ...write.streams.flatMap(({ name, expected }) => [
      number(keys.state(name)),
      number(keys.log(name)),
      ...(typeof expected === 'number'
        ? ['version', String(expected), '', '']
        : ['head', String(expected.version), expected.tag, expected.rewritten]),
    ]),
    String(settled.length),
    ...settled.flatMap(({ member, score }) => [number(keys.due), member, String(score)]),
    String(commands.length),
    ...commands.flatMap((command) => [
      command.verb,
      number(command.key),
      String(command.with.length),
      ...command.with,
    ]),
  ];
  return { keys: [...numbers.keys()], arguments: args, written };
}

interface Encoded extends WrittenStream {
  entries: string[];
}

function encoded(stream: AppendedStream): Encoded {
  const { expected, events } = stream;
  const entries = events.map(encodeEvent);
  const head = {
    version: versionOf(stream) + events.length,
    tag: drawTag(),
    rewritten: typeof expected === 'number' ? '' : expected.rewritten,
  };
  return { stream, head, entries, bytes: entries.reduce((sum, { length }) => sum + length, 0) };
}

function streamCommands(
  keys: WorkspaceKeys,
  { stream, head, entries }: Encoded,
  { now, number }: { now: number; number: (key: string) => string },
): Command[] {
  const { name, focus, quiet } = stream;
  const before = versionOf(stream);
  const after = String(head.version);
  const log = keys.log(name);
  return [
    ...entries.map((entry, at) => ({
      verb: 'XADD',
      key: log,
      // The field stands in each entry, where it costs a byte: only what differs from an entry's neighbours costs more.
      with: [`${before + at + 1}-0`, 'e', entry, 't', at === entries.length - 1 ? head.tag : ''],
    })),
    ...(before === 0 ? [{ verb: 'PACK', key: log, with: [] }] : []),
    { verb: 'HEAD', key: keys.state(name), with: [after, head.tag, name] },
    ...focusCommands(keys, name, focus),
    quiet
      ? {
          verb: 'QUIET',
          key: keys.lagging,
          with: [number(keys.cursors), name, String(before), after, String(now)],
        }
      : { verb: 'ZADD', key: keys.lagging, with: ['NX', String(now), name] },
  ];
}

/** A person with a focus is also in the set of those whom catch-up looks at. */
function focusCommands(keys: WorkspaceKeys, name: StreamName, focus: string | null | undefined): Command[] {
  if (focus === undefined) return [];
  const user = name.slice(2);
  if (focus !== null)
    return [
      { verb: 'HSET', key: keys.state(name), with: ['focus', focus] },
      { verb: 'SADD', key: keys.focused, with: [user] },
    ];
  return [
    { verb: 'HDEL', key: keys.state(name), with: ['focus'] },
    { verb: 'SREM', key: keys.focused, with: [user] },
  ];
}

function vaultCommands(
  keys: WorkspaceKeys,
  write: Append,
  place: { workspace: string; vault: Vault },
): Command[] {
  const { put = [], drop = [] } = write.vault ?? {};
  const commands = [
    ...drop.map(({ coalition, entry }) => ({ verb: 'HDEL', key: keys.vault(coalition), with: [entry] })),
    ...put.map((entry) => ({
      verb: 'HSET',
      key: keys.vault(entry.coalition),
      with: [entry.entry, place.vault.sealEntry(place.workspace, entry)],
    })),
  ];
  if (write.draft === undefined) return commands;
  const { user, form, text } = write.draft;
  const key = keys.draft(user, form);
  if (text === null) return [...commands, { verb: 'DEL', key, with: [] }];
  const sealed = place.vault.sealDraft(place.workspace, { user, form, text });
  return [...commands, { verb: 'SET', key, with: [sealed, 'EX', String(draftSeconds)] }];
}

function indexCommands(keys: WorkspaceKeys, write: Append): Command[] {
  const set = (key: string, field: string, value: string | null): Command =>
    value === null ? { verb: 'HDEL', key, with: [field] } : { verb: 'HSET', key, with: [field, value] };
  return (write.index ?? []).map((entry) =>
    'channel' in entry
      ? set(keys.channels, entry.channel, entry.coalition)
      : set(keys.mine(entry.user), entry.coalition, entry.name),
  );
}

function dueCommands(keys: WorkspaceKeys, write: Append): Command[] {
  const settled = (write.settle ? [write.settle] : []).map(({ member, next }) =>
    next === null
      ? { verb: 'ZREM', key: keys.due, with: [member] }
      : { verb: 'ZADD', key: keys.due, with: [String(next), member] },
  );
  const earlier = (write.due ?? []).map(({ member, at }) => ({
    verb: 'ZADD',
    key: keys.due,
    with: ['LT', String(at), member],
  }));
  return [...settled, ...earlier];
}

function requestCommands(keys: WorkspaceKeys, { requests = [], sent }: Append): Command[] {
  const commands: Command[] = requests.map(({ id, outcome }) => ({
    verb: 'SET',
    key: keys.outcome(id),
    with: [toJson(outcome), 'EX', String(outcomeSeconds)],
  }));
  if (sent) {
    commands.push({
      verb: 'SET',
      key: keys.sending(sent.id),
      with: [sentValue(sent), 'EX', String(sendingSeconds)],
    });
  }
  return commands;
}

function toJson(value: unknown): string {
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) throw new Error('an outcome is not JSON');
  return json;
}
