/** The core properties of a file, as Office Open XML has them (ECMA-376 part 2, 11). The library dates them by its own clock. */
export function coreProperties({
  title,
  madeOn,
  language,
}: {
  title: string;
  madeOn: string;
  language: string;
}): string {
  const at = `${madeOn}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>Coalitie</dc:creator><cp:lastModifiedBy>Coalitie</cp:lastModifiedBy>`,
    `<dc:language>${language}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const directoryEnd = 0x06054b50;
/** 1 January 1980, where the time of ZIP begins. */
const epoch = { time: 0, date: 0x0021 };

/**
 * The same ZIP without the times at which its entries were written (APPNOTE 4.3.7 and 4.3.12): the same content is the same file.
 * The buffer itself is changed.
 */
export function withoutTimes(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== directoryEnd) throw new Error('no directory in the ZIP');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== directoryHeader) throw new Error('no entry in the directory of the ZIP');
    const local = zip.readUInt32LE(at + 42);
    if (zip.readUInt32LE(local) !== localHeader) throw new Error('no entry in the ZIP');
    stamp(zip, at + 12);
    stamp(zip, local + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

function stamp(zip: Buffer, at: number): void {
  zip.writeUInt16LE(epoch.time, at);
  zip.writeUInt16LE(epoch.date, at + 2);
}
