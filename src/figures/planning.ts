import { type Box, buildFlow, numberBox, type Paint, swatchBox, tagBox } from './flow.ts';
import { widthOf } from './font.ts';
import { buildHeading, type Heading } from './heading.ts';
import { card, colours, inside, margin, n, pictureWidth } from './svg.ts';
import { buildWho, codesOf } from './who.ts';
import { type Letters, letters, lineHeight, words, wrap } from './words.ts';

/** How an action stands; `open` where nobody took it on yet. */
export const standings = ['done', 'underway', 'planned', 'open'] as const;
export type Standing = (typeof standings)[number];

export interface PlannedAction {
  /** As in the list beside the picture. */
  number: number;
  partner: string | null;
  standing: Standing;
  /** Places in `periods`, both included; `null` where it has no date yet. */
  when: { from: number; to: number } | null;
}

/** Actions over time. All words come in, in the language of who will see it. */
export interface PlanningPicture extends Heading {
  partners: { id: string; name: string }[];
  /** Months or quarters in order, as they are said: "jan", "K1 2027". */
  periods: string[];
  /** Which of them is now; `null` where none is. */
  now: number | null;
  actions: PlannedAction[];
  notDrawn: string;
  words: {
    standings: Record<Standing, string>;
    now: string;
    noDate: string;
    none: string;
    partners: string;
    unnamed: string;
  };
}

const paints: Record<Standing, Paint> = {
  done: { fill: colours.done, stroke: colours.done, text: colours.onLit },
  underway: { fill: colours.travelled, stroke: colours.lit, text: colours.ink },
  planned: { fill: colours.card, stroke: colours.lit, text: colours.ink },
  open: { fill: colours.card, stroke: colours.ink, text: colours.ink, dashed: true },
};
const nowPaint: Paint = { fill: colours.domain, stroke: colours.line, text: colours.ink };
const row = { height: 78, bar: 50 };
const right = pictureWidth - margin;

/** The planning as SVG: the same picture gives the same bytes. */
export function drawPlanning(picture: PlanningPicture): string {
  const heading = buildHeading(picture);
  const dated = picture.actions.filter(({ when }) => when !== null && picture.periods.length > 0);
  const chart =
    dated.length === 0 ? empty(picture, heading.end) : buildChart(picture, { dated, top: heading.end + 16 });
  const undated = drawUndated(picture, {
    actions: picture.actions.filter((one) => !dated.includes(one)),
    top: chart.end + 20,
  });
  const foot = drawFoot(picture, undated.end + 30);
  return card(foot.end + margin - 16, {
    title: picture.title,
    elements: [...heading.elements, ...chart.elements, ...undated.elements, ...foot.elements],
  });
}

function empty(picture: PlanningPicture, top: number): { elements: string[]; end: number } {
  if (picture.actions.length > 0) return { elements: [], end: top };
  const lines = wrap(picture.words.none, inside, letters.text);
  const said = words(lines, { x: margin, y: top + 54, letters: letters.text, fill: colours.soft });
  return { elements: [said], end: top + 16 + lines.length * lineHeight(letters.text) };
}

/** A row an action: its number, its owner's code, and a bar from its first period to its last. */
function buildChart(
  picture: PlanningPicture,
  { dated, top }: { dated: readonly PlannedAction[]; top: number },
): { elements: string[]; end: number } {
  const codes = codesOf(picture.partners);
  const marks = dated.map(({ number, standing }) => numberBox(String(number), paints[standing]));
  const tags = dated.map(({ partner }) => ownerBox(codes.get(partner ?? '')));
  const widest = (boxes: { width: number }[]) => Math.max(...boxes.map(({ width }) => width));
  const afterMark = margin + widest(marks) + 14;
  const left = afterMark + widest(tags) + 26;
  const column = (right - left) / picture.periods.length;
  const axis = drawPeriods(picture, { top, left, column });
  const bottom = axis.end + dated.length * row.height + 8;
  const rows = dated.flatMap(({ when, standing }, at) => {
    const y = axis.end + (at + 0.5) * row.height;
    const [from, to] = boundsOf(when, picture.periods.length);
    const place = `x="${n(left + from * column + 5)}" y="${n(y - row.bar / 2 + 2)}" width="${n((to - from) * column - 10)}" height="${row.bar - 4}"`;
    const { fill, stroke, dashed } = paints[standing];
    const dashes = dashed === true ? ' stroke-dasharray="11 7"' : '';
    return [
      marks[at]?.draw(margin, y) ?? '',
      tags[at]?.draw(afterMark, y) ?? '',
      `<rect ${place} rx="10" fill="${fill}" stroke="${stroke}" stroke-width="4"${dashes}/>`,
    ];
  });
  const lines = [...axis.shown, picture.periods.length].map((at) => {
    const x = left + at * column;
    return `<path d="M${n(x)},${n(axis.end)} V${n(bottom)}" stroke="${colours.hairline}" stroke-width="3"/>`;
  });
  const strip = drawNow(picture, { left, column, top: axis.end, bottom });
  return { elements: [strip, ...lines, ...axis.elements, ...rows], end: bottom };
}

