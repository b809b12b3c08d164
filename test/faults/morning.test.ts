import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { act } from '../../src/slack/ids.ts';
import { buttonsOf, createActor, wordsOf } from '../e2e/actors.ts';
import { morningAt, plantMorning, remindersIn } from './morning.ts';
import { startStage, until, workspace } from './stage.ts';

const faults = Number(process.env.FAULTS ?? 20);
/** `FAULTS=200` lets 5,000 of them go out. */
const nudges = faults * 25;
const kills = 6;
const patience = 60_000 + nudges * 60;

it(
  `${nudges} nudges go out while Redis is killed ${kills} times: none is lost, none comes twice`,
  async () => {
    const stage = await startStage();
    try {
      const { control, sandbox, redis, look } = stage;
      const morning = await plantMorning(stage, nudges);
      await look.sadd('coalitie:workspaces', workspace);
      const posted = () =>
        sandbox.log.filter(({ what, direction }) => direction === 'from app' && what === 'chat.postMessage')
          .length;
      await control.clock({ to: morningAt });
      for (let kill = 1; kill <= kills; kill += 1) {
        const reached = (morning.people.length * kill) / (kills + 1);
        await until(() => posted() >= reached);
        await pause(kill);
        await redis.kill('SIGKILL');
        await redis.restart();
      }
      // Stored as reminded once, each; and nothing is left to do.
      await until(async () => {
        const reminded = await remindersIn(stage, morning).catch(() => [0]);
        return reminded.every((times) => times === 1);
      });
      await stage.settled();
      expect(await remindersIn(stage, morning)).toHaveLength(nudges);
      for (const user of morning.people) {
        const all = (await createActor(control, user).dm()).filter((message) =>
          buttonsOf(message).includes(act.openPause),
        );
        const lines = all.flatMap(({ blocks }) => wordsOf(blocks).match(/Coalitie k\d+n\d/g) ?? []);
        expect([user, all.length, new Set(lines).size, lines.length]).toEqual([user, 1, 2, 2]);
      }
      expect(stage.app.ends).toEqual([]);
    } finally {
      await stage.stop();
    }
  },
  patience,
);
