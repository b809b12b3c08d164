import { describe, expect, it } from 'vitest';
import type { CoalitionEvent, Fact } from '../../../src/coalition/events.ts';
import { openMatters } from '../../../src/coalition/steps/matters.ts';
import type { StepId, StepQuestionId } from '../../../src/method/steps.ts';
import { factsIn, mattersIn } from '../../../src/slack/steps/facts.ts';
import { buildToldMessage } from '../../../src/slack/steps/messages.ts';
import { textIn } from '../../../src/text/text.ts';
import { agreed, done, forJan, proposed, released } from '../../coalition/commitments/stories.ts';
import { by, given, now } from '../../coalition/given.ts';
import {
  ahmed,
  bea,
  contact,
  contactAdded,
  invitation,
  noor,
  partnered,
  started,
} from '../../coalition/stories.ts';
import { wordsOf } from '../../e2e/actors.ts';

// What the record bears out, written by hand for each situation: what the channel may read of a finished step, and what its leads
// read is still open.

/** Beside the shopkeepers (Ahmed and Bea on Slack, Jan without): a school whose contact is on Slack. */
const school: CoalitionEvent[] = by(
  noor,
  { type: 'PartnerAdded', partner: 'school', name: 'Hogeschool', kind: 'education', own: false },
  contactAdded('school', contact('c-daan', 'U0DAAN')),
);
const two = [started, partnered, school];

const ask = (...contacts: string[]) => by(noor, ...contacts.map((id) => invitation(`i-${id}`, id, [noor])));
const sent = (user: string, id: string) =>
  by(
    user,
    { type: 'InterviewStarted', interview: `i-${id}` },
    { type: 'InterviewSent', interview: `i-${id}` },
  );
const recorded = by(noor, {
  type: 'TalkRecorded',
  interview: 'i-talk',
  contact: 'c-jan',
  readers: [noor],
  final: true,
  answers: { motive: 'talk.motive' },
});
const declined = by('U0DAAN', { type: 'InterviewDeclined', interview: 'i-c-daan' });
const talk = by('U0DAAN', { type: 'TalkProposed', interview: 'i-c-daan' });
const undelivered = by(null, { type: 'InterviewUndelivered', interview: 'i-c-daan', reason: 'no-dm' });

const write = (...questions: StepQuestionId[]) =>
  by(
    noor,
    ...questions.map(
      (question): Fact => ({
        type: 'StepAnswered',
        round: 1,
        question,
        entry: `w.${question}`,
        choice: null,
      }),
    ),
  );

/** Thursday 5 March in Amsterdam, three days after now; or three days before. */
const day = 86_400_000;
const meeting = (kind: 'exploration' | 'founding', start: number) =>
  by(noor, {
    type: 'MeetingPlanned',
    meeting: `m-${kind}`,
    kind,
    form: null,
    start,
    zone: 'Europe/Amsterdam',
    minutes: 60,
    lastDay: '2026-03-05',
    place: null,
    purpose: 'purpose',
    invitees: ['c-ahmed'],
  });
const outcome = by(noor, {
  type: 'MeetingOutcomeRecorded',
  meeting: 'm-exploration',
  agreed: 'agreed',
  open: null,
  actions: [],
});
const cancelled = by(noor, {
  type: 'MeetingCancelled',
  meeting: 'm-exploration',
  sequence: 1,
  entry: null,
});

/** Step 9 is finished, and the coalition goes on there. */
const settled = (to: { step: StepId; round: number }, document: 'plan' | null) =>
  by(
    noor,
    { type: 'StepOpened', step: '9', round: 2, back: false },
    { type: 'StepFinished', step: '9', round: 2, entry: null, tell: true, document },
    { type: 'StepOpened', ...to, back: false },
  );

interface Situation {
  what: string;
  step: StepId;
  round?: number;
  log: CoalitionEvent[][];
  channel: string;
  leads: string[];
}

const nobodyAsked = 'Zijn nog niet gevraagd: <@U0AHMED>, <@U0BEA>, c-jan en <@U0DAAN>';
const othersNotAsked = 'Zijn nog niet gevraagd: <@U0BEA> en c-jan';

