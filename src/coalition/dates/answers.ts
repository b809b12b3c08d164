import { accept, type Decision, isLead, refuse, type Stamp } from '../decision.ts';
import type { Coalition } from '../state.ts';
import type { DateCommand } from './commands.ts';
import type { CommandOf } from './decide.ts';
import { type AskedContact, askedOf, isAskedByLead, pollOf } from './read.ts';
import type { DatePoll } from './state.ts';

type Answering = Extract<DateCommand, { contact: string; type: `Answer${string}` }>;
interface Given<C> {
  poll: DatePoll;
  place: AskedContact;
  command: C;
  stamp: Stamp;
}

/** Each contact answers for themself; a lead for whom the app can't ask. */
function answered<C extends Answering>(decide: (given: Given<C>) => Decision) {
  return (state: Coalition, command: C, stamp: Stamp): Decision => {
    const poll = pollOf(state, command.poll);
    if (poll === undefined) return refuse('unknown-poll');
    const place = askedOf(state, poll).find(({ contact }) => contact.id === command.contact);
    if (place === undefined) return refuse('not-asked');
    const { user } = place.contact;
    const isOwn = user !== null && user === stamp.by;
    if (!isOwn && !(isAskedByLead(place) && isLead(state, stamp.by))) return refuse('not-your-answer');
    if (poll.status !== 'open' || state.over !== null) return refuse('poll-over');
    return decide({ poll, place, command, stamp });
  };
}

/** One click: a moment fits, or it does not after all. */
export const answerMoment = answered<CommandOf<'AnswerMoment'>>(({ poll, place, command, stamp }) => {
  const { start, fits } = command;
  if (!poll.moments.some((moment) => moment.start === start)) return refuse('moments-new');
  if (start <= stamp.at) return refuse('meeting-past');
  const others = place.asked.fits.filter((each) => each !== start);
  return said({ poll, place, stamp }, fits ? [...others, start] : others);
});

/** All at once, from a window or "none of these". */
export const answerMoments = answered<CommandOf<'AnswerMoments'>>(({ poll, place, command, stamp }) =>
  command.revision === poll.revision
    ? said({ poll, place, stamp }, command.fits)
    : refuse('moments-new', 'fits'),
);

function said({ poll, place, stamp }: Omit<Given<unknown>, 'command'>, wanted: readonly number[]): Decision {
  const { asked, contact } = place;
  const fits = poll.moments.map(({ start }) => start).filter((start) => wanted.includes(start));
  const isSame = fits.length === asked.fits.length && fits.every((start) => asked.fits.includes(start));
  if (isSame && asked.answeredAt !== null) return accept(stamp, []);
  return accept(stamp, [{ type: 'MomentsAnswered', poll: poll.id, contact: contact.id, fits }]);
}
