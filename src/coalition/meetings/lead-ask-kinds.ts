/** What meetings ask of a lead, by how pressing it is: the lowest comes first. */
export const meetingLeadAsks = {
  /** It is over, and nobody wrote what came of it. */
  unrecorded: 20,
  /** It comes soon, and the app has nobody left to ask who comes. */
  unanswered: 70,
} as const;
