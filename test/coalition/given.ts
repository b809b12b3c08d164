import { expect } from 'vitest';
import { decide, fold } from '../../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../../src/coalition/commands.ts';
import type { Decision, Problem, ProblemKey } from '../../src/coalition/decision.ts';
import type { CoalitionEvent, Fact } from '../../src/coalition/events.ts';
import { interviewOf } from '../../src/coalition/find.ts';
import { namedChange } from '../../src/coalition/privacy.ts';
import type { Coalition, Interview } from '../../src/coalition/state.ts';

export type CommandOf<T extends CoalitionCommand['type']> = Extract<CoalitionCommand, { type: T }>;

/** Monday 2 March 2026, ten o'clock in Amsterdam: when a test's command comes. What went before came at or before it. */
export const now = Date.UTC(2026, 2, 2, 9);

/** Facts of one person (`null`: the app), stamped as `decide` stamps them. */
export function by(user: string | null, ...facts: Fact[]): CoalitionEvent[] {
  return facts.map((fact) => ({ ...fact, by: user, at: now }) as CoalitionEvent);
}

/** What came of commands of one person, one after the other, after what was there; none of them may be refused. */
export function after(
  log: CoalitionEvent[][],
  user: string,
  ...commands: CoalitionCommand[]
): CoalitionEvent[] {
  const events = log.flat();
  for (const command of commands) {
    const decision = decide(fold(events), command, { by: user, at: now });
    if (!decision.ok) throw new Error(`${command.type} is refused: ${JSON.stringify(decision.problems)}`);
    events.push(...decision.events);
  }
  return events;
}

/** `given(events).when(command, who)` and then `gives` events or `refuses` with problems. */
export function given(...log: CoalitionEvent[][]) {
  const events = log.flat();
  const before = fold(events);
  return {
    get state(): Coalition {
      return existing(before);
    },
    when: (command: CoalitionCommand, user: string | null) => {
      const decision = decide(before, command, { by: user, at: now });
      return outcome(decision, { before, user });
    },
  };
}

function outcome(decision: Decision, { before, user }: { before: Coalition | null; user: string | null }) {
  return {
    /** Exactly these events, in this order, by the person who did it; none: it was so already. */
    gives: (...facts: Fact[]) =>
      expect(decision).toEqual({ ok: true, events: by(user, ...facts), put: expect.anything() }),
    refuses: (key: ProblemKey, field?: string) =>
      expect(decision).toEqual({ ok: false, problems: [field === undefined ? { key } : { field, key }] }),
    refusesAll: (...problems: Problem[]) => expect(decision).toEqual({ ok: false, problems }),
    /** Exactly this goes into the vault and out of it. */
    keeps: (vault: { put?: string[]; drop?: string[] }) => {
      const change = keptBy(before, decision);
      expect({ ...change, drop: change.drop.sort() }).toEqual({
        put: [],
        ...vault,
        drop: vault.drop?.toSorted() ?? [],
      });
    },
    /** The state after it. */
    get state(): Coalition {
      if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.problems)}`);
      return existing(fold(decision.events, before));
    },
    interview(id: string): Interview {
      return interviewIn(this.state, id);
    },
  };
}

/** What a decision means for the vault, as the command handler works it out. */
export function keptBy(before: Coalition | null, decision: Decision): { put: string[]; drop: string[] } {
  if (!decision.ok) return { put: [], drop: [] };
  const { names, drop } = namedChange(before, fold(decision.events, before));
  return { put: decision.put.map(({ entry }) => entry).filter(names), drop };
}

function existing(state: Coalition | null): Coalition {
  if (state === null) throw new Error('there is no coalition yet');
  return state;
}

export function interviewIn(state: Coalition, id: string): Interview {
  const interview = interviewOf(state, id);
  if (interview === undefined) throw new Error(`there is no interview ${id}`);
  return interview;
}
