/** One thing that was looked at. `remedy`: what to do, only where it is wrong. */
export interface Finding {
  about: string;
  says: string;
  remedy?: string;
}

export function fine(about: string, says: string): Finding {
  return { about, says };
}

export function wrong(about: string, says: string, remedy: string): Finding {
  return { about, says, remedy };
}
