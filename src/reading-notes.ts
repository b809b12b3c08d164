import { localDay } from './calendar/zone.ts';
import type { Clock } from './clock.ts';
import { isNoted } from './coalition/interviews/read.ts';
import type { Coalition, Interview, UserId } from './coalition/state.ts';
import type { CommandHandlers } from './command-handler.ts';
import type { Log } from './log.ts';

/** Somebody was shown answers of these interviews; `reader` is `null` for who runs the app. */
export interface Reading {
  coalition: Coalition;
  reader: UserId | null;
  interviews: readonly Interview[];
}

/** Notes for authors who opened their interview, beside what the reader waits for. */
export interface ReadingNotes {
  /** Never throws, and takes no time: it is written a moment later, and again as long as it fails. */
  note(workspace: string, reading: Reading): void;
  /** Writes what waits; gives up after `within` ms. */
  stop(within: number): Promise<void>;
}

interface Waiting {
  workspace: string;
  coalition: string;
  interview: string;
  reader: UserId | null;
  day: string;
}

/** A page of answers side by side opens many interviews at once: they are one write. */
const gatherMs = 20;
const againMs = 5_000;

export function createReadingNotes(options: {
  commands: CommandHandlers;
  clock: Clock;
  /** By whose days it is noted. */
  timezone: string;
  log: Pick<Log, 'warn'>;
}): ReadingNotes {
  const { commands, clock, timezone, log } = options;
  const waiting = new Map<string, Waiting>();
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  const writeLater = (ms: number) => {
    timer ??= setTimeout(() => {
      timer = null;
      writing = writing.then(writeAll);
    }, ms);
  };

  const writeAll = async () => {
    for (const notes of byCoalition(waiting)) {
      try {
        await write(
          commands,
          notes.map(([, note]) => note),
        );
        for (const [key] of notes) waiting.delete(key);
      } catch (error) {
        log.warn({ err: error }, 'who read an interview is noted later');
      }
    }
    if (waiting.size > 0) writeLater(againMs);
  };

  return {
    note: (workspace, { coalition, reader, interviews }) => {
      if (interviews.length === 0) return;
      const day = localDay(timezone, clock.now());
      for (const interview of interviews) {
        if (isNoted(interview, reader, day)) continue;
        const note = { workspace, coalition: coalition.id, interview: interview.id, reader, day };
        waiting.set(JSON.stringify(note), note);
      }
      if (waiting.size > 0) writeLater(gatherMs);
    },
    stop: async (within) => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      const late = new Promise<void>((done) => setTimeout(done, within).unref());
      await Promise.race([writing.then(writeAll), late]);
      if (timer !== null) clearTimeout(timer);
    },
  };
}

type Note = [key: string, note: Waiting];

function byCoalition(waiting: ReadonlyMap<string, Waiting>): Note[][] {
  const groups = new Map<string, Note[]>();
  for (const [key, note] of waiting) {
    const place = `${note.workspace} ${note.coalition}`;
    groups.set(place, [...(groups.get(place) ?? []), [key, note]]);
  }
  return [...groups.values()];
}

async function write(commands: CommandHandlers, notes: readonly Waiting[]): Promise<void> {
  const [first] = notes;
  if (first === undefined) return;
  const { workspace, coalition } = first;
  await commands.handle({ workspace, by: null, query: { coalition } }, () => ({
    coalitions: [
      {
        id: coalition,
        // An interview that is gone meanwhile keeps the others from nothing.
        optional: true,
        quiet: () => true,
        commands: notes.map(({ interview, reader, day }) => ({
          type: 'NoteInterviewRead',
          interview,
          reader,
          day,
        })),
      },
    ],
  }));
}
