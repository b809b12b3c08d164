import type { ModalView } from '@slack/types';
import type { AppContext } from '../../context.ts';
import { errorOf } from './errors.ts';

/** A modal in whose place another one comes. */
export interface Replaced {
  view: string;
  /** Something stands in its place. */
  done: boolean;
}

/** Opens a modal, or puts it on top of the one that was clicked in, or in its place. Slack gives three seconds for it. */
export async function showView(
  interaction: { context: Pick<AppContext, 'slack'>; trigger: string; replaces?: Replaced },
  view: ModalView,
  options: { onTop: boolean },
): Promise<string | undefined> {
  const { context, trigger, replaces } = interaction;
  if (replaces !== undefined) {
    replaces.done = true;
    await updateView(interaction, { view_id: replaces.view }, view);
    return replaces.view;
  }
  const shown = { trigger_id: trigger, view };
  const opened = await (options.onTop ? context.slack.views.push(shown) : context.slack.views.open(shown));
  return opened.view?.id;
}

/** A view that was closed or changed meanwhile: what was to be shown in it is no longer wanted. */
const over = new Set(['not_found', 'hash_conflict', 'view_not_found']);

/** Changes an open view; one that the person closed meanwhile stays closed. */
export async function updateView(
  { context }: { context: Pick<AppContext, 'slack'> },
  where: { view_id: string; hash?: string },
  view: ModalView,
): Promise<void> {
  try {
    await context.slack.views.update({ ...where, view });
  } catch (error) {
    if (!over.has(errorOf(error) ?? '')) throw error;
  }
}
