import type { ModalView } from '@slack/types';
import type { Text } from '../../text/text.ts';
import { act, views } from '../ids.ts';
import { actions, button, contextBlock, section } from '../kit/blocks.ts';
import { modal } from '../kit/modals.ts';
import type { Today } from './today.ts';

/** So many on a page: how to reach anybody else is not even opened. */
export const todayOnPage = 20;

/** Everything that only a lead can do now, by page. Without a coalition over all that they lead. */
export function buildTodayView(
  text: Text,
  { today, coalition, page }: { today: Today; coalition: string | undefined; page: number },
): ModalView {
  const words = text.home.today;
  const { lines, left } = today;
  const turns = [
    ...(page > 0 ? [button(`${act.todayPage}.${page - 1}`, text.interviews.readOwn.previous)] : []),
    ...(left > 0 ? [button(`${act.todayPage}.${page + 1}`, text.interviews.readOwn.next)] : []),
  ];
  return modal({
    callback: views.today,
    title: words.title,
    close: text.interviews.readOwn.close,
    meta: { ...(coalition === undefined ? {} : { coalition }), page },
    blocks: [
      ...(lines.length === 0 ? [section(words.nothing)] : lines.flatMap(({ blocks }) => blocks)),
      ...(left === 0 ? [] : [contextBlock(words.more(left))]),
      ...(turns.length === 0 ? [] : [actions('pager', turns)]),
    ],
  });
}
