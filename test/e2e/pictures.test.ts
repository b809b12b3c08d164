import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Later, Undeliverable } from '../../jobs/engine/errors.ts';
import { ensurePicture, showPicture } from '../../jobs/engine/pictures.ts';
import { changeMessage, postOnce, updateMessage } from '../../jobs/engine/post-once.ts';
import type { Context } from '../../src/context.ts';
import type { ProgressPicture } from '../../src/figures/progress.ts';
import { pictureBlock } from '../../src/slack/kit/blocks.ts';
import { messageOf } from '../../src/slack/kit/message.ts';
import { digestOf, knownPicture, type Picture } from '../../src/slack/kit/pictures.ts';
import { type Stage, startStage } from './stage.ts';
import { calls, text } from './underway.ts';

const alt = 'Ronde 1, stap 1 van 10.';
const shows: ProgressPicture = {
  coalition: 'Binnenstad',
  title: 'Toezeggingen door de tijd',
  about: 'Elke balk is een vrijdag.',
  weeks: [{ label: '5 mrt', counts: { done: 1, underway: 2, stuck: 0, open: 0 } }],
  legend: { done: 'klaar', underway: 'loopt', stuck: 'stokt', open: 'vrij op te pakken' },
};

/** A picture that nobody uploaded yet. */
let pictures = 0;
function newPicture(): Picture {
  pictures += 1;
  const figure = { kind: 'progress', shows } as const;
  return { coalition: `c${pictures}`, figure, alt, name: 'Één binnenstad, ronde 1' };
}

let stage: Stage;
let context: Context;
beforeAll(async () => {
  stage = await startStage();
  context = stage.context;
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
  return showPicture(context, picture, async (file) => {
    const blocks = [...pictureBlock(file, picture.alt), { type: 'divider' as const }];
    const { channel } = await context.slack.conversations.open({ users: 'U0NOOR' });
    return postOnce(context, {
      id,
      channel: channel?.id ?? '',
      message: messageOf(text, { title: 'Stap', blocks }),
    });
  });
}

async function posted() {
  const { conversations } = await stage.control.view({ user: 'U0NOOR' });
  return conversations
    .flatMap(({ messages: all }) => all)
    .filter((message) => message.text.startsWith('Stap'));
}

async function lastBlocks(): Promise<object[]> {
  return (await posted()).at(-1)?.blocks ?? [];
}

describe('a picture', () => {
  it('is uploaded once, privately, with its words, whoever needs it and how many at once', async () => {
    const since = now();
    const picture = newPicture();
    const file = await ensurePicture(context, picture);
    expect(await ensurePicture(context, picture)).toBe(file);
    expect(uploads(since)).toEqual([1, 1]);
    const asked = calls(stage, 'files.getUploadURLExternal').at(-1)?.request;
    expect(asked).toMatchObject({ alt_txt: alt, filename: 'een-binnenstad-ronde-1.png' });
    expect(calls(stage, 'files.completeUploadExternal').at(-1)?.request).not.toHaveProperty('channel_id');
    const fresh = newPicture();
    const all = await Promise.allSettled([1, 2, 3].map(() => ensurePicture(context, fresh)));
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    for (const each of all) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(Later);
    await ensurePicture(context, fresh);
    expect(uploads(since)).toEqual([2, 2]);
  });

  it('is shown in the message that it belongs to, as the PNG that was drawn', async () => {
    const picture = newPicture();
    await post(picture);
    const [image] = await lastBlocks();
    const file = await ensurePicture(context, picture);
    expect(image).toMatchObject({ type: 'image', slack_file: { id: file }, alt_text: alt });
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
      expect(await ensurePicture(context, picture)).not.toBeNull();
    },
  );

  it('waits as long as Slack asks when there are too many', async () => {
    await stage.control.fault({ method: 'files.getUploadURLExternal', retryAfter: 7 });
    const picture = newPicture();
    const asked = Date.now();
    const later = await ensurePicture(context, picture).catch((error: unknown) => error);
    expect(later).toBeInstanceOf(Later);
    expect((later as Later).until).toBeGreaterThanOrEqual(asked + 7_000);
    expect(await ensurePicture(context, picture)).not.toBeNull();
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
    await context.store.claim(`picture-${digestOf(picture)}`, context.clock.now());
    await expect(ensurePicture(context, picture)).rejects.toBeInstanceOf(Later);
    await stage.control.clock({ add: 61_000 });
    expect(await ensurePicture(context, picture)).not.toBeNull();
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
    const file = await ensurePicture(context, picture);
    await stage.control.clock({ add: 60_000 });
    await context.slack.files.delete({ file: file ?? '' });
    const { channel, ts } = await post(picture);
    expect(await lastBlocks()).toHaveLength(1);
    await showPicture(context, picture, (shown) =>
      changeMessage(
        context,
        { channel, ts },
        messageOf(text, { title: 'Stap', blocks: pictureBlock(shown, picture.alt) }),
      ),
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
    await expect(
      changeMessage(context, gone, messageOf(text, { title: 'Stap', blocks: [] })),
    ).rejects.toBeInstanceOf(Undeliverable);
    await updateMessage(context, gone, messageOf(text, { title: 'Stap', blocks: [] }));
    expect(await context.store.pictureFile(digestOf(picture))).not.toBeNull();
  });
});

describe('knownPicture', () => {
  it('gives the file once Slack can show it, and uploads nothing', async () => {
    const since = now();
    const picture = newPicture();
    expect(await knownPicture(context, picture)).toBeNull();
    expect(uploads(since)).toEqual([0, 0]);
    const file = await ensurePicture(context, picture);
    expect(await knownPicture(context, picture)).toBeNull();
    await stage.control.clock({ add: 5_000 });
    expect(await knownPicture(context, picture)).toBe(file);
  });
});
