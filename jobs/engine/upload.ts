import type { Context } from '../../src/context.ts';

/** A file as Slack takes it. */
export interface Upload {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  title?: string;
  /** What a picture shows, in words. */
  alt?: string;
}

type Asked = Parameters<Context['slack']['files']['getUploadURLExternal']>[0];

/** The first half of an external upload: nobody sees the file until `completeUpload` (platform-facts 1.4). Answers its id. */
export async function upload(context: Context, { name, bytes, title, alt }: Upload): Promise<string> {
  const asked = {
    filename: name,
    length: bytes.length,
    ...(title === undefined ? {} : { title }),
    // The client's type has `alt_text`, Slack's documented argument is `alt_txt` (platform-facts 8).
    ...(alt === undefined ? {} : { alt_txt: alt }),
  };
  const { upload_url: url = '', file_id: file = '' } = await context.slack.files.getUploadURLExternal(
    asked as Asked,
  );
  const answer = await fetch(url, { method: 'POST', body: bytes, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`the upload was answered with ${answer.status}`);
  return file;
}

/** Shows an uploaded file in a channel; without one it is the app's own until a message shows it. */
export async function completeUpload(
  context: Context,
  { file, title, channel }: { file: string; title: string; channel?: string },
): Promise<void> {
  const files: [{ id: string; title: string }] = [{ id: file, title }];
  await context.slack.files.completeUploadExternal(
    channel === undefined ? { files } : { files, channel_id: channel },
  );
}
