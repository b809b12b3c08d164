const day = 86_400_000;

/** The date (`YYYY-MM-DD`) so many days after another one, or before it. Throws a RangeError on what is no date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}
