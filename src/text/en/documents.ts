import type * as nl from '../nl/documents.ts';

// Words in files that people print and send on.

export const documents: typeof nl.documents = {
  draft: 'Draft',
  programme: {
    title: (meeting) => `Programme: ${meeting}`,
    forWhom: 'This running order is for whoever leads the meeting.',
    where: (place) => `Place: ${place}`,
    minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
    part: (title, minutes) => `${title} (${minutes})`,
    time: 'Time',
    what: 'Item',
    programme: 'Programme',
    who: 'Who',
    nobody: 'not chosen yet',
    empty: 'There is nothing in the programme yet.',
    groups: 'The groups',
    topic: 'Topic',
    members: 'Who is in it',
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
  },
};
