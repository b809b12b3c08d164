import { describe, expect, it } from 'vitest';
import { shareable } from '../../../src/coalition/domain/sharing.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import { readable } from '../../../src/coalition/privacy.ts';
import { groundOf, interestEntry } from '../../../src/coalition/programme/ground.ts';
import { programmeOf } from '../../../src/coalition/programme/read.ts';
import { chosenContacts, reasonsFor } from '../../../src/coalition/programme/reasons.ts';
import type { PlacingChoice } from '../../../src/coalition/sketch/commands.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { answer, eva, interest, ofEva, spoken } from '../domain/stories.ts';
import { after, type CommandOf, given, now } from '../given.ts';
import { ahmed, noor } from '../stories.ts';

// What steps 2 and 3 say, and what of it reaches whom.

const plan: CommandOf<'PlanMeeting'> = {
  type: 'PlanMeeting',
  meeting: 'm1',
  kind: 'exploration',
  form: null,
  start: now + 14 * 86_400_000,
  zone: 'Europe/Amsterdam',
  minutes: 120,
  lastDay: '2026-03-16',
  invitees: ['c-noor', 'c-ahmed', 'c-bea', 'c-jan', 'c-eva', 'c-piet'],
  place: null,
  purpose: { entry: 'purpose', text: 'Samen' },
};
const developments = {
  sources: [{ kind: 'answer', interview: 'i-ahmed', question: 'developments' }],
} as const;
const worded = after(
  [spoken],
  noor,
  interest('a', { sources: [...developments.sources] }),
  interest('b', ofEva),
  plan,
);
const place = (partner: string, ...choices: PlacingChoice[]) =>
  choices.map((choice): CommandOf<'PlacePartner'> => ({ type: 'PlacePartner', partner, seen: 0, ...choice }));
const against = { against: null } as const;
const placings = [
  ...place(
    'own',
    { aspect: 'capacity', value: 'own' },
    { aspect: 'stake', step: 2, ...against },
    { aspect: 'influence', step: 1, ...against },
  ),
  ...place(
    'shops',
    { aspect: 'capacity', value: 'own' },
    { aspect: 'stake', step: 0, ...against },
    { aspect: 'influence', step: 0, ...against },
  ),
  ...place('museum', { aspect: 'capacity', value: 'funding' }, { aspect: 'stake', step: -1, ...against }),
  ...place(
    'residents',
    { aspect: 'capacity', value: 'none' },
    { aspect: 'stake', step: 0, ...against },
    { aspect: 'influence', step: -2, ...against },
  ),
];

function reasonsIn(events: CoalitionEvent[], lead = noor) {
  const { state } = given(events);
  return reasonsFor(state, groundOf(state, lead));
}

describe('what speaks for a choice', () => {
  it('is unknown until step 3 says something', () => {
    expect(reasonsIn(worded)).toMatchObject({
      partners: 4,
      known: 0,
      hasPlaces: false,
      strongest: null,
      isOwnStakeLargest: null,
      hasSketch: false,
    });
  });

  it('is counted from how leads see the partners', () => {
    // The first one is placed from the middle, others against one before them.
    const placed = after([worded], noor, ...placings.slice(0, 3));
    expect(reasonsIn(placed)).toMatchObject({
      known: 1,
      able: ['own'],
      hasPlaces: true,
      frontRunners: ['own'],
    });
  });

  it('is for leads: anybody else gets nothing of it', () => {
    const placed = after([worded], noor, ...placings.slice(0, 3));
    expect(reasonsIn(placed, ahmed)).toMatchObject({ known: 0, able: [], hasPlaces: false });
  });

  it('comes to invitees: everybody, or without who can’t carry out anything', () => {
    const { state } = given(worded);
    const standing = (partner: string, capacity: 'own' | 'none' | null) => ({
      partner,
      capacity,
      stake: null,
      influence: null,
    });
    const ground = {
      ...groundOf(state, noor),
      standings: [standing('own', 'none'), standing('residents', 'none'), standing('museum', null)],
    };
    expect(chosenContacts(state, 'able', ground)).toEqual(['c-noor', 'c-ahmed', 'c-bea', 'c-jan', 'c-eva']);
    expect(chosenContacts(state, 'stakeholders-too', ground)).toContain('c-piet');
  });
});

