import type { QuestionId } from '../../method/interview.ts';

interface PracticePartner {
  id: 'shops' | 'college' | 'culture' | 'residents';
  name: string;
  contact: string;
  answers: Partial<Record<QuestionId, string>>;
}

interface Practice {
  name: string;
  need: string;
  intention: string;
  own: string;
  partners: readonly PracticePartner[];
}

/** A coalition to practise on: everybody in it is invented, and so is what they say. */
export const practice: Practice = {
  name: 'Oefening: aantrekkelijke binnenstad',
  need: 'In de binnenstad van Waterstad staan steeds meer winkels leeg, en na zes uur is er niemand op straat. Bewoners, winkeliers en bezoekers missen een plek waar je graag bent.',
  intention:
    'Over drie jaar wil je hier op een gewone donderdagavond zijn: open winkels, iets te doen, schone straten. Als gemeente kunnen we vegen, vergunningen geven en mensen bij elkaar brengen. De rest kunnen we niet alleen.',
  own: 'Gemeente Waterstad (verzonnen)',
  partners: [
    {
      id: 'shops',
      name: 'Winkeliers Binnenstad',
      contact: 'Wil Winkel',
      answers: {
        motive:
          'Nou, eerlijk: als we nu niets doen, heb ik over twee jaar geen buren meer. Ik wil weer klanten die voor hun plezier komen.',
        developments:
          'Er komen driehonderd studenten wonen bij het station, dat is een kans. Maar de huur gaat ook omhoog, en drie collega-winkels stoppen dit jaar.',
        yield:
          'Meer omzet na zes uur. Als ik één avond open ben, moet ik daar mijn medewerker van kunnen betalen.',
        adapting:
          'Voor een deel. We kiezen in april onze koopavonden, en die kunnen best naar een andere dag.',
        efforts: 'Ik krijg wel tien winkels zover dat ze meedoen. Flyers maken kunnen we ook.',
        concerns:
          'Dit blijft tussen ons, hè? De Pomp heeft mooie plannen, maar vorig jaar haakten ze een week van tevoren af. Ik weet niet of ik op ze kan bouwen.',
        recording: 'Een kort verslag is prima, als er maar in staat wie wat doet.',
      },
    },
    {
      id: 'college',
      name: 'Hogeschool Waterstad',
      contact: 'Lotte Leering',
      answers: {
        motive:
          'Onze studenten gaan op vrijdag allemaal naar huis. We willen dat ze hier graag blijven, en misschien hier gaan werken.',
        developments:
          'Volgend jaar vernieuwen we de opleidingen, dus nu kan er nog een vak over de stad bij. Lastig is dat docenten weinig uren over hebben.',
        yield:
          'Echte opdrachten voor studenten, en een stad die we op de open dag met trots kunnen laten zien.',
        adapting:
          'Ja, graag. Onze brochure voor nieuwe studenten gaat in mei naar de drukker; daar kan de binnenstad in.',
        efforts: 'Een groep van twintig studenten kan een half jaar meedoen, met een docent erbij.',
        recording: 'Liefst een intentieverklaring. Dan kan ik er intern uren voor vragen.',
      },
    },
    {
      id: 'culture',
      name: 'Cultuurhuis De Pomp',
      contact: 'Pim Podium',
      answers: {
        motive:
          'Wij zitten er middenin, en toch lopen mensen onze deur voorbij. Ik wil naar buiten, het plein op.',
        developments:
          'De subsidie loopt nog twee jaar. En er is een nieuw festival in de stad hiernaast, dus we moeten wel iets eigens doen.',
        yield: 'Nieuw publiek. Als er per avond vijftig mensen binnenlopen die ons niet kenden, ben ik blij.',
        efforts: 'We hebben een podium en een technicus. Die kunnen één avond in de week naar buiten.',
        recording: 'Mondeling vind ik vaak genoeg, maar als er geld bij komt wil ik het graag op papier.',
      },
    },
    {
      id: 'residents',
      name: 'Bewoners Oude Haven',
      contact: 'Ria Rustig',
      answers: {
        motive:
          'We wonen hier met plezier, maar het wordt er niet mooier op. Als er iets gaat gebeuren, praten we liever mee dan achteraf te klagen.',
        developments:
          'In onze straat zijn veel jonge gezinnen komen wonen. Die willen best iets doen, maar ze moeten ook slapen.',
        yield: 'Schone stoepen op vrijdagochtend, en na elf uur rust. Dan mag het van mij best druk zijn.',
        adapting:
          "Onze buurtborrel is altijd in september. Die kunnen we aan zo'n avond vastknopen, als de straat het wil.",
        efforts: 'Wij kunnen een meedenkavond houden voor de hele buurt. Soep is geen probleem.',
        concerns:
          'Ik maak me zorgen over de winkeliers. Na de laatste koopavond lag overal afval, en toen we belden, nam niemand op.',
      },
    },
  ],
};
