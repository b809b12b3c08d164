import type { KnownBlock, StaticSelect } from '@slack/types';
import type { Due } from '../src/coalition/agenda.ts';
import type { Coalition } from '../src/coalition/state.ts';
import { isPassing, isSurpassed, keyOf } from '../src/person/due-key.ts';
import { actions, button, context, divider, menuOf, option, quoted, section } from '../src/slack/blocks.ts';
import { act } from '../src/slack/ids.ts';
import { lengthOf, limits } from '../src/slack/limits.ts';
import type { Message } from '../src/slack/message.ts';
import { laterValue } from '../src/slack/rhythm/later.ts';
import type { OpenEntry } from '../src/slack/vault.ts';
import type { Text } from '../src/text/text.ts';
import { type ReminderKind, reminders } from './reminders.ts';

/** What the message of a day is made of. */
export interface BundleParts {
  coalitions: readonly Coalition[];
  /** In the order in which they stand there. */
  dues: readonly Due[];
  /** The reader's. */
  zone?: string;
  /** The date on which they read it: later than what a line is due on, where they were not to be disturbed. */
  day?: string;
  /** The words of the vault that a line shows. */
  opened?: (due: Due) => OpenEntry;
  /** What the person wrote themselves about why they take part. */
  motive?: string | null;
  /** What has come of a line since it was sent, in its place; `null` while it still stands. */
  settled?: (due: Due, kind: ReminderKind, coalition: Coalition) => string | null;
}

/** Around the lines: the opening, the person's own words, what did not fit, and the controls. */
const otherBlocks = 6;
const otherWords = 1_200;
const motiveShown = 300;

/**
 * One message that lists what is due, each line with its buttons, and with the ways to hear less. What does not fit waits for the
 * next day. The notification, which shows on a lock screen, says no more than what kind of thing it is.
 */
export function buildBundleMessage(text: Text, parts: BundleParts): { message: Message | null; said: Due[] } {
  const lines: KnownBlock[] = [];
  const said: Due[] = [];
  let notification = '';
  let standing = 0;
  for (const due of parts.dues) {
    const shown = isSurpassed(due, parts.dues) ? null : lineOf(text, parts, due);
    const blocks = shown?.blocks ?? [];
    if (lines.length + blocks.length + 1 > limits.messageBlocks - otherBlocks) break;
    if (lengthOf([lines, blocks]) > limits.messageText - otherWords) break;
    said.push(due);
    if (shown === null) continue;
    if (shown.stands) standing += 1;
    notification ||= shown.kind.notification(text);
    lines.push(...(lines.length > 0 ? [divider] : []), ...blocks);
  }
  if (lines.length === 0) return { message: null, said };
  const blocks = [
    ...opening(text, parts, standing),
    ...lines,
    ...(said.length < parts.dues.length ? [context(text.rhythm.more(parts.dues.length - said.length))] : []),
    divider,
    controls(text),
  ];
  return { message: { text: notification, blocks }, said };
}

/** A message of which nothing is left to say. */
export function buildDoneMessage(text: Text): Message {
  const { allDone } = text.rhythm;
  return { text: allDone, blocks: [section(allDone), controls(text)] };
}

function opening(text: Text, { motive = null }: BundleParts, standing: number): KnownBlock[] {
  const { rhythm } = text;
  if (standing === 0) return [section(rhythm.allDone)];
  const own = motive === null ? [] : [context(rhythm.motive), ...quoted(motive, motiveShown)];
  return [
    ...own.map((block, at) => ({ ...block, block_id: `${motiveBlock}.${at}` })),
    section(standing === 1 ? text.reminder.opening : rhythm.opening),
  ];
}

const motiveBlock = 'motive';

/** Whether this is what the person wrote themselves: it is taken away when they erase that. */
export function isMotive({ block_id: id }: KnownBlock): boolean {
  return id?.startsWith(`${motiveBlock}.`) ?? false;
}

interface Line {
  kind: ReminderKind;
  blocks: KnownBlock[];
  /** Still open: it has buttons. */
  stands: boolean;
}

/** `null`: there is nothing to say about it any more, or its kind is no longer there. */
function lineOf(text: Text, parts: BundleParts, due: Due): Line | null {
  const coalition = parts.coalitions.find(({ id }) => id === due.coalition);
  const kind: ReminderKind | undefined = reminders[due.kind];
  if (coalition === undefined || kind === undefined) return null;
  const settled = parts.settled?.(due, kind, coalition) ?? null;
  if (settled !== null) return { kind, blocks: [context(settled)], stands: false };
  const read = parts.day === undefined ? due : { ...due, when: { date: parts.day } };
  const lines = kind.lines(text, coalition, read, parts.opened?.(due) ?? nothingOpen, parts.zone);
  if (lines === null) return null;
  return {
    kind,
    blocks: kind.hasLater || isPassing(due) ? lines : withLater(text, lines, due),
    stands: true,
  };
}

const nothingOpen: OpenEntry = () => undefined;

/** "Later" stands beside a line's own buttons, or has a row of its own. */
function withLater(text: Text, lines: KnownBlock[], due: Due): KnownBlock[] {
  const later = laterMenu(text, due);
  const last = lines.at(-1);
  if (last?.type !== 'actions') return [...lines, actions(`later.${keyOf(due)}`, [later])];
  return [...lines.slice(0, -1), { ...last, elements: [...last.elements, later] }];
}

function laterMenu(text: Text, due: Due): StaticSelect {
  const words = text.rhythm.later;
  const value = (when: Parameters<typeof laterValue>[0]) => laterValue(when, keyOf(due));
  return menuOf(`${act.later}.${due.kind}`, words.menu, [
    option(value('tomorrow'), words.tomorrow),
    option(value('week'), words.week),
    option(value('date'), words.date),
  ]);
}

function controls(text: Text): KnownBlock {
  const words = text.rhythm.controls;
  return actions('rhythm', [
    button(act.openPause, words.pause),
    button(act.openSettings, words.settings),
    menuOf(act.less, words.less, [option('weekly', words.weekly), option('stop', words.stop)]),
  ]);
}
