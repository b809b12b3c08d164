import { describe, expect, it } from 'vitest';
import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import type { Problem } from '../../../src/coalition/decision.ts';
import { activeContacts, contactOf, partnerOf } from '../../../src/coalition/find.ts';
import { longest } from '../../../src/coalition/longest.ts';
import { by, type CommandOf, given, interviewIn } from '../given.ts';
import {
  ahmed,
  answered,
  bea,
  begun,
  contact,
  contactAdded,
  invited,
  noor,
  partnered,
  sanne,
  sanneLeads,
  sent,
  started,
  stranger,
} from '../stories.ts';

const add: CommandOf<'AddPartner'> = {
  type: 'AddPartner',
  partner: 'school',
  name: 'Hogeschool',
  kind: 'education' as const,
  contacts: [],
};
const change: CommandOf<'ChangePartner'> = {
  type: 'ChangePartner',
  partner: 'shops',
  name: 'Ondernemers',
  kind: 'entrepreneurs' as const,
  add: [],
  change: [],
  remove: [],
};
const coalition = [started, partnered];

describe('who may change partners and leads', () => {
  const commands: CoalitionCommand[] = [
    add,
    change,
    { type: 'RemovePartner', partner: 'shops' },
    { type: 'EraseContact', contact: 'c-jan' },
    { type: 'NameLead', user: sanne, outside: false },
    { type: 'ReleaseLead', user: noor },
  ];
  it.each(commands.map((command) => [command.type, command] as const))('only leads: %s', (_type, command) => {
    for (const user of [stranger, ahmed, null])
      given(...coalition)
        .when(command, user)
        .refuses('not-a-lead');
  });
});

describe('AddPartner', () => {
  it('adds an organisation and its contacts, how to reach them in the vault', () => {
    const contacts = [contact('c-els', 'U0ELS'), contact('c-piet', null)];
    const outcome = given(started).when({ ...add, name: ' Hogeschool ', contacts }, noor);
    outcome.gives(
      { type: 'PartnerAdded', partner: 'school', name: 'Hogeschool', kind: 'education', own: false },
      ...contacts.map((each) => contactAdded('school', each)),
    );
    outcome.keeps({ put: ['reach.c-piet'] });
    expect(JSON.stringify(outcome.state)).not.toContain('06 12345678');
  });

  it('changes nothing when sent again', () => {
    given(...coalition)
      .when({ ...add, partner: 'shops' }, noor)
      .gives();
  });

  it.each<[string, Partial<CommandOf<'AddPartner'>>, Problem]>([
    ['no name', { name: ' ' }, { field: 'organisation', key: 'name-missing' }],
    ['a long name', { name: 'a'.repeat(81) }, { field: 'organisation', key: 'name-too-long' }],
    ['a name that is there', { name: ' ondernemers' }, { field: 'organisation', key: 'partner-name-taken' }],
    [
      'one that only looks the same',
      { name: 'Onder\u200bnemers' },
      { field: 'organisation', key: 'partner-name-taken' },
    ],
    [
      'a contact who is one already',
      { contacts: [contact('c-x', ahmed)] },
      { field: 'contacts', key: 'contact-twice' },
    ],
    [
      'a contact twice',
      { contacts: [contact('c-x', 'U0X'), contact('c-y', 'U0X')] },
      { field: 'contacts', key: 'contact-twice' },
    ],
    [
      'a contact without a name',
      { contacts: [{ ...contact('c-x', null), name: ' ' }] },
      { field: 'without_slack', key: 'contact-missing' },
    ],
    [
      'a contact with a long name',
      { contacts: [{ ...contact('c-x', null), name: 'a'.repeat(81) }] },
      { field: 'without_slack', key: 'name-too-long' },
    ],
    [
      'too many contacts',
      {
        contacts: Array.from({ length: longest.contactsOfPartner + 1 }, (_, at) =>
          contact(`c${at}`, `U${at}`),
        ),
      },
      { key: 'too-many-contacts' },
    ],
  ])('refuses %s', (_what, wrong, problem) => {
    given(...coalition)
      .when({ ...add, ...wrong }, noor)
      .refusesAll(problem);
  });

  it('refuses a partner too many', () => {
    const many = Array.from({ length: longest.partners - 1 }, (_, at) =>
      by(noor, { type: 'PartnerAdded', partner: `p${at}`, name: `P${at}`, kind: 'other', own: false }),
    );
    given(started, ...many)
      .when(add, noor)
      .refusesAll({ key: 'too-many-partners' });
  });

  it('takes the name and the people of a partner that was removed', () => {
    const gone = given(...coalition).when({ type: 'RemovePartner', partner: 'shops' }, noor).state;
    expect(activeContacts(gone, 'shops')).toEqual([]);
    const removed = by(
      noor,
      { type: 'ContactRemoved', contact: 'c-ahmed' },
      { type: 'PartnerRemoved', partner: 'shops' },
    );
    const again = given(...coalition, removed).when(
      { ...add, name: 'Ondernemers', contacts: [contact('c-x', ahmed)] },
      noor,
    );
    expect(again.state.contacts.filter(({ user }) => user === ahmed)).toHaveLength(2);
  });
});

