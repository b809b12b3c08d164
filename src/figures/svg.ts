import { fontFamily } from './font.ts';

/** A picture is so wide: shown 360 px wide on a phone, a third of it. */
export const pictureWidth = 1080;
export const margin: number = 52;
export const inside = pictureWidth - 2 * margin;

/** Calm colours on a light card of its own, so that it reads the same in Slack's light and dark theme. */
export const colours = {
  card: '#fbf9f4',
  /** Words: 7 to 1 on the card and more. */
  ink: '#1d2b33',
  soft: '#4c5a62',
  lit: '#1f4e5f',
  glow: '#f4c85f',
  onLit: '#ffffff',
  done: '#2b6a50',
  doneTint: '#dcebe1',
  domain: '#e3eeee',
  /** Outlines that mean something: 3 to 1 on the card and more. */
  line: '#74828a',
  /** Decoration. */
  track: '#e1e6e3',
  travelled: '#a9cac9',
  hairline: '#e6e1d5',
} as const;

/** Words that may hold anything, as they stand in XML. What XML 1.0 has no place for is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A length or place, to a tenth. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The whole picture: an opaque card with these elements on it, and its title for who opens the SVG itself. */
export function card(height: number, { title, elements }: { title: string; elements: string[] }): string {
  const size = `width="${pictureWidth}" height="${n(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${pictureWidth} ${n(height)}" font-family="${fontFamily}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect ${size} fill="${colours.card}"/>`,
    ...elements,
    '</svg>',
  ].join('\n');
}
