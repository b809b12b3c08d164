import type { Coalition } from '../coalition/state.ts';
import { type CommandHandler, type Found, peopleOf, type Result } from '../command-handler.ts';
import type { Context } from '../context.ts';
import type { Language } from '../method/languages.ts';
import { StoreError } from '../store/store-error.ts';

/**
 * What is known of one request's work, so that nobody is told that it failed what is stored. `unsure`: Redis did not say whether it
 * wrote. `language`: the person's own, once something of them was loaded.
 */
export interface RequestState {
  work: 'none' | 'stored' | 'unsure' | 'failed';
  language: Language | null;
}

/** Who asks, and in which channel: as Slack says it, not as a button or a view does. */
export interface Asker {
  user: string;
  channel: string | null;
}

/**
 * The context for one person's request. It notes what became of the request's writes, and shows only coalitions in which the
 * person has or had a part, or whose channel they ask from: ids in a button or a view come from outside, and any other
 * coalition reads as one that does not exist.
 */
export function contextFor(context: Context, asker: Asker, state: RequestState): Context {
  const shown = (found: Found): Found => {
    const seen = screen(found, asker);
    state.language = seen.person.state?.language ?? seen.coalition?.state?.language ?? state.language;
    return seen;
  };
  return {
    ...context,
    store: {
      ...context.store,
      load: async (query) => {
        const found = await context.store.load(query);
        // Of a channel it may be asked whether it is taken.
        return query.coalition === undefined && query.channel !== undefined ? found : shown(found);
      },
    },
    commands: { handle: (request, plan) => handle(context, { request, plan, shown, state }) },
  };
}

type Handled = Parameters<CommandHandler['handle']>;

async function handle(
  { commands, metrics }: Pick<Context, 'commands' | 'metrics'>,
  given: { request: Handled[0]; plan: Handled[1]; shown: (found: Found) => Found; state: RequestState },
): Promise<Result> {
  const { request, plan, shown, state } = given;
  let isPlanned = false;
  try {
    const result = await commands.handle(request, (found) => {
      isPlanned = true;
      return plan(shown(found));
    });
    if (result.status === 'refused') metrics.refused(result.problems.map(({ key }) => key));
    else state.work = 'stored';
    return { ...result, found: shown(result.found) };
  } catch (error) {
    // Without a plan nothing was written: only reading took too long.
    state.work = isPlanned && error instanceof StoreError && error.code === 'unknown' ? 'unsure' : 'failed';
    throw error;
  }
}

function screen(found: Found, asker: Asker): Found {
  const { coalition, also } = found;
  return {
    ...found,
    coalition: coalition === null || maySee(coalition.state, asker) ? coalition : hidden(coalition),
    also: Object.fromEntries(
      Object.entries(also).map(([name, each]) => {
        const isHidden = name.startsWith('c-') && !maySee(each.state as Coalition | null, asker);
        return [name, isHidden ? hidden(each) : each];
      }),
    ),
  };
}

function maySee(coalition: Coalition | null, { user, channel }: Asker): boolean {
  if (coalition === null) return true;
  return peopleOf(coalition).includes(user) || (channel !== null && coalition.channel.id === channel);
}

/** As the store answers for an id of which it holds nothing. */
function hidden<T extends object>(each: T): T & { version: number; state: null } {
  return { ...each, version: 0, state: null };
}
