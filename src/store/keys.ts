/**
 * `c-<coalition id>` or `p-<user id>`: one stream of events. The same string is the member in `due` and `lagging`, and,
 * having no colon, fits in a BullMQ job id.
 */
export type StreamName = `c-${string}` | `p-${string}`;

const root = 'coalitie';

/** The few keys that belong to no workspace. Each is used in commands of its own, never in a script with others. */
export const globalKeys = {
  workspaces: `${root}:workspaces`,
  canaries: `${root}:canaries`,
  health: `${root}:health`,
  shapes: `${root}:shapes`,
  retention: `${root}:retention`,
};

export type WorkspaceKeys = ReturnType<typeof workspaceKeys>;

/**
 * Every key of one workspace. All carry the hash tag `{<workspace>}`, so that they share one slot and one script may
 * touch them together, also on Redis Cluster. Throws on an id that would break the tag: an empty tag is none at all.
 */
export function workspaceKeys(workspace: string) {
  const tag = `${root}:{${checkId(workspace)}}`;
  return {
    log: (name: StreamName) => `${tag}:log:${checkStreamName(name)}`,
    rewriting: (name: StreamName, attempt: string) => `${tag}:rewriting:${checkStreamName(name)}:${attempt}`,
    state: (name: StreamName) => `${tag}:state:${checkStreamName(name)}`,
    /** The keys of logs and states without their stream's name: the loading script adds the names that it finds. */
    everyLog: `${tag}:log:`,
    everyState: `${tag}:state:`,
    /** The highest schema that wrote here. */
    schema: `${tag}:schema`,
    outcome: (request: string) => `${tag}:outcome:${request}`,
    channels: `${tag}:channels`,
    mine: (user: string) => `${tag}:mine:${user}`,
    vault: (coalition: string) => `${tag}:vault:${coalition}`,
    draft: (user: string, form: string) => `${tag}:draft:${checkId(user)}:${form}`,
    sending: (id: string) => `${tag}:sending:${id}`,
    /** Which picture was uploaded as which file. */
    pictures: `${tag}:pictures`,
    /** Users with a focus: a question is open in their DM. */
    focused: `${tag}:focused`,
    /** User → what Slack shows as their Home. */
    homes: `${tag}:homes`,
    /** The `run_id` of the Redis under which logs and DMs were compared. */
    compared: `${tag}:compared`,
    /** The day since which it is noted who reads interviews. */
    readingsSince: `${tag}:readings-since`,
    due: `${tag}:due`,
    lagging: `${tag}:lagging`,
    cursors: `${tag}:cursors`,
    /** Never written: what a script reads where there is nothing to read, so that its keys stand in fixed places. */
    none: `${tag}:none`,
  };
}

/** Patterns for SCAN, which looks at every key of the database: for erasing, rotating and updating, never on a request's path. */
export const patterns = {
  drafts: (workspace: string, user?: string) => {
    const all = `${root}:{${checkId(workspace)}}:draft:`;
    return user === undefined ? `${all}*` : `${all}${checkId(user)}:*`;
  },
  sendings: (workspace: string) => `${root}:{${checkId(workspace)}}:sending:*`,
  outcomes: (workspace: string) => `${root}:{${checkId(workspace)}}:outcome:*`,
  everyVault: `${root}:{*}:vault:*`,
  everyDraft: `${root}:{*}:draft:*`,
  everyState: `${root}:{*}:state:*`,
};

/** The workspace and the stream that a state's key was made of, or null if it is another kind of key. */
export function parseStateKey(key: string): { workspace: string; name: StreamName } | null {
  const [, workspace, name] = /^coalitie:\{([^}]+)\}:state:([cp]-[\w-]+)$/.exec(key) ?? [];
  return workspace === undefined || name === undefined ? null : { workspace, name: name as StreamName };
}

/** The workspace and the coalition that a vault's key was made of, or null if it is another kind of key. */
export function parseVaultKey(key: string): { workspace: string; coalition: string } | null {
  const [, workspace, coalition] = /^coalitie:\{([^}]+)\}:vault:(.+)$/s.exec(key) ?? [];
  return workspace === undefined || coalition === undefined ? null : { workspace, coalition };
}

/** The user and the form that a draft's key was made of, or null if it is another kind of key. */
export function parseDraftKey(key: string): { workspace: string; user: string; form: string } | null {
  const match = /^coalitie:\{([^}]+)\}:draft:([^:]+):(.*)$/s.exec(key);
  const [, workspace, user, form] = match ?? [];
  return workspace === undefined || user === undefined || form === undefined
    ? null
    : { workspace, user, form };
}

function checkId(id: string): string {
  if (!/^[\w-]+$/.test(id))
    throw new Error(`not an id of Slack's that can stand in a key: ${JSON.stringify(id)}`);
  return id;
}

/** Throws on a name that is no stream's: a bug, not something a person can cause. */
export function checkStreamName(name: StreamName): StreamName {
  if (!/^[cp]-[\w-]+$/.test(name)) throw new Error(`not a stream's name: ${JSON.stringify(name)}`);
  return name;
}
