import { everyPartner } from '../../src/coalition/domain/keys.ts';
import { shareable, shownAs } from '../../src/coalition/domain/sharing.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { leadsPicture, partnersPicture } from '../../src/slack/domain/picture.ts';
import type { Picture } from '../../src/slack/kit/pictures.ts';
import type { Text } from '../../src/text/text.ts';

/** Figure 3 as a lead sees it, and as partners would see it now: in the language of that lead. */
export function domainPictures(text: Text, coalition: Coalition): Picture[] {
  const shown = shownAs(coalition, shareable(coalition, everyPartner(coalition)));
  return [leadsPicture(text, coalition), partnersPicture(text, coalition, shown)].flatMap(
    (each) => each ?? [],
  );
}

/** The same for everybody who reads along in the channel: nothing that leads alone see. */
export function sharedPictures(text: Text, coalition: Coalition): Picture[] {
  const shown = shownAs(coalition, shareable(coalition, everyPartner(coalition)));
  return [partnersPicture(text, coalition, shown)].flatMap((each) => each ?? []);
}
