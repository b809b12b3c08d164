import { UnrecoverableError } from 'bullmq';
import type { CoalitionEvent } from '../src/coalition/events.ts';
import type { Coalition } from '../src/coalition/state.ts';
import type { Person, PersonEvent } from '../src/person/person.ts';
import type { Desk } from '../src/slack/visit.ts';
import * as channel from './effects/channel.ts';
import * as news from './effects/commitment-news.ts';
import * as commitments from './effects/commitments.ts';
import { finishErasing } from './effects/erase.ts';
import * as hub from './effects/hub.ts';
import * as interviews from './effects/interviews.ts';
import * as leads from './effects/leads.ts';
import { announce, askAboutAnnounced } from './effects/meeting-channel.ts';
import * as unreached from './effects/meeting-unreached.ts';
import * as meetings from './effects/meetings.ts';
import { refresh } from './effects/refresh.ts';
import * as rhythm from './effects/rhythm.ts';
import * as steps from './effects/steps.ts';
import { type EffectKind, effectsOf, effectsOfPerson } from './effects.ts';
import { audienceOf, changesHome, queueHomes } from './home.ts';
import { Undeliverable, UnknownInChannel } from './post-once.ts';
import { type JobQueue, type SendJob, sendId } from './queue.ts';
import type { CoalitionScene, PersonScene } from './scene.ts';
import { unreachable } from './unreachable.ts';

type CoalitionEffect = (scene: CoalitionScene) => Promise<void>;
type PersonEffect = (scene: PersonScene) => Promise<void>;

const onlyForPerson: CoalitionEffect = async () => {};
const onlyForCoalition: PersonEffect = async () => {};

/** What each kind of effect does, for a coalition's event and for a person's. */
const effects: Record<EffectKind, { coalition: CoalitionEffect; person: PersonEffect }> = {
  channel: { coalition: channel.prepareChannel, person: onlyForCoalition },
  'channel-invite': { coalition: channel.inviteToChannel, person: onlyForCoalition },
  'channel-problem': { coalition: leads.sendChannelProblem, person: onlyForCoalition },
  started: { coalition: leads.sendStarted, person: onlyForCoalition },
  'named-lead': { coalition: leads.sendNamedLead, person: onlyForCoalition },
  invitation: { coalition: interviews.sendInvitation, person: onlyForCoalition },
  refresh: { coalition: refresh, person: onlyForCoalition },
  question: { coalition: interviews.askQuestion, person: hub.askOpened },
  answered: { coalition: interviews.showAnswered, person: onlyForCoalition },
  paused: { coalition: interviews.sendPaused, person: onlyForCoalition },
  receipt: { coalition: interviews.sendReceipt, person: onlyForCoalition },
  changed: { coalition: interviews.confirmChange, person: onlyForCoalition },
  'close-receipt': { coalition: interviews.closeReceipt, person: onlyForCoalition },
  recorded: { coalition: interviews.sendRecorded, person: onlyForCoalition },
  'consent-question': { coalition: interviews.askConsent, person: onlyForCoalition },
  'consent-answer': { coalition: leads.sendConsentAnswer, person: onlyForCoalition },
  'deletion-question': { coalition: interviews.askDeletion, person: onlyForCoalition },
  'lead-note': { coalition: leads.sendLeadNote, person: onlyForCoalition },
  'lead-gone': { coalition: leads.sendLeadGone, person: onlyForCoalition },
  'lead-wanted': { coalition: leads.askWhoLeads, person: onlyForCoalition },
  'step-told': { coalition: steps.tellStep, person: onlyForCoalition },
  commitment: { coalition: commitments.showCommitment, person: onlyForCoalition },
  'commitment-lead': { coalition: news.tellLead, person: onlyForCoalition },
  'commitment-proposer': { coalition: news.tellProposer, person: onlyForCoalition },
  'commitment-owner': { coalition: news.tellOwner, person: onlyForCoalition },
  'commitment-left': { coalition: news.tellLeft, person: onlyForCoalition },
  'commitment-channel': { coalition: news.tellChannel, person: onlyForCoalition },
  'commitment-asked': { coalition: commitments.askOwner, person: onlyForCoalition },
  'commitment-answered': { coalition: commitments.tellAskers, person: onlyForCoalition },
  picture: { coalition: steps.makePicture, person: onlyForCoalition },
  'close-conversation': { coalition: interviews.closeConversation, person: onlyForCoalition },
  erase: { coalition: finishErasing, person: onlyForCoalition },
  hub: { coalition: onlyForPerson, person: hub.changeHub },
  language: { coalition: onlyForPerson, person: hub.changeLanguage },
  hint: { coalition: onlyForPerson, person: hub.sendHint },
  'meeting-told': { coalition: meetings.tellInvitee, person: onlyForCoalition },
  'meeting-left': { coalition: meetings.tellLeft, person: onlyForCoalition },
  'meeting-refresh': { coalition: meetings.refreshInvitee, person: onlyForCoalition },
  'meeting-unreached': { coalition: unreached.tellUnreached, person: onlyForCoalition },
  'meeting-channel': { coalition: announce, person: onlyForCoalition },
  'meetings-again': { coalition: onlyForPerson, person: meetings.showAgain },
  bundle: { coalition: rhythm.settleLines, person: rhythm.showPutOff },
  hours: { coalition: onlyForPerson, person: rhythm.showHours },
  unreachable: { coalition: rhythm.tellUnreachable, person: onlyForCoalition },
};

