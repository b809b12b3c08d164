import type { KnownBlock, ModalView } from '@slack/types';
import { undoable } from '../../coalition/domain/interests.ts';
import { everyPartner, holdersOf, type KeyHolder, keyOf, keyStateOf } from '../../coalition/domain/keys.ts';
import { nextKey } from '../../coalition/domain/next-key.ts';
import { numbered } from '../../coalition/domain/read.ts';
import type { Interest, InterestChange, InterestSource } from '../../coalition/domain/state.ts';
import { interviewOf } from '../../coalition/find.ts';
import { meetingOf } from '../../coalition/meetings/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import { dayIn, type Text } from '../../text/text.ts';
import { contactIn, contactOfInterview } from '../interviews/progress.ts';
import { entriesShown, showAnswer } from '../interviews/shown-answer.ts';
import { actions, button, option as choice, contextBlock, quoted, section } from '../kit/blocks.ts';
import { modal } from '../kit/modals.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import { kindIn } from '../meetings/words.ts';
import { dayOf, joined } from '../steps/words.ts';
import type { OpenEntry } from '../vault.ts';
import { act, option, views } from './ids.ts';
import { interestValue, keysIn, partnerNames, partnersIn, wordsOf } from './words.ts';

export interface OneInterest {
  coalition: Coalition;
  interest: Interest;
  /** Its words with those of before, and the answers that it draws on as far as this lead may read them. */
  open: OpenEntry;
  zone: string;
  said?: string;
}

const shownOfSource = 600;
const sourcesShown = 10;
const holdersShown = 25;
const changesShown = 5;

/** One interest as leads see it: what it draws on, who said that it may be shared, what happened with it. */
export function buildInterestView(text: Text, one: OneInterest): ModalView {
  const { coalition, interest, open, said } = one;
  const words = text.domain.one;
  const number = numbered(coalition).find((each) => each.interest.id === interest.id)?.number;
  return modal({
    callback: views.domain,
    title: words.title,
    close: text.domain.list.close,
    meta: { coalition: coalition.id, way: 'one', interest: interest.id },
    blocks: [
      section(`${number === undefined ? '' : `*${number}.* `}*${wordsOf(interest, open) ?? '…'}*`),
      section(faceIn(text, coalition, interest).join('\n')),
      ...(said === undefined ? [] : [contextBlock(`*${said}*`)]),
      ...goneLine(text, interest),
      ...buttons(text, one),
      ...whyLines(text, interest, open),
      section(words.sources),
      ...interest.sources.slice(0, sourcesShown).flatMap((source) => sourceLines(text, one, source)),
      ...(interest.status === 'here' ? keyLines(text, one) : []),
      section(words.history),
      ...interest.history.slice(-changesShown).flatMap((change) => changeLines(text, one, change)),
      actions('back', [button(act.openDomain, words.back, { value: coalition.id })]),
    ],
  });
}

function faceIn(text: Text, coalition: Coalition, interest: Interest): string[] {
  const { one, places, kinds, kindUnknown } = text.domain;
  return [
    one.partners(partnersIn(text, coalition, interest)),
    one.place(places[interest.place]),
    one.kind(interest.kind === null ? kindUnknown : kinds[interest.kind]),
    ...(interest.kind === 'own' ? [`_${one.without}_`] : []),
  ];
}

function goneLine(text: Text, { status }: Interest): KnownBlock[] {
  return status === 'merged' || status === 'split' || status === 'removed'
    ? [section(text.domain.one.gone[status])]
    : [];
}

function buttons(text: Text, { coalition, interest }: OneInterest): KnownBlock[] {
  const words = text.domain.one;
  const value = interestValue(coalition, interest);
  const undo = undoable(coalition, interest) !== null ? [choice(option.undo, words.undo)] : [];
  if (coalition.over !== null) return [];
  if (interest.status !== 'here' && interest.status !== 'to-word')
    return undo.length === 0 ? [] : [menu(interest, undo, [])];
  const change = button(act.changeInterest, words.change, { value });
  if (interest.status === 'to-word')
    return [menu(interest, [choice(option.remove, words.remove), ...undo], [change])];
  const ask = button(act.askKeys, words.ask, { value, style: 'primary' });
  const isAskable = nextKey(coalition, interest).kind === 'ask';
  return [
    menu(
      interest,
      [
        choice(option.split, words.split),
        choice(option.contradiction, words.contradiction),
        ...undo,
        choice(option.remove, words.remove),
      ],
      [...(isAskable ? [ask] : []), change, button(act.openMerge, words.merge, { value })],
    ),
  ];
}

