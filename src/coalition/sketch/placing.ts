import { isCapacity, isPartnerRole, isPlacingStep, type PlacedAspect } from '../../method/sketch.ts';
import { accept, type Decision, isLead, refuse, type Stamp } from '../decision.ts';
import { partnerOf } from '../find.ts';
import { longest } from '../longest.ts';
import type { Coalition } from '../state.ts';
import type { SketchCommand } from './commands.ts';
import type { PartnerPlaced } from './events.ts';
import { levelOf, placingOf, referenceOf, stepShown } from './read.ts';

type PlacePartner = Extract<SketchCommand, { type: 'PlacePartner' }>;

/**
 * M3.1: a lead says one thing of a partner, kept at once. Chosen from what another lead has changed meanwhile it is refused, so
 * that nobody undoes another's choice unseen; one's own quick second thought is not.
 */
export function placePartner(state: Coalition, command: PlacePartner, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const partner = partnerOf(state, command.partner);
  if (partner === undefined || partner.removed) return refuse('unknown-partner');
  if (state.over !== null) return refuse('sketch-closed');
  const fact = factOf(state, command);
  if (fact === null) return refuse('placing-gone');
  const before = placingOf(state, partner.id)[command.aspect];
  if (before?.value === fact.value || (before !== null && isShown(state, command))) return accept(stamp, []);
  if (before !== null && before.changes !== command.seen && before.by !== stamp.by)
    return refuse('placing-changed');
  return accept(stamp, [fact]);
}

function factOf(state: Coalition, command: PlacePartner): PartnerPlaced | null {
  const { partner } = command;
  switch (command.aspect) {
    case 'role':
      return isPartnerRole(command.value)
        ? { type: 'PartnerPlaced', partner, aspect: 'role', value: command.value }
        : null;
    case 'capacity':
      return isCapacity(command.value)
        ? { type: 'PartnerPlaced', partner, aspect: 'capacity', value: command.value }
        : null;
    case 'stake':
    case 'influence': {
      const value = levelAfter(state, command);
      const { aspect, against } = command;
      return value === null ? null : { type: 'PartnerPlaced', partner, aspect, value, against };
    }
    default:
      return null;
  }
}

/** Whether it stands there already, as far as the choice says: "much more" is also what lies further away. */
function isShown(state: Coalition, command: PlacePartner): boolean {
  if (command.aspect === 'role' || command.aspect === 'capacity') return false;
  const reference = referenceOf(state, command.partner, command.aspect);
  if ((reference?.id ?? null) !== command.against) return false;
  return stepShown(state, command.partner, command.aspect) === command.step;
}

/** The first partner stands so many steps from the middle, every other one so many from the one it is placed against. */
function levelAfter(
  state: Coalition,
  { partner, aspect, against, step }: Extract<PlacePartner, { aspect: PlacedAspect }>,
): number | null {
  if (!isPlacingStep(step) || against === partner) return null;
  const from = against === null ? 0 : levelOf(state, against, aspect);
  if (from === null) return null;
  return Math.max(-longest.placingSteps, Math.min(longest.placingSteps, from + step));
}
