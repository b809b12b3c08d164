/** Who takes part in the example "halfway", and what they answer. Shown to people, so in Dutch. */
export interface ExamplePartner {
  user: string;
  organisation: string;
  /** One of the app's kinds of partner. */
  kind: string;
  /** By the question's id. */
  answers: Record<string, string>;
  /** Somebody whom the sandbox does not have yet. */
  added?: { handle: string; realName: string };
  /** Of another workspace: chosen in a field of its own. */
  outsider?: true;
}

function answers(
  given: [motive: string, developments: string, yields: string, efforts: string, concerns: string],
  choices: { adapting: string; recording: string },
): Record<string, string> {
  const [motive, developments, yields, efforts, concerns] = given;
  return { motive, developments, yield: yields, efforts, concerns, ...choices };
}

export const halfwayPartners: readonly ExamplePartner[] = [
  {
    user: 'U0AHMED',
    organisation: 'Ondernemersvereniging Binnenstad',
    kind: 'entrepreneurs',
    answers: answers(
      [
        'Onze leden zien elke week minder mensen in de straat. Ik wil dat de binnenstad weer een plek is waar je graag komt.',
        'Mensen kopen online, en de huren dalen niet mee. Wel komen er meer mensen voor eten en ontmoeting.',
        'Meer bezoekers op doordeweekse dagen, en minder leegstand naast onze leden.',
        'Wij kunnen de avondopening regelen en twintig winkeliers meekrijgen voor een proef.',
        'Dat het bij praten blijft. Onze leden hebben dat al drie keer meegemaakt.',
      ],
      {
        adapting: 'Ja, als de kosten eerlijk verdeeld worden.',
        recording: 'Een intentieverklaring is genoeg.',
      },
    ),
  },
  {
    user: 'U0SANNE',
    organisation: 'Hogeschool Waterstad',
    kind: 'education',
    answers: answers(
      [
        'Onze studenten wonen buiten de stad en komen er na hun lessen niet meer. Dat is zonde.',
        'Het onderwijs gaat naar buiten: we zoeken echte opdrachten in de stad.',
        'Plekken waar studenten kunnen werken en iets kunnen uitproberen.',
        'Elk half jaar dertig studenten met een begeleider, en onderzoek naar wat werkt.',
        'Dat studenten als gratis handen worden gezien.',
      ],
      { adapting: 'Deels: ons rooster ligt een jaar vast.', recording: 'Een verslag van wat we afspreken.' },
    ),
  },
  {
    user: 'U0MARIEKE',
    organisation: 'Cultuurhuis De Pomp',
    kind: 'culture',
    answers: answers(
      [
        'Cultuur maakt een stad levend, ook na zes uur. Wij willen de straat op.',
        'Ons publiek wordt ouder. Jongeren komen wel af op kleine dingen die ze zelf maken.',
        'Een vaste plek buiten, en publiek dat blijft hangen.',
        'Vier avonden per jaar programmeren, met ons geluid en licht.',
        'Dat we mogen meedoen zolang het niets kost.',
      ],
      { adapting: 'Ja.', recording: 'Mondeling is goed.' },
    ),
  },
  {
    user: 'U0KEES',
    organisation: 'Bewonersvereniging Oude Haven',
    kind: 'residents',
    answers: answers(
      [
        'Wij wonen er. Als het goed gaat met de binnenstad gaat het goed met ons.',
        'Steeds meer woningen boven winkels, steeds minder mensen die elkaar kennen.',
        'Een buurt waar je ’s avonds nog iemand tegenkomt, en waar je kunt slapen.',
        'Tien vrijwilligers en een eerlijk verhaal van wat bewoners willen.',
        'Lawaai, en dat er over ons wordt besloten in plaats van met ons.',
      ],
      { adapting: 'Deels, als we over de nachtrust afspraken maken.', recording: 'Liever op papier.' },
    ),
  },
  {
    user: 'U0TOM',
    organisation: 'Vereniging van vastgoedeigenaren',
    kind: 'other',
    outsider: true,
    answers: answers(
      [
        'Leegstand kost onze leden geld en de stad haar gezicht.',
        'Beleggers op afstand kennen de straat niet meer. De waarde zit in levendigheid.',
        'Huurders die blijven en panden die hun waarde houden.',
        'Drie lege panden een jaar lang voor een lage huur.',
        'Dat de gemeente tegelijk de lasten verhoogt.',
      ],
      {
        adapting: 'Nu nog niet: dat moet eerst langs onze leden.',
        recording: 'Een contract voor de panden.',
      },
    ),
  },
  {
    user: 'U0FATMA',
    organisation: 'Woningcorporatie De Singel',
    kind: 'housing',
    added: { handle: 'fatma', realName: 'Fatma Yılmaz' },
    answers: answers(
      [
        'Onze huurders wonen boven de winkels. Zij zijn de ogen van de straat.',
        'We verbouwen de komende jaren tweehonderd woningen in het centrum.',
        'Minder overlast en trotse bewoners.',
        'Begane grond beschikbaar voor de buurt, en onze wijkbeheerder.',
        'Dat wij overal voor opdraaien.',
      ],
      { adapting: 'Ja, binnen onze plannen.', recording: 'Een intentieverklaring.' },
    ),
  },
  {
    user: 'U0JEROEN',
    organisation: 'Horeca Waterstad',
    kind: 'entrepreneurs',
    added: { handle: 'jeroen', realName: 'Jeroen Smit' },
    answers: answers(
      [
        'Een levendig plein is ons brood.',
        'Personeel is schaars, en gasten komen vroeger op de avond.',
        'Gasten die langer blijven, ook in januari.',
        'Terrassen delen en samen een winterprogramma betalen.',
        'Regels die elke straat anders zijn.',
      ],
      { adapting: 'Ja.', recording: 'Mondeling, en dan gewoon doen.' },
    ),
  },
  {
    user: 'U0LINDA',
    organisation: 'Jongerenwerk Waterstad',
    kind: 'care',
    added: { handle: 'linda', realName: 'Linda Visser' },
    answers: answers(
      [
        'Jongeren hangen in de binnenstad omdat er niets is. Ze zijn geen probleem maar publiek.',
        'Veel jongeren zijn alleen. Ze zoeken plekken zonder dat ze iets moeten kopen.',
        'Een plek die van hen is, en stage bij ondernemers.',
        'Twee jongerenwerkers in de avond, en vijftien jongeren die meedenken.',
        'Dat er camera’s komen in plaats van een plek.',
      ],
      { adapting: 'Weet ik nog niet, dat hangt van de subsidie af.', recording: 'Een verslag.' },
    ),
  },
];
