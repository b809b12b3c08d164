import type { ActionsBlock, KnownBlock, ModalView } from '@slack/types';
import { longest } from '../../coalition/longest.ts';
import { countries, languages } from '../../method/languages.ts';
import { partnerKinds } from '../../method/partners.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, context, option } from '../blocks.ts';
import { act, views } from '../ids.ts';
import { channelInput, radioInput, selectInput, textInput, type Values, valueIn } from '../inputs.ts';
import { limits } from '../limits.ts';
import { modal } from '../modals.ts';
import type { Meta } from '../place.ts';

export interface StartPage {
  meta: Meta;
  values: Values;
  /** A draft of an earlier time is shown. */
  offered: boolean;
  saved?: boolean;
}

export function startView(text: Text, page: StartPage): ModalView {
  const words = text.startForm;
  const { values } = page;
  return modal({
    ...{
      callback: views.start,
      title: words.title,
      close: words.close,
      submit: words.nextPage,
      meta: page.meta,
    },
    blocks: [
      context(words.page(1)),
      textInput('name', {
        ...{ label: words.name, placeholder: words.namePlaceholder },
        ...{ max: longest.coalitionName, initial: valueIn(values, 'name') },
      }),
      textInput('need', {
        label: words.need,
        hint: words.needHint,
        multiline: true,
        initial: valueIn(values, 'need'),
      }),
      ...draftLines(text, page, 'start'),
    ],
  });
}

export function aboutView(text: Text, page: StartPage): ModalView {
  const words = text.startForm;
  const { values } = page;
  const kinds = partnerKinds.map((kind) => option(kind, text.partnerKinds[kind]));
  return modal({
    ...{
      callback: views.about,
      title: words.aboutTitle,
      close: words.close,
      submit: words.nextPage,
      meta: page.meta,
    },
    blocks: [
      context(words.page(2)),
      textInput('organisation', {
        ...{ label: words.organisation, max: longest.partnerName },
        initial: valueIn(values, 'organisation'),
      }),
      selectInput('kind', {
        label: words.kind,
        options: kinds,
        initial: valueIn(values, 'kind') || 'municipality',
      }),
      textInput('intention', {
        ...{ label: words.intention, hint: words.intentionHint, multiline: true },
        initial: valueIn(values, 'intention'),
      }),
      ...draftLines(text, page, 'about'),
    ],
  });
}

export function setupView(text: Text, page: StartPage): ModalView {
  const words = text.startForm;
  const { values } = page;
  const together = [
    option('no', words.togetherNo),
    option('yes', words.togetherYes),
    option('yes-first', words.togetherFirst),
  ];
  const language = languages.map((each) => option(each, text.settings.languages[each]));
  const country = countries.map((each) => option(each, words.countries[each]));
  return modal({
    ...{
      callback: views.setup,
      title: words.setupTitle,
      close: words.close,
      submit: words.submit,
      meta: page.meta,
    },
    blocks: [
      context(words.page(3)),
      radioInput('together', {
        label: words.together,
        options: together,
        initial: valueIn(values, 'together') || 'no',
      }),
      ...channelBlocks(text, values, page.meta.channel),
      selectInput('language', {
        label: words.language,
        options: language,
        initial: valueIn(values, 'language') || 'nl',
      }),
      selectInput('country', {
        ...{ label: words.country, hint: words.countryHint, options: country },
        initial: valueIn(values, 'country') || 'NL',
      }),
      ...draftLines(text, page, 'setup'),
    ],
  });
}

/** An existing channel, or one that the app makes. */
export function channelBlocks(text: Text, values: Values, here?: string): KnownBlock[] {
  const words = text.startForm;
  const kinds = [
    option('existing', words.channelExisting),
    option('private', words.channelPrivate),
    option('public', words.channelPublic),
  ];
  const chosen = valueIn(values, 'existing') || (here?.startsWith('C') ? here : undefined);
  return [
    radioInput('channel', {
      label: words.channel,
      options: kinds,
      initial: valueIn(values, 'channel') || 'existing',
    }),
    channelInput('existing', {
      label: words.existing,
      hint: words.existingHint,
      optional: true,
      initial: chosen,
    }),
    textInput('new_name', {
      ...{ label: words.newName, hint: words.newNameHint, optional: true, max: limits.channelName },
      initial: valueIn(values, 'new_name'),
    }),
  ];
}

function draftLines(text: Text, page: StartPage, detail: string): KnownBlock[] {
  const words = text.startForm;
  const save: ActionsBlock = actions('draft', [button(`${act.startDraft}.${detail}`, words.saveDraft)]);
  if (page.saved) return [save, context(words.draftSaved)];
  return page.offered ? [context(words.draftOffered), save] : [save];
}
