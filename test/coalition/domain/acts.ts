import fc from 'fast-check';
import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import type { DomainCommand } from '../../../src/coalition/domain/commands.ts';
import { nextKey } from '../../../src/coalition/domain/keys.ts';
import { shareable } from '../../../src/coalition/domain/sharing.ts';
import {
  type Interest,
  type InterestSource,
  interestKinds,
  interestPlaces,
} from '../../../src/coalition/domain/state.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { questionIds } from '../../../src/method/interview.ts';

/** Chooses among what is there. */
export interface Chance {
  kind: DomainCommand['type'];
  pick: number;
  other: number;
  yes: boolean;
  /** 0 to 7: whoever may do this; then anybody. */
  who: number;
}

const kinds: { weight: number; of: DomainCommand['type'][] }[] = [
  { weight: 6, of: ['MakeInterest', 'AskKeys', 'AnswerKey'] },
  { weight: 4, of: ['ShareDomain', 'MergeInterests'] },
  { weight: 3, of: ['ChangeInterest', 'UndoInterest', 'SuggestWords', 'SettleSuggestion', 'RecordKey'] },
  {
    weight: 2,
    of: ['TakeBackKey', 'SplitInterest', 'MoveInterest', 'MarkContradiction', 'SettleContradiction'],
  },
  {
    weight: 1,
    of: ['RemoveInterest', 'NoteKeysPosted', 'NoteKeysReminded', 'NoteDomainPosted', 'RemoveContradiction'],
  },
];

export const chance: fc.Arbitrary<Chance> = fc.record({
  kind: fc.oneof(
    ...kinds.flatMap(({ weight, of }) => of.map((kind) => ({ weight, arbitrary: fc.constant(kind) }))),
  ),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  yes: fc.boolean(),
  who: fc.nat(9),
});

/** What somebody does about interests, looked up in the state of that moment. `n` makes new ids, as a form's key does. */
export function commandOf(state: Coalition, { kind, pick, other, yes }: Chance, n: number): DomainCommand {
  const standing = state.interests.filter(({ status }) => status === 'here');
  const fitting = state.interests.filter((each) => fits(state, kind, each));
  const there =
    fitting.length > 0 && pick % 5 > 0 ? fitting : standing.length > 0 ? standing : state.interests;
  const found = pick % 11 > 0 ? from(there, pick) : undefined;
  const interest = found?.id ?? from(['', 'x', 'constructor'], other);
  const version = (found?.version ?? 1) - (other % 9 === 0 ? 1 : 0);
  const seen = (found?.history.length ?? 0) - (other % 9 === 0 ? 1 : 0);
  const words = (part: string) => ({ entry: `d${n}.${part}`, text: other % 17 === 0 ? ' ' : 'Iets' });
  const face = {
    partners: partnersOf(state, pick, other),
    place: from(interestPlaces, other),
    kind: from([...interestKinds, null], pick),
    sources: sourcesOf(state, pick, other),
  };
  switch (kind) {
    case 'MakeInterest':
      return {
        type: kind,
        interest: `d${n}`,
        words: words('words'),
        why: yes ? words('why') : null,
        ...face,
      };
    case 'ChangeInterest':
      return {
        type: kind,
        interest,
        seen,
        words: yes ? 'same' : words('words'),
        why: pick % 3 === 0 ? 'same' : words('why'),
        ...face,
        ...(other % 3 === 0 ? { partners: found?.partners ?? [], kind: found?.kind ?? null } : {}),
      };
    case 'MoveInterest':
      return { type: kind, interest, place: from(interestPlaces, other) };
    case 'MergeInterests': {
      const of = [interest, from(standing, other)?.id ?? 'x'];
      return { type: kind, interest: `d${n}`, of, words: words('words'), place: 'in', kind: face.kind };
    }
    case 'SplitInterest': {
      const own = found?.partners ?? [];
      const into = ['p', 'q'].map((part, at) => ({
        interest: `d${n}${part}`,
        words: words(part),
        partners: yes || own.length < 2 ? own : [own[at] ?? ''],
      }));
      return { type: kind, interest, seen, into };
    }
    case 'RemoveInterest':
      return { type: kind, interest };
    case 'UndoInterest':
      return { type: kind, interest, seen };
    case 'AskKeys':
      return { type: kind, interests: yes ? standing.map(({ id }) => id) : [interest] };
    case 'AnswerKey':
      return { type: kind, interest, version, answer: other % 4 === 0 ? 'no' : 'yes', later: yes };
    case 'SuggestWords':
      return { type: kind, interest, version, words: words('rather'), later: yes };
    case 'SettleSuggestion': {
      const contact = found?.keys.find(({ rather }) => rather !== null)?.contact ?? 'x';
      return { type: kind, interest, contact, take: yes };
    }
    case 'RecordKey': {
      const contact = from([...state.contacts.filter(({ user }) => user === null), { id: 'x' }], other).id;
      const on = from(['2026-03-01', '2026-03-02', '2026-03-09', 'gisteren'], other);
      return {
        type: kind,
        interest,
        version,
        contact,
        answer: pick % 5 === 0 ? 'no' : 'yes',
        later: yes,
        on,
        today: '2026-03-02',
      };
    }
    case 'TakeBackKey':
      return { type: kind, interest };
    case 'NoteKeysPosted':
      return { type: kind, contact: from(state.contacts, pick)?.id ?? 'x', channel: 'D1', ts: `${n}.1` };
    case 'NoteKeysReminded':
      return { type: kind, user: from(askedIn(state), pick) ?? 'U0NOBODY' };
    case 'ShareDomain': {
      const to = yes ? ('channel' as const) : partnersOf(state, pick, other);
      const audience = yes ? state.partners.map(({ id }) => id) : to;
      const active = state.partners
        .filter(({ id, removed }) => !removed && audience.includes(id))
        .map(({ id }) => id);
      return { type: kind, share: `d${n}`, to, interests: pick % 7 === 0 ? [] : shareable(state, active) };
    }
    case 'NoteDomainPosted':
      return {
        type: kind,
        share: from(state.domain.shares, pick)?.id ?? 'x',
        contact: null,
        channel: 'C1',
        ts: `${n}.1`,
      };
    case 'MarkContradiction': {
      const interests = [interest, from(standing, other)?.id ?? 'x'];
      return { type: kind, contradiction: `d${n}`, interests, about: yes ? words('about') : null };
    }
    case 'SettleContradiction': {
      const contradiction = from(state.contradictions, pick)?.id ?? 'x';
      const how = pick % 3 === 0 ? ('same' as const) : words('how');
      return { type: kind, contradiction, resolved: yes, how };
    }
    case 'RemoveContradiction':
      return { type: kind, contradiction: from(state.contradictions, pick)?.id ?? 'x' };
    default:
      return kind satisfies never;
  }
}

