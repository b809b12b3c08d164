import { contactOf, interviewOf } from '../../src/coalition/find.ts';
import { isLeaderless } from '../../src/coalition/partners.ts';
import { button } from '../../src/slack/blocks.ts';
import { buildNote, buildStartedMessage } from '../../src/slack/coalitions/messages.ts';
import { act } from '../../src/slack/ids.ts';
import { contactIn, contactOfInterview } from '../../src/slack/interviews/progress.ts';
import type { Message } from '../../src/slack/message.ts';
import { nameOfUser } from '../../src/slack/people.ts';
import { spotValue } from '../../src/slack/place.ts';
import { buildLeadWantedMessage } from '../../src/slack/steps/messages.ts';
import { escapeMrkdwn, mention } from '../../src/slack/words.ts';
import { type Text, textIn } from '../../src/text/text.ts';
import { Later, postOnce } from '../post-once.ts';
import { type CoalitionScene, meet, record, tell } from '../scene.ts';
import { leftIn } from './commitment-news.ts';

// What leads are told, each privately.

const channelMadeWithin = 30_000;

/** Names the channel that the app makes: it waits for that, but not for long. */
export async function sendStarted(scene: CoalitionScene): Promise<void> {
  const { coalition, desk } = scene;
  if (coalition.practice) return;
  const { wish, id, problem } = coalition.channel;
  const making = wish?.kind === 'new' && id === null && problem === null;
  if (making && desk.clock.now() - coalition.startedAt < channelMadeWithin) throw new Later(Date.now() + 200);
  const met = await meet(scene, coalition.startedBy, coalition);
  await tell(scene, met, { message: buildStartedMessage(met.text, coalition) });
}

/** Named as a lead, or released by another one: nobody finds out by surprise. */
export async function sendNamedLead(scene: CoalitionScene): Promise<void> {
  const { coalition, event } = scene;
  if (event.type !== 'LeadNamed' && event.type !== 'LeadReleased') return;
  if (event.by === event.user || coalition.leads.includes(event.user) !== (event.type === 'LeadNamed'))
    return;
  const met = await meet(scene, event.user, coalition);
  const name = escapeMrkdwn(coalition.name);
  const words = event.type === 'LeadNamed' ? met.text.notes.namedLead : met.text.notes.releasedLead;
  const by = mention(event.by ?? coalition.startedBy);
  const message = buildNote({ notification: words.notification(name), body: words.body(by, name) });
  await tell(scene, met, { message });
}

/** A lead left the workspace: the others hear of it, once, and of what they had taken on. */
export async function sendLeadGone(scene: CoalitionScene): Promise<void> {
  const { coalition, event, to } = scene;
  if (event.type !== 'LeadGone' || to === null || !coalition.leads.includes(to)) return;
  const met = await meet(scene, to, coalition);
  const { gone } = met.text.walk;
  const said = gone.body(await nameOf(scene, event.user), escapeMrkdwn(coalition.name));
  const left = await leftIn(scene, met);
  const words = {
    notification: gone.notification(coalition.name.replace(/[<>&]/g, ' ')),
    body: left === null ? said : `${said}\n${left}`,
  };
  const next = button(act.openLeads, gone.button, { value: coalition.id });
  await tell(scene, met, { message: buildNote(words, next) });
}

/** Nobody who led is there any more: whoever is in the channel may take over. */
export async function askWhoLeads(scene: CoalitionScene): Promise<void> {
  await askInChannel(scene, scene.id);
}

/** Nobody knows whether the question stands in the channel, and there is no lead to look: twice is better than never. */
export async function askWhoLeadsAgain(scene: CoalitionScene): Promise<void> {
  await askInChannel(scene, `${scene.id}-again`);
}

async function askInChannel(scene: CoalitionScene, id: string): Promise<void> {
  const { coalition, desk, workspace, event } = scene;
  const channel = coalition.channel.id;
  if (event.type !== 'LeadGone' || !isLeaderless(coalition) || channel === null) return;
  // Of several who left at once the last one is asked about: one question.
  if (!coalition.gone.includes(event.user)) return;
  const name = await nameOf(scene, event.user);
  const message = buildLeadWantedMessage(textIn(coalition.language), coalition, name);
  const sent = await postOnce(desk, { workspace, id, channel, message });
  await record(scene, event.user, { sent });
}

