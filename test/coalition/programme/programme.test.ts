import { describe, expect, it } from 'vitest';
import { localClock } from '../../../src/calendar/local-time.ts';
import { decide, fold } from '../../../src/coalition/coalition.ts';
import type { CoalitionEvent, EventOf } from '../../../src/coalition/events.ts';
import type { Meeting } from '../../../src/coalition/meetings/state.ts';
import { minutesOf } from '../../../src/coalition/programme/proposal.ts';
import {
  isPartnersOwn,
  overrun,
  partnersMinutes,
  programmeOf,
  timesOf,
} from '../../../src/coalition/programme/read.ts';
import type { Programme, ProgrammeItem } from '../../../src/coalition/programme/state.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { after, by, type CommandOf, given, now } from '../given.ts';
import { ahmed, bea, noor, partnered, sanne, sanneLeads, started, stranger } from '../stories.ts';

const day = 86_400_000;
const minute = 60_000;

const plan: CommandOf<'PlanMeeting'> = {
  type: 'PlanMeeting',
  meeting: 'm1',
  kind: 'exploration',
  form: null,
  start: now + 14 * day,
  zone: 'Europe/Amsterdam',
  minutes: 120,
  lastDay: '2026-03-16',
  invitees: ['c-noor', 'c-ahmed', 'c-bea', 'c-jan'],
  place: null,
  purpose: { entry: 'm1.purpose', text: 'Samen verder' },
};

function planned(more: Partial<typeof plan> = {}): CoalitionEvent[] {
  return after([started, partnered, sanneLeads], noor, { ...plan, ...more });
}

const propose = { type: 'ProposeProgramme', meeting: 'm1', seen: 0 } as const;
const proposed = after([planned()], noor, propose);

const put: CommandOf<'PutProgrammeItem'> = {
  type: 'PutProgrammeItem',
  meeting: 'm1',
  item: 'i1',
  part: 'central',
  method: null,
  title: { entry: 'i1.title', text: 'Een rondje door de stad' },
  minutes: 15,
  who: 'partners',
  note: null,
  named: [],
  seen: null,
};

const share = { type: 'ShareProgramme', meeting: 'm1', seen: 1 } as const;

function programmeIn(state: Coalition): Programme {
  const found = programmeOf(state, 'm1');
  if (found === undefined) throw new Error('there is no programme');
  return found;
}

function meetingIn(state: Coalition): Meeting {
  const [meeting] = state.meetings;
  if (meeting === undefined) throw new Error('there is no meeting');
  return meeting;
}

const titles = ({ items }: Programme) => items.map(({ id }) => id);

describe('a proposed programme', () => {
  it('is the method’s for two hours: four parts, with most of the time for partners', () => {
    const { state } = given(proposed);
    const { items } = programmeIn(state);
    expect(items.map(({ id, part, minutes, who }) => `${part} ${id} ${minutes} ${who}`)).toEqual([
      'opening welcome 10 facilitator',
      'opening vision 10 leads',
      'opening state 5 leads',
      'opening approach 5 leads',
      'central groups 25 groups',
      'central ideas 25 groups',
      'central statements 10 partners',
      'conclusion support 10 partners',
      'conclusion next-steps 10 facilitator',
      'close recognition 5 facilitator',
      'close meet 5 partners',
    ]);
    expect(overrun(meetingIn(state), items)).toBe(0);
    expect([partnersMinutes(state, items), minutesOf(items)]).toEqual([75, 120]);
  });

  it('of an execution meeting has its form, room to address each other, and no round of reports', () => {
    const events = after([planned({ kind: 'execution', form: 'work-visit', minutes: 90 })], noor, propose);
    const ids = titles(programmeIn(given(events).state));
    expect(ids).toContain('work-visit');
    expect(ids).toContain('addressing');
    expect(ids).not.toContain('state');
  });

  it('of a founding meeting decides and seals', () => {
    const ids = titles(programmeIn(given(after([planned({ kind: 'founding' })], noor, propose)).state));
    expect(ids).toEqual(expect.arrayContaining(['proposal', 'questions', 'cover', 'decision', 'sealing']));
  });

  it('is for leads to propose, once', () => {
    given(planned()).when(propose, ahmed).refuses('not-a-lead');
    given(planned()).when(propose, null).refuses('not-a-lead');
    given(proposed).when(propose, sanne).gives();
    given(planned())
      .when({ ...propose, meeting: 'x' }, noor)
      .refuses('unknown-meeting');
  });

  it('takes the place of what is there only as the lead saw it', () => {
    const changed = after([proposed], noor, put);
    given(changed)
      .when({ ...propose, seen: 1 }, sanne)
      .refuses('programme-changed');
    expect(titles(programmeIn(given(changed).when({ ...propose, seen: 2 }, sanne).state))).not.toContain(
      'i1',
    );
  });
});

