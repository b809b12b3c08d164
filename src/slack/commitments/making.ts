import type { ModalView } from '@slack/types';
import { commitmentOf, hasLeft, isOfCoalition, isReachable } from '../../coalition/commitments.ts';
import { moneyWords } from '../../coalition/commitments-check.ts';
import type { CommitmentInput, MoneyInput, Words } from '../../coalition/commitments-commands.ts';
import { dateProblem } from '../../coalition/commitments-dates.ts';
import { type Commitment, moneySources } from '../../coalition/commitments-state.ts';
import type { Problem } from '../../coalition/decision.ts';
import { activeContacts, contactOf } from '../../coalition/find.ts';
import { isBlank } from '../../coalition/words.ts';
import { isStepId } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { section } from '../blocks.ts';
import { coalitionsOf } from '../coalitions/which.ts';
import { views } from '../ids.ts';
import { type Values, valueIn } from '../inputs.ts';
import { modal } from '../modals.ts';
import { showView } from '../open-views.ts';
import { todayOf } from '../rhythm/expectation.ts';
import { type OpenEntry, openCommitments } from '../vault.ts';
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
import { escapeMrkdwn } from '../words.ts';
import { draftForm, filled, keep, parseDraft } from './form-draft.ts';
import {
  buildCommitmentFormView,
  contactIn,
  type Form,
  formPages,
  none,
  parseEuros,
  partnerIn,
} from './form-views.ts';
import type { Line } from './lines.ts';
import { refreshUnder, underOf } from './looking.ts';
import { afterwards, openOne, openPart, type Part } from './part.ts';
import { buildWhichView } from './small-views.ts';

// Making and changing a commitment: three pages, kept as a draft at each, so that nothing is typed twice.

/** A new one: in the coalition of the value, else which one is asked first. */
export const handleNewCommitment: ClickHandler = (visit) => {
  if (visit.value === '') return chooseCoalition(visit);
  return openPart(visit, visit.value, async (part) => {
    const meta = { coalition: part.coalition.id, key: drawKey(), part: 0, ...underOf(visit.view) };
    await openForm(part, { meta, commitment: null, initial: {}, onTop: visit.view !== null }, visit.ack);
  });
};

async function chooseCoalition(visit: ClickVisit): Promise<void> {
  const { desk, workspace, user, view } = visit;
  const { person, mine } = await coalitionsOf(desk, workspace, { user });
  const own = mine.filter((each) => each.over === null && isOfCoalition(each, user));
  const text = textFor(desk, person, own.at(-1));
  await visit.ack();
  if (own.length === 0) return answerClick(visit, text, text.commitments.which.none);
  await showView(visit, buildWhichView(text, { key: drawKey() }, own), { onTop: view !== null });
}

export const handleChangeCommitment: ClickHandler = (visit) =>
  openOne(visit, async (part) => {
    await openChange(part, { commitment: part.commitment, view: visit.view }, visit.ack);
  });

/** The form with what the commitment says now, or with a draft of later. */
export async function openChange(
  part: Part,
  { commitment, view }: { commitment: Commitment; view: Parameters<typeof underOf>[0] },
  ack: () => Promise<void>,
): Promise<void> {
  const { desk, workspace, user, coalition } = part;
  const open = await openCommitments(desk, workspace, {
    ...{ coalition, commitments: [commitment], user, all: true },
  });
  const meta = {
    ...{ coalition: coalition.id, commitment: commitment.id, key: drawKey(), part: 0 },
    ...underOf(view),
  };
  const initial = valuesOf(commitment, open);
  await openForm(part, { meta, commitment, initial, onTop: view !== null }, ack);
}

/** With what a form begins. */
export interface Opened extends Pick<Form, 'meta' | 'commitment' | 'note'> {
  initial: Values;
  onTop: boolean;
}

/** Opens the first page. */
export async function openForm(part: Part, opened: Opened, ack: () => Promise<void>): Promise<void> {
  const view = await formView(part, opened);
  await ack();
  await showView(part, view, { onTop: opened.onTop });
}

