/** Which coalitions this process last saw behind a channel, an open question or a person: a load sends along what it holds of them. */
export interface Guesses {
  of(place: string): readonly string[];
  saw(place: string, coalitions: readonly string[]): void;
}

const most = 20_000;

/** A wrong guess costs bytes, never a second round trip; so does one that was forgotten. */
export function createGuesses(): Guesses {
  const seen = new Map<string, readonly string[]>();
  return {
    of: (place) => seen.get(place) ?? [],
    saw: (place, coalitions) => {
      seen.delete(place);
      if (coalitions.length === 0) return;
      seen.set(place, coalitions);
      for (const oldest of seen.keys()) {
        if (seen.size <= most) break;
        seen.delete(oldest);
      }
    },
  };
}