describe('an item', () => {
  it('is added at the end of its part, with its words in the vault', () => {
    const outcome = given(proposed).when(put, noor);
    outcome.keeps({ put: ['i1.title'] });
    const { items } = programmeIn(outcome.state);
    expect(titles({ items } as Programme).slice(6, 9)).toEqual(['statements', 'i1', 'support']);
    expect(overrun(meetingIn(outcome.state), items)).toBe(15);
  });

  it('keeps its place when it is changed, and goes to the end of another part', () => {
    const change = { ...put, item: 'groups', title: 'same', seen: 0 } as const;
    expect(titles(programmeIn(given(proposed).when(change, noor).state))[4]).toBe('groups');
    const moved = programmeIn(given(proposed).when({ ...change, part: 'opening' }, noor).state);
    expect(titles(moved).slice(3, 5)).toEqual(['approach', 'groups']);
  });

  it('goes back to the method’s words when its title is emptied, but one of the lead’s own has a title', () => {
    const named = after([proposed], noor, { ...put, item: 'groups', seen: 0 });
    const emptied = given(named).when({ ...put, item: 'groups', title: null, seen: 1 }, noor);
    expect(programmeIn(emptied.state).items.find(({ id }) => id === 'groups')?.title).toBeNull();
    emptied.keeps({ drop: ['i1.title'] });
    given(proposed)
      .when({ ...put, title: null }, noor)
      .refuses('item-title-missing', 'title');
    given(proposed)
      .when({ ...put, title: { entry: 't', text: ' \u200b' } }, noor)
      .refuses('item-title-missing', 'title');
  });

  it.each([0, -5, 1.5, 1_560, Number.NaN, Number.POSITIVE_INFINITY])(
    'of %s minutes is refused',
    (minutes) => {
      given(proposed)
        .when({ ...put, minutes }, noor)
        .refuses('item-minutes', 'minutes');
    },
  );

  it('may make the programme longer than its meeting, but not than a day', () => {
    given(proposed)
      .when({ ...put, minutes: 1_400 }, noor)
      .refuses('programme-too-long', 'minutes');
    expect(given(proposed).when({ ...put, minutes: 1_320 }, noor).state).toBeTruthy();
  });

  it('is refused with words that are too long, for a partner that left, and past thirty', () => {
    const title = { entry: 't', text: 'x'.repeat(141) };
    given(proposed)
      .when({ ...put, title }, noor)
      .refuses('text-too-long', 'title');
    given(proposed)
      .when({ ...put, who: 'partner:gone' }, noor)
      .refuses('unknown-partner', 'who');
    const many = Array.from({ length: 30 }, (_, at) => ({ ...put, item: `i${at}`, minutes: 1 }));
    given(after([planned()], noor, ...many))
      .when({ ...put, item: 'more' }, noor)
      .refuses('programme-full', 'title');
  });

  it('changed by two leads at once: the second is told, and nothing is lost', () => {
    const first = after([proposed], noor, { ...put, item: 'groups', title: 'same', minutes: 20, seen: 0 });
    const second = { ...put, item: 'groups', title: 'same', minutes: 40, seen: 0 } as const;
    given(first).when(second, sanne).refuses('programme-changed');
    given(first)
      .when({ ...second, minutes: 20 }, sanne)
      .gives();
    given(after([proposed], noor, { type: 'RemoveProgrammeItem', meeting: 'm1', item: 'groups' }))
      .when(second, sanne)
      .refuses('item-gone');
  });

  it('is moved within its part and into another, and removed', () => {
    const move = { type: 'MoveProgrammeItem', meeting: 'm1', item: 'statements' } as const;
    const order = (command: CommandOf<'MoveProgrammeItem'>) =>
      titles(programmeIn(given(proposed).when(command, noor).state)).slice(3, 8);
    expect(order({ ...move, part: 'central', after: null })).toEqual([
      'approach',
      'statements',
      'groups',
      'ideas',
      'support',
    ]);
    expect(order({ ...move, part: 'opening', after: 'approach' })).toEqual([
      'approach',
      'statements',
      'groups',
      'ideas',
      'support',
    ]);
    given(proposed)
      .when({ ...move, part: 'central', after: 'ideas' }, noor)
      .gives();
    given(proposed)
      .when({ ...move, item: 'x', part: 'central', after: null }, noor)
      .refuses('item-gone');
    const gone = given(proposed).when({ type: 'RemoveProgrammeItem', meeting: 'm1', item: 'meet' }, noor);
    expect(titles(programmeIn(gone.state))).not.toContain('meet');
  });

  it('changes no more once the meeting is off or written up', () => {
    const off = after([proposed], noor, { type: 'CancelMeeting', meeting: 'm1', line: null });
    given(off).when(put, noor).refuses('meeting-over');
    given(off).when(share, noor).refuses('meeting-over');
  });
});

