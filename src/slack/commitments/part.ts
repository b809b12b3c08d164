import { commitmentOf, isOfCoalition } from '../../coalition/commitments.ts';
import type { CommitmentCommand } from '../../coalition/commitments-commands.ts';
import type { Commitment } from '../../coalition/commitments-state.ts';
import type { Problem } from '../../coalition/decision.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Result } from '../../house.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Person } from '../../person/person.ts';
import type { Text } from '../../text/text.ts';
import { todayOf } from '../rhythm/expectation.ts';
import { answerClick, type ClickVisit, textFor, type Visit } from '../visit.ts';

/** Somebody of a coalition, who asked for something about it. */
export interface Part extends Visit {
  coalition: Coalition;
  person: Person | null;
  text: Text;
  /** Their local date, and the zone that it is of. */
  today: string;
  zone: string;
}

export function partOf(visit: Visit, found: Pick<Part, 'coalition' | 'person'>): Part {
  const { desk, workspace, user, request, trigger } = visit;
  const { coalition, person } = found;
  return {
    ...{ desk, workspace, user, request, trigger, coalition, person },
    text: textFor(desk, person, coalition),
    today: todayOf(desk, person),
    zone: zoneOf(person, desk.timezone),
  };
}

/** What a button's value, or a view, says: `coalition.commitment`. */
export function parseCommitment(value: string): { coalition: string; commitment: string } {
  const [coalition = '', commitment = ''] = value.split('.');
  return { coalition, commitment };
}

/** For whoever is of the coalition; anybody else hears that they are not. Does not acknowledge otherwise. */
export async function openPart(
  visit: ClickVisit,
  id: string,
  open: (part: Part) => Promise<void>,
): Promise<void> {
  const { desk, workspace, user } = visit;
  const found = await desk.store.load(workspace, { person: user, coalition: id });
  const coalition = found.coalition?.state ?? null;
  const person = found.person.state;
  if (coalition === null || coalition.over === 'thrown-away' || !isOfCoalition(coalition, user)) {
    await visit.ack();
    const text = textFor(desk, person, coalition);
    const key = coalition === null ? 'unknown-coalition' : 'not-of-coalition';
    return answerClick(visit, text, text.problems[key]);
  }
  await open(partOf(visit, { coalition, person }));
}

/** The same about one commitment. */
export async function openOne(
  visit: ClickVisit,
  open: (part: Part & { commitment: Commitment }) => Promise<void>,
  value = visit.value,
): Promise<void> {
  const { coalition, commitment: id } = parseCommitment(value);
  await openPart(visit, coalition, async (part) => {
    const commitment = commitmentOf(part.coalition, id);
    if (commitment !== undefined) return open({ ...part, commitment });
    await visit.ack();
    await answerClick(visit, part.text, part.text.commitments.outcome.gone);
  });
}

/** Carries a command out; `plan` is told who the person is, as that says which day it is for them. */
export function actOn(
  { desk, workspace, user, request }: Visit,
  id: string,
  plan: (today: string, coalition: Coalition) => CommitmentCommand | Problem[],
  draft?: { form: string; text: string | null },
): Promise<Result> {
  const query = { person: user, coalition: id };
  return desk.house.act({ workspace, by: user, request, query }, (found) => {
    const coalition = found.coalition?.state;
    if (coalition == null) return [{ key: 'unknown-coalition' }];
    const command = plan(todayOf(desk, found.person.state), coalition);
    if (Array.isArray(command)) return command;
    return { coalitions: [{ id, commands: [command] }], ...(draft === undefined ? {} : { draft }) };
  });
}

/** The coalition after a command, or as it was; with the words for this person. */
export function afterwards(visit: Visit, result: Result, id: string): Part | null {
  const state = result.status === 'done' ? result.coalitions[id] : result.found.coalition?.state;
  return state == null ? null : partOf(visit, { coalition: state, person: result.found.person.state });
}
