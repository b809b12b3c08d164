import { decideAnswer } from '../../coalition/answers.ts';
import type { AnswerCommand } from '../../coalition/commands.ts';
import type { Coalition } from '../../coalition/state.ts';
import { isBlank } from '../../coalition/words.ts';
import { coalitionIn, type Found, type Plan } from '../../house.ts';
import { type Hint, type Person, questionAt } from '../../person/person.ts';
import { nameOfUser } from '../people.ts';
import type { Desk } from '../visit.ts';
import { decodeText, mentionsIn } from '../words.ts';
import { turnsIn } from './author.ts';

/** A message that a person typed in their DM with the app; `text` as Slack sends it. */
export interface Typed {
  workspace: string;
  user: string;
  channel: string;
  ts: string;
  text: string;
  hasFiles: boolean;
  /** Found by catch-up: takes answers, gives no hints. */
  late?: boolean;
}

/** The same message by whichever path it arrives. */
function requestId(channel: string, ts: string, edited?: string): string {
  return edited === undefined ? `${channel}-${ts}` : `${channel}-${ts}-${edited}`;
}

/** Design point 10: it answers the question that was posted last before its own `ts`. Throws when it was not stored. */
export async function takeMessage(desk: Desk, typed: Typed): Promise<void> {
  const { workspace, user, channel, ts } = typed;
  const text = await readable(desk, typed.text);
  const errand = { workspace, by: user, request: requestId(channel, ts) };
  const plan = (found: Found) => planMessage(found, typed, text);
  const result = await desk.house.act({ ...errand, query: { person: user, focus: true } }, plan);
  if (result.status !== 'refused') return;
  // The question is of another coalition than the one that is open now: a late or resent message.
  const asked = questionAt(result.found.person.state, ts);
  if (asked === null) return;
  await desk.house.act({ ...errand, query: { person: user, coalition: asked.coalition } }, plan);
}

/** Mentions become names: what is stored is read in places where Slack shows none. */
async function readable(desk: Desk, text: string): Promise<string> {
  const mentioned = [...new Set(mentionsIn(text))].slice(0, 10);
  const names = new Map(
    await Promise.all(mentioned.map(async (id) => [id, await nameOfUser(desk, id)] as const)),
  );
  return decodeText(text, (id) => names.get(id));
}

function planMessage(found: Found, typed: Typed, text: string): Plan | { key: 'unknown-coalition' }[] {
  const { user, channel, ts, hasFiles, late } = typed;
  const person = found.person.state;
  const met = { type: 'NoteConversation' as const, channel };
  const hint = (kind: Hint) => (late ? [] : [{ type: 'Hint' as const, hint: kind, ts }]);
  const asked = questionAt(person, ts);
  if (asked === null) {
    const kind = hasFiles && isBlank(text) ? 'file' : person?.hub == null ? 'hello' : 'nothing-open';
    return { person: [met, ...hint(kind)] };
  }
  const { state } = coalitionIn(found, asked.coalition);
  if (state === null) return [{ key: 'unknown-coalition' }];
  if (isBlank(text)) return { person: [met, ...(hasFiles ? hint('file') : [])] };
  const answer = { entry: `${asked.interview}.${asked.question}.${ts}`, text: JSON.stringify({ text }) };
  const command: AnswerCommand = {
    ...{ type: 'GiveAnswer', interview: asked.interview, question: asked.question, answer },
    typed: { ts, ask: asked.ask },
  };
  if (isRefused(state, command, user)) return { person: [met, ...hint('closed')] };
  const place = { coalition: asked.coalition, interview: asked.interview };
  return {
    coalitions: [{ id: asked.coalition, commands: [command] }],
    person: [...turnsIn(found, command, place), ...(hasFiles ? hint('file') : [])],
  };
}

function isRefused(state: Coalition, command: AnswerCommand, by: string): boolean {
  return !decideAnswer(state, command, { by, at: 0 }).ok;
}

/** An edit replaces, a deletion asks. Messages that are part of no answer change nothing. */
export async function takeChange(
  desk: Desk,
  changed: {
    workspace: string;
    user: string;
    channel: string;
    ts: string;
    edited?: { ts: string; text: string };
  },
): Promise<void> {
  const { workspace, user, channel, ts, edited } = changed;
  const text = edited === undefined ? '' : await readable(desk, edited.text);
  const { person } = await desk.store.load(workspace, { person: user });
  const asked = person.state === null ? null : placeOf(person.state, ts);
  if (asked === null) return;
  const { coalition, interview, question } = asked;
  const request = requestId(channel, ts, edited?.ts ?? 'deleted');
  const query = { person: user, coalition };
  await desk.house.act({ workspace, by: user, request, query }, (): Plan => {
    const command: AnswerCommand =
      edited === undefined
        ? { type: 'AskDeletion', interview, ts }
        : {
            ...{ type: 'EditAnswer', interview, ts, edited: edited.ts },
            answer: { entry: `${interview}.${question}.${ts}.${edited.ts}`, text: JSON.stringify({ text }) },
          };
    return { coalitions: [{ id: coalition, commands: [command] }] };
  });
}

function placeOf(person: Person, ts: string) {
  return questionAt(person, ts);
}
