import type { JsonObject } from '../json.ts';
import { asObjects, asText, codePoints } from '../json.ts';
import { fileJson } from '../payloads.ts';
import { app } from '../people.ts';
import { post, tellPosted } from '../posting.ts';
import type { StoredFile } from '../world.ts';
import { nextId } from '../world.ts';
import type { Call, Method } from './call.ts';
import { Refusal, ruleBroken, scope } from './call.ts';
import { ownChannel } from './lookup.ts';

const types: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  ics: 'text/calendar',
  json: 'application/json',
  txt: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export function mimeOf(name: string): string {
  return types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

/** Fact: 1.4 slack_file image (files.getUploadURLExternal: length in bytes, alt_txt ≤1000). */
function uploadUrl(call: Call): JsonObject {
  const { site, args } = call;
  const name = args.need('filename', 'missing_argument');
  const size = args.number('length') ?? 0;
  if (!Number.isInteger(size) || size <= 0) throw new Refusal('missing_argument');
  const altText = args.text('alt_txt') ?? '';
  if (codePoints(altText) > 1000) {
    throw ruleBroken('alt_txt_too_large', {
      says: 'alt_txt over 1,000 characters.',
      fact: '1.4 slack_file image',
    });
  }
  if (args.text('alt_text') !== undefined && altText === '') {
    call.flags.push({
      says: '`alt_text` is no argument of files.getUploadURLExternal; `alt_txt` is: the file has no alt text.',
      fact: '8 filesUploadV2 sends alt_text',
    });
  }
  const id = nextId(site.world, 'F');
  site.world.files.set(id, {
    id,
    name,
    title: name,
    mimetype: mimeOf(name),
    altText,
    size,
    user: app.user,
    created: Math.floor(site.clock.now() / 1000),
    bytes: Buffer.alloc(0),
    complete: false,
    channels: new Set(),
  });
  return { upload_url: `${site.url}/upload/v1/${id}`, file_id: id };
}

function uploadedFile(call: Call, id: string): StoredFile {
  const file = call.site.world.files.get(id);
  if (!file || file.bytes.length === 0 || file.complete) throw new Refusal('file_not_found');
  return file;
}

/** Fact: 1.4 slack_file image (completeUploadExternal; without a channel the file stays private). */
function complete(call: Call): JsonObject {
  const { site, args } = call;
  const wanted = asObjects(args.json('files', 'invalid_arguments'));
  if (wanted.length === 0) throw new Refusal('invalid_arguments');
  const files = wanted.map((one) => uploadedFile(call, asText(one.id)));
  const ids = [...args.texts('channel_id'), ...args.texts('channels')];
  const channels = ids.map((id) => ownChannel(call, id));
  files.forEach((file, index) => {
    file.complete = true;
    file.title = asText(wanted[index]?.title) || file.name;
    for (const channel of channels) file.channels.add(channel.id);
  });
  for (const channel of channels) {
    const message = post(site, channel, {
      user: app.user,
      text: args.text('initial_comment') ?? '',
      threadTs: args.text('thread_ts'),
      files: files.map((file) => file.id),
      subtype: 'file_share',
    });
    void tellPosted(site, channel, { message });
  }
  return { files: files.map((file) => fileJson(site, file.id)) };
}

function info(call: Call): JsonObject {
  const id = call.args.need('file', 'file_not_found');
  const file = call.site.world.files.get(id);
  const shared =
    file && [...file.channels].some((one) => call.site.world.channels.get(one)?.members.has(app.user));
  if (!file?.complete || (file.user !== app.user && !shared)) throw new Refusal('file_not_found');
  return { file: fileJson(call.site, id) };
}

export const fileMethods = {
  'files.getUploadURLExternal': { scopes: scope('files:write'), run: uploadUrl },
  'files.completeUploadExternal': { scopes: scope('files:write'), run: complete },
  'files.info': { scopes: scope('files:read'), run: info },
  'files.delete': {
    scopes: scope('files:write'),
    run: (call) => {
      const id = call.args.need('file', 'file_not_found');
      if (call.site.world.files.get(id)?.user !== app.user) throw new Refusal('file_not_found');
      call.site.world.files.delete(id);
      return {};
    },
  },
} satisfies Record<string, Method>;
