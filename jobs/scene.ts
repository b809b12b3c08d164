import type { CoalitionEvent } from '../src/coalition/events.ts';
import { authorOf, interviewOf } from '../src/coalition/find.ts';
import type { Coalition, Interview } from '../src/coalition/state.ts';
import type { Plan, Result } from '../src/house.ts';
import type { Person, PersonEvent, Posted } from '../src/person/person.ts';
import { coalitionsOf } from '../src/slack/coalitions/which.ts';
import type { Message } from '../src/slack/message.ts';
import { type Desk, textFor } from '../src/slack/visit.ts';
import type { Text } from '../src/text/text.ts';
import { explain, postOnce } from './post-once.ts';

/** What an effect works with: the event that it follows from, and the state as it is now. */
export interface Scene {
  desk: Desk;
  workspace: string;
  /** The id of this effect: the same each time it is tried. */
  id: string;
  /** One of several receivers, `null` where the event says who. */
  to: string | null;
}

export interface CoalitionScene extends Scene {
  coalition: Coalition;
  event: CoalitionEvent;
}

export interface PersonScene extends Scene {
  user: string;
  person: Person;
  event: PersonEvent;
}

/** A person with the words for them. */
export interface Met {
  user: string;
  person: Person | null;
  text: Text;
}

export async function meet(
  { desk, workspace }: Scene,
  user: string,
  coalition: Coalition | null,
): Promise<Met> {
  const { person } = await desk.store.load(workspace, { person: user });
  return { user, person: person.state, text: textFor(desk, person.state, coalition) };
}

/** The DM with a person: known, or opened now. */
export async function dmOf({ desk }: Scene, { user, person }: Pick<Met, 'user' | 'person'>): Promise<string> {
  if (person?.dm != null) return person.dm;
  try {
    const { channel } = await desk.slack.conversations.open({ users: user });
    return channel?.id ?? '';
  } catch (error) {
    throw explain(error);
  }
}

/**
 * Posts to a person once, and stores where it stands with what else the plan says. `mark` puts it into the list by which
 * typed answers find their question.
 */
export async function tell(
  scene: Scene,
  met: Met,
  {
    message,
    id = scene.id,
    mark,
    plan,
  }: { message: Message; id?: string; mark?: Omit<Posted, 'ts'>; plan?: Plan },
): Promise<{ channel: string; ts: string }> {
  const channel = await dmOf(scene, met);
  const sent = await postOnce(scene.desk, { workspace: scene.workspace, id, channel, message });
  await record(scene, met.user, {
    ...plan,
    sent,
    person: [
      { type: 'NoteConversation', channel: sent.channel },
      ...(mark === undefined ? [] : [{ type: 'NotePosted' as const, ...mark, ts: sent.ts }]),
      ...(plan?.person ?? []),
    ],
  });
  return sent;
}

/** Stores what the app itself did. */
export async function record({ desk, workspace }: Scene, user: string, plan: Plan): Promise<Result> {
  const [coalition] = plan.coalitions ?? [];
  const query = { person: user, ...(coalition === undefined ? {} : { coalition: coalition.id }) };
  return desk.house.act({ workspace, by: null, query }, () => plan);
}

/** The interview that an event is about, as it is now. */
export function interviewIn({ coalition, event }: CoalitionScene): Interview | undefined {
  return 'interview' in event ? interviewOf(coalition, event.interview) : undefined;
}

/** An interview with its author. */
export interface Turn {
  interview: Interview;
  met: Met;
}

/** The interview with its author; `null` when there is nobody on Slack to tell. */
export async function turnOf(scene: CoalitionScene): Promise<Turn | null> {
  const interview = interviewIn(scene);
  const user = interview === undefined ? null : authorOf(scene.coalition, interview);
  if (interview === undefined || user === null) return null;
  return { interview, met: await meet(scene, user, scene.coalition) };
}

export async function coalitionsWith({ desk, workspace }: Scene, user: string): Promise<Coalition[]> {
  return (await coalitionsOf(desk, workspace, { user })).mine;
}

export function postedOf(person: Person | null, interview: string): Posted[] {
  return person?.posted.filter((posted) => posted.interview === interview) ?? [];
}