/** The first page; a draft of an earlier time comes before what the form would begin with. */
export async function formView(part: Part, opened: Opened): Promise<ModalView> {
  const { desk, workspace, user, coalition, text } = part;
  const { meta, commitment, initial } = opened;
  const { draft } = await desk.store.load(workspace, { person: user, draft: draftForm(meta) });
  const kept = parseDraft(draft);
  const isNewer = draft !== null && kept.at > (commitment?.history.at(-1)?.at ?? 0);
  const values = isNewer ? { ...initial, ...kept.values } : initial;
  const note = isNewer ? 'offered' : opened.note;
  const form = { coalition, user, commitment, meta, values, ...(note === undefined ? {} : { note }) };
  return buildCommitmentFormView(text, form);
}

/** What a commitment says, as the form's fields. */
function valuesOf(commitment: Commitment, open: OpenEntry): Values {
  const { money, date, step, contact, partner } = commitment;
  const one = (value: string | null | undefined) => (value == null || value === '' ? [] : [value]);
  const about = open(moneyWords(money) ?? '');
  return {
    ...{ words: one(open(commitment.words)), date: one(date), step: [step ?? none] },
    ...{ partner: [partner ?? none], contact: one(contact), money: [money.kind] },
    ...(money.kind === 'existing'
      ? { differently: one(about), strengthens: money.strengthens }
      : { euros: one(money.euros?.toString()), source: [money.source], from: one(about) }),
  };
}

/** "Verder" keeps what was filled in and goes on; the last page makes or changes the commitment. */
export const handleCommitmentForm: SubmitHandler = (visit) =>
  (visit.meta.part ?? 0) < formPages - 1 ? turnPage(visit) : save(visit);

async function turnPage(visit: SubmitVisit): Promise<void> {
  const { desk, workspace, user, meta } = visit;
  const draft = draftForm(meta);
  const query = { person: user, coalition: meta.coalition ?? '', draft };
  let next: Form | null = null;
  const result = await desk.house.act({ workspace, by: user, query }, (found) => {
    const made = filled(visit, found.coalition?.state, found.draft);
    if (made === null) return [{ key: 'unknown-coalition' }];
    const problems = pageProblems(made.form, todayOf(desk, found.person.state));
    if (problems.length > 0) return problems;
    next = { ...made.form, meta: { ...meta, part: (meta.part ?? 0) + 1 } };
    return { draft: { form: draft, text: keep(desk.clock.now(), made.form.values) } };
  });
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  if (next === null) return visit.ack();
  await visit.ack({ response_action: 'update', view: buildCommitmentFormView(text, next) });
}

/** What can be said of a page before the core is asked: under the fields that are there. */
function pageProblems(form: Form, today: string): Problem[] {
  const { values, meta, commitment, coalition } = form;
  const isSecond = (meta.part ?? 0) === 1;
  const contact = contactIn(form);
  const user = contact === null ? null : (contactOf(coalition, contact)?.user ?? null);
  const isGone = contact !== (commitment?.contact ?? null) && hasLeft(coalition, user);
  if (isSecond) return isGone ? [{ field: 'contact', key: 'owner-gone' }] : [];
  const date = valueIn(values, 'date') || null;
  const wrong = date === (commitment?.date ?? null) ? null : dateProblem(date, today);
  const partner = partnerIn(form);
  const isEmpty = partner !== none && activeContacts(coalition, partner).length === 0;
  return [
    ...(isBlank(valueIn(values, 'words')) ? [{ field: 'words', key: 'commitment-missing' } as const] : []),
    ...(isEmpty ? [{ field: 'partner', key: 'partner-empty' } as const] : []),
    ...(isGone && isAlone(form) ? [{ field: 'partner', key: 'owner-gone' } as const] : []),
    ...(wrong === null ? [] : [wrong]),
  ];
}

/** Nobody else of that partner can be chosen on the next page. */
function isAlone(form: Form): boolean {
  return activeContacts(form.coalition, partnerIn(form)).length === 1;
}

