export const act = {
  openSuggestions: 'sketch.suggestions',
} as const;
