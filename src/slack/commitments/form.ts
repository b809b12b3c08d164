import type { ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { commitmentOf, isOfCoalition, isReachable } from '../../coalition/commitments/read.ts';
import type { Commitment } from '../../coalition/commitments/state.ts';
import type { Problem } from '../../coalition/decision.ts';
import { contactOf } from '../../coalition/find.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Found, Plan } from '../../command-handler.ts';
import type { Text } from '../../text/text.ts';
import type { Field } from '../forms/fields.ts';
import type { Asking, Shown, Subject, Submitted } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import { act, views } from '../ids.ts';
import { deriveId, type ViewSubmissionInteraction } from '../interaction.ts';
import { contextBlock, section } from '../kit/blocks.ts';
import type { Values } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { modal } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { todayOf } from '../rhythm/expectation.ts';
import { nothingOpen, type OpenEntry, openCommitments } from '../vault.ts';
import { contactIn, type Form, firstFields, secondFields, thirdFields } from './form-fields.ts';
import { inputOf, pageProblems, valuesOf } from './form-values.ts';
import type { Line } from './lines.ts';
import { viewUnder } from './looking.ts';
import { partOf } from './part.ts';
import { nameIn } from './words.ts';

// Making and changing a commitment: three pages in one window.

/** What the form is about. `open` gives the words that the commitment has now. */
export interface Making extends Subject {
  coalition: Coalition;
  user: string;
  /** `null`: a new one. */
  commitment: Commitment | null;
  open: OpenEntry;
}

type Fields = (text: Text, form: Form) => Field[];

const pages = [firstFields, secondFields, thirdFields].map(
  (fields: Fields) => (text: Text, shown: Shown<Making>) => fields(text, formOf(shown)),
);

function formOf({ subject, meta, values }: Pick<Shown<Making>, 'subject' | 'meta' | 'values'>): Form {
  return { ...subject, meta, values };
}

export const commitmentForm = createForm<Making, OpenEntry>({
  callback: views.commitmentForm,
  pages,
  head: (text, { page, subject: { coalition } }) =>
    page === 0 ? [contextBlock(text.commitments.form.inCoalition(nameIn(coalition)))] : [],
  words: (text, shown) => ({
    title: text.commitments.form.title(shown.page + 1, pages.length),
    close: text.commitments.close,
    submit: shown.page < pages.length - 1 ? text.commitments.form.next : saveWords(text, formOf(shown)),
  }),
  draft: {
    form: draftName,
    action: () => act.commitmentDraft,
    words: ({ commitments: { form: words } }) => ({
      save: words.saveDraft,
      notes: {
        offered: words.draftOffered,
        saved: words.draftSaved,
        'from-message': words.fromMessage,
        'no-words': words.noWords,
        'from-meeting': words.fromMeeting,
        shortened: words.shortened,
      },
    }),
    since: ({ commitment }) => commitment?.history.at(-1)?.at ?? 0,
  },
  pageIn: 'part',
  find,
  read: async (subject, asking) => ({ ...subject, open: await openNow(subject, asking) }),
  initial: ({ commitment, open }) => (commitment === null ? {} : valuesOf(commitment, open)),
  check: (shown, { context }) => {
    const today = todayOf(context, shown.subject.person);
    return pageProblems(formOf(shown), { page: shown.page, today });
  },
  before: wordsBefore,
  plan,
  answer,
  under: async ({ coalition, person }, interaction) =>
    coalition && viewUnder(partOf(interaction, { coalition, person }), interaction.meta),
});

/** One for each coalition and commitment. */
function draftName({ coalition = '', commitment, from }: Meta): string {
  return ['commitment', coalition, commitment ?? from ?? 'new'].join('-');
}

/** For whoever is of the coalition. */
function find({ coalition: found, person }: Found, { user, meta }: Asking): Making | Problem[] {
  const coalition = found?.state;
  if (coalition == null || !isOfCoalition(coalition, user)) return [{ key: 'not-of-coalition' }];
  const commitment =
    meta.commitment === undefined ? null : (commitmentOf(coalition, meta.commitment) ?? null);
  return { coalition, person: person.state, user, commitment, open: nothingOpen };
}

async function openNow({ coalition, commitment, user }: Making, { context }: Asking): Promise<OpenEntry> {
  if (commitment === null) return nothingOpen;
  return openCommitments(context, { coalition, commitments: [commitment], user, all: true });
}

async function wordsBefore(interaction: ViewSubmissionInteraction): Promise<OpenEntry> {
  const { context, user, meta } = interaction;
  if (meta.commitment === undefined) return nothingOpen;
  const found = await context.store.load({ person: user, coalition: meta.coalition ?? '' });
  const subject = find(found, interaction);
  return Array.isArray(subject) ? nothingOpen : openNow(subject, interaction);
}

/** The same id whenever the form is sent again. */
function madeIn({ key = '' }: Meta): string {
  return deriveId(key, 'commitment');
}

function plan(
  { subject, values, before: old }: { subject: Making; values: Values; before: OpenEntry },
  { context, meta, request }: ViewSubmissionInteraction,
): Plan {
  const { coalition, commitment, person } = subject;
  const today = todayOf(context, person);
  const made = madeIn(meta);
  const entry = (what: string) => `${made}.${what}.${deriveId(request, what)}`;
  const input = inputOf(formOf({ subject, meta, values }), { old, entry });
  const command =
    commitment === null
      ? ({ type: 'MakeCommitment', commitment: made, today, ...input } as const)
      : ({ type: 'ChangeCommitment', commitment: commitment.id, today, ...input } as const);
  return { coalitions: [{ id: coalition.id, commands: [command] }] };
}

/** What happens now is said where no list is there to show it. */
async function answer(
  { text, coalition }: Submitted<Making, OpenEntry>,
  { meta, user }: ViewSubmissionInteraction,
): Promise<ViewResponseAction | undefined> {
  const commitment =
    coalition === null ? undefined : commitmentOf(coalition, meta.commitment ?? madeIn(meta));
  if (coalition === null || commitment === undefined || meta.under !== undefined) return undefined;
  return { response_action: 'update', view: buildSavedView(text, { coalition, commitment }, user) };
}

/** What happens now. */
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

function saveWords(text: Text, form: Form): string {
  const words = text.commitments.form;
  const contact = contactIn(form);
  if (contact === null) return words.save;
  const user = contactOf(form.coalition, contact)?.user ?? null;
  const before = form.commitment;
  const isOpen = before === null || before.status === 'proposed' || before.status === 'declined';
  if (user === form.user) return isOpen || before.contact !== contact ? words.saveYes : words.save;
  return user !== null && (isOpen || before.contact !== contact) ? words.saveAsk : words.save;
}
