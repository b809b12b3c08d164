import { dayNudges, isLeaving, nudgedAfter, openAsks } from './commitments.ts';
import type { CommitmentFact } from './commitments-events.ts';
import type { Commitment, CommitmentAsk, CommitmentChange } from './commitments-state.ts';
import type { EventOf } from './events.ts';
import { contactOf } from './find.ts';
import type { Coalition } from './state.ts';

export type CommitmentEvent = EventOf<CommitmentFact['type']>;
type AboutOne = Exclude<CommitmentEvent, { type: 'CommitmentMade' | 'SummaryTold' | 'SummarySwitched' }>;

/** Folds one event of a commitment into the coalition. */
export function evolveCommitments(state: Coalition, event: CommitmentEvent): Coalition {
  switch (event.type) {
    case 'CommitmentMade':
      return { ...state, commitments: [...state.commitments, made(state, event)] };
    case 'SummaryTold': {
      const since = state.summaries.told[event.user]?.at ?? 0;
      const told = { ...state.summaries.told, [event.user]: { at: event.at, since } };
      return { ...state, summaries: { ...state.summaries, told } };
    }
    case 'SummarySwitched': {
      const others = state.summaries.off.filter((lead) => lead !== event.by);
      const off = event.on || event.by === null ? others : [...others, event.by];
      return { ...state, summaries: { ...state.summaries, off } };
    }
    default: {
      const commitments = state.commitments.map((each) =>
        each.id === event.commitment ? change(state, each, event) : each,
      );
      return { ...state, commitments };
    }
  }
}

type Stamped = { by: string | null; at: number };

function made(state: Coalition, event: EventOf<'CommitmentMade'>): Commitment {
  const { commitment: id, words, contact, date, step, money, agreed, by, at } = event;
  const status = contact === null ? 'open' : agreed ? 'planned' : 'proposed';
  return {
    ...{ id, words, contact, date, step, money, status, partner: partnerIn(state, contact) },
    proposedBy: by ?? '',
    ...{ sign: at, dated: at, nudged: 0, nudgedAt: 0, toldLeads: [] },
    ...{ shared: null, posted: null, asks: [] },
    history: [{ kind: 'made', by, at, status, contact, date }],
  };
}

function partnerIn(state: Coalition, contact: string | null): string | null {
  return contact === null ? null : (contactOf(state, contact)?.partner ?? null);
}

function change(state: Coalition, commitment: Commitment, event: AboutOne): Commitment {
  switch (event.type) {
    case 'CommitmentChanged':
      return changed(state, commitment, event);
    case 'CommitmentAgreed':
      return noted(afresh(commitment, { status: 'planned' }, event), 'agreed', event);
    case 'CommitmentDeclined':
      return noted(dropped(commitment, 'declined', event), 'declined', event);
    case 'CommitmentPostponed':
      return { ...commitment, sign: event.at, nudged: 0 };
    case 'CommitmentTaken': {
      const { contact, date } = event;
      const taken = { status: 'planned', contact, date, partner: partnerIn(state, contact) } as const;
      const before = { ...(date === commitment.date ? {} : { date: commitment.date }) };
      return noted(afresh(commitment, taken, event), 'taken', event, { before });
    }
    case 'CommitmentWithdrawn':
      return noted(dropped(commitment, 'withdrawn', event), 'withdrawn', event);
    case 'CommitmentDone':
    case 'CommitmentOnTrack':
    case 'CommitmentStuck':
    case 'CommitmentMoved':
    case 'CommitmentReleased':
      return reported(commitment, event);
    case 'SharingSettled':
      return event.share
        ? noted({ ...commitment, shared: 'yes' }, 'shared', event)
        : { ...commitment, shared: 'no' };
    default:
      return changeQuietly(commitment, event);
  }
}

