import { describe, expect, it } from 'vitest';
import type { CoalitionEvent } from '../../src/coalition/events.ts';
import { leadAsksIn } from '../../src/coalition/today.ts';
import { agreed, date, done, forJan, proposed } from './commitments/stories.ts';
import { by, given, now } from './given.ts';
import { ahmed, bea, invited, noor, partnered, practiced, sanne, started, stranger } from './stories.ts';

const day = 86_400_000;
const today = '2026-03-02';

/** What asks for a lead, as "kind about contact". */
function asks(log: CoalitionEvent[][], { user = noor, at = now, on = today } = {}): string[] {
  return leadAsksIn(given(...log).state, { user, now: at, today: on }).map(
    ({ kind, about, contact, count }) =>
      [kind, about, contact, count].filter((each) => each != null).join(' '),
  );
}

const two = [started, partnered];
const talks = by(ahmed, { type: 'TalkProposed', interview: 'i-ahmed' });
const told = by(null, { type: 'LeadToldSilent', interview: 'i-ahmed', lead: noor });
const undelivered = by(null, { type: 'InterviewUndelivered', interview: 'i-ahmed', reason: 'no-dm' });
const later = by(ahmed, { type: 'InterviewPostponed', interview: 'i-ahmed', until: '2026-04-01' });
const noSlack = 'no-slack c-jan c-jan';

function planned(start: number): CoalitionEvent[] {
  return by(noor, {
    type: 'MeetingPlanned',
    meeting: 'm',
    kind: 'exploration',
    form: null,
    start,
    zone: 'Europe/Amsterdam',
    minutes: 60,
    lastDay: '2026-03-05',
    place: null,
    purpose: 'purpose',
    invitees: ['c-ahmed', 'c-jan'],
  });
}

describe('what only a lead can do', () => {
  it('names whoever waits for a talk first, then who has no Slack', () => {
    expect(asks([...two, invited, talks])).toEqual(['talk i-ahmed c-ahmed', noSlack]);
  });

  it('names who stays silent once no reminder goes out any more, not before, and not who said when', () => {
    expect(asks([...two, invited])).toEqual([noSlack]);
    expect(asks([...two, invited, told])).toEqual(['silent i-ahmed c-ahmed', noSlack]);
    expect(asks([...two, invited, told, later])).toEqual([noSlack]);
  });

  it('names whom the invitation did not reach', () => {
    expect(asks([...two, invited, undelivered])).toEqual(['undelivered i-ahmed c-ahmed', noSlack]);
  });

  it('asks for a talk with who has no Slack in step 1 alone, and not to practise', () => {
    const later = by(noor, { type: 'StepOpened', step: '2', round: 1, back: false });
    expect(asks([...two, later])).toEqual([]);
    expect(asks([practiced, partnered])).toEqual([]);
  });

  it('names what is past its day, and not what is done or a lead’s own', () => {
    const on = '2026-03-19';
    expect(asks([...two, proposed, agreed], { on: date })).toEqual([noSlack]);
    expect(asks([...two, proposed, agreed], { on })).toEqual(['past m1 c-ahmed', noSlack]);
    expect(asks([...two, proposed, agreed, done], { on })).toEqual([noSlack]);
    const own = by(noor, {
      type: 'CommitmentMade',
      commitment: 'm3',
      words: 'w',
      contact: 'c-noor',
      date: '2026-03-01',
      step: null,
      money: { kind: 'existing', differently: null, strengthens: [] },
      agreed: true,
    });
    expect(asks([...two, own])).toEqual([noSlack]);
  });

  it('names a proposal to who has no Slack at once, to others once they were asked again in vain', () => {
    expect(asks([...two, proposed, forJan])).toEqual(['proposal m2 c-jan', noSlack]);
    const nudged = by(null, { type: 'OwnerNudged', commitment: 'm1', kind: 'commitment-asked' });
    expect(asks([...two, proposed, nudged])).toEqual(['proposal m1 c-ahmed', noSlack]);
  });

  it('names a meeting that is over and was not written up, and before that whom nobody but a lead can ask', () => {
    const start = now + 2 * day;
    expect(asks([...two, planned(start)])).toEqual(['unanswered m c-jan 1', noSlack]);
    expect(asks([...two, planned(now + 8 * day)])).toEqual([noSlack]);
    expect(asks([...two, planned(start)], { at: start + day })).toEqual(['unrecorded m', noSlack]);
    const held = by(noor, {
      type: 'MeetingOutcomeRecorded',
      meeting: 'm',
      agreed: 'a',
      open: null,
      actions: [],
    });
    expect(asks([...two, planned(start), held], { at: start + day })).toEqual([noSlack]);
  });

  it('puts what presses most first, whatever came first', () => {
    const log = [...two, forJan, planned(now - 2 * day), invited, talks];
    expect(asks(log)).toEqual(['talk i-ahmed c-ahmed', 'unrecorded m', 'proposal m2 c-jan', noSlack]);
  });

  it('is nothing for who does not lead, and of a coalition that is over', () => {
    const log = [...two, invited, talks, forJan];
    for (const user of [ahmed, bea, sanne, stranger]) expect(asks(log, { user })).toEqual([]);
    expect(asks([...log, by(noor, { type: 'CoalitionClosed' })])).toEqual([]);
  });
});
