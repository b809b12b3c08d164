import type { KnownBlock } from '@slack/types';
import { moneyWords, ownerOf } from '../../coalition/commitments/read.ts';
import type { Commitment, CommitmentAsk } from '../../coalition/commitments/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { actions, button, contextBlock, quoted, section, written } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { tucked } from '../kit/more.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';
import {
  commitmentValue,
  isYes,
  type Line,
  type Lines,
  lastReport,
  outcomeFor,
  ownerBlocks,
} from './lines.ts';
import { moneyIn, nameIn, ownerIn, ownerOfPartnerIn, whenIn, wordsIn } from './words.ts';

export interface Read extends Line, Lines {
  /** Who reads it. */
  user: string;
}

const wordsShown = 1_500;

/**
 * The message in somebody's DM about one commitment: first the proposal, and from their answer on how it stands, with what can be
 * done. Changed in place after each report; for whom it is no longer, it says so.
 */
export function buildCommitmentMessage(text: Text, read: Read): Message {
  const { proposal } = text.commitments;
  const { coalition, commitment, user, open, today } = read;
  const by = mention(commitment.proposedBy);
  const words = open(commitment.words);
  const terms = [whenIn(text, commitment.date, today), ...moneyIn(text, coalition, commitment.money)];
  const isAsked = commitment.status === 'proposed' && ownerOf(coalition, commitment) === user;
  const isOwn = commitment.proposedBy === user;
  const name = nameIn(coalition);
  return messageOf(text, {
    title: proposal.notification(by),
    blocks: [
      section(isOwn ? proposal.own(name) : proposal.body(by, name)),
      // Whose it is no longer sees no more of it than that.
      ...(words === undefined ? [] : [contextBlock(terms.join('\n'))]),
      ...(isAsked ? [contextBlock(askedWords(text, commitment))] : []),
      ...standing(text, read),
    ],
    own: [
      ...(words === undefined ? [] : [contextBlock(text.app.inMessage.about), ...quoted(words, wordsShown)]),
      ...(isAsked ? aboutMoney(text, read) : []),
    ],
  });
}

/** A yes is about all of it: also what is done differently, and what was said about the money. */
function aboutMoney(text: Text, { commitment: { money }, open }: Read): KnownBlock[] {
  const { show } = text.commitments;
  const about = open(moneyWords(money) ?? '');
  if (about === undefined) return [];
  return [section(money.kind === 'existing' ? show.differently : show.about), ...quoted(about, wordsShown)];
}

/** Somebody may have changed what was asked: then that is said first. */
function askedWords(text: Text, { history }: Commitment): string {
  const { yesCounts, again } = text.commitments.proposal;
  const last = history.at(-1);
  return last?.kind === 'changed' && last.by !== null ? `${again(mention(last.by))} ${yesCounts}` : yesCounts;
}

/** What has come of it, and what can still be done. */
function standing(text: Text, read: Read): KnownBlock[] {
  const { coalition, commitment, user, today } = read;
  const value = commitmentValue(read);
  const { buttons, outcome } = text.commitments;
  const over = outcomeFor(text, read, user);
  if (over !== null) {
    const keep = actions(`keep.${value}`, [button(act.takeCommitment, buttons.keep, { value })]);
    const isReleased = over === outcome.released;
    const rest = commitment.shared === 'asked' && ownerOf(coalition, commitment) === user;
    return rest ? ownerBlocks(text, read) : [contextBlock(over), ...(isReleased ? [keep] : [])];
  }
  const agreed = commitment.date === null ? outcome.agreedNoDate : outcome.agreed;
  const { history } = commitment;
  const said = lastReport(text, commitment, today) ?? (isYes(history, history.length - 1) ? agreed : null);
  return [...(said === null ? [] : [contextBlock(said)]), ...ownerBlocks(text, read)];
}

/** A short note with the way to the commitment itself. */
export function buildCommitmentNote(
  text: Text,
  line: Line,
  { notification, body, own }: { notification: string; body: string; own: KnownBlock[] },
): Message {
  const value = commitmentValue(line);
  const show = button(act.showCommitment, text.commitments.buttons.show, { value });
  return messageOf(text, {
    title: notification,
    blocks: [section(body), actions(`note.${value}`, [show])],
    own: [contextBlock(text.app.inMessage.about), ...own],
  });
}

/** The words of one commitment on a line of their own. */
export function wordsLine(text: Text, { commitment }: Pick<Line, 'commitment'>, open: OpenEntry): KnownBlock {
  return written(`*${wordsIn(text, commitment, open)}*`);
}

