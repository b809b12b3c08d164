import { activePartners } from '../find.ts';
import type { UserId } from '../ids.ts';
import type { Contact, Partner } from '../partners/state.ts';
import type { Coalition } from '../state.ts';
import type { Asked, DatePoll, Moment } from './state.ts';

// Reading how a date is looked for; `decide.ts` decides about it.

/** How many moments a poll offers at least and at most. */
export const momentsOffered = { least: 2, most: 5 } as const;

export function pollOf({ datePolls }: Coalition, id: string): DatePoll | undefined {
  return datePolls.find((poll) => poll.id === id);
}

/** A lead can still pick a moment of it. */
export function isPending({ status }: DatePoll): boolean {
  return status === 'open' || status === 'closed';
}

/** Those of which a lead can still pick a moment, the newest first. */
export function pendingPolls({ datePolls }: Coalition): DatePoll[] {
  return datePolls.filter(isPending).toReversed();
}

/** Somebody who is asked, with the contact that they are. */
export interface AskedContact {
  asked: Asked;
  contact: Contact;
}

/** Who is asked; somebody who was removed or erased is not. */
export function askedOf({ contacts }: Coalition, poll: DatePoll): AskedContact[] {
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return poll.asked.flatMap((asked) => {
    const contact = byId.get(asked.contact);
    return contact === undefined || contact.removed ? [] : [{ asked, contact }];
  });
}

/** This person's place among those who are asked. */
export function ownPlace(coalition: Coalition, poll: DatePoll, user: UserId): AskedContact | undefined {
  return askedOf(coalition, poll).find(({ contact }) => contact.user === user);
}

/** Whether a lead passes on what this contact says: the app can't ask them. */
export function isAskedByLead({ asked, contact }: AskedContact): boolean {
  return contact.user === null || asked.unreached !== null;
}

/** The moments that are still to come. */
export function comingMoments({ moments }: DatePoll, now: number): Moment[] {
  return moments.filter(({ start }) => start > now);
}

/** Who can at one moment. */
export interface Tally {
  moment: Moment;
  fits: Contact[];
  /** Of the partners that are asked, those of which somebody can, and those of which nobody said so. */
  partners: Partner[];
  without: Partner[];
}

/** Who can when, moment by moment. */
export function talliesOf(coalition: Coalition, poll: DatePoll): Tally[] {
  const all = askedOf(coalition, poll);
  const asked = new Set(all.map(({ contact }) => contact.partner));
  const partners = activePartners(coalition).filter(({ id }) => asked.has(id));
  return poll.moments.map((moment) => {
    const fits = all.filter((each) => each.asked.fits.includes(moment.start)).map(({ contact }) => contact);
    const there = new Set(fits.map(({ partner }) => partner));
    return {
      moment,
      fits,
      partners: partners.filter(({ id }) => there.has(id)),
      without: partners.filter(({ id }) => !there.has(id)),
    };
  });
}

/** Of what is still to come, the moments at which most partners are there, and of these where most people are; none where nobody can. */
export function bestOf(tallies: readonly Tally[], now: number): Tally[] {
  const coming = tallies.filter(({ moment, fits }) => moment.start > now && fits.length > 0);
  const most = Math.max(...coming.map(weightOf));
  return coming.filter((tally) => weightOf(tally) === most);
}

const manyPeople = 1_000_000;

function weightOf({ partners, fits }: Tally): number {
  return partners.length * manyPeople + fits.length;
}

/** Who has not answered yet about the moments that are offered now. */
export function awaitedOf(coalition: Coalition, poll: DatePoll): AskedContact[] {
  return askedOf(coalition, poll).filter(({ asked }) => asked.answeredAt === null);
}

/** Every vault entry that a poll holds. */
export function entriesOf({ purpose }: DatePoll): string[] {
  return purpose === '' ? [] : [purpose];
}
