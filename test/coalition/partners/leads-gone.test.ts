import { describe, expect, it } from 'vitest';
import { isLeaderless } from '../../../src/coalition/partners/read.ts';
import { by, given } from '../given.ts';
import { ahmed, noor, partnered, practiced, sanne, sanneLeads, started, stranger } from '../stories.ts';

const coalition = [started, partnered];
const noorGone = by(null, { type: 'LeadGone', user: noor });
const takeOver = { type: 'TakeOver', outside: false } as const;

describe('NoteLeadGone', () => {
  const gone = { type: 'NoteLeadGone', user: noor } as const;

  it('leaves the coalition to those who still lead', () => {
    const outcome = given(...coalition, sanneLeads).when(gone, null);
    outcome.gives({ type: 'LeadGone', user: noor });
    expect(outcome.state).toMatchObject({ leads: [sanne], gone: [] });
    expect(isLeaderless(outcome.state)).toBe(false);
  });

  it('keeps the last one named, so that there always is a lead', () => {
    const outcome = given(...coalition).when(gone, null);
    outcome.gives({ type: 'LeadGone', user: noor });
    expect(outcome.state).toMatchObject({ leads: [noor], gone: [noor] });
    expect(isLeaderless(outcome.state)).toBe(true);
  });

  it('is done once, and about nobody but leads', () => {
    given(...coalition, noorGone)
      .when(gone, null)
      .gives();
    given(...coalition, sanneLeads, noorGone)
      .when(gone, null)
      .gives();
    given(...coalition)
      .when({ ...gone, user: ahmed }, null)
      .gives();
  });

  it('does not believe somebody who says it of themselves', () => {
    given(...coalition)
      .when(gone, noor)
      .gives();
  });
});

describe('TakeOver', () => {
  it('makes whoever does it the lead, when nobody who leads is there any more', () => {
    const outcome = given(...coalition, noorGone).when(takeOver, ahmed);
    outcome.gives({ type: 'LeadNamed', user: ahmed });
    expect(outcome.state).toMatchObject({ leads: [ahmed], gone: [] });
  });

  it('is refused while somebody leads, for somebody of another workspace, and for the app', () => {
    given(...coalition)
      .when(takeOver, ahmed)
      .refuses('lead-present');
    given(...coalition, sanneLeads, noorGone)
      .when(takeOver, ahmed)
      .refuses('lead-present');
    given(...coalition, noorGone)
      .when({ ...takeOver, outside: true }, stranger)
      .refuses('lead-outside');
    given(...coalition, noorGone)
      .when(takeOver, null)
      .refuses('not-a-lead');
  });

  it('is refused to the second of two', () => {
    given(...coalition, noorGone, by(ahmed, { type: 'LeadNamed', user: ahmed }))
      .when(takeOver, stranger)
      .refuses('lead-present');
  });

  it('changes nothing for who leads already', () => {
    given(...coalition, sanneLeads)
      .when(takeOver, noor)
      .gives();
    given(...coalition, noorGone, by(ahmed, { type: 'LeadNamed', user: ahmed }))
      .when(takeOver, ahmed)
      .gives();
  });

  it('is refused in a practice: nobody but its maker takes part', () => {
    given(practiced, noorGone).when(takeOver, ahmed).refuses('practice-alone');
  });
});

describe('a lead who was thought to be gone', () => {
  const back = by(noor, { type: 'ChannelChosen', channel: { kind: 'existing', id: 'C2' } });

  it('is there again by whatever they do', () => {
    const { state } = given(...coalition, noorGone, back);
    expect(state).toMatchObject({ leads: [noor], gone: [] });
    given(...coalition, noorGone, back)
      .when(takeOver, ahmed)
      .refuses('lead-present');
  });

  it('may take over what was theirs', () => {
    const outcome = given(...coalition, noorGone).when(takeOver, noor);
    expect(outcome.state).toMatchObject({ leads: [noor], gone: [] });
  });

  it('stays a lead when they name another one: that used to put them out', () => {
    const outcome = given(...coalition, noorGone).when(
      { type: 'NameLead', user: sanne, outside: false },
      noor,
    );
    expect(outcome.state).toMatchObject({ leads: [noor, sanne], gone: [] });
  });
});
