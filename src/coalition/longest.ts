/** The longest texts and lists that the core takes, in code points (as Slack's inputs count them) and items. */
export const longest = {
  coalitionName: 80,
  partnerName: 80,
  contactName: 80,
  need: 3_000,
  stepAnswer: 3_000,
  /** A typed answer may be several messages of 40,000 characters; this stops a runaway. */
  answer: 200_000,
  /** Days that an interview keeps of each reader; the log has all of them. */
  readingDays: 31,
  partners: 250,
  contactsOfPartner: 40,
  /** As `stepAnswer`: what is committed, why it is stuck, a question about it. */
  commitmentText: 3_000,
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
  meetingText: 3_000,
  /** Lines of "who does what". */
  meetingActions: 50,
  /** A programme's item, or what a group talks about. */
  programmeTitle: 140,
  programmeNote: 500,
  programmeItems: 30,
  /** The words of an interest: a short line. */
  interest: 140,
  /** As `stepAnswer`: why it is in or outside, what is at odds. */
  interestWhy: 3_000,
  interests: 500,
  contradictions: 100,
  /** As `stepAnswer`: a passage of the sketch, a suggestion, an answer to it. */
  sketchText: 3_000,
  sketchVersions: 100,
  suggestions: 1_000,
  /** Steps from the middle of the stakeholder map. */
  placingSteps: 1_000,
} as const;

/** A text's length in code points, as Slack counts all its limits. Not in UTF-16 units: of those an emoji has two or more. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
