import type { KnownBlock, StaticSelect } from '@slack/types';
import type { Due } from '../../src/coalition/due-kinds.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { isPassing, isSurpassed, keyOf } from '../../src/person/due-key.ts';
import { act } from '../../src/slack/ids.ts';
import {
  actions,
  button,
  contextBlock,
  divider,
  menuOf,
  option,
  quoted,
  section,
} from '../../src/slack/kit/blocks.ts';
import { limits, shownLength } from '../../src/slack/kit/limits.ts';
import { type Message, messageOf } from '../../src/slack/kit/message.ts';
import { laterValue } from '../../src/slack/rhythm/later.ts';
import type { OpenEntry } from '../../src/slack/vault.ts';
import type { Text } from '../../src/text/text.ts';
import type { ReminderKind, Reminding, Settled } from '../engine/reminders.ts';
import { reminders } from '../reminders.ts';

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
  settled?: (reminding: Reminding, kind: ReminderKind) => Settled | null;
}

/** Around the lines: the opening, the person's own words, what did not fit, and the controls. */
const otherBlocks = 6;
const otherWords = 1_200;
const motiveShown = 300;

/**
 * One message that lists what is due, each line with its buttons, and with the ways to hear less. What does not fit waits for the
 * next day.
 */
export function buildBundleMessage(text: Text, parts: BundleParts): { message: Message | null; said: Due[] } {
  const lines: KnownBlock[] = [];
  const said: Due[] = [];
  let title = '';
  let standing = 0;
  for (const due of parts.dues) {
    const shown = isSurpassed(due, parts.dues) ? null : lineOf(text, parts, due);
    const blocks = shown?.blocks ?? [];
    if (lines.length + blocks.length + 1 > limits.messageBlocks - otherBlocks) break;
    if (shownLength([lines, blocks]) > limits.messageText - otherWords) break;
    said.push(due);
    if (shown === null) continue;
    if (shown.stands) standing += 1;
    title ||= shown.kind.notification(text);
    lines.push(...(lines.length > 0 ? [divider] : []), ...blocks);
  }
  if (lines.length === 0) return { message: null, said };
  const blocks = [
    section(openingOf(text, standing)),
    ...lines,
    ...(said.length < parts.dues.length
      ? [contextBlock(text.rhythm.more(parts.dues.length - said.length))]
      : []),
    divider,
    controls(text),
  ];
  const own = standing === 0 ? [] : motiveBlocks(text, parts);
  return { message: messageOf(text, { title, blocks, own }), said };
}

/** A message of which nothing is left to say. */
export function buildDoneMessage(text: Text): Message {
  return messageOf(text, { blocks: [section(text.rhythm.allDone), controls(text)] });
}

function openingOf({ interviews: { reminder }, rhythm }: Text, standing: number): string {
  if (standing === 0) return rhythm.allDone;
  return standing === 1 ? reminder.opening : rhythm.opening;
}

function motiveBlocks(text: Text, { motive = null }: BundleParts): KnownBlock[] {
  const own = motive === null ? [] : [contextBlock(text.rhythm.motive), ...quoted(motive, motiveShown)];
  return own.map((block, at) => ({ ...block, block_id: `${motiveBlock}.${at}` }));
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
  const reminding: Reminding = {
    due,
    coalition,
    text,
    open: parts.opened?.(due) ?? nothingOpen,
    zone: parts.zone,
  };
  const settled = parts.settled?.(reminding, kind) ?? null;
  if (settled !== null) {
    const blocks = typeof settled === 'string' ? [contextBlock(settled)] : settled;
    return { kind, blocks, stands: false };
  }
  const read = parts.day === undefined ? due : { ...due, when: { date: parts.day } };
  const lines = kind.lines({ ...reminding, due: read });
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
  const at = lines.findLastIndex(({ type }) => type === 'actions');
  const row = lines[at];
  if (row?.type !== 'actions') return [...lines, actions(`later.${keyOf(due)}`, [later])];
  return lines.with(at, { ...row, elements: [...row.elements, later] });
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
