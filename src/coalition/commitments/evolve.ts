import type { EventTable } from '../area.ts';
import type { EventOf } from '../events.ts';
import { contactOf } from '../find.ts';
import type { Coalition } from '../state.ts';
import type { CommitmentsFact } from './events.ts';
import { dayNudges, isNudge } from './nudges.ts';
import { isLeaving, nudgedAfter, openAsks, ownerOf } from './read.ts';
import type { Commitment, CommitmentAsk, CommitmentChange, CommitmentsPart } from './state.ts';

export function begin(): CommitmentsPart {
  return { commitments: [], summaries: { off: [], told: {} } };
}

export type CommitmentsEvent = EventOf<
  | CommitmentsFact['type']
  | 'ContactRemoved'
  | 'ContactErased'
  | 'DueCancelled'
  | 'PersonUnreachable'
  | 'PracticeThrownAway'
>;

/** Folds what happens to one commitment. */
function toOne<E extends { commitment: string }>(
  change: (commitment: Commitment, event: E, state: Coalition) => Commitment,
) {
  return (state: Coalition, event: E): Coalition =>
    withCommitment(state, event.commitment, (each) => change(each, event, state));
}

function withCommitment(
  state: Coalition,
  id: string,
  change: (commitment: Commitment) => Commitment,
): Coalition {
  return { ...state, commitments: state.commitments.map((each) => (each.id === id ? change(each) : each)) };
}

