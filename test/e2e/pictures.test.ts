import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensurePicture, type Picture, showPicture } from '../../jobs/pictures.ts';
import { changeMessage, Later, postOnce, Undeliverable, updateMessage } from '../../jobs/post-once.ts';
import { figures } from '../../sandbox/gallery/figures.ts';
import { pictureBlock } from '../../src/slack/blocks.ts';
import { digestOf, knownPicture } from '../../src/slack/pictures.ts';
import type { Desk } from '../../src/slack/visit.ts';
import { type Stage, startStage } from './stage.ts';
import { calls } from './underway.ts';

const workspace = 'T0WATER';
const drawn = figures[0]?.samples[0]?.draw('nl') ?? { svg: '', alt: '' };

/** A picture that nobody uploaded yet. */
let pictures = 0;
function newPicture(): Picture {
  pictures += 1;
  const svg = drawn.svg.replace('</svg>', `<!-- ${pictures} --></svg>`);
  return { workspace, svg, alt: drawn.alt, name: 'Één binnenstad, ronde 1' };
}

let stage: Stage;
let desk: Desk;
beforeAll(async () => {
  stage = await startStage();
  desk = stage.app.desk;
});
afterEach(() => stage.control.fault({ clear: true }));
afterAll(() => stage.stop());

/** How often each step of an upload was asked for since the test began. */
function uploads(since: number): number[] {
  return ['files.getUploadURLExternal', 'files.completeUploadExternal'].map(
    (method) => calls(stage, method).filter(({ n }) => n > since).length,
  );
}
const now = () => stage.sandbox.log.at(-1)?.n ?? 0;

let messages = 0;
function newId(): string {
  messages += 1;
  return `picture-test-${messages}`;
}

/** Posts to Noor as jobs do, with the picture where there is one. */
function post(picture: Picture, id = newId()) {
  return showPicture(desk, picture, async (file) => {
    const blocks = [...pictureBlock(file, picture.alt), { type: 'divider' as const }];
    const { channel } = await desk.slack.conversations.open({ users: 'U0NOOR' });
    return postOnce(desk, { workspace, id, channel: channel?.id ?? '', message: { text: 'Stap', blocks } });
  });
}

async function posted() {
  const { conversations } = await stage.control.view({ user: 'U0NOOR' });
  return conversations.flatMap(({ messages: all }) => all).filter(({ text }) => text === 'Stap');
}

async function lastBlocks(): Promise<object[]> {
  return (await posted()).at(-1)?.blocks ?? [];
}

describe('a picture', () => {
  it('is uploaded once, privately, with its words, whoever needs it and how many at once', async () => {
    const since = now();
    const picture = newPicture();
    const file = await ensurePicture(desk, picture);
    expect(await ensurePicture(desk, picture)).toBe(file);
    expect(uploads(since)).toEqual([1, 1]);
    const asked = calls(stage, 'files.getUploadURLExternal').at(-1)?.request;
    expect(asked).toMatchObject({ alt_txt: drawn.alt, filename: 'een-binnenstad-ronde-1.png' });
    expect(calls(stage, 'files.completeUploadExternal').at(-1)?.request).not.toHaveProperty('channel_id');
    const fresh = newPicture();
    const all = await Promise.allSettled([1, 2, 3].map(() => ensurePicture(desk, fresh)));
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    for (const each of all) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(Later);
    await ensurePicture(desk, fresh);
    expect(uploads(since)).toEqual([2, 2]);
  });

  it('is shown in the message that it belongs to, as the PNG that was drawn', async () => {
    const picture = newPicture();
    await post(picture);
    const [image] = await lastBlocks();
    const file = await ensurePicture(desk, picture);
    expect(image).toMatchObject({ type: 'image', slack_file: { id: file }, alt_text: drawn.alt });
    const seen = await fetch(`${stage.sandbox.url}/files-pri/${file}/picture?user=U0NOOR`);
    expect(seen.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await seen.arrayBuffer()).toString('latin1', 1, 4)).toBe('PNG');
  });

  it.each(['missing_scope', 'file_uploads_disabled'])(
    'refused (%s): words stand in, and it is logged',
    async (error) => {
      await stage.control.fault({ method: 'files.completeUploadExternal', error });
      const picture = newPicture();
      await post(picture);
      expect(await lastBlocks()).toEqual([expect.objectContaining({ type: 'divider' })]);
      expect(stage.logged.filter((line) => line.includes('could not be uploaded')).at(-1)).toContain(error);
      // Nothing is remembered of it: the next message tries again.
      expect(await ensurePicture(desk, picture)).not.toBeNull();
    },
  );

  it('waits as long as Slack asks when there are too many', async () => {
    await stage.control.fault({ method: 'files.getUploadURLExternal', retryAfter: 7 });
    const picture = newPicture();
    const asked = Date.now();
    const later = await ensurePicture(desk, picture).catch((error: unknown) => error);
    expect(later).toBeInstanceOf(Later);
    expect((later as Later).until).toBeGreaterThanOrEqual(asked + 7_000);
    expect(await ensurePicture(desk, picture)).not.toBeNull();
  });

  it.each([
    { method: 'files.completeUploadExternal', status: 503 },
    { method: 'files.getUploadURLExternal', drop: 'before' as const },
    { method: 'upload', status: 500 },
  ])('that fails is tried again for a minute, then words stand in: $method', async (fault) => {
    await stage.control.fault({ ...fault, times: 0 });
    const picture = newPicture();
    await expect(post(picture)).rejects.toThrow();
    await stage.control.clock({ add: 30_000 });
    await expect(post(picture)).rejects.toThrow();
    await stage.control.clock({ add: 31_000 });
    await post(picture);
    expect(await lastBlocks()).toHaveLength(1);
  });

  it('is followed up where the process that uploaded it died', async () => {
    const picture = newPicture();
    await desk.store.claim(workspace, `picture-${digestOf(picture.svg)}`, desk.clock.now());
    await expect(ensurePicture(desk, picture)).rejects.toBeInstanceOf(Later);
    await stage.control.clock({ add: 61_000 });
    expect(await ensurePicture(desk, picture)).not.toBeNull();
  });
});

