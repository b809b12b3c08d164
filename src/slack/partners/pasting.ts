import type { ViewResponseAction } from '@slack/bolt';
import type { CoalitionCommand } from '../../coalition/commands.ts';
import type { Problem, ProblemKey } from '../../coalition/decision.ts';
import { activeContacts, isInterviewable, latestInterview } from '../../coalition/find.ts';
import { mayInvite } from '../../coalition/interviews/read.ts';
import type { PartnerCommand } from '../../coalition/partners/commands.ts';
import {
  type JoiningPartner,
  joiningCommands,
  joiningProblems,
  partnerNamed,
} from '../../coalition/partners/joining.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Plan } from '../../command-handler.ts';
import { isPartnerKind } from '../../method/partners.ts';
import { openClicked } from '../coalitions/which.ts';
import { draftText, parseDraft } from '../forms/draft.ts';
import { answerIn } from '../forms/fields.ts';
import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import type { Asking, Shown, Submitted } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import { act, views } from '../ids.ts';
import {
  type BlockActionHandler,
  deriveId,
  drawKey,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { contextBlock } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { showView } from '../kit/open-views.ts';
import { checkPeople, type Profile } from '../people.ts';
import { directoryOf } from './directory.ts';
import { batchOf, foundIn, keyOf, linesOf, lookUp, storedLines, userIn } from './pasted-batch.ts';
import { checkFields, isFull, kindId, pasteFields, whoId } from './pasting-fields.ts';
import { buildPartnersView, buildPastedView } from './views.ts';

// Partners in one go: a list is pasted, shown as it was understood, corrected, and saved some lines at a time. What is not saved yet
// stays in the draft, so that nothing of it is lost.

/** Those whom the lead chose, as Slack knows them. */
interface Chosen {
  profiles: Profile[];
  problems: Problem[];
}

export const pasteForm = createForm<LeadSubject, Chosen>({
  callback: [views.pastePartners, views.checkPartners],
  pages: [pasteFields, checkFields],
  head: (text, { page }) => (page === 0 ? [contextBlock(text.partners.paste.intro)] : []),
  words: ({ partners: { paste: words, list } }, shown) => ({
    title: shown.page === 0 ? words.title : words.checkTitle,
    close: list.close,
    submit: shown.page === 0 ? words.next : submitWords(words, shown.values),
  }),
  draft: {
    form: draftName,
    action: (page) => `${act.pasteDraft}.${page}`,
    words: ({ partners: { paste: words } }) => ({
      save: words.saveDraft,
      notes: { saved: words.draftSaved, offered: words.draftOffered },
    }),
  },
  find: (found, { user }) => findForLead(found, user),
  check: ({ values }) => {
    const { partners, unread } = batchOf(values).pasted;
    return partners.length + unread.length > 0 ? [] : [{ field: 'lines', key: 'partner-line' }];
  },
  further: async ({ subject: { coalition }, values }, asking) => ({
    ...(await checkValues(coalition, values, asking)),
    full: isFull(values) ? ['yes'] : [],
  }),
  before: findChosen,
  plan,
  answer,
  under: async ({ text, coalition }) => coalition && buildPartnersView(text, coalition, 0),
});

function draftName({ coalition = '' }: Meta): string {
  return `partners-${coalition}`;
}

function submitWords(
  words: { next: string; save: string; saveNext: string; again: string },
  values: Values,
): string {
  const { pasted, rest } = batchOf(values);
  if (pasted.partners.length === 0) return words.again;
  return rest.length + pasted.unread.length === 0 ? words.save : words.saveNext;
}

/** What the window shows beside the list: whom its names may mean, and its own lines to correct. */
async function checkValues(coalition: Coalition, values: Values, { context }: Asking): Promise<Values> {
  const found = coalition.practice
    ? {}
    : lookUp(coalition, values, await directoryOf(context, coalition.channel.id));
  return { ...found, fix: [batchOf({ ...values, ...found }).text] };
}

async function findChosen({ context, user, meta, values }: ViewSubmissionInteraction): Promise<Chosen> {
  const { draft } = await context.store.load({ person: user, draft: draftName(meta) });
  const all = { ...parseDraft(draft)?.values, ...values };
  const users = batchOf(all).pasted.partners.flatMap((partner) =>
    partner.people.flatMap((person) => userIn(all, keyOf(partner, person)) ?? []),
  );
  return checkPeople(context, { users: [...new Set(users)], field: 'fix' });
}

/** The partners of this batch as the lead left them. */
function joiningIn(values: Values, profiles: readonly Profile[]): JoiningPartner[] {
  return batchOf(values).pasted.partners.map((partner) => {
    const kind = valueIn(values, kindId(partner));
    return {
      organisation: partner.organisation,
      kind: isPartnerKind(kind) ? kind : null,
      people: partner.people.map((person) => {
        const user = userIn(values, keyOf(partner, person));
        const profile = profiles.find((each) => each.user === user);
        return { ...person, user, outside: profile?.outside ?? false };
      }),
    };
  });
}

/** The list was changed in the window, or goes on: it is shown anew before anything is saved. */
function isChanged(values: Values): boolean {
  const fixed = linesOf([valueIn(values, 'fix')]).join('\n');
  return fixed !== linesOf([batchOf(values).text]).join('\n');
}

/** What is left of the list once this window was sent. */
function remaining(values: Values): string[] {
  const { pasted, rest } = batchOf(values);
  const more = linesOf([valueIn(values, 'more')]);
  if (isChanged(values)) return [...linesOf([valueIn(values, 'fix')]), ...more, ...rest];
  return [...pasted.unread.map(({ line }) => line), ...more, ...rest];
}

/** How many partners were saved of this list so far, with these. */
function savedSoFar(values: Values): number {
  const before = Number(valueIn(values, 'saved') || 0);
  return isChanged(values) ? before : before + batchOf(values).pasted.partners.length;
}

interface Planning {
  subject: LeadSubject;
  values: Values;
  before: Chosen;
}

function plan(
  { subject: { coalition }, values, before }: Planning,
  interaction: ViewSubmissionInteraction,
): Plan | Problem[] {
  const { meta, context } = interaction;
  const left = remaining(values);
  const draft = {
    form: draftName(meta),
    text:
      left.length === 0
        ? null
        : draftText({
            values: { ...storedLines(left), saved: [String(savedSoFar(values))] },
            at: context.clock.now(),
          }),
  };
  if (isChanged(values)) return { draft };
  const { partners } = batchOf(values).pasted;
  if (partners.length === 0) return [{ field: 'fix', key: 'lines-unread' }];
  const missing = unanswered(values);
  if (missing.length > 0 || before.problems.length > 0) return [...missing, ...before.problems];
  const joining = joiningIn(values, before.profiles);
  const problems = placed(coalition, values, joiningProblems(coalition, joining));
  if (problems.length > 0) return problems;
  const id = idsFrom(meta);
  const commands = joining.flatMap((each) => joiningCommands(coalition, each, id));
  const invite = answerIn('tick', values, 'invite')
    ? inviteCommand(coalition, { joining, commands, id })
    : [];
  return { coalitions: [{ id: coalition.id, commands: [...commands, ...invite] }], draft };
}

function idsFrom({ key = '' }: Meta): (what: string) => string {
  return (what) => deriveId(key, what);
}

/** A name of which nobody said yet who it is. */
function unanswered(values: Values): Problem[] {
  return batchOf(values).pasted.partners.flatMap((partner) =>
    partner.people.flatMap((person): Problem[] => {
      const isAsked = foundIn(values, keyOf(partner, person)).length > 0;
      const field = whoId(partner, person);
      return isAsked && valueIn(values, field) === '' ? [{ field, key: 'nobody-chosen' }] : [];
    }),
  );
}

/** Each problem under the field of its partner; of one that is there already, under the lines. */
function placed(coalition: Coalition, values: Values, keys: readonly (ProblemKey | null)[]): Problem[] {
  const { partners } = batchOf(values).pasted;
  return keys.flatMap((key, at): Problem[] => {
    const partner = partners[at];
    if (key === null || partner === undefined) return [];
    const isKnown = partnerNamed(coalition, partner.organisation) !== undefined;
    return [{ field: isKnown ? 'fix' : kindId(partner), key }];
  });
}

interface Joined {
  joining: JoiningPartner[];
  commands: PartnerCommand[];
  id: (what: string) => string;
}

/** Everybody of the list who is on Slack and was not asked yet. */
function inviteCommand(coalition: Coalition, { joining, commands, id }: Joined): CoalitionCommand[] {
  const added = commands.flatMap((command) =>
    command.type === 'AddPartner' ? command.contacts : command.type === 'ChangePartner' ? command.add : [],
  );
  const users = joining.flatMap(({ people }) => people.flatMap(({ user }) => user ?? []));
  const known = activeContacts(coalition).filter(
    (contact) =>
      contact.user !== null &&
      users.includes(contact.user) &&
      isInterviewable(coalition, contact) &&
      mayInvite(latestInterview(coalition, contact.id)),
  );
  const fresh = added.filter(({ user }) => user !== null && !coalition.leads.includes(user));
  const contacts = [...fresh, ...known].map((contact) => contact.id);
  if (contacts.length === 0) return [];
  const invitations = contacts.map((contact) => ({ contact, interview: id(`interview ${contact}`) }));
  return [{ type: 'InviteContacts', invitations }];
}

/** What is left of the list, or what has come of it. */
async function answer(
  { text, coalition, person, result, values }: Submitted<LeadSubject, Chosen>,
  interaction: ViewSubmissionInteraction,
): Promise<ViewResponseAction | undefined> {
  if (coalition === null) return undefined;
  const left = remaining(values);
  const saved = savedSoFar(values);
  const before = result.found.coalition?.state ?? null;
  const invited = coalition.interviews.length - (before?.interviews.length ?? 0);
  if (left.length === 0)
    return { response_action: 'update', view: buildPastedView(text, coalition, { saved, invited }) };
  const next: Shown<LeadSubject> = {
    subject: { coalition, person },
    meta: { ...interaction.meta, key: drawKey() },
    page: 1,
    values: { ...storedLines(left), saved: [String(saved)] },
  };
  const shown = {
    ...next,
    values: { ...next.values, ...(await checkValues(coalition, next.values, interaction)) },
  };
  const draft = {
    form: draftName(interaction.meta),
    text: draftText({ values: shown.values, at: interaction.context.clock.now() }),
  };
  await interaction.context.commands.handle(
    { by: interaction.user, query: { person: interaction.user } },
    () => ({ draft }),
  );
  return { response_action: 'update', view: pasteForm.view(text, shown) };
}

export const handlePastePartners: BlockActionHandler = (interaction) =>
  openClicked(interaction, async ({ coalition, person, say }) => {
    const meta = { coalition: coalition.id, key: drawKey() };
    const view = await pasteForm.openView({ ...interaction, meta }, { subject: { coalition, person } });
    await say();
    await showView(interaction, view, { onTop: interaction.view !== null });
  });

/** Which page it is stands in the button's detail. */
export const handlePasteDraft: BlockActionHandler = (interaction) =>
  pasteForm.handleDraft(interaction, Number(interaction.detail));
