import type { EventOf } from '../../src/coalition/events.ts';
import { passOf } from '../../src/coalition/walk.ts';
import { pictureBlock } from '../../src/slack/blocks.ts';
import type { Message } from '../../src/slack/message.ts';
import { drawWhereWeAre } from '../../src/slack/steps/lemniscate.ts';
import { buildToldMessage, buildToldQuestion, buildUntoldMessage } from '../../src/slack/steps/messages.ts';
import { openTold } from '../../src/slack/vault.ts';
import { type Text, textIn } from '../../src/text/text.ts';
import { lemniscateOf, progressOf } from '../lemniscate.ts';
import { ensurePicture, showPicture } from '../pictures.ts';
import { postOnce, Undeliverable } from '../post-once.ts';
import { type CoalitionScene, meet, record, tell } from '../scene.ts';
import { problemOf } from './channel.ts';

// What follows from going through the steps: the channel hears of it.

type Tellable = EventOf<'StepFinished' | 'StepTold'>;
type Told = (text: Text, file: string | null) => Message;

/** `null` where the channel is not to hear of it. */
function tellable({ event }: CoalitionScene): Tellable | null {
  if (event.type === 'StepTold') return event;
  return event.type === 'StepFinished' && event.tell ? event : null;
}

/** One message for partners; of a practice coalition only its maker reads it. */
export async function tellStep(scene: CoalitionScene): Promise<void> {
  const { coalition, desk, workspace } = scene;
  const finished = tellable(scene);
  const pass = finished === null ? undefined : passOf(coalition.walk, finished);
  if (finished === null || pass === undefined || coalition.over === 'thrown-away') return;
  const settled = await openTold(desk, workspace, { coalition, pass, entry: finished.entry });
  const told: Told = (text, file) => {
    const [picture = null] = pictureBlock(file, drawWhereWeAre(text, coalition).alt);
    return buildToldMessage(text, { coalition, finished, settled, picture });
  };
  if (coalition.practice) return tellMaker(scene, told);
  try {
    await tellChannel(scene, told);
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    await tellRefused(scene, { finished, code: error.code });
  }
}

async function tellMaker(scene: CoalitionScene, told: Told): Promise<void> {
  const { coalition, desk, workspace } = scene;
  const met = await meet(scene, coalition.startedBy, coalition);
  await showPicture(desk, lemniscateOf(met.text, workspace, coalition), (file) =>
    tell(scene, met, { message: told(met.text, file) }),
  );
}

async function tellChannel(scene: CoalitionScene, told: Told): Promise<void> {
  const { coalition, desk, workspace, id } = scene;
  const channel = coalition.channel.id;
  if (channel === null) return;
  const text = textIn(coalition.language);
  const sent = await showPicture(desk, lemniscateOf(text, workspace, coalition), (file) =>
    postOnce(desk, { workspace, id, channel, message: told(text, file) }),
  );
  // The channel was lost before: now it is known to be in order again.
  const ready = { id: coalition.id, commands: [{ type: 'NoteChannelReady' as const, channel }] };
  const coalitions = coalition.channel.problem === null ? [] : [ready];
  await record(scene, coalition.startedBy, { sent, coalitions });
}

/** The channel takes nothing more: all leads hear why, and whoever finished the step can have it posted later. */
async function tellRefused(
  scene: CoalitionScene,
  { finished, code }: { finished: Tellable; code: string },
): Promise<void> {
  const { coalition, desk, workspace, id } = scene;
  desk.log.warn({ workspace, code }, 'a finished step could not be told');
  const failed = { type: 'NoteChannelFailed' as const, problem: problemOf(code) };
  await record(scene, coalition.startedBy, { coalitions: [{ id: coalition.id, commands: [failed] }] });
  const lead = teller(scene);
  if (lead === undefined) return;
  const met = await meet(scene, lead, coalition);
  await tell(scene, met, { message: buildUntoldMessage(met.text, coalition, finished), id: `${id}-untold` });
}

/** Draws and uploads the picture in the languages of those who look at it, so that `/coalitie status` has it at once. */
export async function makePicture(scene: CoalitionScene): Promise<void> {
  const { coalition, desk, workspace } = scene;
  if (coalition.over === 'thrown-away') return;
  const leads = await Promise.all(coalition.leads.map((lead) => meet(scene, lead, coalition)));
  const texts = new Set([textIn(coalition.language), ...leads.map(({ text }) => text)]);
  const clock = { zone: desk.timezone, now: desk.clock.now() };
  for (const text of texts) {
    await ensurePicture(desk, lemniscateOf(text, workspace, coalition));
    const progress = progressOf(text, workspace, { coalition, ...clock });
    if (progress !== null) await ensurePicture(desk, progress);
  }
}

/** Nobody can say whether it stands in the channel, and the app may not read it: a lead looks. */
export async function askAboutTold(scene: CoalitionScene): Promise<void> {
  const { coalition, id } = scene;
  const finished = tellable(scene);
  const lead = teller(scene);
  if (finished === null || lead === undefined) return;
  const met = await meet(scene, lead, coalition);
  await tell(scene, met, { message: buildToldQuestion(met.text, coalition, finished), id: `${id}-ask` });
}

/** Whoever finished the step, else another lead. */
function teller({ coalition, event }: CoalitionScene): string | undefined {
  return coalition.leads.find((lead) => lead === event.by) ?? coalition.leads[0];
}
