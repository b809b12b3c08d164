import type { EventOf } from '../../src/coalition/events.ts';
import { passOf } from '../../src/coalition/walk.ts';
import { buildToldMessage, buildToldQuestion, buildUntoldMessage } from '../../src/slack/steps/messages.ts';
import { openTold } from '../../src/slack/vault.ts';
import { textIn } from '../../src/text/text.ts';
import { postOnce, Undeliverable } from '../post-once.ts';
import { type CoalitionScene, meet, record, tell } from '../scene.ts';
import { problemOf } from './channel.ts';

// What follows from going through the steps: the channel hears of it.

type Tellable = EventOf<'StepFinished' | 'StepTold'>;

/** `null` where the channel is not to hear of it. */
function tellable({ event }: CoalitionScene): Tellable | null {
  if (event.type === 'StepTold') return event;
  return event.type === 'StepFinished' && event.tell ? event : null;
}

/** One message for partners; of a practice coalition only its maker reads it. */
export async function tellStep(scene: CoalitionScene): Promise<void> {
  const { coalition, desk, workspace, id } = scene;
  const finished = tellable(scene);
  if (finished === null || coalition.over === 'thrown-away') return;
  const pass = passOf(coalition.walk, finished);
  if (pass === undefined) return;
  const settled = await openTold(desk, workspace, { coalition, pass, entry: finished.entry });
  const told = { coalition, finished, settled, picture: null };
  if (coalition.practice) {
    const met = await meet(scene, coalition.startedBy, coalition);
    await tell(scene, met, { message: buildToldMessage(met.text, told) });
    return;
  }
  const channel = coalition.channel.id;
  if (channel === null) return;
  const message = buildToldMessage(textIn(coalition.language), told);
  try {
    const sent = await postOnce(desk, { workspace, id, channel, message });
    // The channel was lost before: now it is known to be in order again.
    const ready = { id: coalition.id, commands: [{ type: 'NoteChannelReady' as const, channel }] };
    const coalitions = coalition.channel.problem === null ? [] : [ready];
    await record(scene, coalition.startedBy, { sent, coalitions });
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    await tellRefused(scene, { finished, code: error.code });
  }
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
