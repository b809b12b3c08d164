import type { ReceiverEvent, RespondArguments, ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { AppContext } from '../context.ts';
import { textIn } from '../text/text.ts';
import { noticeView } from './interaction.ts';
import { updateView } from './kit/open-views.ts';
import type { Connection } from './receiver.ts';
import type { RequestState } from './request.ts';

/** Slack gives up on a request after this long (platform-facts 1.5). */
const deadline = 3_000;

/** The one acknowledgement of a request. */
export interface Answering {
  /** Never throws: an acknowledgement that does not arrive undoes nothing of the work, so its answer is shown in another way. */
  ack: ReceiverEvent['ack'];
  /** Whether an acknowledgement was tried. */
  isGiven(): boolean;
}

/** Counts from now, when the request came in. */
export function answering(
  context: Pick<AppContext, 'language' | 'slack' | 'log'>,
  event: ReceiverEvent,
  state: RequestState,
): Answering {
  const began = performance.now();
  const connection: Partial<Connection> = event.customProperties ?? {};
  let isGiven = false;
  return {
    isGiven: () => isGiven,
    ack: async (response) => {
      if (isGiven) {
        context.log.warn('a request was acknowledged twice');
        return;
      }
      isGiven = true;
      try {
        const isOpen = connection.isOpen?.() ?? true;
        await event.ack(response);
        // Over a socket Slack takes it later too, and looks away.
        if (isOpen && performance.now() - began < deadline) return;
      } catch (error) {
        context.log.warn({ err: error }, 'an acknowledgement came too late, or nobody was there to take it');
      }
      await showLate(context, event.body, { response, state });
    },
  };
}

/** What the acknowledgement would have shown. Slack has told the person that something went wrong: what is stored is said. */
async function showLate(
  context: Pick<AppContext, 'language' | 'slack' | 'log'>,
  body: ReceiverEvent['body'],
  { response, state }: { response: (RespondArguments & ViewResponseAction) | undefined; state: RequestState },
): Promise<void> {
  try {
    if (body.command !== undefined) {
      if (response !== undefined) await respond(body, response);
    } else if (body.type === 'view_submission') {
      const view = viewAfter(context, response, state);
      if (view !== null) await updateView({ context }, { view_id: body.view.id }, view);
    }
  } catch (error) {
    context.log.warn({ err: error }, 'what came too late could not be shown');
  }
}

/** The modal stands there still, and nothing closes it but the person. What was refused they hear when they press again. */
function viewAfter(
  context: Pick<AppContext, 'language' | 'slack' | 'log'>,
  response: ViewResponseAction | undefined,
  { work, language }: RequestState,
): ModalView | null {
  if (response?.response_action === 'errors') return null;
  if (response?.response_action === 'update' || response?.response_action === 'push') {
    const { view } = response;
    return view?.type === 'modal' ? view : null;
  }
  const text = textIn(language ?? context.language);
  return work === 'stored' ? noticeView(text, text.app.command.storedClose) : null;
}

/** Answers a command or a click in a message by its `response_url`, for this person only; gives up after `withinMs`. */
export async function respond(
  body: ReceiverEvent['body'],
  message: RespondArguments,
  withinMs = 5_000,
): Promise<void> {
  await fetch(String(body.response_url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...message }),
    signal: AbortSignal.timeout(withinMs),
  });
}
