// Words in files that people print and send on.

export const documents = {
  draft: 'Concept',
  programme: {
    title: (meeting: string) => `Programma: ${meeting}`,
    forWhom: 'Dit draaiboek is voor wie de bijeenkomst leidt.',
    where: (place: string) => `Plaats: ${place}`,
    minutes: (count: number) => (count === 1 ? '1 minuut' : `${count} minuten`),
    part: (title: string, minutes: string) => `${title} (${minutes})`,
    time: 'Tijd',
    what: 'Onderdeel',
    programme: 'Programma',
    who: 'Wie',
    nobody: 'nog niet gekozen',
    empty: 'Er staat nog niets in het programma.',
    groups: 'De groepen',
    topic: 'Onderwerp',
    members: 'Wie zitten erin',
    people: (count: number) => (count === 1 ? '1 persoon' : `${count} mensen`),
  },
};