/** The name under which the coalition knows a lead; a mention of a closed account may show none. */
async function nameOf({ coalition, desk }: CoalitionScene, user: string): Promise<string> {
  const contact = coalition.contacts.find((each) => each.user === user && each.name !== '');
  return escapeMrkdwn(contact?.name ?? (await nameOfUser(desk, user)));
}

/** The channel is not in order: the way to mend it. */
export async function sendChannelProblem(scene: CoalitionScene): Promise<void> {
  const { coalition, to } = scene;
  const { problem } = coalition.channel;
  if (to === null || problem === null) return;
  const met = await meet(scene, to, coalition);
  const { channel } = met.text.notes;
  const body = channel.body(escapeMrkdwn(coalition.name), met.text.channelProblems[problem]);
  const next = button(act.openChannel, met.text.next.buttons.channel, { value: coalition.id });
  await tell(scene, met, { message: buildNote({ notification: channel.notification, body }, next) });
}

/** Something happened in an interview that leads should know: never what was said in it. */
export async function sendLeadNote(scene: CoalitionScene): Promise<void> {
  const { coalition, to } = scene;
  if (to === null || !coalition.leads.includes(to)) return;
  const met = await meet(scene, to, coalition);
  const message = noteFor(met.text, scene);
  if (message !== null) await tell(scene, met, { message });
}

function noteFor(text: Text, { coalition, event }: CoalitionScene): Message | null {
  const interview = 'interview' in event ? interviewOf(coalition, event.interview) : undefined;
  if (interview === undefined) return null;
  const { notes } = text;
  const name = contactOfInterview(coalition, interview);
  const title = escapeMrkdwn(coalition.name);
  const value = spotValue({ coalition: coalition.id, interview: interview.id });
  const record = button(act.openTalk, notes.record, { value: `${coalition.id}.${interview.contact}` });
  const note = ({
    notification,
    body,
  }: {
    notification: string;
    body: (name: string, title: string) => string;
  }) => ({
    notification,
    body: body(name, title),
  });
  switch (event.type) {
    case 'InterviewSent':
      return buildNote(note(notes.done), button(act.openRead, notes.read, { value }));
    case 'InterviewDeclined':
      return buildNote(note(notes.declined));
    case 'TalkProposed':
      return buildNote(note(notes.talk), record);
    case 'InterviewWithdrawn':
      return buildNote(note(notes.withdrawn));
    case 'InterviewHandedOver': {
      const to = contactIn(contactOf(coalition, event.to));
      return buildNote({
        notification: notes.handedOver.notification,
        body: notes.handedOver.body(name, to, title),
      });
    }
    case 'InterviewUndelivered': {
      const reasons: Record<string, string> = notes.undelivered.reasons;
      const reason = reasons[event.reason] ?? notes.undelivered.reasons.failed;
      return buildNote(
        { notification: notes.undelivered.notification, body: notes.undelivered.body(name, title, reason) },
        record,
      );
    }
    default:
      return null;
  }
}

/** M1.5: what an author answered to a later lead. */
export async function sendConsentAnswer(scene: CoalitionScene): Promise<void> {
  const { coalition, event } = scene;
  if (event.type !== 'ConsentGiven' && event.type !== 'ConsentRefused') return;
  const interview = interviewOf(coalition, event.interview);
  if (interview === undefined) return;
  const met = await meet(scene, event.lead, coalition);
  const { notes } = met.text;
  const words = event.type === 'ConsentGiven' ? notes.consentGiven : notes.consentRefused;
  const body = words.body(contactOfInterview(coalition, interview), escapeMrkdwn(coalition.name));
  const value = spotValue({ coalition: coalition.id, interview: interview.id });
  const read = event.type === 'ConsentGiven' ? button(act.openRead, notes.read, { value }) : undefined;
  await tell(scene, met, { message: buildNote({ notification: words.notification, body }, read) });
}
