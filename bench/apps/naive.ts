import { Redis } from 'ioredis';
import { startBoltApp } from './listeners.ts';

// What a first version often looks like: one JSON document a thing, read, changed and written back before the
// acknowledgement. It decides nothing, logs nothing, encrypts nothing, and loses a write when two come at once.

interface Document {
  name: string;
  changes: number;
  notes: { at: number; text: string }[];
}

const redis = new Redis(process.env.REDIS_URL ?? '');

/** 4 KB as JSON. */
function emptyDocument(): Document {
  const notes = Array.from({ length: 32 }, (_, at) => ({
    at,
    text: `${at} `.padEnd(96, 'vitale coalitie '),
  }));
  return { name: 'Coalitie', changes: 0, notes };
}

async function read(key: string): Promise<Document> {
  const json = await redis.get(key);
  return json === null ? emptyDocument() : JSON.parse(json);
}

async function change(key: string): Promise<Document> {
  const document = await read(key);
  document.changes += 1;
  const note = document.notes[document.changes % document.notes.length];
  if (note !== undefined) note.at = Date.now();
  await redis.set(key, JSON.stringify(document));
  return document;
}

await startBoltApp(
  {
    command: async (channel, text) => {
      const key = `naive:${channel}`;
      const document = text.endsWith('read') ? await read(key) : await change(key);
      return `${document.name}: ${document.notes.length} notes, ${document.changes} changes`;
    },
    other: async (user) => {
      await change(`naive:${user}`);
    },
  },
  // Else Bolt acknowledges an event before it is stored.
  { processBeforeResponse: true },
);
