import type { ViewResponseAction } from '@slack/bolt';
import type { Button, ModalView } from '@slack/types';
import { commitmentOf, isOfCoalition, isReachable } from '../../coalition/commitments/read.ts';
import type { Commitment } from '../../coalition/commitments/state.ts';
import type { Problem } from '../../coalition/decision.ts';
import { contactOf } from '../../coalition/find.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Found, Plan } from '../../command-handler.ts';
import type { Text } from '../../text/text.ts';
import type { Asking, Shown, Subject, Submitted } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import { act, views } from '../ids.ts';
import { type BlockActionHandler, deriveId, type ViewSubmissionInteraction } from '../interaction.ts';
import { button, contextBlock, section } from '../kit/blocks.ts';
import type { Values } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { modal } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { todayOf } from '../rhythm/expectation.ts';
import { nothingOpen, type OpenEntry, openCommitments } from '../vault.ts';
import {
  existingPart,
  extraPart,
  type Form,
  formFields,
  isExtra,
  isShort,
  mayReassign,
} from './form-fields.ts';
import { formProblems, inputOf, valuesOf } from './form-values.ts';
import type { Line } from './lines.ts';
import { viewUnder } from './looking.ts';
import { partOf } from './part.ts';
import { nameIn } from './words.ts';

// Making and changing a commitment: what, who and when; the rest where somebody asks for more.

/** What the form is about. `open` gives the words that the commitment has now. */
export interface Making extends Subject {
  coalition: Coalition;
  user: string;
  /** `null`: a new one. */
  commitment: Commitment | null;
  open: OpenEntry;
}

function formOf({ subject, meta, values }: Pick<Shown<Making>, 'subject' | 'meta' | 'values'>): Form {
  return { ...subject, meta, values };
}

export const commitmentForm = createForm<Making, OpenEntry>({
  callback: views.commitmentForm,
  pages: [(text, shown) => formFields(text, formOf(shown))],
  head: (text, { subject: { coalition } }) => [
    contextBlock(text.commitments.form.inCoalition(nameIn(coalition))),
  ],
  words: (text, shown) => ({
    title: shown.subject.commitment === null ? text.commitments.add : text.commitments.form.changeTitle,
    close: text.commitments.close,
    submit: saveWords(text, formOf(shown)),
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
    more: (text, shown) => [moreButton(text, formOf(shown))],
    since: ({ commitment }) => commitment?.history.at(-1)?.at ?? 0,
  },
  find,
  read: async (subject, asking) => ({ ...subject, open: await openNow(subject, asking) }),
  initial: ({ coalition, commitment, open }) =>
    commitment === null ? {} : valuesOf(coalition, commitment, open),
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
): Plan | Problem[] {
  const { coalition, commitment, person } = subject;
  const today = todayOf(context, person);
  const problems = formProblems(formOf({ subject, meta, values }), today);
  if (problems.length > 0) return problems;
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

/** A way to say more; and of the two ways in which it is paid, the other one. */
function moreButton(text: Text, form: Form): Button {
  const { more, needsExtra, fits } = text.commitments.form;
  if (isShort(form)) return button(`${act.commitmentMore}.existing`, more);
  return isExtra(form)
    ? button(`${act.commitmentMore}.existing`, fits)
    : button(`${act.commitmentMore}.extra`, needsExtra);
}

/** The detail says how it is paid. What was said about the money goes along. */
export const handleCommitmentMore: BlockActionHandler = (interaction) => {
  const isExtraNow = interaction.detail === 'extra';
  return commitmentForm.handleTurn(interaction, ({ values }) => {
    const about = [...(values.from ?? []), ...(values.differently ?? [])].slice(0, 1);
    return {
      meta: { part: isExtraNow ? extraPart : existingPart },
      values: { from: isExtraNow ? about : [], differently: isExtraNow ? [] : about },
    };
  });
};

/** Whose it will be can still be chosen, unless its owner changes it themselves: then it is a yes. */
function saveWords(text: Text, form: Form): string {
  const { save, saveYes } = text.commitments.form;
  const status = form.commitment?.status;
  const isYes = !mayReassign(form) && (status === 'proposed' || status === 'declined');
  return isYes ? saveYes : save;
}
