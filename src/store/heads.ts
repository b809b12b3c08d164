import { randomBytesOf } from './random.ts';

// What the scripts know of a stream beside its log: a hash with `v` (version), `t` (tag), `r` (rewritten), `s` (a snapshot: a folded
// state as JSON), `a` (the version at which it was taken), `k` (the schema that folded it) and, of a person, `focus`. Version 1 of the
// app kept `version`, `rewritten` and, written at each append, `state`: it reads a log without `version` as one that diverged, and so
// writes nothing beside this one.

/** So many events after a snapshot are read quickly; with more of them a new one is written. */
export const longestTail = 50;

/** Lua: `headOf(state)` gives version ('0': nothing yet), tag and mark; `tagAt(log, version)` nil where there is no such entry. */
export const headLua = `
local function headOf(state)
  local found = redis.call('HMGET', state, 'v', 't', 'r', 'version', 'rewritten')
  return found[1] or found[4] or '0', found[2] or '', found[3] or found[5] or ''
end
local function tagIn(entry)
  local fields = entry and entry[2] or {}
  for at = 1, #fields, 2 do
    if fields[at] == 't' then
      return fields[at + 1]
    end
  end
  return entry and ''
end
local function tagAt(log, version)
  local id = version .. '-0'
  return tagIn(redis.call('XRANGE', log, id, id)[1])
end
`;

/** Lua: `setHead(state, version, tag)`; what version 1 kept there goes, but for the mark. */
export const setHeadLua = `
local function setHead(state, version, tag)
  local old = redis.call('HMGET', state, 'version', 'rewritten')
  if old[1] then
    redis.call('HSET', state, 'r', old[2] or '')
    redis.call('HDEL', state, 'version', 'state', 'rewritten')
  end
  redis.call('HSET', state, 'v', version, 't', tag)
end
`;

/**
 * Lua: `pack(log)` frees what Redis sets aside for a stream's last 4,096 bytes, which is more than most people's streams ever hold.
 * Put back from its own dump it takes what it holds, and grows by what is added (Redis 7.0: 4.7 KB with one entry, 0.7 KB packed).
 * Where a hosted Redis allows no RESTORE, it stays as large as it was.
 */
export const packLua = `
local function pack(log)
  local dump = redis.pcall('DUMP', log)
  if type(dump) == 'string' then
    redis.pcall('RESTORE', log, 0, dump, 'REPLACE')
  end
end
`;

/** Lua: `isOutdated(key, schema)` says whether a version of the app writes here that folds or writes other logs. */
export const schemaLua = `
local function isOutdated(key, schema)
  return tonumber(redis.call('GET', key) or '0') > tonumber(schema)
end
local function raiseSchema(key, schema)
  if redis.call('GET', key) ~= schema then
    redis.call('SET', key, schema)
  end
end
local outdated = redis.error_reply('OUTDATED a newer version of the app writes here')
`;

/** Of 36 random bits: it tells apart what was appended at the same version of two histories, of which there are few. */
export function drawTag(): string {
  return randomBytesOf(5).toString('base64url').slice(0, 6);
}
