import { describe, expect, it } from 'vitest';
import { longest } from '../../../src/coalition/longest.ts';
import {
  type JoiningPartner,
  type JoiningPerson,
  joiningCommands,
  joiningProblems,
} from '../../../src/coalition/partners/joining.ts';
import { after, given } from '../given.ts';
import { ahmed, bea, noor, partnered, practiced, sanne, started } from '../stories.ts';

const id = (what: string) => `id-${what.replaceAll(' ', '-')}`;

function person(name: string, more: Partial<JoiningPerson> = {}): JoiningPerson {
  return { name, reach: '', user: null, outside: false, ...more };
}

function partner(organisation: string, ...people: JoiningPerson[]): JoiningPartner {
  return { organisation, kind: null, people };
}

const { state } = given(started, partnered);

describe('joiningCommands', () => {
  it('adds a partner whose kind its name speaks of, with people on Slack and without', () => {
    const list = partner(
      'Bewonersvereniging Oude Haven',
      person('Kees', { reach: '06 1' }),
      person('Sanne', { user: sanne, reach: '06 2' }),
    );
    const log = after([started, partnered], noor, ...joiningCommands(state, list, id));
    const found = given(log).state;
    expect(found.partners.at(-1)).toMatchObject({ name: 'Bewonersvereniging Oude Haven', kind: 'residents' });
    expect(found.contacts.slice(-2)).toMatchObject([
      { name: 'Kees', user: null, reach: 'reach.id-Bewonersvereniging-Oude-Haven-Kees' },
      { name: 'Sanne', user: sanne, reach: 'reach.id-Bewonersvereniging-Oude-Haven-Sanne' },
    ]);
  });

  it('takes the kind that the lead chose, and another one only where nobody knows', () => {
    const [chosen] = joiningCommands(state, { ...partner('De Pomp'), kind: 'culture' }, id);
    const [unknown] = joiningCommands(state, partner('De Pomp'), id);
    expect([chosen, unknown]).toMatchObject([{ kind: 'culture' }, { kind: 'other' }]);
  });

  it('lets people join a partner that is there, and changes nothing else of it', () => {
    const commands = joiningCommands(state, partner('ondernemers ', person('Els'), person('c-jan')), id);
    expect(commands).toMatchObject([
      {
        type: 'ChangePartner',
        partner: 'shops',
        name: 'Ondernemers',
        kind: 'entrepreneurs',
        change: [],
        remove: [],
      },
    ]);
    const log = after([started, partnered], noor, ...commands);
    expect(given(log).state.contacts.map(({ name }) => name)).toEqual([
      'Noor',
      'c-ahmed',
      'c-bea',
      'c-jan',
      'Els',
    ]);
  });

  it('comes to nothing for a partner of which all is known', () => {
    expect(
      joiningCommands(state, partner('Ondernemers', person('x', { user: ahmed }), person('c-jan')), id),
    ).toEqual([]);
  });

  it('keeps how to reach somebody of whom that was not known', () => {
    const list = partner(
      'Ondernemers',
      person('Bea', { user: bea, reach: '06 3' }),
      person('c-jan', { reach: '06 4' }),
    );
    const commands = joiningCommands(state, list, id);
    const found = given(after([started, partnered], noor, ...commands)).state;
    const reaches = found.contacts.map(({ id: contact, reach }) => [contact, reach]);
    expect(reaches).toContainEqual(['c-bea', 'reach.id-Ondernemers-Bea']);
    expect(reaches).toContainEqual(['c-jan', 'reach.c-jan']);
  });

  it('forgets how to reach somebody on Slack once they are taken off the list', () => {
    const list = partner('Ondernemers', person('Bea', { user: bea, reach: '06 3' }));
    const log = after([started, partnered], noor, ...joiningCommands(state, list, id));
    given(log)
      .when(
        {
          type: 'ChangePartner',
          partner: 'shops',
          name: 'Ondernemers',
          kind: 'entrepreneurs',
          add: [],
          change: [],
          remove: ['c-bea'],
        },
        noor,
      )
      .keeps({ drop: ['reach.id-Ondernemers-Bea'] });
  });
});

describe('joiningProblems', () => {
  it('names somebody who belongs to another partner, or stands on the list twice', () => {
    expect(
      joiningProblems(state, [
        partner('A', person('x', { user: ahmed })),
        partner('B', person('y', { user: sanne })),
        partner('C', person('z', { user: sanne })),
        partner('Ondernemers', person('x', { user: ahmed })),
        partner('D', person('c-jan')),
      ]),
    ).toEqual(['contact-twice', null, 'contact-twice', null, null]);
  });

  it('asks nobody on Slack to practise', () => {
    const practice = given(practiced).state;
    expect(
      joiningProblems(practice, [partner('A', person('x', { user: ahmed })), partner('B', person('y'))]),
    ).toEqual(['practice-alone', null]);
  });

  it('counts partners and contacts over the whole list', () => {
    const many = Array.from({ length: longest.partners }, (_, at) => partner(`P${at}`));
    const problems = joiningProblems(state, many);
    expect(problems.filter((key) => key === 'too-many-partners')).toHaveLength(2);
    const people = Array.from({ length: longest.contactsOfPartner + 1 }, (_, at) => person(`p${at}`));
    expect(joiningProblems(state, [partner('A', ...people)])).toEqual(['too-many-contacts']);
  });
});
