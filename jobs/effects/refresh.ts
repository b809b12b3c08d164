import { isOpen } from '../../src/coalition/interviews.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { parseKey } from '../../src/person/due-key.ts';
import { marks } from '../../src/person/person.ts';
import { buildRecordedMessage } from '../../src/slack/interviews/author-notes.ts';
import { buildInvitationMessage } from '../../src/slack/interviews/invitation.ts';
import { buildAnsweredMessage, buildSettledReview } from '../../src/slack/interviews/questions.ts';
import { updateMessage } from '../post-once.ts';
import { type CoalitionScene, postedOf, type Scene, type Turn, turnOf } from '../scene.ts';
import { refreshHub } from './hub.ts';
import { refreshBundle } from './rhythm.ts';

// What stands in the DM already, brought in line with what the interview is now.

/** Brings the invitation, the review and the pinned message up to date. */
export async function refresh(scene: CoalitionScene): Promise<void> {
  const turn = await turnOf(scene);
  if (turn === null || turn.met.person?.dm == null) return;
  await refreshTurn(scene, turn);
  await refreshBundle(scene, turn.met.user, (key) => parseKey(key).about === turn.interview.id);
  await refreshHub(scene, turn.met.user);
}

/** The messages of one interview; not the pinned one. */
export async function refreshTurn(scene: CoalitionScene, { interview, met }: Turn): Promise<void> {
  const { coalition, desk } = scene;
  if (met.person?.dm == null) return;
  const channel = met.person.dm;
  const posted = postedOf(met.person, interview.id);
  await refreshInvitation(scene, { coalition, interview, met }, channel);
  const recorded = posted.findLast(({ ask }) => ask === marks.recorded);
  if (recorded !== undefined) {
    await updateMessage(
      desk,
      { channel, ts: recorded.ts },
      buildRecordedMessage(met.text, coalition, interview),
    );
  }
  if (!isOpen(interview)) await settleQuestions(scene, { interview, met }, channel);
}

/** What the invitation says has come of it, and the buttons that still make sense. */
export async function refreshInvitation(
  { desk }: Scene,
  { coalition, interview, met }: Turn & { coalition: Coalition },
  channel: string,
): Promise<void> {
  const invitation = postedOf(met.person, interview.id).findLast(
    ({ question, ask }) => question === 'none' && ask === marks.invitation,
  );
  if (invitation === undefined) return;
  const message = buildInvitationMessage(met.text, { coalition, interview, person: met.person });
  await updateMessage(desk, { channel, ts: invitation.ts }, message);
}

/** No buttons stay behind on questions of an interview that is closed; with erasing, quoted answers go too. */
async function settleQuestions(
  scene: CoalitionScene,
  { interview, met }: Turn,
  channel: string,
): Promise<void> {
  const { desk, coalition } = scene;
  for (const { question, ask, ts } of postedOf(met.person, interview.id)) {
    if (question !== 'none' && interview.status !== 'done') {
      await updateMessage(
        desk,
        { channel, ts },
        buildAnsweredMessage(met.text, { coalition, interview, question }),
      );
    } else if (question === 'none' && ask > 0) {
      await updateMessage(desk, { channel, ts }, buildSettledReview(met.text, interview));
    }
  }
}