describe('whose time it is', () => {
  const state = given(proposed).state;
  const item = (who: ProgrammeItem['who'], minutes: number): ProgrammeItem => ({
    ...(programmeIn(state).items[0] as ProgrammeItem),
    who,
    minutes,
  });

  it('is the partners’ where they all work, or one of them speaks that is not the lead’s own', () => {
    const items = [item('leads', 30), item('groups', 10), item('partner:shops', 10), item('partner:own', 5)];
    expect(partnersMinutes(state, items)).toBe(20);
    expect(isPartnersOwn(state, items)).toBe(false);
    expect(isPartnersOwn(state, [item('leads', 10), item('partners', 10)])).toBe(true);
  });
});

describe('the times of a programme', () => {
  const timed = (start: number, zone: string, minutes: number[]) => {
    const items = minutes.map((each, at) => ({ id: `${at}`, minutes: each }) as ProgrammeItem);
    return timesOf({ start }, items).map(({ from, until }) => [
      localClock(zone, from),
      localClock(zone, until),
    ]);
  };

  it('go on past midnight', () => {
    expect(timed(Date.UTC(2026, 2, 16, 22, 30), 'Europe/Amsterdam', [45, 30])).toEqual([
      ['23:30', '00:15'],
      ['00:15', '00:45'],
    ]);
  });

  it('jump with the clock, forward and back, and never add up to another length', () => {
    // 29 March 2026: two o'clock becomes three; 25 October 2026: three o'clock becomes two.
    expect(timed(Date.UTC(2026, 2, 29, 0, 30), 'Europe/Amsterdam', [20, 30])).toEqual([
      ['01:30', '01:50'],
      ['01:50', '03:20'],
    ]);
    expect(timed(Date.UTC(2026, 9, 25, 0, 30), 'Europe/Amsterdam', [20, 30])).toEqual([
      ['02:30', '02:50'],
      ['02:50', '02:20'],
    ]);
  });
});

