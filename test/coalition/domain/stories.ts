import type { InterestCommand } from '../../../src/coalition/domain/commands.ts';
import { hasAllKeys, interestOf } from '../../../src/coalition/domain/read.ts';
import type { Interest } from '../../../src/coalition/domain/state.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { by, type CommandOf } from '../given.ts';
import {
  answered,
  begun,
  contact,
  contactAdded,
  invitation,
  invited,
  noor,
  partnered,
  sent,
  started,
} from '../stories.ts';

// After `started` and `partnered`: a museum with Eva, residents with Piet who has no Slack, and interviews that were sent.

export const eva = 'U0EVA';

const more: CoalitionEvent[] = by(
  noor,
  { type: 'PartnerAdded', partner: 'museum', name: 'Museum', kind: 'culture', own: false },
  contactAdded('museum', contact('c-eva', eva)),
  { type: 'PartnerAdded', partner: 'residents', name: 'Bewoners', kind: 'residents', own: false },
  contactAdded('residents', contact('c-piet', null)),
);

const evaSent: CoalitionEvent[] = [
  ...by(noor, invitation('i-eva', 'c-eva', [noor])),
  ...by(
    eva,
    { type: 'InterviewStarted', interview: 'i-eva' },
    {
      type: 'AnswerGiven',
      interview: 'i-eva',
      question: 'motive',
      entry: 'eva.motive',
      ts: '1.0',
      ask: 1,
      added: false,
      next: 'review',
    },
    { type: 'InterviewSent', interview: 'i-eva' },
  ),
];

/** Piet said it to Noor, who wrote it down. */
const pietSaid: CoalitionEvent[] = by(noor, {
  type: 'TalkRecorded',
  interview: 'i-piet',
  contact: 'c-piet',
  readers: [noor],
  final: true,
  answers: { motive: 'piet.motive' },
});

/** Ahmed and Eva answered and sent, Piet was talked with. */
export const spoken: CoalitionEvent[] = [
  ...started,
  ...partnered,
  ...more,
  ...invited,
  ...begun,
  ...answered,
  ...sent,
  ...evaSent,
  ...pietSaid,
];

type Made = CommandOf<'MakeInterest'>;

/** What Noor fills in about an interest of Ahmed's. */
export function interest(id: string, change: Partial<Made> = {}): Made {
  return {
    type: 'MakeInterest',
    interest: id,
    words: { entry: `${id}.words`, text: 'Meer mensen in de winkelstraat' },
    partners: ['shops'],
    place: 'in',
    kind: 'organisation',
    sources: [{ kind: 'answer', interview: 'i-ahmed', question: 'motive' }],
    why: null,
    ...change,
  };
}

export const ofEva: Partial<Made> = {
  words: { entry: 'w-eva', text: 'Een plek waar je wilt blijven' },
  partners: ['museum'],
  sources: [{ kind: 'answer', interview: 'i-eva', question: 'motive' }],
};

/** The form of a change with nothing changed. */
export function change(
  state: Coalition,
  id: string,
  what: Partial<Extract<InterestCommand, { type: 'ChangeInterest' }>> = {},
): CommandOf<'ChangeInterest'> {
  const { partners, place, kind, sources, history } = existing(state, id);
  return {
    type: 'ChangeInterest',
    interest: id,
    seen: history.length,
    words: 'same',
    why: 'same',
    partners,
    place,
    kind,
    sources,
    ...what,
  };
}

export function existing(state: Coalition, id: string): Interest {
  const found = interestOf(state, id);
  if (found === undefined) throw new Error(`there is no interest ${id}`);
  return found;
}

export function answer(
  id: string,
  what: 'yes' | 'no',
  { version = 1, later = false }: { version?: number; later?: boolean } = {},
): CommandOf<'AnswerKey'> {
  return { type: 'AnswerKey', interest: id, version, answer: what, later };
}

export function keyed(state: Coalition, id: string, audience?: string[]): boolean {
  return hasAllKeys(state, existing(state, id), audience);
}