describe('what interviews brought up', () => {
  const ofState = (events: CoalitionEvent[]) => groundOf(given(events).state, noor);

  it('is offered for the opening once all its keys are there, if it answers question b', () => {
    expect(ofState(worded).developments).toEqual([]);
    const asked = after([worded], noor, { type: 'AskKeys', interests: ['a', 'b'] });
    const keyed = after([after([asked], ahmed, answer('a', 'yes'))], eva, answer('b', 'yes'));
    expect(ofState(keyed).developments.map(({ id }) => id)).toEqual(['a']);
    const put = { ...item, named: ['a', 'b', 'x'] };
    expect(programmeOf(given(keyed).when(put, noor).state, 'm1')?.items[0]?.named).toEqual(['a']);
    const taken = after([keyed], ahmed, { type: 'TakeBackKey', interest: 'a' });
    expect(ofState(taken).developments).toEqual([]);
  });

  it('gives a contradiction its slot as long as it is open', () => {
    const marked = after([worded], noor, {
      type: 'MarkContradiction',
      contradiction: 'c1',
      interests: ['a', 'b'],
      about: null,
    });
    const propose = { type: 'ProposeProgramme', meeting: 'm1', seen: 0 } as const;
    const idsIn = (state: Coalition) => programmeOf(state, 'm1')?.items.map(({ id }) => id);
    expect(idsIn(given(marked).when(propose, noor).state)).toContain('contradictions');
    const settled = after([marked], noor, {
      type: 'SettleContradiction',
      contradiction: 'c1',
      resolved: true,
      how: null,
    });
    expect(idsIn(given(settled).when(propose, noor).state)).not.toContain('contradictions');
  });
});

describe('a group’s theme', () => {
  const themed = after(
    [worded],
    noor,
    { type: 'ProposeProgramme', meeting: 'm1', seen: 0 },
    { type: 'ProposeGroups', meeting: 'm1', seen: 1 },
    { type: 'NameGroup', meeting: 'm1', group: 'g1', theme: { interest: 'a' } },
    { type: 'ShareProgramme', meeting: 'm1', seen: 2 },
  );

  it('is an interest in the domain at first, and is refused when it is no longer there', () => {
    expect(programmeOf(given(themed).state, 'm1')?.groups[0]?.theme).toEqual({ interest: 'a' });
    given(themed)
      .when({ type: 'NameGroup', meeting: 'm1', group: 'g1', theme: { interest: 'x' } }, noor)
      .refuses('theme-gone', 'theme');
    given(themed)
      .when({ type: 'NameGroup', meeting: 'm1', group: 'g9', theme: null }, noor)
      .refuses('group-gone', 'theme');
    const gone = after([themed], noor, { type: 'RemoveInterest', interest: 'a' });
    expect(interestEntry(given(gone).state, 'a')).toBeUndefined();
    // A theme that is there already is no news.
    given(themed)
      .when({ type: 'NameGroup', meeting: 'm1', group: 'g1', theme: { interest: 'a' } }, noor)
      .gives();
  });

  it('says an interest’s words to nobody but leads until the domain was shared with them', () => {
    const mayRead = (state: Coalition, user: string) =>
      readable(state, { user, entries: ['a.words'] }).length > 0;
    const { state } = given(themed);
    expect([noor, eva].map((user) => mayRead(state, user))).toEqual([true, false]);
    const asked = after([themed], noor, { type: 'AskKeys', interests: ['a'] });
    const keyed = after([asked], ahmed, answer('a', 'yes'));
    expect(mayRead(given(keyed).state, eva)).toBe(false);
    const interests = shareable(given(keyed).state, ['museum']);
    const shared = after([keyed], noor, { type: 'ShareDomain', share: 's', to: ['museum'], interests });
    expect(mayRead(given(shared).state, eva)).toBe(true);
  });
});

const item: CommandOf<'PutProgrammeItem'> = {
  type: 'PutProgrammeItem',
  meeting: 'm1',
  item: 'i1',
  part: 'opening',
  method: 'state',
  title: null,
  minutes: 5,
  who: 'leads',
  note: null,
  named: [],
  seen: null,
};
