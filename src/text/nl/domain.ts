import type { InterestChangeKind, InterestKind, InterestPlace } from '../../coalition/domain/state.ts';
import { due } from '../../coalition/due-kinds.ts';

// Step 2: interests, who agreed that they are shared, and the domain. Names and people come in escaped.

const belangen = (count: number) => (count === 1 ? '1 belang' : `${count} belangen`);

export const domain = {
  places: {
    in: 'In het domein',
    outside: 'Buiten het domein',
    undecided: 'Nog niet besloten',
  } satisfies Record<InterestPlace, string>,
  kinds: {
    own: 'Van iemand persoonlijk',
    organisation: 'Van de organisatie',
    all: 'Van ons allemaal',
  } satisfies Record<InterestKind, string>,
  kindUnknown: 'Weet ik nog niet',
  list: {
    title: 'Het domein',
    close: 'Sluit',
    intro: (coalition: string) =>
      `*${coalition}*\nWat partners belangrijk vinden, en wat daarvan bij jullie past.`,
    counts: (inside: number, undecided: number, outside: number) =>
      `${belangen(inside)} in het domein, ${undecided} nog niet besloten, ${outside} erbuiten.`,
    none: 'Er staat nog geen belang. Lees wat partners zeiden, en schrijf er korte belangen bij op.',
    noInterviews:
      'Er is nog geen gesprek dat je kunt lezen. Je kunt al wel opschrijven wat je zelf weet, of wat je ergens hoorde.',
    onlyLeads: 'Alleen trekkers zien dit scherm.',
    read: 'Lees antwoorden',
    make: 'Nieuw belang',
    open: 'Bekijk en wijzig',
    move: {
      in: 'Zet in het domein',
      outside: 'Zet erbuiten',
      undecided: 'Beslis later',
    } satisfies Record<InterestPlace, string>,
    askOne: 'Vraag of het mag',
    ask: (count: number) =>
      count === 1
        ? 'Van 1 belang kun je vragen of het gedeeld mag.'
        : `Van ${count} belangen kun je vragen of ze gedeeld mogen.`,
    askButton: 'Vraag of het mag',
    share: (count: number) => (count === 1 ? '1 belang mag gedeeld.' : `${count} belangen mogen gedeeld.`),
    shareButton: 'Kijk wat partners zien',
    contradictions: (open: number) =>
      open === 1 ? '1 tegenstelling is nog open.' : `${open} tegenstellingen zijn nog open.`,
    contradictionsNone: 'Alle tegenstellingen zijn besproken.',
    contradictionsButton: 'Bekijk',
    before: 'Wat jullie hier eerder schreven, staat er nog.',
    beforeButton: 'Lees terug',
    toWord: (partners: string) =>
      `*${partners}:* het gesprek is gewist, dus ook de woorden. Weten jullie het ook van elders?`,
    toWordOpen: 'Verwoord opnieuw',
    toWordRemove: 'Laat het gaan',
    noPartner: 'zonder partner',
    step: 'Naar stap 2',
    ofAll: 'Van alle partners.',
    ofSome: 'Van een paar partners.',
    /** The source: an owner's rent matters to one partner, and decides whether it joins. */
    ofOneWhy: 'Zo’n belang kan precies zijn waarom die partner meedoet.',
    ofOne: 'Van één partner.',
    asked: (count: number) => (count === 1 ? 'Gevraagd, aan 1 persoon.' : `Gevraagd, aan ${count} mensen.`),
    moved: 'Verplaatst.',
  },
  /** Whether it may be shared, for leads. */
  keys: {
    complete: 'mag gedeeld',
    ask: 'nog niet gevraagd of het mag',
    waiting: (who: string) => `gevraagd aan ${who}`,
    silent: (who: string) => `${who} antwoordde twee keer niet: het blijft bij jullie`,
    refused: (who: string) => `${who} deelt dit liever niet: het blijft bij jullie`,
    rather: (who: string) => `${who} zegt het liever anders`,
    twice: (who: string) => `al twee keer aan ${who} gevraagd: het blijft bij jullie`,
    unreachable: (who: string) => `${who} is niet te bereiken: het blijft bij jullie`,
    record: (who: string) => `vraag het ${who} zelf, en leg het vast`,
    'no-contact': (partner: string) => `${partner} heeft nog geen contactpersoon`,
    'own-words-first': (who: string) => `maak eerst een belang met alleen de woorden van ${who}`,
    'no-partner': 'van geen partner: het blijft bij jullie',
  },
  read: {
    title: 'Lees antwoorden',
    back: 'Naar het domein',
    question: 'Kies een vraag',
    make: 'Maak belang',
    none: 'Er is nog geen gesprek dat je kunt lezen.',
    intention: (partner: string) => `*${partner}*, jullie eigen intentie`,
    noAnswer: 'Geen antwoord.',
    concerns: 'Wat iemand over andere partners zegt, blijft hier. Daar komt geen belang uit.',
    made: (count: number) => `Hieruit: ${belangen(count)}.`,
  },
  one: {
    title: 'Een belang',
    back: 'Naar het domein',
    partners: (partners: string) => `*Van:* ${partners}`,
    kind: (kind: string) => `*Wiens belang:* ${kind}`,
    without: 'Anderen zien dit zonder naam.',
    place: (place: string) => `*Plek:* ${place}`,
    why: '*Waarom* (alleen voor trekkers)',
    sources: '*Waar het vandaan komt*',
    source: {
      intention: 'Jullie eigen intentie',
      talk: 'Een gesprek buiten de app',
      meeting: (meeting: string) => `${meeting}`,
      answer: (who: string, question: string) => `${who}, over “${question}”`,
      closed: 'Dit antwoord kun jij niet lezen.',
      empty: 'Hier staat geen antwoord meer.',
    },
    keys: '*Mag het gedeeld?*',
    states: {
      given: 'mag gedeeld',
      recorded: (day: string) => `mag gedeeld, besproken op ${day}`,
      later: 'ook met partners die later komen',
      asked: 'gevraagd, nog geen antwoord',
      refused: 'liever niet',
      rather: 'zegt het liever zo:',
      open: 'nog niet gevraagd',
    },
    rather: {
      take: 'Neem over',
      letGo: 'Laat het zo',
      body: 'Neem je het over, dan staat het er in deze woorden, en mag het van deze persoon gedeeld.',
    },
    record: 'Leg vast',
    ask: 'Vraag of het mag',
    change: 'Wijzig',
    merge: 'Voeg samen',
    split: 'Splits',
    contradiction: 'Meld tegenstelling',
    remove: 'Haal weg',
    undo: 'Zet terug',
    history: '*Wat er gebeurde*',
    changes: {
      made: 'gemaakt',
      changed: 'gewijzigd',
      moved: 'verplaatst',
      merged: 'samengevoegd',
      split: 'gesplitst',
      removed: 'weggehaald',
      back: 'teruggezet',
      'their-words': 'in de eigen woorden van de partner gezet',
      'partner-gone': 'een partner ging weg',
      'source-gone': 'een gesprek werd gewist',
    } satisfies Record<InterestChangeKind, string>,
    happened: (day: string, what: string, who: string) =>
      `${day}: ${what}${who === '' ? '' : ` door ${who}`}`,
    was: (words: string) => `Eerst stond er: “${words}”`,
    gone: {
      merged: 'Dit belang is samengevoegd met een ander.',
      split: 'Dit belang is gesplitst.',
      removed: 'Dit belang is weggehaald.',
    },
    anew: 'Verandert er iets aan de woorden of de partners, dan vraag ik iedereen opnieuw.',
  },
  form: {
    make: 'Nieuw belang',
    change: 'Wijzig belang',
    save: 'Bewaar',
    words: 'Het belang, in één korte zin',
    wordsHint: 'Hooguit 140 tekens. Zo dat iemand anders het meteen snapt.',
    partners: 'Van welke partners',
    place: 'Hoort het in het domein?',
    kind: 'Wiens belang is het?',
    kindHint: 'Iets persoonlijks deel ik nooit met een naam erbij.',
    sources: 'Waar komt het vandaan?',
    why: 'Waarom in het domein, of juist niet?',
    whyHint: 'Alleen trekkers lezen dit.',
    answerOf: (who: string) => `*Je leest ${who}:*`,
    saveDraft: 'Bewaar concept',
    draftSaved: 'Je concept is bewaard.',
    draftOffered: 'Dit had je al ingevuld.',
  },
  made: {
    title: 'Bewaard',
    body: 'Het belang staat erbij.',
    similar: 'Dit lijkt erop. Is het hetzelfde, voeg ze dan samen.',
    merge: 'Voeg samen',
    back: 'Verder',
  },
  merge: {
    title: 'Voeg samen',
    submit: 'Voeg samen',
    body: 'Ze worden één belang, van al hun partners en met al hun bronnen. Je kunt het terugzetten.',
    with: 'Met welk belang',
    anew: 'Iedereen hoort eerst of de eigen woorden mogen, en daarna of deze mogen.',
  },
  split: {
    title: 'Splits belang',
    submit: 'Splits',
    body: 'Je maakt er twee van. Je kunt het terugzetten.',
    first: 'Het eerste belang',
    second: 'Het tweede belang',
    firstPartners: 'Van welke partners is het eerste',
    secondPartners: 'Van welke partners is het tweede',
  },
  record: {
    title: 'Leg vast',
    submit: 'Leg vast',
    body: (who: string, coalition: string) =>
      `Wat zei ${who} toen je deze woorden liet horen? Zeg ook dat de partners van ${coalition} het dan zien.`,
    answer: 'Mag het gedeeld?',
    yes: 'Ja, het mag',
    later: 'Ja, ook met partners die later komen',
    no: 'Liever niet',
    on: 'Wanneer spraken jullie elkaar?',
  },
  /** What an author is asked, in their DM. */
  asking: {
    notification: (coalition: string) => `Mag dit gedeeld worden? Een vraag van ${coalition}`,
    one: (lead: string, coalition: string) =>
      `${lead} schreef een belang op voor *${coalition}*. Mag het gedeeld, in precies deze woorden?`,
    many: (lead: string, coalition: string, count: number) =>
      `${lead} schreef ${count} belangen op voor *${coalition}*. Mogen ze gedeeld, in precies deze woorden?`,
    audience: (partners: string) => `Wie het dan zien: ${partners}.`,
    reassurance: 'Tot je ja zegt, blijft het bij jou en de trekkers.',
    named: (partner: string) => `Met de naam van ${partner}`,
    unnamed: 'Zonder naam',
    yes: 'Mag gedeeld',
    rather: 'Liever zo …',
    no: 'Liever niet',
    more: (count: number) => `… en nog ${count}.`,
    all: 'Bekijk alles',
    answers: {
      yes: 'Mag gedeeld. Dank je.',
      yesLater: 'Mag gedeeld, ook met partners die later komen. Dank je.',
      no: 'Blijft bij jou en de trekkers.',
      rather: 'Je eigen woorden liggen bij de trekkers.',
    },
    later: 'Ook later',
    laterHint:
      'Komen er later partners bij? Met “Ook later” mogen die het ook zien. Anders vraag ik het dan.',
    takeBack: 'Neem terug',
    done: 'Alles is beantwoord. Je kunt een ja altijd terugnemen.',
  },
  own: {
    title: 'Jouw belangen',
    intro: (coalition: string) => `Wat *${coalition}* namens jullie met de partners wil delen. Jij beslist.`,
    asked: '*Dit vragen de trekkers nu*',
    settled: '*Hierover heb je iets gezegd*',
    none: 'Er is nu niets te kiezen.',
    back: 'Teruggenomen. Vanaf nu laat niets nieuws het meer zien.',
    pinnedAsked: (coalition: string, count: number) =>
      count === 1
        ? `*${coalition}:* mag dit belang gedeeld?`
        : `*${coalition}:* mogen deze ${count} belangen gedeeld?`,
    pinnedGiven: (coalition: string, count: number) =>
      count === 1
        ? `*${coalition}:* van jou mag 1 belang gedeeld.`
        : `*${coalition}:* van jou mogen ${count} belangen gedeeld.`,
    open: 'Bekijk en kies',
    see: 'Bekijk',
    inChat: 'De berichten erover staan in deze chat.',
  },
  suggest: {
    title: 'Liever zo',
    submit: 'Stuur',
    words: 'Hoe zeg jij het?',
    hint: 'Hooguit 140 tekens.',
    body: 'De trekkers nemen jouw woorden over, of laten het belang niet zien. In jouw woorden mag het dan gedeeld.',
    now: 'Er staat nu:',
  },
  /** A reminder, the second and last time. */
  reminder: {
    notification: 'Mag dit gedeeld worden?',
    body: (coalition: string, count: number) =>
      count === 1
        ? `*${coalition}* wacht nog op jouw ja of nee bij 1 belang. Dit is de laatste keer dat ik het vraag.`
        : `*${coalition}* wacht nog op jouw ja of nee bij ${count} belangen. Dit is de laatste keer dat ik het vraag.`,
    open: 'Bekijk en kies',
    settled: 'Beantwoord. Dank je.',
  },
  /** What leads hear. */
  notes: {
    rather: {
      notification: (coalition: string) => `Liever in andere woorden: ${coalition}`,
      body: (who: string, coalition: string) =>
        `${who} zegt een belang van *${coalition}* liever anders. Neem je die woorden over?`,
    },
    refused: {
      notification: (coalition: string) => `Dit blijft bij jullie: ${coalition}`,
      body: (who: string, coalition: string) =>
        `${who} deelt een belang van *${coalition}* liever niet. Het blijft bij de trekkers; een reden hoeft niet.`,
    },
    takenBack: {
      notification: (coalition: string) => `Een belang wordt niet meer gedeeld: ${coalition}`,
      body: (who: string, coalition: string) =>
        `${who} wil een belang van *${coalition}* niet meer delen. Ik laat het nergens meer zien.`,
      stood: (places: string) => `Het stond al in ${places}. Daar heb ik het weggehaald waar dat kon.`,
      nowhere: 'Het was nog nergens gedeeld.',
      channel: (day: string) => `het kanaal, gedeeld op ${day}`,
      partners: (names: string, day: string) => `een bericht aan ${names}, gedeeld op ${day}`,
    },
    complete: {
      notification: (coalition: string) => `Alles is beantwoord: ${coalition}`,
      body: (coalition: string, count: number) =>
        count === 1
          ? `Iedereen heeft geantwoord. Bij *${coalition}* mag nu 1 belang gedeeld.`
          : `Iedereen heeft geantwoord. Bij *${coalition}* mogen nu ${count} belangen gedeeld.`,
    },
    erased: {
      notification: (coalition: string) => `Een gesprek is gewist: ${coalition}`,
      body: (coalition: string, count: number) =>
        `Een gesprek van *${coalition}* is gewist, en daarmee de woorden van ${belangen(count)}. Weten jullie het ook van elders? Verwoord het dan opnieuw.`,
    },
    button: 'Open het domein',
    see: 'Bekijk het belang',
  },
  share: {
    title: 'Deel het domein',
    body: 'Eerst zie je precies wat partners zien. Daarna pas deel ik het.',
    to: 'Met wie',
    channel: 'Iedereen in het kanaal',
    everyone: 'Alle partners, in hun eigen chat',
    some: 'Een paar partners',
    partners: 'Welke partners',
    next: 'Kijk wat zij zien',
    preview: 'Zo zien partners het',
    previewBody: (partners: string) => `Dit zien ${partners}. Meer niet.`,
    hidden: (count: number) =>
      count === 1 ? '1 belang blijft bij jullie.' : `${count} belangen blijven bij jullie.`,
    submit: 'Deel het',
    done: 'Gedeeld. Partners zien het zo.',
    withoutSlack: (names: string) => `Zonder Slack: ${names}. Laat het hun zelf zien.`,
  },
  /** What partners read. */
  shared: {
    notification: (coalition: string) => `Het domein van ${coalition}`,
    title: 'Het domein',
    body: (lead: string, coalition: string) =>
      `${lead} laat zien wat partners van *${coalition}* belangrijk vinden. Iedereen van wie het komt, zei dat het mag.`,
    bodyAgain: (coalition: string) =>
      `Wat partners van *${coalition}* belangrijk vinden. Iedereen van wie het komt, zei dat het mag.`,
    empty: 'Hier stond wat partners belangrijk vinden. Er is nu niets meer dat gedeeld mag.',
    counts: (inside: number, outside: number) =>
      outside === 0
        ? `${belangen(inside)} in het domein.`
        : `${belangen(inside)} in het domein, ${outside} erbuiten.`,
    unnamed: 'van een van ons',
    more: (count: number) => `… en nog ${count}.`,
    open: 'Bekijk het domein',
    pinned: (coalition: string) => `*${coalition}:* wat partners belangrijk vinden, het domein.`,
    none: 'Er is nog geen domein met jullie gedeeld.',
    line: (words: string, partners: string) => `${words} _(${partners})_`,
    unsure: {
      notification: (coalition: string) => `Staat het domein in het kanaal? ${coalition}`,
      body: (channel: string) =>
        `Slack zei niet of het domein in ${channel} staat. Kijk je even? Staat het er niet, deel het dan nog eens.`,
    },
  },
  contradictions: {
    title: 'Tegenstellingen',
    intro:
      'Wat schuurt, verdient een gesprek. In het programma van een bijeenkomst krijgt het een eigen plek.',
    none: 'Er is geen tegenstelling gemeld. Dat doe je bij een belang.',
    open: 'nog open',
    resolved: 'opgelost',
    unresolved: 'besproken, niet opgelost',
    settle: 'Zeg hoe het afliep',
    remove: 'Haal weg',
    markTitle: 'Meld tegenstelling',
    with: 'Met welk belang schuurt het',
    about: 'Wat schuurt er?',
    aboutHint: 'Alleen trekkers lezen dit.',
    submit: 'Bewaar',
    settleTitle: 'Hoe liep het af?',
    outcome: 'Zijn jullie eruit?',
    yes: 'Ja, opgelost',
    no: 'Nee, nog niet',
    how: 'Hoe, of waarom niet?',
  },
  before: {
    title: 'Eerder geschreven',
    body: 'Deze vragen stelde ik eerder in stap 2. Nu gebruik je daar het domein voor.',
  },
  /** For leads, in their Home: what there is to do. */
  leading: (
    coalition: string,
    { interests, rather, ask }: { interests: number; rather: number; ask: number },
  ) =>
    `*${coalition}:* ${[
      `${belangen(interests)} in beeld`,
      ...(rather > 0 ? [`${rather} keer liever in andere woorden`] : []),
      ...(ask > 0 ? [`van ${ask} kun je vragen of het gedeeld mag`] : []),
    ].join(', ')}.`,
  step: 'Open het domein',
  next: {
    body: (coalition: string, step: string) =>
      `*${coalition}:* jullie zijn in ${step}. Maak van de antwoorden korte belangen, en beslis wat in het domein past.`,
    button: 'Open het domein',
  },
  picture: {
    unnamed: 'Van een van ons',
    name: (coalition: string) => `${coalition}, het domein`,
  },
};

export const dueKinds = { [due.interestKeys]: 'Vraagt nog één keer of belangen gedeeld mogen worden' };
