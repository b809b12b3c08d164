// The ids of substitutes that Slack sends back.

export const act = {
  /** The value is `coalition.meeting.sequence`; a menu beside an invitation has it, and a lead's for who has no Slack. */
  sendSubstitute: 'substitute.send',
  /** The value is `coalition.substitution`. */
  takeBack: 'substitute.back',
} as const;

export const views = {
  substitute: 'substitute.save',
  substituteDone: 'substitute.done',
} as const;
