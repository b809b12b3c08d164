import type { ReceiverEvent } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { StoreError } from '../store/store-error.ts';
import { textIn } from '../text/text.ts';
import { errorsFor } from './inputs.ts';
import { showView } from './open-views.ts';
import { type Desk, noticeView } from './visit.ts';

/**
 * What a person sees when their request failed, without Redis: where they are, what to do, and nothing they typed lost.
 * After an acknowledgement only a click's or command's `response_url` is left.
 */
export async function answerFailure(
  desk: Desk,
  { body, ack }: ReceiverEvent,
  { acknowledged, error }: { acknowledged: boolean; error: unknown },
): Promise<void> {
  const text = textIn(desk.language);
  const words = error instanceof StoreError ? text.command.failed : text.command.broken;
  try {
    if (body.type === 'view_submission') {
      if (!acknowledged) await ack(submissionAnswer(desk, body.view as ModalView));
    } else if (body.command !== undefined) {
      if (acknowledged) await respond(body, words);
      else await ack({ response_type: 'ephemeral', text: words });
    } else {
      if (!acknowledged) await ack();
      await tellClicker(desk, body, { words, acknowledged });
    }
  } catch (failure) {
    desk.log.warn({ err: failure }, 'a person could not be told that their request failed');
  }
}

function submissionAnswer(desk: Desk, view: ModalView) {
  const text = textIn(desk.language);
  const errors = errorsFor(view, [{ message: text.command.submitFailed }]);
  if (Object.keys(errors).length > 0) return { response_action: 'errors', errors };
  return { response_action: 'update', view: noticeView(text, text.command.failed) };
}

/** A click in a modal has no `response_url`, and its `trigger_id` is used up once the handler has shown something. */
async function tellClicker(
  desk: Desk,
  body: ReceiverEvent['body'],
  { words, acknowledged }: { words: string; acknowledged: boolean },
): Promise<void> {
  if (typeof body.response_url === 'string') return respond(body, words);
  if (acknowledged || typeof body.trigger_id !== 'string' || body.view === undefined) return;
  const trigger = body.trigger_id;
  await showView({ desk, trigger }, noticeView(textIn(desk.language), words), {
    onTop: body.view.type !== 'home',
  });
}

async function respond(body: ReceiverEvent['body'], text: string): Promise<void> {
  await fetch(String(body.response_url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text }),
    signal: AbortSignal.timeout(5_000),
  });
}