/** Whoever has a question to answer. */
function askedIn({ interests, contacts }: Coalition): string[] {
  const asked = interests.flatMap(({ keys }) => keys.filter((key) => key.asked !== null));
  return asked.flatMap((key) => contacts.find(({ id }) => id === key.contact)?.user ?? []);
}

/** Whether such a command can come to something there. */
function fits(state: Coalition, kind: DomainCommand['type'], { status, keys, history }: Interest): boolean {
  switch (kind) {
    case 'AnswerKey':
    case 'SuggestWords':
      return keys.some(({ asked }) => asked !== null);
    case 'SettleSuggestion':
      return keys.some(({ rather }) => rather !== null);
    case 'TakeBackKey':
      return keys.some(({ given }) => given !== null);
    case 'UndoInterest':
      return history.at(-1)?.before !== undefined;
    case 'RecordKey':
      return state.interests.some(
        (each) => each.history === history && nextKey(state, each).kind === 'record',
      );
    default:
      return status === 'here';
  }
}

/** Whoever may do it. */
export function actorOf(state: Coalition, command: DomainCommand, { pick, who }: Chance): string | null {
  const users = [...state.leads, ...state.contacts.flatMap(({ user }) => user ?? []), 'U0ZOE'];
  if (who > 7) return from([...users, null], pick);
  if (command.type.startsWith('Note')) return null;
  if (command.type !== 'AnswerKey' && command.type !== 'SuggestWords' && command.type !== 'TakeBackKey')
    return from(state.leads, pick) ?? null;
  const keys = state.interests.find(({ id }) => id === command.interest)?.keys ?? [];
  const key = keys.find(({ asked }) => asked !== null) ?? keys.at(-1);
  return state.contacts.find(({ id }) => id === key?.contact)?.user ?? null;
}

function partnersOf(state: Coalition, pick: number, other: number): string[] {
  const all = state.partners.map(({ id }) => id);
  const one = from([...all, 'x'], pick);
  return other % 2 === 0 ? [one] : [one, from([...all, '__proto__'], other)];
}

function sourcesOf(state: Coalition, pick: number, other: number): InterestSource[] {
  const answered = state.interviews.filter(({ answers }) => Object.keys(answers).length > 0);
  const answerBy = (at: number): InterestSource => ({
    kind: 'answer',
    interview: from(answered, at)?.id ?? 'x',
    question: from(questionIds, other % 12 === 0 ? 5 : other % 3),
  });
  const all: InterestSource[][] = [
    [answerBy(pick)],
    [answerBy(pick)],
    [answerBy(pick), answerBy(pick + 1)],
    [{ kind: 'talk' }],
    [{ kind: 'intention' }],
    [{ kind: 'meeting', meeting: state.meetings[0]?.id ?? 'x' }],
    [],
  ];
  return from(all, other);
}

function from<T>(list: readonly T[], at: number): T {
  return list[at % Math.max(1, list.length)] as T;
}

/** What else happens meanwhile that interests and keys must bear. */
export function meanwhile(
  state: Coalition,
  { pick, other }: { pick: number; other: number },
  n: number,
): {
  command: CoalitionCommand;
  by: string | null;
} {
  const lead = state.leads[0] ?? null;
  const contact = from(state.contacts, pick);
  const interview = from(state.interviews, pick);
  const author = state.contacts.find(({ id }) => id === interview?.contact)?.user ?? null;
  const all: { command: CoalitionCommand; by: string | null }[] = [
    { command: { type: 'EraseInterview', interview: interview?.id ?? 'x' }, by: author },
    { command: { type: 'WithdrawInterview', interview: interview?.id ?? 'x' }, by: author },
    { command: { type: 'RemovePartner', partner: from(state.partners, other)?.id ?? 'x' }, by: lead },
    { command: { type: 'EraseContact', contact: contact?.id ?? 'x' }, by: lead },
    { command: { type: 'NoteUnreachable', user: contact?.user ?? 'x', reason: 'gone' }, by: null },
    {
      command: {
        type: 'AddPartner',
        partner: `d${n}p`,
        name: `Partner ${n}`,
        kind: 'other',
        contacts: [{ id: `d${n}c`, user: `U0NEW${n}`, name: 'Nieuw', reach: null, outside: false }],
      },
      by: lead,
    },
    { command: { type: 'NameLead', user: from(['U0SANNE', 'U0BEA'], other), outside: false }, by: lead },
  ];
  return from(all, other);
}
