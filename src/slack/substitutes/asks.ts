import type { KnownBlock } from '@slack/types';
import { localDay } from '../../calendar/zone.ts';
import { endOf, meetingOf } from '../../coalition/meetings/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import { ownSubstitutions } from '../../coalition/substitutes/read.ts';
import { zoneOf } from '../../person/dues.ts';
import { dayIn, type Text } from '../../text/text.ts';
import type { AreaAsks, PinnedPart } from '../area-asks.ts';
import { button, section } from '../kit/blocks.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { kindWithin, spanIn } from '../meetings/words.ts';
import { nothingOpen } from '../vault.ts';
import { act } from './ids.ts';
import { substituteIn } from './words.ts';

interface Whose {
  user: string;
  zone: string;
  now: number;
}

/** Who goes instead of this person, a line each with the way back. Names of who has no Slack are left out. */
function substituteLines(text: Text, coalition: Coalition, { user, zone, now }: Whose): KnownBlock[][] {
  if (coalition.over !== null) return [];
  const words = text.substitutes.mine;
  const name = escapeMrkdwn(coalition.name);
  return ownSubstitutions(coalition, user, localDay(zone, now)).flatMap((sent) => {
    const who = substituteIn(sent, { open: nothingOpen, otherwise: words.someone });
    const label = sent.meeting === null ? words.back : text.substitutes.replaced.back;
    const back = button(act.takeBack, label, { value: `${coalition.id}.${sent.id}` });
    if (sent.meeting === null)
      return [[section(words.until(name, who, dayIn(text, sent.until ?? '')), back)]];
    const meeting = meetingOf(coalition, sent.meeting);
    if (meeting?.status !== 'planned' || endOf(meeting) <= now) return [];
    const line = words.once(name, kindWithin(text, meeting), spanIn(text, meeting, zone), who);
    return [[section(line, back)]];
  });
}

/** What is arranged, until it is over. */
export const substitutesAsks: AreaAsks = {
  entries(text, coalition, { user, zone, now }) {
    const part = coalition.leads.includes(user) ? 'leading' : 'taking';
    return substituteLines(text, coalition, { user, zone, now }).map((blocks) => ({ part, blocks }));
  },
  async pinned(context, { user, person, coalitions, text }): Promise<PinnedPart> {
    const whose = { user, zone: zoneOf(person, context.timezone), now: context.clock.now() };
    const lines = coalitions.flatMap((coalition) => substituteLines(text, coalition, whose));
    return { lines: lines.map((blocks) => ({ blocks, asks: false })), isDated: true };
  },
};
