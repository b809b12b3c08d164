import type { ContactInput, StartCoalition } from '../../src/coalition/commands.ts';
import type { CoalitionEvent } from '../../src/coalition/events.ts';
import type { Secret } from '../../src/coalition/secret.ts';
import { type QuestionId, questionIds } from '../../src/method/interview.ts';
import { by } from './given.ts';

// What happened before, to give to `given`: each story is a part of a log, and they follow each other.

export const noor = 'U0NOOR';
/** A lead of later, and a colleague of Noor. */
export const sanne = 'U0SANNE';
export const ahmed = 'U0AHMED';
export const bea = 'U0BEA';
export const stranger = 'U0ZOE';

export const start: StartCoalition = {
  type: 'StartCoalition',
  id: 'k1',
  name: 'Aantrekkelijke binnenstad',
  need: 'De binnenstad loopt leeg.',
  language: 'nl',
  country: 'NL',
  together: false,
  intention: { entry: 'intention', text: '{"text":"Een levendige stad"}' },
  channel: { kind: 'existing', id: 'C0STAD' },
  own: { partner: 'own', name: 'Gemeente', kind: 'municipality', contact: 'c-noor', contactName: 'Noor' },
};

const startedFact = {
  type: 'CoalitionStarted',
  id: 'k1',
  name: start.name,
  need: start.need,
  language: 'nl',
  country: 'NL',
  together: false,
  intention: 'intention',
  channel: start.channel,
} as const;

export const started: CoalitionEvent[] = by(
  noor,
  startedFact,
  { type: 'PartnerAdded', partner: 'own', name: 'Gemeente', kind: 'municipality', own: true },
  contactAdded('own', { ...contact('c-noor', noor), name: 'Noor' }),
);

/** A coalition of Noor's own to practise with. */
export const practiced: CoalitionEvent[] = by(
  noor,
  { ...startedFact, channel: null, practice: true },
  { type: 'PartnerAdded', partner: 'own', name: 'Gemeente', kind: 'municipality', own: true },
  contactAdded('own', { ...contact('c-noor', noor), name: 'Noor' }),
);

/** Partners who worked together before they came to the app. */
export const together: CoalitionEvent[] = by(noor, { ...startedFact, together: true, opening: 'round-2' });

/** The shopkeepers: Ahmed and Bea on Slack, Jan without it. */
export const partnered: CoalitionEvent[] = by(
  noor,
  { type: 'PartnerAdded', partner: 'shops', name: 'Ondernemers', kind: 'entrepreneurs', own: false },
  contactAdded('shops', contact('c-ahmed', ahmed)),
  contactAdded('shops', contact('c-bea', bea)),
  contactAdded('shops', contact('c-jan', null)),
);

export const invited: CoalitionEvent[] = by(noor, invitation('i-ahmed', 'c-ahmed', [noor]));

export const begun: CoalitionEvent[] = by(ahmed, { type: 'InterviewStarted', interview: 'i-ahmed' });

/** Every question answered by typing: entry `e.<question>`, `ts` 1.0 to 7.0. */
export const answered: CoalitionEvent[] = by(
  ahmed,
  ...questionIds.map((question, at) =>
    gave(question, { entry: `e.${question}`, ts: `${at + 1}.0`, ask: at + 1, next: questionIds[at + 1] }),
  ),
);

export const sent: CoalitionEvent[] = by(ahmed, { type: 'InterviewSent', interview: 'i-ahmed' });
export const sanneLeads: CoalitionEvent[] = by(noor, { type: 'LeadNamed', user: sanne });

/** Noor wrote down what Ahmed said; he has not read it yet. */
export const recorded: CoalitionEvent[] = by(noor, {
  type: 'TalkRecorded',
  interview: 'i-talk',
  contact: 'c-ahmed',
  readers: [noor],
  final: false,
  answers: { motive: 'talk.motive', yield: 'talk.yield' },
});

export function contact(id: string, user: string | null): ContactInput {
  const reach = user === null ? { entry: `reach.${id}`, text: '06 12345678' } : null;
  return { id, user, name: id, reach, outside: false };
}

export function contactAdded(partner: string, { id, reach, ...rest }: ContactInput) {
  return { type: 'ContactAdded', partner, contact: id, ...rest, reach: reach?.entry ?? null } as const;
}

export function invitation(interview: string, who: string, readers: string[]) {
  return { type: 'InterviewInvited', interview, contact: who, readers } as const;
}

interface Gave {
  entry: string;
  ts: string | null;
  ask: number;
  added?: boolean;
  next: QuestionId | 'review' | null | undefined;
}

/** `next` left undefined is the review. */
export function gave(question: QuestionId, { entry, ts, ask, added = false, next = 'review' }: Gave) {
  return { type: 'AnswerGiven', interview: 'i-ahmed', question, entry, ts, ask, added, next } as const;
}

export function words(entry: string, text = 'Iets'): Secret {
  return { entry, text: JSON.stringify({ text }) };
}
