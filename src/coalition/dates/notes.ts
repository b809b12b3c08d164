import { accept, type Decision, isLead, refuse, type Stamp } from '../decision.ts';
import type { Fact } from '../events.ts';
import type { Coalition } from '../state.ts';
import type { CommandOf } from './decide.ts';
import { ownPlace, pollOf } from './read.ts';
import type { Asked, DatePoll } from './state.ts';

// What the app itself did while a date is looked for.

function toAsked<C extends { poll: string }>(
  askedIn: (state: Coalition, poll: DatePoll, command: C) => Asked | undefined,
  facts: (asked: Asked, command: C) => Fact[],
) {
  return (state: Coalition, command: C, stamp: Stamp): Decision => {
    const poll = pollOf(state, command.poll);
    if (poll === undefined) return refuse('unknown-poll');
    const asked = askedIn(state, poll, command);
    return accept(stamp, asked === undefined ? [] : facts(asked, command));
  };
}

function ofUser(state: Coalition, poll: DatePoll, { user }: { user: string }): Asked | undefined {
  return ownPlace(state, poll, user)?.asked;
}

export const notePollTold = toAsked<CommandOf<'NotePollTold'>>(
  (_state, { asked }, { contact }) => asked.find((each) => each.contact === contact),
  ({ messages }, { poll, contact, ts, revision }) =>
    messages.some((each) => each.ts === ts) ? [] : [{ type: 'PollTold', poll, contact, ts, revision }],
);

export const notePollUnreached = toAsked<CommandOf<'NotePollUnreached'>>(
  ofUser,
  ({ contact, unreached }, { poll, reason }) =>
    unreached === reason ? [] : [{ type: 'PollUnreached', poll, contact, reason }],
);

export const notePollReminded = toAsked<CommandOf<'NotePollReminded'>>(
  ofUser,
  ({ contact, reminded }, { poll }) => (reminded ? [] : [{ type: 'PollReminded', poll, contact }]),
);

export function noteLeadToldOfPoll(
  state: Coalition,
  { poll: id, lead, of }: CommandOf<'NoteLeadToldOfPoll'>,
  stamp: Stamp,
): Decision {
  const poll = pollOf(state, id);
  if (poll === undefined) return refuse('unknown-poll');
  const isNews = isLead(state, lead) && !poll.told.some((each) => each.lead === lead && each.of === of);
  return accept(stamp, isNews ? [{ type: 'LeadToldOfPoll', poll: id, lead, of }] : []);
}
