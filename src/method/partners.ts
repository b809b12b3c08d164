/** The kinds of partner organisation (M1.2). */
export const partnerKinds = [
  'municipality',
  'education',
  'entrepreneurs',
  'culture',
  'residents',
  'care',
  'housing',
  'other',
] as const;

export type PartnerKind = (typeof partnerKinds)[number];

export function isPartnerKind(value: string): value is PartnerKind {
  return partnerKinds.some((kind) => kind === value);
}