async function save(visit: SubmitVisit): Promise<void> {
  const { desk, workspace, user, meta, request } = visit;
  const { coalition: id = '', key = '' } = meta;
  const draft = draftForm(meta);
  const old = await oldWords(visit);
  const made = deriveId(key, 'commitment');
  const query = { person: user, coalition: id, draft };
  const result = await desk.house.act({ workspace, by: user, request, query }, (found) => {
    const now = filled(visit, found.coalition?.state, found.draft);
    if (now === null) return [{ key: 'unknown-coalition' }];
    if (valueIn(now.form.values, 'words') === '') return [{ key: 'pages-lost' }];
    const today = todayOf(desk, found.person.state);
    const { commitment } = now.form;
    const input = inputOf(now.form, { old, entry: (what) => `${made}.${what}.${deriveId(request, what)}` });
    const command =
      commitment === null
        ? ({ type: 'MakeCommitment', commitment: made, today, ...input } as const)
        : ({ type: 'ChangeCommitment', commitment: commitment.id, today, ...input } as const);
    return { coalitions: [{ id, commands: [command] }], draft: { form: draft, text: null } };
  });
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  const part = afterwards(visit, result, id);
  const after = part === null ? undefined : commitmentOf(part.coalition, meta.commitment ?? made);
  if (part === null || after === undefined) return visit.ack();
  if (meta.under === undefined)
    return visit.ack({
      response_action: 'update',
      view: buildSavedView(text, { coalition: part.coalition, commitment: after }, user),
    });
  await visit.ack();
  await refreshUnder(visit, part);
}

/** What a commitment says before it is changed: words that were left alone stay the same entry. */
async function oldWords({ desk, workspace, user, meta }: SubmitVisit): Promise<OpenEntry> {
  if (meta.commitment === undefined) return () => undefined;
  const { coalition } = await desk.store.load(workspace, { coalition: meta.coalition ?? '' });
  const commitment = coalition?.state == null ? undefined : commitmentOf(coalition.state, meta.commitment);
  if (coalition?.state == null || commitment === undefined) return () => undefined;
  return openCommitments(desk, workspace, {
    ...{ coalition: coalition.state, commitments: [commitment], user, all: true },
  });
}

function inputOf(
  form: Form,
  { old, entry }: { old: OpenEntry; entry: (what: string) => string },
): CommitmentInput {
  const { values, commitment } = form;
  const step = valueIn(values, 'step');
  const words = (what: string, text: string, before: string | null): Words =>
    before !== null && old(before) === text ? { kept: before } : { entry: entry(what), text };
  const before = commitment === null ? null : moneyWords(commitment.money);
  const about = valueIn(values, valueIn(values, 'money') === 'extra' ? 'from' : 'differently');
  const said = isBlank(about) ? null : words('money', about, before);
  const money: MoneyInput =
    valueIn(values, 'money') === 'extra'
      ? {
          ...{ kind: 'extra', euros: parseEuros(valueIn(values, 'euros')), words: said },
          source: moneySources.find((each) => each === valueIn(values, 'source')) ?? 'other',
        }
      : { kind: 'existing', differently: said, strengthens: values.strengthens ?? [] };
  return {
    words: words('words', valueIn(values, 'words'), commitment?.words ?? null),
    contact: contactIn(form),
    date: valueIn(values, 'date') || null,
    step: isStepId(step) ? step : null,
    money,
  };
}

/** What happens now, where no list is there to show it. */
export function buildSavedView(text: Text, { coalition, commitment }: Line, user: string): ModalView {
  const { saved, close } = text.commitments;
  const owner = commitment.contact === null ? undefined : contactOf(coalition, commitment.contact);
  const name = escapeMrkdwn(owner?.name || '?');
  const said = () => {
    if (owner === undefined) return saved.open;
    if (commitment.status !== 'proposed') return owner.user === user ? saved.own : saved.changed;
    return isReachable(coalition, commitment) ? saved.asked(name) : saved.withoutSlack(name);
  };
  return modal({ callback: views.notice, title: saved.title, close, meta: {}, blocks: [section(said())] });
}
