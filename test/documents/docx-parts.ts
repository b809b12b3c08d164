import { inflateRawSync } from 'node:zlib';

/** The parts of a Word file by name, as text (APPNOTE 4.3: the directory at the end says where each entry is). */
export function partsOf(docx: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = docx.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = docx.readUInt32LE(end + 16);
  for (let left = docx.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [docx.readUInt16LE(at + 10), docx.readUInt32LE(at + 20)];
    const [nameLength, local] = [docx.readUInt16LE(at + 28), docx.readUInt32LE(at + 42)];
    const name = docx.toString('utf8', at + 46, at + 46 + nameLength);
    const from = local + 30 + docx.readUInt16LE(local + 26) + docx.readUInt16LE(local + 28);
    const bytes = docx.subarray(from, from + size);
    parts.set(name, (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'));
    at += 46 + nameLength + docx.readUInt16LE(at + 30) + docx.readUInt16LE(at + 32);
  }
  return parts;
}

export function partOf(docx: Buffer, name: string): string {
  const part = partsOf(docx).get(name);
  if (part === undefined) throw new Error(`no ${name} in the file`);
  return part;
}
