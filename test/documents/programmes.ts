import type { ProgrammeData } from '../../src/documents/programme.ts';
import type { Language } from '../../src/method/languages.ts';

const words = {
  nl: {
    meeting: 'Verkenningsbijeenkomst',
    date: 'dinsdag 12 januari 2027, 14.00 – 16.00 uur',
    place: 'Bibliotheek Oude Haven, zaal 2',
    parts: ['Opening', 'Centraal deel', 'Conclusie', 'Afsluiting'],
    items: [
      ['Binnenkomen', 'Zet koffie klaar, en zorg dat iedereen een naamkaartje heeft.', ''],
      [
        'De visie, en wat die voor elke partner betekent',
        'Laat elke partner één keer spreken, voordat iemand voor de tweede keer spreekt.',
        'Noor, gemeente',
      ],
      [
        'Ronde 1 in groepen',
        'Wat wil jouw organisatie bereiken? Schrijf belangen op, nog geen oplossingen.',
        'in groepen',
      ],
      [
        'Ronde 2 in groepen: ideeën voor actie',
        'Vraag bij elk idee: wie kan hier morgen mee beginnen, en wat heeft die nodig?',
        'in groepen',
      ],
      ['Oogst', 'Elke groep noemt drie zinnen. Geen presentaties.', 'Kees'],
      [
        'Waar is draagvlak voor?',
        'Noem ook wat nog besproken moet worden, en wie dat oppakt.',
        'Noor, gemeente',
      ],
      ['Bedanken en napraten', 'Noem van elke partner iets wat die vandaag bijdroeg.', 'Noor, gemeente'],
    ],
    topics: ['Avond en veiligheid', 'Leegstand', 'Groen'],
  },
  en: {
    meeting: 'Exploration meeting',
    date: 'Tuesday 12 January 2027, 14:00 – 16:00',
    place: 'Old Harbour library, room 2',
    parts: ['Opening', 'Central part', 'Conclusion', 'Close'],
    items: [
      ['Arriving', 'Have coffee ready, and see that everybody has a name tag.', ''],
      [
        'The vision, and what it means for each partner',
        'Let every partner speak once before anyone speaks twice.',
        'Noor, municipality',
      ],
      [
        'Round 1 in groups',
        'What does your organisation want to achieve? Write down interests, no solutions yet.',
        'in groups',
      ],
      [
        'Round 2 in groups: ideas for action',
        'Ask of each idea: who can begin with this tomorrow, and what do they need?',
        'in groups',
      ],
      ['Harvest', 'Each group says three sentences. No slides.', 'Kees'],
      [
        'What is there support for?',
        'Name what still needs talk too, and who takes that on.',
        'Noor, municipality',
      ],
      [
        'Thanks, and time to meet',
        'Name something of each partner that it brought in today.',
        'Noor, municipality',
      ],
    ],
    topics: ['Evenings and safety', 'Empty shops', 'Green'],
  },
} as const;

const minutes = [10, 20, 25, 25, 10, 20, 10];
const partOf = [0, 0, 1, 1, 1, 2, 3];

/** A programme of two hours, as a lead would have it. */
export function usualProgramme(language: Language): ProgrammeData {
  const said = words[language];
  let clock = 14 * 60;
  const items = said.items.map(([title, help, who], at) => {
    const [from, length] = [clock, minutes[at] ?? 0];
    clock += length;
    return { title, help, who, minutes: length, from: timeOf(from), to: timeOf(clock) };
  });
  return {
    language,
    coalition: 'Aantrekkelijke binnenstad',
    meeting: said.meeting,
    date: said.date,
    place: said.place,
    madeOn: '2026-12-01',
    draft: null,
    parts: said.parts.map((title, part) => ({ title, items: items.filter((_, at) => partOf[at] === part) })),
    groups: said.topics.map((topic, group) => ({
      topic,
      members: Array.from({ length: 6 }, (_, at) => `Partner ${group * 6 + at + 1}, contact ${at + 1}`),
    })),
  };
}

function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
