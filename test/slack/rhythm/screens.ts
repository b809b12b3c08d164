import type { ModalView } from '@slack/types';
import { buildBundleMessage, buildDoneMessage } from '../../../jobs/rhythm/bundle-message.ts';
import { agenda } from '../../../src/coalition/agenda.ts';
import type { Due } from '../../../src/coalition/due-kinds.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { nobodyYet, type Person } from '../../../src/person/person.ts';
import type { Message } from '../../../src/slack/kit/message.ts';
import { buildHoursView, buildSettingsView } from '../../../src/slack/person/settings-view.ts';
import { buildLaterView } from '../../../src/slack/rhythm/later.ts';
import { buildPauseView } from '../../../src/slack/rhythm/pausing.ts';
import { buildMoveView, buildScheduleView } from '../../../src/slack/rhythm/schedule-view.ts';
import type { Text } from '../../../src/text/text.ts';
import { lead, long, longName, type Strange } from '../longest-coalition.ts';

export const today = '2026-03-02';
const now = Date.parse(`${today}T10:00:00Z`);
const timezone = 'America/Argentina/Buenos_Aires';

/** Who chose everything, at its longest. */
export const choosy: Person = {
  ...nobodyYet,
  language: 'nl',
  country: 'US',
  zone: 'America/Argentina/ComodRivadavia',
  rhythm: {
    ...nobodyYet.rhythm,
    hours: { from: '08:45', to: '23:15', days: [1, 2, 3, 5, 6, 7] },
    zone: 'America/Argentina/Ushuaia',
    pausedUntil: '2026-09-30',
    weekly: 3,
    quotes: false,
  },
};

export function rhythmViews(text: Text, big: Coalition): Record<string, ModalView[]> {
  const [due] = agenda(big);
  const silent = {
    ...big,
    interviews: big.interviews.map((each) => ({ ...each, status: 'asked' as const })),
  };
  const open = () => long('entities', 3_000);
  const schedule = { coalition: silent, people: {}, now, timezone, open };
  const meta = { coalition: big.id, key: 'k'.repeat(20) };
  const about = 'a'.repeat(60);
  return {
    buildSettingsView: [null, nobodyYet, choosy].flatMap((person) =>
      [true, false].map((isLead) => buildSettingsView(text, { person, isLead, today })),
    ),
    buildHoursView: [null, choosy].map((person) => buildHoursView(text, { person, timezone, way: 'other' })),
    buildLaterView: [buildLaterView(text, `commitment-silent.${big.id}.${about}`)],
    buildPauseView: [buildPauseView(text)],
    buildScheduleView: [0, 1, 1_000].map((page) => buildScheduleView(text, { ...schedule, page })),
    buildMoveView: [
      buildMoveView(
        text,
        { user: due?.user ?? lead, kind: 'interview-reminder', about, mark: 'm'.repeat(30) },
        meta,
      ),
    ],
  };
}

/** The message of a day with more than it can hold, and what becomes of it. */
export function bundleMessages(text: Text, coalitions: Coalition[], kind: Strange): Message[] {
  const motive = long(kind, 3_000);
  const all = (
    [
      'interview-reminder',
      'interview-again',
      'interview-silent',
      'interview-talk',
      'interview-talk-late',
    ] as const
  ).flatMap((what) => {
    const dues = coalitions.flatMap((coalition) =>
      coalition.interviews.slice(0, 40).map(
        (interview): Due => ({
          user: lead,
          coalition: coalition.id,
          about: interview.id,
          kind: what,
          when: { since: 0, workingDays: 3 },
        }),
      ),
    );
    const parts = { coalitions, dues, motive };
    const { message } = buildBundleMessage(text, parts);
    const settled = buildBundleMessage(text, { ...parts, settled: () => longName(kind).repeat(12) });
    return [message, settled.message];
  });
  return [buildDoneMessage(text), ...all.flatMap((message) => message ?? [])];
}
