import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx';
import { plainText } from './plain.ts';

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Words from right to left, with the spaces and signs between them. */
const stretch = new RegExp(`${rightToLeft.source}(?:[^\\p{L}\\p{N}]*${rightToLeft.source})*`, 'gu');

type RunStyle = Omit<IRunOptions, 'text' | 'children' | 'break'>;

/** Text in runs: a line break is one in Word too, and what is written from right to left is marked so. */
export function runsOf(text: string, style: RunStyle = {}): TextRun[] {
  return plainText(text)
    .split('\n')
    .flatMap((line, at) => {
      const parts = partsOf(line);
      const [first = { text: '', isRightToLeft: false }, ...rest] = parts;
      const run = (part: Part, breaks: number) =>
        new TextRun({
          ...style,
          text: part.text,
          ...(breaks > 0 ? { break: breaks } : {}),
          ...(part.isRightToLeft ? { rightToLeft: true } : {}),
        });
      return [run(first, at === 0 ? 0 : 1), ...rest.map((part) => run(part, 0))];
    });
}

interface Part {
  text: string;
  isRightToLeft: boolean;
}

function partsOf(line: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: found, index } of line.matchAll(stretch)) {
    if (index > from) parts.push({ text: line.slice(from, index), isRightToLeft: false });
    parts.push({ text: found, isRightToLeft: true });
    from = index + found.length;
  }
  if (from < line.length) parts.push({ text: line.slice(from), isRightToLeft: false });
  return parts;
}

/** A paragraph whose direction is that of its first letter. */
export function paragraph(
  text: string,
  { run = {}, ...options }: Omit<IParagraphOptions, 'text' | 'children'> & { run?: RunStyle } = {},
): Paragraph {
  return new Paragraph({ ...options, ...directionOf(text), children: runsOf(text, run) });
}

export function directionOf(text: string): { bidirectional?: true } {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return rightToLeft.test(first) ? { bidirectional: true } : {};
}

/** The paragraphs of a longer text: an empty line ends one. */
export function paragraphsOf(text: string): string[] {
  return plainText(text)
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
