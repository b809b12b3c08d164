import { expect, it } from 'vitest';
import { plannedInWords } from '../../../sandbox/page/due-words.ts';
import { nl } from '../../../sandbox/page/text/nl.ts';

it('announces a kind of a new area too, for which the page has no words of its own', () => {
  const planned = { kinds: ['meeting-day', 'greeting-ask'], user: '' };
  expect(plannedInWords(planned, [], nl.machine)).toBe(
    'een herinnering, een dag voor de bijeenkomst, een bericht van de app (greeting-ask)',
  );
});
