import type { ChannelCommand } from '../../coalition/commands.ts';
import { fieldBlocks } from '../forms/fields.ts';
import { views } from '../ids.ts';
import {
  type BlockActionHandler,
  drawKey,
  refuseSubmission,
  textFor,
  type ViewSubmissionHandler,
} from '../interaction.ts';
import { modal } from '../kit/modals.ts';
import { showView } from '../kit/open-views.ts';
import { channelProblem, channelWish } from './channel-wish.ts';
import { welcomeId } from './messages.ts';
import { channelFields } from './start-views.ts';
import { openClicked } from './which.ts';

/** Another channel, when the first wish could not be met. */
export const handleOpenChannel: BlockActionHandler = (interaction) =>
  openClicked(interaction, async ({ coalition, text, say }) => {
    await say();
    const { title, submit } = text.coalitions.channelForm;
    const wish = coalition.channel.wish;
    const values =
      wish?.kind !== 'new'
        ? { channel: ['existing'] }
        : { channel: [wish.isPrivate ? 'private' : 'public'], new_name: [wish.name] };
    const view = modal({
      callback: views.channel,
      title,
      submit,
      close: text.coalitions.startForm.close,
      meta: { coalition: coalition.id, key: drawKey() },
      blocks: channelFields(text).flatMap((field) => fieldBlocks(field, values)),
    });
    await showView(interaction, view, { onTop: false });
  });

export const handleChannel: ViewSubmissionHandler = async (interaction) => {
  const { context, user, values, meta } = interaction;
  const query = { person: user, coalition: meta.coalition ?? '' };
  const checked = await channelProblem(context, channelWish(values, 'x'));
  const problem = checked?.key === 'channel-taken' ? await isOther(interaction, checked) : checked;
  const result = await context.commands.handle({ by: user, request: interaction.request, query }, (found) => {
    const channel = channelWish(values, found.coalition?.state?.name ?? '');
    if (problem !== null || channel === null) return [problem ?? { key: 'channel-missing' }];
    return { coalitions: [{ id: query.coalition, commands: [{ type: 'ChooseChannel', channel }] }] };
  });
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  await interaction.ack();
};

/** Its own channel is not somebody else's: choosing it again means trying again. */
async function isOther<P>({ context, values, meta }: Parameters<ViewSubmissionHandler>[0], problem: P) {
  const { coalition } = await context.store.load({ channel: values.existing?.[0] ?? '' });
  return coalition?.id === meta.coalition ? null : problem;
}

/** It is unknown whether the welcome was posted: it stands there, or it is posted again. */
export const handleSettleWelcome: BlockActionHandler = (interaction) =>
  openClicked(interaction, async ({ context, user, coalition, text }) => {
    const { id, wish } = coalition.channel;
    const there = interaction.detail === 'yes';
    if (!there && id !== null) await context.store.release(welcomeId(coalition.id, id));
    const command: ChannelCommand =
      there || wish === null ? { type: 'NoteChannelWelcomed' } : { type: 'ChooseChannel', channel: wish };
    await context.commands.handle({ by: user, query: { coalition: coalition.id } }, () => ({
      coalitions: [{ id: coalition.id, commands: [command] }],
    }));
    await interaction.ack();
    await interaction.respond({ replace_original: true, text: text.coalitions.welcome.unsure.thanks });
  });
