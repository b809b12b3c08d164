import { type StartFields, startProblems } from '../../coalition/coalitions/decide.ts';
import type { Problem } from '../../coalition/decision.ts';
import type { ChannelWish } from '../../coalition/state.ts';
import type { Found, Plan } from '../../command-handler.ts';
import { kindOfPartner } from '../../method/kind-of-partner.ts';
import { countries, isCountry, isLanguage, languages } from '../../method/languages.ts';
import { isPartnerKind } from '../../method/partners.ts';
import type { Shown, Subject } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import { act, views } from '../ids.ts';
import {
  type BlockActionHandler,
  drawKey,
  type Interaction,
  type SlashCommandHandler,
  type ViewSubmissionHandler,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { contextBlock } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { showView } from '../kit/open-views.ts';
import { profileOf } from '../people.ts';
import { channelProblem, channelWish } from './channel-wish.ts';
import { aboutFields, needFields, setupFields } from './start-views.ts';

// `/coalitie start`: three pages, on top of each other.

/** The pages' names, in the action_id that keeps a draft of each. */
const pages = ['start', 'about', 'setup'];

export const startForm = createForm<Subject, Before>({
  callback: [views.start, views.about, views.setup],
  pages: [needFields, aboutFields, setupFields],
  head: (text, { page }) => [contextBlock(text.coalitions.startForm.page(page + 1))],
  words: ({ coalitions: { startForm: words } }, { page }) => ({
    title: [words.title, words.aboutTitle, words.setupTitle][page] ?? words.title,
    close: words.close,
    submit: page < pages.length - 1 ? words.nextPage : words.submit,
  }),
  draft: {
    form: () => 'start',
    action: (page) => `${act.startDraft}.${pages[page]}`,
    words: ({ coalitions: { startForm: words } }) => ({
      save: words.saveDraft,
      notes: { saved: words.draftSaved, offered: words.draftOffered },
      offered: 'over-button',
    }),
  },
  turn: 'push',
  coalitionIn: ({ key }) => key,
  find,
  check: checkPage,
  before: findBefore,
  plan,
  answer: async () => ({ response_action: 'clear' }),
});

/** Anybody may start one; once it is there, its form is used up. */
function find({ coalition, person }: Found): Subject | Problem[] {
  return coalition?.state == null ? { coalition: null, person: person.state } : [{ key: 'exists-already' }];
}

const fieldsOn: readonly (readonly string[])[] = [
  ['name', 'need'],
  ['organisation', 'intention'],
];

/** The core says what is wrong; here only of what the page itself asks. */
function checkPage({ page, values }: Shown<Subject>): Problem[] {
  return startProblems(fieldsIn(values)).filter(({ field = '' }) => fieldsOn[page]?.includes(field));
}

function fieldsIn(values: Values): StartFields {
  return {
    name: valueIn(values, 'name'),
    need: valueIn(values, 'need'),
    organisation: valueIn(values, 'organisation'),
    intention: valueIn(values, 'intention'),
  };
}

/** What Slack says of the channel and of whoever starts it. */
interface Before {
  problem: Problem | null;
  own: Awaited<ReturnType<typeof profileOf>> | 'silent';
}

async function findBefore({ context, user, values }: ViewSubmissionInteraction): Promise<Before> {
  const [problem, own] = await Promise.all([
    channelProblem(context, channelWish(values, '')),
    profileOf(context, user).catch(() => 'silent' as const),
  ]);
  return { problem, own };
}

function plan(
  { values, before: { problem, own } }: { values: Values; before: Before },
  { meta: { key = '' }, user }: ViewSubmissionInteraction,
): Plan | Problem[] {
  if (valueIn(values, 'name') === '' || valueIn(values, 'organisation') === '')
    return [{ key: 'pages-lost' }];
  if (problem !== null) return [problem];
  // The name is kept for good.
  if (own === 'silent') return [{ key: 'slack-silent' }];
  const contactName = own?.name ?? user;
  const command = startCommand({ key, contactName, all: values });
  return { coalitions: [{ id: key, commands: [command] }], person: [] };
}

function startCommand({ key, contactName, all }: { key: string; contactName: string; all: Values }) {
  const language = valueIn(all, 'language');
  const country = valueIn(all, 'country');
  const kind = valueIn(all, 'kind');
  const name = valueIn(all, 'name');
  const channel: ChannelWish = channelWish(all, name) ?? { kind: 'new', name: '', isPrivate: true };
  return {
    type: 'StartCoalition' as const,
    id: key,
    name,
    need: valueIn(all, 'need'),
    language: isLanguage(language) ? language : languages[0],
    country: isCountry(country) ? country : countries[0],
    together: valueIn(all, 'together') !== 'no',
    opening: valueIn(all, 'together') === 'yes' ? ('round-2' as const) : ('round-1' as const),
    intention: { entry: `intention.${key}`, text: valueIn(all, 'intention') },
    channel,
    own: {
      partner: `${key}p`,
      name: valueIn(all, 'organisation'),
      kind: isPartnerKind(kind) ? kind : (kindOfPartner(valueIn(all, 'organisation')) ?? 'other'),
      contact: `${key}c`,
      contactName,
    },
  };
}

export const handleStart: SlashCommandHandler = (interaction) => open(interaction, interaction.channel);

export const handleOpenStart: BlockActionHandler = (interaction) => open(interaction);

async function open(interaction: Interaction & { ack(): Promise<void> }, channel?: string) {
  const { person } = await interaction.context.store.load({ person: interaction.user });
  const meta = { key: drawKey(), ...(channel === undefined ? {} : { channel }) };
  const subject = { coalition: null, person: person.state };
  const view = await startForm.openView({ ...interaction, meta }, { subject });
  await interaction.ack();
  await showView(interaction, view, { onTop: false });
}

export const handleStartPage: ViewSubmissionHandler = (interaction) => startForm.handlePage(interaction, 0);
export const handleAboutPage: ViewSubmissionHandler = (interaction) => startForm.handlePage(interaction, 1);
export const handleSetupPage: ViewSubmissionHandler = (interaction) => startForm.handlePage(interaction, 2);

export const handleStartDraft: BlockActionHandler = (interaction) =>
  startForm.handleDraft(interaction, pages.indexOf(interaction.detail));
