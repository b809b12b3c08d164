import { afterEach, expect, it, vi } from 'vitest';
import { type Stage, startStage } from './stage.ts';
import { answersOf, seesQuestion, underway } from './underway.ts';

// Slack's client gives up for good when it may not connect anew: the app heard nothing until it was started again, and said nothing.

let stage: Stage;
afterEach(() => stage.stop());

it.each([
  ['invalid_auth', { error: 'invalid_auth' }],
  ['unreachable', { drop: 'before' }],
] as const)(
  'where Slack refuses to open the socket (%s): said by /readyz, opened once it may, and what was typed meanwhile is read',
  async (why, fault) => {
    stage = await startStage({ mode: 'socket', resendDelays: [] });
    const { ahmed } = await underway(stage);
    await stage.quiet();
    await stage.control.fault({ method: 'apps.connections.open', ...fault, times: 0 });
    await stage.control.disconnect({});
    await vi.waitFor(
      async () =>
        expect(await stage.readiness()).toMatchObject({
          status: 503,
          body: {
            ready: false,
            slack: `socket-closed: ${why}`,
            advice: [expect.stringContaining('connect')],
          },
        }),
      { timeout: 15_000 },
    );
    await stage.control.message({ user: 'U0AHMED', text: 'Omdat de straat leeg staat.', wait: false });
    await stage.control.fault({ clear: true });
    await vi.waitFor(async () => expect((await stage.readiness()).status).toBe(200), { timeout: 40_000 });
    await seesQuestion(ahmed, 2);
    expect(await answersOf(stage, 'U0AHMED')).toEqual({ motive: 'Omdat de straat leeg staat.' });
  },
  60_000,
);
