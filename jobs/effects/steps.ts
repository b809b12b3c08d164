import { passOf } from '../../src/coalition/walk.ts';
import { pictureBlock } from '../../src/slack/blocks.ts';
import { drawWhereWeAre } from '../../src/slack/steps/lemniscate.ts';
import { buildToldMessage, buildToldQuestion } from '../../src/slack/steps/messages.ts';
import { openTold } from '../../src/slack/vault.ts';
import { type Text, textIn } from '../../src/text/text.ts';
import { lemniscateOf } from '../lemniscate.ts';
import { ensurePicture, showPicture } from '../pictures.ts';
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
  const told = (text: Text, file: string | null) => {
    const [picture = null] = pictureBlock(file, drawWhereWeAre(text, coalition).alt);
    return buildToldMessage(text, { coalition, finished, settled, picture });
  };
  if (coalition.practice) {
    const met = await meet(scene, coalition.startedBy, coalition);
    await showPicture(desk, lemniscateOf(met.text, workspace, coalition), (file) =>
      tell(scene, met, { message: told(met.text, file) }),
    );
    return;
  }
  const channel = coalition.channel.id;
  if (channel === null) return;
  const text = textIn(coalition.language);
  const sent = await showPicture(desk, lemniscateOf(text, workspace, coalition), (file) =>
    postOnce(desk, { workspace, id, channel, message: told(text, file) }),
  );
  await record(scene, coalition.startedBy, { sent });
}

/** Draws and uploads the picture in the languages of those who look at it, so that `/coalitie status` has it at once. */
export async function makePicture(scene: CoalitionScene): Promise<void> {
  const { coalition, desk, workspace } = scene;
  if (coalition.over === 'thrown-away') return;
  const leads = await Promise.all(coalition.leads.map((lead) => meet(scene, lead, coalition)));
  const texts = new Set([textIn(coalition.language), ...leads.map(({ text }) => text)]);
  for (const text of texts) await ensurePicture(desk, lemniscateOf(text, workspace, coalition));
}

/** Nobody can say whether it stands in the channel, and the app may not read it: a lead looks. */
export async function askAboutTold(scene: CoalitionScene): Promise<void> {
  const { coalition, event } = scene;
  const [lead] = coalition.leads;
  if (lead === undefined || (event.type !== 'StepFinished' && event.type !== 'StepTold')) return;
  const met = await meet(scene, lead, coalition);
  await tell(scene, met, { message: buildToldQuestion(met.text, coalition, event), id: `${scene.id}-ask` });
}
