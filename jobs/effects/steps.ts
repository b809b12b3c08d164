import { passOf } from '../../src/coalition/walk.ts';
import { buildToldMessage, buildToldQuestion } from '../../src/slack/steps/messages.ts';
import { openTold } from '../../src/slack/vault.ts';
import { textIn } from '../../src/text/text.ts';
import { postOnce } from '../post-once.ts';
import { type CoalitionScene, meet, record, tell } from '../scene.ts';

// What follows from going through the steps: the channel hears of it.

/** One message for partners; of a practice coalition only its maker reads it. */
export async function tellStep(scene: CoalitionScene): Promise<void> {
  const { coalition, desk, workspace, event, id } = scene;
  if (event.type !== 'StepFinished' && event.type !== 'StepTold') return;
  if (event.type === 'StepFinished' && !event.tell) return;
  const finished = { step: event.step, round: event.round };
  const pass = passOf(coalition.walk, finished);
  if (pass === undefined || coalition.over === 'thrown-away') return;
  const settled = await openTold(desk, workspace, { coalition, pass });
  if (coalition.practice) {
    const met = await meet(scene, coalition.startedBy, coalition);
    await tell(scene, met, {
      message: buildToldMessage(met.text, { coalition, finished, settled, picture: null }),
    });
    return;
  }
  const channel = coalition.channel.id;
  if (channel === null) return;
  const message = buildToldMessage(textIn(coalition.language), {
    coalition,
    finished,
    settled,
    picture: null,
  });
  const sent = await postOnce(desk, { workspace, id, channel, message });
  await record(scene, coalition.startedBy, { sent });
}

/** Nobody can say whether it stands in the channel, and the app may not read it: a lead looks. */
export async function askAboutTold(scene: CoalitionScene): Promise<void> {
  const { coalition, event } = scene;
  const [lead] = coalition.leads;
  if (lead === undefined || (event.type !== 'StepFinished' && event.type !== 'StepTold')) return;
  const met = await meet(scene, lead, coalition);
  await tell(scene, met, { message: buildToldQuestion(met.text, coalition, event), id: `${scene.id}-ask` });
}
