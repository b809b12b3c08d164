/** What commitments ask of a lead, by how pressing it is: the lowest comes first. */
export const commitmentLeadAsks = {
  /** Its day is past, and it is not done. */
  past: 30,
  /** It waits for a yes that the app can't get. */
  proposal: 40,
} as const;
