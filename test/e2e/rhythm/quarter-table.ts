// A quarter of a coalition with twelve partners, as it should go. Written by hand from what the app promises, before it was
// played: a week before, a day before and on the day; after a silent day two and five working days later, and then the lead; in
// the hours and the zone of each person, not on the public holidays of their country, one message a person a day.

export type Who = 'noor' | Partner;
export type Partner = (typeof partners)[number]['who'];

/** Each partner's one contact. Whose country is not said, has the days off of the coalition's: the Netherlands. */
export const partners = [
  { who: 'ahmed', name: 'Ondernemers', zone: 'Europe/Amsterdam' },
  { who: 'marieke', name: 'Cultuurhuis', zone: 'Europe/Amsterdam' },
  // Of all days, from six to nine in the evening.
  { who: 'kees', name: 'Bewoners', zone: 'Europe/Amsterdam', evenings: true },
  { who: 'sanne', name: 'Hogeschool', zone: 'Europe/Amsterdam' },
  // Of another workspace: there it can't be told which country is theirs.
  { who: 'tom', name: 'Eigenaren', zone: 'Europe/London', outside: true },
  { who: 'emma', name: 'Erfgoed', zone: 'Europe/London', country: 'GB' },
  { who: 'jack', name: 'Tweelingstad', zone: 'America/New_York', country: 'US' },
  { who: 'grace', name: 'Fonds', zone: 'America/New_York', country: 'US' },
  { who: 'bram', name: 'Zorggroep', zone: 'Europe/Amsterdam' },
  { who: 'lotte', name: 'Woningbouw', zone: 'Europe/Amsterdam' },
  { who: 'daan', name: 'Bibliotheek', zone: 'Europe/Amsterdam' },
  { who: 'femke', name: 'Evenementen', zone: 'Europe/Amsterdam' },
] as const satisfies readonly {
  who: string;
  name: string;
  zone: string;
  country?: string;
  evenings?: true;
  outside?: true;
}[];

export const zones = Object.fromEntries([
  ['noor', 'Europe/Amsterdam'],
  ...partners.map(({ who, zone }) => [who, zone]),
]) as Record<Who, string>;

/** What each took on, all of it on Monday 8 March 2027; the words are the commitment's id too. */
export const promises: Record<string, { who: Partner; date: string }> = {
  lantaarns: { who: 'jack', date: '2027-03-16' },
  etalages: { who: 'ahmed', date: '2027-03-17' },
  // Good Friday: a day off in Great Britain, not in the Netherlands.
  muur: { who: 'emma', date: '2027-03-26' },
  // The Tuesday after Easter.
  panden: { who: 'tom', date: '2027-03-30' },
  podium: { who: 'marieke', date: '2027-04-01' },
  lesmateriaal: { who: 'sanne', date: '2027-04-14' },
  excursie: { who: 'sanne', date: '2027-04-16' },
  tuin: { who: 'lotte', date: '2027-04-23' },
  // King's day.
  straatfeest: { who: 'kees', date: '2027-04-27' },
  boeken: { who: 'femke', date: '2027-05-07' },
  kaarten: { who: 'femke', date: '2027-05-10' },
  koffie: { who: 'femke', date: '2027-05-11' },
  stoelen: { who: 'femke', date: '2027-05-14' },
  mozaiek: { who: 'jack', date: '2027-05-14' },
  wandeling: { who: 'bram', date: '2027-05-20' },
  // Memorial day.
  subsidie: { who: 'grace', date: '2027-05-31' },
};

/**
 * Everything that the app says of its own accord until Friday 11 June, by person: the date and the hour on their own clock, and
 * about what. A `+` is a line that was added to the message of that day, without a new one.
 */
