import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../src/cli/verify.ts';
import { digestOfText, inGroups } from '../src/documents/seals.ts';

// `coalitie verify`: a text and its seals, without the app.

const text = '# Intentieverklaring\n\nWij maken de binnenstad samen levendig.\n';
const digest = digestOfText(new TextEncoder().encode(text));
const seals = {
  format: 'coalitie-seals',
  version: 1,
  text: { title: 'Intentieverklaring', version: 3, digest },
  seals: [
    {
      partner: 'Gemeente',
      name: 'Noor',
      function: 'wethouder',
      answer: 'yes',
      on: '2027-03-01',
      way: 'slack',
      digest,
    },
    { partner: 'Bewoners', answer: 'subject-to', on: '2027-03-02', way: 'paper', digest },
  ],
};

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'coalitie-seals-'));
});
afterAll(() => rm(dir, { recursive: true }));
beforeEach(async () => {
  await given('text.txt', text);
  await given('seals.json', JSON.stringify(seals));
});

const given = (name: string, content: string) => writeFile(join(dir, name), content);
const look = () => verify([join(dir, 'text.txt'), join(dir, 'seals.json')]);
const wrongIn = async () => (await look()).filter(({ remedy }) => remedy !== undefined);

describe('a text with its seals', () => {
  it('is found right, with who sealed it and what that proves', async () => {
    const found = await look();
    expect(found.map(({ about }) => about)).toEqual([
      'Text',
      'Gemeente, Noor, wethouder',
      'Bewoners',
      'What this proves',
    ]);
    expect(found[0]?.says).toContain(inGroups(digest));
    expect(found[2]?.says).toBe('sealed, subject to something on 2027-03-02, on paper');
    expect(await wrongIn()).toEqual([]);
  });

  it('is found wrong after one letter was changed', async () => {
    await given('text.txt', text.replace('samen', 'Samen'));
    const wrong = await wrongIn();
    expect(wrong.map(({ about }) => about)).toEqual(['Text', 'Gemeente, Noor, wethouder', 'Bewoners']);
    expect(wrong[0]?.remedy).toContain('other words were sealed');
  });

  it('says so where a program only saved the same words in another form', async () => {
    await given('text.txt', `\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect((await wrongIn())[0]?.remedy).toContain('byte-order-mark, line-ends');
  });

  it('names the one who sealed another version', async () => {
    const other = digestOfText(new TextEncoder().encode('Anders'));
    const [first, second] = seals.seals;
    await given('seals.json', JSON.stringify({ ...seals, seals: [first, { ...second, digest: other }] }));
    expect((await wrongIn()).map(({ about }) => about)).toEqual(['Bewoners']);
  });

  it('is not sealed where there are none', async () => {
    await given('seals.json', JSON.stringify({ ...seals, seals: [] }));
    expect((await wrongIn()).map(({ about }) => about)).toEqual(['Seals']);
  });
});

describe('files that are none', () => {
  it.each([
    ['', /is no JSON/],
    ['[]', /is no file of seals/],
    [JSON.stringify({ ...seals, format: 'coalitie-person' }), /is no file of seals: format/],
    [
      JSON.stringify({ ...seals, text: { ...seals.text, digest: 'abc' } }),
      /text\.digest is not 64 hexadecimal/,
    ],
    [JSON.stringify({ ...seals, version: 2 }), /of version 2: take a newer coalitie/],
  ])('are named, with why: %#', async (content, why) => {
    await given('seals.json', content);
    await expect(look()).rejects.toThrow(why);
  });

  it('are asked for where they are missing', async () => {
    await expect(verify([])).rejects.toThrow('coalitie verify text.txt seals.json');
    await expect(verify([join(dir, 'none.txt'), join(dir, 'seals.json')])).rejects.toThrow(
      "none.txt can't be read",
    );
  });
});
