import type { ModalView } from '@slack/types';
import type { CoalitionCommand } from '../../coalition/commands.ts';
import { type OwnKey, ownKeys } from '../../coalition/domain/keys.ts';
import { interestOf } from '../../coalition/domain/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Result } from '../../command-handler.ts';
import { openFor } from '../../reading.ts';
import type { Text } from '../../text/text.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  drawKey,
  type Interaction,
  refuseSubmission,
  textFor,
  type ViewSubmissionHandler,
} from '../interaction.ts';
import { valueIn } from '../kit/inputs.ts';
import { showView, updateView } from '../kit/open-views.ts';
import type { OpenEntry } from '../vault.ts';
import { buildKeysMessage } from './keys-message.ts';
import { buildKeysView } from './keys-view.ts';
import { buildSuggestView } from './small-views.ts';
import { parseValue } from './words.ts';

// What a contact says about interests that draw on what they said: in their DM, from the pinned message, or in a window.

/** What a person said something about, without what a merge has put in the place of. */
function shownKeys(coalition: Coalition, user: string): OwnKey[] {
  return ownKeys(coalition, user).filter(
    ({ interest, key }) => interest.status === 'here' || key.asked !== null,
  );
}

function openKeys(
  context: Pick<Interaction['context'], 'store' | 'noteReading'>,
  { coalition, user, keys }: { coalition: Coalition; user: string; keys: readonly OwnKey[] },
): Promise<OpenEntry> {
  const entries = keys.flatMap(({ interest, key }) => [
    interest.words,
    ...(key.rather === null ? [] : [key.rather.words]),
  ]);
  return openFor(context, { coalition, user, entries });
}

async function keysView(
  { context, user }: Pick<Interaction, 'context' | 'user'>,
  text: Text,
  { coalition, page, said }: { coalition: Coalition; page: number; said?: string },
): Promise<ModalView> {
  const keys = shownKeys(coalition, user);
  const open = await openKeys(context, { coalition, user, keys });
  return buildKeysView(text, {
    coalition,
    keys,
    open,
    page,
    ...(said === undefined ? {} : { said }),
  });
}

/** From the message or the pinned one: all of it in a window. */
export const handleOpenKeys: BlockActionHandler = (interaction) => showKeys(interaction, 0);

export const handleKeysPage: BlockActionHandler = (interaction) =>
  showKeys(
    { ...interaction, value: interaction.view?.meta.coalition ?? '' },
    Number(interaction.detail) || 0,
  );

async function showKeys(interaction: BlockActionInteraction, page: number): Promise<void> {
  const { context, user, value, view } = interaction;
  const found = await context.store.load({ person: user, coalition: parseValue(value).coalition });
  const coalition = found.coalition?.state ?? null;
  const text = textFor(context, found.person.state, coalition);
  await interaction.ack();
  if (coalition === null) return answerClick(interaction, text, text.problems['unknown-coalition']);
  const shown = await keysView(interaction, text, { coalition, page });
  if (view === null) await showView(interaction, shown, { onTop: false });
  else await updateView(interaction, { view_id: view.id }, shown);
}

/** Yes, yes for later partners too, no, their own words, or taken back. */
export const handleAnswerKey: BlockActionHandler = async (interaction) => {
  const { context, user, value, detail } = interaction;
  const { coalition: id, interest, rest } = parseValue(value);
  if (detail === 'rather') return openSuggest(interaction);
  const version = Number(rest);
  const command: CoalitionCommand =
    detail === 'back'
      ? { type: 'TakeBackKey', interest }
      : {
          type: 'AnswerKey',
          interest,
          version,
          answer: detail === 'no' ? 'no' : 'yes',
          later: detail === 'later',
        };
  const query = { person: user, coalition: id };
  const result = await context.commands.handle({ by: user, request: interaction.request, query }, () => ({
    coalitions: [{ id, commands: [command] }],
  }));
  await interaction.ack();
  const coalition = stateAfter(result, id);
  const text = textFor(context, result.found.person.state, coalition);
  if (result.status === 'refused' || coalition === null)
    return answerClick(interaction, text, text.problems[problemOf(result)]);
  await showAnswered(interaction, text, {
    coalition,
    ...(detail === 'back' ? { said: text.domain.own.back } : {}),
  });
};

