import { commitmentOf } from '../../coalition/commitments.ts';
import type { CommitmentCommand, CommitmentReport } from '../../coalition/commitments-commands.ts';
import type { Commitment } from '../../coalition/commitments-state.ts';
import type { Problem } from '../../coalition/decision.ts';
import type { Person } from '../../person/person.ts';
import { actions, button, context } from '../blocks.ts';
import { act } from '../ids.ts';
import { valueIn } from '../inputs.ts';
import { showView } from '../open-views.ts';
import {
  answerClick,
  type ClickHandler,
  type ClickVisit,
  deriveId,
  drawKey,
  refuseSubmission,
  type SubmitHandler,
  type SubmitVisit,
  textFor,
} from '../visit.ts';
import { commitmentValue, lastReport, outcomeFor, ownerBlocks } from './lines.ts';
import { refreshSelf, refreshUnder, underOf } from './looking.ts';
import { actOn, afterwards, openOne, type Part, parseCommitment } from './part.ts';
import { openSmall, smallDraft, wordsOf } from './small-drafts.ts';
import { buildDateView, buildTakeView, type Outcome, outcomes, type Small } from './small-views.ts';

// How it goes: one click where nothing needs to be typed. Messages are brought in line by what follows from the event.

/**
 * A click that does one thing. An old button says what is the case, instead of doing anything; and where the message that it was in
 * is not brought in line, what came of it is said beside it.
 */
export async function actAtOnce(
  visit: ClickVisit,
  command: (commitment: string, today: string) => CommitmentCommand,
): Promise<Part | null> {
  const { coalition, commitment: id } = parseCommitment(visit.value);
  const result = await actOn(visit, coalition, (today) => command(id, today));
  await visit.ack();
  const part = afterwards(visit, result, coalition);
  if (result.status === 'refused') {
    const text = textFor(visit.desk, result.found.person.state, part?.coalition);
    await answerClick(visit, text, text.problems[result.problems[0]?.key ?? 'commitment-settled']);
    return null;
  }
  if (part === null) return null;
  await refreshSelf(visit, part);
  const commitment = commitmentOf(part.coalition, id);
  if (commitment !== undefined) await sayBeside(visit, part, commitment);
  return part;
}

/** An earlier day's message stays as it was: what came of the click stands beside it, with what is left to ask. */
async function sayBeside(
  { message, respond }: ClickVisit,
  part: Part,
  commitment: Commitment,
): Promise<void> {
  const { text, coalition, user, person, today } = part;
  if (message === null || isLiving(message.ts, { person, commitment })) return;
  const line = { coalition, commitment };
  const said = outcomeFor(text, line, user) ?? lastReport(text, commitment, today);
  if (said === null) return;
  const isLate = said === text.commitments.outcome.late;
  const date = button(`${act.report}.date`, text.commitments.buttons.date, { value: commitmentValue(line) });
  const asks =
    commitment.shared === 'asked'
      ? ownerBlocks(text, line)
      : [context(said), ...(isLate ? [actions('late', [date])] : [])];
  await respond({ response_type: 'ephemeral', replace_original: false, text: said, blocks: asks });
}

/** Whether this message is changed in place: the pinned one, the last day's, or the one about the commitment. */
function isLiving(
  ts: string,
  { person, commitment }: { person: Person | null; commitment: Commitment },
): boolean {
  const asked = commitment.asks.map(({ posted }) => posted?.ts);
  return [person?.hub, person?.bundles.last?.ts, commitment.posted?.ts, ...asked].includes(ts);
}

/** A submitted form about one commitment; what it lies on says how things stand then. */
export async function submitOne(
  visit: SubmitVisit,
  command: (commitment: string, today: string) => CommitmentCommand | Problem[],
  draft?: string,
): Promise<void> {
  const { coalition = '', commitment = '' } = visit.meta;
  const kept = draft === undefined ? undefined : { form: draft, text: null };
  const result = await actOn(visit, coalition, (today) => command(commitment, today), kept);
  const part = afterwards(visit, result, coalition);
  const text = textFor(visit.desk, result.found.person.state, part?.coalition);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  await visit.ack();
  if (part !== null) await refreshUnder(visit, part);
}

