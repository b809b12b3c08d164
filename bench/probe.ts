import { Session } from 'node:inspector/promises';
import { z } from 'zod';

// Runs inside every measured process, before its own code (`node --import`), and answers the bench over IPC.

const question = z.object({
  bench: z.enum(['usage', 'memory', 'profile-start', 'profile-stop']),
  id: z.int(),
});

const session = new Session();

async function answer(asked: z.infer<typeof question>['bench']): Promise<unknown> {
  switch (asked) {
    case 'usage': {
      const { user, system } = process.cpuUsage();
      return { cpu: (user + system) / 1000 };
    }
    case 'memory': {
      // Twice: what the first collection finalises, the second frees.
      for (let pass = 0; pass < 2; pass += 1) globalThis.gc?.();
      const { rss, heapUsed } = process.memoryUsage();
      return { rss, heap: heapUsed };
    }
    case 'profile-start':
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: 200 });
      await session.post('Profiler.start');
      return {};
    case 'profile-stop': {
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      return { profile };
    }
    default:
      return asked satisfies never;
  }
}

process.on('message', async (message: unknown) => {
  const asked = question.safeParse(message);
  if (asked.success) process.send?.({ bench: await answer(asked.data.bench), id: asked.data.id });
});
process.on('disconnect', () => setTimeout(() => process.exit(), 1_000).unref());
