import type { OptionOf, QuestionId } from '../../method/interview.ts';

/** The interview's questions. The shape of this object is what every language must fill. */
export const questions = {
  motive: {
    short: 'Wat je drijft',
    ask: 'Waarom zou je willen meedoen?',
    why: 'Een coalitie werkt pas als ieder er een eigen reden voor heeft.',
  },
  developments: {
    short: 'Wat er verder speelt',
    ask: 'Wat speelt er nog meer bij jullie? Welke kansen zie je, en wat kan tegenzitten?',
    why: 'Zo sluit de coalitie aan bij waar jullie toch al mee bezig zijn.',
  },
  yield: {
    short: 'Wat het moet opleveren',
    ask: 'Wat moet meedoen jullie opleveren, zodat het je tijd waard is?',
    why: 'Dan weten we wat er voor jou in moet zitten.',
  },
  adapting: {
    short: 'Bijsturen',
    ask: 'Stel, er komt een gedeelde visie. Willen jullie lopende plannen en komende besluiten daarop aanpassen?',
    why: 'Vaak is geen extra werk nodig. Het helpt al als plannen dezelfde kant op wijzen.',
  },
  efforts: {
    short: 'Extra inzet',
    ask: 'Wat kunnen en willen jullie extra doen?',
    why: 'Ook iets kleins telt. Zo zien we wat samen haalbaar is.',
  },
  concerns: {
    short: 'Zorgen of vragen',
    ask: 'Heb je zorgen of vragen over een of meer andere partners?',
    why: 'Beter nu dan later. Dit antwoord gaat nooit verder dan wie je gesprek mag lezen.',
  },
  recording: {
    short: 'Afspraken vastleggen',
    ask: 'Hoe wil je dat we afspraken vastleggen?',
    why: 'De een wil een handdruk, de ander een handtekening. We kiezen iets dat voor iedereen past.',
  },
} satisfies Record<QuestionId, { short: string; ask: string; why: string }>;

export const options = {
  adapting: {
    yes: 'Ja, dat willen we',
    partly: 'Voor een deel',
    'not-now': 'Nu niet',
    unsure: 'Dat weet ik nog niet',
  } satisfies Record<OptionOf<'adapting'>, string>,
  recording: {
    spoken: 'Mondeling is genoeg',
    report: 'Een kort verslag',
    intent: 'Een intentieverklaring',
    contract: 'Een convenant of contract',
  } satisfies Record<OptionOf<'recording'>, string>,
};