function problemOf(result: Result) {
  return (result.status === 'refused' ? result.problems[0]?.key : undefined) ?? 'unknown-interest';
}

function stateAfter(result: Result, id: string): Coalition | null {
  return (
    (result.status === 'done' ? result.coalitions[id] : undefined) ?? result.found.coalition?.state ?? null
  );
}

/** The window as it is now; a message is brought up to date by the job that follows. */
async function showAnswered(
  interaction: BlockActionInteraction,
  text: Text,
  { coalition, said }: { coalition: Coalition; said?: string },
): Promise<void> {
  const { view } = interaction;
  if (view === null) return;
  const page = view.meta.page ?? 0;
  const shown = await keysView(interaction, text, {
    coalition,
    page,
    ...(said === undefined ? {} : { said }),
  });
  await updateView(interaction, { view_id: view.id }, shown);
}

async function openSuggest(interaction: BlockActionInteraction): Promise<void> {
  const { context, user, value, view } = interaction;
  const { coalition: id, interest: about, rest } = parseValue(value);
  const found = await context.store.load({ person: user, coalition: id });
  const coalition = found.coalition?.state ?? null;
  const text = textFor(context, found.person.state, coalition);
  await interaction.ack();
  const interest = coalition === null ? undefined : interestOf(coalition, about);
  const isTheirs = coalition !== null && shownKeys(coalition, user).some((own) => own.interest.id === about);
  if (coalition === null || interest === undefined || !isTheirs)
    return answerClick(interaction, text, text.problems['interest-gone']);
  if (String(interest.version) !== rest)
    return answerClick(interaction, text, text.problems['interest-changed']);
  const open = await openFor(context, { coalition, user, entries: [interest.words] });
  const meta = { coalition: id, interest: about, sequence: interest.version, key: drawKey() };
  await showView(interaction, buildSuggestView(text, { interest, open, meta }), { onTop: view !== null });
}

export const handleSuggest: ViewSubmissionHandler = async (interaction) => {
  const { context, user, values, meta } = interaction;
  const { coalition: id = '', interest = '', sequence = 0, key = '' } = meta;
  const words = { entry: `interest.${interest}.rather.${key}`, text: valueIn(values, 'words') };
  const query = { person: user, coalition: id };
  const result = await context.commands.handle({ by: user, request: interaction.request, query }, () => ({
    coalitions: [
      { id, commands: [{ type: 'SuggestWords', interest, version: sequence, words, later: false }] },
    ],
  }));
  const coalition = stateAfter(result, id);
  const text = textFor(context, result.found.person.state, coalition);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  await interaction.ack();
  const under = interaction.view.previous_view_id;
  if (under == null || coalition === null) return;
  const view = await keysView(interaction, text, { coalition, page: 0 });
  await updateView(interaction, { view_id: under }, view);
};

/** The message about keys as this person sees it now: what is asked, and what they answered since it was posted. */
export async function keysMessageFor(
  context: Pick<Interaction['context'], 'store' | 'noteReading'>,
  text: Text,
  { coalition, user, since }: { coalition: Coalition; user: string; since: number },
) {
  const all = shownKeys(coalition, user);
  const isFresh = ({ key: { given, refused, rather } }: OwnKey) =>
    rather !== null || Math.max(given?.at ?? 0, refused ?? 0) >= since;
  const keys = [
    ...all.filter(({ key }) => key.asked !== null),
    ...all.filter((own) => own.key.asked === null && isFresh(own)),
  ];
  const open = await openKeys(context, { coalition, user, keys });
  return buildKeysMessage(text, { coalition, keys, open });
}
