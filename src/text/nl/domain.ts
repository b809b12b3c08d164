import { due } from '../../coalition/due-kinds.ts';

/** Step 2: interests, their keys, the domain. */
export const domain = {
  verb: 'domein',
};

export const dueKinds = { [due.interestKeys]: 'Vraagt nog één keer of belangen gedeeld mogen worden' };
