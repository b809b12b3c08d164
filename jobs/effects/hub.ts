import type { KnownBlock } from '@slack/types';
import { interviewOf } from '../../src/coalition/find.ts';
import { isOpen } from '../../src/coalition/interviews.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { zoneOf } from '../../src/person/dues.ts';
import { marks } from '../../src/person/person.ts';
import { commitmentLines, linesShown } from '../../src/slack/commitments/lines.ts';
import { openLines, ownCommitments } from '../../src/slack/commitments/own.ts';
import { errorOf } from '../../src/slack/errors.ts';
import { buildHintMessage } from '../../src/slack/interviews/author-notes.ts';
import { buildInvitationMessage } from '../../src/slack/interviews/invitation.ts';
import { buildQuestionMessage, buildReviewMessage } from '../../src/slack/interviews/questions.ts';
import { meetingLines } from '../../src/slack/meetings/lines.ts';
import { buildHubMessage } from '../../src/slack/person/hub.ts';
import { expectation, todayOf } from '../../src/slack/rhythm/expectation.ts';
import { textFor } from '../../src/slack/visit.ts';
import { explain, updateMessage } from '../post-once.ts';
import {
  coalitionsWith,
  dmOf,
  type Met,
  meet,
  type PersonScene,
  postedOf,
  type Scene,
  tell,
} from '../scene.ts';
import { postQuestion } from './interviews.ts';

/** The pinned message: made and pinned the first time, updated in place ever after. */
export async function refreshHub(scene: Scene, user: string): Promise<void> {
  const { desk } = scene;
  const coalitions = await coalitionsWith(scene, user);
  const met = await meet(scene, user, coalitions.at(-1) ?? null);
  const sentence = expectation(met.text, met.person, todayOf(desk, met.person));
  const clock = { zone: zoneOf(met.person, desk.timezone), now: desk.clock.now() };
  const meetings = coalitions
    .flatMap((coalition) => meetingLines(met.text, { coalition, user, ...clock }))
    .map(({ blocks }) => blocks);
  const commitments = await ownLines(scene, met, coalitions);
  const message = buildHubMessage(met.text, user, {
    ...{ coalitions, expectation: sentence, meetings, commitments },
  });
  if (met.person?.hub != null && met.person.dm !== null) {
    return updateMessage(desk, { channel: met.person.dm, ts: met.person.hub }, message);
  }
  const { channel, ts } = await tell(scene, met, { message, id: `hub-${user}` });
  try {
    await desk.slack.pins.add({ channel, timestamp: ts });
  } catch (error) {
    // Refused for good (a full list of pins): the message stands in the DM all the same, found by scrolling.
    const code = errorOf(error);
    if (code === undefined || code === 'ratelimited') throw explain(error);
    if (code !== 'already_pinned') desk.log.info({ code }, 'the message that shows everything is not pinned');
  }
  await desk.house.act({ workspace: scene.workspace, by: null, query: { person: user } }, () => ({
    person: [{ type: 'NoteHub', ts }],
  }));
}

/** What somebody committed to, first what asks something of them. */
async function ownLines(
  { desk, workspace }: Scene,
  met: Met,
  coalitions: Coalition[],
): Promise<KnownBlock[]> {
  const { user, person, text } = met;
  const own = ownCommitments(coalitions, user);
  const open = await openLines(desk, workspace, { lines: own.slice(0, linesShown), user });
  return commitmentLines(text, own, { open, today: todayOf(desk, person) });
}

/** Another language: what still stands open in the DM is said again in it. */
export async function changeLanguage(scene: PersonScene): Promise<void> {
  const { desk, user, person } = scene;
  const coalitions = await coalitionsWith(scene, user);
  const channel = await dmOf(scene, { user, person });
  for (const coalition of coalitions) {
    const text = textFor(desk, person, coalition);
    for (const interview of coalition.interviews.filter(isOpen)) {
      const posted = postedOf(person, interview.id);
      const invitation = posted.findLast(
        ({ question, ask }) => question === 'none' && ask === marks.invitation,
      );
      if (invitation !== undefined) {
        await updateMessage(
          desk,
          { channel, ts: invitation.ts },
          buildInvitationMessage(text, { coalition, interview, person }),
        );
      }
      const { pointer } = interview;
      const asked = posted.findLast(({ ask }) => ask === pointer?.ask);
      if (pointer === null || asked === undefined) continue;
      const { question } = pointer;
      const message =
        question === 'review'
          ? buildReviewMessage(text, { coalition, interview })
          : buildQuestionMessage(text, { coalition, interview, question });
      await updateMessage(desk, { channel, ts: asked.ts }, message);
    }
  }
  if (person.hub !== null) await refreshHub(scene, user);
}

/** Another country: the settings say so, nothing in the DM changes but the pinned message. */
export async function changeHub(scene: PersonScene): Promise<void> {
  if (scene.person.hub !== null) await refreshHub(scene, scene.user);
}

/** The interview whose turn it is: its question is posted. */
export async function askOpened(scene: PersonScene): Promise<void> {
  const { desk, workspace, event, user } = scene;
  if (event.type !== 'InterviewOpened') return;
  const { coalition } = await desk.store.load(workspace, { coalition: event.coalition });
  const interview = coalition?.state == null ? undefined : interviewOf(coalition.state, event.interview);
  if (coalition?.state == null || interview === undefined) return;
  await postQuestion(scene, {
    coalition: coalition.state,
    interview,
    met: await meet(scene, user, coalition.state),
  });
}

export async function sendHint(scene: PersonScene): Promise<void> {
  if (scene.event.type !== 'Hinted') return;
  const met = await meet(scene, scene.user, (await coalitionsWith(scene, scene.user)).at(-1) ?? null);
  await tell(scene, met, { message: buildHintMessage(met.text, scene.event.hint) });
}
