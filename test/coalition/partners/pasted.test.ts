import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesakesOf } from '../../../src/coalition/partners/namesakes.ts';
import { readPasted } from '../../../src/coalition/partners/pasted.ts';
import { runs } from '../../runs.ts';

/** What a list comes to: each partner with its people, and what was not understood. */
function read(...lines: string[]) {
  const { partners, unread } = readPasted(lines.join('\n'));
  return {
    partners: partners.map(({ organisation, people }) => [
      organisation,
      ...people.map(({ name, reach }) => (reach === '' ? name : `${name} / ${reach}`)),
    ]),
    unread: unread.map(({ line, problem }) => [line, problem]),
  };
}

describe('readPasted', () => {
  it.each<[string, string[]]>([
    [
      'Bewonersvereniging Oude Haven; Kees Bakker; 06 12345678',
      ['Bewonersvereniging Oude Haven', 'Kees Bakker / 06 12345678'],
    ],
    ['Cultuurhuis De Pomp', ['Cultuurhuis De Pomp']],
    ['Hogeschool\tSanne de Boer\tsanne@hogeschool.nl', ['Hogeschool', 'Sanne de Boer / sanne@hogeschool.nl']],
    ['Thuis, Jan Smit, 06-12345678', ['Thuis', 'Jan Smit / 06-12345678']],
    ['Thuis: Jan Smit 0612345678', ['Thuis', 'Jan Smit / 0612345678']],
    ['Thuis - Jan Smit (+31 6 1234 5678)', ['Thuis', 'Jan Smit / +31 6 1234 5678']],
    ['- Thuis; Jan Smit', ['Thuis', 'Jan Smit']],
    ['3. Thuis; Jan Smit', ['Thuis', 'Jan Smit']],
    ['Thuis; Jan Smit <jan@thuis.nl>', ['Thuis', 'Jan Smit / jan@thuis.nl']],
    ['Thuis; Jan Smit, tel. 020-1234567; jan@thuis.nl', ['Thuis', 'Jan Smit / 020-1234567, jan@thuis.nl']],
    ['Thuis; Jan; 06 11111111; Els; 06 22222222', ['Thuis', 'Jan / 06 11111111', 'Els / 06 22222222']],
    ['Thuis; 06 11111111; Jan', ['Thuis', 'Jan / 06 11111111']],
    ['Thuis; info@thuis.nl', ['Thuis', 'Thuis / info@thuis.nl']],
    ['Thuis; Jan; jan', ['Thuis', 'Jan']],
    ['"Thuis, wonen"; "Jan"', ['Thuis, wonen', 'Jan']],
    ['Groep 8; Jan', ['Groep 8', 'Jan']],
    ['Café 1900|Jan', ['Café 1900', 'Jan']],
  ])('reads %s', (line, partner) => {
    expect(read(line)).toEqual({ partners: [partner], unread: [] });
  });

  it('takes several lines of one organisation together, and passes over the names of columns', () => {
    expect(
      read('Organisatie;Contactpersoon;Telefoon', 'Thuis; Jan', '', 'De Pomp; Els', 'THUIS ; Kees; 14020'),
    ).toEqual({
      partners: [
        ['Thuis', 'Jan', 'Kees / 14020'],
        ['De Pomp', 'Els'],
      ],
      unread: [],
    });
  });

  it('says of each line that it does not understand what is wrong', () => {
    const long = 'x'.repeat(81);
    expect(
      read(
        '06 12345678; Jan',
        '???',
        'jan@thuis.nl',
        `${long}; Jan`,
        `Thuis; ${long}`,
        'Thuis; ???',
        'De Pomp',
      ),
    ).toEqual({
      partners: [['De Pomp']],
      unread: [
        ['06 12345678; Jan', 'partner-line'],
        ['???', 'partner-line'],
        ['jan@thuis.nl', 'partner-line'],
        [`${long}; Jan`, 'name-too-long'],
        [`Thuis; ${long}`, 'name-too-long'],
        ['Thuis; ???', 'person-line'],
      ],
    });
  });

  it('loses no line, whatever is pasted', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Thuis',
        'Jan',
        '06 12345678',
        'jan@thuis.nl',
        ';',
        '\t',
        ',',
        '\n',
        '- ',
        '"',
        '???',
        'x'.repeat(90),
      ),
      fc.string({ unit: 'grapheme' }),
    );
    const property = fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const { partners, unread } = readPasted(text);
      const kept = [...partners.flatMap(({ lines }) => lines), ...unread.map(({ line }) => line)].sort();
      const pasted = text.split('\n').filter((line) => /[\p{L}\p{N}]/u.test(line));
      for (const line of pasted) expect(kept).toContain(line);
      for (const { organisation, people } of partners)
        expect([organisation, ...people.map(({ name }) => name)].every((name) => name.trim() !== '')).toBe(
          true,
        );
    });
    fc.assert(property, { numRuns: runs(200) });
  });
});

describe('namesakesOf', () => {
  const people = [
    { user: 'U1', names: ['Kees Bakker', 'kees'] },
    { user: 'U2', names: ['Kees de Wit', 'keesw'] },
    { user: 'U3', names: ['Ahmed El Idrissi', 'ahmed'] },
    { user: 'U4', names: ['Els Vos', 'els'] },
    { user: 'U5', names: ['Els Vos', 'els2'] },
  ];
  const found = (name: string) => {
    const { sure, maybe } = namesakesOf(name, people);
    return { sure: sure?.user ?? null, maybe: maybe.map(({ user }) => user) };
  };

  it('is sure of a whole name that one person has', () => {
    expect(found('kees  bakker')).toEqual({ sure: 'U1', maybe: ['U1'] });
  });

  it('asks about a name that several have, and about a part of a name', () => {
    expect(found('Els Vos')).toEqual({ sure: null, maybe: ['U4', 'U5'] });
    expect(found('Kees')).toEqual({ sure: null, maybe: ['U1'] });
    expect(found('Idrissi')).toEqual({ sure: null, maybe: ['U3'] });
    expect(found('K. Bakker')).toEqual({ sure: null, maybe: ['U1'] });
  });

  it('finds nobody by a name that nobody has', () => {
    for (const name of ['Jan Smit', '', 'Kees Smit', 'Bak'])
      expect(found(name)).toEqual({ sure: null, maybe: [] });
  });
});
