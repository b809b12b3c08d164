import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agenda, earliest } from '../src/coalition/agenda.ts';
import type { CoalitionCommand } from '../src/coalition/commands.ts';
import type { Coalition } from '../src/coalition/state.ts';
import { createHouse, type House } from '../src/house.ts';
import type { Person } from '../src/person/person.ts';
import { openStore } from '../src/store/store.ts';
import { openStage, type Stage, vaultKey } from './store/stage.ts';

const workspace = 'T0HOUSE';
const id = 'k1';
const started = Date.parse('2026-03-02T09:00:00Z');

let stage: Stage;
let house: House;
let now = started;

beforeAll(async () => {
  stage = await openStage();
  const store = openStore<Coalition, Person>({ redis: stage.redis, keys: [vaultKey('k1', 1)] });
  house = createHouse({ store, clock: { now: () => now }, onAppended: () => {} });
});
afterAll(() => stage.close());

async function act(by: string | null, ...commands: CoalitionCommand[]): Promise<Coalition> {
  const result = await house.act({ workspace, by, query: { coalition: id } }, () => ({
    coalitions: [{ id, commands }],
  }));
  const state = result.status === 'done' ? result.coalitions[id] : undefined;
  if (state === undefined) throw new Error(JSON.stringify(result));
  return state;
}

function dueAt(user: string): Promise<string | null> {
  return stage.redis.zscore(`coalitie:{${workspace}}:due`, `p-${user}`);
}

describe('what a write makes due', () => {
  it('is due for each contact who was asked, and for a lead who is named while a contact is silent', async () => {
    const contact = (user: string) => ({ id: `c${user}`, user, name: user, reach: null, outside: false });
    await act('U0NOOR', {
      ...{ type: 'StartCoalition', id, name: 'Binnenstad', need: 'Leegstand', language: 'nl', country: 'NL' },
      ...{ together: false, intention: { entry: 'intention', text: 'Samen' } },
      channel: { kind: 'existing', id: 'C0HOUSE' },
      own: { partner: 'p0', name: 'Gemeente', kind: 'municipality', contact: 'c0', contactName: 'Noor' },
    });
    await act(
      'U0NOOR',
      { type: 'AddPartner', partner: 'p1', name: 'Roc', kind: 'education', contacts: [contact('U0AHMED')] },
      { type: 'AddPartner', partner: 'p2', name: 'Zorg', kind: 'care', contacts: [contact('U0SOFIE')] },
      { type: 'InviteContacts', invitations: [{ contact: 'cU0AHMED', interview: 'i1' }] },
    );
    const invited = await act('U0NOOR', {
      ...{ type: 'InviteContacts', invitations: [{ contact: 'cU0SOFIE', interview: 'i2' }] },
    });
    for (const { user, when } of agenda(invited)) expect(await dueAt(user)).toBe(String(earliest(when)));
    expect(await dueAt('U0SOFIE')).not.toBeNull();

    now += 30 * 86_400_000;
    await act(null, { type: 'NoteReminded', interview: 'i1' }, { type: 'NoteReminded', interview: 'i1' });
    expect(await dueAt('U0NOOR')).not.toBeNull();
    expect(await dueAt('U0LATER')).toBeNull();
    // No interview changes by this: what is due for the new lead comes from one that stood there already.
    const led = await act('U0NOOR', { type: 'NameLead', user: 'U0LATER', outside: false });
    const forLater = agenda(led).filter(({ user }) => user === 'U0LATER');
    expect(await dueAt('U0LATER')).toBe(String(earliest(forLater[0]?.when ?? { date: '' })));
  });
});
