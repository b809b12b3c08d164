import type { ModalView, PlainTextOption } from '@slack/types';
import { interestsOf, numbered } from '../../coalition/domain/read.ts';
import { type Interest, interestPlaces } from '../../coalition/domain/state.ts';
import { activePartners } from '../../coalition/find.ts';
import { longest } from '../../coalition/longest.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { contactIn } from '../interviews/progress.ts';
import { contextBlock, option, quoted, section } from '../kit/blocks.ts';
import { dateInput, multiSelectInput, radioInput, textInput } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { modal } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';
import { views } from './ids.ts';

// The windows that ask one thing about an interest.

interface About {
  coalition: Coalition;
  interest: Interest;
  open: OpenEntry;
  meta: Meta;
}

/** Interests to choose from, by their numbers and words. */
export function interestOptions(
  coalition: Coalition,
  interests: readonly Interest[],
  open: OpenEntry,
): PlainTextOption[] {
  const wanted = new Set(interests.map(({ id }) => id));
  return numbered(coalition)
    .filter(({ interest }) => wanted.has(interest.id))
    .map(({ number, interest }) => option(interest.id, `${number}. ${open(interest.words) ?? '…'}`));
}

/** What it becomes begins with the words that stand there; `with_`: the one that it looks like. */
export function buildMergeView(
  text: Text,
  { coalition, interest, open, meta, like = [] }: About & { like?: string[] },
): ModalView {
  const words = text.domain.merge;
  const others = interestsOf(coalition).filter(({ id }) => id !== interest.id);
  const options = interestOptions(coalition, others, open);
  const begin = like[0] === undefined ? interest : (others.find(({ id }) => id === like[0]) ?? interest);
  if (options.length === 0)
    return modal({
      callback: views.merge,
      title: words.title,
      close: text.domain.list.close,
      meta,
      blocks: [section(text.problems['merge-two'])],
    });
  return modal({
    callback: views.merge,
    title: words.title,
    close: text.domain.list.close,
    submit: words.submit,
    meta,
    blocks: [
      contextBlock(words.body),
      multiSelectInput('interests', { label: words.with, options, initial: like }),
      textInput('words', {
        label: text.domain.form.words,
        hint: text.domain.form.wordsHint,
        max: longest.interest,
        initial: open(begin.words),
      }),
      radioInput('place', {
        label: text.domain.form.place,
        options: interestPlaces.map((place) => option(place, text.domain.places[place])),
        initial: begin.place,
      }),
      contextBlock(words.anew),
    ],
  });
}

export function buildSplitView(text: Text, { coalition, interest, open, meta }: About): ModalView {
  const words = text.domain.split;
  const partners = activePartners(coalition)
    .filter(({ id }) => interest.partners.includes(id))
    .map(({ id, name }) => option(id, name));
  const all = interest.partners;
  const part = (which: 'first' | 'second', label: string, of: string) => [
    textInput(which, {
      label,
      hint: text.domain.form.wordsHint,
      max: longest.interest,
      initial: which === 'first' ? open(interest.words) : undefined,
    }),
    ...(partners.length > 1
      ? [multiSelectInput(`${which}_partners`, { label: of, options: partners, initial: all })]
      : []),
  ];
  return modal({
    callback: views.split,
    title: words.title,
    close: text.domain.list.close,
    submit: words.submit,
    meta,
    blocks: [
      contextBlock(words.body),
      ...part('first', words.first, words.firstPartners),
      ...part('second', words.second, words.secondPartners),
    ],
  });
}

/** What a lead heard from somebody without Slack. */
export function buildRecordView(
  text: Text,
  { coalition, interest, open, meta, contact, today }: About & { contact: Contact; today: string },
): ModalView {
  const words = text.domain.record;
  return modal({
    callback: views.record,
    title: words.title,
    close: text.domain.list.close,
    submit: words.submit,
    meta,
    blocks: [
      section(words.body(contactIn(contact), escapeMrkdwn(coalition.name))),
      ...quoted(open(interest.words) ?? ''),
      radioInput('answer', {
        label: words.answer,
        options: [option('yes', words.yes), option('later', words.later), option('no', words.no)],
      }),
      dateInput('on', { label: words.on, initial: today }),
    ],
  });
}

/** How an author would rather have it. */
export function buildSuggestView(text: Text, { interest, open, meta }: Omit<About, 'coalition'>): ModalView {
  const words = text.domain.suggest;
  return modal({
    callback: views.suggest,
    title: words.title,
    close: text.domain.list.close,
    submit: words.submit,
    meta,
    blocks: [
      contextBlock(words.now),
      ...quoted(open(interest.words) ?? ''),
      textInput('words', {
        label: words.words,
        hint: words.hint,
        max: longest.interest,
        initial: open(interest.words),
      }),
      contextBlock(words.body),
    ],
  });
}
