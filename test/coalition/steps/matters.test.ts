import { describe, it } from 'vitest';
import { given } from '../given.ts';
import { invited, noor, partnered, started } from '../stories.ts';
import { finish } from './walking.ts';

const finished = {
  type: 'StepFinished',
  step: '1',
  round: 1,
  entry: null,
  tell: false,
  document: null,
} as const;
const next = { type: 'StepOpened', step: '2', round: 1, back: false } as const;

describe('finishing a step in which something is still open', () => {
  it('waits until its lead says to go on all the same', () => {
    const open = given(started, partnered, invited);
    open.when(finish('1', 1, { despite: false }), noor).refuses('matters-open', 'despite');
    open.when(finish('1', 1, { despite: true }), noor).gives(finished, next);
  });

  it('goes on where the form asked nothing, as nothing was open when it was made', () => {
    given(started, partnered, invited).when(finish('1', 1), noor).gives(finished, next);
  });

  it('goes on where nothing is open any more', () => {
    given(started)
      .when(finish('1', 1, { despite: false }), noor)
      .gives(finished, next);
  });
});
