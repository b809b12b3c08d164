import type { PartnerKind } from './partners.ts';

/**
 * Parts of names, in Dutch and in English, that say what kind of organisation it is. Whole words stand between spaces, as parts of
 * words they mislead. None of them is in a kind twice; a name that has several is of the kind of the one that stands last in its
 * first telling word, as in Dutch compounds: a "gemeentemuseum" is a museum.
 */
const signs: Record<Exclude<PartnerKind, 'other'>, readonly string[]> = {
  municipality: [
    'gemeente',
    'municipal',
    ' city of ',
    ' city council ',
    ' town council ',
    ' borough ',
    'stadsdeel',
    'college van b',
  ],
  education: [
    ...['school', 'scholen', 'college', 'universit', 'academie', 'academy', 'onderwijs', 'education'],
    ...['lyceum', 'gymnasium', 'kindergarten', 'opleiding', 'student', ' roc ', ' mbo ', ' hbo ', ' pabo '],
  ],
  entrepreneurs: [
    ...['ondernem', 'winkel', 'middenstand', 'horeca', 'retail', 'shopkeeper', 'business', 'entrepreneur'],
    ...[
      'bedrijven',
      'restaurateur',
      'merchants',
      'traders',
      'chamber of commerce',
      'koopman',
      'marktkooplieden',
    ],
    ...['hotel', ' shops ', 'werkgever', 'employers', ' mkb ', ' vno '],
  ],
  culture: [
    ...[
      'cultu',
      'museum',
      'musea',
      'theater',
      'theatre',
      'bibliothe',
      'library',
      'libraries',
      'kunst',
      ' art ',
      ' arts ',
    ],
    ...['muziek', 'music', 'orkest', 'orchestra', 'podium', 'schouwburg', 'filmhuis', 'cinema', 'erfgoed'],
    ...['heritage', 'festival', 'galerie', 'gallery', 'concert'],
  ],
  residents: [
    ...[
      'bewoner',
      'resident',
      ' buurt',
      ' wijk',
      'neighbourhood',
      'neighborhood',
      'huurder',
      'tenant',
      'dorpsraad',
    ],
    ...['dorpsbelang', ' burgers ', 'burgerini', 'citizens', 'village council', 'omwonende', 'jongerenraad'],
  ],
  care: [
    ...[
      'zorg',
      'welzijn',
      'huisarts',
      'ziekenhuis',
      'gezondheid',
      'jeugd',
      'verpleeg',
      'thuishulp',
      'maatschappelijk werk',
    ],
    ...[
      'hospital',
      'health',
      ' care ',
      'wellbeing',
      'welfare',
      'social work',
      ' ggd ',
      ' ggz ',
      'apothe',
      'pharmac',
    ],
    ...['hospice', 'voedselbank', 'food bank', 'ouderen', ' clinic '],
  ],
  housing: [
    ...[
      'woning',
      'woonstichting',
      'corporatie',
      'vastgoed',
      'housing',
      'real estate',
      'property',
      'verhuur',
      'landlord',
    ],
    ...['pandeigenar', 'woonbedrijf', 'makelaar', 'wonen', 'projectontwikkel', 'developer'],
  ],
};

const listed = Object.entries(signs).flatMap(([kind, parts]) =>
  parts.map((part) => ({ kind: kind as PartnerKind, part })),
);

/**
 * The kind of partner that an organisation's name speaks of, in Dutch or in English; `null` where it speaks of none: then a person
 * says so, or nobody does.
 *
 * @example
 * kindOfPartner('Bewonersvereniging Oude Haven'); // 'residents'
 * kindOfPartner('De Pomp'); // null
 */
export function kindOfPartner(name: string): PartnerKind | null {
  const words = ` ${name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const found = listed.flatMap(({ kind, part }) => {
    const at = words.lastIndexOf(part);
    if (at === -1) return [];
    // Where a whole word is meant, it begins after its space.
    const begins = part.startsWith(' ') ? at + 1 : at;
    return [{ kind, begins, word: words.slice(0, begins).split(' ').length, length: part.trim().length }];
  });
  const first = Math.min(...found.map(({ word }) => word));
  const [best] = found
    .filter(({ word }) => word === first)
    .toSorted((one, other) => other.begins - one.begins || other.length - one.length);
  return best?.kind ?? null;
}
