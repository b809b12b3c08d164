import type { AnswerCommand } from '../../coalition/commands.ts';
import { interviewOf } from '../../coalition/find.ts';
import { isBlank } from '../../coalition/words.ts';
import { coalitionIn, type Found, type Plan } from '../../command-handler.ts';
import type { Context } from '../../context.ts';
import type { QuestionId } from '../../method/interview.ts';
import { type Hint, isPosted, type Posted, questionAt } from '../../person/person.ts';
import type { LoadQuery } from '../../store/load.ts';
import { decodeText, mentionsIn } from '../kit/mrkdwn.ts';
import { nameOfUser } from '../people.ts';
import { turnsIn } from './author.ts';
import { askId } from './progress.ts';

/** A message that a person typed in their DM with the app; `text` as Slack sends it. */
export interface Typed {
  user: string;
  channel: string;
  ts: string;
  text: string;
  hasFiles: boolean;
  /** Found in the history, with what was posted before it: takes answers, gives no hints. */
  late?: boolean;
}

const typedSubtypes = ['file_share', 'me_message', 'thread_broadcast'];

/** Whether a message of this subtype is what a person wrote: not what Slack says in their name. */
export function isTyped(subtype: string | undefined): boolean {
  return subtype === undefined || typedSubtypes.includes(subtype);
}

/** The same message by whichever path it arrives. */
function requestId(channel: string, ts: string, edited?: string): string {
  return edited === undefined ? `${channel}-${ts}` : `${channel}-${ts}-${edited}`;
}

/** Design point 10: it answers the question that was posted last before its own `ts`. Throws when it was not stored. */
export async function takeMessage(context: Context, typed: Typed): Promise<void> {
  const { user, channel, ts } = typed;
  const text = await readable(context, typed.text);
  const request = { by: user, request: requestId(channel, ts) };
  const take = (query: LoadQuery, underway: 'wait' | 'not-begun') =>
    context.commands.handle({ ...request, query: { person: user, ...query } }, (found) => {
      const next = underway === 'wait' ? unrecorded(found) : null;
      return next === null ? planMessage(found, typed, text) : [{ key: 'question-underway' }];
    });
  let taken = await take({ focus: true }, typed.late ? 'not-begun' : 'wait');
  if (taken.status === 'refused' && taken.problems[0]?.key === 'question-underway') {
    await settlePosting(context, { user });
    taken = await take({ focus: true }, 'not-begun');
  }
  if (taken.status !== 'refused') return;
  // The question is of another coalition than the one that is open now: a late or resent message.
  const asked = questionAt(taken.found.person.state, ts);
  if (asked !== null) await take({ coalition: asked.coalition }, 'not-begun');
}

/** The id of the message that asks next, as long as it is not known where it stands. */
function unrecorded(found: Found): string | null {
  const person = found.person.state;
  const open = person?.open;
  if (person == null || open == null) return null;
  const state = coalitionIn(found, open.coalition).state;
  const interview = state === null ? undefined : interviewOf(state, open.interview);
  if (interview === undefined || interview.pointer === null) return null;
  const { id, pointer } = interview;
  return isPosted(person, id, pointer) ? null : askId(id, pointer.ask);
}

const looks = 20;
const between = 100;

/**
 * While the next question is being posted nobody knows yet whether a message was typed before or after it. Waits until
 * that is known; not begun means before. Throws when it takes too long: Slack sends the message again, and catch-up
 * looks after that.
 */
async function settlePosting(context: Context, { user }: { user: string }): Promise<void> {
  for (let look = 0; look < looks; look += 1) {
    const found = await context.store.load({ person: user, focus: true });
    const id = unrecorded(found);
    if (id === null || (await context.store.sending(id)) === null) return;
    await new Promise((done) => setTimeout(done, between));
  }
  throw new Error('it is not known yet which question a message answers');
}

