import { maySeeCommitment } from './coalition/commitments/access.ts';
import { isLead } from './coalition/decision.ts';
import { accessTo } from './coalition/interviews/read.ts';
import { confinedIn, readable, textsIn } from './coalition/privacy.ts';
import type { Coalition } from './coalition/state.ts';
import type { Context } from './context.ts';
import type { CoalitionData } from './documents/coalition-json.ts';
import { originsIn } from './erasing.ts';
import { interviewQuestions } from './method/interview.ts';
import { type OpenEntry, openFor, type Reads } from './reading.ts';
import { inOrder } from './taking-out.ts';

type TakingOut = Pick<Context, 'clock' | 'workspace'> & Reads;

/**
 * All that a lead may read of a coalition, read now and noted as such; `null` for who is no lead of it. What goes no further than
 * the leads who may read it (M1.5 (f), M3.4) is in nothing that is taken out.
 */
export async function coalitionData(
  context: TakingOut,
  { coalition, user }: { coalition: Coalition; user: string },
): Promise<CoalitionData | null> {
  if (!isLead(coalition, user)) return null;
  const confined = confinedIn(coalition);
  const mayLeave = readable(coalition, { user, entries: [...textsIn(coalition)] });
  const entries = mayLeave.filter((entry) => !confined.has(entry));
  const open = await openFor(context, { coalition, user, entries });
  const origins = await originsIn(context, coalition);
  const opened = new Map(entries.flatMap((entry) => pairOf(entry, open)));
  const texts = inOrder(opened, origins);
  const { clock, workspace } = context;
  return {
    madeAt: new Date(clock.now()).toISOString(),
    workspace,
    as: user,
    ...partsOf(coalition, user),
    texts: Object.fromEntries(texts.map(({ entry, ...text }) => [entry, text])),
    notHere: [
      'Interviews that this lead may not read, or that were not sent.',
      'Answers about other partners, question (f): they go no further than who may read the interview.',
      'What leads note about organisations (role, capacity to act, stake, influence).',
      'Who opened which interview: its author sees that.',
    ],
  };
}

function pairOf(entry: string, open: OpenEntry): [string, string][] {
  const text = open(entry);
  return text === undefined ? [] : [[entry, text]];
}

type Parts = Pick<
  CoalitionData,
  'coalition' | 'partners' | 'contacts' | 'interviews' | 'steps' | 'meetings' | 'commitments'
>;

/** What a lead sees of each part, with the ids of texts. */
function partsOf(coalition: Coalition, user: string): Parts {
  const { id, name, need, language, country, startedAt, startedBy, over, leads, intention, walk } = coalition;
  return {
    coalition: {
      id,
      name,
      need,
      language,
      country,
      startedAt: instant(startedAt),
      startedBy,
      isClosed: over === 'closed',
      closedAt: instant(coalition.closedAt ?? null),
      channel: coalition.channel.id,
      leads,
      intention,
    },
    partners: coalition.partners.map(({ id: partner, name: organisation, kind, own, removed }) => ({
      id: partner,
      name: organisation,
      kind,
      own,
      removed,
    })),
    contacts: coalition.contacts.map(({ erased: _, ...contact }) => contact),
    interviews: coalition.interviews.map((interview) => interviewOf(coalition, interview, user)),
    steps: {
      at: walk.at,
      document: walk.document,
      passes: walk.passes.map(({ notes, ...pass }) => ({ ...pass, notes: notes.map(dated) })),
      answers: Object.fromEntries(
        Object.entries(walk.answers).map(([question, { open, versions }]) => [
          question,
          { open, versions: versions.map(dated) },
        ]),
      ),
    },
    meetings: coalition.meetings.map(meetingOf),
    commitments: coalition.commitments
      .filter((commitment) => maySeeCommitment(coalition, commitment, user))
      .map(commitmentOf),
  };
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function dated<T extends { at: number }>({ at, ...rest }: T) {
  return { ...rest, at: instant(at) };
}

const toldFurther = interviewQuestions
  .filter((question) => !('onlyForLeads' in question))
  .map(({ id }) => id);

function interviewOf(coalition: Coalition, interview: Coalition['interviews'][number], user: string) {
  const { id, contact, status, sentAt, recordedBy, answers } = interview;
  const mayRead = accessTo(coalition, interview, user) === 'reader';
  const shown = toldFurther.flatMap((question): [string, string[]][] => {
    const parts = answers[question]?.parts;
    return parts === undefined ? [] : [[question, parts.map(({ entry }) => entry)]];
  });
  return {
    id,
    contact,
    status,
    sentAt: instant(sentAt),
    recordedBy,
    mayRead,
    answers: mayRead ? Object.fromEntries(shown) : {},
  };
}

function meetingOf(meeting: Coalition['meetings'][number]) {
  const { id, kind, form, status, start, zone, minutes, place, purpose, cancelLine, outcome } = meeting;
  return {
    id,
    kind,
    form,
    status,
    start: instant(start),
    zone,
    minutes,
    place,
    purpose,
    cancelLine,
    invitees: meeting.invitees.map(({ contact, dropped, answer, note, answeredAt }) => ({
      contact,
      dropped,
      answer,
      note,
      answeredAt: instant(answeredAt),
    })),
    outcome: outcome === null ? null : dated(outcome),
  };
}

function commitmentOf(commitment: Coalition['commitments'][number]) {
  const { id, words, partner, contact, date, step, money, status, proposedBy, history } = commitment;
  return {
    id,
    words,
    partner,
    contact,
    date,
    step,
    money,
    status,
    proposedBy,
    history: history.map((change) => dated(change)),
  };
}
