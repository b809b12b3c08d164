export const act = {
  /** The value is the coalition. */
  openPlan: 'sketch.plan',
  /** The detail is the page. */
  openPlacing: 'sketch.placing',
  /** The detail: aspect, partner, how often it was chosen, and the partner that it is placed against. */
  place: 'sketch.place',
  openMap: 'sketch.map',
  /** The detail is the page of the form. */
  write: 'sketch.write',
  /** One passage: the value is the coalition, and a partner where it is about one. */
  change: 'sketch.change',
  writeDraft: 'sketch.write-draft',
  /** The detail is the page. */
  read: 'sketch.read',
  share: 'sketch.share',
  shareDraft: 'sketch.share-draft',
  openVersions: 'sketch.versions',
  /** What was shared, for who got it: the value is the coalition and the number of a version, without it the newest. */
  openShared: 'sketch.shared',
  /** Turns its pages: the detail is the page. */
  sharedPage: 'sketch.shared-page',
  /** The value: coalition, version, and a partner where it is about one. */
  suggest: 'sketch.suggest',
  suggestDraft: 'sketch.suggest-draft',
  /** The detail is the page. */
  openSuggestions: 'sketch.suggestions',
  /** The value: coalition and suggestion. */
  take: 'sketch.take',
  takeDraft: 'sketch.take-draft',
  thank: 'sketch.thank',
  thankDraft: 'sketch.thank-draft',
} as const;

export const views = {
  plan: 'sketch.plan',
  placing: 'sketch.placing',
  map: 'sketch.map',
  write: 'sketch.write',
  read: 'sketch.read',
  share: 'sketch.share',
  shareDone: 'sketch.share-done',
  versions: 'sketch.versions',
  shared: 'sketch.shared',
  suggest: 'sketch.suggest',
  suggestions: 'sketch.suggestions',
  take: 'sketch.take',
  thank: 'sketch.thank',
} as const;
