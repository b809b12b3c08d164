import { localDay } from '../../calendar/zone.ts';
import { partnerOf } from '../../coalition/find.ts';
import type { PassageOf } from '../../coalition/sketch/state.ts';
import type { Coalition, Partner } from '../../coalition/state.ts';
import { dayIn, listOf, type Text } from '../../text/text.ts';
import { withinOf } from '../interviews/progress.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';

const namesShown = 400;

/** "Museum, Ondernemers en +3": partners by name, within so many characters. Fit for mrkdwn. */
export function partnersIn(text: Text, partners: readonly Partner[], most: number = namesShown): string {
  return listOf(
    text,
    withinOf(
      partners.map(({ name }) => escapeMrkdwn(name)),
      most,
    ),
  );
}

/** "hoe jullie samenwerken", or "de regel over het museum": a passage within a sentence. */
export function passageIn(text: Text, coalition: Coalition, about: PassageOf): string {
  const { passages } = text.sketch;
  return about === null ? passages.together : passages.of(escapeMrkdwn(nameOf(coalition, about)));
}

/** The same for several, within so many characters. */
export function passagesIn(text: Text, coalition: Coalition, all: readonly PassageOf[]): string {
  return listOf(
    text,
    withinOf(
      all.map((about) => passageIn(text, coalition, about)),
      namesShown,
    ),
  );
}

/** The name of a partner, also of one that left. */
export function nameOf(coalition: Coalition, partner: string): string {
  return partnerOf(coalition, partner)?.name ?? '?';
}

/** The title of a passage: "*Hoe we samenwerken*", or the partner that it is about. */
export function titleOf(text: Text, coalition: Coalition, about: PassageOf): string {
  const words = text.sketch.reading;
  return about === null ? words.together : words.of(escapeMrkdwn(nameOf(coalition, about)));
}

/** The same without formatting. */
export function plainTitleOf(text: Text, coalition: Coalition, about: PassageOf): string {
  return about === null ? text.sketch.reading.together.replaceAll('*', '') : nameOf(coalition, about);
}

/** "maandag 2 maart" by the reader's clock. */
export function dayOf(text: Text, zone: string, at: number): string {
  return dayIn(text, localDay(zone, at));
}

/** The lead who did something, or another one once that one has gone. */
export function leadIn({ leads, startedBy }: Coalition, by: string | null): string {
  const lead = by !== null && leads.includes(by) ? by : leads[0];
  return mention(lead ?? startedBy);
}

/** A button's value: the ids hold no dot. */
export function sketchValue(coalition: string, ...parts: (string | number | null)[]): string {
  return [coalition, ...parts.flatMap((part) => part ?? [])].join('.');
}
