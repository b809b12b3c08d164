/** Partners for the samples: names as a coalition in a city has them. */
const partnerNames = [
  'Gemeente Waterstad',
  'Winkeliersvereniging',
  'Bewonersgroep Oude Haven',
  'ROC Waterland',
  'Woonstad',
  'Museum De Sluis',
  'Thuiszorg Noord',
  'Vastgoedeigenaren',
  'Horeca Waterstad',
  'Bibliotheek',
  'Politie',
  'Waterschap',
  'Basisschool De Kade',
  'Sportclub Zwaluwen',
  'Stichting Groen',
  'Voedselbank',
  'Fietsersbond',
  'Kamer van Koophandel',
  'Jongerenraad',
  'Provincie',
];

/** So many partners, the names used again where there are more. */
export function partnersFor(count: number): { id: string; name: string }[] {
  return Array.from({ length: count }, (_, at) => {
    const name = partnerNames[at % partnerNames.length] ?? '';
    return { id: `p${at}`, name: at < partnerNames.length ? name : `${name} ${at + 1}` };
  });
}

/** Names that nobody expects: very long, without a space, in another script, nothing but emoji. */
export const strangeNames = [
  'Samenwerkingsverband van alle verenigingen van eigenaren in de oude binnenstad eo',
  'Verantwoordelijkheidsgevoelbevorderingsorganisatievoordeheleregioenomstrekenwest',
  'جمعية سكان المدينة القديمة',
  '🌳🌻🏡',
];
