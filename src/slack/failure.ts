import type { ReceiverEvent } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { AppContext } from '../context.ts';
import { StoreError } from '../store/store-error.ts';
import { type Text, textIn } from '../text/text.ts';
import { noticeView } from './interaction.ts';
import { errorsFor } from './kit/inputs.ts';
import { showView } from './kit/open-views.ts';
import { type Answering, respond } from './late.ts';
import type { RequestState } from './request.ts';

interface Failed {
  answer: Answering;
  state: RequestState;
  error: unknown;
}

type Told = Pick<AppContext, 'language' | 'slack' | 'log'>;

/**
 * What a person sees when their request broke off, without Redis: where they are, what is stored, what to do, and nothing they
 * typed lost. After an acknowledgement only a click's or command's `response_url` is left.
 */
export async function answerFailure(context: Told, { body }: ReceiverEvent, failed: Failed): Promise<void> {
  const { answer, state } = failed;
  const text = textIn(state.language ?? context.language);
  const words = wordsFor(text, failed);
  const acknowledged = answer.isGiven();
  try {
    if (body.type === 'view_submission') {
      if (!acknowledged) await answer.ack(submissionAnswer(text, body.view, failed));
    } else if (body.command !== undefined) {
      if (acknowledged) await respond(body, { text: words });
      else await answer.ack({ response_type: 'ephemeral', text: words });
    } else {
      // A process that dies between the two leaves a press that Slack says failed, not one of which nothing came.
      try {
        await tellClicker(context, body, { text, words, acknowledged });
      } finally {
        if (!acknowledged) await answer.ack();
      }
    }
  } catch (failure) {
    context.log.warn({ err: failure }, 'a person could not be told how their request ended');
  }
}

function wordsFor({ app: { command } }: Text, { state, error }: Failed): string {
  if (state.work === 'stored') return command.stored;
  if (state.work === 'unsure') return command.unsure;
  return error instanceof StoreError ? command.failed : command.broken;
}

function submissionAnswer(text: Text, view: ModalView, failed: Failed) {
  const words = wordsFor(text, failed);
  const { work } = failed.state;
  if (work === 'stored')
    return { response_action: 'update', view: noticeView(text, text.app.command.storedClose) };
  const message = work === 'unsure' ? words : text.app.command.submitFailed;
  const errors = errorsFor(view, [{ message }]);
  if (Object.keys(errors).length > 0) return { response_action: 'errors', errors };
  return { response_action: 'update', view: noticeView(text, words) };
}

/** For words that go before the acknowledgement, of which Slack waits for three seconds. */
const soonMs = 1_000;

/** A click in a modal has no `response_url`, and its `trigger_id` is used up once the handler has shown something. */
async function tellClicker(
  context: Told,
  body: ReceiverEvent['body'],
  { text, words, acknowledged }: { text: Text; words: string; acknowledged: boolean },
): Promise<void> {
  if (typeof body.response_url === 'string')
    return respond(body, { text: words }, acknowledged ? undefined : soonMs);
  if (acknowledged || typeof body.trigger_id !== 'string' || body.view === undefined) return;
  const trigger = body.trigger_id;
  await showView({ context, trigger }, noticeView(text, words), { onTop: body.view.type !== 'home' });
}
