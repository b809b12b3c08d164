import { due } from '../../coalition/due-kinds.ts';

/** Step 2: interests, their keys, the domain. */
export const domain = {
  verb: 'domain',
};

export const dueKinds = { [due.interestKeys]: 'Asks once more whether interests may be shared' };