const page = 100;

/** Reads what was appended since the last time, adds one send job an effect, and moves the cursor. */
export async function react(
  desk: Desk,
  queue: JobQueue,
  { workspace, stream }: { workspace: string; stream: SendJob['stream'] },
): Promise<void> {
  for (let cursor = await desk.store.cursor(workspace, stream); ; ) {
    const events = await desk.store.events<CoalitionEvent | PersonEvent>(workspace, stream, cursor + 1, page);
    const last = events.at(-1);
    if (last === undefined) return desk.store.moveCursor(workspace, stream, cursor);
    const coalition = stream.startsWith('c-') ? await stateOf<Coalition>(desk, workspace, stream) : null;
    const jobs = events.flatMap(({ version, event }) => {
      const follow =
        coalition === null
          ? effectsOfPerson(event as PersonEvent)
          : effectsOf(coalition, event as CoalitionEvent);
      return follow.map(
        ({ kind, to }): SendJob => ({ kind: 'send', workspace, stream, version, effect: kind, to }),
      );
    });
    if (jobs.length > 0) await queue.send(jobs);
    await queueHomes(desk, queue, { workspace, users: homesAfter(coalition, stream, events) });
    desk.at('before-cursor');
    await desk.store.moveCursor(workspace, stream, last.version);
    cursor = last.version;
  }
}

/** Whose Home may look different now. */
function homesAfter(
  coalition: Coalition | null,
  stream: SendJob['stream'],
  events: { event: CoalitionEvent | PersonEvent }[],
): string[] {
  if (coalition !== null)
    return events.flatMap(({ event }) => audienceOf(coalition, event as CoalitionEvent));
  return events.some(({ event }) => changesHome(event as PersonEvent)) ? [stream.slice(2)] : [];
}

async function stateOf<S>(desk: Desk, workspace: string, stream: SendJob['stream']): Promise<S | null> {
  const { also } = await desk.store.load(workspace, { also: [stream] });
  return (also[stream]?.state ?? null) as S | null;
}

/** Carries out one effect. `isLast`: no further attempt follows a failure. */
export async function send(desk: Desk, job: SendJob, isLast: boolean): Promise<void> {
  const { workspace, stream, version } = job;
  const [stored] = await desk.store.events<unknown>(workspace, stream, version, 1);
  const state = await stateOf<unknown>(desk, workspace, stream);
  if (stored?.version !== version || state === null) return;
  const effect = effects[job.effect];
  const scene = { desk, workspace, id: sendId(job), to: job.to };
  if (stream.startsWith('p-')) {
    const event = stored.event as PersonEvent;
    try {
      return await effect.person({ ...scene, user: stream.slice(2), person: state as Person, event });
    } catch (error) {
      if (!(error instanceof Undeliverable)) throw error;
      desk.log.warn({ workspace, effect: job.effect, code: error.code }, 'something could not be delivered');
      return;
    }
  }
  const coalition: CoalitionScene = {
    ...scene,
    coalition: state as Coalition,
    event: stored.event as CoalitionEvent,
  };
  try {
    await effect.coalition(coalition);
  } catch (error) {
    await giveUp(coalition, { job, error, isLast });
  }
}

/** What can't be delivered is said to the leads once, and not tried for ever. */
async function giveUp(
  scene: CoalitionScene,
  { job, error, isLast }: { job: SendJob; error: unknown; isLast: boolean },
): Promise<void> {
  const lasting = error instanceof Undeliverable || error instanceof UnknownInChannel;
  if (!lasting && !isLast) throw error;
  const code = error instanceof Undeliverable ? error.code : 'failed';
  scene.desk.log.warn(
    { workspace: job.workspace, effect: job.effect, code },
    'something could not be delivered',
  );
  if (job.effect === 'invitation' || job.effect === 'question' || job.effect === 'recorded') {
    await interviews.noteUndelivered(scene, unreachable(code) ?? 'failed');
  }
  if (job.effect === 'meeting-told') await unreached.noteUnreached(scene, unreachable(code) ?? 'failed');
  if (job.effect === 'commitment') await commitments.noteOwnerUnreachable(scene, unreachable(code));
  if (error instanceof UnknownInChannel) {
    if (job.effect === 'commitment-channel') await news.sayUnsure(scene);
    if (job.effect === 'step-told') await steps.askAboutTold(scene);
    if (job.effect === 'meeting-channel') await askAboutAnnounced(scene);
    if (job.effect === 'channel') await channel.askAboutWelcome(scene);
    if (job.effect === 'lead-wanted') await leads.askWhoLeadsAgain(scene);
  }
  if (isLast && !lasting) throw new UnrecoverableError('given up after a day');
}
