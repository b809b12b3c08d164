import { lengthOf } from '../../coalition/longest.ts';
import { contactNamed, partnerNamed } from '../../coalition/partners/joining.ts';
import { namesakesOf } from '../../coalition/partners/namesakes.ts';
import {
  type Pasted,
  type PastedPartner,
  type PastedPerson,
  readPasted,
} from '../../coalition/partners/pasted.ts';
import type { Coalition } from '../../coalition/state.ts';
import { isBlank } from '../../coalition/words.ts';
import { deriveId } from '../interaction.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { limits } from '../kit/limits.ts';
import type { Directory } from './directory.ts';

// A pasted list is checked some lines at a time: what a window holds. What is left of it stays in the form's draft.

/** What stands in the window now, and what comes after it. */
export interface Batch {
  /** The lines that it is made of. */
  text: string;
  pasted: Pasted;
  /** Lines that come later. */
  rest: string[];
}

const linesAtMost = 15;
/** Within the hundred of a view, beside what stands around them. */
const blocksAtMost = 60;

/** The first lines of what was pasted, as many as the window holds. */
export function batchOf(values: Values): Batch {
  const all = linesOf([valueIn(values, 'lines'), valueIn(values, 'rest')]);
  let taken: string[] = [];
  for (const line of all.slice(0, linesAtMost)) {
    const next = [...taken, line];
    const isTooMuch = lengthOf(next.join('\n')) > limits.input || blocksIn(next, values) > blocksAtMost;
    if (isTooMuch && taken.length > 0) break;
    taken = next;
  }
  const text = taken.join('\n');
  return { text, pasted: readPasted(text), rest: all.slice(taken.length) };
}

function blocksIn(lines: string[], values: Values): number {
  const { partners, unread } = readPasted(lines.join('\n'));
  const asked = partners.flatMap((partner) =>
    partner.people.filter((person) => foundIn(values, keyOf(partner, person)).length > 0),
  );
  return partners.length + asked.length + 2 * unread.length;
}

/** The lines with words on them. */
export function linesOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split('\n')).filter((line) => !isBlank(line));
}

/** As much of these lines as one input holds, and what it does not hold, as the form's values. */
export function storedLines(lines: readonly string[]): Values {
  let head: string[] = [];
  for (const line of lines) {
    if (lengthOf([...head, line].join('\n')) > limits.input) break;
    head = [...head, line];
  }
  return { lines: [head.join('\n')], rest: [lines.slice(head.length).join('\n')] };
}

/** The same for one partner, or one person of it, whatever else stands on the list. */
export function keyOf({ organisation }: PastedPartner, person?: PastedPerson): string {
  return deriveId(organisation, person?.name ?? '');
}

/** Somebody on Slack who may be meant. */
interface Candidate {
  user: string;
  shown: string;
}

const candidatesShown = 20;

/** Whom the names of the first lines may mean on Slack, as values of the form; somebody who is a contact already is not asked about. */
export function lookUp(coalition: Coalition, values: Values, { people, isComplete }: Directory): Values {
  const lines = linesOf([valueIn(values, 'lines'), valueIn(values, 'rest')]);
  const { partners } = readPasted(lines.slice(0, linesAtMost).join('\n'));
  const entries = partners.flatMap((partner) =>
    partner.people.flatMap((person): [string, string[]][] => {
      if (isContact(coalition, partner, person)) return [];
      const { sure, maybe } = namesakesOf(person.name, people);
      const key = keyOf(partner, person);
      return [
        [`found-${key}`, maybe.slice(0, candidatesShown).map(({ user, shown }) => `${user} ${shown}`)],
        [`who-${key}`, sure === null ? [] : [sure.user]],
      ];
    }),
  );
  return { ...Object.fromEntries(entries), late: isComplete ? [] : ['yes'] };
}

function isContact(coalition: Coalition, { organisation }: PastedPartner, { name }: PastedPerson): boolean {
  const known = partnerNamed(coalition, organisation);
  return known !== undefined && contactNamed(coalition, known.id, { name, user: null }) !== undefined;
}

/** Who on Slack may be meant by a name: the lead says who it is. */
export function foundIn(values: Values, key: string): Candidate[] {
  return (values[`found-${key}`] ?? []).map((text) => {
    const [user = '', ...shown] = text.split(' ');
    return { user, shown: shown.join(' ') };
  });
}

/** Said of somebody who has the name of somebody on Slack. */
export const notOnSlack = 'none';

/** Who somebody is on Slack, as the lead left or chose it; `null` for somebody without it. */
export function userIn(values: Values, key: string): string | null {
  const chosen = valueIn(values, `who-${key}`);
  return foundIn(values, key).some(({ user }) => user === chosen) ? chosen : null;
}
