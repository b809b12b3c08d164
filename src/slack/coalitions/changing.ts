import type { ViewResponseAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { detailProblems } from '../../coalition/coalitions/decide.ts';
import type { CoalitionChange } from '../../coalition/coalitions/state.ts';
import type { CoalitionCommand } from '../../coalition/commands.ts';
import type { Problem } from '../../coalition/decision.ts';
import { longest } from '../../coalition/longest.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Plan } from '../../command-handler.ts';
import { countries, isCountry, isLanguage, languages } from '../../method/languages.ts';
import { zoneOf } from '../../person/dues.ts';
import { listOf, type Text } from '../../text/text.ts';
import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import type { Part, Shown, Submitted } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import { act, views } from '../ids.ts';
import {
  type BlockActionHandler,
  deriveId,
  drawKey,
  noticeView,
  type SlashCommandHandler,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { contextBlock, option } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { truncate } from '../kit/limits.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import { showView } from '../kit/open-views.ts';
import { dayOf } from '../steps/words.ts';
import { openIntention } from '../vault.ts';
import { channelProblem, channelWish } from './channel-wish.ts';
import { channelFields } from './start-views.ts';
import { type Opener, openWhich } from './which.ts';

// What was said at the start can be changed later: what it was before is kept.

interface Changing extends LeadSubject {
  /** What its lead wants, as it is now. */
  intention: string;
  zone: string;
}

interface Before {
  problem: Problem | null;
  intention: string;
}

const pages = ['about', 'setup'];

export const changeForm = createForm<Changing, Before>({
  callback: [views.change, views.changeSetup],
  pages: [aboutFields, setupFields],
  head: (text, { page, subject }) => (page === 0 ? changeLines(text, subject) : []),
  words: ({ coalitions: { changeForm: words, startForm } }, { page }) => ({
    title: words.title,
    close: startForm.close,
    submit: page === 0 ? startForm.nextPage : words.submit,
  }),
  draft: {
    form: ({ coalition = '' }) => `change-${coalition}`,
    action: (page) => `${act.changeDraft}.${pages[page]}`,
    words: ({ coalitions: { startForm: words, changeForm } }) => ({
      save: words.saveDraft,
      notes: { saved: changeForm.draftSaved, offered: words.draftOffered },
    }),
    since: ({ coalition }) => coalition.changes?.at(-1)?.at ?? 0,
  },
  find: (found, { context, user }) => {
    const subject = findForLead(found, user);
    if (Array.isArray(subject)) return subject;
    return { ...subject, intention: '', zone: zoneOf(subject.person, context.timezone) };
  },
  read: async (subject, { context, user }) => ({
    ...subject,
    intention: await openIntention(context, { coalition: subject.coalition, user }),
  }),
  initial: ({ coalition, intention }) => ({
    name: [coalition.name],
    need: [coalition.need],
    intention: [intention],
    language: [coalition.language],
    country: [coalition.country],
    channel: [keep],
  }),
  check: ({ page, values }) =>
    page > 0 ? [] : detailProblems({ name: valueIn(values, 'name'), need: valueIn(values, 'need') }),
  before: findBefore,
  plan,
  answer,
});

/** The value of the channel that stays. */
const keep = 'keep';

function aboutFields(text: Text): Part[] {
  const words = text.coalitions.startForm;
  return [
    { kind: 'line', id: 'name', label: words.name, max: longest.coalitionName },
    { kind: 'text', id: 'need', label: words.need, hint: words.needHint },
    {
      kind: 'text',
      id: 'intention',
      label: words.intention,
      hint: words.intentionHint,
      optional: true,
      tooLong: text.steps.walk.form.tooLong,
    },
  ];
}

function setupFields(text: Text, { subject: { coalition } }: Shown<Changing>): Part[] {
  const { startForm: words, changeForm } = text.coalitions;
  const [where, ...others] = channelFields(text);
  const kept = option(keep, changeForm.keepChannel);
  return [
    {
      kind: 'dropdown',
      id: 'language',
      label: words.language,
      options: languages.map((each) => option(each, text.person.settings.languages[each])),
    },
    {
      kind: 'dropdown',
      id: 'country',
      label: words.country,
      hint: words.countryHint,
      options: countries.map((each) => option(each, words.countries[each])),
    },
    // A practice coalition has no channel.
    ...(coalition.practice || where?.kind !== 'choice'
      ? []
      : [{ ...where, options: [kept, ...where.options], begin: keep }, ...others]),
  ];
}

const changesShown = 3;

/** What was changed the last times, and what it was called before. */
function changeLines(text: Text, { coalition, zone }: Changing): KnownBlock[] {
  const words = text.coalitions.changeForm;
  const lines = (coalition.changes ?? []).slice(-changesShown).map(({ by, at, before }) => {
    const fields = (['name', 'need', 'language', 'country'] as const).filter(
      (each) => before[each] !== undefined,
    );
    const what = fields.map((field) => words.was(words.fields[field], beforeIn(text, before, field)));
    const who = by === null ? '' : mention(by);
    return words.changed(dayOf(text, zone, at), who, listOf(text, what));
  });
  return lines.length === 0 ? [] : [contextBlock(lines.join('\n'))];
}

const beforeShown = 120;

function beforeIn(
  text: Text,
  { name, need, language, country }: CoalitionChange['before'],
  field: keyof CoalitionChange['before'],
): string {
  if (field === 'language') return language === undefined ? '' : text.person.settings.languages[language];
  if (field === 'country') return country === undefined ? '' : text.coalitions.startForm.countries[country];
  const typed = (field === 'name' ? name : need) ?? '';
  return escapeMrkdwn(truncate(typed.replace(/\s+/g, ' '), beforeShown));
}

/** What Slack says of the channel, and what the intention is now: only what differs is stored. */
async function findBefore(interaction: ViewSubmissionInteraction): Promise<Before> {
  const { context, user, values, meta } = interaction;
  const { coalition } = await context.store.load({ person: user, coalition: meta.coalition ?? '' });
  const state = coalition?.state ?? null;
  return {
    problem: await problemOf(interaction, state),
    intention: state === null ? '' : await openIntention(context, { coalition: state, user }),
  };

  async function problemOf(asked: ViewSubmissionInteraction, its: Coalition | null): Promise<Problem | null> {
    if (isKept(values)) return null;
    const wish = channelWish(values, 'x');
    const isOwn = wish?.kind === 'existing' && wish.id === its?.channel.id;
    return isOwn ? null : channelProblem(asked.context, wish);
  }
}

function isKept(values: Values): boolean {
  const chosen = valueIn(values, 'channel');
  return chosen === keep || chosen === '';
}

function plan(
  { subject: { coalition }, values, before }: { subject: Changing; values: Values; before: Before },
  { request }: ViewSubmissionInteraction,
): Plan | Problem[] {
  if (before.problem !== null) return [before.problem];
  const [language, country] = [valueIn(values, 'language'), valueIn(values, 'country')];
  const name = valueIn(values, 'name');
  const details = {
    type: 'ChangeCoalition',
    name,
    need: valueIn(values, 'need'),
    language: isLanguage(language) ? language : coalition.language,
    country: isCountry(country) ? country : coalition.country,
  } as const;
  const channel = isKept(values) ? null : channelWish(values, name);
  const commands: CoalitionCommand[] = [
    details,
    ...intentionCommands(coalition, {
      text: valueIn(values, 'intention'),
      before: before.intention,
      request,
    }),
    ...(channel === null ? [] : [{ type: 'ChooseChannel', channel } as const]),
  ];
  return { coalitions: [{ id: coalition.id, commands }] };
}

/** The intention is the answer to the first question of step 1: one that was emptied stays as it was. */
function intentionCommands(
  { walk }: Coalition,
  { text, before, request }: { text: string; before: string; request: string },
): CoalitionCommand[] {
  if (text === before || text === '') return [];
  const words = { entry: `w.goal.${deriveId(request, 'goal')}`, text };
  const answer = { question: 'goal', answer: { words, choice: null }, open: false } as const;
  return [{ type: 'AnswerStep', round: walk.at.round, answers: [answer] }];
}

async function answer({
  text,
  values,
}: Submitted<Changing, Before>): Promise<ViewResponseAction | undefined> {
  const words = text.coalitions.changeForm;
  const said = isKept(values) ? words.saved : words.savedChannel;
  return { response_action: 'update', view: noticeView(text, said) };
}

/** The details of one coalition, for its leads. */
export const openChange: Opener = async (opening) => {
  const { context, user, request, trigger, coalition, person, say } = opening;
  const meta = { coalition: coalition.id, key: drawKey() };
  const subject = { coalition, person, intention: '', zone: zoneOf(person, context.timezone) };
  const view = await changeForm.openView({ context, user, request, trigger, meta }, { subject });
  await say();
  await showView(opening, view, { onTop: false });
};

export const handleChange: SlashCommandHandler = (interaction) =>
  openWhich(interaction, 'change', openChange);

export const handleChangeDraft: BlockActionHandler = (interaction) =>
  changeForm.handleDraft(interaction, pages.indexOf(interaction.detail));
