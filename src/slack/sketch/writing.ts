import type { ModalView } from '@slack/types';
import type { Problem } from '../../coalition/decision.ts';
import { partnerOf } from '../../coalition/find.ts';
import type { PassageInput } from '../../coalition/sketch/commands.ts';
import { entryOf, passageOf } from '../../coalition/sketch/read.ts';
import type { PassageOf } from '../../coalition/sketch/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Found, Plan } from '../../command-handler.ts';
import { openFor } from '../../reading.ts';
import type { Text } from '../../text/text.ts';
import { openClicked } from '../coalitions/which.ts';
import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import type { Asking, Part, Shown } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import {
  type BlockActionHandler,
  deriveId,
  drawKey,
  type Interaction,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { contextBlock } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { showView } from '../kit/open-views.ts';
import { nothingOpen, type OpenEntry } from '../vault.ts';
import { act, views } from './ids.ts';
import { interestsBeside, interestsFor } from './interests.ts';
import { type Leading, planView, readView } from './leading.ts';
import { passagesOf } from './passages.ts';
import { nameOf } from './words.ts';

interface Writing extends LeadSubject {
  /** What the form asks: how to work together by itself, then three partners at a time; or one passage. */
  passages: PassageOf[];
  open: OpenEntry;
}

const partnersInForm = 3;

/** Writing the sketch: each page is a form that is saved by itself. Beside a partner's field stand its interests in the domain. */
export const writingForm = createForm<Writing>({
  callback: views.write,
  pages: [fields],
  head: (text, { subject: { coalition }, meta: { page } }) =>
    page === undefined ? [] : [contextBlock(text.sketch.writing.page(page + 1, pagesOf(coalition)))],
  words: (text, { subject: { coalition }, meta: { page } }) => {
    const words = text.sketch.writing;
    const isMore = page !== undefined && page + 1 < pagesOf(coalition);
    return {
      title: words.title,
      close: text.sketch.close,
      submit: isMore ? words.saveNext : words.save,
    };
  },
  draft: {
    form: ({ coalition = '', passages = [] }) => `sketch-${coalition}-${passages[0]?.[0] ?? ''}`,
    action: () => act.writeDraft,
    words: ({ sketch: { writing: words } }) => ({
      save: words.draft,
      notes: { saved: words.draftSaved, offered: words.draftOffered },
    }),
    since: ({ coalition, passages }) =>
      Math.max(0, ...passages.map((about) => passageOf(coalition.sketch.draft, about)?.at ?? 0)),
  },
  find,
  read: async (subject, { context, user }) => ({
    ...subject,
    open: await openFor(context, { coalition: subject.coalition, user, entries: entriesOf(subject) }),
  }),
  initial: ({ coalition, passages, open }) =>
    Object.fromEntries(passages.map((about, at) => [fieldOf(at), [wordsOf(coalition, about, open)]])),
  plan,
  answer: async ({ text, coalition, person }, interaction) => {
    const { page } = interaction.meta;
    if (coalition === null || page === undefined || page + 1 >= pagesOf(coalition)) return undefined;
    const view = await pageView(interaction, { text, coalition, person }, page + 1);
    return { response_action: 'update', view };
  },
  under: async ({ text, coalition, person }, interaction) => {
    if (coalition === null) return null;
    const leading = { text, coalition, person };
    return interaction.meta.way === 'read'
      ? readView(interaction, leading, 0)
      : planView(interaction, leading);
  },
});

function find(found: Found, { user, meta }: Asking): Writing | Problem[] {
  const subject = findForLead(found, user);
  if (Array.isArray(subject)) return subject;
  const passages = (meta.passages ?? []).map(([about]): PassageOf => (about === '' ? null : about));
  return { ...subject, passages, open: nothingOpen };
}

/** How to work together comes first, by itself. */
function pagesOf(coalition: Coalition): number {
  return 1 + Math.ceil((passagesOf(coalition).length - 1) / partnersInForm);
}

function passagesOn(coalition: Coalition, page: number): PassageOf[] {
  const [together = null, ...partners] = passagesOf(coalition);
  return page === 0 ? [together] : partners.slice((page - 1) * partnersInForm, page * partnersInForm);
}

function fieldOf(at: number): string {
  return `passage${at}`;
}

function fields(text: Text, { subject: { coalition, passages, open } }: Shown<Writing>): Part[] {
  const words = text.sketch.writing;
  return passages.flatMap((about, at): Part[] => {
    const asked = { kind: 'text', id: fieldOf(at), entity: about ?? 'together', optional: true } as const;
    if (about === null) return [{ ...asked, label: words.together, hint: words.togetherHint }];
    return [
      { ...asked, label: words.secured(nameOf(coalition, about)), hint: words.securedHint },
      ...interestsBeside(text, coalition, { partner: about, open }),
    ];
  });
}

function entriesOf({ coalition, passages }: Writing): string[] {
  return passages.flatMap((about) => [
    ...[entryOf(coalition.sketch.draft, about) ?? []].flat(),
    ...(about === null ? [] : interestsFor(coalition, about).map(({ words }) => words)),
  ]);
}

function wordsOf({ sketch }: Coalition, about: PassageOf, open: OpenEntry): string {
  const entry = entryOf(sketch.draft, about);
  return entry === null ? '' : (open(entry) ?? '');
}

/** What was left as it stood is not written again. */
function plan(
  { subject: { coalition }, values }: { subject: Writing; values: Values },
  { meta, request }: ViewSubmissionInteraction,
): Plan {
  const passages = (meta.passages ?? []).map(([id, seen, digest], at): PassageInput => {
    const text = valueIn(values, fieldOf(at));
    const about = id === '' ? null : id;
    const entry = `sketch.${deriveId(request, id)}`;
    const words = digestOf(text) === digest ? ('same' as const) : { entry, text };
    return { about, words, seen: seen === '' ? null : seen };
  });
  return { coalitions: [{ id: coalition.id, commands: [{ type: 'WriteSketch', passages }] }] };
}

/** By which a form knows whether words were changed in it. */
export function digestOf(words: string): string {
  return deriveId('words', words);
}

/** A form of these passages, and what it showed of each. */
async function formView(
  interaction: Interaction,
  { coalition, person }: Leading,
  { passages, meta }: { passages: PassageOf[]; meta: Meta },
): Promise<ModalView> {
  const { context, user } = interaction;
  const bare: Writing = { coalition, person, passages, open: nothingOpen };
  const open = await openFor(context, { coalition, user, entries: entriesOf(bare) });
  const shown = passages.map((about): NonNullable<Meta['passages']>[number] => [
    about ?? '',
    entryOf(coalition.sketch.draft, about) ?? '',
    digestOf(wordsOf(coalition, about, open)),
  ]);
  const asking = {
    ...interaction,
    meta: { ...meta, coalition: coalition.id, key: drawKey(), passages: shown },
  };
  return writingForm.openView(asking, { subject: { ...bare, open } });
}

function pageView(interaction: Interaction, leading: Leading, page: number): Promise<ModalView> {
  const passages = passagesOn(leading.coalition, page);
  return formView(interaction, leading, { passages, meta: { page, way: 'plan' } });
}

/** From the first page that lacks something, or from the beginning. */
export const handleWrite: BlockActionHandler = (interaction) =>
  openClicked(interaction, async (opening) => {
    const { coalition } = opening;
    const first = passagesOf(coalition).findIndex((about) => entryOf(coalition.sketch.draft, about) === null);
    const page = first <= 0 ? 0 : 1 + Math.floor((first - 1) / partnersInForm);
    const view = await pageView(interaction, opening, page);
    await opening.say();
    await showView(interaction, view, { onTop: interaction.view !== null });
  });

/** One passage, from where it is read. */
export const handleChange: BlockActionHandler = (interaction) =>
  openClicked(interaction, async (opening) => {
    const [, partner] = interaction.value.split('.');
    const about =
      partner === undefined || partnerOf(opening.coalition, partner)?.removed !== false ? null : partner;
    const view = await formView(interaction, opening, { passages: [about], meta: { way: 'read' } });
    await opening.say();
    await showView(interaction, view, { onTop: interaction.view !== null });
  });
