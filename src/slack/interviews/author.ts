import type { CoalitionCommand } from '../../coalition/commands.ts';
import { interviewOf } from '../../coalition/find.ts';
import type { Coalition, Interview } from '../../coalition/state.ts';
import { coalitionIn, type Found, type Result } from '../../house.ts';
import { isSame, type PersonCommand, type Place } from '../../person/person.ts';
import { turns } from '../../person/turns.ts';
import type { Text } from '../../text/text.ts';
import type { Spot } from '../place.ts';
import { textFor, type Visit } from '../visit.ts';

/** Carries out an author's command, and keeps their open question in step with it. */
export async function actAsAuthor(
  visit: Visit,
  spot: Spot,
  options: {
    command: (interview: string) => CoalitionCommand;
    request?: string;
    draft?: { form: string; text: null };
  },
): Promise<Result> {
  const { desk, workspace, user } = visit;
  const interview = spot.interview ?? '';
  const command = options.command(interview);
  const over = await givesWay(visit, command, interview);
  return desk.house.act(
    {
      ...{ workspace, by: user, request: options.request ?? visit.request },
      query: { person: user, coalition: spot.coalition },
    },
    (found) => ({
      coalitions: [{ id: spot.coalition, commands: [command] }],
      person: [
        ...(over !== null && isSame(found.person.state?.open ?? null, over)
          ? [{ type: 'CloseInterview' as const, ...over }]
          : []),
        ...turnsIn(found, command, { coalition: spot.coalition, interview }),
      ],
      ...(options.draft === undefined ? {} : { draft: options.draft }),
    }),
  );
}

/** What is open in the DM but paused or sent gives way to the interview that is taken up now. */
async function givesWay(
  { desk, workspace, user }: Visit,
  { type }: CoalitionCommand,
  wanted: string,
): Promise<Place | null> {
  if (type !== 'StartInterview' && type !== 'ResumeInterview') return null;
  const { person, coalition } = await desk.store.load(workspace, { person: user, focus: true });
  const open = person.state?.open ?? null;
  if (open === null || open.interview === wanted || coalition?.state == null) return null;
  return interviewOf(coalition.state, open.interview)?.status === 'answering' ? null : open;
}

/** `turns` for what was loaded. */
export function turnsIn(found: Found, command: CoalitionCommand, place: Place): PersonCommand[] {
  const { state } = coalitionIn(found, place.coalition);
  const interview = state === null ? undefined : interviewOf(state, place.interview);
  return turns(command, { person: found.person.state, interview, place });
}

export interface OwnInterview {
  coalition: Coalition;
  interview: Interview;
  text: Text;
  found: Found;
}

/** The interview that a button is about, with the words for its author; `null` when it is gone. */
export async function findInterview(
  visit: Visit,
  spot: Spot,
  draft?: string,
): Promise<OwnInterview | { text: Text; coalition: null }> {
  const { desk, workspace, user } = visit;
  const query = { person: user, coalition: spot.coalition, ...(draft === undefined ? {} : { draft }) };
  const found = await desk.store.load(workspace, query);
  const coalition = found.coalition?.state ?? null;
  const text = textFor(desk, found.person.state, coalition);
  const interview = coalition === null ? undefined : interviewOf(coalition, spot.interview ?? '');
  if (coalition === null || interview === undefined) return { text, coalition: null };
  return { coalition, interview, text, found };
}

/** The language of a result's person. */
export function textOf(visit: Visit, result: Result): Text {
  return textFor(visit.desk, result.found.person.state, result.found.coalition?.state);
}
