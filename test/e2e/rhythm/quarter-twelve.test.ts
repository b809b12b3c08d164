import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Stage, startStage } from '../stage.ts';
import { acts, dms, end, startQuarter } from './quarter-play.ts';
import { expected } from './quarter-table.ts';
import { watchMessages } from './quarter-watch.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await startStage();
});
afterEach(() => stage.stop());

/** From one thing that is due to the next, so that each is said at its own moment. */
async function walkTo(at: string): Promise<void> {
  for (let state = await stage.control.clock({}); ; ) {
    if (state.due === null || state.due.at > Date.parse(at)) break;
    state = await stage.control.clock({ next: true });
  }
  await stage.control.clock({ to: at });
}

it('brings everybody in a quarter what the table says, and nothing else', async () => {
  const cast = await startQuarter(stage);
  const messages = watchMessages(stage, dms);
  messages.skip();
  for (const { at, down, what } of acts) {
    if (down) await stage.whileDown(async () => void (await stage.control.clock({ to: at })));
    else await walkTo(at);
    await stage.quiet();
    messages.take();
    await what(cast);
    await stage.quiet();
    messages.skip();
  }
  await walkTo(end);
  messages.take();
  expect(messages.said).toEqual(expected);
  expect(stage.sandbox.log.flatMap(({ broken }) => broken)).toEqual([]);
}, 120_000);
