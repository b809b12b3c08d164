import type { UnreachableReason } from '../../src/coalition/state.ts';

const reasons: Record<string, UnreachableReason> = {
  user_disabled: 'gone',
  is_inactive: 'gone',
  user_not_found: 'not-found',
  user_not_visible: 'not-found',
  cannot_dm_bot: 'no-dm',
  channel_not_found: 'no-dm',
  messages_tab_disabled: 'no-dm',
};

/** Why somebody can't be reached, by Slack's word for it; `undefined` where it is not about the person. */
export function unreachable(code: string): UnreachableReason | undefined {
  return reasons[code];
}
