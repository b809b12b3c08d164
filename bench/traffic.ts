import { createHmac } from 'node:crypto';
import type { MeetingAnswer } from '../src/coalition/meetings/state.ts';
import { questionIds } from '../src/method/interview.ts';
import { act } from '../src/slack/ids.ts';
import { buildAnswerView } from '../src/slack/interviews/views.ts';
import { inputAction } from '../src/slack/kit/inputs.ts';
import { textIn } from '../src/text/text.ts';
import { askedAt, type Garden, ids, someWords } from './coalitions.ts';
import { command, secrets, workspace } from './names.ts';

/** What is asked of every app. `read` is a status too; the naive app then only reads. */
export const kinds = ['typed', 'submission', 'status', 'read'] as const;
export type Kind = (typeof kinds)[number];

/** What people do: as many typed answers, submissions and looks at the status. */
export const mix: readonly Kind[] = ['typed', 'submission', 'status'];

/** A signed request, ready to send. */
export interface SlackRequest {
  headers: Record<string, string>;
  body: string;
  /** Whether an acknowledgement's body is what it should be: not an error under an input, not a failure told in words. */
  isRight: (acknowledgement: string) => boolean;
}

export interface Traffic {
  next(kind: Kind): SlackRequest;
}

const appId = 'A0COALITIE';
const token = 'bench-verification-token';
const letters = 160;

/** Where the next request of a kind goes: the people of the coalitions in turn, then their next question. */
interface Turn {
  n: string;
  place: number;
  round: number;
}

/**
 * Requests of the people of these coalitions, who take turns, so that all are asked for equally often. Field names: platform-facts 2.
 */
export function createTraffic(garden: Garden): Traffic {
  const { first, end, partners } = garden;
  const counts: Record<Kind, number> = { typed: 0, submission: 0, status: 0, read: 0 };
  const turn = (kind: Kind): Turn => {
    const at = counts[kind];
    counts[kind] += 1;
    const coalitions = end - first;
    const n = String(first + (at % coalitions));
    const person = Math.floor(at / coalitions);
    return { n, place: 1 + (person % partners), round: Math.floor(person / partners) };
  };
  return {
    next: (kind) => {
      const taken = turn(kind);
      if (kind === 'typed') return typed(taken);
      if (kind === 'submission') return submission(taken);
      return status(taken, kind);
    },
  };
}

let drawn = 0;

/** Unique over all requests of a run. */
function unique(): string {
  drawn += 1;
  return `${process.pid}${String(drawn).padStart(9, '0')}`;
}

function typed({ n, place, round }: Turn): SlackRequest {
  const ts = askedAt(round % questionIds.length, 1 + Math.floor(round / questionIds.length));
  const user = ids.user(n, place);
  const event = {
    type: 'message',
    channel_type: 'im',
    channel: ids.dm(n, place),
    user,
    team: workspace,
    text: someWords(letters),
    ts,
    event_ts: ts,
    client_msg_id: unique(),
  };
  const authorization = { enterprise_id: null, team_id: workspace, user_id: 'U0COALITIE', is_bot: true };
  const body = JSON.stringify({
    token,
    team_id: workspace,
    context_team_id: workspace,
    api_app_id: appId,
    event,
    type: 'event_callback',
    event_id: `Ev${unique()}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ ...authorization, is_enterprise_install: false }],
    is_ext_shared_channel: false,
    event_context: `4-${unique()}`,
  });
  return { ...signed('application/json', body), isRight: isEmpty };
}

function submission({ n, place, round }: Turn): SlackRequest {
  const question = questionIds[round % questionIds.length] ?? 'motive';
  const form = { coalition: ids.coalition(n), interview: ids.interview(n, place), question, key: unique() };
  const view = buildAnswerView(textIn('nl'), form);
  const user = ids.user(n, place);
  const id = `V${unique()}`;
  const payload = {
    type: 'view_submission',
    team: { id: workspace, domain: 'bench' },
    api_app_id: appId,
    token,
    user: { id: user, username: 'bench', name: 'bench', team_id: workspace },
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: `${unique()}.1.abc`,
    response_urls: [],
    view: {
      ...view,
      id,
      team_id: workspace,
      external_id: '',
      hash: unique(),
      root_view_id: id,
      state: {
        values: {
          [`answer.${question}`]: { [inputAction]: { type: 'plain_text_input', value: someWords(letters) } },
        },
      },
      clear_on_close: false,
      notify_on_close: false,
      previous_view_id: null,
      app_id: appId,
      app_installed_team_id: workspace,
      bot_id: 'B0COALITIE',
    },
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return { ...signed('application/x-www-form-urlencoded', body), isRight: isEmpty };
}

function status({ n }: Turn, kind: Kind): SlackRequest {
  const body = new URLSearchParams({
    token,
    team_id: workspace,
    team_domain: 'bench',
    channel_id: ids.channel(n),
    channel_name: 'bench',
    user_id: ids.lead(n),
    user_name: 'noor',
    command,
    text: kind === 'read' ? 'status read' : 'status',
    api_app_id: appId,
    is_enterprise_install: 'false',
    trigger_id: `${unique()}.1.abc`,
    response_url: 'http://127.0.0.1:9/',
  }).toString();
  return { ...signed('application/x-www-form-urlencoded', body), isRight: isAnswer };
}

/** Somebody presses an answer on the invitation to a meeting, which is the message at `ts` in their DM. */
export function answering(
  { n, place }: { n: string; place: number },
  { answer, value, ts }: { answer: MeetingAnswer; value: string; ts: string },
): SlackRequest {
  const user = ids.user(n, place);
  const channel = ids.dm(n, place);
  const payload = {
    type: 'block_actions',
    team: { id: workspace, domain: 'bench' },
    api_app_id: appId,
    token,
    user: { id: user, username: 'bench', name: 'bench', team_id: workspace },
    enterprise: null,
    is_enterprise_install: false,
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
    trigger_id: `${unique()}.1.abc`,
    channel: { id: channel, name: 'directmessage' },
    message: {
      type: 'message',
      user: 'U0COALITIE',
      bot_id: 'B0COALITIE',
      ts,
      text: 'Bijeenkomst',
      blocks: [],
    },
    state: { values: {} },
    response_url: 'http://127.0.0.1:9/',
    actions: [
      {
        type: 'button',
        action_id: `${act.answerMeeting}.${answer}`,
        block_id: 'answer',
        text: { type: 'plain_text', text: 'Ja' },
        value,
        action_ts: ts,
      },
    ],
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return { ...signed('application/x-www-form-urlencoded', body), isRight: isEmpty };
}

function isEmpty(acknowledgement: string): boolean {
  return acknowledgement === '';
}

/** A bare app says nothing; else it is a message. */
function isAnswer(acknowledgement: string): boolean {
  return (
    acknowledgement === '' ||
    acknowledgement.includes('Levendige binnenstad') ||
    acknowledgement.includes('notes')
  );
}

function signed(type: string, body: string) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secrets.signing).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': type,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
  return { headers, body };
}
