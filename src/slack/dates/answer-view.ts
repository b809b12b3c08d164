import type { ModalView } from '@slack/types';
import { type AskedContact, comingMoments } from '../../coalition/dates/read.ts';
import type { DatePoll } from '../../coalition/dates/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { contactLabel } from '../interviews/progress.ts';
import { option, section } from '../kit/blocks.ts';
import { checkboxesInput } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { modal } from '../kit/modals.ts';
import { views } from './ids.ts';
import { momentIn, namesIn } from './words.ts';

export interface Answering {
  coalition: Coalition;
  poll: DatePoll;
  place: AskedContact;
  /** Whose clock the moments are read by. */
  zone: string;
  now: number;
  meta: Meta;
  /** Somebody else's answer, which a lead passes on. */
  isForOther: boolean;
}

/** All moments to come at once: a tick for each that fits. */
export function buildMomentsView(text: Text, answering: Answering): ModalView {
  const { coalition, poll, place, zone, now, meta, isForOther } = answering;
  const words = text.dates.answerForm;
  const options = comingMoments(poll, now).map(({ start }) =>
    option(String(start), momentIn(text, poll, start, zone)),
  );
  const intro = section(words.intro(...namesIn(text, coalition, poll)));
  const parts = { callback: views.moments, title: words.title, close: text.meetings.list.close, meta };
  if (options.length === 0) return modal({ ...parts, blocks: [intro, section(text.dates.one.allPassed)] });
  return modal({
    ...parts,
    submit: words.submit,
    blocks: [
      intro,
      checkboxesInput('fits', {
        label: isForOther ? words.fitsOf(contactLabel(coalition, place.contact)) : words.fits,
        hint: words.hint,
        optional: true,
        options,
        initial: place.asked.fits.map(String),
      }),
    ],
  });
}
