import { localDay } from '../../calendar/zone.ts';
import { commitmentOf } from '../../coalition/commitments/read.ts';
import { dayIn, type Text } from '../../text/text.ts';
import type { LeadAsked, LeadLine, LeadLines } from '../area-asks.ts';
import { act } from '../ids.ts';
import { button } from '../kit/blocks.ts';
import { commitmentValue } from './lines.ts';
import { whenIn } from './words.ts';

/** What is promised stands in the window that the button opens: it is people's own words. */
function lineFor(
  words: (text: Text, asked: LeadAsked, day: string) => string,
  dayOf: (text: Text, asked: LeadAsked) => string,
) {
  return (text: Text, asked: LeadAsked): LeadLine | null => {
    const { coalition, ask } = asked;
    const commitment = commitmentOf(coalition, ask.about);
    if (commitment === undefined) return null;
    return {
      words: words(text, asked, dayOf(text, asked)),
      button: button(act.showCommitment, text.commitments.buttons.show, {
        value: commitmentValue({ coalition, commitment }),
      }),
    };
  };
}

export const commitmentLeadLines: LeadLines = {
  past: lineFor(
    (text, { name }, day) => text.commitments.today.past(name, day),
    (text, { coalition, ask, today }) =>
      whenIn(text, commitmentOf(coalition, ask.about)?.date ?? null, today),
  ),
  proposal: lineFor(
    (text, { name }, day) => text.commitments.today.proposal(name, day),
    (text, { ask, zone }) => dayIn(text, localDay(zone, ask.since)),
  ),
};
