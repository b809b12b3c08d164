import type { Button, KnownBlock, ModalView } from '@slack/types';
import { localDay } from '../../calendar/zone.ts';
import { readableAsks } from '../../coalition/commitments/access.ts';
import {
  contactOfUser,
  isSpeaker,
  isUnderway,
  moneyWords,
  openAsks,
  ownerOf,
} from '../../coalition/commitments/read.ts';
import type { CommitmentChange } from '../../coalition/commitments/state.ts';
import type { Text } from '../../text/text.ts';
import { act, views } from '../ids.ts';
import { actions, button, contextBlock, divider, quoted, section } from '../kit/blocks.ts';
import type { Meta } from '../kit/meta.ts';
import { modal } from '../kit/modals.ts';
import { mention } from '../kit/mrkdwn.ts';
import { titleIn } from '../steps/words.ts';
import type { OpenEntry } from '../vault.ts';
import { commitmentValue, isYes, type Line, proposalButtons, reportButtons } from './lines.ts';
import { moneyIn, ownerIn, ownerOfPartnerIn, whenIn } from './words.ts';

export interface Shown extends Line {
  user: string;
  open: OpenEntry;
  today: string;
  zone: string;
  /** The list that it was opened from, when it was. */
  list: Meta['list'];
}

/** One commitment with all that this person may read of it, and what they can do. */
export function buildCommitmentView(text: Text, shown: Shown): ModalView {
  const words = text.commitments;
  const { coalition, commitment, list, open } = shown;
  return modal({
    callback: views.commitment,
    title: words.one,
    close: words.close,
    meta: {
      coalition: coalition.id,
      commitment: commitment.id,
      ...(list === undefined ? {} : { list }),
    },
    blocks: [
      ...quoted(open(commitment.words) ?? words.wordsGone),
      section(factLines(text, shown).join('\n')),
      ...moneyBlocks(text, shown),
      ...whyBlocks(text, shown),
      ...callBlocks(text, shown),
      ...askBlocks(text, shown),
      ...buttonRows(text, shown),
      divider,
      ...historyBlocks(text, shown),
      ...(list === undefined ? [] : [actions('back', [button(act.backToCommitments, words.back)])]),
    ],
  });
}

function factLines(text: Text, { coalition, commitment, today }: Shown): string[] {
  const { show, status } = text.commitments;
  const { step } = commitment;
  return [
    show.when(whenIn(text, commitment.date, today)),
    show.state(status[commitment.status]),
    show.of(ownerOfPartnerIn(text, coalition, commitment)),
    ...(commitment.status === 'proposed' ? [show.by(mention(commitment.proposedBy))] : []),
    ...(step === null ? [] : [show.step(`${titleIn(text, step)}, ${text.steps.each[step].name}`)]),
  ];
}

function moneyBlocks(text: Text, { coalition, commitment, open }: Shown): KnownBlock[] {
  const { show } = text.commitments;
  const { money } = commitment;
  const about = open(moneyWords(money) ?? '');
  const title = money.kind === 'existing' ? show.differently : show.about;
  return [
    section(moneyIn(text, coalition, money).join('\n')),
    ...(about === undefined ? [] : [section(title), ...quoted(about)]),
  ];
}

/** For a lead who was told that it stays silent: sentences to begin a talk with. */
function callBlocks(text: Text, { commitment, user }: Shown): KnownBlock[] {
  const { begin, sentences } = text.commitments.leadTold;
  const isTold = isUnderway(commitment) && commitment.toldLeads.includes(user);
  return isTold ? [section(begin), contextBlock(sentences.join('\n'))] : [];
}

/** Why it is stuck, for whom it is; nothing at all for anybody else. */
function whyBlocks(text: Text, { commitment, open }: Shown): KnownBlock[] {
  const { show } = text.commitments;
  const last = commitment.history.findLast(({ kind }) => kind === 'stuck');
  const why = last?.entry == null ? undefined : open(last.entry);
  if (commitment.status !== 'stuck' || why === undefined) return [];
  return [section(show.why), ...quoted(why), contextBlock(last?.open ? show.whyOpen : show.whyLeads)];
}

const asksShown = 3;

/** The newest questions that are this person's to read. */
function askBlocks(text: Text, { coalition, commitment, user, open, zone, today }: Shown): KnownBlock[] {
  const { show } = text.commitments;
  const asks = readableAsks(coalition, commitment, user).slice(-asksShown);
  return asks.flatMap((ask) => {
    const words = open(ask.words ?? '');
    const said = show.asked(whenIn(text, localDay(zone, ask.at), today), mention(ask.by));
    return [
      section(ask.answer === null ? `${said} ${show.unanswered}` : said),
      ...(words === undefined ? [] : quoted(words)),
    ];
  });
}