describe('ChangePartner', () => {
  it('changes only what differs', () => {
    given(...coalition)
      .when(change, noor)
      .gives();
    given(...coalition)
      .when({ ...change, name: 'Winkeliers' }, noor)
      .gives({ type: 'PartnerChanged', partner: 'shops', name: 'Winkeliers', kind: 'entrepreneurs' });
  });

  it('adds and removes contacts', () => {
    given(...coalition)
      .when({ ...change, add: [contact('c-els', 'U0ELS')], remove: ['c-bea', 'c-noor', 'nobody'] }, noor)
      .gives({ type: 'ContactRemoved', contact: 'c-bea' }, contactAdded('shops', contact('c-els', 'U0ELS')));
  });

  it('takes the old way to reach somebody out of the vault when there is a new one', () => {
    const outcome = given(...coalition).when(
      { ...change, change: [{ contact: 'c-jan', name: 'Jan', reach: { entry: 'reach.2', text: '020' } }] },
      noor,
    );
    outcome.gives({ type: 'ContactChanged', contact: 'c-jan', name: 'Jan', reach: 'reach.2' });
    outcome.keeps({ put: ['reach.2'], drop: ['reach.c-jan'] });
    expect(contactOf(outcome.state, 'c-jan')?.reach).toBe('reach.2');
  });

  it('forgets the way to reach somebody when the form leaves it empty', () => {
    const outcome = given(...coalition).when(
      { ...change, change: [{ contact: 'c-jan', name: 'Jan de Wit', reach: null }] },
      noor,
    );
    outcome.keeps({ drop: ['reach.c-jan'] });
    expect(contactOf(outcome.state, 'c-jan')).toMatchObject({ name: 'Jan de Wit', reach: null });
  });

  it('changes nothing when sent again', () => {
    const same = { contact: 'c-jan', name: 'c-jan', reach: { entry: 'reach.c-jan', text: '06' } };
    const outcome = given(...coalition).when(
      { ...change, add: [contact('c-bea', bea)], change: [same], remove: ['c-gone'] },
      noor,
    );
    outcome.gives();
    outcome.keeps({});
  });

  it('leaves the contacts of another partner alone', () => {
    given(...coalition)
      .when({ ...change, change: [{ contact: 'c-noor', name: 'Wie', reach: null }] }, noor)
      .gives();
  });

  it('counts only contacts that really go', () => {
    const add = Array.from({ length: longest.contactsOfPartner - 2 }, (_, at) => contact(`c${at}`, `U${at}`));
    given(...coalition)
      .when({ ...change, add, remove: ['nobody', 'c-noor'] }, noor)
      .refusesAll({ key: 'too-many-contacts' });
  });

  it('refuses a partner that is not there, or not any more', () => {
    given(...coalition)
      .when({ ...change, partner: 'x' }, noor)
      .refuses('unknown-partner');
    given(...coalition, by(noor, { type: 'PartnerRemoved', partner: 'shops' }))
      .when(change, noor)
      .refuses('unknown-partner');
  });

  it('may swap somebody for themselves, but not take them from another partner', () => {
    expect(
      given(...coalition).when({ ...change, add: [contact('c-2', ahmed)], remove: ['c-ahmed'] }, noor).state,
    ).toBeDefined();
    given(...coalition)
      .when({ ...change, add: [contact('c-2', noor)], remove: ['c-noor'] }, noor)
      .refuses('contact-twice', 'contacts');
  });
});

