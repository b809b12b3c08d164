/** Who and what there is in the sandbox when it starts: data only, the ids are relied on by tests. */
export interface Team {
  id: string;
  name: string;
  domain: string;
}

export interface Person {
  id: string;
  team: string;
  /** What stands behind the `@`. */
  handle: string;
  realName: string;
  organisation: string;
  timezone: string;
  bot: boolean;
  deleted: boolean;
  /** A guest. */
  restricted: boolean;
  /** One whom the page and the control API can act as. */
  acts: boolean;
}

export interface ChannelSeed {
  id: string;
  name: string;
  kind: 'public' | 'private';
  archived: boolean;
  shared: boolean;
  members: string[];
}

export const app = {
  id: 'A0COALITIE',
  user: 'U0APP',
  bot: 'B0APP',
  name: 'Coalitie',
  team: 'T0WATER',
} as const;

export const teams: readonly Team[] = [
  { id: 'T0WATER', name: 'Waterstad', domain: 'waterstad' },
  { id: 'T0VASTGOED', name: 'Vastgoed Verenigd', domain: 'vastgoedverenigd' },
];

type Seed = Pick<Person, 'id' | 'handle' | 'realName' | 'organisation'> & Partial<Person>;

/** A person of Waterstad in Amsterdam's zone, unless the seed says otherwise. */
export function personFrom(seed: Seed): Person {
  return {
    team: app.team,
    timezone: 'Europe/Amsterdam',
    bot: false,
    deleted: false,
    restricted: false,
    acts: true,
    ...seed,
  };
}

export const people: readonly Person[] = [
  { id: 'U0NOOR', handle: 'noor', realName: 'Noor van Dijk', organisation: 'Gemeente Waterstad' },
  {
    id: 'U0AHMED',
    handle: 'ahmed',
    realName: 'Ahmed El Idrissi',
    organisation: 'Ondernemersvereniging Binnenstad',
  },
  { id: 'U0SANNE', handle: 'sanne', realName: 'Sanne de Boer', organisation: 'Hogeschool Waterstad' },
  { id: 'U0MARIEKE', handle: 'marieke', realName: 'Marieke Jansen', organisation: 'Cultuurhuis De Pomp' },
  { id: 'U0KEES', handle: 'kees', realName: 'Kees Bakker', organisation: 'Bewonersvereniging Oude Haven' },
  {
    id: 'U0TOM',
    handle: 'tom',
    realName: 'Tom Willems',
    organisation: 'Vereniging van vastgoedeigenaren',
    team: 'T0VASTGOED',
    timezone: 'Europe/London',
  },
  { id: 'U0BOT', handle: 'planbot', realName: 'Planbot', organisation: '', bot: true, acts: false },
  {
    id: 'U0WEG',
    handle: 'willem',
    realName: 'Willem Vertrokken',
    organisation: 'Gemeente Waterstad',
    deleted: true,
    acts: false,
  },
  { id: 'USLACKBOT', handle: 'slackbot', realName: 'Slackbot', organisation: '', acts: false },
  { id: app.user, handle: 'coalitie', realName: app.name, organisation: '', bot: true, acts: false },
].map(personFrom);

const waterstad = ['U0NOOR', 'U0AHMED', 'U0SANNE', 'U0MARIEKE', 'U0KEES'];

export const channels: readonly ChannelSeed[] = [
  {
    id: 'C0ALGEMEEN',
    name: 'algemeen',
    kind: 'public',
    archived: false,
    shared: false,
    members: [...waterstad, 'U0BOT'],
  },
  {
    id: 'C0BINNENSTAD',
    name: 'binnenstad',
    kind: 'public',
    archived: false,
    shared: true,
    members: [...waterstad, 'U0TOM', app.user],
  },
  { id: 'C0OUD', name: 'oud-project', kind: 'public', archived: true, shared: false, members: waterstad },
  {
    id: 'C0BESLOTEN',
    name: 'besloten',
    kind: 'private',
    archived: false,
    shared: false,
    members: ['U0NOOR'],
  },
  {
    id: 'C0MARKT',
    name: 'markt',
    kind: 'public',
    archived: false,
    shared: false,
    members: ['U0NOOR', 'U0AHMED'],
  },
];