export const events: EventTable<CommitmentsEvent> = {
  CommitmentMade: (state, event) => ({ ...state, commitments: [...state.commitments, made(state, event)] }),
  CommitmentChanged: toOne((commitment, event, state) => changed(state, commitment, event)),
  CommitmentAgreed: toOne((commitment, event) =>
    noted(afresh(commitment, { status: 'planned' }, event), 'agreed', event),
  ),
  CommitmentDeclined: toOne((commitment, event) =>
    noted(dropped(commitment, 'declined', event), 'declined', event),
  ),
  CommitmentPostponed: toOne((commitment, { at }) => ({ ...commitment, sign: at, nudged: 0 })),
  CommitmentTaken: toOne((commitment, event, state) => {
    const { contact, date } = event;
    const taken = { status: 'planned', contact, date, partner: partnerIn(state, contact) } as const;
    const before = date === commitment.date ? {} : { date: commitment.date };
    return noted(afresh(commitment, taken, event), 'taken', event, { before });
  }),
  CommitmentWithdrawn: toOne((commitment, event) =>
    noted(dropped(commitment, 'withdrawn', event), 'withdrawn', event),
  ),
  CommitmentDone: toOne((commitment, event) =>
    noted({ ...reported(commitment, 'done', event), status: 'done', shared: 'asked' }, 'done', event),
  ),
  CommitmentOnTrack: toOne((commitment, event) => {
    const onTrack = { ...reported(commitment, 'on-track', event), status: 'on-track', shared: null } as const;
    return noted(onTrack, 'on-track', event);
  }),
  CommitmentStuck: toOne((commitment, event) => {
    const { entry, open } = event;
    const stuck = { ...reported(commitment, 'stuck', event), status: 'stuck' } as const;
    return noted(stuck, 'stuck', event, open ? { entry, open } : { entry });
  }),
  CommitmentMoved: toOne((commitment, event) => {
    const asks = answered(commitment, 'new-date', event.at);
    const moved = { status: 'planned', date: event.date, asks } as const;
    return noted(afresh(commitment, moved, event), 'new-date', event, { before: { date: commitment.date } });
  }),
  CommitmentReleased: toOne((commitment, event) => freed(commitment, 'released', event)),
  SharingSettled: toOne((commitment, event) =>
    event.share ? noted({ ...commitment, shared: 'yes' }, 'shared', event) : { ...commitment, shared: 'no' },
  ),
  OwnerAsked: toOne(asked),
  AskAnswered: toOne((commitment, { ask, at }) =>
    withAsks(commitment, (each) => (each.id === ask ? { ...each, answer: 'call', answeredAt: at } : each)),
  ),
  CommitmentPosted: toOne((commitment, { ask, channel, ts, contact }) => {
    const posted = { channel, ts };
    if (ask === null) return { ...commitment, posted: { ...posted, contact } };
    return withAsks(commitment, (each) => (each.id === ask ? { ...each, posted } : each));
  }),
  OwnerNudged: toOne((commitment, { kind, at }) => ({
    ...commitment,
    nudged: nudgedAfter(commitment, kind),
    nudgedAt: at,
  })),
  LeadToldOfCommitment: toOne((commitment, { lead }) => ({
    ...commitment,
    toldLeads: [...commitment.toldLeads, lead],
  })),
  LeadToldOfAsk: toOne((commitment, { lead }) => {
    // One at a time, the oldest first: a question of this morning is still between two.
    const told = openAsks(commitment).find(({ toldLeads }) => !toldLeads.includes(lead));
    return withAsks(commitment, (each) =>
      each === told ? { ...each, toldLeads: [...each.toldLeads, lead] } : each,
    );
  }),
  SummaryTold: (state, { user, at }) => {
    const since = state.summaries.told[user]?.at ?? 0;
    const told = { ...state.summaries.told, [user]: { at, since } };
    return { ...state, summaries: { ...state.summaries, told } };
  },
  SummarySwitched: (state, { on, by }) => {
    const others = state.summaries.off.filter((lead) => lead !== by);
    const off = on || by === null ? others : [...others, by];
    return { ...state, summaries: { ...state.summaries, off } };
  },
  ContactRemoved: (state, event) => withLeft(state, ({ contact }) => contact === event.contact, event),
  // Why it was stuck, in their words, is erased with its contact. What the coalition agreed on stays.
  ContactErased: (state, { contact }) => ({
    ...state,
    commitments: state.commitments.map((each) => withoutLines(each, contact)),
  }),
  // As if it was sent, so that what comes after it still comes.
  DueCancelled: (state, { kind, about, at }) =>
    isNudge(kind)
      ? withCommitment(state, about, (each) => ({
          ...each,
          nudged: nudgedAfter(each, kind),
          nudgedAt: at,
        }))
      : state,
  // Who is no longer there leaves what they had taken on to others; who only takes no messages keeps it.
  PersonUnreachable: (state, event) =>
    event.reason === 'no-dm' ? state : withLeft(state, (each) => ownerOf(state, each) === event.user, event),
  PracticeThrownAway: (state) => ({ ...state, commitments: [] }),
};

type Stamped = { by: string | null; at: number };

function made(state: Coalition, event: EventOf<'CommitmentMade'>): Commitment {
  const { commitment: id, words, contact, date, step, money, agreed, by, at } = event;
  const status = contact === null ? 'open' : agreed ? 'planned' : 'proposed';
  return {
    id,
    words,
    contact,
    date,
    step,
    money,
    status,
    partner: partnerIn(state, contact),
    proposedBy: by ?? '',
    sign: at,
    dated: at,
    nudged: 0,
    nudgedAt: 0,
    toldLeads: [],
    shared: null,
    posted: null,
    asks: [],
    history: [{ kind: 'made', by, at, status, contact, date }],
  };
}

function partnerIn(state: Coalition, contact: string | null): string | null {
  return contact === null ? null : (contactOf(state, contact)?.partner ?? null);
}

function withAsks(commitment: Commitment, map: (ask: CommitmentAsk) => CommitmentAsk): Commitment {
  return { ...commitment, asks: commitment.asks.map(map) };
}

/** An owner who says yes, or a new one: everything is counted from now on. */
function afresh(commitment: Commitment, more: Partial<Commitment>, { at }: Stamped): Commitment {
  return { ...commitment, sign: at, dated: at, nudged: 0, toldLeads: [], shared: null, ...more };
}

