import { describe, expect, it } from 'vitest';
import { isOpen } from '../../../src/coalition/interviews/read.ts';
import { by, type CommandOf, given, interviewIn, now } from '../given.ts';
import {
  ahmed,
  answered,
  bea,
  begun,
  contact,
  contactAdded,
  invitation,
  invited,
  noor,
  partnered,
  sanne,
  sanneLeads,
  sent,
  started,
  stranger,
} from '../stories.ts';

const coalition = [started, partnered];
const invite = (...pairs: [contact: string, interview: string][]): CommandOf<'InviteContacts'> => ({
  type: 'InviteContacts',
  invitations: pairs.map(([id, interview]) => ({ contact: id, interview })),
});
const undelivered = by(null, { type: 'InterviewUndelivered', interview: 'i-ahmed', reason: 'no-dm' });

describe('InviteContacts', () => {
  it('invites each contact, and names the leads of now as readers', () => {
    const outcome = given(...coalition, sanneLeads).when(invite(['c-ahmed', 'i-1'], ['c-bea', 'i-2']), noor);
    outcome.gives(invitation('i-1', 'c-ahmed', [noor, sanne]), invitation('i-2', 'c-bea', [noor, sanne]));
    expect(outcome.interview('i-1')).toMatchObject({ status: 'asked', invitedBy: noor, lastSign: now });
  });

  it('gives the same readers still when a lead comes later', () => {
    const { state } = given(...coalition, invited, sanneLeads);
    expect(interviewIn(state, 'i-ahmed').readers).toEqual([noor]);
  });

  it('changes nothing when sent again, and passes over who was asked already', () => {
    given(...coalition, invited)
      .when(invite(['c-ahmed', 'i-ahmed']), noor)
      .gives();
    given(...coalition, invited)
      .when(invite(['c-ahmed', 'i-new'], ['c-bea', 'i-bea']), noor)
      .gives(invitation('i-bea', 'c-bea', [noor]));
  });

  it('invites anew after an invitation that did not arrive, and the old one is over', () => {
    const outcome = given(...coalition, invited, undelivered).when(invite(['c-ahmed', 'i-2']), noor);
    outcome.gives(invitation('i-2', 'c-ahmed', [noor]));
    expect(outcome.state.interviews.filter(isOpen).map(({ id }) => id)).toEqual(['i-2']);
  });

  it('asks one person once, also when chosen twice', () => {
    const outcome = given(...coalition).when(invite(['c-ahmed', 'i-1'], ['c-ahmed', 'i-2']), noor);
    outcome.gives(invitation('i-1', 'c-ahmed', [noor]));
  });

  it('is for leads, and refuses whom it can not ask', () => {
    given(...coalition)
      .when(invite(['c-ahmed', 'i-1']), stranger)
      .refuses('not-a-lead');
    given(...coalition)
      .when(invite(), noor)
      .refuses('nobody-chosen', 'who');
    given(...coalition)
      .when(invite(['x', 'i-1']), noor)
      .refuses('unknown-contact', 'who');
    given(...coalition, by(noor, { type: 'ContactRemoved', contact: 'c-ahmed' }))
      .when(invite(['c-ahmed', 'i-1']), noor)
      .refuses('unknown-contact', 'who');
    given(...coalition)
      .when(invite(['c-jan', 'i-1']), noor)
      .refuses('no-slack', 'who');
    given(...coalition)
      .when(invite(['c-noor', 'i-1']), noor)
      .refuses('own-interview', 'who');
    given(...coalition, invited)
      .when(invite(['c-ahmed', 'i-1']), noor)
      .refuses('already-invited', 'who');
  });

  it.each(['InterviewDeclined', 'InterviewWithdrawn', 'InterviewErased'] as const)(
    'leaves somebody in peace after %s',
    (type) => {
      given(...coalition, invited, by(ahmed, { type, interview: 'i-ahmed' }))
        .when(invite(['c-ahmed', 'i-2']), noor)
        .refuses('already-invited', 'who');
    },
  );
});