function menu(
  interest: Interest,
  options: ReturnType<typeof choice>[],
  shown: ReturnType<typeof button>[],
): KnownBlock {
  const overflow = {
    type: 'overflow' as const,
    action_id: `${act.interestMenu}.${interest.id}`,
    options,
  };
  return actions('one', [...shown, overflow]);
}

function whyLines(text: Text, { why }: Interest, open: OpenEntry): KnownBlock[] {
  const words = why === null ? undefined : open(why);
  return words === undefined ? [] : [section(text.domain.one.why), ...quoted(words, shownOfSource)];
}

/** What it draws on: an answer with its words, for a lead who may read them. */
function sourceLines(text: Text, { coalition, open }: OneInterest, source: InterestSource): KnownBlock[] {
  const words = text.domain.one.source;
  switch (source.kind) {
    case 'intention':
    case 'talk':
      return [contextBlock(words[source.kind])];
    case 'meeting': {
      const meeting = meetingOf(coalition, source.meeting);
      return [contextBlock(words.meeting(meeting === undefined ? '…' : kindIn(text, meeting)))];
    }
    case 'answer': {
      const interview = interviewOf(coalition, source.interview);
      if (interview === undefined) return [];
      const who = contactOfInterview(coalition, interview);
      const line = contextBlock(words.answer(who, text.interviews.questions[source.question].short));
      const parts = interview.answers[source.question]?.parts ?? [];
      if (parts.length === 0) return [line, contextBlock(words.empty)];
      if (!parts.some(({ entry }) => open(entry) !== undefined)) return [line, contextBlock(words.closed)];
      const answer = showAnswer(text, interview, { question: source.question, open });
      return [line, ...quoted(answer === undefined ? '' : entriesShown(answer), shownOfSource).slice(0, 1)];
    }
    default:
      return source satisfies never;
  }
}

function keyLines(text: Text, one: OneInterest): KnownBlock[] {
  const { coalition, interest } = one;
  const holders = holdersOf(coalition, interest);
  return [
    section(text.domain.one.keys),
    contextBlock(keysIn(text, coalition, nextKey(coalition, interest))),
    ...holders.slice(0, holdersShown).flatMap((holder) => holderLines(text, one, holder)),
    contextBlock(text.domain.one.anew),
  ];
}

function holderLines(
  text: Text,
  { coalition, interest, open }: OneInterest,
  holder: KeyHolder,
): KnownBlock[] {
  const words = text.domain.one;
  const { contact, partner } = holder;
  const name = partnerNames(text, coalition, [partner]);
  if (contact === null) return [contextBlock(text.domain.keys['no-contact'](name))];
  const key = keyOf(interest, contact.id);
  const state = keyStateOf(interest, holder, everyPartner(coalition));
  const said = [
    state === 'given' && key?.given?.recorded != null
      ? words.states.recorded(dayIn(text, key.given.recorded.on))
      : words.states[state],
    ...(state === 'given' && key?.given?.later === true ? [words.states.later] : []),
  ];
  const line = `*${name}*, ${contactIn(contact)}: ${joined(said)}`;
  const value = interestValue(coalition, interest, contact.id);
  if (state === 'rather')
    return [
      section(line),
      ...quoted(open(key?.rather?.words ?? '') ?? ''),
      contextBlock(words.rather.body),
      actions(`settle.${contact.id}`, [
        button(`${act.settleWords}.take`, words.rather.take, { value, style: 'primary' }),
        button(`${act.settleWords}.let-go`, words.rather.letGo, { value }),
      ]),
    ];
  if (contact.user === null && coalition.over === null)
    return [section(line, button(act.openRecord, words.record, { value }))];
  return [section(line)];
}

function changeLines(text: Text, { open, zone }: OneInterest, change: InterestChange): KnownBlock[] {
  const words = text.domain.one;
  const who = change.by === null ? '' : mention(change.by);
  const line = words.happened(dayOf(text, zone, change.at), words.changes[change.kind], who);
  const before = change.before?.words;
  const was = before === undefined || before === '' ? undefined : open(before);
  return [contextBlock(was === undefined ? line : `${line}. ${words.was(escapeMrkdwn(was))}`)];
}
