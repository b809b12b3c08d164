/**
 * Text of people as documents hold it: its words, line breaks, emoji and letters of every direction are whole. Left out is what no
 * document has a place for: control characters, halves of a character, marks of byte order. Line breaks of any kind become line
 * feeds, tabs a space, and letters are composed (NFC). Applied twice it is the same as once.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[^\n\P{Cc}]|\p{Cs}|[\ufeff\ufffe\uffff]/gu, '')
    .normalize('NFC');
}
