import { activeContacts, activePartners } from '../find.ts';
import type { Coalition } from '../state.ts';
import type { Ground, Standing } from './ground.ts';
import type { Choices } from './state.ts';

/** What speaks for each choice in this coalition, from step 3. Partners by their id. For leads only. */
export interface Reasons {
  partners: number;
  /** Partners whose capacity to act is known; none: step 3 says nothing yet. */
  known: number;
  able: string[];
  withFunding: string[];
  /** Who can't carry out anything, and has much at stake. */
  onlyStake: string[];
  /** Whether any partner has a place on the map of step 3. */
  hasPlaces: boolean;
  /** Who has most influence, where step 3 says so of one. */
  strongest: string | null;
  /** Who has much stake and much influence. */
  frontRunners: string[];
  /** Whether nobody has a larger stake than the lead's own organisation; `null`: not known. */
  isOwnStakeLargest: boolean | null;
  hasSketch: boolean;
}

/** From the middle on it is much. */
function isMuch(level: number | null): boolean {
  return level !== null && level >= 0;
}

export function reasonsFor(coalition: Coalition, ground: Ground): Reasons {
  const partners = activePartners(coalition);
  const isThere = new Set(partners.map(({ id }) => id));
  const standings = ground.standings.filter(({ partner }) => isThere.has(partner));
  const withCapacity = (capacity: Standing['capacity']) =>
    standings.filter((each) => each.capacity === capacity).map(({ partner }) => partner);
  const own = partners.find((partner) => partner.own)?.id;
  return {
    partners: partners.length,
    known: standings.filter(({ capacity }) => capacity !== null).length,
    able: withCapacity('own'),
    withFunding: withCapacity('funding'),
    onlyStake: standings
      .filter(({ capacity, stake }) => capacity === 'none' && isMuch(stake))
      .map(({ partner }) => partner),
    hasPlaces: standings.some(({ stake, influence }) => stake !== null && influence !== null),
    strongest: strongestOf(standings),
    frontRunners: standings
      .filter(({ stake, influence }) => isMuch(stake) && isMuch(influence))
      .map(({ partner }) => partner),
    isOwnStakeLargest: isLargest(standings, own),
    hasSketch: ground.hasSketch,
  };
}

function strongestOf(standings: readonly Standing[]): string | null {
  const known = standings.flatMap(({ partner, influence }) =>
    influence === null ? [] : { partner, influence },
  );
  const most = Math.max(...known.map(({ influence }) => influence));
  const [first, ...others] = known.filter(({ influence }) => influence === most);
  return first === undefined || others.length > 0 ? null : first.partner;
}

function isLargest(standings: readonly Standing[], own: string | undefined): boolean | null {
  const stakeOf = (standing: Standing | undefined) => standing?.stake ?? null;
  const ours = stakeOf(standings.find(({ partner }) => partner === own));
  const others = standings.filter(({ partner }) => partner !== own).flatMap((each) => stakeOf(each) ?? []);
  if (ours === null || others.length === 0) return null;
  return others.every((stake) => stake <= ours);
}

/** The contacts whom a choice of who is invited comes to: everybody, or those of partners who can act. Who is not known comes too. */
export function chosenContacts(coalition: Coalition, who: Choices['who'], ground: Ground): string[] {
  const unable = new Set(
    ground.standings.filter(({ capacity }) => capacity === 'none').map(({ partner }) => partner),
  );
  const own = activePartners(coalition).find((partner) => partner.own)?.id;
  return activeContacts(coalition)
    .filter(({ partner }) => who !== 'able' || partner === own || !unable.has(partner))
    .map(({ id }) => id);
}
