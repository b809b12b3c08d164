import type { Pass } from '../../coalition/state.ts';
import type { OnwardId } from '../../coalition/steps/read.ts';

// Going through the ten steps: what a lead reads in forms, and partners in the channel. Names come in escaped.

export const walk = {
  title: (step: string) => (step === '' ? 'Afronding' : `Stap ${step}`),
  place: (step: string, count: number) => (step === '' ? 'Afronding' : `Stap ${step} van ${count}`),
  round: (round: number) => `Ronde ${round}`,
  /** The same in a sentence. */
  within: (step: string, count: number) => (step === '' ? 'de afronding' : `stap ${step} van ${count}`),
  hereShort: (place: string, name: string, round: number) => `${place}: ${name}, ronde ${round}`,
  closedShort: 'Afgerond',
  why: '*Waarom*',
  example: '*Bijvoorbeeld*',
  result: '*Goed genoeg als*',
  close: 'Sluit',
  fill: 'Vul de vragen in',
  goOn: 'Vul verder in',
  change: 'Wijzig',
  answer: 'Vul in',
  finish: 'Rond deze stap af',
  skip: 'Sla over',
  all: 'Alle stappen',
  noSuchStep:
    'Die stap is er niet. Er zijn tien stappen, en aan het eind de afronding. Kies er een uit de lijst.',
  open: 'Open',
  allSides: 'alle vier de kanten',
  toCurrent: 'Naar de stap van nu',
  openPoints: (count: number) => (count === 1 ? '1 open punt' : `${count} open punten`),
  back: 'Ga terug naar deze stap',
  again: 'Opnieuw, in een nieuwe ronde',
  toClosing: 'Coalitie afronden',
  andMore: (count: number) => `en nog ${count}`,
  interviews: 'Open gesprekken',
  onlyLeads: 'Wat je hier invult, lezen alleen trekkers.',
  /** Answers to questions that a tool took the place of. */
  before: '*Dit schreef je hier eerder*',
  notHere: 'Hier zijn jullie nu niet. Invullen en wijzigen mag altijd.',
  closed: 'Deze coalitie is afgerond. Alles is nog te lezen. Verder gaan kan: ga terug naar een stap.',
  earlier: (points: string) => `Nog open uit andere stappen: ${points}.`,
  states: {
    open: 'hier zijn jullie nu',
    left: 'begonnen, nog niet af',
    done: 'klaar',
    skipped: 'overgeslagen',
    'not-here': 'niet hier gedaan',
    ahead: 'komt nog',
  } satisfies Record<Pass['status'] | 'ahead', string>,
  inRound: (round: number, state: string, day: string) =>
    day === '' ? `Ronde ${round}: ${state}` : `Ronde ${round}: ${state}, ${day}`,
  times: (count: number) => `${count} keer gedaan`,
  noteSettled: 'Besloten:',
  noteSkipped: 'Overgeslagen omdat:',
  question: {
    empty: 'Nog leeg.',
    open: 'Nog niet bekend.',
    by: (name: string, day: string) => `${name}, ${day}`,
    versions: (count: number) => (count === 1 ? '1 eerdere versie' : `${count} eerdere versies`),
    history: 'Eerdere versies',
  },
  form: {
    title: (page: number, pages: number) => (pages === 1 ? 'Vul in' : `Bladzijde ${page} van ${pages}`),
    submit: 'Bewaar',
    submitNext: 'Bewaar en verder',
    choice: 'Kies wat het beste past',
    explain: 'Licht toe',
    unknown: 'Nog niet bekend?',
    unknownHint: 'Wat je aankruist, zet ik op de lijst met open punten.',
    saveDraft: 'Bewaar concept',
    draftSaved: 'Je concept is bewaard. Sluit gerust; het staat hier klaar.',
    draftOffered: 'Dit is je concept. Klopt het, kies dan Bewaar.',
    moved: 'Deze stap is intussen afgerond. Wat je hier bewaart, blijft gewoon staan bij de stap.',
    tooLong:
      'Dit antwoord is te lang voor een venster. Het is helemaal bewaard. Hier schrijf je een nieuwe versie.',
  },
  conflict: {
    title: 'Twee versies',
    intro: (name: string) =>
      `${name} schreef dit terwijl jij ook bezig was. Allebei de teksten zijn bewaard. Wil je ze samenvoegen? Pas dan jouw tekst aan.`,
    theirs: (name: string, day: string) => `Dit schreef ${name} (${day}):`,
  },
  history: {
    title: 'Eerdere versies',
    version: (nth: number, name: string, day: string, round: number) =>
      `*Versie ${nth}* van ${name}, ${day}, ronde ${round}`,
    cleared: 'Leeggemaakt.',
    gone: 'Deze tekst is gewist.',
  },
  points: {
    title: 'Open punten',
    intro: (coalition: string) => `Dit weten jullie nog niet, in *${coalition}*. Vul aan zodra je het weet.`,
    none: 'Er zijn geen open punten. Mooi.',
  },
  finishForm: {
    title: 'Stap afronden',
    submit: 'Rond af',
    intro: (name: string) => `Je rondt *${name}* af. Je kunt later altijd terug.`,
    empty: (questions: string) => `Nog leeg: ${questions}.`,
    settled: 'Wat is er besloten of duidelijk geworden?',
    settledHint:
      'Plaats ik een bericht in het kanaal, dan lezen alle partners dit. Zet er niets vertrouwelijks in.',
    settledQuiet: 'Er is nog geen kanaal, dus dit lezen alleen trekkers.',
    tell: 'Zal ik het in het kanaal vertellen?',
    tellYes: 'Ja, plaats een bericht',
    tellNo: 'Nee, deze keer niet',
    leaveOpen: 'Lege vragen',
    leaveOpenOption: 'Zet ze op de lijst met open punten',
    document: 'Wat maken jullie nu?',
    advice: (document: string, commitment: string) =>
      `Mijn advies: ${document}, want jullie noteerden: "${commitment}".`,
    adviceBlind: (document: string) =>
      `Mijn advies: ${document}. Noteer bij deze stap hoe sterk partners zich verbinden, dan kan ik beter adviseren.`,
    next: 'Hoe gaan jullie verder?',
  },
  skipForm: {
    title: 'Stap overslaan',
    submit: 'Sla over',
    intro: (name: string) => `Je slaat *${name}* over. Wat je al invulde, blijft bewaard.`,
    reason: 'Waarom slaan jullie deze stap over?',
    reasonHint: 'Alleen trekkers lezen dit.',
  },
  goForm: {
    titles: {
      back: 'Terug naar een stap',
      again: 'Nog een ronde',
      closing: 'Coalitie afronden',
    },
    submit: 'Ga erheen',
    back: (name: string, from: string) =>
      `Jullie gaan terug naar *${name}*. Alles wat er staat, blijft staan. Daarna kun je meteen verder waar jullie waren: ${from}.`,
    resume: (name: string) => `Jullie gaan verder met *${name}*, waar jullie gebleven waren.`,
    reopen: (name: string) =>
      `De coalitie was afgerond, en gaat weer verder bij *${name}*. Alles wat er staat, blijft staan.`,
    again: (name: string, round: number) =>
      `Jullie doen *${name}* nog eens, in ronde ${round}. Alles wat er staat, blijft staan. Wat je wijzigt, wordt een nieuwe versie.`,
    closing: 'Jullie gaan afronden. Dat kan altijd, en je kunt nog terug tot je de afronding zelf afrondt.',
  },
  onward: {
    next: (name: string) => `Verder met: ${name}`,
    resume: (name: string) => `Terug naar waar we waren: ${name}`,
    founded: () => 'Opgericht. Nu maken we het plan van aanpak',
    'founded-share': () => 'Opgericht. Eerst delen partners nog eens hun belangen',
    adopted: () => 'Het plan is vastgesteld. De uitvoering begint',
    again: () => 'Nog niet eens. We werken de inhoud opnieuw uit',
    'again-share': () => 'Nog niet eens. Partners praten eerst verder',
    cycle: () => 'We gaan door met uitvoeren',
    anew: () => 'Er is een nieuwe opgave. Partners delen opnieuw hun belangen',
    closing: () => 'We ronden de coalitie af',
    over: () => 'Klaar. De coalitie is afgerond',
  } satisfies Record<OnwardId, (name: string) => string>,
  told: {
    notification: (coalition: string, place: string) => `${coalition}: ${place} is klaar`,
    title: (place: string, name: string) => `*${place} is klaar: ${name}*`,
    closed: (coalition: string) => `*${coalition} is afgerond*`,
    settled: '*Besloten*',
    by: (leads: string, count: number) =>
      count === 1 ? `Namens trekker ${leads}` : `Namens trekkers ${leads}`,
    practice: 'Oefening. Zo zou je kanaal het lezen:',
    untold: {
      notification: 'Mijn bericht staat niet in het kanaal',
      body: (channel: string, place: string) =>
        `Mijn bericht "${place} is klaar" kwam niet aan in ${channel}. Is het kanaal weer in orde? Dan plaats ik het alsnog.`,
      again: 'Plaats het alsnog',
    },
    thanks: 'Dank je, dan klopt het.',
    posting: 'Goed, ik plaats het nu in het kanaal.',
    unsure: {
      notification: 'Staat mijn bericht in het kanaal?',
      body: (channel: string, place: string) =>
        `Slack viel even weg. Ik weet niet of mijn bericht "${place} is klaar" in ${channel} staat. Kijk je even?`,
    },
  },
  picture: {
    title: (place: string, round: number) => `Ronde ${round} · ${place}`,
    execution: 'Uitvoering: doen, volgen, besluiten, bijstellen',
    closing: 'Afronding',
    legend: {
      now: 'hier nu',
      done: 'klaar',
      open: 'komt nog',
      skipped: 'overgeslagen',
      'not-here': 'niet hier',
    },
    roundLine: (round: number, state: string) => `Ronde ${round}: ${state}`,
  },
  next: {
    questions: (coalition: string, place: string, count: number) =>
      count === 1
        ? `*${coalition}* is bij ${place}. Nog 1 vraag, dan kun je de stap afronden.`
        : `*${coalition}* is bij ${place}. Er zijn nog ${count} vragen. Begin met de eerste drie.`,
    finish: (coalition: string, place: string) =>
      `*${coalition}*: alles van ${place} is ingevuld. Rond de stap af.`,
    closed: (coalition: string) => `*${coalition}* is afgerond. Alles is nog te lezen.`,
    openStep: 'Open de stap',
  },
  still: {
    notification: 'Een kleine volgende stap voor je coalitie',
    body: (coalition: string, next: string) =>
      `Bij *${coalition}* was het even stil. Dat mag. Als je verder wilt, is dit een kleine stap: ${next}`,
    small: {
      channel: 'kies een kanaal.',
      addPartners: 'voeg één partner toe.',
      invite: 'nodig één contactpersoon uit voor een gesprek.',
      talk: 'bel iemand die liever praat.',
      read: 'lees één gesprek na.',
      wait: 'bel iemand van wie het gesprek nog openstaat.',
      domain: 'maak van één antwoord een belang.',
      sketch: 'schrijf drie zinnen over hoe jullie samenwerken.',
      questions: (question: string) => `beantwoord één vraag: ${question}.`,
      meeting: 'kies wie je uitnodigt voor de verkenningsbijeenkomst.',
      programme: 'bekijk het programma van de bijeenkomst.',
      finish: 'rond de stap af.',
      closed: 'lees terug wat jullie bereikten.',
    },
    openStep: 'Open de stap',
    stop: 'Stuur dit niet meer',
    stopped: 'Goed, ik stuur je deze berichten niet meer. Via Instellingen zet je ze weer aan.',
  },
  gone: {
    notification: (coalition: string) => `Een trekker van ${coalition} is weg`,
    body: (name: string, coalition: string) =>
      `${name} zit niet meer in deze Slack en is geen trekker meer van *${coalition}*. Wil iemand erbij? Benoem een nieuwe trekker.`,
    button: 'Benoem een trekker',
    wanted: {
      notification: (coalition: string) => `Wie wordt trekker van ${coalition}?`,
      body: (name: string, coalition: string) =>
        `${name}, de trekker van *${coalition}*, zit niet meer in deze Slack. Wie van jullie neemt het over? Alles wat er is, blijft bewaard.`,
      button: 'Ik word trekker',
      outside:
        'Vanuit een andere werkruimte kun je geen trekker zijn: de opdracht /coalitie werkt daar niet. Vraag iemand van deze werkruimte om het over te nemen.',
      taken: (user: string, coalition: string) => `${user} is nu trekker van *${coalition}*. Dank je wel!`,
    },
  },
  practice: {
    button: 'Probeer een oefening',
    started: (coalition: string) =>
      `*${coalition}* staat klaar. De partners zijn verzonnen, en niemand krijgt bericht behalve jij. Loop door de stappen, en gooi de oefening daarna weg.`,
    label: 'oefening',
    throwAway: 'Gooi de oefening weg',
    thrown: 'De oefening is weggegooid.',
    confirm: {
      title: 'Oefening weggooien?',
      body: 'Alles wat je in de oefening invulde, is dan weg.',
      yes: 'Gooi weg',
      no: 'Laat staan',
    },
  },
  mine: {
    title: 'Dit is er voor jou',
    leading: '*Jij trekt*',
    asked: '*Er wordt iets van je gevraagd*',
    taking: '*Je doet mee*',
    interview: (coalition: string, state: string) => `*${coalition}*: ${state}`,
    part: (coalition: string, where: string) => `*${coalition}*: ${where}`,
    openDm: 'Alles wat je kunt doen, staat in het vastgezette bericht in je chat met mij.',
    more: (count: number) => `En nog ${count} andere.`,
  },
};
