/**
 * Slack's maximum lengths, in code points, and counts. Source of each: platform-facts 1.1 to 1.4
 * (docs.slack.dev, reference pages of Block Kit and of the methods).
 */
export const limits = {
  messageBlocks: 50,
  viewBlocks: 100,
  viewBytes: 250_000,
  /** Title, submit and close of a view. */
  viewLabel: 24,
  privateMetadata: 3_000,
  sectionText: 3_000,
  headerText: 150,
  buttonText: 75,
  buttonValue: 2_000,
  optionText: 75,
  optionValue: 150,
  options: 100,
  overflowOptions: 5,
  label: 2_000,
  hint: 2_000,
  placeholder: 150,
  /** `max_length` of a plain_text_input, and the longest `initial_value`. */
  input: 3_000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** `text` beside blocks: above 4,000 chat.update refuses. */
  fallbackText: 4_000,
  /** `alt_text` of an image block. */
  altText: 2_000,
  /** `alt_txt` of an uploaded file. */
  fileAltText: 1_000,
  channelName: 80,
  /** What a message's blocks may hold together: `msg_blocks_too_long` was seen at 13,200 (bolt-js #2509). */
  messageText: 12_000,
} as const;

/** At most `max` code points; what is cut off shows as an ellipsis. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  const points = [...text];
  return points.length <= max ? text : `${points.slice(0, max - 1).join('')}…`;
}

/** Whether an input can begin with this text: `initial_value` is refused when it is longer. */
export function fitsInput(text: string): boolean {
  return text.length <= limits.input || [...text].length <= limits.input;
}

/** The code points of all words that blocks show, which Slack counts together in a message. */
export function lengthOf(shown: unknown): number {
  if (Array.isArray(shown)) return shown.reduce((sum: number, each) => sum + lengthOf(each), 0);
  if (typeof shown !== 'object' || shown === null) return 0;
  return Object.entries(shown).reduce(
    (sum, [key, value]) =>
      sum + (key === 'text' && typeof value === 'string' ? value.length : lengthOf(value)),
    0,
  );
}

/** Pieces of at most `max` code points, cut at a line or word end where there is one in the last third. */
export function pieces(text: string, max: number): string[] {
  if (text.length <= max) return text === '' ? [] : [text];
  const points = [...text];
  const cut: string[] = [];
  for (let from = 0; from < points.length; ) {
    const room = points.slice(from, from + max);
    const rest = from + max < points.length;
    const end = rest ? Math.max(room.lastIndexOf('\n'), room.lastIndexOf(' ')) : -1;
    const length = end > (max * 2) / 3 ? end + 1 : room.length;
    cut.push(points.slice(from, from + length).join(''));
    from += length;
  }
  return cut;
}
