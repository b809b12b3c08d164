import { bestOf, talliesOf } from '../../coalition/dates/read.ts';
import type { DatePoll } from '../../coalition/dates/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { momentIn } from './words.ts';

/** At which moment most can, in a sentence; kindly where nobody can at any. */
export function bestIn(
  text: Text,
  { coalition, poll, zone, now }: { coalition: Coalition; poll: DatePoll; zone: string; now: number },
): string {
  const words = text.dates.reminders.pick;
  const [best] = bestOf(talliesOf(coalition, poll), now);
  if (best === undefined) return words.nobody;
  return words.best(momentIn(text, poll, best.moment.start, zone), best.fits.length);
}