/** Mentions become names: what is stored is read in places where Slack shows none. */
async function readable(context: Context, text: string): Promise<string> {
  const mentioned = [...new Set(mentionsIn(text))].slice(0, 10);
  const names = new Map(
    await Promise.all(mentioned.map(async (id) => [id, await nameOfUser(context, id)] as const)),
  );
  return decodeText(text, (id) => names.get(id));
}

function planMessage(found: Found, typed: Typed, text: string): Plan | { key: 'unknown-coalition' }[] {
  const { channel, ts, hasFiles, late } = typed;
  const person = found.person.state;
  const met = { type: 'NoteConversation' as const, channel };
  const hint = (kind: Hint) => (late ? [] : [{ type: 'Hint' as const, hint: kind, ts }]);
  const asked = questionAt(person, ts);
  if (asked === null) {
    const kind = hasFiles && isBlank(text) ? 'file' : person?.hub == null ? 'hello' : 'nothing-open';
    return { person: [met, ...hint(kind)] };
  }
  const { state } = coalitionIn(found, asked.coalition);
  if (state === null) {
    // It was begun after what Redis holds.
    if (found.coalition?.id === asked.coalition) return { person: [met, ...hint('closed')] };
    return [{ key: 'unknown-coalition' }];
  }
  if (isBlank(text)) return { person: [met, ...(hasFiles ? hint('file') : [])] };
  const answer = { entry: `${asked.interview}.${asked.question}.${ts}`, text: JSON.stringify({ text }) };
  const command: AnswerCommand = {
    type: 'GiveAnswer',
    interview: asked.interview,
    question: asked.question,
    answer,
    typed: {
      ts,
      ask: asked.ask,
      ...(isPosted(person, asked.interview, asked) ? {} : { ahead: true as const }),
    },
  };
  const place = { coalition: asked.coalition, interview: asked.interview };
  return {
    coalitions: [{ id: asked.coalition, commands: [command] }],
    person: [...turnsIn(found, command, place), ...(hasFiles ? hint('file') : [])],
    otherwise: { person: [met, ...hint('closed')] },
  };
}

/** An edit replaces, a deletion asks. Messages that are part of no answer change nothing. */
export async function takeChange(
  context: Context,
  changed: {
    user: string;
    channel: string;
    ts: string;
    edited?: { ts: string; text: string };
  },
): Promise<void> {
  const { user, channel, ts, edited } = changed;
  const text = edited === undefined ? '' : await readable(context, edited.text);
  let asked = await placeOf(context, changed);
  // An edit can arrive before its message, which Slack then sends again with the old words: the new ones are taken now.
  if (edited !== undefined && !asked?.isTaken) {
    await takeMessage(context, { ...changed, text: edited.text, hasFiles: false, late: true });
    asked = await placeOf(context, changed);
  }
  if (asked === null) return;
  const { coalition, interview, question } = asked;
  const query = { person: user, coalition };
  const request = requestId(channel, ts, edited?.ts ?? 'deleted');
  await context.commands.handle({ by: user, request, query }, (): Plan => {
    const command: AnswerCommand =
      edited === undefined
        ? { type: 'AskDeletion', interview, ts }
        : {
            type: 'EditAnswer',
            interview,
            ts,
            edited: edited.ts,
            answer: { entry: `${interview}.${question}.${ts}.${edited.ts}`, text: JSON.stringify({ text }) },
          };
    return { coalitions: [{ id: coalition, commands: [command] }] };
  });
}

/** What a message answers, and whether it was taken already; `null`: nothing. */
async function placeOf(
  context: Context,
  { user, ts }: Pick<Typed, 'user' | 'ts'>,
): Promise<(Posted & { question: QuestionId; isTaken: boolean }) | null> {
  const { person } = await context.store.load({ person: user });
  const asked = questionAt(person.state, ts);
  if (asked === null) return null;
  const { coalition } = await context.store.load({ coalition: asked.coalition });
  const interview = coalition?.state == null ? undefined : interviewOf(coalition.state, asked.interview);
  return { ...asked, isTaken: interview?.seen.includes(ts) ?? false };
}