/** One row for the owner's own words, one for what else this person can do. */
function buttonRows(text: Text, shown: Shown): KnownBlock[] {
  const rows = [ownRow(text, shown), otherRow(text, shown)];
  return rows.flatMap((row, at) => (row.length === 0 ? [] : [actions(`commitment.${at}`, row)]));
}

function ownRow(text: Text, shown: Shown): Button[] {
  const { buttons, share } = text.commitments;
  const { coalition, commitment, user } = shown;
  const value = commitmentValue(shown);
  const isOwner = ownerOf(coalition, commitment) === user;
  if (isOwner && isUnderway(commitment)) return reportButtons(text, value);
  if (isOwner && commitment.status === 'proposed') return proposalButtons(text, value);
  if (isSpeaker(coalition, commitment, user) && commitment.status === 'proposed') {
    return [
      button(`${act.answerProposal}.yes`, buttons.saidYes, { value, style: 'primary' }),
      button(`${act.answerProposal}.no`, buttons.saidNo, { value }),
    ];
  }
  if (isOwner && commitment.status === 'declined')
    return [button(`${act.answerProposal}.yes`, buttons.yes, { value })];
  if (!isOwner || commitment.status !== 'done') return [];
  const again = button(`${act.report}.again`, buttons.again, { value });
  const shares = commitment.shared === 'asked' || commitment.shared === 'no';
  return shares ? [button(`${act.shareCommitment}.yes`, share.yes, { value }), again] : [again];
}

function otherRow(text: Text, shown: Shown): Button[] {
  const { buttons } = text.commitments;
  const { coalition, commitment, user } = shown;
  const value = commitmentValue(shown);
  const { status } = commitment;
  const isLead = coalition.leads.includes(user);
  const owner = ownerOf(coalition, commitment);
  const isFree = status === 'proposed' || status === 'declined' || status === 'open';
  const isMaker = commitment.proposedBy === user;
  const mayChange = isLead || isSpeaker(coalition, commitment, user) || (isMaker && isFree);
  const isSettled = status === 'done' || status === 'withdrawn';
  const mayTake = status === 'open' && contactOfUser(coalition, user) !== undefined;
  const hasAsked = openAsks(commitment).some(({ by }) => by === user);
  const mayAsk = isUnderway(commitment) && owner !== null && owner !== user && !hasAsked;
  return [
    ...(mayTake ? [button(act.takeCommitment, buttons.take, { value, style: 'primary' })] : []),
    ...(mayAsk ? [button(act.askOwner, buttons.ask, { value })] : []),
    ...(isLead && owner !== user && isUnderway(commitment)
      ? [button(act.recordCommitment, buttons.record, { value })]
      : []),
    ...(mayChange && !isSettled ? [button(act.changeCommitment, buttons.change, { value })] : []),
    ...(isFree && (isLead || isMaker) ? [button(act.withdrawCommitment, buttons.withdraw, { value })] : []),
  ];
}

const changesShown = 15;

/** What happened, newest last; earlier words where this person may read them. */
function historyBlocks(text: Text, shown: Shown): KnownBlock[] {
  const { show } = text.commitments;
  const { history } = shown.commitment;
  const last = history.slice(-changesShown);
  const more = history.length - last.length;
  const lines = last.map((change, at) => happenedIn(text, shown, { change, at: at + more }));
  return [
    section([show.history, ...(more > 0 ? [show.earlier(more)] : []), ...lines].join('\n')),
    ...earlierWords(text, shown),
  ];
}

function happenedIn(
  text: Text,
  { coalition, commitment, zone, today }: Shown,
  { change, at }: { change: CommitmentChange; at: number },
): string {
  const { happened, changedYes, app, datesChanged } = text.commitments;
  const day = whenIn(text, localDay(zone, change.at), today);
  const by = change.by === null ? app : mention(change.by);
  const who = change.kind === 'left' ? ownerIn(text, coalition, change) : by;
  const before = change.before?.date;
  const dates =
    before === undefined
      ? ''
      : ` ${datesChanged(whenIn(text, before, today), whenIn(text, change.date, today))}`;
  const isChangedYes = change.kind === 'changed' && isYes(commitment.history, at);
  const said = isChangedYes ? changedYes : happened[change.kind];
  return `${said(day, who)}${dates}`;
}

function earlierWords(text: Text, { commitment, open }: Shown): KnownBlock[] {
  const last = commitment.history.findLast(({ before }) => before?.words !== undefined);
  const words = open(last?.before?.words ?? '');
  return words === undefined ? [] : [section(text.commitments.show.earlierWords), ...quoted(words)];
}
