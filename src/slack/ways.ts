import type { ModalView } from '@slack/types';
import type { Text } from '../text/text.ts';
import { act, views } from './ids.ts';
import { type BlockActionHandler, textFor } from './interaction.ts';
import { actions, button, section } from './kit/blocks.ts';
import { modal } from './kit/modals.ts';
import { moreValue, parseWays, type Tucked } from './kit/more.ts';
import { showView } from './kit/open-views.ts';

/** "Anders": what else one can do about a line, one below the other. */
export const handleOpenWays: BlockActionHandler = async (interaction) => {
  const { context, user } = interaction;
  const { person } = await context.store.load({ person: user });
  await interaction.ack();
  const view = buildWaysView(textFor(context, person.state), parseWays(interaction.value));
  await showView(interaction, view, { onTop: interaction.view !== null });
};

export function buildWaysView(text: Text, ways: readonly Tucked[]): ModalView {
  return modal({
    callback: views.ways,
    title: text.app.other,
    close: text.interviews.readOwn.close,
    meta: { way: views.ways },
    blocks: [
      ...(ways.length === 0 ? [section(text.app.command.stale)] : []),
      ...ways.map(({ action_id: action = '', text: { text: label }, value = '' }, at) =>
        actions(`way.${at}`, [button(act.more, label, { value: moreValue(action, value) })]),
      ),
    ],
  });
}
