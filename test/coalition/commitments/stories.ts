import type { CommitmentInput } from '../../../src/coalition/commitments/commands.ts';
import type { NewCommitment } from '../../../src/coalition/commitments/events.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import { by } from '../given.ts';
import { ahmed, noor } from '../stories.ts';

// A commitment on its way, to give to `given` after `started` and `partnered`.

export const today = '2026-03-02';
/** A Wednesday. */
export const date = '2026-03-18';

export const own = { commitment: 'm1' } as const;

export const made: NewCommitment = {
  words: 'm1.words',
  contact: 'c-ahmed',
  date,
  step: '10',
  money: { kind: 'existing', differently: null, strengthens: [] },
};

/** What a form says, with words that are new unless they are said to be kept. */
export function input(more: Partial<CommitmentInput> = {}): CommitmentInput {
  return {
    words: { entry: 'm1.words', text: 'De etalages verlichten' },
    contact: 'c-ahmed',
    date,
    step: '10',
    money: { kind: 'existing', differently: null, strengthens: [] },
    ...more,
  };
}

/** The form as it was filled in, with nothing changed. */
export const same = input({ words: { kept: 'm1.words' } });

export const proposed: CoalitionEvent[] = by(noor, {
  type: 'CommitmentMade',
  ...own,
  ...made,
  agreed: false,
});
export const agreed: CoalitionEvent[] = by(ahmed, { type: 'CommitmentAgreed', ...own });
/** Jan has no Slack. */
export const forJan: CoalitionEvent[] = by(noor, {
  type: 'CommitmentMade',
  commitment: 'm2',
  ...made,
  contact: 'c-jan',
  words: 'm2.words',
  agreed: false,
});
export const done: CoalitionEvent[] = by(ahmed, { type: 'CommitmentDone', ...own });
export const stuck: CoalitionEvent[] = by(ahmed, {
  type: 'CommitmentStuck',
  ...own,
  entry: 'm1.why',
  open: false,
});
export const released: CoalitionEvent[] = by(ahmed, { type: 'CommitmentReleased', ...own });
export const asked: CoalitionEvent[] = by('U0BEA', {
  type: 'OwnerAsked',
  ...own,
  ask: 'a1',
  entry: 'a1.words',
});
