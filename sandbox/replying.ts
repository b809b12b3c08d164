import { asBroken, mayUseFile } from './api/content.ts';
import { checkMessageBlocks } from './block-kit/surfaces.ts';
import type { Answer } from './http.ts';
import type { JsonObject } from './json.ts';
import { asObject, asObjects, asText, parseJson } from './json.ts';
import { app } from './people.ts';
import { post, revise, tellChanged, tellPosted, withdraw } from './posting.ts';
import type { ReplySource } from './reply-urls.ts';
import type { Site } from './site.ts';
import { messageAt } from './world.ts';

/** Serves a POST to a response_url. Fact: 1.5 response_url. */
export function serveReply(site: Site, id: string, text: string): Answer {
  const body = asObject(parseJson(text));
  const used = site.replies.use(id);
  const answer: Answer = used.ok
    ? reply(site, used.source, body)
    : { status: 404, body: { ok: false, error: used.error } };
  site.inspector.add({
    direction: 'from app',
    what: 'response_url',
    status: answer.status === undefined ? 'ok' : JSON.stringify(answer.body),
    user: used.ok ? used.source.user : null,
    channel: used.ok ? used.source.channel : null,
    request: body,
    broken: used.ok
      ? asBroken(checkMessageBlocks(asObjects(body.blocks), mayUseFile(site)).problems)
      : [{ says: `The response_url can’t be used: ${used.error}.`, fact: '1.5 response_url' }],
  });
  return answer;
}

function reply(site: Site, source: ReplySource, body: JsonObject): Answer {
  const channel = site.world.channels.get(source.channel);
  if (!channel) return { status: 404, body: { ok: false, error: 'channel_not_found' } };
  const message = source.ts === null ? undefined : messageAt(channel, source.ts);
  if (body.delete_original === true || body.delete_original === 'true') {
    if (message) withdraw(site, channel, message);
    return { body: 'ok' };
  }
  const blocks = body.blocks === undefined ? undefined : asObjects(body.blocks);
  if (checkMessageBlocks(blocks ?? [], mayUseFile(site)).problems.length > 0) {
    return { status: 400, body: { ok: false, error: 'invalid_blocks' } };
  }
  const text = asText(body.text);
  if (text === '' && (blocks?.length ?? 0) === 0)
    return { status: 400, body: { ok: false, error: 'no_text' } };
  if ((body.replace_original === true || body.replace_original === 'true') && message) {
    const change = { by: app.user, text, ...(blocks ? { blocks } : {}) };
    const before = revise(site, channel, { message, change });
    if (message.onlyFor === undefined) void tellChanged(site, channel, { message, before });
    return { body: 'ok' };
  }
  const open = body.response_type === 'in_channel';
  const posted = post(site, channel, {
    user: app.user,
    text,
    blocks,
    threadTs: asText(body.thread_ts) || undefined,
    ...(open ? {} : { onlyFor: source.user }),
  });
  if (open) void tellPosted(site, channel, { message: posted });
  return { body: 'ok' };
}
