import { drawLemniscate, type LemniscatePicture } from '../../src/figures/lemniscate.ts';
import { describeLemniscate } from '../../src/figures/lemniscate-words.ts';
import type { Language } from '../../src/method/languages.ts';
import type { Figure, Sample } from './figure.ts';

type InBoth = Record<Language, string>;
type Sides = LemniscatePicture['sides'];
type SideId = keyof Sides;

/** A sample's data before it has its words. */
interface Data {
  title: InBoth;
  labels: Record<SideId, InBoth>;
  states: Record<SideId, Sides[SideId]['state']>;
  steps: LemniscatePicture['steps'];
  rounds: { name: InBoth; state: LemniscatePicture['rounds'][number]['state'] }[];
  cycle?: true;
}

const sideNames: Record<Language, Record<SideId, string>> = {
  nl: { zij: 'zij-kant', ik: 'ik-kant', wij: 'wij-kant', het: 'het-kant' },
  en: { zij: 'Others', ik: 'I', wij: 'We', het: 'It' },
};

const legends: Record<Language, LemniscatePicture['legend']> = {
  nl: {
    ...{ now: 'hier zijn jullie', done: 'klaar', open: 'nog te doen' },
    ...{ skipped: 'overgeslagen', 'not-here': 'niet hier gedaan' },
  },
  en: {
    ...{ now: 'you are here', done: 'done', open: 'still to do' },
    ...{ skipped: 'skipped', 'not-here': 'not done here' },
  },
};

const round = {
  done: (number: number) => ({ nl: `Ronde ${number}: klaar`, en: `Round ${number}: done` }),
  now: (number: number) => ({ nl: `Ronde ${number}: nu`, en: `Round ${number}: now` }),
  open: (number: number) => ({ nl: `Ronde ${number}: straks`, en: `Round ${number}: later` }),
  notHere: (number: number) => ({
    nl: `Ronde ${number}: niet hier gedaan`,
    en: `Round ${number}: not done here`,
  }),
};
const ifNeeded: InBoth = { nl: 'Ronde 3: als het nodig is', en: 'Round 3: if needed' };

const firstRound: Data = {
  title: { nl: 'Ronde 1, stap 1 van 10', en: 'Round 1, step 1 of 10' },
  labels: {
    zij: {
      nl: 'Je eigen intentie en de belangen van partners',
      en: 'Your own intention and what partners want',
    },
    ik: { nl: 'Het domein', en: 'The domain' },
    wij: { nl: 'Een eigen plan voor de samenwerking', en: 'Your own plan for working together' },
    het: { nl: 'De verkennings\u00adbijeenkomst', en: 'The exploration meeting' },
  },
  states: { zij: 'now', ik: 'open', wij: 'open', het: 'open' },
  steps: [
    { number: '1', side: 'zij', state: 'now' },
    { number: '2', side: 'ik', state: 'open' },
    { number: '3', side: 'wij', state: 'open' },
    { number: '4', side: 'het', state: 'open' },
  ],
  rounds: [
    { name: round.now(1), state: 'now' },
    { name: round.open(2), state: 'open' },
    { name: ifNeeded, state: 'open' },
  ],
};

const secondRound: Data = {
  title: { nl: 'Ronde 2, stap 6 van 10', en: 'Round 2, step 6 of 10' },
  labels: {
    zij: { nl: 'Partners delen hun belangen en behoeften', en: 'Partners share their interests and needs' },
    ik: { nl: 'De inhoud uitwerken: visie, doelen en acties', en: 'The content: vision, goals and actions' },
    wij: { nl: 'Voorstellen voor de samenwerking', en: 'Proposals for working together' },
    het: {
      nl: 'Voorstel of plan compleet maken en de coalitie oprichten',
      en: 'Complete the proposal or plan, and found the coalition',
    },
  },
  states: { zij: 'done', ik: 'now', wij: 'open', het: 'open' },
  steps: [
    { number: '5', side: 'zij', state: 'done' },
    { number: '6', side: 'ik', state: 'now' },
    { number: '7', side: 'wij', state: 'open' },
    { number: '8', side: 'het', state: 'open' },
    { number: '9', side: 'het', state: 'open' },
  ],
  rounds: [
    { name: round.done(1), state: 'done' },
    { name: round.now(2), state: 'now' },
    { name: ifNeeded, state: 'open' },
  ],
};

const thirdRound: Data = {
  title: { nl: 'Ronde 3, stap 9 van 10', en: 'Round 3, step 9 of 10' },
  labels: {
    ...secondRound.labels,
    zij: { nl: 'Als het nodig is: richting en aanpak', en: 'If needed: direction and approach' },
    het: { nl: 'De aanpak vaststellen', en: 'Adopt the approach' },
  },
  states: { zij: 'skipped', ik: 'done', wij: 'done', het: 'now' },
  steps: [
    { number: '6', side: 'ik', state: 'done' },
    { number: '7', side: 'wij', state: 'done' },
    { number: '8', side: 'het', state: 'done' },
    { number: '9', side: 'het', state: 'now' },
  ],
  rounds: [
    { name: round.notHere(1), state: 'not-here' },
    { name: round.done(2), state: 'done' },
    { name: round.now(3), state: 'now' },
  ],
};

const execution: Data = {
  title: { nl: 'Stap 10 van 10: uitvoering', en: 'Step 10 of 10: execution' },
  labels: {
    zij: { nl: 'Wat vraagt de omgeving nu?', en: 'What is asked for now?' },
    ik: { nl: 'De visie levend houden', en: 'Keep the vision alive' },
    wij: { nl: 'Elkaar ontmoeten en aanspreken', en: 'Meet, and speak up' },
    het: { nl: 'Doen, de voortgang volgen en bijstellen', en: 'Do, follow progress and adjust' },
  },
  states: { zij: 'now', ik: 'now', wij: 'now', het: 'now' },
  steps: [],
  rounds: [
    { name: round.done(1), state: 'done' },
    { name: round.done(2), state: 'done' },
  ],
  cycle: true,
};

const longest: Data = {
  title: {
    nl: 'Ronde 5, stap 7 van 10: vormen van samenwerking',
    en: 'Round 5, step 7 of 10: forms of collaboration',
  },
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
  states: { zij: 'skipped', ik: 'done', wij: 'now', het: 'open' },
  steps: [
    { number: '5', side: 'zij', state: 'not-here' },
    { number: '6', side: 'ik', state: 'done' },
    { number: '7', side: 'wij', state: 'now' },
    { number: '8', side: 'het', state: 'skipped' },
    { number: '9', side: 'het', state: 'open' },
  ],
  rounds: [
    { name: round.notHere(1), state: 'not-here' },
    ...[2, 3, 4].map((number) => ({ name: round.done(number), state: 'done' as const })),
    { name: round.now(5), state: 'now' },
    { name: round.open(6), state: 'open' },
  ],
};

/** A sample's picture, with the words of a language. */
function pictureOf(data: Data, language: Language): LemniscatePicture {
  const side = (id: SideId) => ({
    ...{ name: sideNames[language][id], label: data.labels[id][language], state: data.states[id] },
  });
  return {
    title: data.title[language],
    sides: { zij: side('zij'), ik: side('ik'), wij: side('wij'), het: side('het') },
    steps: data.steps,
    rounds: data.rounds.map(({ name, state }) => ({ name: name[language], state })),
    cycle: data.cycle ?? false,
    legend: legends[language],
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
