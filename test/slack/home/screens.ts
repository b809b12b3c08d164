import type { HomeView } from '@slack/types';
import type { Coalition, InterviewStatus } from '../../../src/coalition/state.ts';
import { stepIds, steps } from '../../../src/method/steps.ts';
import { buildHomeView } from '../../../src/slack/home/view.ts';
import type { Message } from '../../../src/slack/kit/message.ts';
import { buildMineMessage } from '../../../src/slack/person/mine.ts';
import type { Text } from '../../../src/text/text.ts';
import { polls } from '../dates/screens.ts';
import { lead, longestCoalition, type Strange } from '../longest-coalition.ts';
import { clock, longestMeeting } from '../meetings/screens.ts';

const statuses: InterviewStatus[] = [
  ...(['asked', 'answering', 'paused', 'talk', 'recorded', 'done'] as const),
  ...(['declined', 'handed-over', 'withdrawn', 'erased'] as const),
];

/** The same coalition under another id, with its interviews. */
function renamed(coalition: Coalition, at: number): Coalition {
  const nth = `${at}`.padStart(2, '0');
  return {
    ...coalition,
    id: `${coalition.id.slice(2)}${nth}`,
    startedAt: at,
    meetings: coalition.meetings.map((each) => ({ ...each, id: `${nth}${each.id}` })),
    datePolls: coalition.datePolls.map((each) => ({ ...each, id: `${nth}${each.id}` })),
    interviews: coalition.interviews.map((each) => ({ ...each, id: `${nth}${each.id.slice(2)}` })),
  };
}

function many(count: number, coalitionAt: (at: number) => Coalition): Coalition[] {
  return Array.from({ length: count }, (_, at) => renamed(coalitionAt(at), at));
}

/** Every question of the method on the list of open points. */
function allOpen(coalition: Coalition, at: number): Coalition {
  const questions = steps.flatMap((step) => step.questions.map(({ id }) => id));
  const answers = Object.fromEntries(questions.map((id) => [id, { versions: [], open: true }]));
  const step = stepIds[at % stepIds.length] ?? '1';
  return { ...coalition, walk: { ...coalition.walk, at: { step, round: 12 }, answers } };
}

/** 25 coalitions with 40 contacts each, whose names stand there in full because none of them has Slack. */
function led(kind: Strange): Coalition[] {
  return many(25, (at) => {
    const one = longestCoalition({ kind, partners: 1, contacts: 40 });
    const contacts = one.contacts.map((contact) => ({ ...contact, user: null }));
    const interviews = one.interviews.map((each, nth) => ({
      ...each,
      status: statuses[nth % statuses.length] ?? ('done' as const),
    }));
    const over = at % 7 === 6 ? ('closed' as const) : null;
    return allOpen({ ...one, datePolls: polls(one), contacts, interviews, over, practice: at % 5 === 4 }, at);
  });
}

/** Somebody who takes part everywhere, with an interview in every status, and leads who ask to read it. */
function taken(kind: Strange): { user: string; coalitions: Coalition[] } {
  const coalitions = many(25, (at) => {
    const status = statuses[at % statuses.length] ?? 'done';
    const one = longestCoalition({ kind, partners: 1, contacts: 1, status });
    const consents = Object.fromEntries(one.leads.map((each) => [each, 'asked' as const]));
    const meetings = [null, 'yes' as const, 'maybe' as const].map((answer, nth) =>
      longestMeeting(one, { at: nth, answer }),
    );
    return {
      ...one,
      meetings,
      datePolls: polls(one),
      interviews: one.interviews.map((each) => ({ ...each, consents })),
    };
  });
  return { user: coalitions[0]?.contacts[0]?.user ?? '', coalitions };
}

const picture = {
  type: 'image' as const,
  image_url: 'https://example.org/a.png',
  alt_text: 'x'.repeat(2_000),
};

/** Whose Home or list it is, with what: a stranger, a lead, a partner, both at once. */
function people(kind: Strange) {
  const leads = led(kind);
  const partner = taken(kind);
  const asLead = partner.coalitions.map((one) => ({ ...one, leads: [partner.user, ...one.leads] }));
  return [
    { user: 'U0STRANGER0', coalitions: [] },
    { user: lead, coalitions: leads },
    partner,
    { user: partner.user, coalitions: asLead },
    {
      user: partner.user,
      coalitions: partner.coalitions.map((one) => ({ ...one, over: 'closed' as const })),
    },
  ].map((one) => ({ ...one, ...clock, pictures: new Map(one.coalitions.map(({ id }) => [id, picture])) }));
}

/** Every one's Home: the first two pages and the last, or `all`. */
export function homeViews(text: Text, kind: Strange, all: boolean): HomeView[] {
  return people(kind).flatMap((one) => {
    const turned: HomeView[] = [];
    if (!all) return [0, 1, 1_000].map((page) => buildHomeView(text, { ...one, page }));
    for (let page = 0; page < 100; page += 1) {
      const view = buildHomeView(text, { ...one, page });
      if (view.private_metadata === turned.at(-1)?.private_metadata) return turned;
      turned.push(view);
    }
    throw new Error('there is no last page');
  });
}

export function mineMessages(text: Text, kind: Strange): Message[] {
  return people(kind).map((one) => buildMineMessage(text, { ...one, pictures: new Map() }));
}
