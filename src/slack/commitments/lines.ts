import type { ActionsBlock, Button, ContextBlock, KnownBlock } from '@slack/types';
import { isUnderway } from '../../coalition/commitments/read.ts';
import type { Commitment } from '../../coalition/commitments/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { actions, button, contextBlock, section, written } from '../kit/blocks.ts';
import { waysButton } from '../kit/more.ts';
import type { OpenEntry } from '../vault.ts';
import { nameIn, ownerIn, whenIn, wordsIn } from './words.ts';

/** A commitment with its coalition, as a line of a message, of Home or of a list. */
export interface Line {
  coalition: Coalition;
  commitment: Commitment;
}

export interface Lines {
  /** The words of these commitments, opened for the person who reads them. */
  open: OpenEntry;
  /** The person's local date. */
  today: string;
}

/** A button's value: which commitment it is about. */
export function commitmentValue({ coalition, commitment }: Line): string {
  return `${coalition.id}.${commitment.id}`;
}

/**
 * One of one's own commitments with what can be done at once, for the pinned message and Home. What was just done stays until its owner
 * said whether the channel may hear of it.
 */
export function commitmentLine(text: Text, line: Line, { open, today }: Lines): KnownBlock[] {
  const { coalition, commitment } = line;
  const when = whenIn(text, commitment.date, today);
  const state = text.commitments.status[commitment.status];
  const said = text.commitments.lineIn(when, state, nameIn(coalition));
  return [section(said), written(`*${wordsIn(text, commitment, open)}*`), ...ownerBlocks(text, line)];
}

/** What its owner can do now, or what has come of it. */
export function ownerBlocks(text: Text, line: Line): (ActionsBlock | ContextBlock)[] {
  const { commitment } = line;
  const value = commitmentValue(line);
  if (isUnderway(commitment)) return [actions(`report.${value}`, reportRow(text, value))];
  if (commitment.status === 'proposed') return [actions(`proposal.${value}`, proposalRow(text, value))];
  if (commitment.status === 'done' && commitment.shared === 'asked') {
    const { outcome, share } = text.commitments;
    return [
      contextBlock(`${outcome.done} ${share.ask}`),
      actions(`share.${value}`, [
        button(`${act.shareCommitment}.yes`, share.yes, { value }),
        button(`${act.shareCommitment}.no`, share.no, { value }),
      ]),
    ];
  }
  return [];
}

/** The reports that are given most, and the way to the others. */
function reportRow(text: Text, value: string): ActionsBlock['elements'] {
  const [done, onTrack, ...others] = reportButtons(text, value);
  return [done, onTrack, waysButton(text.app.other, others)];
}

/** Yes and no, and the way to the other answers. */
function proposalRow(text: Text, value: string): ActionsBlock['elements'] {
  const [yes, change, later, no] = proposalButtons(text, value);
  return [yes, no, waysButton(text.app.other, [change, later])];
}

/** The five reports, each one click. */
export function reportButtons(text: Text, value: string): [Button, Button, ...Button[]] {
  const { buttons } = text.commitments;
  return [
    button(`${act.report}.done`, buttons.done, { value, style: 'primary' }),
    button(`${act.report}.on-track`, buttons['on-track'], { value }),
    button(`${act.report}.date`, buttons.date, { value }),
    button(`${act.report}.stuck`, buttons.stuck, { value }),
    button(`${act.report}.release`, buttons.release, { value }),
  ];
}

export function proposalButtons(text: Text, value: string): [Button, Button, Button, Button] {
  const { buttons } = text.commitments;
  return [
    button(`${act.answerProposal}.yes`, buttons.yes, { value, style: 'primary' }),
    button(`${act.answerProposal}.change`, buttons.changeFirst, { value }),
    button(`${act.answerProposal}.later`, buttons.later, { value }),
    button(`${act.answerProposal}.no`, buttons.no, { value }),
  ];
}

/** What has come of a commitment for somebody who was asked about it, in a sentence; `null` while it is theirs to do. */
export function outcomeFor(text: Text, { coalition, commitment }: Line, user: string): string | null {
  const { outcome, share } = text.commitments;
  const { status, contact } = commitment;
  const isTheirs = coalition.contacts.some((each) => each.id === contact && each.user === user);
  if (status === 'withdrawn') return outcome.withdrawn;
  if (status === 'open') return wasTheirs(coalition, commitment, user) ? outcome.released : outcome.elsewhere;
  if (!isTheirs) {
    const isTaken = isUnderway(commitment) || status === 'done';
    return isTaken ? outcome.taken(ownerIn(text, coalition, commitment)) : outcome.elsewhere;
  }
  if (status === 'declined') return outcome.declined;
  if (status === 'done') return commitment.shared === 'yes' ? share.shared : outcome.done;
  return null;
}

function wasTheirs(coalition: Coalition, { history }: Commitment, user: string): boolean {
  const last = history.at(-1);
  if (last?.kind !== 'released') return false;
  return coalition.contacts.some((each) => each.id === last.contact && each.user === user);
}

/** Whether its owner said yes with this change of the history: with the button, or by changing it first. */
export function isYes(history: Commitment['history'], at: number): boolean {
  const change = history[at];
  if (change?.kind !== 'changed') return change?.kind === 'agreed';
  const before = history[at - 1]?.status;
  return change.status === 'planned' && (before === 'proposed' || before === 'declined');
}

/** What their last report said, for the owner; `null` when the last thing was no report. */
export function lastReport(text: Text, { history }: Commitment, today: string): string | null {
  const { outcome } = text.commitments;
  const last = history.at(-1);
  switch (last?.kind) {
    case 'done':
    case 'shared':
      return outcome.done;
    case 'on-track':
      return last.date !== null && last.date < today ? outcome.late : outcome['on-track'];
    case 'stuck':
      return outcome.stuck;
    case 'new-date':
      return outcome.moved(whenIn(text, last.date, today));
    case 'released':
      return outcome.released;
    default:
      return null;
  }
}
