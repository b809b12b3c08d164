import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAppStore } from '../src/app-store.ts';
import { agenda, earliest } from '../src/coalition/agenda.ts';
import type { CoalitionCommand } from '../src/coalition/commands.ts';
import type { Coalition } from '../src/coalition/state.ts';
import { stillDays } from '../src/coalition/steps/dues.ts';
import {
  type AppStore,
  type CommandHandlers,
  createCommandHandler,
  type Found,
} from '../src/command-handler.ts';
import type { PersonCommand } from '../src/person/person.ts';
import { goOn, open } from './coalition/steps/walking.ts';
import { openStage, type Stage, vaultKey } from './store/stage.ts';

const workspace = 'T0HOUSE';
const id = 'k1';
const started = Date.parse('2026-03-02T09:00:00Z');

let stage: Stage;
let store: AppStore;
let commands: CommandHandlers;
let now = started;

beforeAll(async () => {
  stage = await openStage();
  store = openAppStore({ redis: stage.redis, keys: [vaultKey('k1', 1)] });
  commands = createCommandHandler({ store, clock: { now: () => now }, onAppended: () => {} });
});
afterAll(() => stage.close());

async function act(by: string | null, ...all: CoalitionCommand[]): Promise<Coalition> {
  const result = await commands.handle({ workspace, by, query: { coalition: id } }, () => ({
    coalitions: [{ id, commands: all }],
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
      type: 'StartCoalition',
      id,
      name: 'Binnenstad',
      need: 'Leegstand',
      language: 'nl',
      country: 'NL',
      together: false,
      intention: { entry: 'intention', text: 'Samen' },
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
      type: 'InviteContacts',
      invitations: [{ contact: 'cU0SOFIE', interview: 'i2' }],
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

describe('a write that settles', () => {
  const mine = { person: 'U0AHMED', mine: 'states' } as const;
  const member = 'p-U0AHMED';
  const look = (): Promise<Found> => store.load(workspace, mine);

  it('stores the next instant, computed from what the commands leave, and nothing earlier', async () => {
    const [score] = [Number(await dueAt('U0AHMED'))];
    const seen: number[] = [];
    await commands.handle({ workspace, by: null, query: mine, found: await look() }, () => ({
      coalitions: [{ id, commands: [{ type: 'NoteDelivered', interview: 'i1' }] }],
      person: [{ type: 'NoteZone', zone: 'Europe/Paris' }],
      settle: (after) => {
        seen.push(after.coalitions[id]?.interviews[0]?.lastSign ?? 0);
        return { member, score, next: now + 5_000 };
      },
    }));
    expect(seen).toEqual([now]);
    expect(await dueAt('U0AHMED')).toBe(String(now + 5_000));
  });

  it('is done on what was loaded before, or loads again when that no longer holds', async () => {
    const found = await look();
    await act('U0NOOR', { type: 'NameLead', user: 'U0ANOTHER', outside: false });
    let tries = 0;
    const result = await commands.handle({ workspace, by: null, query: mine, found }, (again) => {
      tries += 1;
      expect(again === found).toBe(tries === 1);
      return { coalitions: [{ id, commands: [{ type: 'NoteReminded', interview: 'i1' }] }] };
    });
    expect([result.status, tries]).toEqual(['done', 2]);
  });
});

describe('a choice about messages', () => {
  it.each<PersonCommand>([
    { type: 'ChooseHours', hours: { from: '18:00', to: '21:00', days: [6, 7] } },
    { type: 'SwitchMessages', on: false },
    { type: 'SwitchMessages', on: true },
    { type: 'ChooseWeekly', weekday: 2 },
    { type: 'ChooseZone', zone: 'Asia/Tokyo' },
    { type: 'ChooseCountry', country: 'BE' },
    { type: 'SwitchNudges', on: false },
    { type: 'Snooze', due: 'lead-still.k1.', until: '2026-12-01', today: '2026-11-01' },
  ])('has what is due looked at anew: $type', async (command) => {
    await stage.redis.zrem(`coalitie:{${workspace}}:due`, 'p-U0NOOR');
    await commands.handle({ workspace, by: 'U0NOOR', query: { person: 'U0NOOR' } }, () => ({
      person: [command],
    }));
    expect(await dueAt('U0NOOR')).toBe(String(now));
  });
});

describe('a lead who may come to stand still', () => {
  const day = 86_400_000;
  const noor = 'U0NOOR';
  const sanne = 'U0SANNE';
  const still = () => String(now + stillDays * day);
  const forget = () => stage.redis.del(`coalitie:{${workspace}}:due`);
  beforeEach(async () => {
    await stage.redis.flushall();
    now = started;
    await act(noor, {
      type: 'StartCoalition',
      id,
      name: 'Binnenstad',
      need: 'Leegstand',
      language: 'nl',
      country: 'NL',
      together: false,
      intention: { entry: 'intention', text: 'Samen' },
      channel: { kind: 'existing', id: 'C0HOUSE' },
      own: { partner: 'p0', name: 'Gemeente', kind: 'municipality', contact: 'c0', contactName: 'Noor' },
    });
  });

  it('is looked at two weeks after the start', async () => {
    expect(await dueAt(noor)).toBe(still());
  });

  it('is looked at when they are named later, with those who led already', async () => {
    await forget();
    now += 3 * day;
    await act(noor, { type: 'NameLead', user: sanne, outside: false });
    expect([await dueAt(noor), await dueAt(sanne)]).toEqual([still(), still()]);
  });

  it('is looked at again when the coalition is opened again', async () => {
    await act(noor, open('closing', 1), goOn('closing', 1, 'over'));
    await forget();
    now += 40 * day;
    await act(noor, open('1', 1));
    expect(await dueAt(noor)).toBe(still());
  });

  it('is looked at again when they come back, after they were thought to be gone', async () => {
    await act(null, { type: 'NoteLeadGone', user: noor });
    await forget();
    now += 2 * day;
    await act(noor, { type: 'ChooseChannel', channel: { kind: 'existing', id: 'C0OTHER' } });
    expect(await dueAt(noor)).toBe(still());
  });

  it('is looked at when they take over', async () => {
    await act(null, { type: 'NoteLeadGone', user: noor });
    await forget();
    await act(sanne, { type: 'TakeOver', outside: false });
    expect([await dueAt(noor), await dueAt(sanne)]).toEqual([null, still()]);
  });

  it('is looked at after any sign of life, also when they stood on no list: as before there was one', async () => {
    await forget();
    now += day;
    await act(noor, open('closing', 1));
    expect(await dueAt(noor)).toBe(still());
  });

  it('is looked at at once when they want nudges again', async () => {
    await forget();
    const turn = (on: boolean) =>
      commands.handle({ workspace, by: noor, query: { person: noor } }, () => ({
        person: [{ type: 'SwitchNudges', on }],
      }));
    await turn(false);
    await forget();
    now += 5 * day;
    await turn(true);
    expect(await dueAt(noor)).toBe(String(now));
    await forget();
    await turn(true);
    expect(await dueAt(noor)).toBeNull();
  });

  it('is not looked at for a practice', async () => {
    await stage.redis.flushall();
    await act(noor, {
      type: 'StartCoalition',
      id,
      name: 'Oefening',
      need: 'Leegstand',
      language: 'nl',
      country: 'NL',
      together: false,
      intention: { entry: 'intention', text: 'Samen' },
      practice: true,
      channel: null,
      own: { partner: 'p0', name: 'Gemeente', kind: 'municipality', contact: 'c0', contactName: 'Noor' },
    });
    expect(await dueAt(noor)).toBeNull();
  });
});
