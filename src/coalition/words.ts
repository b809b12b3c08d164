// Zero-width and bidirectional control characters: two names that look the same are the same.
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** Whether two names read the same to a person: case, accents' encoding, spaces and invisible characters aside. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(name: string): string {
  return name.normalize('NFKC').replace(invisible, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Whether anything stands there that a person can see. */
export function isBlank(text: string): boolean {
  return text.replace(invisible, '').trim() === '';
}
