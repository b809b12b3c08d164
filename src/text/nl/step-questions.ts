import type { StepQuestionId } from '../../method/steps.ts';

interface QuestionWords {
  /** Names the question in lists. */
  short: string;
  ask: string;
  hint: string;
}

// What a lead answers in each step. Only leads read the answers; even so, no question may invite a lead to write down
// what one partner said about another (M1.5, question f).

export const questions: Record<StepQuestionId, QuestionWords> = {
  goal: {
    short: 'Wat jij wilt bereiken',
    ask: 'Wat wil jij, of je organisatie, met deze coalitie bereiken?',
    hint: 'Schrijf op wat er straks te zien is. Zoals: op donderdagavond zit de Markt vol mensen.',
  },
  'needed-partners': {
    short: 'Wie je nodig hebt',
    ask: 'Welke organisaties heb je nodig? Wat kan elk van hen doen wat jij niet kunt?',
    hint: 'Denk ook aan wie je nog niet kent. In Waterstad waren dat de eigenaren van lege winkels.',
  },
  moves: {
    short: 'Wat partners beweegt',
    ask: 'Waarom willen partners meedoen? Welke redenen hoor je vaker?',
    hint: 'Kijk naar alle gesprekken samen. Wat iemand in vertrouwen over een andere partner zei, hoort hier niet.',
  },
  chances: {
    short: 'Kansen en tegenwind',
    ask: 'Wat speelt er verder bij de partners? Welke kansen geeft dat, en wat kan tegenzitten?',
    hint: 'Denk aan plannen, regels en geld, niet aan wat partners van elkaar vinden. Zoals: er komen studentenwoningen bij.',
  },
  worthwhile: {
    short: 'Wat het moet opleveren',
    ask: 'Wat moet de coalitie elke partner opleveren, zodat meedoen de moeite waard is?',
    hint: 'Eén regel per partner is genoeg. Zoals: winkeliers, meer klanten na zes uur.',
  },
  willing: {
    short: 'Wat partners willen aanpassen of doen',
    ask: 'Wat willen partners aanpassen als er een gedeelde visie is? En wat kunnen en willen ze extra doen?',
    hint: 'Het hoeft geen extra werk te zijn. Een besluit dat toch al komt, kan soms net anders.',
  },
  'recorded-how': {
    short: 'Hoe partners afspraken vastleggen',
    ask: 'Hoe willen partners afspraken vastleggen? Wat past bij iedereen?',
    hint: 'Kies iets waar ook de voorzichtigste partner zich goed bij voelt. Zoals: een kort verslag, en later een handtekening.',
  },
  'shared-interests': {
    short: 'Wat partners delen',
    ask: 'Wat vinden alle partners belangrijk, of bijna allemaal?',
    hint: 'Zoek in de antwoorden naar wat terugkomt, ook als iedereen het anders zegt. Zoals: een stad waar je graag bent.',
  },
  'single-interests': {
    short: 'Wat vooral voor één partner telt',
    ask: 'Wat is maar voor één of twee partners belangrijk, maar hoort er toch bij? Waarom?',
    hint: 'Soms doet een partner alleen dan mee. Zoals: pandeigenaren willen hun lege winkels verhuren.',
  },
  'outside-interests': {
    short: 'Wat erbuiten blijft',
    ask: 'Wat vinden partners ook belangrijk, maar pakken jullie niet samen op?',
    hint: 'Schrijf erbij waarom niet, dan kun je het later uitleggen. Zoals: de huurprijs is iets van eigenaar en huurder.',
  },
  boundary: {
    short: 'De grens in twee zinnen',
    ask: 'Hoe leg je in twee zinnen uit waar de coalitie wel en niet over gaat?',
    hint: 'Zoals: "We brengen leven in de straten tussen de Markt en de Oude Haven. De wijken daaromheen doen we niet."',
  },
  differences: {
    short: 'Wie wat kan',
    ask: 'Welke rol past bij elke partner? Wie kan zelf aan de slag, en wie heeft daar geld of mensen voor nodig?',
    hint: 'Zoals: De Pomp heeft een podium en een ploeg. De bewoners kennen iedereen, maar hebben geen budget.',
  },
  stakes: {
    short: 'Belang en invloed',
    ask: 'Voor wie staat er veel op het spel? En wie heeft er veel invloed op?',
    hint: 'Let op wie veel te winnen heeft en weinig te zeggen. Die partner vergeet je makkelijk.',
  },
  sketch: {
    short: 'Jouw schets',
    ask: 'Hoe kunnen jullie handig samenwerken? Wie doet mee, wie besluit, en hoe vaak zie je elkaar?',
    hint: 'Een halve bladzijde is genoeg. Partners hoeven het dan niet zelf te bedenken, en stappen makkelijker in.',
  },
  secured: {
    short: 'Wat elke partner erin terugvindt',
    ask: 'Waar ziet elke partner in jouw schets het eigen belang terug?',
    hint: 'Loop ze één voor één langs. Vind je voor een partner niets, verander dan je schets.',
  },
  room: {
    short: 'Wat nog kan veranderen',
    ask: 'Wat is in je schets nog open? Waarover laat je partners meebeslissen?',
    hint: 'Noem minstens twee dingen. Zoals: hoe vaak je bij elkaar komt, en wie de groep leidt.',
  },
  invitees: {
    short: 'Wie je uitnodigt',
    ask: 'Wie nodig je uit voor de verkenningsbijeenkomst?',
    hint: 'Schrijf de namen erbij. Zo zie je meteen wie je nog mist.',
  },
  host: {
    short: 'Namens wie je uitnodigt',
    ask: 'Namens wie gaat de uitnodiging uit?',
    hint: 'Schrijf erbij wie het zijn. Kies mensen tegen wie genodigden graag ja zeggen.',
  },
  beforehand: {
    short: 'Wat je van tevoren stuurt',
    ask: 'Wat krijgen genodigden van tevoren te lezen?',
    hint: 'Houd het kort. Uit de gesprekken stuur je alleen iets mee als de schrijver daar ja op zei.',
  },
  facilitator: {
    short: 'Wie de bijeenkomst leidt',
    ask: 'Wie leidt de bijeenkomst?',
    hint: 'Wie leidt, kan zelf weinig meepraten. Schrijf de naam erbij als je die al weet.',
  },
  opening: {
    short: 'Programma: het begin',
    ask: 'Hoe open je de bijeenkomst? Welke toekomst laat je zien, en wat heeft elke genodigde daaraan?',
    hint: 'Begin met een beeld, niet met cijfers. Zoals: het is juni, negen uur, en de Markt zit vol.',
  },
  'central-part': {
    short: 'Programma: het gesprek',
    ask: 'Hoe geef je partners ruimte voor hun eigen belangen en ideeën? Wat doe je als die botsen?',
    hint: 'In kleine groepen praat iedereen mee. Zet mensen bij het onderwerp waar ze het meest mee te maken hebben.',
  },
  conclusion: {
    short: 'Programma: de conclusie',
    ask: 'Hoe merk je samen of er steun is? Welke afspraken wil je dan maken?',
    hint: 'Laat elke partner hardop iets zeggen, en prik meteen een nieuwe datum.',
  },
  'recognition-moment': {
    short: 'Programma: dank en napraten',
    ask: 'Hoe bedank je iedereen aan het eind? En waar kunnen mensen napraten?',
    hint: 'Noem wat iemand echt heeft ingebracht. Bij soep of koffie leren partners elkaar kennen.',
  },
  'vision-now': {
    short: 'De visie na de bijeenkomst',
    ask: 'Wat wordt er mogelijk als dit lukt, en voor wie? Wat is er door het gesprek bij gekomen of veranderd?',
    hint: 'Gebruik de woorden die partners zelf gebruikten. Dan herkennen ze zich erin.',
  },
  'state-of-affairs': {
    short: 'Hoe het er nu voor staat',
    ask: 'Hoe is het nu? Welke kansen en bedreigingen zagen partners, en welke aanpak past daarbij?',
    hint: 'Een paar regels is genoeg. Zoals: één op de acht winkels staat leeg, en tien starters zoeken een plek.',
  },
  themes: {
    short: 'Onderwerpen, en wie erover praatte',
    ask: 'Over welke onderwerpen praatten jullie? Wie zat bij welk onderwerp, en wat kwam eruit?',
    hint: 'Zoals: de avond, met De Pomp, de hogeschool en twee winkeliers. Zij willen een vaste donderdag.',
  },
  statements: {
    short: 'Wat elke partner wil bijdragen',
    ask: 'Waarom zet elke partner zich in? En wat wil die bijdragen?',
    hint: 'Schrijf op wat hardop is gezegd. Zoals: de winkeliers blijven open, want ze willen klanten na zes uur.',
  },
  agreed: {
    short: 'Waar jullie het over eens zijn',
    ask: 'Waar zijn de partners het over eens?',
    hint: 'De grote lijn is genoeg. Zoals: we beginnen met de donderdagavond.',
  },
  commitment: {
    short: 'Hoe sterk partners zich verbinden',
    ask: 'Hoe sterk verbinden partners zich aan deze visie?',
    hint: 'Kijk naar wat ze willen doen, niet alleen naar de sfeer. Straks adviseer ik hiermee: een voorstel of een plan.',
  },
  'further-talk': {
    short: 'Waarover je verder praat',
    ask: 'Wat moeten jullie nog uitzoeken of verder bespreken? Wie doet dat?',
    hint: 'Een open punt is heel gewoon. Met een naam erbij komt het ook echt af.',
  },
  signed: {
    short: 'Wat er al getekend is',
    ask: 'Is er op de bijeenkomst al iets getekend?',
    hint: 'Dat hoeft niet. Soms kan het al, als partners elkaar goed kennen en de tekst klaarligt.',
  },
  'follow-up': {
    short: 'De vervolgafspraak',
    ask: 'Wanneer komen jullie weer bij elkaar? Wie komt er dan, en wat moet er klaar zijn?',
    hint: 'Noem een datum, ook als die nog kan schuiven. Dan blijft het gesprek gaande.',
  },
  vision: {
    short: 'De visie, nu concreet',
    ask: 'Hoe ziet de toekomst eruit die jullie samen willen? Schrijf het zo dat je het voor je ziet.',
    hint: 'Verbinden partners zich sterk, schrijf het dan precies. Is het nog pril, dan is een duidelijke richting genoeg.',
  },
  goals: {
    short: 'Doelen',
    ask: 'Wat willen jullie bereiken, en wanneer? Waaraan merk je dat het lukt?',
    hint: 'Zoals: over twee jaar staan er nog hooguit vijf winkels leeg. In een voorstel mag een doel nog ruw zijn.',
  },
  'possible-actions': {
    short: 'Mogelijke acties',
    ask: 'Welke acties brengen jullie dichter bij die doelen?',
    hint: 'Schrijf eerst alles op; kiezen doe je later. Kijk ook welke acties elkaar sterker maken.',
  },
  'content-team': {
    short: 'Wie de inhoud uitwerkt',
    ask: 'Met wie werk je de inhoud uit, en in wat voor groep?',
    hint: 'Wie zelf veel kan doen, werkt mee. Wie dat niet kan, denkt mee. Schrijf de namen en organisaties erbij.',
  },
  'content-options': {
    short: 'Richtingen om uit te kiezen',
    ask: 'Welke twee of drie kanten kunnen jullie op met de inhoud?',
    hint: 'Geef elke richting een naam en een zin. Zoals: "Stad voor de avond" en "Stad om in te wonen".',
  },
  organising: {
    short: 'Hoe jullie het organiseren',
    ask: 'Hoe organiseren jullie de samenwerking? Wie geeft richting, en wie voert uit?',
    hint: 'Schrijf erbij wie meedoet en hoe jullie besluiten. Begin klein: uitbreiden kan later.',
  },
  'partners-view': {
    short: 'Wat partners ervan vinden',
    ask: 'Welke ideeën hebben partners hierover? Wat wil ieder het liefst, en waar kan iemand niet mee leven?',
    hint: 'Vraag het ze zelf. Het gaat om de manier van samenwerken, niet om wat partners van elkaar vinden.',
  },
  'organising-options': {
    short: 'Manieren om uit te kiezen',
    ask: 'Welke twee of drie manieren van samenwerken leg je aan partners voor?',
    hint: 'Schrijf bij elke manier een voordeel en een nadeel. Meer dan drie maakt kiezen moeilijk.',
  },
  actions: {
    short: 'Wie wat doet, en wanneer',
    ask: 'Welke acties staan in het voorstel of plan? Wie doet ze, en wanneer?',
    hint: 'Eén actie op een regel. Vraag ook of er tijd voor is. Is er nog niemand? Schrijf dan: nog open.',
  },
  'existing-work': {
    short: 'Wat in het gewone werk past',
    ask: 'Welke acties passen in werk dat een partner toch al doet? Wat gebeurt er dan anders, en wie heeft daar iets aan?',
    hint: 'De partner betaalt dit zelf, dus over geld hoef je niet te praten. Zoals: de straat vegen vóór de koopavond.',
  },
  'extra-money': {
    short: 'Wat extra geld vraagt',
    ask: 'Voor welke acties is extra geld nodig? Hoeveel, en waar kan het vandaan komen?',
    hint: 'Denk aan subsidie, een opdracht van de gemeente, of een pot waar partners samen in storten.',
  },
  'money-agreements': {
    short: 'Afspraken over geld',
    ask: 'Wat spreken jullie af over geld? Wie betaalt wat, en wie beheert het?',
    hint: 'In een voorstel is de grote lijn genoeg. Zoals: ieder betaalt de eigen uren, en de rest delen we.',
  },
  'progress-agreements': {
    short: 'Afspraken over planning en voortgang',
    ask: 'Hoe houden jullie bij of het volgens planning gaat? Wie kijkt daarnaar, en hoe vaak?',
    hint: 'Houd het licht. Zoals: elke maand tien minuten bellen, en samen kijken naar wat vastzit.',
  },
  'founding-invitees': {
    short: 'Wie je voor de start uitnodigt',
    ask: 'Wie nodig je uit voor de startbijeenkomst? Wie mag namens elke partner besluiten?',
    hint: 'Misschien spraken jullie dat de vorige keer al af. Vraag vooraf of iemand ja mag zeggen.',
  },
  'founding-programme': {
    short: 'Hoe je de start opzet',
    ask: 'Hoe zet je de startbijeenkomst op? Waarover besluiten partners daar?',
    hint: 'Bij een voorstel besluiten partners om samen verder te gaan en een plan te maken. Bij een plan besluiten ze over dat plan.',
  },
  decision: {
    short: 'Wat partners besloten',
    ask: 'Wat hebben de partners besloten? Is de coalitie opgericht, en wat doen jullie nu?',
    hint: 'Schrijf het op zoals het hardop is gezegd. Zei een partner nog geen ja, schrijf dat er dan bij.',
  },
  'covered-actions': {
    short: 'Wat er geregeld is',
    ask: 'Welke acties zijn geregeld, en door wie? Doen die er genoeg toe om te beginnen?',
    hint: 'Het hoeft niet alles te zijn. Het is genoeg als jullie beginnen met wat er het meest toe doet.',
  },
  'open-actions': {
    short: 'Wat nog open is',
    ask: 'Welke acties heeft nog niemand opgepakt? Wie kan later meedoen of meebetalen?',
    hint: 'Als er eenmaal iets gebeurt, stappen anderen makkelijker in. Schrijf op wie je dan belt.',
  },
  seal: {
    short: 'Hoe jullie het vastleggen',
    ask: 'Hoe leggen jullie vast wat jullie hebben afgesproken?',
    hint: 'Kijk terug naar stap 1: wat wilden partners? Schrijf erbij wie tekent, en wanneer.',
  },
  progress: {
    short: 'Hoe het met de acties gaat',
    ask: 'Hoe gaat het met de acties? Wat is klaar, wat loopt, en wat zit vast?',
    hint: 'Houd het op één bladzijde. Een lang verslag leest bijna niemand.',
  },
  adjustments: {
    short: 'Wat jullie anders doen',
    ask: 'Wat besluiten jullie anders te doen, en waarom?',
    hint: 'Zoals: de koopavond gaat naar de dag van de weekmarkt, want dan zijn er al mensen.',
  },
  'plan-changes': {
    short: 'Wat er in het plan verandert',
    ask: 'Wat verandert er daardoor in het plan? Denk aan acties, namen en data.',
    hint: 'Dan klopt het plan weer. Wat je hier eerder schreef, blijft te lezen.',
  },
  'meeting-rhythm': {
    short: 'Hoe vaak jullie elkaar zien',
    ask: 'Hoe vaak zien de partners elkaar? Wanneer is de volgende keer?',
    hint: 'Zoals: elke drie maanden een middag, steeds bij een andere partner.',
  },
  'meeting-form': {
    short: 'Wat de visie levend houdt',
    ask: 'Wat doen jullie de volgende keer om de visie levend te houden?',
    hint: 'Kies iets anders dan de vorige keer. Schrijf erbij wie je vraagt.',
  },
  addressing: {
    short: 'Elkaar aanspreken',
    ask: 'Wat doen jullie als een partner niet doet wat is afgesproken? Waar en hoe bespreek je dat?',
    hint: 'Schrijf de manier op, geen namen. Zoals: eerst onder vier ogen, met de vraag "Wat heb je nodig?"',
  },
  results: {
    short: 'Wat jullie bereikt hebben',
    ask: 'Wat is er door jullie samenwerking veranderd? Waar zijn partners trots op?',
    hint: 'Kijk terug naar jullie doelen. Noem ook het mooie dat niemand had bedacht.',
  },
  'still-of-value': {
    short: 'Of het nog iets toevoegt',
    ask: 'Vinden partners de samenwerking nog inspirerend? Voegt die nog iets toe?',
    hint: 'Vraag het ze zelf. Ook een eerlijk "niet echt meer" helpt om goed te kiezen.',
  },
  'new-challenges': {
    short: 'Wat er nieuw op jullie afkomt',
    ask: 'Welke nieuwe opgave komt er op jullie af? Wie van de partners wil daarmee verder?',
    hint: 'Zoals: de winkels zijn weer vol, maar in de zomer is het te heet op straat. Is er niets? Schrijf dat dan.',
  },
  'way-on': {
    short: 'Hoe het verdergaat',
    ask: 'Hoe gaat het verder met deze samenwerking?',
    hint: 'Besluit het samen en zeg het hardop, dan stopt er niets ongemerkt. Schrijf erbij wat je meeneemt.',
  },
  thanks: {
    short: 'Wie je bedankt, en waarvoor',
    ask: 'Wie bedank je, en waarvoor precies?',
    hint: 'Noem bij iedereen iets echts. Zoals: de bewoners stonden drie zomers lang achter de soeppan.',
  },
};