/** What is no change of what people agreed: questions, and what the app itself did. */
function changeQuietly(
  commitment: Commitment,
  event: EventOf<
    | 'OwnerAsked'
    | 'AskAnswered'
    | 'CommitmentPosted'
    | 'OwnerNudged'
    | 'LeadToldOfCommitment'
    | 'LeadToldOfAsk'
  >,
): Commitment {
  const { contact, asks } = commitment;
  switch (event.type) {
    case 'OwnerAsked': {
      const { ask: id, entry: words, by, at } = event;
      const ask = {
        ...{ id, words, at, by: by ?? '', contact: contact ?? '' },
        answer: null,
        answeredAt: null,
      };
      return { ...commitment, asks: [...asks, { ...ask, posted: null, toldLeads: [] }] };
    }
    case 'AskAnswered':
      return withAsks(commitment, (ask) =>
        ask.id === event.ask ? { ...ask, answer: 'call', answeredAt: event.at } : ask,
      );
    case 'CommitmentPosted': {
      const posted = { channel: event.channel, ts: event.ts };
      if (event.ask === null) return { ...commitment, posted: { ...posted, contact: event.contact } };
      return withAsks(commitment, (ask) => (ask.id === event.ask ? { ...ask, posted } : ask));
    }
    case 'OwnerNudged':
      return { ...commitment, nudged: nudgedAfter(commitment, event.kind), nudgedAt: event.at };
    case 'LeadToldOfCommitment':
      return { ...commitment, toldLeads: [...commitment.toldLeads, event.lead] };
    case 'LeadToldOfAsk': {
      // One at a time, the oldest first: a question of this morning is still between two.
      const told = openAsks(commitment).find(({ toldLeads }) => !toldLeads.includes(event.lead));
      return withAsks(commitment, (ask) =>
        ask === told ? { ...ask, toldLeads: [...ask.toldLeads, event.lead] } : ask,
      );
    }
    default:
      return event satisfies never;
  }
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

function reported(
  commitment: Commitment,
  event: EventOf<
    'CommitmentDone' | 'CommitmentOnTrack' | 'CommitmentStuck' | 'CommitmentMoved' | 'CommitmentReleased'
  >,
): Commitment {
  // Any report is a sign: after the day silence is counted anew.
  const sign = {
    ...{ sign: event.at, toldLeads: [] },
    nudged: Math.min(commitment.nudged, dayNudges),
  };
  switch (event.type) {
    case 'CommitmentDone': {
      const done = { status: 'done', shared: 'asked', asks: answered(commitment, 'done', event.at) } as const;
      return noted({ ...commitment, ...sign, ...done }, 'done', event);
    }
    case 'CommitmentOnTrack': {
      const onTrack = {
        status: 'on-track',
        shared: null,
        asks: answered(commitment, 'on-track', event.at),
      } as const;
      return noted({ ...commitment, ...sign, ...onTrack }, 'on-track', event);
    }
    case 'CommitmentStuck': {
      const { entry, open } = event;
      const stuck = { status: 'stuck', asks: answered(commitment, 'stuck', event.at) } as const;
      const more = { entry, ...(open ? { open } : {}) };
      return noted({ ...commitment, ...sign, ...stuck }, 'stuck', event, more);
    }
    case 'CommitmentMoved': {
      const moved = {
        status: 'planned',
        date: event.date,
        asks: answered(commitment, 'new-date', event.at),
      } as const;
      const before = { date: commitment.date };
      return noted(afresh(commitment, moved, event), 'new-date', event, { before });
    }
    case 'CommitmentReleased':
      return freed(commitment, 'released', event);
    default:
      return event satisfies never;
  }
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
    ...({ status: 'open', contact: null, partner: null } as const),
    asks: answered(commitment, kind, event.at),
  };
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

/** A contact is no longer one: what they had not finished is open again. */
export function withLeft(
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

/** Erased with their contact: why it was stuck, in their words. What the coalition agreed on stays. */
export function linesOf(state: Coalition, contact: string): string[] {
  return state.commitments.flatMap(({ history }) =>
    history.flatMap((change) => (change.contact === contact ? (change.entry ?? []) : [])),
  );
}

export function withoutLinesOf(state: Coalition, contact: string): Coalition {
  if (linesOf(state, contact).length === 0) return state;
  const commitments = state.commitments.map((commitment) => ({
    ...commitment,
    history: commitment.history.map((change) =>
      change.contact === contact && change.entry != null ? { ...change, entry: null } : change,
    ),
  }));
  return { ...state, commitments };
}
