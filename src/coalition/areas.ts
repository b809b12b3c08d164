import type { Area, ByType, CommandTable } from './area.ts';
import { coalitions } from './coalitions/area.ts';
import type { AreaCommand } from './commands.ts';
import { commitments } from './commitments/area.ts';
import { dates } from './dates/area.ts';
import { domain } from './domain/area.ts';
import type { CoalitionEvent, EventOf } from './events.ts';
import { interviews } from './interviews/area.ts';
import { keeping } from './keeping/area.ts';
import { meetings } from './meetings/area.ts';
import type { AllOf } from './models.ts';
import { partners } from './partners/area.ts';
import { programme } from './programme/area.ts';
import { rhythm } from './rhythm/area.ts';
import { sketch } from './sketch/area.ts';
import { type Coalition, type Parts, shape } from './state.ts';
import { steps } from './steps/area.ts';
import { substitutes } from './substitutes/area.ts';

const all = [
  coalitions,
  partners,
  interviews,
  steps,
  commitments,
  substitutes,
  meetings,
  domain,
  sketch,
  programme,
  dates,
  rhythm,
  keeping,
] as const;

/** How each command is decided: the compiler names one that no area decides. */
export const commands: CommandTable<AreaCommand> = joined(all.map((area) => area.commands));

/** A coalition that just began: the compiler names a part that no area begins. */
export function begin(event: EventOf<'CoalitionStarted'>): Coalition {
  const parts: Parts = joined(all.map((area) => area.begin(event)));
  return { shape, ...parts };
}

/** Every event of a coalition that is there. */
export type AreaEvent = Exclude<CoalitionEvent, { type: 'CoalitionStarted' }>;

type FoldedBy<A> = A extends { events: infer Events } ? keyof Events : never;
type Unfolded = Exclude<AreaEvent['type'], FoldedBy<(typeof all)[number]>>;
/** The compiler names an event that no area folds. */
type Complete<Areas> = [Unfolded] extends [never] ? Areas : { 'folded by no area': Unfolded };

type Events = { [K in AreaEvent['type']]?: (state: Coalition, event: ByType<AreaEvent>[K]) => Coalition };
type ListedArea = Pick<
  Area<never, never, unknown, Partial<Parts>>,
  | 'things'
  | 'dues'
  | 'duesOfAll'
  | 'texts'
  | 'mayRead'
  | 'belongs'
  | 'confined'
  | 'leadsNotes'
  | 'duesWhenClosed'
> & { events: Events };

/** All areas, in the order in which they fold an event. */
export const areas: Complete<readonly ListedArea[]> = all;

/** What the areas say each for itself, in one. */
function joined<Each extends object>(said: readonly Each[]): AllOf<Each> {
  return Object.assign({}, ...said);
}