describe('a programme that is sent', () => {
  it('reaches everybody invited with the meeting’s next sequence', () => {
    const meeting = meetingIn(given(proposed).state);
    const { start, zone, minutes, lastDay, kind, form, place, purpose } = meeting;
    given(proposed)
      .when(share, noor)
      .gives(
        { type: 'ProgrammeShared', meeting: 'm1' },
        {
          type: 'MeetingChanged',
          meeting: 'm1',
          sequence: 1,
          was: { start, zone, minutes },
          kind,
          form,
          start,
          zone,
          minutes,
          lastDay,
          place,
          purpose,
          changes: ['programme'],
          added: [],
          removed: [],
        },
      );
  });

  it('asks nobody again whether they come', () => {
    const answer = {
      type: 'AnswerMeeting',
      meeting: 'm1',
      contact: 'c-ahmed',
      answer: 'yes',
      note: 'same',
      sequence: 0,
    } as const;
    const events = after([after([proposed], ahmed, answer)], noor, share);
    expect(meetingIn(given(events).state).invitees.find(({ contact }) => contact === 'c-ahmed')?.answer).toBe(
      'yes',
    );
  });

  it('stays as it was sent while leads change it, and is sent once a change', () => {
    const sent = after([proposed], noor, share);
    given(sent).when(share, sanne).gives();
    const changed = after([sent], noor, { type: 'RemoveProgrammeItem', meeting: 'm1', item: 'meet' });
    const programme = programmeIn(given(changed).state);
    expect(programme.shared?.items.map(({ id }) => id)).toContain('meet');
    expect(titles(programme)).not.toContain('meet');
    given(changed).when(share, noor).refuses('programme-changed');
    const again = given(changed).when({ ...share, seen: 2 }, noor).state;
    expect(meetingIn(again).sequence).toBe(2);
  });

  it('is refused while nothing stands in it, and once the meeting is over', () => {
    given(planned())
      .when({ ...share, seen: 0 }, noor)
      .refuses('programme-empty');
    const decision = decide(fold(proposed), share, { by: noor, at: plan.start + 120 * minute });
    expect(decision).toEqual({ ok: false, problems: [{ key: 'meeting-over' }] });
  });
});

describe('the choices', () => {
  const choose: CommandOf<'ChooseForMeeting'> = {
    type: 'ChooseForMeeting',
    meeting: '',
    choices: {
      who: 'able',
      host: 'front-runners',
      hosts: ['own', 'shops', 'gone'],
      beforehand: 'note',
      facilitator: 'independent',
    },
    note: { entry: 'note', text: 'Vijf ideeën' },
    leader: { entry: 'leader', text: 'Willemijn' },
    seen: null,
  };
  const chosen = after([started, partnered, sanneLeads], noor, choose);

  it('are kept before there is a meeting, without partners that left', () => {
    const outcome = given(started, partnered).when(choose, noor);
    outcome.keeps({ put: ['note', 'leader'] });
    expect(programmeOf(outcome.state, '')?.choices).toMatchObject({
      hosts: ['own', 'shops'],
      note: 'note',
      leader: { entry: 'leader' },
    });
  });

  it('become those of the exploration or founding meeting that is planned next, and of no other', () => {
    const other = after([chosen], noor, { ...plan, kind: 'follow-up' });
    expect(programmeOf(given(other).state, 'm1')).toBeUndefined();
    const { state } = given(after([other], noor, { ...plan, meeting: 'm2' }));
    expect(programmeOf(state, 'm2')?.choices?.who).toBe('able');
    expect(programmeOf(state, '')).toBeUndefined();
  });

  it('of two leads at once are refused to the second, who loses nothing', () => {
    given(chosen)
      .when({ ...choose, choices: { ...choose.choices, who: null } }, sanne)
      .refuses('choices-changed');
    given(chosen).when(choose, sanne).gives();
  });

  it('need words where a note is sent', () => {
    given(started, partnered)
      .when({ ...choose, note: null }, noor)
      .refuses('note-missing', 'note');
    given(started, partnered).when(choose, bea).refuses('not-a-lead');
    given(started, partnered)
      .when({ ...choose, meeting: 'x' }, noor)
      .refuses('unknown-meeting');
  });
});

describe('a file of the programme', () => {
  it('is asked for by a lead, once there is something in it', () => {
    const ask = { type: 'AskProgrammeFile', meeting: 'm1' } as const;
    given(proposed).when(ask, noor).gives({ type: 'ProgrammeFileAsked', meeting: 'm1' });
    given(planned()).when(ask, noor).refuses('programme-empty');
    given(proposed).when(ask, stranger).refuses('not-a-lead');
  });
});

it('a practice that is thrown away leaves no programme behind', () => {
  const state = fold([
    ...proposed,
    ...by(noor, { type: 'PracticeThrownAway' } as EventOf<'PracticeThrownAway'>),
  ]);
  expect(state?.programmes).toEqual([]);
});
