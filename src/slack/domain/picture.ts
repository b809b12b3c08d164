import type { KnownBlock } from '@slack/types';
import { interestsOf, namedPartners, numbered, partnersOfInterest } from '../../coalition/domain/read.ts';
import type { Shown } from '../../coalition/domain/sharing.ts';
import { activePartners } from '../../coalition/find.ts';
import type { Partner } from '../../coalition/partners/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Context } from '../../context.ts';
import { describeDomain, domainPicture } from '../../figures/domain-words.ts';
import { stepCount } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { pictureBlock } from '../kit/blocks.ts';
import { knownPicture, type Picture } from '../kit/pictures.ts';

// Figure 3 in two versions: what leads see, and what partners see of it. `null` where there is nothing to draw.

/** Every interest, with its partners. */
export function leadsPicture(text: Text, coalition: Coalition): Picture | null {
  const all = interestsOf(coalition).map((interest) => ({ interest, place: interest.place }));
  return pictureOf(text, {
    coalition,
    shown: all,
    partnersOf: partnersOfInterest,
    words: text.figures.domain,
  });
}

/** What was shared, or will be: numbers and names as in the list that partners read. What is of a person has no name. */
export function partnersPicture(text: Text, coalition: Coalition, shown: readonly Shown[]): Picture | null {
  const words = text.figures.domain;
  const sharings = { ...words.sharings, nobody: text.domain.picture.unnamed };
  return pictureOf(text, { coalition, shown, partnersOf: namedPartners, words: { ...words, sharings } });
}

interface Drawn {
  coalition: Coalition;
  shown: readonly Shown[];
  partnersOf: (coalition: Coalition, interest: Shown['interest']) => Partner[];
  words: Text['figures']['domain'];
}

function pictureOf(text: Text, { coalition, shown, partnersOf, words }: Drawn): Picture | null {
  if (shown.length === 0) return null;
  const shows = domainPicture(
    {
      heading: { coalition: coalition.name, step: text.steps.walk.place('2', stepCount) },
      partners: activePartners(coalition).map(({ id, name }) => ({ id, name })),
      interests: numbered(coalition, shown).map(({ number, place, interest }) => ({
        number,
        place,
        partners: partnersOf(coalition, interest).map(({ id }) => id),
      })),
    },
    words,
  );
  return {
    coalition: coalition.id,
    figure: { kind: 'domain', shows },
    alt: describeDomain(shows),
    name: text.domain.picture.name(coalition.name),
  };
}

/** A picture that Slack has by now, as a block; `null`: words stand in. */
export async function knownBlock(
  context: Pick<Context, 'store' | 'clock'>,
  picture: Picture | null,
): Promise<KnownBlock | null> {
  if (picture === null) return null;
  const [block = null] = pictureBlock(await knownPicture(context, picture), picture.alt);
  return block;
}
