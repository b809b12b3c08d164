import type { Coalition } from '../../coalition/state.ts';
import { answerClick, type BlockActionHandler, textFor } from '../interaction.ts';
import { section } from '../kit/blocks.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import { profileOf } from '../people.ts';

/** Somebody of the channel takes the coalition over: whoever led has left the workspace. */
export const handleTakeOver: BlockActionHandler = async (interaction) => {
  const { context, user, value: id } = interaction;
  const profile = await profileOf(context, user).catch(() => 'silent' as const);
  const query = { person: user, coalition: id };
  const result = await context.commands.handle({ by: user, request: interaction.request, query }, () => {
    if (profile === 'silent') return [{ key: 'slack-silent' }];
    // Whom Slack does not show to the app belongs to another workspace.
    const outside = profile?.outside ?? true;
    return { coalitions: [{ id, commands: [{ type: 'TakeOver', outside }] }] };
  });
  await interaction.ack();
  const coalition: Coalition | null = result.found.coalition?.state ?? null;
  const text = textFor(context, result.found.person.state, coalition);
  if (result.status === 'refused') {
    const key = result.problems[0]?.key ?? 'lead-present';
    const { wanted } = text.steps.walk.gone;
    return answerClick(interaction, text, key === 'lead-outside' ? wanted.outside : text.problems[key]);
  }
  const inChannel = textFor(context, null, coalition);
  const body = inChannel.steps.walk.gone.wanted.taken(mention(user), escapeMrkdwn(coalition?.name ?? ''));
  await interaction.respond({ replace_original: true, text: body, blocks: [section(body)] });
};