describe('what the app notes of an invitation', () => {
  const note = { interview: 'i-ahmed' };

  it('did not arrive: said once for a reason, and over when it arrives after all', () => {
    const fact = { type: 'InterviewUndelivered', ...note, reason: 'no-dm' } as const;
    const command = { type: 'NoteUndelivered', ...note, reason: 'no-dm' } as const;
    given(...coalition, invited)
      .when(command, null)
      .gives(fact);
    given(...coalition, invited, undelivered)
      .when(command, null)
      .gives();
    const outcome = given(...coalition, invited, undelivered).when({ type: 'NoteDelivered', ...note }, null);
    outcome.gives({ type: 'InterviewDelivered', ...note });
    expect(outcome.interview('i-ahmed').undelivered).toBeNull();
  });

  it('counts reminders as long as it is open, and the leads told once each', () => {
    given(...coalition, invited)
      .when({ type: 'NoteReminded', ...note }, null)
      .gives({ type: 'ContactReminded', ...note });
    given(...coalition, invited, begun, answered, sent)
      .when({ type: 'NoteReminded', ...note }, null)
      .gives();
    const told = { type: 'LeadToldSilent', ...note, lead: noor } as const;
    const command = { type: 'NoteLeadToldSilent', ...note, lead: noor } as const;
    given(...coalition, invited)
      .when(command, null)
      .gives(told);
    given(...coalition, invited, by(null, told))
      .when(command, null)
      .gives();
  });

  it('is refused for an interview that is not there', () => {
    given(...coalition)
      .when({ type: 'NoteDelivered', interview: 'x' }, null)
      .refuses('unknown-interview');
  });
});

describe('HandOverInterview', () => {
  const els = 'U0ELS';
  const hand = (to = contact('c-els', els)): CommandOf<'HandOverInterview'> => ({
    type: 'HandOverInterview',
    interview: 'i-ahmed',
    to,
    newInterview: 'i-new',
  });
  const handed = { type: 'InterviewHandedOver', interview: 'i-ahmed' } as const;

  it('gives a colleague an empty interview, and what was written stays its author’s', () => {
    const outcome = given(...coalition, invited, begun, answered).when(hand(), ahmed);
    outcome.gives(
      contactAdded('shops', contact('c-els', els)),
      { ...handed, to: 'c-els' },
      invitation('i-new', 'c-els', [noor]),
    );
    outcome.keeps({});
    expect(outcome.interview('i-new').answers).toEqual({});
    expect(outcome.interview('i-ahmed').status).toBe('handed-over');
    expect(Object.keys(outcome.interview('i-ahmed').answers)).toHaveLength(7);
  });

  it('uses a contact who is there already', () => {
    const outcome = given(...coalition, invited).when(hand(contact('c-2', bea)), ahmed);
    outcome.gives({ ...handed, to: 'c-bea' }, invitation('i-new', 'c-bea', [noor]));
  });

  it.each([
    ['a new contact', contact('c-els', els), 'c-els'],
    ['a known contact', contact('c-2', bea), 'c-bea'],
  ])('changes nothing when sent again, to %s', (_who, to, id) => {
    const before = [
      ...(id === 'c-els' ? [contactAdded('shops', to)] : []),
      { ...handed, to: id },
      invitation('i-new', id, [noor]),
    ];
    given(...coalition, invited, by(ahmed, ...before))
      .when(hand(to), ahmed)
      .gives();
  });

  it('refuses those who can not take it over', () => {
    const there = [...coalition, invited];
    given(...there)
      .when(hand(contact('c-x', null)), ahmed)
      .refuses('no-slack', 'colleague');
    given(...there)
      .when(hand(contact('c-x', ahmed)), ahmed)
      .refuses('hand-over-self', 'colleague');
    given(...there)
      .when(hand(contact('c-x', noor)), ahmed)
      .refuses('own-interview', 'colleague');
    given(...there, sanneLeads)
      .when(hand(contact('c-x', sanne)), ahmed)
      .refuses('own-interview', 'colleague');
    given(...there, by(noor, invitation('i-bea', 'c-bea', [noor])))
      .when(hand(contact('c-x', bea)), ahmed)
      .refuses('already-invited', 'colleague');
  });

  it('is for the author, as long as it is open', () => {
    given(...coalition, invited)
      .when(hand(), noor)
      .refuses('not-yours');
    given(...coalition, invited, begun, answered, sent)
      .when(hand(), ahmed)
      .refuses('interview-closed');
  });
});
