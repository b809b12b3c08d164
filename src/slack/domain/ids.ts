// Every id of the domain's buttons and windows. An interest is named by `coalition.interest`.

export const act = {
  openDomain: 'domain.open',
  /** The detail is the page of the screen that the window shows. */
  domainPage: 'domain.turn',
  /** The value is `coalition[.question]`. */
  openReading: 'domain.read',
  readingQuestion: 'domain.question',
  openBefore: 'domain.before',
  openInterest: 'interest.open',
  /** The detail is the interest, what was chosen says what to do. */
  interestMenu: 'interest.menu',
  /** The value is `coalition[.interview.question]`. */
  makeInterest: 'interest.make',
  interestDraft: 'interest.draft',
  changeInterest: 'interest.change',
  openMerge: 'interest.merge',
  /** Of every interest that can be asked about, or of one. */
  askKeys: 'key.ask',
  /** The value is `coalition.interest.contact`. */
  openRecord: 'key.record',
  /** The detail is `take` or `let-go`, the value `coalition.interest.contact`. */
  settleWords: 'key.settle',
  /** The detail is `yes`, `later`, `no`, `rather` or `back`; the value `coalition.interest.version`. */
  answerKey: 'key.answer',
  openKeys: 'key.open',
  keysPage: 'key.turn',
  openShare: 'domain.share',
  previewPage: 'domain.preview-turn',
  showDomain: 'domain.show',
  showPage: 'domain.show-turn',
  openContradictions: 'contradiction.list',
  /** The detail is the contradiction, what was chosen says what to do. */
  contradictionMenu: 'contradiction.menu',
} as const;

export const views = {
  domain: 'domain.list',
  interestForm: 'interest.save',
  interestMade: 'interest.made',
  merge: 'interest.merge',
  split: 'interest.split',
  record: 'key.record',
  suggest: 'key.suggest',
  keys: 'key.list',
  share: 'domain.share',
  preview: 'domain.preview',
  shown: 'domain.shown',
  mark: 'contradiction.save',
  settle: 'contradiction.settle',
} as const;

/** Options of the menus beside an interest and a contradiction. */
export const option = {
  open: 'open',
  in: 'in',
  outside: 'outside',
  undecided: 'undecided',
  ask: 'ask',
  word: 'word',
  remove: 'remove',
  undo: 'undo',
  merge: 'merge',
  split: 'split',
  contradiction: 'contradiction',
  settle: 'settle',
} as const;