const table: Situation[] = [
  {
    what: 'there is no partner yet',
    step: '1',
    log: [started],
    channel: 'Er zijn nog geen andere partners.',
    leads: [],
  },
  {
    what: 'nobody was asked',
    step: '1',
    log: two,
    channel: 'De gesprekken met partners komen nog.',
    leads: [nobodyAsked],
  },
  {
    what: 'two were asked, and nobody has sent anything',
    step: '1',
    log: [...two, ask('c-ahmed', 'c-daan')],
    channel: 'De eerste gesprekken met partners lopen nog.',
    leads: ['Stuurden nog geen antwoord: <@U0AHMED> en <@U0DAAN>', othersNotAsked],
  },
  {
    what: 'one partner of two was heard, the other is being asked',
    step: '1',
    log: [...two, ask('c-ahmed', 'c-daan'), sent(ahmed, 'c-ahmed')],
    channel: 'We hoorden van 1 van de 2 partners wat hen beweegt. De andere gesprekken lopen nog.',
    leads: ['Stuurde nog geen antwoord: <@U0DAAN>', othersNotAsked],
  },
  {
    what: 'one partner of two was heard, the other would rather talk',
    step: '1',
    log: [...two, ask('c-ahmed', 'c-daan'), sent(ahmed, 'c-ahmed'), talk],
    channel: 'We hoorden van 1 van de 2 partners wat hen beweegt. De andere gesprekken lopen nog.',
    leads: ['Wil liever praten, en wacht op je: <@U0DAAN>', othersNotAsked],
  },
  {
    what: 'one partner of two was heard, the other said no: nobody reads who',
    step: '1',
    log: [...two, ask('c-ahmed', 'c-daan'), sent(ahmed, 'c-ahmed'), declined],
    channel:
      'We hoorden van 1 van de 2 partners wat hen beweegt. Wie nog iets wil vertellen, is welkom bij de trekker.',
    leads: [othersNotAsked],
  },
  {
    what: 'the invitation of the other did not arrive',
    step: '1',
    log: [...two, ask('c-ahmed', 'c-daan'), sent(ahmed, 'c-ahmed'), undelivered],
    channel:
      'We hoorden van 1 van de 2 partners wat hen beweegt. Wie nog iets wil vertellen, is welkom bij de trekker.',
    leads: ['Zijn nog niet gevraagd: <@U0BEA>, c-jan en <@U0DAAN>'],
  },
  {
    what: 'every partner was heard, one of them in a talk; a colleague is still busy',
    step: '1',
    log: [...two, ask('c-bea', 'c-daan'), sent('U0DAAN', 'c-daan'), recorded],
    channel: 'We weten nu wat elke partner beweegt.',
    leads: ['Stuurde nog geen antwoord: <@U0BEA>', 'Is nog niet gevraagd: <@U0AHMED>'],
  },
  {
    what: 'the only partner was heard',
    step: '1',
    log: [started, partnered, ask('c-ahmed'), sent(ahmed, 'c-ahmed')],
    channel: 'We weten nu wat onze partner beweegt.',
    leads: [othersNotAsked],
  },
  {
    what: 'nothing was written about the domain, and somebody has not answered',
    step: '2',
    log: [...two, ask('c-ahmed')],
    channel: 'Waar onze coalitie precies over gaat, is nog niet opgeschreven.',
    leads: ['Stuurde nog geen antwoord: <@U0AHMED>'],
  },
  {
    what: 'the boundary was written down',
    step: '2',
    log: [...two, write('boundary')],
    channel: 'Er is nu een eerste beeld van waar onze coalitie wel en niet over gaat.',
    leads: [],
  },
  {
    what: 'stakes were written down, and no sketch',
    step: '3',
    log: [...two, write('stakes')],
    channel: 'Een schets van de samenwerking is er nog niet.',
    leads: [],
  },
  {
    what: 'there is a sketch',
    step: '3',
    log: [...two, write('sketch')],
    channel: 'Er is nu een eerste schets van hoe we kunnen samenwerken, en die mag nog veranderen.',
    leads: [],
  },
  {
    what: 'no meeting was planned, and nothing prepared',
    step: '4',
    log: two,
    channel: 'Voor de verkenningsbijeenkomst is nog geen datum.',
    leads: ['De verkenningsbijeenkomst is nog niet gepland.'],
  },
  {
    what: 'the meeting was called off; its set-up stands',
    step: '4',
    log: [...two, write('opening'), meeting('exploration', now + 3 * day), cancelled],
    channel: 'De opzet van de verkenningsbijeenkomst ligt er. Een datum is er nog niet.',
    leads: ['De verkenningsbijeenkomst is nog niet gepland.'],
  },
  {
    what: 'the meeting is planned',
    step: '4',
    log: [...two, meeting('exploration', now + 3 * day)],
    channel: 'De verkenningsbijeenkomst is op donderdag 5 maart.',
    leads: [],
  },
  {
    what: 'the meeting is over, and nobody wrote what came of it',
    step: '5',
    log: [...two, meeting('exploration', now - 3 * day)],
    channel: 'Wat partners met elkaar deelden, is nog niet opgeschreven.',
    leads: ['Van 1 bijeenkomst is nog niet opgeschreven wat eruit kwam.'],
  },
  {
    what: 'what came of the meeting was written down',
    step: '5',
    log: [...two, meeting('exploration', now - 3 * day), outcome],
    channel: 'De partners spraken elkaar op vrijdag 27 februari. Wat eruit kwam, is opgeschreven.',
    leads: [],
  },
  {
    what: 'partners met outside the app, and their statements were written down',
    step: '5',
    log: [...two, write('statements')],
    channel: 'Wat partners belangrijk vinden en willen bijdragen, is opgeschreven.',
    leads: [],
  },
  {
    what: 'there are goals, and no vision',
    step: '6',
    log: [...two, write('goals')],
    channel: 'Dit is uitgewerkt: onze doelen.',
    leads: [],
  },
  {
    what: 'the content is empty',
    step: '6',
    log: two,
    channel: 'De inhoud is nog niet uitgewerkt.',
    leads: [],
  },
  {
    what: 'nothing was written about organising',
    step: '7',
    log: two,
    channel: 'Hoe we de samenwerking organiseren, is nog niet uitgewerkt.',
    leads: [],
  },
  {
    what: 'a commitment waits for a yes: the channel does not read of it',
    step: '8',
    log: [...two, proposed],
    channel: 'Wie wat doet, is nog niet opgeschreven.',
    leads: ['1 toezegging wacht nog op een ja.'],
  },
  {
    what: 'one commitment was agreed, another waits',
    step: '8',
    log: [...two, proposed, agreed, forJan],
    channel: '1 actie heeft iemand die het doet.',
    leads: ['1 toezegging wacht nog op een ja.'],
  },
  {
    what: 'a commitment was given back',
    step: '8',
    log: [...two, proposed, agreed, released],
    channel: '1 actie is nog vrij op te pakken.',
    leads: [],
  },
  {
    what: 'partners founded on a proposal',
    step: '9',
    round: 2,
    log: [...two, settled({ step: '6', round: 3 }, 'plan')],
    channel: 'De coalitie is opgericht. Nu maken we samen het plan van aanpak.',
    leads: [],
  },
  {
    what: 'partners adopted the plan',
    step: '9',
    round: 2,
    log: [...two, settled({ step: '10', round: 2 }, null)],
    channel: 'Het plan is vastgesteld.',
    leads: [],
  },
  {
    what: 'partners did not agree: never that they decided',
    step: '9',
    round: 2,
    log: [...two, settled({ step: '6', round: 3 }, null)],
    channel: 'We zijn het nog niet eens, en praten verder.',
    leads: [],
  },
  {
    what: 'partners went from the founding to the closing',
    step: '9',
    round: 2,
    log: [...two, settled({ step: 'closing', round: 2 }, null)],
    channel: '',
    leads: [],
  },
  {
    what: 'nothing was ever committed to',
    step: '10',
    log: two,
    channel: '',
    leads: [],
  },
  {
    what: 'one commitment is done, one waits for a yes',
    step: '10',
    log: [...two, proposed, agreed, done, forJan],
    channel: 'Zo staat het met onze toezeggingen: 1 klaar.',
    leads: ['1 toezegging wacht nog op een ja.'],
  },
  {
    what: 'a commitment is still going on when the coalition ends',
    step: 'closing',
    log: [...two, proposed, agreed],
    channel: '',
    leads: ['1 toezegging loopt nog.'],
  },
  {
    what: 'the coalition is over',
    step: 'closing',
    log: [...two, by(noor, { type: 'CoalitionClosed' })],
    channel: 'We hebben onze samenwerking in deze vorm afgerond, met dank aan iedereen die meedeed.',
    leads: [],
  },
];