describe('a picture that Slack does not show', () => {
  it('yet: the message waits a moment, and comes once, with it', async () => {
    await stage.control.fault({ method: 'chat.postMessage', error: 'invalid_blocks', times: 2 });
    const picture = newPicture();
    const before = (await posted()).length;
    await expect(post(picture, 'waits')).rejects.toBeInstanceOf(Later);
    await expect(post(picture, 'waits')).rejects.toBeInstanceOf(Later);
    await post(picture, 'waits');
    expect(await posted()).toHaveLength(before + 1);
    expect(await lastBlocks()).toHaveLength(2);
  });

  it('any more: the message comes without it, and the next one with a new upload', async () => {
    const picture = newPicture();
    const file = await ensurePicture(desk, picture);
    await stage.control.clock({ add: 60_000 });
    await desk.slack.files.delete({ file: file ?? '' });
    const { channel, ts } = await post(picture);
    expect(await lastBlocks()).toHaveLength(1);
    await showPicture(desk, picture, (shown) =>
      changeMessage(desk, { channel, ts }, { text: 'Stap', blocks: pictureBlock(shown, picture.alt) }),
    );
    const [image] = await lastBlocks();
    expect(image).toMatchObject({ type: 'image' });
    expect(image).not.toMatchObject({ slack_file: { id: file } });
  });

  it('is not blamed for what else is wrong', async () => {
    const picture = newPicture();
    await stage.control.fault({ method: 'chat.postMessage', error: 'is_archived' });
    await expect(post(picture)).rejects.toBeInstanceOf(Undeliverable);
    await stage.control.fault({ method: 'chat.update', error: 'message_not_found', times: 2 });
    const gone = { channel: 'D0NOOR', ts: '1.1' };
    await expect(changeMessage(desk, gone, { text: 'Stap', blocks: [] })).rejects.toBeInstanceOf(
      Undeliverable,
    );
    await updateMessage(desk, gone, { text: 'Stap', blocks: [] });
    expect(await desk.store.pictureFile(workspace, digestOf(picture.svg))).not.toBeNull();
  });
});

describe('knownPicture', () => {
  it('gives the file once Slack can show it, and uploads nothing', async () => {
    const since = now();
    const picture = newPicture();
    expect(await knownPicture(desk, workspace, picture.svg)).toBeNull();
    expect(uploads(since)).toEqual([0, 0]);
    const file = await ensurePicture(desk, picture);
    expect(await knownPicture(desk, workspace, picture.svg)).toBeNull();
    await stage.control.clock({ add: 5_000 });
    expect(await knownPicture(desk, workspace, picture.svg)).toBe(file);
  });
});
