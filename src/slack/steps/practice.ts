import type { CoalitionCommand } from '../../coalition/commands.ts';
import type { Coalition } from '../../coalition/state.ts';
import { questionIds } from '../../method/interview.ts';
import type { PartnerKind } from '../../method/partners.ts';
import { languageOf, type Text } from '../../text/text.ts';
import { coalitionsOf } from '../coalitions/which.ts';
import {
  type BlockActionHandler,
  deriveId,
  type Interaction,
  noticeView,
  refuseSubmission,
  type SlashCommandHandler,
  textFor,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { nameOfUser } from '../people.ts';
import { stepView } from './showing.ts';

// A practice coalition: anybody can make one, walk it and throw it away. Its partners are invented, without Slack.

const kinds: Record<string, PartnerKind> = {
  shops: 'entrepreneurs',
  college: 'education',
  culture: 'culture',
  residents: 'residents',
};

export const handlePractice: SlashCommandHandler = async (interaction) => {
  await practise(interaction, interaction.request, () => interaction.ack());
};

export const handleStartPractice: BlockActionHandler = async (interaction) => {
  await practise(interaction, interaction.request, () => interaction.ack());
};

/** The one that is there is taken up again: nobody needs two. */
async function practise(interaction: Interaction, request: string, ack: () => Promise<void>): Promise<void> {
  const { context, user } = interaction;
  const { person, mine } = await coalitionsOf(context, { user });
  const text = textFor(context, person);
  const present = mine.find((each) => each.practice && each.startedBy === user && each.over === null);
  const coalition = present ?? (await start(interaction, request, text));
  await ack();
  if (coalition === null) return;
  const view = await stepView(interaction, { text, coalition, person }, coalition.walk.at.step);
  const told = escapeMrkdwn(coalition.name);
  const intro = {
    type: 'section' as const,
    text: { type: 'mrkdwn' as const, text: text.steps.walk.practice.started(told) },
  };
  const shown = present === undefined ? { ...view, blocks: [intro, ...view.blocks] } : view;
  await showView(interaction, shown, { onTop: false });
}

async function start(interaction: Interaction, request: string, text: Text): Promise<Coalition | null> {
  const { context, user } = interaction;
  // Pressed twice it is one: the second finds no other coalitions than the first did.
  const { mine } = await context.store.load({ person: user, mine: true });
  const id = deriveId(user, `practice ${mine.length}`);
  const name = await nameOfUser(context, user);
  const query = { person: user, coalition: id };
  const result = await context.commands.handle({ by: user, request, query }, (found) => {
    if (found.coalition?.state != null) return [{ key: 'exists-already' }];
    const language = languageOf(text);
    return { coalitions: [{ id, commands: practiceCommands(text, { id, name, language }) }], person: [] };
  });
  if (result.status === 'done') return result.coalitions[id] ?? null;
  return result.found.coalition?.state ?? null;
}

function practiceCommands(
  text: Text,
  { id, name, language }: { id: string; name: string; language: 'nl' | 'en' },
): CoalitionCommand[] {
  const words = text.steps.practice;
  return [
    {
      type: 'StartCoalition',
      id,
      name: words.name,
      need: words.need,
      language,
      country: 'NL',
      together: false,
      practice: true,
      channel: null,
      intention: { entry: `intention.${id}`, text: words.intention },
      own: { partner: `${id}p`, name: words.own, kind: 'municipality', contact: `${id}c`, contactName: name },
    },
    ...words.partners.flatMap((partner) => partnerCommands(id, partner)),
  ];
}

function partnerCommands(
  id: string,
  partner: Text['steps']['practice']['partners'][number],
): CoalitionCommand[] {
  const contact = `${id}${partner.id}`;
  const interview = deriveId(id, partner.id);
  const answers = questionIds.flatMap((question) => {
    const words = (partner.answers as Partial<Record<string, string>>)[question];
    const entry = `${interview}.${question}`;
    return words === undefined ? [] : [[question, { entry, text: JSON.stringify({ text: words }) }] as const];
  });
  return [
    {
      type: 'AddPartner',
      partner: `${id}p-${partner.id}`,
      name: partner.name,
      kind: kinds[partner.id] ?? 'other',
      contacts: [{ id: contact, user: null, name: partner.contact, reach: null, outside: false }],
    },
    { type: 'RecordTalk', contact, interview, answers: Object.fromEntries(answers) },
  ];
}

/** Everything that was filled in for practice goes. */
export async function throwAway(interaction: ViewSubmissionInteraction): Promise<void> {
  const { context, user, meta } = interaction;
  const query = { person: user, coalition: meta.coalition ?? '' };
  const result = await context.commands.handle({ by: user, query }, () => ({
    coalitions: [{ id: query.coalition, commands: [{ type: 'ThrowAway' }] }],
  }));
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  const gone = noticeView(text, text.steps.walk.practice.thrown);
  await interaction.ack({ response_action: 'update', view: gone });
  const under = interaction.view.previous_view_id;
  if (under !== null && under !== undefined) await updateView(interaction, { view_id: under }, gone);
}
