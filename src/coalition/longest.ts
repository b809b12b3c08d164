/** The longest texts and lists that the core takes, in UTF-16 units and items. Forms hold people to less or the same. */
export const longest = {
  coalitionName: 80,
  partnerName: 80,
  contactName: 80,
  need: 3_000,
  /** 3,000 code points, which Slack's inputs hold, are up to twice as many units. */
  stepAnswer: 6_000,
  /** A typed answer may be several messages of 40,000 characters; this stops a runaway. */
  answer: 200_000,
  partners: 250,
  contactsOfPartner: 40,
  /** As `stepAnswer`: what is committed, why it is stuck, a question about it. */
  commitmentText: 6_000,
  /** Three years. */
  commitmentDays: 1_096,
  commitments: 1_000,
  /** Partners whose effort one commitment strengthens: as many as a form can show chosen. */
  strengthens: 100,
  euros: 1_000_000_000,
  /** Days ahead that somebody may put something off, or pause. */
  postponement: 366,
  /** Days ahead that a meeting may be planned. */
  meetingAhead: 730,
  meetingMinutes: 1_440,
  /** What a form of 3,000 code points may hold. */
  meetingText: 6_000,
  /** Lines of "who does what". */
  meetingActions: 50,
} as const;