function changed(state: Coalition, commitment: Commitment, event: EventOf<'CommitmentChanged'>): Commitment {
  const { type: _type, commitment: _id, after, by: _by, at, ...content } = event;
  const status = after === 'kept' ? commitment.status : after;
  const keys = Object.keys(content) as (keyof typeof content)[];
  const before = Object.fromEntries(keys.map((key) => [key, commitment[key]]));
  const contact = content.contact === undefined ? commitment.contact : content.contact;
  const next = { ...commitment, ...content, contact, status, partner: partnerIn(state, contact) };
  const isNew = after !== 'kept' || content.date !== undefined;
  const isOther = contact !== commitment.contact;
  return noted(
    {
      ...(isNew ? afresh(next, {}, { by: null, at }) : next),
      ...(isOther ? { asks: answered(commitment, 'left', event.at) } : {}),
    },
    'changed',
    event,
    { before },
  );
}

function answered(
  { asks }: Commitment,
  answer: CommitmentAsk['answer'],
  answeredAt: number,
): CommitmentAsk[] {
  return asks.map((ask) => (ask.answer === null ? { ...ask, answer, answeredAt } : ask));
}

/** Nobody does it: what was asked about it has no answer to wait for. */
function dropped(commitment: Commitment, status: 'declined' | 'withdrawn', { at }: Stamped): Commitment {
  return { ...commitment, status, asks: answered(commitment, 'left', at) };
}

/** Nobody's again. Whose it was stands in the history. */
function freed(commitment: Commitment, kind: 'released' | 'left', event: Stamped): Commitment {
  const { contact } = commitment;
  const open = {
    status: 'open',
    contact: null,
    partner: null,
    asks: answered(commitment, kind, event.at),
  } as const;
  const after = noted(afresh(commitment, open, event), kind, event);
  const last = after.history.at(-1);
  return last === undefined
    ? after
    : { ...after, history: [...after.history.slice(0, -1), { ...last, contact }] };
}

function noted(
  commitment: Commitment,
  kind: CommitmentChange['kind'],
  { by, at }: Stamped,
  more: Pick<CommitmentChange, 'entry' | 'open' | 'before'> = {},
): Commitment {
  const { status, contact, date } = commitment;
  return {
    ...commitment,
    history: [...commitment.history, { kind, by, at, status, contact, date, ...more }],
  };
}

function asked(commitment: Commitment, event: EventOf<'OwnerAsked'>): Commitment {
  const { ask: id, entry: words, by, at } = event;
  const ask: CommitmentAsk = {
    id,
    words,
    at,
    by: by ?? '',
    contact: commitment.contact ?? '',
    answer: null,
    answeredAt: null,
    posted: null,
    toldLeads: [],
  };
  return { ...commitment, asks: [...commitment.asks, ask] };
}

/** Any report is a sign, and answers what was asked: after the day silence is counted anew. */
function reported(commitment: Commitment, answer: CommitmentAsk['answer'], { at }: Stamped): Commitment {
  return {
    ...commitment,
    sign: at,
    toldLeads: [],
    nudged: Math.min(commitment.nudged, dayNudges),
    asks: answered(commitment, answer, at),
  };
}

/** A contact is no longer one: what they had not finished is open again. */
function withLeft(
  state: Coalition,
  isTheirs: (commitment: Commitment) => boolean,
  event: Stamped,
): Coalition {
  if (!state.commitments.some((each) => isLeaving(each) && isTheirs(each))) return state;
  const commitments = state.commitments.map((each) =>
    isLeaving(each) && isTheirs(each) ? freed(each, 'left', event) : each,
  );
  return { ...state, commitments };
}

function withoutLines(commitment: Commitment, contact: string): Commitment {
  const isTheirs = (change: CommitmentChange) => change.contact === contact && change.entry != null;
  if (!commitment.history.some(isTheirs)) return commitment;
  const history = commitment.history.map((change) =>
    isTheirs(change) ? { ...change, entry: null } : change,
  );
  return { ...commitment, history };
}
