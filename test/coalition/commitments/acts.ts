import fc from 'fast-check';
import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import type { CommitmentCommand, MoneyInput, Words } from '../../../src/coalition/commitments/commands.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { ahmed, bea, noor, sanne, stranger } from '../stories.ts';

/** One thing that somebody does; what it is about is looked up in the state of that moment. */
export interface Chance {
  kind: Kind;
  pick: number;
  other: number;
  who: number;
  yes: boolean;
}

type Kind =
  | Exclude<CommitmentCommand['type'], 'ReportCommitment'>
  | 'Done'
  | 'OnTrack'
  | 'NewDate'
  | 'Stuck'
  | 'Release'
  | 'NoteUnreachable'
  | 'RemoveContact'
  | 'RemovePartner'
  | 'EraseContact'
  | 'AddPartner'
  | 'NameLead';

const often: Kind[] = ['MakeCommitment', 'AgreeCommitment', 'ChangeCommitment', 'TakeCommitment'];
const questions: Kind[] = ['AskOwner', 'AnswerAsk'];
const reports: Kind[] = ['Done', 'OnTrack', 'NewDate', 'Stuck', 'Release'];
const sometimes: Kind[] = [
  ...(['DeclineCommitment', 'PostponeCommitment', 'WithdrawCommitment', 'SettleSharing'] as const),
  ...(['SwitchSummary', 'NoteUnreachable', 'NoteCommitmentPosted'] as const),
  ...(['NoteOwnerNudged', 'NoteLeadToldOfCommitment', 'NoteLeadToldOfAsk'] as const),
  ...(['NoteSummaryTold', 'RemoveContact', 'EraseContact', 'AddPartner', 'NameLead'] as const),
];

const weighted = (weight: number, kinds: Kind[]) =>
  kinds.map((kind) => ({ weight, arbitrary: fc.constant(kind) }));

export const chance: fc.Arbitrary<Chance> = fc.record({
  kind: fc.oneof(
    ...weighted(8, often),
    ...weighted(5, reports),
    ...weighted(4, questions),
    ...weighted(2, sometimes),
    ...weighted(1, ['RemovePartner']),
  ),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  who: fc.nat(9),
  yes: fc.boolean(),
});

export const people = [noor, sanne, ahmed, bea, stranger, 'U0DAAN'];
const days = [
  '2026-03-02',
  '2026-03-09',
  '2026-06-30',
  '2028-02-29',
  '2026-02-31',
  '2025-01-01',
  '2040-01-01',
  'x',
];
const nonsense = ['', 'x', 'constructor', '__proto__'];

function from<T>(list: readonly T[], at: number): T {
  return list[at % Math.max(1, list.length)] as T;
}

/** Who does it: mostly somebody who may. */
export function actorOf(state: Coalition, command: CoalitionCommand, { who, other }: Chance): string | null {
  if (command.type.startsWith('Note')) return null;
  if (who > 6) return from([...people, null], other);
  const commitment =
    'commitment' in command ? state.commitments.find(({ id }) => id === command.commitment) : undefined;
  const owner = state.contacts.find(({ id }) => id === commitment?.contact)?.user;
  const ownerFirst = !['MakeCommitment', 'AskOwner', 'TakeCommitment', 'WithdrawCommitment'].includes(
    command.type,
  );
  return (ownerFirst ? owner : null) ?? from([...state.leads, noor, bea], other);
}

