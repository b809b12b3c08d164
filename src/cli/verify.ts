import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  canonicalBytes,
  digestOfText,
  inGroups,
  type Seals,
  sealsFormat,
  sealsVersion,
  unlikeCanonical,
} from '../documents/seals.ts';
import { type Finding, fine, wrong } from './finding.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'is not 64 hexadecimal digits');
const day = z.iso.date('is no date');

const sealsSchema = z.object({
  format: z.literal(sealsFormat),
  version: z.number(),
  text: z.object({ title: z.string(), version: z.number(), digest }),
  seals: z.array(
    z.object({
      partner: z.string().min(1),
      name: z.string().optional(),
      function: z.string().optional(),
      answer: z.enum(['yes', 'subject-to']),
      on: day,
      way: z.enum(['slack', 'paper']),
      digest,
    }),
  ),
});

/** Holds a text against its seals, without Redis, Slack or the network. */
export async function verify([textFile, sealsFile]: readonly string[]): Promise<Finding[]> {
  if (textFile === undefined || sealsFile === undefined)
    throw new Error('Say which text and which seals: coalitie verify text.txt seals.json');
  const bytes = await readable(textFile);
  const seals = parsed(sealsFile, (await readable(sealsFile)).toString('utf8'));
  const found = digestOfText(bytes);
  return [...textFindings(bytes, { found, seals }), ...sealFindings(found, seals), proof];
}

async function readable(file: string): Promise<Buffer> {
  return readFile(file).catch(() => {
    throw new Error(`${file} can't be read.`);
  });
}

function parsed(file: string, json: string): Seals {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Error(`${file} is no JSON.`);
  }
  const result = sealsSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new Error(
      `${file} is no file of seals: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
    );
  }
  if (result.data.version > sealsVersion)
    throw new Error(`${file} is of version ${result.data.version}: take a newer coalitie to read it.`);
  return result.data as Seals;
}

function textFindings(bytes: Uint8Array, { found, seals }: { found: string; seals: Seals }): Finding[] {
  const { title, version, digest: expected } = seals.text;
  const says = `its SHA-256 is ${inGroups(found)}`;
  if (found === expected) return [fine('Text', `${title}, version ${version}: ${says}`)];
  const canonical = canonicalBytes(bytes);
  const isOnlyForm = canonical !== null && digestOfText(canonical) === expected;
  const how = unlikeCanonical(bytes).join(', ');
  return [
    wrong(
      'Text',
      `is not the one that was sealed: ${says}, that of the seals ${inGroups(expected)}`,
      isOnlyForm
        ? `The words are the same, but a program saved them in another form (${how}). Take the file as the app gave it.`
        : 'Take the file as the app gave it. If it still differs, other words were sealed.',
    ),
  ];
}

function sealFindings(found: string, { seals }: Seals): Finding[] {
  if (seals.length === 0) return [wrong('Seals', 'there are none', 'Nobody has sealed this text yet.')];
  return seals.map(({ partner, name, function: of, answer, on, way, digest: sealed }) => {
    const who = [partner, name, of].filter((each) => each !== undefined && each !== '').join(', ');
    const how = `${answer === 'yes' ? 'sealed' : 'sealed, subject to something'} on ${on}, ${way === 'paper' ? 'on paper' : 'in Slack'}`;
    if (sealed === found) return fine(who, how);
    return wrong(
      who,
      `${how}: another text, ${inGroups(sealed)}`,
      'Ask them: they may have sealed another version.',
    );
  });
}

const proof: Finding = fine(
  'What this proves',
  'that the text is, byte for byte, the one of the digest that these seals name. It does not prove who sealed: anybody can write a ' +
    'file of seals. For that compare the digest with the one in the own conversation of each who sealed.',
);
