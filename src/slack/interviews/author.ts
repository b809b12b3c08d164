import type { CoalitionCommand } from '../../coalition/commands.ts';
import { interviewOf } from '../../coalition/find.ts';
import type { Coalition, Interview } from '../../coalition/state.ts';
import { coalitionIn, type Found, type Result } from '../../command-handler.ts';
import { isSame, type PersonCommand, type Place } from '../../person/person.ts';
import { turns } from '../../person/turns.ts';
import type { Text } from '../../text/text.ts';
import { type Interaction, textFor } from '../interaction.ts';
import type { Reference } from '../kit/meta.ts';

/** Carries out an author's command, and keeps their open question in step with it. */
export async function actAsAuthor(
  interaction: Interaction,
  reference: Reference,
  options: {
    command: (interview: string) => CoalitionCommand;
    request?: string;
    draft?: { form: string; text: null };
    /** The `action_ts` of the click. */
    pressed?: string;
  },
): Promise<Result> {
  const { context, user } = interaction;
  const interview = reference.interview ?? '';
  const command = options.command(interview);
  const over = await givesWay(interaction, command, interview);
  return context.commands.handle(
    {
      by: user,
      request: options.request ?? interaction.request,
      query: { person: user, coalition: reference.coalition },
    },
    (found) => ({
      coalitions: [{ id: reference.coalition, commands: [command] }],
      person: [
        ...(over !== null && isSame(found.person.state?.open ?? null, over)
          ? [{ type: 'CloseInterview' as const, ...over }]
          : []),
        ...turnsIn(found, command, { coalition: reference.coalition, interview }, options.pressed),
      ],
      ...(options.draft === undefined ? {} : { draft: options.draft }),
    }),
  );
}

/** What is open in the DM but paused or sent gives way to the interview that is taken up now. */
async function givesWay(
  { context, user }: Interaction,
  { type }: CoalitionCommand,
  wanted: string,
): Promise<Place | null> {
  if (type !== 'StartInterview' && type !== 'ResumeInterview') return null;
  const { person, coalition } = await context.store.load({ person: user, focus: true });
  const open = person.state?.open ?? null;
  if (open === null || open.interview === wanted || coalition?.state == null) return null;
  return interviewOf(coalition.state, open.interview)?.status === 'answering' ? null : open;
}

/** `turns` for what was loaded. */
export function turnsIn(
  found: Found,
  command: CoalitionCommand,
  place: Place,
  pressed?: string,
): PersonCommand[] {
  const { state } = coalitionIn(found, place.coalition);
  const interview = state === null ? undefined : interviewOf(state, place.interview);
  return turns(command, { person: found.person.state, interview, place, pressed });
}

export interface OwnInterview {
  coalition: Coalition;
  interview: Interview;
  text: Text;
  found: Found;
}

/** The interview that a button is about, with the words for its author; `null` when it is gone. */
export async function findInterview(
  interaction: Interaction,
  reference: Reference,
  draft?: string,
): Promise<OwnInterview | { text: Text; coalition: null }> {
  const { context, user } = interaction;
  const query = { person: user, coalition: reference.coalition, ...(draft === undefined ? {} : { draft }) };
  const found = await context.store.load(query);
  const coalition = found.coalition?.state ?? null;
  const text = textFor(context, found.person.state, coalition);
  const interview = coalition === null ? undefined : interviewOf(coalition, reference.interview ?? '');
  if (coalition === null || interview === undefined) return { text, coalition: null };
  return { coalition, interview, text, found };
}

/** The language of a result's person. */
export function textOf(interaction: Interaction, result: Result): Text {
  return textFor(interaction.context, result.found.person.state, result.found.coalition?.state);
}
