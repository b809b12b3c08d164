import type { Context } from '../../context.ts';
import { errorOf } from '../kit/errors.ts';

const goneAlready = new Set(['file_not_found', 'file_deleted']);

/** Deletes files of the app's in Slack; one that is gone already is fine. */
export async function removeFiles(context: Pick<Context, 'slack'>, files: readonly string[]): Promise<void> {
  for (const file of files) {
    try {
      await context.slack.files.delete({ file });
    } catch (error) {
      if (!goneAlready.has(errorOf(error) ?? '')) throw error;
    }
  }
}
