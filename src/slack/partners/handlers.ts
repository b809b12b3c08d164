import type { ContactInput } from '../../coalition/commands.ts';
import type { Problem } from '../../coalition/decision.ts';
import { activeContacts, partnerOf } from '../../coalition/find.ts';
import type { Coalition, Partner } from '../../coalition/state.ts';
import { kindOfPartner } from '../../method/kind-of-partner.ts';
import { isPartnerKind } from '../../method/partners.ts';
import { type Opener, openClicked, openWhich } from '../coalitions/which.ts';
import { menu } from '../ids.ts';
import {
  type BlockActionHandler,
  deriveId,
  drawKey,
  refuseSubmission,
  type SlashCommandHandler,
  submissionId,
  textFor,
  type ViewSubmissionHandler,
} from '../interaction.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { checkPeople, outsidersIn, type Profile } from '../people.ts';
import { buildLeadsView, buildPartnersView, buildPartnerView, buildRemovePartnerView } from './views.ts';
import { parseWithoutSlack, withoutSlackText } from './without-slack.ts';

/** `/coalitie partner`: the list, from which partners are added, changed and removed. */
export const handlePartners: SlashCommandHandler = (interaction) =>
  openWhich(interaction, 'partner', openPartners);

export const openPartners: Opener = async ({ context, trigger, coalition, text, say }) => {
  await say();
  await showView({ context, trigger }, buildPartnersView(text, coalition, 0), { onTop: false });
};

export const handleOpenPartners: BlockActionHandler = (interaction) => openClicked(interaction, openPartners);

export const handlePartnersPage: BlockActionHandler = (interaction) =>
  openClicked(
    { ...interaction, value: interaction.view?.meta.coalition ?? '' },
    async ({ context, coalition, text, say }) => {
      await say();
      if (interaction.view === null) return;
      const view = buildPartnersView(text, coalition, Number(interaction.detail));
      await updateView({ context }, { view_id: interaction.view.id }, view);
    },
  );

export const handleAddPartner: BlockActionHandler = (interaction) =>
  openClicked(interaction, (opening) => openForm(interaction, { ...opening, partner: null }));

type Forming = Parameters<Opener>[0] & { partner: Partner | null };

/** Opens at once, and adds the people of other workspaces when Slack has named them: typing goes on meanwhile. */
async function openForm(
  { view: under }: { view: { id: string } | null },
  { context, user, trigger, coalition, text, say, partner }: Forming,
): Promise<void> {
  const contacts = partner === null ? [] : activeContacts(coalition, partner.id);
  const withoutSlack = await withoutSlackText(context, { coalition, contacts, user });
  await say();
  const form = { coalition, partner, key: drawKey(), withoutSlack };
  const first = buildPartnerView(text, { ...form, outsiders: null });
  const opened = await showView({ context, trigger }, first, { onTop: under !== null });
  if (coalition.channel.id === null || opened === undefined) return;
  const outsiders = await outsidersIn(context, coalition.channel.id).catch(() => []);
  if (outsiders.length === 0) return;
  const view = buildPartnerView(text, { ...form, outsiders });
  await updateView({ context }, { view_id: opened }, view);
}

/** The menu beside a partner; its action's detail is the partner. */
export const handlePartnerMenu: BlockActionHandler = (interaction) =>
  openClicked({ ...interaction, value: interaction.view?.meta.coalition ?? '' }, async (opening) => {
    const partner = partnerOf(opening.coalition, interaction.detail);
    if (partner === undefined || partner.removed) return opening.say();
    if (interaction.selected === menu.change) return openForm(interaction, { ...opening, partner });
    await opening.say();
    const view = buildRemovePartnerView(opening.text, opening.coalition, partner);
    await showView(interaction, view, { onTop: true });
  });

export const handleSavePartner: ViewSubmissionHandler = async (interaction) => {
  const { context, user, values, meta } = interaction;
  const users = [...(values.contacts ?? []), ...(values.outsiders ?? [])];
  const people = await checkPeople(context, { users, field: 'contacts' });
  const written = parseWithoutSlack(
    valueIn(values, 'without_slack'),
    meta.key ?? '',
    submissionId(meta, values),
  );
  const problems = [...people.problems, ...written.problems];
  const query = { person: user, coalition: meta.coalition ?? '' };
  const result = await context.commands.handle({ by: user, request: interaction.request, query }, (found) => {
    const coalition = found.coalition?.state;
    if (coalition == null) return [{ key: 'unknown-coalition' }];
    if (problems.length > 0) return problems;
    const wanted = [
      ...people.profiles.map((profile) => fromProfile(profile, meta.key ?? '')),
      ...written.contacts,
    ];
    return {
      coalitions: [{ id: coalition.id, commands: [saveCommand(coalition, { values, meta, wanted })] }],
    };
  });
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  await interaction.ack();
  if (result.status === 'done') await refreshList(interaction, result.coalitions[query.coalition]);
};