export const expected: Record<Who, string[]> = {
  noor: [
    '2027-03-12 09 summary',
    '2027-03-19 09 summary',
    // Daan's interview: ten working days of silence.
    '2027-03-22 10 interview silent',
    '2027-03-26 09 summary',
    // Three working days after Ahmed's last nudge, as many as between the last two: not on Easter Monday.
    '2027-03-30 09 call etalages',
    '2027-04-02 09 summary',
    // The day after the meeting.
    '2027-04-09 09 meeting after + summary',
    // Nobody stands still: they met on 8 April, and within a fortnight of it partners report.
    '2027-04-16 09 summary',
    // Lotte's account is closed; her next nudge finds out.
    '2027-04-22 09 left tuin',
    '2027-04-23 09 summary',
    '2027-04-30 09 summary',
    // The app was down on Friday 7 May.
    '2027-05-10 11 summary',
    '2027-05-14 09 summary',
    '2027-05-21 09 summary',
    '2027-05-28 09 summary',
    '2027-06-04 09 summary',
    // On 11 June nothing happened in the week before, and nothing comes.
  ],
  // Never says a word.
  ahmed: [
    '2027-03-10 09 week etalages',
    '2027-03-16 09 day etalages',
    '2027-03-17 09 today etalages',
    '2027-03-19 09 silent etalages',
    '2027-03-24 09 last etalages',
    // Invited on Monday 22 March, half past ten. After two working days, but the 24th had its message; and after four.
    '2027-03-25 09 meeting answer',
    '2027-03-26 10 meeting answer last',
  ],
  // Reports early: done on 26 March. Comes to the meeting, on Thursday 8 April at two in Amsterdam.
  marieke: ['2027-03-25 09 week podium', '2027-04-07 14 meeting day', '2027-04-08 13 meeting hour'],
  kees: [
    '2027-04-20 18 week straatfeest',
    '2027-04-26 18 day straatfeest',
    // Not on King's day itself.
    '2027-04-28 18 today straatfeest',
  ],
  // Pauses on 7 April until the 19th: then one message, with what there is to ask by then.
  sanne: ['2027-04-07 09 week lesmateriaal', '2027-04-19 09 silent lesmateriaal + today excursie'],
  tom: [
    '2027-03-23 09 week panden',
    // The day before is Easter Monday; the clocks went forward. He gives a new date: 15 April.
    '2027-03-30 09 today panden',
    // Perhaps he comes to the meeting: at one, in London.
    '2027-04-07 13 meeting day',
    '2027-04-08 09 week panden',
    '2027-04-08 12 meeting hour +',
    '2027-04-14 09 day panden',
    '2027-04-15 09 today panden',
  ],
  emma: [
    '2027-03-19 09 week muur',
    '2027-03-25 09 day muur',
    // After Good Friday and Easter Monday.
    '2027-03-30 09 today muur',
  ],
  jack: [
    '2027-03-09 09 week lantaarns',
    // The clocks of New York went forward the day before.
    '2027-03-15 09 day lantaarns',
    // He can't, and releases it.
    '2027-03-16 09 today lantaarns',
    // Due on Friday 7 May, when the app was down; it came back at five in the morning in New York.
    '2027-05-10 09 week mozaiek',
    '2027-05-13 09 day mozaiek',
    '2027-05-14 09 today mozaiek',
  ],
  grace: [
    // The meeting is at eight in the morning in New York: both reminders come in the last hours before.
    '2027-04-06 16 meeting day',
    '2027-04-07 16 meeting hour',
    '2027-05-24 09 week subsidie',
    // Sunday, then Memorial day: together, after it.
    '2027-06-01 09 today subsidie',
  ],
  bram: [
    // Tomorrow.
    '2027-05-13 09 week wandeling',
    // Monday 17 May, which is a day off.
    '2027-05-14 09 week wandeling',
    '2027-05-18 09 week wandeling',
    // Next week: nothing on the day itself, as he does not want to hear of it until then.
    '2027-05-19 09 day wandeling',
    '2027-05-26 09 silent wandeling',
  ],
  // Her account is closed on 19 April.
  lotte: ['2027-04-16 09 week tuin'],
  // The interview: three and seven working days after the invitation of Monday 8 March, ten o'clock. The meeting: two and four.
  daan: [
    '2027-03-11 10 interview',
    '2027-03-17 10 interview last',
    '2027-03-24 10 meeting answer',
    '2027-03-26 10 meeting answer last',
  ],
  femke: [
    '2027-04-30 09 week boeken',
    '2027-05-03 09 week kaarten',
    '2027-05-04 09 week koffie',
    // From Friday 7 May at eight until now the app was down: one message, not six.
    '2027-05-10 11 day koffie + today boeken + today kaarten + week stoelen',
    '2027-05-11 09 today koffie',
    '2027-05-13 09 day stoelen',
    '2027-05-14 09 today stoelen',
  ],
};
