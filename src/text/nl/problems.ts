import type { ProblemKey } from '../../coalition/decision.ts';
import type { ChannelProblem } from '../../coalition/state.ts';

/** What a person reads when a command is refused: what is the matter, and what to do now. */
export const problems = {
  'not-a-lead': 'Dit kan alleen een trekker van deze coalitie. Vraag een trekker om het te doen.',
  'not-yours': 'Dit gesprek is van iemand anders. Je kunt het niet lezen of invullen.',
  'unknown-coalition':
    'Deze coalitie is er niet meer, of je hoort er niet bij. Typ /coalitie om te zien welke er wel zijn.',
  'unknown-partner': 'Deze partner is intussen weggehaald. Sluit dit venster en open de lijst opnieuw.',
  'unknown-contact':
    'Deze contactpersoon is intussen weggehaald. Sluit dit venster en open de lijst opnieuw.',
  'unknown-interview': 'Dit gesprek is er niet meer. In het vastgezette bericht zie je wat er wel is.',
  'exists-already': 'Deze coalitie is al gestart. Je kunt dit venster sluiten.',
  'name-missing': 'Vul een naam in.',
  'name-too-long': 'Deze naam is te lang. Gebruik hooguit 80 tekens.',
  'need-missing': 'Schrijf in een paar zinnen wat er nodig is.',
  'text-too-long': 'Deze tekst is te lang om te bewaren. Maak hem korter.',
  'partner-name-taken': 'Deze partner staat er al. Kies een andere naam, of wijzig de partner die er staat.',
  'own-partner-stays': 'Je eigen organisatie hoort bij de coalitie en blijft staan.',
  'contact-twice': 'Iemand staat dubbel, of hoort al bij een partner. Haal die naam weg en bewaar opnieuw.',
  'contact-missing': 'Zet elke contactpersoon op een eigen regel, zo: Jan Smit, 06 12345678',
  'too-many-partners': 'Meer dan 250 partners kan niet. Haal eerst een partner weg.',
  'too-many-contacts': 'Meer dan 40 contactpersonen bij één partner kan niet. Haal er een paar weg.',
  'lead-already': 'Deze persoon is al trekker.',
  'last-lead': 'Een coalitie heeft altijd een trekker. Benoem eerst iemand anders.',
  'lead-outside':
    'Een trekker heeft de opdracht /coalitie nodig, en die werkt niet vanuit een andere werkruimte. Kies iemand van deze werkruimte.',
  'no-slack': 'Deze persoon zit niet in Slack. Spreek elkaar, en leg het gesprek daarna vast.',
  'already-invited': 'Wie je koos, is al gevraagd. Kies iemand anders.',
  'nobody-chosen': 'Kies eerst wie je wilt uitnodigen.',
  'own-interview': 'Met een trekker voer ik geen gesprek: wat jullie zelf willen, staat al bij de start.',
  'interview-closed': 'Dit gesprek is gesloten, dus er verandert niets meer.',
  'interview-unsent': 'Er staan nog vragen open. Beantwoord ze of sla ze over, dan kun je versturen.',
  'interview-empty': 'Er staat nog geen antwoord. Beantwoord eerst een vraag, dan kun je versturen.',
  'answer-empty': 'Er staat nog niets. Schrijf een antwoord, of sla de vraag over.',
  'date-past': 'Kies een dag na vandaag.',
  'date-far': 'Kies een dag binnen een jaar.',
  'hand-over-self': 'Dat ben je zelf. Kies een collega.',
  'talk-empty': 'Schrijf bij minstens één vraag wat er gezegd is.',
  'already-answered': 'Dit is al geregeld. Je hoeft niets meer te doen.',
  'channel-settled': 'Deze coalitie heeft al een kanaal.',
  'question-underway': 'De volgende vraag komt er net aan. Probeer het nog eens.',
  'channel-missing': 'Kies een kanaal, of laat de app er een maken.',
  'channel-name-missing': 'Geef het nieuwe kanaal een naam met letters of cijfers.',
  'channel-taken': 'Dit kanaal hoort al bij een andere coalitie. Kies een ander kanaal.',
  'channel-archived': 'Dit kanaal is gearchiveerd. Kies een ander kanaal.',
  'channel-unseen':
    'De app kan dit kanaal niet zien. Typ in dat kanaal: /invite @coalitie. Of kies een ander kanaal.',
  'slack-silent':
    'Slack geeft nu geen antwoord, dus ik kan dit niet nagaan. Probeer het over een minuut nog een keer.',
  'pages-lost': 'De vorige bladzijden zijn niet meer te vinden. Sluit dit venster en begin opnieuw.',
  'contact-bot': 'Je koos een app. Kies alleen mensen.',
  'contact-gone': 'Iemand die je koos heeft geen account meer. Haal die naam weg.',
  'contact-unknown': 'Slack kent iemand die je koos niet. Haal die naam weg.',
  'partner-line': 'Hier zie ik geen organisatie. Begin de regel met de naam van de organisatie.',
  'person-line': 'Na de organisatie verwacht ik een naam, een telefoonnummer of een mailadres.',
  'lines-unread': 'Deze regels begrijp ik nog niet. Verbeter ze hier, of haal ze weg.',
  'contact-line':
    'Zet elke contactpersoon op een eigen regel: naam, komma, telefoon of mail. Zo: Jan Smit, 06 12345678',
  'not-of-coalition': 'Je hoort niet bij deze coalitie, of niet meer. Vraag een trekker om je toe te voegen.',
  'unknown-commitment': 'Deze toezegging is er niet meer.',
  'commitment-not-yours':
    'Dit is niet aan jou, of niet meer. Vraag het aan wie het toezegde, of aan een trekker.',
  'commitment-settled':
    'Hier is intussen iets aan veranderd. Open de toezegging om te zien hoe het nu staat.',
  'commitment-unagreed': 'Er is nog geen ja gezegd. Dat komt eerst.',
  'commitment-agreed': 'Er is al ja gezegd. Lukt het niet, kies dan Lukt niet meer.',
  'commitment-missing': 'Schrijf wat er gedaan wordt.',
  'commitment-past': 'Deze dag is al voorbij. Kies vandaag of later.',
  'commitment-far': 'Kies een dag binnen drie jaar. Is het verder weg, laat de datum dan leeg.',
  'no-such-day': 'Deze dag bestaat niet. Kies een dag uit de kalender.',
  'commitment-taken': 'Iemand anders heeft dit net opgepakt. Fijn dat je wilde!',
  'too-many-commitments': 'Meer dan 1000 toezeggingen kan niet in één coalitie.',
  'coalition-over': 'Deze coalitie is afgerond. Nieuwe toezeggingen kunnen er niet meer bij.',
  'euros-invalid': 'Vul een rond bedrag in euro in, bijvoorbeeld 2500. Of laat het leeg.',
  'no-contact': 'Je bent nog geen contactpersoon van een partner. Vraag een trekker om je toe te voegen.',
  'partner-empty':
    'Deze partner heeft nog geen contactpersoon. Kies een andere partner, of Nog geen partner.',
  'owner-gone': 'Deze persoon zit niet meer in Slack. Kies iemand anders.',
  'why-missing': 'Schrijf in één zin waar het op vastzit.',
  'outcome-missing': 'Kies hoe het ervoor staat.',
  'ask-open': 'Je vraag ligt er al. Het antwoord komt bij jou.',
  'ask-self': 'Dit heb je zelf toegezegd.',
  'ask-nobody': 'Deze persoon zit niet in Slack. Vraag een trekker hoe je die bereikt.',
  'day-missing': 'Kies een dag.',
  'step-moved':
    'Deze stap is intussen afgerond of overgeslagen. Kopieer wat je nog nodig hebt, sluit dit venster en open de stap opnieuw.',
  'step-ahead': 'Deze stap komt later. Rond eerst de stap af waar jullie nu zijn, of sla die over.',
  'closing-stays': 'De afronding kun je niet overslaan. Ga terug naar een eerdere stap, of rond af.',
  'document-missing': 'Kies wat jullie nu gaan maken.',
  'onward-missing': 'Kies hoe jullie verder gaan.',
  'reason-missing': 'Schrijf kort waarom jullie deze stap overslaan. Later weet je dan nog waarom.',
  'step-empty': 'Er staat nog niets. Vul een antwoord in, of kies wat nog niet bekend is.',
  'practice-alone':
    'In een oefening doe je alleen mee, dus er komt niemand bij. Start een echte coalitie om mensen te vragen.',
  'not-practice':
    'Alleen een oefening kun je weggooien. Een echte coalitie rond je af met /coalitie afronden.',
  'lead-present': 'Er is al een trekker. Vraag die om je ook trekker te maken.',
  'unknown-meeting': 'Deze bijeenkomst is er niet meer. Open de lijst opnieuw met /coalitie bijeenkomst.',
  'meeting-closed': 'Deze coalitie is afgerond. Ga eerst terug naar een stap, dan kun je weer iets plannen.',
  'meeting-over': 'Deze bijeenkomst is voorbij of gaat niet door, dus er verandert niets meer.',
  'meeting-early': 'De bijeenkomst is nog niet begonnen. Leg daarna vast wat eruit kwam.',
  'meeting-changed':
    'Een andere trekker heeft deze bijeenkomst net gewijzigd. Kopieer wat je nog nodig hebt, sluit dit venster en open de bijeenkomst opnieuw.',
  'meeting-moved':
    'De bijeenkomst is verplaatst. Kijk in je chat met mij wanneer het nu is, en antwoord daar.',
  'meeting-date': 'Deze dag of tijd bestaat niet. Kies een andere.',
  'meeting-past': 'Dit moment is al voorbij. Kies een later moment.',
  'meeting-far': 'Kies een dag binnen twee jaar.',
  'meeting-minutes': 'Een bijeenkomst duurt minstens 5 minuten en hooguit een dag.',
  'purpose-missing': 'Schrijf kort waar de bijeenkomst voor is. Dan weten mensen waarom ze komen.',
  'not-invited': 'Je staat niet op de lijst voor deze bijeenkomst. Vraag een trekker als dat niet klopt.',
  'not-your-answer': 'Dit antwoord is van iemand anders. Iedereen antwoordt voor zichzelf.',
  'outcome-empty': 'Er staat nog niets. Schrijf op wat is afgesproken, wat openstaat of wie wat doet.',
  'outcome-lines': 'Meer dan 50 regels kan niet. Voeg een paar regels samen.',
  'outcome-there':
    'Een andere trekker heeft dit verslag net bewaard. Kopieer wat je wilt toevoegen, sluit dit venster en open het verslag opnieuw.',
  'days-missing': 'Kies minstens één dag.',
  'hours-ended': 'Deze tijd ligt niet na de begintijd. Kies een latere tijd.',
  'zone-unknown': 'Deze tijdzone ken ik niet. Kies er een uit de lijst.',
  'due-gone': 'Dit bericht is al verstuurd of niet meer nodig. Er is niets veranderd.',
  'due-stays': 'Dit bericht kun je niet verzetten. Je kunt wel kiezen om het niet te sturen.',
} satisfies Record<ProblemKey, string>;

export const channelProblems = {
  name_taken: 'Er is al een kanaal met deze naam. Kies een andere naam.',
  not_in_channel:
    'De app zit nog niet in dit kanaal. Typ in dat kanaal: /invite @coalitie. Probeer het daarna opnieuw.',
  is_archived: 'Dit kanaal is gearchiveerd. Kies een ander kanaal.',
  channel_not_found:
    'De app kan dit kanaal niet zien. Typ in dat kanaal: /invite @coalitie. Of kies een ander kanaal.',
  failed: 'Slack liet het kanaal nu niet toe. Kies opnieuw, of kies een ander kanaal.',
} satisfies Record<ChannelProblem, string>;
