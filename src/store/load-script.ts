import type { ClientContext, Result } from 'ioredis';
import { headLua, schemaLua } from './heads.ts';

/**
 * Reads only, so one round trip shows one instant. The cost depends on what is asked and on what is new since it was last read, not on
 * how much there is: of a stream whose head the process named, if that is in the log still, only what comes after it is read.
 */
export const loadLua = `
${schemaLua}
${headLua}
local at = 0
local function take()
  at = at + 1
  return ARGV[at]
end
local schema, logs, states = take(), take(), take()
local coalition, channel, focus, wanted, person = take(), take(), take(), take(), take()
local names, held = {}, {}
for _ = 1, tonumber(take()) do
  names[#names + 1] = take()
end
while at < #ARGV do
  held[take()] = {take(), take(), take()}
end
if isOutdated(KEYS[5], schema) then
  return outdated
end
local function stream(name)
  local log, state, known = logs .. name, states .. name, held[name]
  local version, tag, mark = headOf(state)
  local from, snapshot = nil, false
  if known and known[3] == mark and tonumber(known[1]) <= tonumber(version) then
    local same = known[1] == version and tag or known[1] ~= version and tagAt(log, known[1])
    from = same == known[2] and known[1] or nil
  end
  local isKept = from ~= nil
  if not isKept then
    local kept = redis.call('HMGET', state, 'a', 'k', 's')
    from = '0'
    if kept[1] and kept[2] == schema then
      from, snapshot = kept[1], kept[3]
    end
  end
  local tail = {}
  if tonumber(from) < tonumber(version) then
    for _, entry in ipairs(redis.call('XRANGE', log, string.format('%d-0', from + 1), version .. '-0')) do
      tail[#tail + 1] = entry[2][2]
    end
  end
  return {version, tag, mark, isKept and 1 or 0, from, snapshot, tail}
end
if coalition == '' and channel ~= '' then
  coalition = redis.call('HGET', KEYS[1], channel) or ''
end
if coalition == '' and focus ~= '' then
  coalition = redis.call('HGET', states .. person, 'focus') or ''
end
local also, others = {}, {}
for _, name in ipairs(names) do
  also[#also + 1] = stream(name)
end
local mine = redis.call('HGETALL', KEYS[3])
if wanted ~= '' then
  for place = 1, #mine, 2 do
    others[#others + 1] = stream('c-' .. mine[place])
  end
end
return {
  redis.call('GET', KEYS[2]),
  person ~= '' and stream(person),
  coalition,
  coalition ~= '' and stream('c-' .. coalition),
  mine,
  redis.call('GET', KEYS[4]),
  also,
  others,
}
`;

/** Of one stream; `isKept` is 1 where the tail goes on from what the process holds, else it goes on from the snapshot, if there is one. */
export type StreamReply = [
  version: Buffer,
  tag: Buffer,
  rewritten: Buffer,
  isKept: number,
  from: Buffer,
  snapshot: Buffer | null,
  tail: Buffer[],
];
type LoadReply = [
  outcome: Buffer | null,
  person: StreamReply | null,
  coalitionId: Buffer,
  coalition: StreamReply | null,
  mine: Buffer[],
  draft: Buffer | null,
  also: StreamReply[],
  others: StreamReply[],
];

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieLoadBuffer(keys: number, ...keysAndArguments: string[]): Result<LoadReply, Context>;
  }
}
