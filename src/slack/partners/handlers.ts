import type { ContactInput } from '../../coalition/commands.ts';
import type { Problem } from '../../coalition/decision.ts';
import { activeContacts, partnerOf } from '../../coalition/find.ts';
import type { Coalition, Partner } from '../../coalition/state.ts';
import { isPartnerKind } from '../../method/partners.ts';
import { type Opener, openClicked, openWhich } from '../coalitions/which.ts';
import { menu } from '../ids.ts';
import { type Values, valueIn } from '../inputs.ts';
import { showView, updateView } from '../open-views.ts';
import { checkPeople, outsidersIn, type Profile } from '../people.ts';
import {
  type ClickHandler,
  type CommandHandler,
  deriveId,
  drawKey,
  refuseSubmission,
  type SubmitHandler,
  submissionId,
  textFor,
} from '../visit.ts';
import { buildLeadsView, buildPartnersView, buildPartnerView, buildRemovePartnerView } from './views.ts';
import { parseWithoutSlack, withoutSlackText } from './without-slack.ts';

/** `/coalitie partner`: the list, from which partners are added, changed and removed. */
export const handlePartners: CommandHandler = (visit) => openWhich(visit, 'partner', openPartners);

export const openPartners: Opener = async ({ desk, trigger, coalition, text, say }) => {
  await say();
  await showView({ desk, trigger }, buildPartnersView(text, coalition, 0), { onTop: false });
};

export const handleOpenPartners: ClickHandler = (visit) => openClicked(visit, openPartners);

export const handlePartnersPage: ClickHandler = (visit) =>
  openClicked(
    { ...visit, value: visit.view?.meta.coalition ?? '' },
    async ({ desk, coalition, text, say }) => {
      await say();
      if (visit.view === null) return;
      const view = buildPartnersView(text, coalition, Number(visit.detail));
      await updateView({ desk }, { view_id: visit.view.id }, view);
    },
  );

export const handleAddPartner: ClickHandler = (visit) =>
  openClicked(visit, (opening) => openForm(visit, { ...opening, partner: null }));

type Forming = Parameters<Opener>[0] & { partner: Partner | null };

/** Opens at once, and adds the people of other workspaces when Slack has named them: typing goes on meanwhile. */
async function openForm(
  { view: under }: { view: { id: string } | null },
  { desk, workspace, user, trigger, coalition, text, say, partner }: Forming,
): Promise<void> {
  const contacts = partner === null ? [] : activeContacts(coalition, partner.id);
  const withoutSlack = await withoutSlackText(desk, workspace, { coalition, contacts, user });
  await say();
  const form = { coalition, partner, key: drawKey(), withoutSlack };
  const first = buildPartnerView(text, { ...form, outsiders: null });
  const opened = await showView({ desk, trigger }, first, { onTop: under !== null });
  if (coalition.channel.id === null || opened === undefined) return;
  const outsiders = await outsidersIn(desk, workspace, coalition.channel.id).catch(() => []);
  if (outsiders.length === 0) return;
  const view = buildPartnerView(text, { ...form, outsiders });
  await updateView({ desk }, { view_id: opened }, view);
}

/** The menu beside a partner; its action's detail is the partner. */
export const handlePartnerMenu: ClickHandler = (visit) =>
  openClicked({ ...visit, value: visit.view?.meta.coalition ?? '' }, async (opening) => {
    const partner = partnerOf(opening.coalition, visit.detail);
    if (partner === undefined || partner.removed) return opening.say();
    if (visit.selected === menu.change) return openForm(visit, { ...opening, partner });
    await opening.say();
    const view = buildRemovePartnerView(opening.text, opening.coalition, partner);
    await showView(visit, view, { onTop: true });
  });

export const handleSavePartner: SubmitHandler = async (visit) => {
  const { desk, workspace, user, values, meta } = visit;
  const users = [...(values.contacts ?? []), ...(values.outsiders ?? [])];
  const people = await checkPeople(desk, workspace, { users, field: 'contacts' });
  const written = parseWithoutSlack(
    valueIn(values, 'without_slack'),
    meta.key ?? '',
    submissionId(meta, values),
  );
  const problems = [...people.problems, ...written.problems];
  const query = { person: user, coalition: meta.coalition ?? '' };
  const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, (found) => {
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
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  await visit.ack();
  if (result.status === 'done') await refreshList(visit, result.coalitions[query.coalition]);
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
  const kind = isPartnerKind(chosen) ? chosen : ('other' as const);
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
    ...{ partner: meta.partner, name, kind },
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
  visit: Parameters<SubmitHandler>[0],
  coalition: Coalition | undefined,
): Promise<void> {
  const under = visit.view.previous_view_id;
  if (under === null || under === undefined || coalition === undefined) return;
  const { desk, workspace, user } = visit;
  const { person } = await desk.store.load(workspace, { person: user });
  const view = buildPartnersView(textFor(desk, person.state, coalition), coalition, 0);
  await updateView(visit, { view_id: under }, view);
}

export const handleRemovePartner: SubmitHandler = async (visit) => {
  const { desk, workspace, user, meta } = visit;
  const query = { person: user, coalition: meta.coalition ?? '' };
  const result = await desk.house.act({ workspace, by: user, query }, () => ({
    coalitions: [{ id: query.coalition, commands: [{ type: 'RemovePartner', partner: meta.partner ?? '' }] }],
  }));
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  await visit.ack();
  if (result.status === 'done') await refreshList(visit, result.coalitions[query.coalition]);
};

export const handleEraseContact: SubmitHandler = async (visit) => {
  const { desk, workspace, user, meta } = visit;
  const query = { person: user, coalition: meta.coalition ?? '' };
  const result = await desk.house.act({ workspace, by: user, query }, () => ({
    coalitions: [{ id: query.coalition, commands: [{ type: 'EraseContact', contact: meta.contact ?? '' }] }],
  }));
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  await visit.ack({ response_action: 'clear' });
};

export const handleOpenLeads: ClickHandler = (visit) =>
  openClicked(visit, async ({ coalition, text, say }) => {
    await say();
    await showView(visit, buildLeadsView(text, coalition), { onTop: visit.view !== null });
  });

export const handleNameLead: SubmitHandler = async (visit) => {
  const { desk, workspace, user, values, meta } = visit;
  const chosen = valueIn(values, 'lead');
  const { profiles, problems } = await checkPeople(desk, workspace, {
    users: chosen === '' ? [] : [chosen],
    field: 'lead',
  });
  const query = { person: user, coalition: meta.coalition ?? '' };
  const result = await desk.house.act({ workspace, by: user, query }, (): Problem[] | object => {
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
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  await visit.ack();
};

export const handleReleaseLead: ClickHandler = async (visit) => {
  const { desk, workspace, user, value } = visit;
  const [coalition = '', lead = ''] = value.split('.');
  const query = { person: user, coalition };
  const result = await desk.house.act({ workspace, by: user, query }, () => ({
    coalitions: [{ id: coalition, commands: [{ type: 'ReleaseLead', user: lead }] }],
  }));
  await visit.ack();
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  const state = result.status === 'done' ? result.coalitions[coalition] : result.found.coalition?.state;
  if (visit.view === null || state == null) return;
  await updateView(visit, { view_id: visit.view.id }, buildLeadsView(text, state));
};