/** M10.5: the question in the owner's DM, with ready answers; and once it is answered, what the answer was. */
export function buildAskMessage(text: Text, read: Read & { ask: CommitmentAsk }): Message {
  const { question, buttons } = text.commitments;
  const { coalition, commitment, ask, open } = read;
  const by = mention(ask.by);
  const value = commitmentValue(read);
  const asked = open(ask.words ?? '');
  const isRead = open(commitment.words) !== undefined;
  const answered =
    ask.answer === null
      ? null
      : ask.answer === 'call'
        ? question.answered.call(by)
        : question.answered[ask.answer];
  return messageOf(text, {
    title: question.notification,
    blocks: [
      ...(isRead ? [section(question.body(by, nameIn(coalition)))] : []),
      ...(answered === null
        ? [
            contextBlock(question.between),
            actions(`ask.${value}`, [
              button(`${act.report}.on-track`, buttons['on-track'], { value, style: 'primary' }),
              button(`${act.report}.date`, buttons.date, { value }),
              button(`${act.report}.stuck`, buttons.stuck, { value }),
              ...tucked([button(act.answerAsk, buttons.call, { value: `${value}.${ask.id}` })]),
            ]),
          ]
        : [contextBlock(answered)]),
    ],
    own: [
      ...(isRead ? [contextBlock(text.app.inMessage.about), wordsLine(text, read, open)] : []),
      ...(asked === undefined ? [] : quoted(asked)),
    ],
  });
}

/** The answer, for who asked. Never why it is stuck. */
export function buildAnswerMessage(text: Text, read: Read & { ask: CommitmentAsk }): Message | null {
  const { answer } = text.commitments;
  const { coalition, commitment, ask, open, today } = read;
  const name = nameIn(coalition);
  const owner = ownerIn(text, coalition, { contact: ask.contact });
  const body = () => {
    switch (ask.answer) {
      case null:
        return null;
      case 'new-date':
        return answer['new-date'](owner, name, whenIn(text, commitment.date, today));
      case 'released':
      case 'left':
        return answer[ask.answer](name);
      default:
        return answer[ask.answer](owner, name);
    }
  };
  const said = body();
  return said === null
    ? null
    : buildCommitmentNote(text, read, {
        notification: answer.notification,
        body: said,
        own: [wordsLine(text, read, open)],
      });
}

/** In the channel, with the owner's yes: it is done. The notification says no more than that. */
export function buildDoneMessage(
  text: Text,
  { coalition, commitment }: Line,
  { words, owner }: { words: string; owner: string },
): Message {
  const { channel } = text.commitments;
  return messageOf(text, {
    title: channel.done(owner),
    blocks: [
      ...(coalition.practice ? [contextBlock(channel.practice)] : []),
      section(channel.doneBody(ownerOfPartnerIn(text, coalition, commitment))),
      contextBlock(nameIn(coalition)),
    ],
    own: [contextBlock(text.app.inMessage.about), ...quoted(words, wordsShown)],
  });
}

/** In the channel, as the owner wanted: it is stuck, and somebody may help. */
export function buildHelpWantedMessage(
  text: Text,
  { coalition, commitment }: Line,
  { words, why, owner }: { words: string; why: string; owner: string },
): Message {
  const { channel } = text.commitments;
  return messageOf(text, {
    title: channel.stuck(owner),
    blocks: [
      ...(coalition.practice ? [contextBlock(channel.practice)] : []),
      section(channel.stuckBody(ownerOfPartnerIn(text, coalition, commitment))),
      section(channel.help(ownerIn(text, coalition, commitment))),
      contextBlock(nameIn(coalition)),
    ],
    own: [
      contextBlock(text.app.inMessage.about),
      ...quoted(words, wordsShown),
      section(channel.stuckWhy),
      ...quoted(why, wordsShown * 2),
    ],
  });
}

/** A notification names people, never what they wrote. */
export function plainName(coalition: Coalition, contact: string | null): string {
  const found = coalition.contacts.find(({ id }) => id === contact);
  return escapeMrkdwn(found?.name || '?');
}

/** Several commitments in one line: "this; that; +3". */
export function wordsOfAll(
  text: Text,
  commitments: readonly Commitment[],
  {
    open,
    say = (words) => words,
  }: { open: OpenEntry; say?: (words: string, commitment: Commitment) => string },
): string {
  const shown = commitments.slice(0, namedAtMost);
  const named = shown.map((each) => say(wordsIn(text, each, open, wordsNamed), each));
  const rest = commitments.length - shown.length;
  return (rest === 0 ? named : [...named, `+${rest}`]).join('; ');
}

const namedAtMost = 5;
const wordsNamed = 80;