function fromProfile({ user, name, outside }: Profile, key: string): ContactInput {
  return { id: deriveId(key, user), user, name, reach: null, outside };
}

function saveCommand(
  coalition: Coalition,
  {
    values,
    meta,
    wanted,
  }: {
    values: Values;
    meta: { key?: string | undefined; partner?: string | undefined };
    wanted: ContactInput[];
  },
) {
  const name = valueIn(values, 'organisation');
  const chosen = valueIn(values, 'kind');
  const kind = isPartnerKind(chosen) ? chosen : (kindOfPartner(name) ?? 'other');
  if (meta.partner === undefined) {
    return { type: 'AddPartner' as const, partner: `${meta.key}p`, name, kind, contacts: wanted };
  }
  const present = activeContacts(coalition, meta.partner);
  const isSamePerson = (
    one: { user: string | null; name: string },
    other: { user: string | null; name: string },
  ) =>
    one.user === null
      ? other.user === null && one.name.trim() === other.name.trim()
      : one.user === other.user;
  return {
    type: 'ChangePartner' as const,
    partner: meta.partner,
    name,
    kind,
    add: wanted.filter((each) => !present.some((contact) => isSamePerson(each, contact))),
    change: present.flatMap((contact) => {
      const same = wanted.find((each) => each.user === null && isSamePerson(each, contact));
      return same === undefined ? [] : [{ contact: contact.id, name: same.name, reach: same.reach }];
    }),
    remove: present
      .filter((contact) => !wanted.some((each) => isSamePerson(each, contact)))
      .map(({ id }) => id),
  };
}

/** The list that the form was opened from, when it is there. */
async function refreshList(
  interaction: Parameters<ViewSubmissionHandler>[0],
  coalition: Coalition | undefined,
): Promise<void> {
  const under = interaction.view.previous_view_id;
  if (under === null || under === undefined || coalition === undefined) return;
  const { context, user } = interaction;
  const { person } = await context.store.load({ person: user });
  const view = buildPartnersView(textFor(context, person.state, coalition), coalition, 0);
  await updateView(interaction, { view_id: under }, view);
}

export const handleRemovePartner: ViewSubmissionHandler = async (interaction) => {
  const { context, user, meta } = interaction;
  const query = { person: user, coalition: meta.coalition ?? '' };
  const result = await context.commands.handle({ by: user, query }, () => ({
    coalitions: [{ id: query.coalition, commands: [{ type: 'RemovePartner', partner: meta.partner ?? '' }] }],
  }));
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  await interaction.ack();
  if (result.status === 'done') await refreshList(interaction, result.coalitions[query.coalition]);
};

export const handleEraseContact: ViewSubmissionHandler = async (interaction) => {
  const { context, user, meta } = interaction;
  const query = { person: user, coalition: meta.coalition ?? '' };
  const result = await context.commands.handle({ by: user, query }, () => ({
    coalitions: [{ id: query.coalition, commands: [{ type: 'EraseContact', contact: meta.contact ?? '' }] }],
  }));
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  await interaction.ack({ response_action: 'clear' });
};

export const handleOpenLeads: BlockActionHandler = (interaction) =>
  openClicked(interaction, async ({ coalition, text, say }) => {
    await say();
    await showView(interaction, buildLeadsView(text, coalition), { onTop: interaction.view !== null });
  });

export const handleNameLead: ViewSubmissionHandler = async (interaction) => {
  const { context, user, values, meta } = interaction;
  const chosen = valueIn(values, 'lead');
  const { profiles, problems } = await checkPeople(context, {
    users: chosen === '' ? [] : [chosen],
    field: 'lead',
  });
  const query = { person: user, coalition: meta.coalition ?? '' };
  const result = await context.commands.handle({ by: user, query }, (): Problem[] | object => {
    const [profile] = profiles;
    if (problems.length > 0 || profile === undefined)
      return problems.length > 0 ? problems : [{ field: 'lead', key: 'nobody-chosen' }];
    return {
      coalitions: [
        {
          id: query.coalition,
          commands: [{ type: 'NameLead', user: profile.user, outside: profile.outside }],
        },
      ],
    };
  });
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  await interaction.ack();
};

export const handleReleaseLead: BlockActionHandler = async (interaction) => {
  const { context, user, value } = interaction;
  const [coalition = '', lead = ''] = value.split('.');
  const query = { person: user, coalition };
  const result = await context.commands.handle({ by: user, query }, () => ({
    coalitions: [{ id: coalition, commands: [{ type: 'ReleaseLead', user: lead }] }],
  }));
  await interaction.ack();
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  const state = result.status === 'done' ? result.coalitions[coalition] : result.found.coalition?.state;
  if (interaction.view === null || state == null) return;
  await updateView(interaction, { view_id: interaction.view.id }, buildLeadsView(text, state));
};
