import { lengthOf } from '../../coalition/longest.ts';

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
  return lengthOf(text) <= max ? text : `${start(text, max - 1)}…`;
}

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** The start of a longer text, at most `max` code points. A sign of several code points stays whole, unless it alone is longer. */
function start(text: string, max: number): string {
  const cut = [...text.slice(0, 2 * max)].slice(0, max).join('').length;
  const whole = graphemes.segment(text).containing(cut)?.index ?? cut;
  return text.slice(0, whole === 0 ? cut : whole);
}

/** Whether an input can begin with this text: `initial_value` is refused when it is longer. */
export function fitsInput(text: string): boolean {
  return lengthOf(text) <= limits.input;
}

/** The code points of all words that blocks show, which Slack counts together in a message. */
export function shownLength(shown: unknown): number {
  if (Array.isArray(shown)) return shown.reduce((sum: number, each) => sum + shownLength(each), 0);
  if (typeof shown !== 'object' || shown === null) return 0;
  return Object.entries(shown).reduce(
    (sum, [key, value]) =>
      sum + (key === 'text' && typeof value === 'string' ? lengthOf(value) : shownLength(value)),
    0,
  );
}

/** Pieces of at most `max` code points, cut at a line or word end where there is one in the last third. */
export function pieces(text: string, max: number): string[] {
  const cut: string[] = [];
  let rest = text;
  while (lengthOf(rest) > max) {
    const room = start(rest, max);
    const end = Math.max(room.lastIndexOf('\n'), room.lastIndexOf(' '));
    const piece = end > (room.length * 2) / 3 ? room.slice(0, end + 1) : room;
    cut.push(piece);
    rest = rest.slice(piece.length);
  }
  return rest === '' ? cut : [...cut, rest];
}
