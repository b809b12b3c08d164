import type { Due } from '../../src/coalition/due-kinds.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { keyOf } from '../../src/person/due-key.ts';
import type { Reads } from '../../src/reading.ts';
import type { OpenEntry } from '../../src/slack/vault.ts';
import type { ReminderKind } from '../engine/reminders.ts';
import { reminders } from '../reminders.ts';

const nothingOpen: OpenEntry = () => undefined;

/** The words of the vault that these lines show, as each kind opens them for its person. */
export async function openLines(
  context: Reads,
  { coalitions, dues }: { coalitions: readonly Coalition[]; dues: readonly Due[] },
): Promise<(due: Due) => OpenEntry> {
  const opened = await Promise.all(
    dues.map(async (due): Promise<[string, OpenEntry]> => {
      const coalition = coalitions.find(({ id }) => id === due.coalition);
      const kind: ReminderKind | undefined = reminders[due.kind];
      const open = coalition === undefined ? undefined : kind?.opens?.(context, { coalition, due });
      return [keyOf(due), (await open) ?? nothingOpen];
    }),
  );
  const byKey = new Map(opened);
  return (due) => byKey.get(keyOf(due)) ?? nothingOpen;
}