const text = textIn('nl');

describe('a finished step', () => {
  it.each(table)('$step, where $what', ({ step, round = 1, log, channel, leads }) => {
    const coalition = given(...log).state;
    const finished = { step, round };
    expect(factsIn(text, { coalition, finished, now })).toBe(channel);
    expect(mattersIn(text, openMatters(coalition, step, now))).toEqual(leads);
    // What the channel reads names nobody but the leads.
    const told = buildToldMessage(text, { coalition, finished, settled: '', picture: null, now });
    const said = wordsOf(told.blocks);
    expect(said).toContain(channel);
    for (const user of [ahmed, bea, 'U0DAAN']) expect(said).not.toContain(user);
    expect(said).not.toContain('c-jan');
  });

  it('says the same in English, sentence by sentence', () => {
    const english = textIn('en');
    for (const { step, round = 1, log, channel, leads } of table) {
      const coalition = given(...log).state;
      const said = factsIn(english, { coalition, finished: { step, round }, now });
      expect([step, said === '']).toEqual([step, channel === '']);
      expect(mattersIn(english, openMatters(coalition, step, now))).toHaveLength(leads.length);
      const numbers = (words: string) => words.match(/\d+/g) ?? [];
      expect(numbers(said)).toEqual(numbers(channel));
    }
  });
});
