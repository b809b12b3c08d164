import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { docxOf } from '../../src/documents/docx/render.ts';
import { programmeDocument } from '../../src/documents/programme.ts';
import { languages } from '../../src/method/languages.ts';
import { textIn } from '../../src/text/text.ts';

describe.each(languages)('the programme for whoever leads the meeting (%s)', (language) => {
  const text = textIn(language);
  const words = text.programme.sheet;
  const { welcome } = text.programme.items;
  const document = programmeDocument(
    {
      language: text.locale,
      title: 'Verkenning',
      about: ['14 januari', 'De Waag'],
      parts: [
        {
          name: text.programme.parts.opening,
          items: [
            {
              from: '13:00',
              until: '13:10',
              title: welcome.title,
              who: 'Noor',
              help: welcome.help,
              note: 'Tom komt later',
            },
          ],
        },
      ],
      groups: [{ name: 'Groep 1', members: ['Gemeente', 'De Pomp'] }],
    },
    words,
  );

  it('has each part with its times, a sentence of help and the notes, then the groups', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: await docxOf(document) });
    const html = value.replaceAll(/<a id="[^"]*"><\/a>/g, '');
    expect(html).toContain(`<h1>${text.programme.parts.opening}</h1><table><thead><tr><th>`);
    expect(html).toContain(
      `<td><p>13:00 – 13:10</p></td><td><p><strong>${welcome.title}</strong></p><p>${welcome.help}</p><p>Tom komt later</p></td><td><p>Noor</p></td>`,
    );
    expect(html).toContain(
      `<h1>${words.groups}</h1><h2>Groep 1</h2><ul><li>Gemeente</li><li>De Pomp</li></ul>`,
    );
    expect(html).toContain(`<h1>${words.hints.heading}</h1>`);
  });
});
