import { WebClient } from '@slack/web-api';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { dmOf, peopleEach } from '../morning.ts';
import { secrets } from '../names.ts';
import { serveBench } from './served.ts';

// A bare worker of BullMQ's: a job says what to post where, and is posted. Nothing is looked at, nothing is remembered.

const url = process.env.REDIS_URL ?? '';
const workspaces = Number(process.env.BENCH_WORKSPACES);
const each = Number(process.env.BENCH_POSTS_EACH);
const slack = new WebClient(secrets.botToken, {
  slackApiUrl: process.env.SLACK_API_URL ?? '',
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
});
const queue = new Queue('bare', { connection: new Redis(url, { maxRetriesPerRequest: null }) });
const blocks = [
  { type: 'section', text: { type: 'mrkdwn', text: 'Een kleine herinnering.' } },
  {
    type: 'actions',
    elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Ga verder' } }],
  },
];
const worker = new Worker(
  'bare',
  async ({ data }) => {
    await slack.chat.postMessage({ channel: data.channel, text: 'Er wacht een gesprek op je', blocks });
  },
  { connection: new Redis(url, { maxRetriesPerRequest: null }), concurrency: 20 },
);
worker.on('error', () => undefined);

serveBench({
  go: async () => {
    const jobs = Array.from({ length: peopleEach }, (_, person) =>
      Array.from({ length: workspaces }, (__, workspace) =>
        Array.from({ length: each }, () => ({
          name: 'post',
          data: { channel: dmOf(workspace, person) },
          opts: { removeOnComplete: true, removeOnFail: true },
        })),
      ).flat(),
    ).flat();
    await queue.addBulk(jobs);
  },
  isDone: async () => {
    const counts = await queue.getJobCounts('active', 'waiting', 'prioritized', 'delayed');
    return Object.values(counts).every((count) => count === 0);
  },
  stop: async () => {
    await worker.close(true);
  },
});
