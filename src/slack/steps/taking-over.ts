import type { Coalition } from '../../coalition/state.ts';
import { section } from '../blocks.ts';
import { profileOf } from '../people.ts';
import { answerClick, type ClickHandler, textFor } from '../visit.ts';
import { escapeMrkdwn, mention } from '../words.ts';

/** Somebody of the channel takes the coalition over: whoever led has left the workspace. */
export const handleTakeOver: ClickHandler = async (visit) => {
  const { desk, workspace, user, value: id } = visit;
  const profile = await profileOf(desk, workspace, user).catch(() => null);
  const outside = profile?.outside ?? false;
  const query = { person: user, coalition: id };
  const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, () => ({
    coalitions: [{ id, commands: [{ type: 'TakeOver', outside }] }],
  }));
  await visit.ack();
  const coalition: Coalition | null = result.found.coalition?.state ?? null;
  const text = textFor(desk, result.found.person.state, coalition);
  if (result.status === 'refused') {
    const key = result.problems[0]?.key ?? 'lead-present';
    const { wanted } = text.walk.gone;
    return answerClick(visit, text, key === 'lead-outside' ? wanted.outside : text.problems[key]);
  }
  const inChannel = textFor(desk, null, coalition);
  const body = inChannel.walk.gone.wanted.taken(mention(user), escapeMrkdwn(coalition?.name ?? ''));
  await visit.respond({ replace_original: true, text: body, blocks: [section(body)] });
};
