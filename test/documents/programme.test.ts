import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { buildDocx } from '../../src/documents/docx.ts';
import { programmeDocument } from '../../src/documents/programme.ts';
import { languages } from '../../src/method/languages.ts';
import { textIn } from '../../src/text/text.ts';
import { usualProgramme } from './programmes.ts';

describe.each(languages)('the programme for who leads a meeting (%s)', (language) => {
  const words = textIn(language).documents.programme;
  const data = usualProgramme(language);
  const read = async (given: Partial<typeof data>) => {
    const buffer = await buildDocx(programmeDocument({ ...data, ...given }, words));
    return (await mammoth.extractRawText({ buffer })).value;
  };

  it('has every item with its clock times, minutes, who and help, and every group', async () => {
    const text = await read({});
    for (const { title, items } of data.parts) {
      const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
      expect(text).toContain(words.part(title, words.minutes(minutes)));
      for (const item of items) {
        for (const each of [
          item.title,
          item.help,
          `${item.from} – ${item.to}`,
          words.minutes(item.minutes),
          item.who,
        ]) {
          expect(text).toContain(each);
        }
      }
    }
    for (const { topic, members } of data.groups) {
      for (const each of [topic, words.people(members.length), ...members]) expect(text).toContain(each);
    }
    for (const each of [data.meeting, data.date, data.place, data.coalition]) expect(text).toContain(each);
  });

  it('says what nobody was named for, leaves out empty parts and a place that is not known', async () => {
    const [first] = data.parts;
    const text = await read({
      parts: first === undefined ? [] : [first, { title: 'LEEG', items: [] }],
      place: '',
      groups: [],
    });
    expect(text).toContain(words.nobody);
    expect(text).not.toContain('LEEG');
    expect(text).not.toContain(words.where(''));
    expect(text).not.toContain(words.groups);
  });

  it('says so where nothing is in it yet', async () => {
    expect(await read({ parts: [], groups: [] })).toContain(words.empty);
    expect(await read({})).not.toContain(words.empty);
  });
});
