import { due } from '../../coalition/due-kinds.ts';

// What is kept of a person, taking it out and erasing it; and what leads read before a closed coalition is wiped.

export const keeping = {
  button: 'Mijn gegevens',
  data: {
    title: 'Mijn gegevens',
    close: 'Sluit',
    intro: 'Dit bewaar ik van jou. Je mag het lezen, meenemen en wissen.',
    also: 'Ook bewaar ik je instellingen, en je concepten 30 dagen lang.',
    nothing: 'Je doet nog niet mee aan een coalitie.',
    lead: 'Je bent trekker.',
    contact: (organisations: string) => `Je bent contactpersoon van ${organisations}.`,
    was: 'Je deed mee.',
    meetings: (count: number) =>
      count === 1 ? 'Je bent genodigd voor 1 bijeenkomst.' : `Je bent genodigd voor ${count} bijeenkomsten.`,
    commitments: (count: number) =>
      count === 1 ? 'Je hebt 1 toezegging.' : `Je hebt ${count} toezeggingen.`,
    read: 'Lees mijn teksten',
    takeOut: 'Neem alles mee',
    erase: 'Wis alles',
    notHere:
      'Wat trekkers over organisaties noteren, zoals rol en invloed, staat hier niet bij. Zulke notities kunnen er zijn.',
  },
  texts: {
    title: 'Mijn teksten',
    close: 'Terug',
    looking: 'Ik zoek ze op …',
    none: 'Er zijn geen teksten van jou.',
    other: 'Tekst',
    to: (kind: string, question: string) => `${kind}: ${question}`,
    kinds: {
      CoalitionStarted: 'Intentie',
      AnswerGiven: 'Antwoord in je gesprek',
      AnswerEdited: 'Antwoord in je gesprek',
      TalkRecorded: 'Opgeschreven uit jullie gesprek',
      StepAnswered: 'Antwoord in een stap',
      StepFinished: 'Wat jullie besloten in een stap',
      StepSkipped: 'Waarom een stap is overgeslagen',
      MeetingPlanned: 'Over een bijeenkomst',
      MeetingChanged: 'Over een bijeenkomst',
      MeetingCancelled: 'Waarom een bijeenkomst niet doorgaat',
      MeetingAnswered: 'Bij je antwoord op een uitnodiging',
      MeetingOutcomeRecorded: 'Verslag van een bijeenkomst',
      CommitmentMade: 'Toezegging',
      CommitmentChanged: 'Toezegging',
      CommitmentStuck: 'Waarom een toezegging stilstaat',
      OwnerAsked: 'Vraag over een toezegging',
    },
  },
  takenOut: {
    asked: 'Ik maak er een bestand van. Zo staat het in onze chat.',
    notification: 'Hier zijn je gegevens',
    body: 'In dit bestand staat alles wat ik van je bewaar. Het staat alleen in deze chat. Haal het binnen en bewaar het veilig. Daarna haal je het hier weg.',
    remove: 'Haal het bestand weg',
    removed: 'Het bestand is weg.',
    refused:
      'Slack nam het bestand niet aan. Vraag het later nog eens, of vraag het aan wie deze app beheert.',
    fileName: 'mijn-gegevens',
    fileTitle: 'Mijn gegevens',
  },
  erase: {
    title: 'Alles wissen',
    close: 'Laat staan',
    submit: 'Wis alles',
    intro: 'Ik wis alles van jou, in al je coalities hier. Niemand kan het terughalen, jij ook niet.',
    goes: '*Wat weggaat*\nJe antwoorden, vragen, notities, concepten en instellingen, en je naam. Je bent nergens meer contactpersoon of trekker. Wat je had toegezegd, staat weer open.',
    stays: '*Wat blijft, en waarom*',
    stayLines: [
      'Dat iemand iets deed, en wanneer, en een stem in een telling. Niet meer dat jij het was. Zo klopt het verhaal van de anderen.',
      'Namen van coalities en organisaties, en de vraag waar het om gaat.',
      'Wat anderen schreven: dat is van hen.',
      'Wat in Slack staat: verwijder dat daar. Wat in een back-up staat: tot die verloopt.',
    ],
    sealed: 'Een tekst die is bezegeld, met je zegel: die is van allen die hem bezegelden.',
    alone: (names: string) =>
      `Je bent de enige trekker van *${names}*. Wijs eerst een ander aan. Anders vraag ik in het kanaal wie het overneemt.`,
    shared: 'Wat je voor een coalitie schreef: stappen, bijeenkomsten, toezeggingen',
    all: 'Wis het ook',
    leave: 'Laat het staan, zonder mijn naam',
    begun: 'Ik ben begonnen. Meestal is binnen een paar minuten alles weg.',
  },
  erased: {
    notification: 'Je gegevens zijn gewist',
    body: 'Alles wat ik van je bewaarde, is gewist. De berichten in deze chat staan in Slack: die kun je zelf verwijderen. Nodigt iemand je weer uit, dan beginnen we opnieuw.',
  },
  wiping: {
    notification: 'Een gesloten coalitie wordt gewist',
    line: (name: string, day: string) =>
      `Op ${day} wis ik *${name}*, die gesloten is. Wil je iets bewaren? Lees het nu nog na, of vraag het aan wie deze app beheert.`,
  },
};

export const dueKinds = { [due.coalitionWiping]: 'Meldt dat een gesloten coalitie wordt gewist' };
