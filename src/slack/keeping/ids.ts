export const act = {
  dataPage: 'keeping.turn',
  /** The value is the coalition. */
  openTexts: 'keeping.texts',
  textsPage: 'keeping.texts-turn',
  takeOut: 'keeping.take-out',
  removeFiles: 'keeping.remove-files',
  openErase: 'keeping.erase',
} as const;

export const views = {
  data: 'keeping.data',
  texts: 'keeping.texts',
  erase: 'keeping.erase',
} as const;
