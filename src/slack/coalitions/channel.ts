import type { ChannelCommand } from '../../coalition/commands.ts';
import { views } from '../ids.ts';
import { modal } from '../modals.ts';
import { showView } from '../open-views.ts';
import { type ClickHandler, drawKey, refuseSubmission, type SubmitHandler, textFor } from '../visit.ts';
import { channelProblem, channelWish } from './channel-wish.ts';
import { welcomeId } from './messages.ts';
import { channelBlocks } from './start-views.ts';
import { openClicked } from './which.ts';

/** Another channel, when the first wish could not be met. */
export const handleOpenChannel: ClickHandler = (visit) =>
  openClicked(visit, async ({ coalition, text, say }) => {
    await say();
    const { title, submit } = text.channelForm;
    const wish = coalition.channel.wish;
    const values =
      wish?.kind !== 'new'
        ? { channel: ['existing'] }
        : { channel: [wish.isPrivate ? 'private' : 'public'], new_name: [wish.name] };
    const view = modal({
      ...{ callback: views.channel, title, submit, close: text.startForm.close },
      meta: { coalition: coalition.id, key: drawKey() },
      blocks: channelBlocks(text, values),
    });
    await showView(visit, view, { onTop: false });
  });

export const handleChannel: SubmitHandler = async (visit) => {
  const { desk, workspace, user, values, meta } = visit;
  const query = { person: user, coalition: meta.coalition ?? '' };
  const checked = await channelProblem(desk, workspace, channelWish(values, 'x'));
  const problem = checked?.key === 'channel-taken' ? await isOther(visit, checked) : checked;
  const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, (found) => {
    const channel = channelWish(values, found.coalition?.state?.name ?? '');
    if (problem !== null || channel === null) return [problem ?? { key: 'channel-missing' }];
    return { coalitions: [{ id: query.coalition, commands: [{ type: 'ChooseChannel', channel }] }] };
  });
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  await visit.ack();
};

/** Its own channel is not somebody else's: choosing it again means trying again. */
async function isOther<P>({ desk, workspace, values, meta }: Parameters<SubmitHandler>[0], problem: P) {
  const { coalition } = await desk.store.load(workspace, { channel: values.existing?.[0] ?? '' });
  return coalition?.id === meta.coalition ? null : problem;
}

/** It is unknown whether the welcome was posted: it stands there, or it is posted again. */
export const handleSettleWelcome: ClickHandler = (visit) =>
  openClicked(visit, async ({ desk, workspace, user, coalition, text }) => {
    const { id, wish } = coalition.channel;
    const there = visit.detail === 'yes';
    if (!there && id !== null) await desk.store.release(workspace, welcomeId(coalition.id, id));
    const command: ChannelCommand =
      there || wish === null ? { type: 'NoteChannelWelcomed' } : { type: 'ChooseChannel', channel: wish };
    await desk.house.act({ workspace, by: user, query: { coalition: coalition.id } }, () => ({
      coalitions: [{ id: coalition.id, commands: [command] }],
    }));
    await visit.ack();
    await visit.respond({ replace_original: true, text: text.welcome.unsure.thanks });
  });
