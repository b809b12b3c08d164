import type { KnownBlock } from '@slack/types';
import { hasAllKeys } from '../../coalition/domain/keys.ts';
import { interestsInDomain, namedPartners } from '../../coalition/domain/read.ts';
import { domainFor, isShownTo } from '../../coalition/domain/sharing.ts';
import type { Interest } from '../../coalition/domain/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { contextBlock, written } from '../kit/blocks.ts';
import { truncate } from '../kit/limits.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';

// Which interests stand with a partner's line. They are never copied into it: what loses a key is gone from the sketch too.

/** Those in the domain of one partner: for leads, and nobody else. */
export function interestsFor(coalition: Coalition, partner: string): Interest[] {
  return interestsInDomain(coalition).filter(({ partners }) => partners.includes(partner));
}

/** Whether everybody may read it with this partner's name. */
function isForAll(coalition: Coalition, interest: Interest, partner: string): boolean {
  return isNamed(coalition, interest, partner) && hasAllKeys(coalition, interest);
}

/** What is "of me" is shared without a name, so that it stands with no partner. */
function isNamed(coalition: Coalition, interest: Interest, partner: string): boolean {
  return namedPartners(coalition, interest).some(({ id }) => id === partner);
}

/** What all of these partners see of it in the domain that was shared with them, and is in it still. */
export function interestsShown(
  coalition: Coalition,
  partner: string,
  audience: readonly string[],
): Interest[] {
  const [first] = audience;
  if (first === undefined) return [];
  return domainFor(coalition, first)
    .filter(
      ({ place, interest }) =>
        place === 'in' && interest.place === 'in' && isNamed(coalition, interest, partner),
    )
    .map(({ interest }) => interest)
    .filter((interest) => audience.every((each) => isShownTo(coalition, interest, each)));
}

const listed = 12;
const wordsShown = 140;

/** For a lead who writes: the interests of a partner, and which of them others may not read. */
export function interestsBeside(
  text: Text,
  coalition: Coalition,
  { partner, open }: { partner: string; open: OpenEntry },
): KnownBlock[] {
  const words = text.sketch.writing;
  const all = interestsFor(coalition, partner);
  if (all.length === 0) return [contextBlock(words.noInterests)];
  const lines = all.slice(0, listed).map((interest) => {
    const line = lineOf(interest, open);
    return isForAll(coalition, interest, partner) ? line : `${line} _(${words.leadsOnly})_`;
  });
  const more = all.length - listed;
  return [written([words.interests, ...lines, ...(more > 0 ? [`+${more}`] : [])].join('\n'))];
}

/** For whoever reads the sketch: the interests that a line is about. */
export function interestLines(text: Text, interests: readonly Interest[], open: OpenEntry): KnownBlock[] {
  const there = interests.filter(({ words }) => open(words) !== undefined);
  if (there.length === 0) return [];
  const lines = there.slice(0, listed).map((interest) => lineOf(interest, open));
  const more = there.length - listed;
  return [written([text.sketch.shared.interests, ...lines, ...(more > 0 ? [`+${more}`] : [])].join('\n'))];
}

function lineOf({ words }: Interest, open: OpenEntry): string {
  return `• ${escapeMrkdwn(truncate(open(words) ?? '', wordsShown))}`;
}
