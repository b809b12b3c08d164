import type { KnownBlock, ModalView, SectionBlock } from '@slack/types';
import { maySeeCommitment } from '../../coalition/commitments/access.ts';
import { ownerOf } from '../../coalition/commitments/read.ts';
import { type Commitment, commitmentStatuses } from '../../coalition/commitments/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { act, views } from '../ids.ts';
import { actions, button, contextBlock, option, plain, section } from '../kit/blocks.ts';
import { limits } from '../kit/limits.ts';
import { modal } from '../kit/modals.ts';
import { commitmentValue, type Line, type Lines } from './lines.ts';
import { nameIn, ownerOfPartnerIn, whenIn, wordsIn } from './words.ts';

export const filters = ['now', 'mine', 'all', ...commitmentStatuses] as const;
export type Filter = (typeof filters)[number];

export function isFilter(value: string): value is Filter {
  return filters.some((each) => each === value);
}

export interface List extends Lines {
  /** `null`: one's own, over all coalitions. */
  coalition: Coalition | null;
  user: string;
  filter: Filter;
  page: number;
  /** What fits the filter, in order. */
  rows: readonly Line[];
}

/** So many on a page: the words of no other page are even opened. */
const rowsShown = 20;

/** The rows of one page; a page that is not there is the last one. */
export function pageOf(rows: readonly Line[], page: number): { shown: Line[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / rowsShown));
  const at = Math.min(Math.max(Number.isInteger(page) ? page : 0, 0), pages - 1);
  return { shown: rows.slice(at * rowsShown, (at + 1) * rowsShown), page: at, pages };
}

/** What somebody may see of a coalition's commitments through a filter, what comes first on top. */
export function rowsFor(coalition: Coalition, user: string, filter: Filter): Line[] {
  return coalition.commitments
    .filter((each) => maySeeCommitment(coalition, each, user) && fits(coalition, each, { user, filter }))
    .map((commitment) => ({ coalition, commitment }))
    .toSorted((one, other) => orderOf(one.commitment).localeCompare(orderOf(other.commitment)));
}

const current: readonly string[] = ['proposed', 'planned', 'on-track', 'stuck', 'open'];

function fits(
  coalition: Coalition,
  commitment: Commitment,
  { user, filter }: { user: string; filter: Filter },
): boolean {
  switch (filter) {
    case 'now':
      return current.includes(commitment.status);
    case 'mine':
      return ownerOf(coalition, commitment) === user;
    case 'all':
      return true;
    default:
      return commitment.status === filter;
  }
}

function orderOf({ status, date }: Commitment): string {
  const isOver = status === 'done' || status === 'declined' || status === 'withdrawn';
  return `${isOver ? 1 : 0} ${date ?? '9'}`;
}

/** `/coalitie toezegging`: who does what by when, to scan, to filter, to open and to add to. */
export function buildCommitmentsView(text: Text, list: List): ModalView {
  const words = text.commitments;
  const { coalition, rows, filter } = list;
  const { shown, page, pages } = pageOf(rows, list.page);
  return modal({
    callback: views.commitments,
    title: words.title,
    close: words.close,
    meta: { list: { ...(coalition === null ? {} : { coalition: coalition.id }), filter, page } },
    blocks: [
      section(coalition === null ? words.list.introMine : words.list.intro(nameIn(coalition))),
      ...controls(text, list),
      ...(rows.length === 0 ? [contextBlock(emptyWords(text, list))] : []),
      ...shown.map((line) => row(text, line, list)),
      ...pager(text, page, pages),
      ...summarySwitch(text, list),
    ],
  });
}

function emptyWords(text: Text, { coalition, user }: List): string {
  const { list } = text.commitments;
  if (coalition === null) return list.noneMine;
  return rowsFor(coalition, user, 'all').length === 0 ? list.none : list.noneHere;
}

function controls(text: Text, { coalition, user, filter }: List): KnownBlock[] {
  const words = text.commitments;
  if (coalition === null) return [];
  const options = filters.flatMap((each) => {
    const count = rowsFor(coalition, user, each).length;
    const label = words.list.counted(words.list.filters[each], count);
    return count > 0 || each === filter || each === 'now' ? [option(each, label)] : [];
  });
  const chosen = options.find(({ value }) => value === filter);
  const add = button(act.newCommitment, words.add, { value: coalition.id, style: 'primary' });
  return [
    actions('commitments', [
      ...(coalition.over === null ? [add] : []),
      {
        type: 'static_select',
        action_id: act.filterCommitments,
        placeholder: plain(words.list.filter, limits.placeholder),
        options,
        ...(chosen === undefined ? {} : { initial_option: chosen }),
      },
    ]),
  ];
}

/** Two columns: what, and when, how it stands and whose it is. */
function row(text: Text, line: Line, { coalition: one, open, today }: List): SectionBlock {
  const { coalition, commitment } = line;
  const state = text.commitments.status[commitment.status];
  const when = whenIn(text, commitment.date, today);
  const whose = one === null ? nameIn(coalition) : ownerOfPartnerIn(text, coalition, commitment);
  return {
    type: 'section',
    fields: [
      { type: 'mrkdwn', text: `*${wordsIn(text, commitment, open)}*` },
      { type: 'mrkdwn', text: `${when}\n*${state}*\n${whose}` },
    ],
    accessory: button(`${act.showCommitment}.${commitment.id}`, text.commitments.open, {
      value: commitmentValue(line),
    }),
  };
}

function pager(text: Text, page: number, pages: number): KnownBlock[] {
  if (pages === 1) return [];
  const words = text.interviews.readOwn;
  const turns = [
    ...(page > 0 ? [button(`${act.commitmentsPage}.${page - 1}`, words.previous)] : []),
    ...(page < pages - 1 ? [button(`${act.commitmentsPage}.${page + 1}`, words.next)] : []),
  ];
  return [contextBlock(words.page(page + 1, pages)), actions('pager', turns)];
}

/** Leads choose whether they get the weekly summary. */
function summarySwitch(text: Text, { coalition, user }: List): KnownBlock[] {
  if (coalition === null || !coalition.leads.includes(user) || coalition.practice) return [];
  const { summaryOff, summaryOn } = text.commitments.list;
  const isOn = !coalition.summaries.off.includes(user);
  const value = `${coalition.id}.${isOn ? 'off' : 'on'}`;
  return [actions('summary', [button(act.switchSummary, isOn ? summaryOff : summaryOn, { value })])];
}
