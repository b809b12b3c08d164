import type { KnownBlock, Overflow, StaticSelect } from '@slack/types';
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
import { overflowOf, parseWays, waysButton } from '../../src/slack/kit/more.ts';
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
  /** Those of them that come to a message which was sent already: they stand there whatever else does. */
  added?: readonly Due[];
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
  /** For what is over by now. */
  now?: number;
}

/** So many lines does a message hold; what is over five waits for the next day, or is a button away. */
const linesAtMost = 5;
/** Around the lines: the opening, the person's own words, and what did not fit. */
const otherWords = 1_200;
const motiveShown = 300;

/**
 * One message that lists what is due, a line each with its one or two buttons, and in its menu the ways to hear less. Of a new message
 * what does not fit waits for the next day. Of one that is built again the lines that were dealt with go first, then the oldest.
 */
export function buildBundleMessage(text: Text, parts: BundleParts): { message: Message | null; said: Due[] } {
  const { dues, added = [] } = parts;
  const isNew = parts.settled === undefined;
  const said: Due[] = [];
  const lines: Line[] = [];
  let size = 0;
  for (const due of dues) {
    const line = isSurpassed(due, dues) ? null : lineOf(text, parts, due);
    const length = shownLength(line?.blocks ?? []);
    if (line !== null && ((isNew && lines.length === linesAtMost) || size + length > roomForLines)) break;
    said.push(due);
    if (line === null) continue;
    size += length;
    lines.push(line);
  }
  const shown = mostOf(lines.filter(isOnce), new Set(added));
  const [first] = shown;
  if (first === undefined) return { message: null, said };
  const standing = shown.filter(({ stands }) => stands).length;
  const left = dues.length - said.length;
  const hidden = lines.filter((line) => line.stands && !shown.includes(line)).length;
  const all = button(act.openMine, text.person.hub.all);
  const rest = [
    ...(left > 0 ? [section(text.rhythm.more(left), all)] : []),
    ...(hidden > 0 ? [section(text.person.hub.more(hidden), all)] : []),
  ];
  const motive = standing === 0 ? [] : motiveBlocks(text, parts);
  const blocks = [
    section(openingOf(text, standing), (standing === 0 ? null : controls(text)) ?? undefined),
    ...shown.flatMap((line): KnownBlock[] => [divider, ...line.blocks]),
    ...(rest.length + motive.length > 0 ? [divider, ...rest] : []),
  ];
  const own = motive;
  return { message: messageOf(text, { title: first.kind.notification(text), blocks, own }), said };
}

const roomForLines = limits.messageText - otherWords;

/** What became of several things, in the same words, is said once. */
function isOnce(line: Line, at: number, lines: readonly Line[]): boolean {
  const isSame = (other: Line) =>
    !other.stands && JSON.stringify(other.blocks) === JSON.stringify(line.blocks);
  return line.stands || lines.findIndex(isSame) === at;
}

/** The lines that there is room for: first of all what was added, then what still stands, then what was dealt with. */
function mostOf(lines: readonly Line[], added: ReadonlySet<Due>): Line[] {
  const byWeight = [
    ...lines.filter(({ due }) => added.has(due)),
    ...lines.filter(({ due, stands }) => stands && !added.has(due)).reverse(),
    ...lines.filter(({ due, stands }) => !stands && !added.has(due)).reverse(),
  ];
  const kept = new Set(byWeight.slice(0, linesAtMost));
  return lines.filter((line) => kept.has(line));
}

/** A message of which nothing is left to say. */
export function buildDoneMessage(text: Text): Message {
  return messageOf(text, { blocks: [section(text.rhythm.allDone)] });
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
  due: Due;
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
    now: parts.now,
  };
  const settled = parts.settled?.(reminding, kind) ?? null;
  if (settled !== null) {
    const blocks = typeof settled === 'string' ? [contextBlock(settled)] : settled;
    return { due, kind, blocks, stands: false };
  }
  const read = parts.day === undefined ? due : { ...due, when: { date: parts.day } };
  const lines = kind.lines({ ...reminding, due: read });
  if (lines === null) return null;
  return {
    due,
    kind,
    blocks: kind.hasLater || isPassing(due) ? lines : withLater(text, lines, due),
    stands: true,
  };
}

const nothingOpen: OpenEntry = () => undefined;

/** "Later" stands among a line's other ways, beside its buttons, or in a row of its own. */
function withLater(text: Text, lines: KnownBlock[], due: Due): KnownBlock[] {
  const at = lines.findLastIndex(({ type }) => type === 'actions');
  const row = lines[at];
  if (row?.type !== 'actions') return [...lines, actions(`later.${keyOf(due)}`, [laterMenu(text, due)])];
  const last = row.elements.at(-1);
  if (last?.type !== 'button' || last.action_id !== act.ways)
    return lines.with(at, { ...row, elements: [...row.elements, laterMenu(text, due)] });
  const words = text.rhythm.later.among;
  const later = whens.map((when) =>
    button(`${act.later}.${due.kind}`, words[when], { value: waitValue(when, due) }),
  );
  const ways = waysButton(last.text.text, [...parseWays(last.value ?? ''), ...later]);
  return lines.with(at, { ...row, elements: [...row.elements.slice(0, -1), ways] });
}

const whens = ['tomorrow', 'week', 'date'] as const;

function waitValue(when: (typeof whens)[number], due: Due): string {
  return laterValue(when, keyOf(due));
}

function laterMenu(text: Text, due: Due): StaticSelect {
  const words = text.rhythm.later;
  const ways = whens.map((when) => option(waitValue(when, due), words[when]));
  return menuOf(`${act.later}.${due.kind}`, words.menu, ways);
}

function controls(text: Text): Overflow | null {
  const words = text.rhythm.controls;
  return overflowOf([
    button(act.openPause, words.pause),
    button(act.openSettings, words.settings),
    button(act.less, words.weekly, { value: 'weekly' }),
    button(act.less, words.stop, { value: 'stop' }),
  ]);
}
