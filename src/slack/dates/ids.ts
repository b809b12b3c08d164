// The ids of finding a date that Slack sends back. A poll's value is `coalition.poll.revision`.

export const act = {
  /** The value is `coalition[.kind or form]`; the detail `here` means in the place of the window. */
  findDate: 'date.find',
  dateDraft: 'date.draft',
  moreMoments: 'date.more',
  /** For leads: who can when. The detail `here` means in the place of the window. */
  openPoll: 'date.open',
  pollPage: 'date.turn',
  openOffer: 'date.offer',
  offerDraft: 'date.offer-draft',
  closePoll: 'date.close',
  cancelPoll: 'date.cancel',
  /** The detail is the moment's start. */
  openPick: 'date.pick',
  pickDraft: 'date.pick-draft',
  /** One moment fits, or not after all: the detail is its start, the value ends in `yes` or `no`. */
  answerMoment: 'date.answer',
  answerNone: 'date.none',
  /** All moments in a window. */
  chooseMoments: 'date.choose',
  /** A lead passes on an answer, or changes their own; the detail is the contact. */
  answerMomentsFor: 'date.answer-for',
} as const;

export const views = {
  date: 'date.find',
  dateDone: 'date.done',
  poll: 'date.one',
  offer: 'date.offer',
  pick: 'date.pick',
  moments: 'date.choose',
} as const;
