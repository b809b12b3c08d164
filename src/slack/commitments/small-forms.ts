import type { CommitmentCommand, CommitmentReport } from '../../coalition/commitments/commands.ts';
import { commitmentOf, isOfCoalition } from '../../coalition/commitments/read.ts';
import type { Commitment } from '../../coalition/commitments/state.ts';
import type { Problem } from '../../coalition/decision.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Found } from '../../command-handler.ts';
import type { Text } from '../../text/text.ts';
import type { Field } from '../forms/fields.ts';
import type { Asking, Shown, Subject } from '../forms/form.ts';
import { createForm, type PagedForm } from '../forms/paged-form.ts';
import { act, views } from '../ids.ts';
import {
  type BlockActionInteraction,
  deriveId,
  drawKey,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { option, quoted, section } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { showView } from '../kit/open-views.ts';
import { todayOf } from '../rhythm/expectation.ts';
import { openCommitments } from '../vault.ts';
import { underOf, viewUnder } from './looking.ts';
import { type Part, partOf } from './part.ts';
import { wordsShown } from './small-views.ts';
import { ownerIn } from './words.ts';

// Small forms in which something is typed, about one commitment.

interface About extends Subject {
  coalition: Coalition;
  commitment: Commitment;
  /** The commitment itself, as it was written. */
  words: string;
}

type Kind = 'stuck' | 'ask' | 'record';

interface Small {
  callback: string;
  /** What it says over its fields, to whoever asks the owner something or notes what they said. */
  intro: (text: Text, owner: string) => string;
  words: (text: Text) => { title: string; submit: string };
  fields: (text: Text) => Field[];
  command: (
    values: Values,
    about: { commitment: string; today: string },
    asking: ViewSubmissionInteraction,
  ) => CommitmentCommand | Problem[];
}

function createSmallForm(kind: Kind, small: Small): PagedForm<About> {
  return createForm<About>({
    callback: small.callback,
    pages: [small.fields],
    head: (text, { subject }: Shown<About>) => [
      ...quoted(subject.words, wordsShown),
      section(small.intro(text, ownerIn(text, subject.coalition, subject.commitment))),
    ],
    words: (text) => ({ ...small.words(text), close: text.commitments.close }),
    draft: {
      form: ({ coalition = '', commitment = '' }) => `commitment-${kind}-${coalition}-${commitment}`,
      action: () => `${act.commitmentDraft}.${kind}`,
      words: ({ commitments: { form: words } }) => ({
        save: words.saveDraft,
        notes: { saved: words.draftSaved, offered: words.draftOffered },
      }),
    },
    find,
    read: async (subject, asking) => ({
      ...subject,
      words: await wordsOf({ ...partOf(asking, subject), commitment: subject.commitment }),
    }),
    plan: ({ subject: { coalition, commitment, person }, values }, asking) => {
      const about = { commitment: commitment.id, today: todayOf(asking.context, person) };
      const command = small.command(values, about, asking);
      if (Array.isArray(command)) return command;
      return { coalitions: [{ id: coalition.id, commands: [command] }] };
    },
    under: async ({ coalition, person }, interaction) =>
      coalition && viewUnder(partOf(interaction, { coalition, person }), interaction.meta),
  });
}

/** For whoever is of the coalition; the core says who may do what. */
function find({ coalition: found, person }: Found, { user, meta }: Asking): About | Problem[] {
  const coalition = found?.state;
  if (coalition == null) return [{ key: 'unknown-coalition' }];
  if (!isOfCoalition(coalition, user)) return [{ key: 'not-of-coalition' }];
  const commitment = commitmentOf(coalition, meta.commitment ?? '');
  if (commitment === undefined) return [{ key: 'unknown-commitment' }];
  return { coalition, person: person.state, commitment, words: '' };
}

/** Why it is stuck, and who may read that. */
export const stuckForm = createSmallForm('stuck', {
  callback: views.commitmentStuck,
  intro: (text) => text.commitments.stuckForm.intro,
  words: (text) => text.commitments.stuckForm,
  fields: ({ commitments: { stuckForm: words } }) => [
    { kind: 'text', id: 'why', label: words.why },
    {
      kind: 'choice',
      id: 'who',
      label: words.who,
      hint: words.whoHint,
      options: [option('leads', words.leads), option('coalition', words.coalition)],
      begin: 'leads',
    },
  ],
  command: (values, about, asking) => {
    const isOpen = valueIn(values, 'who') === 'coalition';
    return {
      type: 'ReportCommitment',
      ...about,
      report: { kind: 'stuck', why: whyIn(values, asking), open: isOpen },
    };
  },
});

function whyIn(values: Values, { meta, request }: ViewSubmissionInteraction) {
  return { entry: `${meta.commitment}.why.${deriveId(request, 'why')}`, text: valueIn(values, 'why') };
}

/** M10.5: a question to the owner. */
export const askForm = createSmallForm('ask', {
  callback: views.commitmentAsk,
  intro: (text, owner) => text.commitments.askForm.intro(owner),
  words: (text) => text.commitments.askForm,
  fields: ({ commitments: { askForm: words } }) => [
    { kind: 'text', id: 'question', label: words.question, optional: true },
  ],
  command: (values, { commitment }, { meta }) => {
    const ask = deriveId(meta.key ?? '', 'ask');
    const words = { entry: `${commitment}.ask.${ask}`, text: valueIn(values, 'question') };
    return { type: 'AskOwner', commitment, ask, words };
  },
});

const outcomes = ['done', 'on-track', 'new-date', 'stuck', 'released'] as const;
type Outcome = (typeof outcomes)[number];

/** A lead writes down what came out of a talk with the owner. */
export const recordForm = createSmallForm('record', {
  callback: views.commitmentRecord,
  intro: (text, owner) => text.commitments.recordForm.intro(owner),
  words: (text) => text.commitments.recordForm,
  fields: ({ commitments: { recordForm: words } }) => [
    {
      kind: 'choice',
      id: 'outcome',
      label: words.outcome,
      options: outcomes.map((each) => option(each, words.outcomes[each])),
    },
    { kind: 'date', id: 'date', label: words.date, optional: true },
    { kind: 'text', id: 'why', label: words.why, hint: words.whyHint, optional: true },
  ],
  command: (values, about, asking) => {
    const outcome = outcomes.find((each) => each === valueIn(values, 'outcome'));
    const date = valueIn(values, 'date');
    if (outcome === undefined) return [{ field: 'outcome', key: 'outcome-missing' }];
    if (outcome === 'new-date' && date === '') return [{ field: 'date', key: 'day-missing' }];
    const report = (kind: Outcome): CommitmentReport => {
      if (kind === 'stuck') return { kind, why: whyIn(values, asking), open: false };
      return kind === 'new-date' ? { kind, date } : { kind };
    };
    return { type: 'ReportCommitment', ...about, report: report(outcome) };
  },
});

/** Opens one of them, about a commitment. */
export async function openSmall(
  interaction: BlockActionInteraction,
  { coalition, commitment, person }: Part & { commitment: Commitment },
  form: PagedForm<About>,
): Promise<void> {
  const meta = {
    coalition: coalition.id,
    commitment: commitment.id,
    key: drawKey(),
    ...underOf(interaction.view),
  };
  const subject = { coalition, person, commitment, words: '' };
  const view = await form.openView({ ...interaction, meta }, { subject });
  await interaction.ack();
  await showView(interaction, view, { onTop: interaction.view !== null });
}

/** The words of a commitment, to show over a form about it. */
export async function wordsOf(part: Part & { commitment: Commitment }): Promise<string> {
  const { context, user, coalition, commitment, text } = part;
  const open = await openCommitments(context, { coalition, commitments: [commitment], user });
  return open(commitment.words) ?? text.commitments.wordsGone;
}
