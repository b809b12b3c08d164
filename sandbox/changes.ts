/** Stands for no person: only the inspector has something new. */
export const inspectorOnly = 'inspector';

/** Tells whoever listens that something changed for a person, without saying what. */
export interface Changes {
  /** `null` stands for everybody, `inspectorOnly` for nobody. */
  tell(user: string | null): void;
  /** The answer stops the listening. */
  listen(listener: (user: string | null) => void): () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<(user: string | null) => void>();
  return {
    tell(user) {
      for (const listener of [...listeners]) listener(user);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
