import { isOpen } from '../../src/coalition/interviews/read.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { parseKey } from '../../src/person/due-key.ts';
import { marks, postedOf } from '../../src/person/person.ts';
import { buildPauseOver, buildRecordedMessage } from '../../src/slack/interviews/author-notes.ts';
import { buildInvitationMessage } from '../../src/slack/interviews/invitation.ts';
import { buildAnsweredMessage, buildSettledReview } from '../../src/slack/interviews/questions.ts';
import type { CoalitionEffectContext, EffectContext } from '../engine/effect-context.ts';
import { updateMessage } from '../engine/post-once.ts';
import { refreshHub, refreshHubAfter } from '../person/hub.ts';
import { refreshBundle } from '../rhythm/refresh.ts';
import { type Turn, turnOf } from './turn.ts';

// What stands in the DM already, brought in line with what the interview is now.

/** Brings the invitation, the review and the pinned message up to date. */
export async function refresh(effect: CoalitionEffectContext): Promise<void> {
  const turn = await turnOf(effect);
  if (turn === null || turn.recipient.person?.dm == null) return;
  await refreshTurn(effect, turn);
  await refreshBundle(effect, turn.recipient.user, (key) => parseKey(key).about === turn.interview.id);
  // With *Begin* the overview comes before the first question, and not beside it.
  if (effect.event.type !== 'InterviewStarted') await refreshHubAfter(effect, turn.recipient.user);
  else if (turn.recipient.person.hub !== null) await refreshHub(effect, turn.recipient.user);
}

/** The messages of one interview; not the pinned one. */
export async function refreshTurn(
  effect: CoalitionEffectContext,
  { interview, recipient }: Turn,
): Promise<void> {
  const { coalition, context } = effect;
  if (recipient.person?.dm == null) return;
  const channel = recipient.person.dm;
  const posted = postedOf(recipient.person, interview.id);
  await refreshInvitation(effect, { coalition, interview, recipient }, channel);
  const recorded = posted.findLast(({ ask }) => ask === marks.recorded);
  if (recorded !== undefined) {
    await updateMessage(
      context,
      { channel, ts: recorded.ts },
      buildRecordedMessage(recipient.text, coalition, interview),
    );
  }
  if (!isOpen(interview)) await settleQuestions(effect, { interview, recipient }, channel);
}

/** What the invitation says has come of it, and the buttons that still make sense. */
export async function refreshInvitation(
  { context }: EffectContext,
  { coalition, interview, recipient }: Turn & { coalition: Coalition },
  channel: string,
): Promise<void> {
  const invitation = postedOf(recipient.person, interview.id).findLast(
    ({ question, ask }) => question === 'none' && ask === marks.invitation,
  );
  if (invitation === undefined) return;
  const message = buildInvitationMessage(recipient.text, { coalition, interview, person: recipient.person });
  await updateMessage(context, { channel, ts: invitation.ts }, message);
}

/** No buttons stay behind on questions of an interview that is closed; with erasing, quoted answers go too. */
async function settleQuestions(
  effect: CoalitionEffectContext,
  { interview, recipient }: Turn,
  channel: string,
): Promise<void> {
  const { context, coalition } = effect;
  for (const { question, ask, ts } of postedOf(recipient.person, interview.id)) {
    if (question !== 'none' && interview.status !== 'done') {
      await updateMessage(
        context,
        { channel, ts },
        buildAnsweredMessage(recipient.text, { coalition, interview, question }),
      );
    } else if (ask === marks.paused) {
      await updateMessage(context, { channel, ts }, buildPauseOver(recipient.text));
    } else if (question === 'none' && ask > 0) {
      await updateMessage(context, { channel, ts }, buildSettledReview(recipient.text, interview));
    }
  }
}
