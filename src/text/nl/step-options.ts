import type { StepChoiceId, StepOptionOf } from '../../method/steps.ts';

interface OptionWords {
  label: string;
  /** What speaks for this choice (M4.1, M7.1). */
  because: string;
}

/** What a lead chooses from in a step. */
export const options: { [Id in StepChoiceId]: Record<StepOptionOf<Id>, OptionWords> } = {
  invitees: {
    able: {
      label: 'Alleen wie zelf iets kan uitvoeren',
      because: 'Je komt snel tot acties: iedereen aan tafel kan iets doen.',
    },
    'stakeholders-too': {
      label: 'Ook wie alleen belang heeft bij wat er gebeurt',
      because: 'Je hoort ook wie de gevolgen merkt, en krijgt bredere steun.',
    },
  },
  host: {
    'one-partner': {
      label: 'Namens één partner die de leiding neemt',
      because: 'Het is duidelijk bij wie genodigden terechtkunnen.',
    },
    'front-runners': {
      label: 'Namens een groepje koplopers',
      because: 'Genodigden zien meteen dat dit van meer organisaties is.',
    },
  },
  beforehand: {
    occasion: {
      label: 'Alleen de aanleiding en het doel',
      because: 'Alles is nog open, dus partners komen met eigen ideeën.',
    },
    note: {
      label: 'Ook een kort stuk met jouw ideeën',
      because: 'Partners kunnen zich voorbereiden, en je komt sneller verder.',
    },
  },
  facilitator: {
    own: {
      label: 'Iemand van de coalitie',
      because: 'Die kent de mensen en weet waar het over gaat.',
    },
    independent: {
      label: 'Iemand van buiten, met ervaring',
      because: 'Jij kunt meepraten, en geen partner staat in het voordeel.',
    },
  },
  commitment: {
    strong: {
      label: 'Sterk: bijna iedereen wil aan de slag',
      because: 'Dan kun je meteen een plan van aanpak maken.',
    },
    mixed: {
      label: 'Wisselend: de een wil beginnen, de ander twijfelt',
      because: 'Dan helpt een voorstel om samen te kiezen.',
    },
    young: {
      label: 'Pril: er is interesse, meer nog niet',
      because: 'Dan geeft een voorstel partners de tijd om ja te zeggen.',
    },
    none: {
      label: 'Nog niet: niemand wil zich nu verbinden',
      because: 'Dan zet je eerst de vragen op een rij, en praat je verder.',
    },
  },
  signed: {
    nothing: {
      label: 'Nog niets',
      because: 'Heel gewoon na een eerste gesprek.',
    },
    letter: {
      label: 'Een intentieverklaring',
      because: 'Partners schrijven op wat ze van plan zijn.',
    },
    covenant: {
      label: 'Een convenant',
      because: 'Partners leggen met een handtekening vast wat ze doen.',
    },
    contract: {
      label: 'Een contract',
      because: 'Partners kunnen elkaar echt aan de afspraken houden.',
    },
  },
  'content-team': {
    'working-group': {
      label: 'Een werkgroep',
      because: 'Een paar mensen van verschillende partners schrijven samen.',
    },
    'project-team': {
      label: 'Een projectteam',
      because: 'Past bij één duidelijke klus met een einddatum.',
    },
    'programme-team': {
      label: 'Een programmateam',
      because: 'Past bij meer klussen tegelijk, die bij elkaar horen.',
    },
    'steering-group': {
      label: 'Een stuurgroep',
      because: 'Mensen die mogen besluiten, kiezen samen de richting.',
    },
    'sounding-board': {
      label: 'Een klankbordgroep',
      because: 'Mensen denken mee, ook als ze zelf niets kunnen uitvoeren.',
    },
  },
  organising: {
    'steering-group': {
      label: 'Een stuurgroep van bestuurders',
      because: 'Wat bestuurders besluiten, gebeurt ook in hun eigen organisatie.',
    },
    'one-partner': {
      label: 'Eén partner leidt en geeft opdrachten',
      because: 'Eén plek voor vragen, geld en besluiten.',
    },
    'joint-team': {
      label: 'Eén team van partners dat samen uitvoert',
      because: 'Wie het werk doet, werkt samen en leert elkaar kennen.',
    },
    'own-way': {
      label: 'Een eigen manier',
      because: 'Past als jullie al een vorm hebben die werkt.',
    },
  },
  seal: {
    spoken: {
      label: 'Met een mondelinge afspraak',
      because: 'Past als partners elkaar kennen en er weinig geld bij komt.',
    },
    letter: {
      label: 'Met een intentieverklaring',
      because: 'Past als de samenwerking nog pril of gevoelig is.',
    },
    covenant: {
      label: 'Met een convenant',
      because: 'Past als partners zich echt aan een plan willen verbinden.',
    },
    contract: {
      label: 'Met een contract',
      because: 'Past als er geld of een opdracht bij komt.',
    },
  },
  'meeting-form': {
    speaker: {
      label: 'Een spreker die inspireert',
      because: 'Iemand van buiten geeft nieuwe ideeën en nieuwe energie.',
    },
    research: {
      label: 'Een onderzoeker die vertelt',
      because: 'Je hoort wat werkt, en waarom.',
    },
    elsewhere: {
      label: 'Een organisatie die elders hetzelfde doet',
      because: 'Je leert van wat daar lukte, en van wat misging.',
    },
    'own-project': {
      label: 'Een partner die het eigen project laat zien',
      because: 'Je ziet wat er al is, en de partner mag er trots op zijn.',
    },
    'work-visit': {
      label: 'Samen op werkbezoek',
      because: 'Onderweg komen gesprekken los die je aan tafel niet hebt.',
    },
  },
  'way-on': {
    transform: {
      label: 'Verder met een nieuwe opgave',
      because: 'Er is nog energie. De oude aanpak sluiten jullie af.',
    },
    apart: {
      label: 'Uit elkaar, en later weer samen als het nodig is',
      because: 'Nu voegt het weinig toe; over een paar jaar misschien wel.',
    },
    close: {
      label: 'Helemaal afronden',
      because: 'Het is klaar, of een andere manier van werken past beter.',
    },
  },
};
