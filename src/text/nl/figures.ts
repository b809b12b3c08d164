// Words in pictures, and in what says the same as a picture.

export const figures = {
  domain: {
    title: 'Waar de coalitie over gaat',
    about: 'Elk rondje is een belang. Het nummer staat ook in de lijst.',
    places: {
      in: 'In het domein',
      undecided: 'Nog niet besloten',
      outside: 'Buiten het domein',
    },
    sharings: {
      all: 'Van alle partners',
      some: 'Van een deel van de partners',
      one: 'Van één partner',
      nobody: 'Van niemand meer',
    },
    none: 'Hier staat nog niets.',
    partners: 'De partners',
    unnamed: 'naam in de lijst',
    notDrawn: (first: number, last: number) =>
      first === last
        ? `Nummer ${first} staat alleen in de lijst.`
        : `Nummer ${first} tot en met ${last} staan alleen in de lijst.`,
  },
  stakeholders: {
    title: 'Wie staat waar?',
    about: 'Alleen voor trekkers.',
    stake: 'belang',
    influence: 'invloed',
    little: 'weinig',
    much: 'veel',
    quadrants: {
      both: 'Trek samen op',
      influence: 'Houd tevreden',
      stake: 'Vergeet niet',
      neither: 'Houd op de hoogte',
    },
    capacities: {
      own: 'kan zelf aan de slag',
      funded: 'kan aan de slag met geld',
      none: 'kan nu niets uitvoeren',
      unknown: 'nog niet bekend',
    },
    notPlaced: 'Nog niet op de kaart',
    partners: 'De partners',
    unnamed: 'naam in de lijst',
    none: 'Nog niemand heeft een plek. Alleen voor trekkers.',
  },
  coverage: {
    title: 'Wat is er al geregeld?',
    about: 'Elk rondje is een actie. Het nummer staat ook in de lijst.',
    whole: (actions: number) =>
      actions === 0
        ? 'De hele opgave'
        : actions === 1
          ? 'De hele opgave: 1 actie'
          : `De hele opgave: ${actions} acties`,
    coverings: {
      covered: 'Opgepakt en betaald',
      unpaid: 'Opgepakt, geld nog niet rond',
      open: 'Nog vrij op te pakken',
    },
    none: 'Er zijn nog geen acties.',
    partners: 'Wie pakt op',
    unnamed: 'naam in de lijst',
    notDrawn: (first: number, last: number) =>
      first === last
        ? `Nummer ${first} staat alleen in de lijst.`
        : `Nummer ${first} tot en met ${last} staan alleen in de lijst.`,
  },
  roundResult: {
    title: 'Wat partners kozen',
    voices: { preferred: 'voorkeur', livable: 'kan ermee leven', objection: 'bezwaar' },
    none: 'Er waren geen voorstellen.',
    unnamed: 'naam in de lijst',
    silent: (count: number, asked: number) =>
      count === 1
        ? `1 van de ${asked} partners gaf geen stem.`
        : `${count} van de ${asked} partners gaven geen stem.`,
  },
  planning: {
    title: 'De planning',
    about: 'Elke rij is een actie. Het nummer staat ook in de lijst.',
    standings: { done: 'klaar', underway: 'loopt', planned: 'gepland', open: 'vrij op te pakken' },
    now: 'nu',
    noDate: 'Nog zonder datum',
    none: 'Er zijn nog geen acties.',
    partners: 'Wie doet het',
    unnamed: 'naam in de lijst',
    notDrawn: (first: number, last: number) =>
      first === last
        ? `Nummer ${first} staat alleen in de lijst.`
        : `Nummer ${first} tot en met ${last} staan alleen in de lijst.`,
  },
};
