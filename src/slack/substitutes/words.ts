import { contactOf } from '../../coalition/find.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Substitution } from '../../coalition/substitutes/state.ts';
import { contactIn } from '../interviews/progress.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';

/** The contact who is replaced: a mention, or the name of somebody without Slack. */
export function replacedIn(coalition: Coalition, { contact }: Substitution): string {
  return contactIn(contactOf(coalition, contact));
}

/** The substitute, for who may read the name; `otherwise` for anybody else, and where the name is gone. */
export function substituteIn(
  { user, name }: Substitution,
  { open, otherwise }: { open: OpenEntry; otherwise: string },
): string {
  if (user !== null) return mention(user);
  const known = name === null ? undefined : open(name);
  return known === undefined ? otherwise : escapeMrkdwn(known);
}
