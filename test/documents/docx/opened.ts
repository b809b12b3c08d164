import { inflateRawSync } from 'node:zlib';

const entrySignature = 0x02014b50;

/** The parts of a .docx by their name, as text: a ZIP archive, read by its central directory. */
export function partsIn(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(entrySignature);
  for (let at = file.indexOf(signature); at >= 0; at = file.indexOf(signature, at + 4)) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const local = file.readUInt32LE(at + 42);
    const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const bytes = file.subarray(begin, begin + size);
    const text = (method === 8 ? inflateRawSync(bytes) : bytes).toString();
    parts.set(file.toString('utf8', at + 46, at + 46 + (name ?? 0)), text);
    at += (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}
