import type { KnownBlock, ModalView } from '@slack/types';
import { leadAskKinds } from '../../../src/coalition/lead-asks.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { leadLineOf } from '../../../src/slack/asks.ts';
import { quoted, section } from '../../../src/slack/kit/blocks.ts';
import { truncate } from '../../../src/slack/kit/limits.ts';
import { escapeMrkdwn } from '../../../src/slack/kit/mrkdwn.ts';
import { todayGroups } from '../../../src/slack/today/today.ts';
import { buildTodayView } from '../../../src/slack/today/view.ts';
import type { Text } from '../../../src/text/text.ts';
import { long, longestCoalition, longName, type Strange } from '../longest-coalition.ts';
import { clock, longestMeeting } from '../meetings/screens.ts';

/** One line of each kind, about the longest names, each with a way to reach somebody. */
function lines(text: Text, kind: Strange): { blocks: KnownBlock[] }[] {
  const one = longestCoalition({ kind, partners: 2, contacts: 1 });
  const coalition: Coalition = { ...one, meetings: [longestMeeting(one, { at: 0, answer: null })] };
  const short = truncate(longName(kind), 30);
  const name = escapeMrkdwn(`${short} (${short})`);
  return leadAskKinds.flatMap((each) => {
    const about = coalition.meetings[0]?.id ?? '';
    const contact = coalition.contacts[0]?.id ?? null;
    const ask = { kind: each, about, contact, since: 0, count: 40 };
    const asked = { coalition, ask, name, zone: clock.zone, today: '2026-11-30' };
    const line = leadLineOf(text, asked);
    if (line === null) return [];
    const where = `*${escapeMrkdwn(short)}*: `;
    return [{ blocks: [section(`${where}${line.words}`, line.button), ...quoted(long(kind, 40))] }];
  });
}

export function todayLines(text: Text, kind: Strange): KnownBlock[][] {
  return todayGroups(text, { lines: lines(text, kind).slice(0, 5), left: 1_000 }, 'k'.repeat(20));
}

export function todayViews(text: Text, kind: Strange): Record<string, ModalView[]> {
  const each = lines(text, kind);
  const many = {
    lines: Array.from({ length: 20 }, (_, at) => each[at % each.length] ?? { blocks: [] }),
    left: 1_000,
  };
  return {
    buildTodayView: [
      buildTodayView(text, { today: many, coalition: 'k'.repeat(20), page: 49 }),
      buildTodayView(text, { today: { lines: [], left: 0 }, coalition: undefined, page: 0 }),
    ],
  };
}
