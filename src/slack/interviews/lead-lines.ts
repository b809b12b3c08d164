import type { Text } from '../../text/text.ts';
import type { LeadAsked, LeadLine, LeadLines } from '../area-asks.ts';
import { act } from '../ids.ts';
import { button } from '../kit/blocks.ts';

/** To talk, and to write it up. */
function talk(kind: 'talk' | 'undelivered' | 'silent' | 'no-slack') {
  return (text: Text, { coalition, ask, name }: LeadAsked): LeadLine => ({
    words: text.interviews.today[kind](name),
    button: button(act.openTalk, text.interviews.today.record, { value: `${coalition.id}.${ask.contact}` }),
  });
}

export const interviewLeadLines: LeadLines = {
  talk: talk('talk'),
  undelivered: talk('undelivered'),
  silent: talk('silent'),
  'no-slack': talk('no-slack'),
};
