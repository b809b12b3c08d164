/** What interviews ask of a lead, by how pressing it is: the lowest comes first. */
export const interviewLeadAsks = {
  /** Somebody would rather talk, and was told that a lead gets in touch. */
  talk: 10,
  /** The invitation did not arrive. */
  undelivered: 50,
  /** Silent after the last reminder. */
  silent: 60,
  /** Somebody without Slack, whom only a lead can interview. */
  'no-slack': 80,
} as const;
