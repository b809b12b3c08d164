import { Redis } from 'ioredis';
import { systemClock } from '../../src/clock.ts';
import { createCommandHandler } from '../../src/command-handler.ts';
import { questionIds } from '../../src/method/interview.ts';
import { askedAt, ids, plant, someWords } from '../coalitions.ts';
import { openGround } from '../ground.ts';
import { workspace } from '../names.ts';

/** Bytes in Redis of one coalition of which every interview was answered by typing and sent. */
export interface Size {
  /** The coalition itself: its log, its state, its vault and its place in the indexes. */
  coalition: number;
  /** What its people's own streams add, of which each person has one for all their coalitions. */
  people: number;
  /** Requests' outcomes, kept a day. */
  passing: number;
}

export const sizePartners = 20;
/** Letters of an answer: three or four sentences. */
export const answerLetters = 250;

export async function measureSize(): Promise<Size> {
  const ground = await openGround();
  const { store } = ground;
  await plant(store, { first: 0, end: 1, partners: sizePartners });
  const commands = createCommandHandler({ store, clock: systemClock, onAppended: () => {} });
  const coalition = ids.coalition('0');
  for (let place = 1; place <= sizePartners; place += 1) {
    const user = ids.user('0', place);
    const interview = ids.interview('0', place);
    const asked = { workspace, by: user, query: { person: user, coalition } };
    for (const [at, question] of questionIds.entries()) {
      const ts = askedAt(at, 1);
      const answer = {
        entry: `${interview}.${question}.${ts}`,
        text: JSON.stringify({ text: someWords(answerLetters) }),
      };
      const typed = { ts, ask: at + 1 };
      const command = { type: 'GiveAnswer' as const, interview, question, answer, typed };
      const request = `${ids.dm('0', place)}-${ts}`;
      expectDone(
        await commands.handle({ ...asked, request }, () => ({
          coalitions: [{ id: coalition, commands: [command] }],
        })),
      );
    }
    const send = [{ type: 'SendInterview' as const, interview }];
    const person = [{ type: 'CloseInterview' as const, coalition, interview }];
    expectDone(
      await commands.handle(asked, () => ({ coalitions: [{ id: coalition, commands: send }], person })),
    );
  }
  // As the reactions do, off the path.
  const places = Array.from({ length: sizePartners }, (_, at) => `p-${ids.user('0', at + 1)}` as const);
  for (const stream of [`c-${coalition}` as const, ...places]) await store.keepSnapshot(workspace, stream);
  const size = await weigh(ground.redisUrl, coalition);
  await ground.stop();
  return size;
}

function expectDone({ status }: { status: string }): void {
  if (status !== 'done') throw new Error(`an answer was ${status}`);
}

/** `MEMORY USAGE` of every key, all elements counted. */
async function weigh(url: string, coalition: string): Promise<Size> {
  const redis = new Redis(url);
  const size: Size = { coalition: 0, people: 0, passing: 0 };
  for (const key of await redis.keys('*')) {
    const bytes = Number(await redis.memory('USAGE', key, 'SAMPLES', 0));
    if (key.includes(':outcome:') || key.includes(':sending:')) size.passing += bytes;
    else if (/:(?:log|state):p-/.test(key)) size.people += bytes;
    else size.coalition += bytes;
  }
  redis.disconnect();
  if (!(size.coalition > 0)) throw new Error(`${coalition} is not there`);
  return size;
}
