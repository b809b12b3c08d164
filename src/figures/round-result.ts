import { buildBar } from './bars.ts';
import { codeOf, drawable } from './codes.ts';
import { type Box, buildFlow, type Paint, swatchBox, tagBox } from './flow.ts';
import { buildHeading, type Heading } from './heading.ts';
import { card, colours, inside, margin, n } from './svg.ts';
import { buildWho } from './who.ts';
import { letters, lineHeight, words, wrap } from './words.ts';

/** What one voice may say of an option; one voice a partner. */
export const voices = ['preferred', 'livable', 'objection'] as const;
export type Voice = (typeof voices)[number];

/** How a preference round ended. All words come in, in the language of who will see it; the words of objections never do. */
export interface RoundPicture extends Heading {
  /** How many partners were asked: a bar of all of them is as wide as the picture. */
  asked: number;
  options: { name: string; counts: Record<Voice, number> }[];
  /** "3 van de 20 partners gaven geen stem."; empty where all did. */
  silent: string;
  words: {
    voices: Record<Voice, string>;
    none: string;
    unnamed: string;
  };
}

const paints: Record<Exclude<Voice, 'objection'>, Paint> = {
  preferred: { fill: colours.lit, stroke: colours.lit, text: colours.onLit },
  livable: { fill: colours.travelled, stroke: colours.lit, text: colours.ink },
};
const barHeight = 72;
/** So many objections stand one by one; more are one mark and their number. */
const oneByOne = 12;

/** The result of a round as SVG: the same picture gives the same bytes. */
export function drawRoundResult(picture: RoundPicture): string {
  const heading = buildHeading(picture);
  let y = heading.end + 24;
  const elements = picture.options.flatMap((option, at) => {
    const drawn = drawOption(picture, { option, at, top: y });
    y = drawn.end;
    return drawn.elements;
  });
  const said = wrap(picture.options.length === 0 ? picture.words.none : picture.silent, inside, letters.text);
  elements.push(words(said, { x: margin, y: y + 38, letters: letters.text, fill: colours.ink }));
  if (said.length > 0) y += said.length * lineHeight(letters.text) + 24;
  const used = voices.filter((voice) => picture.options.some(({ counts }) => counts[voice] > 0));
  const legend = buildWho(
    used.map((voice) => ({ mark: markOf(voice), name: picture.words.voices[voice] })),
    { top: y, title: '', unnamed: '' },
  );
  return card(legend.end + margin - 16, {
    title: picture.title,
    elements: [...heading.elements, ...elements, ...legend.elements],
  });
}

function markOf(voice: Voice): Box {
  return voice === 'objection' ? objectionBox : swatchBox(paints[voice]);
}

/** A triangle, as on a road sign. */
const objectionBox: Box = {
  width: 52,
  height: 52,
  draw: (x, y) =>
    [
      `<path d="M${n(x + 26)},${n(y - 24)} L${n(x + 50)},${n(y + 22)} H${n(x + 2)} Z" fill="${colours.glow}" stroke="${colours.ink}" stroke-width="5" stroke-linejoin="round"/>`,
      `<path d="M${n(x + 26)},${n(y - 7)} v13 m0,8 v1" stroke="${colours.ink}" stroke-width="6" stroke-linecap="round"/>`,
    ].join(''),
};

function drawOption(
  picture: RoundPicture,
  { option, at, top }: { option: RoundPicture['options'][number]; at: number; top: number },
): { elements: string[]; end: number } {
  const { counts } = option;
  const tag = tagBox(codeOf(at));
  const left = margin + tag.width + 18;
  const name = wrap(
    drawable(option.name) || picture.words.unnamed,
    inside - tag.width - 18,
    letters.strong,
  ).slice(0, 4);
  const barTop = top + Math.max(1, name.length) * lineHeight(letters.strong) + 22;
  const bar = buildBar(
    (['preferred', 'livable'] as const).map((voice) => ({ count: counts[voice], paint: paints[voice] })),
    { x: margin, y: barTop, width: inside, height: barHeight, whole: Math.max(1, picture.asked) },
  );
  const isBare = counts.preferred + counts.livable === 0;
  const ground = `<path d="M${margin},${n(barTop)} v${barHeight}" stroke="${colours.ink}" stroke-width="5"/>`;
  const objections = drawObjections(counts.objection, barTop + barHeight + 10);
  const total = voices.map((voice) => `${picture.words.voices[voice]}: ${counts[voice]}`).join(' · ');
  const lines = wrap(total, inside, letters.text);
  const textTop = objections.end;
  return {
    elements: [
      tag.draw(margin, top + 30),
      words(name, { x: left, y: top + 44, letters: letters.strong }),
      ...(isBare ? [ground] : bar.elements),
      ...objections.elements,
      words(lines, { x: margin, y: textTop + 38, letters: letters.text, fill: colours.soft }),
    ],
    end: textTop + lines.length * lineHeight(letters.text) + 44,
  };
}

function drawObjections(count: number, top: number): { elements: string[]; end: number } {
  const marks = Array.from({ length: count > oneByOne ? 1 : count }, () => [objectionBox]);
  const flow = buildFlow(marks, { left: margin, right: margin + inside, top, apart: 16 });
  if (count <= oneByOne) return flow;
  const beside = { x: margin + 70, y: top + 58, letters: letters.strong };
  return { elements: [...flow.elements, words([`× ${count}`], beside)], end: flow.end };
}