/** An owner's code; nothing where nobody took it on. */
function ownerBox(code: string | undefined): Box {
  return code === undefined ? { width: 0, height: 0, draw: () => '' } : tagBox(code);
}

/** A period that is not there counts as the nearest one that is. */
function boundsOf(when: PlannedAction['when'], periods: number): [from: number, to: number] {
  const within = (at: number) => Math.min(Math.max(at, 0), periods - 1);
  const [from, to] = [within(when?.from ?? 0), within(when?.to ?? 0)];
  return [Math.min(from, to), Math.max(from, to) + 1];
}

function drawNow(
  picture: PlanningPicture,
  { left, column, top, bottom }: { left: number; column: number; top: number; bottom: number },
): string {
  if (!isNowShown(picture)) return '';
  return `<rect x="${n(left + (picture.now ?? 0) * column)}" y="${n(top)}" width="${n(column)}" height="${n(bottom - top)}" fill="${nowPaint.fill}"/>`;
}

function isNowShown({ now, periods, actions }: PlanningPicture): boolean {
  return now !== null && now >= 0 && now < periods.length && actions.some(({ when }) => when !== null);
}

/** The names of periods; where they do not fit beside each other, every second one or fewer, and what is now always. */
function drawPeriods(
  picture: PlanningPicture,
  { top, left, column }: { top: number; left: number; column: number },
): { elements: string[]; shown: number[]; end: number } {
  const { periods, now } = picture;
  const widest = Math.max(...periods.map((label) => widthOf(label, letters.strong))) + 16;
  const every = Math.max(1, Math.ceil(widest / column));
  const first = now === null || now < 0 ? 0 : now % every;
  const shown = periods.map((_, at) => at).filter((at) => at % every === first);
  const labels = shown.map((at) => {
    const style = at === now ? letters.strong : letters.text;
    const label = shortened(periods[at] ?? '', right - left, style);
    // The last one may begin too far to the right to end inside.
    const x = Math.min(left + at * column + 5, right - widthOf(label, style));
    return { at, x, end: x + widthOf(label, style), label, style };
  });
  const [last, before] = [labels.at(-1), labels.at(-2)];
  const gone =
    last !== undefined && before !== undefined && last.x < before.end + 10
      ? last.at === now
        ? before
        : last
      : null;
  const elements = labels
    .filter((each) => each !== gone)
    .map(({ at, x, label, style }) =>
      words([label], { x, y: top + 42, letters: style, fill: at === now ? colours.ink : colours.soft }),
    );
  return { elements, shown, end: top + 62 };
}

function shortened(label: string, width: number, style: Letters): string {
  const lines = wrap(label, width, style);
  return lines.length > 1 ? `${[...(lines[0] ?? '')].slice(0, -2).join('')}…` : (lines[0] ?? '');
}

function drawUndated(
  { partners, words: said }: PlanningPicture,
  { actions, top }: { actions: readonly PlannedAction[]; top: number },
): { elements: string[]; end: number } {
  if (actions.length === 0) return { elements: [], end: top - 20 };
  const codes = codesOf(partners);
  const title = wrap(said.noDate, inside, letters.strong);
  const chains = actions.map(({ number, partner, standing }) => {
    const code = codes.get(partner ?? '');
    return [numberBox(String(number), paints[standing]), ...(code === undefined ? [] : [tagBox(code)])];
  });
  const flow = buildFlow(chains, {
    left: margin,
    right,
    top: top + title.length * lineHeight(letters.strong) + 10,
    apart: 46,
  });
  return {
    elements: [words(title, { x: margin, y: top + 38, letters: letters.strong }), ...flow.elements],
    end: flow.end,
  };
}

/** What is not drawn, what the bars mean and whose the codes are. */
function drawFoot(picture: PlanningPicture, top: number): { elements: string[]; end: number } {
  const { actions, partners, words: said } = picture;
  const lines = wrap(picture.notDrawn, inside, letters.text);
  const rest = words(lines, { x: margin, y: top + 38, letters: letters.text, fill: colours.ink });
  const below = top + (lines.length === 0 ? 0 : lines.length * lineHeight(letters.text) + 24);
  const used = standings.filter((standing) => actions.some((action) => action.standing === standing));
  const legend = buildWho(
    [
      ...used.map((standing) => ({ mark: swatchBox(paints[standing]), name: said.standings[standing] })),
      ...(isNowShown(picture) ? [{ mark: swatchBox(nowPaint), name: said.now }] : []),
    ],
    { top: below, title: '', unnamed: '' },
  );
  const owners = new Set(actions.map(({ partner }) => partner));
  const names = new Map(partners.toReversed().map(({ id, name }) => [id, name]));
  const who = buildWho(
    [...codesOf(partners)]
      .filter(([id]) => owners.has(id))
      .map(([id, code]) => ({ mark: tagBox(code), name: names.get(id) ?? '' })),
    { top: legend.end + 16, title: said.partners, unnamed: said.unnamed },
  );
  return { elements: [rest, ...legend.elements, ...who.elements], end: who.end };
}
