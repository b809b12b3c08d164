import { z } from 'zod';

/** Ids only: what the app says of its jobs never holds a text. */
const ids = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** A job that the app has run. */
export const jobRun = z.object({
  data: ids,
  ms: z.number(),
  outcome: z.enum(['done', 'later', 'failed']),
});

/** What the app has not done yet, and what is due for whom, the soonest first. */
export const appWork = z.object({
  jobs: z.array(
    z.object({
      data: ids,
      state: z.enum(['active', 'waiting', 'delayed']),
      at: z.number().nullable(),
      attempts: z.number(),
    }),
  ),
  upcoming: z.array(z.object({ at: z.number(), user: z.string(), kinds: z.array(z.string()) })),
});

export type JobRun = z.output<typeof jobRun>;
export type AppWork = z.output<typeof appWork>;

export const noWork: AppWork = { jobs: [], upcoming: [] };