/** What a chance comes to now. `n` makes new ids, as a form's key does. */
export function commandOf(state: Coalition, { kind, pick, other, yes }: Chance, n: number): CoalitionCommand {
  const some = (ids: string[]) => (pick % 9 === 0 ? undefined : from(ids, pick)) ?? from(nonsense, other);
  const commitment = some(state.commitments.map(({ id }) => id));
  const found = state.commitments.find(({ id }) => id === commitment);
  const contact = some(state.contacts.map(({ id }) => id));
  const user = from(people, other);
  const today = '2026-03-02';
  const date = pick % 4 === 0 ? null : from(days, other);
  const about = { commitment, today };
  switch (kind) {
    case 'MakeCommitment':
      return {
        type: kind,
        commitment: yes ? `m${n}` : commitment,
        today,
        date,
        step: yes ? '10' : null,
        words: { entry: `m${n}.words`, text: pick % 7 === 0 ? ' ' : 'Iets' },
        contact: pick % 6 === 0 ? null : contact,
        money: money({ pick, other, yes }, { n, kept: null }),
      };
    case 'ChangeCommitment': {
      const kept: Words = { kept: found?.words ?? 'x' };
      return {
        type: kind,
        ...about,
        date: yes ? (found?.date ?? null) : date,
        words: pick % 3 === 0 ? { entry: `m${n}.words`, text: 'Iets anders' } : kept,
        contact: pick % 2 === 0 ? (found?.contact ?? null) : contact,
        step: other % 3 === 0 ? '8' : (found?.step ?? null),
        money: money({ pick, other, yes }, { n, kept: keptMoney(found?.money) }),
      };
    }
    case 'AgreeCommitment':
    case 'DeclineCommitment':
    case 'PostponeCommitment':
    case 'WithdrawCommitment':
      return { type: kind, commitment };
    case 'Done':
      return { type: 'ReportCommitment', ...about, report: { kind: 'done' } };
    case 'OnTrack':
      return {
        type: 'ReportCommitment',
        ...about,
        report: { kind: 'on-track', ...(yes ? { again: true } : {}) },
      };
    case 'NewDate':
      return { type: 'ReportCommitment', ...about, report: { kind: 'new-date', date: date ?? 'x' } };
    case 'Stuck': {
      const why = { entry: `m${n}.why`, text: pick % 7 === 0 ? '' : 'De stroom' };
      return { type: 'ReportCommitment', ...about, report: { kind: 'stuck', why, open: yes } };
    }
    case 'Release':
      return { type: 'ReportCommitment', ...about, report: { kind: 'released' } };
    case 'TakeCommitment':
      return { type: kind, ...about, date };
    case 'SettleSharing':
      return { type: kind, commitment, share: yes };
    case 'AskOwner':
      return {
        type: kind,
        commitment,
        ask: `a${n}`,
        words: yes ? { entry: `a${n}.words`, text: 'Lukt het?' } : null,
      };
    case 'AnswerAsk':
      return { type: kind, commitment, ask: found?.asks.at(-1)?.id ?? 'x' };
    case 'SwitchSummary':
      return { type: kind, on: yes };
    case 'NoteUnreachable':
      return { type: kind, user, reason: yes ? 'gone' : 'no-dm' };
    case 'NoteSummaryTold':
      return { type: kind, user: from(state.leads, other) };
    case 'NoteCommitmentPosted':
      return {
        type: kind,
        commitment,
        contact,
        ask: yes ? null : (found?.asks.at(-1)?.id ?? 'x'),
        channel: 'D1',
        ts: `${n}.1`,
      };
    case 'NoteOwnerNudged': {
      const kinds = [
        ...(['commitment-week', 'commitment-day', 'commitment-today', 'commitment-silent'] as const),
        ...(['commitment-asked', 'commitment-quiet'] as const),
      ];
      return { type: kind, commitment, kind: from(kinds, other) };
    }
    case 'NoteLeadToldOfCommitment':
    case 'NoteLeadToldOfAsk':
      return { type: kind, commitment, lead: from(state.leads, other) };
    case 'RemoveContact': {
      const partner = state.contacts.find(({ id }) => id === contact)?.partner ?? 'x';
      const name = state.partners.find(({ id }) => id === partner)?.name ?? 'x';
      return {
        type: 'ChangePartner',
        partner,
        name,
        kind: 'other',
        add: [],
        change: [],
        remove: [contact],
      };
    }
    case 'RemovePartner':
      return { type: kind, partner: some(state.partners.map(({ id }) => id)) };
    case 'EraseContact':
      return { type: kind, contact };
    case 'AddPartner': {
      const reach = yes ? { entry: `reach.p${n}`, text: '06' } : null;
      const added = { id: `p${n}c`, user: yes ? null : user, name: 'Iemand', reach, outside: false };
      return { type: kind, partner: `p${n}`, name: `Partner ${n}`, kind: 'other', contacts: [added] };
    }
    case 'NameLead':
      return { type: kind, user: yes ? sanne : user, outside: false };
    default:
      return kind satisfies never;
  }
}

function keptMoney(money: Coalition['commitments'][number]['money'] | undefined): string | null {
  if (money === undefined) return null;
  return money.kind === 'existing' ? money.differently : money.words;
}

function money(
  { pick, other, yes }: Pick<Chance, 'pick' | 'other' | 'yes'>,
  { n, kept }: { n: number; kept: string | null },
): MoneyInput {
  const fresh = { entry: `m${n}.money`, text: other % 5 === 0 ? '' : 'Samen' };
  const words: Words | null = other % 4 === 0 ? null : kept !== null && yes ? { kept } : fresh;
  if (pick % 5 === 0) {
    const euros = other % 2 === 0 ? null : from([1, 2_500, 0, -3, 1.5, Number.NaN, 10 ** 12], other);
    return { kind: 'extra', euros, source: from(['subsidy', 'fund', 'other'], pick), words };
  }
  return { kind: 'existing', differently: words, strengthens: yes ? ['own', 'shops', 'x'] : [] };
}