describe('RemovePartner', () => {
  const remove = { type: 'RemovePartner', partner: 'shops' } as const;

  it('takes its contacts along and stops what they were asked; what was sent stays to be read', () => {
    const asked = by(noor, {
      type: 'InterviewInvited',
      interview: 'i-bea',
      contact: 'c-bea',
      readers: [noor],
    });
    const outcome = given(...coalition, invited, asked, begun, answered, sent).when(remove, noor);
    outcome.gives(
      ...['c-ahmed', 'c-bea', 'c-jan'].map((id) => ({ type: 'ContactRemoved', contact: id }) as const),
      { type: 'PartnerRemoved', partner: 'shops' },
    );
    expect(interviewIn(outcome.state, 'i-bea').status).toBe('withdrawn');
    expect(interviewIn(outcome.state, 'i-ahmed').status).toBe('done');
    expect(partnerOf(outcome.state, 'shops')?.removed).toBe(true);
  });

  it('is refused for the own organisation and for one that is not there, and done once', () => {
    given(...coalition)
      .when({ ...remove, partner: 'own' }, noor)
      .refuses('own-partner-stays');
    given(...coalition)
      .when({ ...remove, partner: 'x' }, noor)
      .refuses('unknown-partner');
    given(...coalition, by(noor, { type: 'PartnerRemoved', partner: 'shops' }))
      .when(remove, noor)
      .gives();
  });
});

describe('EraseContact', () => {
  it('removes somebody, their name and how to reach them', () => {
    const outcome = given(...coalition).when({ type: 'EraseContact', contact: 'c-jan' }, noor);
    outcome.gives({ type: 'ContactRemoved', contact: 'c-jan' }, { type: 'ContactErased', contact: 'c-jan' });
    outcome.keeps({ drop: ['reach.c-jan'] });
    expect(contactOf(outcome.state, 'c-jan')).toMatchObject({ name: '', reach: null, erased: true });
  });

  it('erases what was written down of a talk with somebody without Slack: nobody else can', () => {
    const talked = by(noor, {
      type: 'TalkRecorded',
      interview: 'i-jan',
      contact: 'c-jan',
      readers: [noor],
      final: true,
      answers: { motive: 'talk.jan' },
    });
    const outcome = given(...coalition, talked).when({ type: 'EraseContact', contact: 'c-jan' }, noor);
    outcome.gives(
      { type: 'ContactRemoved', contact: 'c-jan' },
      { type: 'InterviewErased', interview: 'i-jan' },
      { type: 'ContactErased', contact: 'c-jan' },
    );
    outcome.keeps({ drop: ['reach.c-jan', 'talk.jan'] });
    expect(interviewIn(outcome.state, 'i-jan')).toMatchObject({ status: 'erased', answers: {} });
  });

  it('leaves what somebody on Slack sent to themselves', () => {
    const outcome = given(...coalition, invited, begun, answered, sent).when(
      { type: 'EraseContact', contact: 'c-ahmed' },
      noor,
    );
    outcome.keeps({});
    expect(interviewIn(outcome.state, 'i-ahmed').status).toBe('done');
  });

  it('is done once, and refused for nobody', () => {
    given(...coalition, by(noor, { type: 'ContactErased', contact: 'c-jan' }))
      .when({ type: 'EraseContact', contact: 'c-jan' }, noor)
      .gives();
    given(...coalition)
      .when({ type: 'EraseContact', contact: 'x' }, noor)
      .refuses('unknown-contact');
  });
});

describe('leads', () => {
  it('name another, not somebody of another workspace, and not twice', () => {
    given(...coalition)
      .when({ type: 'NameLead', user: sanne, outside: false }, noor)
      .gives({ type: 'LeadNamed', user: sanne });
    given(...coalition)
      .when({ type: 'NameLead', user: bea, outside: true }, noor)
      .refuses('lead-outside', 'lead');
    given(...coalition, sanneLeads)
      .when({ type: 'NameLead', user: sanne, outside: false }, noor)
      .refuses('lead-already', 'lead');
  });

  it('stop, also by their own hand, but never the last one', () => {
    const release = { type: 'ReleaseLead', user: noor } as const;
    given(...coalition)
      .when(release, noor)
      .refuses('last-lead');
    const outcome = given(...coalition, sanneLeads).when(release, noor);
    outcome.gives({ type: 'LeadReleased', user: noor });
    expect(outcome.state.leads).toEqual([sanne]);
    given(...coalition)
      .when({ type: 'ReleaseLead', user: stranger }, noor)
      .gives();
  });
});