const oneClick: Record<string, CommitmentReport> = {
  done: { kind: 'done' },
  'on-track': { kind: 'on-track' },
  again: { kind: 'on-track', again: true },
  release: { kind: 'released' },
};

/** The five reports; the detail says which one. */
export const handleReport: ClickHandler = async (visit) => {
  const report = oneClick[visit.detail];
  if (report !== undefined) {
    await actAtOnce(visit, (commitment, today) => ({
      ...{ type: 'ReportCommitment', commitment, today, report },
    }));
    return;
  }
  if (visit.detail === 'stuck') return openOne(visit, (part) => openSmall(visit, part, 'stuck'));
  await openDay(visit, buildDateView);
};

/** A form that asks for a day. */
async function openDay(visit: ClickVisit, build: typeof buildDateView): Promise<void> {
  await openOne(visit, async (part) => {
    const { coalition, commitment, today } = part;
    const meta = { coalition: coalition.id, commitment: commitment.id, key: drawKey() };
    const words = await wordsOf(part);
    await visit.ack();
    const isAhead = commitment.date !== null && commitment.date > today;
    const values = build === buildTakeView && isAhead ? { date: [commitment.date ?? ''] } : {};
    const small: Small = { meta: { ...meta, ...underOf(visit.view) }, words, values };
    await showView(visit, build(part.text, small), { onTop: visit.view !== null });
  });
}

export const handleCommitmentDate: SubmitHandler = (visit) => {
  const date = valueIn(visit.values, 'date');
  return submitOne(visit, (commitment, today) =>
    date === ''
      ? [{ field: 'date', key: 'day-missing' }]
      : { type: 'ReportCommitment', commitment, today, report: { kind: 'new-date', date } },
  );
};

export const handleCommitmentStuck: SubmitHandler = (visit) => {
  const { values, request, meta } = visit;
  const why = { entry: whyEntry(meta.commitment, request), text: valueIn(values, 'why') };
  const open = valueIn(values, 'who') === 'coalition';
  return submitOne(
    visit,
    (commitment, today) => ({
      ...{ type: 'ReportCommitment', commitment, today, report: { kind: 'stuck', why, open } },
    }),
    smallDraft('stuck', meta),
  );
};

function whyEntry(commitment: string | undefined, request: string): string {
  return `${commitment}.why.${deriveId(request, 'why')}`;
}

/** What came out of a talk with the owner, for a lead to write down. */
export const handleRecordCommitment: ClickHandler = (visit) =>
  openOne(visit, (part) => openSmall(visit, part, 'record'));

export const handleCommitmentRecord: SubmitHandler = (visit) => {
  const { values, request, meta } = visit;
  const outcome = outcomes.find((each) => each === valueIn(values, 'outcome'));
  const why = { entry: whyEntry(meta.commitment, request), text: valueIn(values, 'why') };
  const date = valueIn(values, 'date');
  const report = (kind: Outcome): CommitmentReport => {
    if (kind === 'stuck') return { kind, why, open: false };
    return kind === 'new-date' ? { kind, date } : { kind };
  };
  return submitOne(
    visit,
    (commitment, today) => {
      if (outcome === undefined) return [{ field: 'outcome', key: 'outcome-missing' }];
      if (outcome === 'new-date' && date === '') return [{ field: 'date', key: 'day-missing' }];
      return { type: 'ReportCommitment', commitment, today, report: report(outcome) };
    },
    smallDraft('record', meta),
  );
};

/** Whether the channel hears that it is done. */
export const handleShareCommitment: ClickHandler = async (visit) => {
  const share = visit.detail === 'yes';
  await actAtOnce(visit, (commitment) => ({ type: 'SettleSharing', commitment, share }));
};

export const handleTakeCommitment: ClickHandler = (visit) => openDay(visit, buildTakeView);

export const handleCommitmentTake: SubmitHandler = (visit) =>
  submitOne(visit, (commitment, today) => ({
    ...{ type: 'TakeCommitment', commitment, today, date: valueIn(visit.values, 'date') || null },
  }));
