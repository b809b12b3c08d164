const longestLine = 75;

/** A text as a value: a line end is `\n`, what separates values is escaped, and no other control character but the tab (RFC 5545, 3.3.11). */
export function textValue(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Control}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');
}

/**
 * A content line in pieces of at most 75 octets, each after the first with a space before it (RFC 5545, 3.1). A character is never cut
 * in two, although readers should bear that.
 */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      pieces.push(piece);
      piece = '';
      // The space that the next line begins with.
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}
