import { WebAPIRateLimitedError } from '@slack/web-api';
import { UnrecoverableError } from 'bullmq';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AreaEffects, type Effects, joinEffects } from '../../../jobs/engine/effects.ts';
import { Later, Undeliverable, UnknownInChannel } from '../../../jobs/engine/errors.ts';
import type { SendJob } from '../../../jobs/engine/queue.ts';
import { send } from '../../../jobs/engine/react.ts';
import { openAppStore } from '../../../src/app-store.ts';
import type { Context } from '../../../src/context.ts';
import { now } from '../../coalition/given.ts';
import { noor, start } from '../../coalition/stories.ts';
import { openStage, type Stage, vaultKey } from '../../store/stage.ts';
import { createJobContext } from '../context.ts';

const workspace = 'T0REACT';
const job: SendJob = {
  kind: 'send',
  workspace,
  stream: 'c-k1',
  version: 1,
  effect: 'told',
  to: null,
};

let stage: Stage;
let context: Context;
let happened: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  const store = openAppStore({ redis: stage.redis, keys: [vaultKey('k1', 1)] });
  context = createJobContext(store, { clock: { now: () => now }, workspace });
  await context.commands.handle({ by: noor, query: { coalition: 'k1', person: noor } }, () => ({
    coalitions: [{ id: 'k1', commands: [start] }],
    person: [{ type: 'NoteHub', ts: '1.0' }],
  }));
});
afterAll(() => stage?.close());
beforeEach(() => {
  happened = [];
});

/** One area with one effect, which fails. */
function failing(error: unknown): Effects {
  const told = {
    run: async () => {
      throw error;
    },
    lost: async (_: unknown, reason: string) => {
      happened.push(`lost: ${reason}`);
    },
    unsure: async () => {
      happened.push('unsure');
    },
  };
  const area: AreaEffects = { kinds: { told }, follows: {}, person: { kinds: { told }, follows: {} } };
  return joinEffects([area], {} as never);
}

describe.each(['c-k1', `p-${noor}`] as const)('an effect of an event of %s', (stream) => {
  const carryOut = (error: unknown, { isLast = false } = {}) =>
    send(context, { ...job, stream }, { effects: failing(error), isLast, hasWaited: false });

  it('that Slack will never take is given up at once: its area hears why', async () => {
    await carryOut(new Undeliverable('user_disabled'));
    expect(happened).toEqual(['lost: gone']);
  });

  it('of which nobody knows whether it stands in a channel has somebody look', async () => {
    await carryOut(new UnknownInChannel());
    expect(happened).toEqual(['lost: failed', 'unsure']);
  });

  it.each([new Error('Slack is away'), new Later(now)])('that may heal is tried again: %s', async (error) => {
    await expect(carryOut(error)).rejects.toBe(error);
    expect(happened).toEqual([]);
  });

  it.each([new Later(now), new WebAPIRateLimitedError(30)])(
    'that only has to wait is not lost at its last attempt: that used to be so',
    async (error) => {
      await expect(carryOut(error, { isLast: true })).rejects.toBe(error);
      expect(happened).toEqual([]);
    },
  );

  it('that failed for a day is lost, and its job is over', async () => {
    await expect(carryOut(new Error('Slack is away'), { isLast: true })).rejects.toBeInstanceOf(
      UnrecoverableError,
    );
    expect(happened).toEqual(['lost: failed']);
  });

  it('of a kind that no area has stays queued: another version of the app may have it', async () => {
    const unknown = { ...job, stream, effect: 'of-later' };
    await expect(
      send(context, unknown, {
        effects: failing(null),
        isLast: true,
        hasWaited: false,
      }),
    ).rejects.toThrow('of-later');
  });
});
