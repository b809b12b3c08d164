import { drawLemniscate, type LemniscatePicture } from '../../src/figures/lemniscate.ts';
import { describeLemniscate } from '../../src/figures/lemniscate-words.ts';
import type { Language } from '../../src/method/languages.ts';
import { type StepId, stepCount } from '../../src/method/steps.ts';
import { textIn } from '../../src/text/text.ts';
import { coalitionName, type Figure, type Sample } from './figure.ts';

type Sides = LemniscatePicture['sides'];
type SideId = keyof Sides;
type Marked = 'now' | 'done' | 'open' | 'not-here';

/** A sample's data before it has the app's words. */
interface Data {
  at: { step: StepId; round: number };
  /** Which of the three labels of each side. */
  labels: 0 | 1 | 2;
  states: Record<SideId, Sides[SideId]['state']>;
  steps: LemniscatePicture['steps'];
  rounds: Marked[];
  /** Longer words than the app has. */
  long?: { coalition: string; labels: Record<SideId, Record<Language, string>> };
}

const firstRound: Data = {
  at: { step: '1', round: 1 },
  labels: 0,
  states: { zij: 'now', ik: 'open', wij: 'open', het: 'open' },
  steps: [
    { number: '1', side: 'zij', state: 'now' },
    { number: '2', side: 'ik', state: 'open' },
    { number: '3', side: 'wij', state: 'open' },
    { number: '4', side: 'het', state: 'open' },
  ],
  rounds: ['now', 'open', 'open'],
};

const secondRound: Data = {
  at: { step: '6', round: 2 },
  labels: 1,
  states: { zij: 'done', ik: 'now', wij: 'open', het: 'open' },
  steps: [
    { number: '5', side: 'zij', state: 'done' },
    { number: '6', side: 'ik', state: 'now' },
    { number: '7', side: 'wij', state: 'open' },
    { number: '8', side: 'het', state: 'open' },
    { number: '9', side: 'het', state: 'open' },
  ],
  rounds: ['done', 'now', 'open'],
};

const thirdRound: Data = {
  at: { step: '9', round: 3 },
  labels: 2,
  states: { zij: 'skipped', ik: 'done', wij: 'done', het: 'now' },
  steps: [
    { number: '6', side: 'ik', state: 'done' },
    { number: '7', side: 'wij', state: 'done' },
    { number: '8', side: 'het', state: 'done' },
    { number: '9', side: 'het', state: 'now' },
  ],
  rounds: ['not-here', 'done', 'now'],
};

const execution: Data = {
  at: { step: '10', round: 2 },
  labels: 1,
  states: { zij: 'now', ik: 'now', wij: 'now', het: 'now' },
  steps: [],
  rounds: ['done', 'done'],
};

const longest: Data = {
  at: { step: '7', round: 5 },
  labels: 2,
  states: { zij: 'skipped', ik: 'done', wij: 'now', het: 'open' },
  steps: [
    { number: '5', side: 'zij', state: 'not-here' },
    { number: '6', side: 'ik', state: 'done' },
    { number: '7', side: 'wij', state: 'now' },
    { number: '8', side: 'het', state: 'skipped' },
    { number: '9', side: 'het', state: 'open' },
  ],
  rounds: ['not-here', 'done', 'done', 'done', 'now', 'open'],
  long: {
    coalition: 'Aantrekkelijke binnenstad & verantwoordelijkheidsgevoel voor de hele <b>regio</b> Waterstad',
    labels: {
      zij: {
        nl: 'Je eigen intentie, en wat alle partners die je voor ogen hebt er zelf mee willen bereiken',
        en: 'Your own intention, and what all the partners you have in mind want to achieve with it themselves',
      },
      ik: {
        nl: 'Verantwoordelijkheidsgevoel, <b>visie</b> & “persoonlijke betrokkenheid”',
        en: 'Responsibilities, <b>vision</b> & “personal commitment”, worked out in detail together',
      },
      wij: {
        nl: 'Drie voorstellen uitwerken voor wie er stuurt, wie er uitvoert en wie er meedenkt',
        en: 'Work out three proposals for who steers, who carries out and who thinks along',
      },
      het: {
        nl: 'Een plan van aanpak met acties, eigenaren, geld, planning en het volgen van de voortgang',
        en: 'A plan of approach with actions, owners, money, planning and how progress is followed',
      },
    },
  },
};

/** A sample's picture, with the app's words of a language. */
function pictureOf(data: Data, language: Language): LemniscatePicture {
  const { at, long } = data;
  const { steps } = textIn(language);
  const words = steps.walk.picture;
  const side = (id: SideId) => ({
    name: steps.sides[id].name,
    label: long?.labels[id][language] ?? steps.sides[id].rounds[data.labels],
    state: data.states[id],
  });
  const isCycle = at.step === '10';
  return {
    coalition: long?.coalition ?? coalitionName,
    title: isCycle ? words.execution : words.title(steps.walk.place(at.step, stepCount), at.round),
    about: isCycle ? '' : steps.each[at.step].name,
    sides: { zij: side('zij'), ik: side('ik'), wij: side('wij'), het: side('het') },
    steps: data.steps,
    rounds: data.rounds.map((state, before) => words.roundLine(before + 1, words.legend[state])),
    cycle: isCycle,
    legend: words.legend,
  };
}

function sample(id: string, data: Data, more: Pick<Sample, 'extent' | 'name'>): Sample {
  const draw = (language: Language) => {
    const picture = pictureOf(data, language);
    return { svg: drawLemniscate(picture), alt: describeLemniscate(picture) };
  };
  return { id, ...more, draw };
}

export const lemniscate: Figure = {
  id: 'lemniscate',
  draws: 'drawLemniscate',
  name: { nl: 'Hier zijn jullie: de lemniscaat', en: 'You are here: the lemniscate' },
  samples: [
    sample('start', firstRound, { extent: 'small', name: { nl: 'Net begonnen', en: 'Just begun' } }),
    sample('round-2', secondRound, { extent: 'typical', name: { nl: 'Halverwege', en: 'Halfway' } }),
    sample('round-3', thirdRound, { extent: 'typical', name: { nl: 'Derde ronde', en: 'Third round' } }),
    sample('execution', execution, { extent: 'typical', name: { nl: 'Uitvoering', en: 'Execution' } }),
    sample('longest', longest, {
      extent: 'extreme',
      name: { nl: 'De langste woorden', en: 'The longest words' },
    }),
  ],
};
