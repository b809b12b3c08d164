import type { ModalView } from '@slack/types';
import { errorOf } from './errors.ts';
import type { Visit } from './visit.ts';

/** Opens a modal, or puts it on top of the one that was clicked in. Slack gives three seconds for it. */
export async function showView(
  { desk, trigger }: Pick<Visit, 'desk' | 'trigger'>,
  view: ModalView,
  options: { onTop: boolean },
): Promise<string | undefined> {
  const shown = { trigger_id: trigger, view };
  const opened = await (options.onTop ? desk.slack.views.push(shown) : desk.slack.views.open(shown));
  return opened.view?.id;
}

/** A view that was closed or changed meanwhile: what was to be shown in it is no longer wanted. */
const over = new Set(['not_found', 'hash_conflict', 'view_not_found']);

/** Changes an open view; one that the person closed meanwhile stays closed. */
export async function updateView(
  { desk }: Pick<Visit, 'desk'>,
  where: { view_id: string; hash?: string },
  view: ModalView,
): Promise<void> {
  try {
    await desk.slack.views.update({ ...where, view });
  } catch (error) {
    if (!over.has(errorOf(error) ?? '')) throw error;
  }
}
