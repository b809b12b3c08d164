/** What a clock on the wall in a zone shows at an instant, as `YYYY-MM-DDTHH:mm`. */
export function toWallClock(seconds: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(seconds * 1000);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** The instant (seconds) at which a clock on the wall shows this; the first of two, and where there is none the one after the gap. */
export function fromWallClock(wall: string, zone: string): number {
  const wanted = Date.parse(`${wall}:00Z`) / 1000;
  const offsetAt = (seconds: number) => Date.parse(`${toWallClock(seconds, zone)}:00Z`) / 1000 - seconds;
  const candidates = [offsetAt(wanted - 86_400), offsetAt(wanted + 86_400)].map((offset) => wanted - offset);
  const exact = candidates.filter((one) => toWallClock(one, zone) === wall);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
}
