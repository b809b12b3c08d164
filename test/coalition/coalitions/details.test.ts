import { describe, expect, it } from 'vitest';
import { type CommandOf, given, now } from '../given.ts';
import { ahmed, noor, sanne, sanneLeads, start, started, stranger } from '../stories.ts';

const change: CommandOf<'ChangeCoalition'> = {
  type: 'ChangeCoalition',
  name: start.name,
  need: start.need,
  language: 'nl',
  country: 'NL',
};
const there = given(started);

describe('ChangeCoalition', () => {
  it('stores what was changed and nothing else, and keeps what it was before', () => {
    const renamed = there.when({ ...change, name: ' Levende binnenstad ', country: 'BE' }, noor);
    renamed.gives({ type: 'CoalitionChanged', name: 'Levende binnenstad', country: 'BE' });
    const { name, need, language, country, changes } = renamed.state;
    expect([name, need, language, country]).toEqual(['Levende binnenstad', start.need, 'nl', 'BE']);
    expect(changes).toEqual([{ by: noor, at: now, before: { name: start.name, country: 'NL' } }]);
  });

  it('keeps each change, oldest first', () => {
    const first = there.when({ ...change, name: 'Eerst' }, noor).state;
    const log = given(started, [
      { type: 'CoalitionChanged', name: 'Eerst', by: noor, at: now },
      { type: 'CoalitionChanged', name: 'Toen', language: 'en', by: noor, at: now },
    ]);
    expect(log.state.changes?.map(({ before }) => before)).toEqual([
      { name: start.name },
      { name: first.name, language: 'nl' },
    ]);
  });

  it('is nothing where all of it was so already', () => {
    there.when(change, noor).gives();
    expect(there.state.changes).toBeUndefined();
  });

  it('is for every lead, also of later, and for nobody else', () => {
    const wish = { ...change, need: 'Het wordt stil.' };
    const also = given(started, sanneLeads);
    also.when(wish, sanne).gives({ type: 'CoalitionChanged', need: 'Het wordt stil.' });
    for (const user of [ahmed, stranger]) also.when(wish, user).refuses('not-a-lead');
  });

  it('asks for a name and a need that can be read, each on its field', () => {
    there.when({ ...change, name: ' ' }, noor).refuses('name-missing', 'name');
    there.when({ ...change, need: '' }, noor).refuses('need-missing', 'need');
    there.when({ ...change, name: 'x'.repeat(200) }, noor).refuses('name-too-long', 'name');
  });
});
