/** What a partner mostly does in the collaboration (M3.1). */
export const partnerRoles = ['drives', 'carries-out', 'pays', 'decides', 'advises', 'affected'] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** Whether a partner can carry out actions: on its own, only with money for it, or not. */
export const capacities = ['own', 'funding', 'none'] as const;
export type Capacity = (typeof capacities)[number];

/** What is placed along a line, one partner against another. */
export const placedAspects = ['stake', 'influence'] as const;
export type PlacedAspect = (typeof placedAspects)[number];

/** In what partners differ (step 3 of the source). */
export const partnerAspects = ['role', 'capacity', ...placedAspects] as const;
export type PartnerAspect = (typeof partnerAspects)[number];

/** How far a partner stands from the one that it is placed against, or the first one from the middle: most first. */
export const placingSteps = [2, 1, 0, -1, -2] as const;
export type PlacingStep = (typeof placingSteps)[number];

/** Where the stakeholder map puts a partner, and with that what is wise to do. */
export const mapCorners = ['involve', 'satisfy', 'keep', 'inform'] as const;
export type MapCorner = (typeof mapCorners)[number];

/** Fewer partners than this, and a map looks too narrowly; more, and they are better asked in turns. */
export const usualPartners = { least: 8, most: 22 } as const;

export function isPartnerRole(value: string): value is PartnerRole {
  return partnerRoles.some((role) => role === value);
}

export function isCapacity(value: string): value is Capacity {
  return capacities.some((capacity) => capacity === value);
}

/** The step that a distance on the map reads as. */
export function stepOfDistance(distance: number): PlacingStep {
  return placingSteps.find((step) => step === Math.max(-2, Math.min(2, distance))) ?? 0;
}

export function isPlacingStep(value: number): value is PlacingStep {
  return placingSteps.some((step) => step === value);
}
