import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Problem } from '../../coalition/decision.ts';
import { longest } from '../../coalition/longest.ts';
import type { ChannelWish } from '../../coalition/state.ts';
import { countries, isCountry, isLanguage, languages } from '../../method/languages.ts';
import { isPartnerKind } from '../../method/partners.ts';
import type { Text } from '../../text/text.ts';
import { type Values, valueIn } from '../inputs.ts';
import { showView, updateView } from '../open-views.ts';
import { nameOfUser } from '../people.ts';
import {
  type ClickHandler,
  type CommandHandler,
  drawKey,
  refuseSubmission,
  type SubmitHandler,
  textFor,
  type Visit,
} from '../visit.ts';
import { channelProblem, channelWish } from './channel-wish.ts';
import { aboutView, setupView, startView } from './start-views.ts';

// `/coalitie start`: three pages. What was filled in is kept as a draft at each page, so that nothing is typed twice.

const startDraft = 'start';

const draftSchema = z.record(z.string(), z.array(z.string()));

export function parseDraft(draft: string | null): Values {
  return draft === null ? {} : draftSchema.parse(JSON.parse(draft));
}

export const handleStart: CommandHandler = async (visit) => {
  const { person, draft } = await visit.desk.store.load(visit.workspace, {
    person: visit.user,
    draft: startDraft,
  });
  const text = textFor(visit.desk, person.state);
  await visit.ack();
  await open(visit, text, { draft, channel: visit.channel });
};

export const handleOpenStart: ClickHandler = async (visit) => {
  const { person, draft } = await visit.desk.store.load(visit.workspace, {
    person: visit.user,
    draft: startDraft,
  });
  await visit.ack();
  await open(visit, textFor(visit.desk, person.state), { draft });
};

async function open(
  visit: Visit,
  text: Text,
  { draft, channel }: { draft: string | null; channel?: string },
) {
  const meta = { key: drawKey(), ...(channel === undefined ? {} : { channel }) };
  const view = startView(text, { meta, values: parseDraft(draft), offered: draft !== null });
  await showView(visit, view, { onTop: false });
}

/** Page 1 and 2: keep what was filled in, and go on. */
function turnPage(build: typeof aboutView, check: (values: Values) => Problem[]): SubmitHandler {
  return async (visit) => {
    const { desk, workspace, user, values, meta } = visit;
    const errand = { workspace, by: user, query: { person: user, draft: startDraft } };
    let kept: Values = {};
    const result = await desk.house.act(errand, (found) => {
      const problems = check(values);
      if (problems.length > 0) return problems;
      kept = { ...parseDraft(found.draft), ...values };
      return { draft: { form: startDraft, text: JSON.stringify(kept) } };
    });
    const text = textFor(desk, result.found.person.state);
    if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
    await visit.ack({ response_action: 'push', view: build(text, { meta, values: kept, offered: false }) });
  };
}

export const handleStartPage = turnPage(aboutView, (values) => {
  const problems: Problem[] = [];
  if (valueIn(values, 'name').trim() === '') problems.push({ field: 'name', key: 'name-missing' });
  if (valueIn(values, 'name').trim().length > longest.coalitionName)
    problems.push({ field: 'name', key: 'name-too-long' });
  if (valueIn(values, 'need').trim() === '') problems.push({ field: 'need', key: 'need-missing' });
  return problems;
});

export const handleAboutPage = turnPage(setupView, (values) =>
  valueIn(values, 'organisation').trim() === '' ? [{ field: 'organisation', key: 'name-missing' }] : [],
);

/** Page 3: the coalition starts. */
export const handleSetupPage: SubmitHandler = async (visit) => {
  const { desk, workspace, user, values, meta } = visit;
  const key = meta.key ?? '';
  const wish = channelWish(values, '');
  const [problem, contactName] = await Promise.all([
    channelProblem(desk, workspace, wish),
    nameOfUser(desk, user),
  ]);
  const query = {
    person: user,
    draft: startDraft,
    coalition: key,
  };
  const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, (found) => {
    if (found.coalition?.state != null) return [{ key: 'exists-already' }];
    const draft = parseDraft(found.draft);
    if (valueIn(draft, 'name') === '' || valueIn(draft, 'organisation') === '')
      return [{ field: 'together', key: 'pages-lost' }];
    if (problem !== null) return [problem];
    return {
      coalitions: [{ id: key, commands: [startCommand({ key, contactName, all: { ...draft, ...values } })] }],
      draft: { form: startDraft, text: null },
      person: [],
    };
  });
  const text = textFor(desk, result.found.person.state);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  await visit.ack({ response_action: 'clear' });
};

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
      kind: isPartnerKind(kind) ? kind : ('other' as const),
      contact: `${key}c`,
      contactName,
    },
  };
}

/** "Bewaar concept": the only way in which Slack gives what was typed without sending it (platform-facts 8). */
export const handleStartDraft: ClickHandler = async (visit) => {
  const { desk, workspace, user, view } = visit;
  if (view === null) return visit.ack();
  let kept: Values = {};
  const result = await desk.house.act(
    { workspace, by: user, query: { person: user, draft: startDraft } },
    (found) => {
      kept = { ...parseDraft(found.draft), ...view.values };
      return { draft: { form: startDraft, text: JSON.stringify(kept) } };
    },
  );
  await visit.ack();
  const text = textFor(desk, result.found.person.state);
  const build: Record<string, (text: Text, page: Parameters<typeof startView>[1]) => ModalView> = {
    start: startView,
    about: aboutView,
    setup: setupView,
  };
  const saved = build[visit.detail]?.(text, { meta: view.meta, values: kept, offered: false, saved: true });
  if (saved !== undefined) await updateView(visit, { view_id: view.id, hash: view.hash }, saved);
};
