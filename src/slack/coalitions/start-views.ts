import { longest } from '../../coalition/longest.ts';
import { countries, languages } from '../../method/languages.ts';
import { partnerKinds } from '../../method/partners.ts';
import { languageOf, type Text } from '../../text/text.ts';
import type { Field } from '../forms/fields.ts';
import type { Shown, Subject } from '../forms/form.ts';
import { option } from '../kit/blocks.ts';
import { limits } from '../kit/limits.ts';

// What each page of starting a coalition asks.

export function needFields(text: Text): Field[] {
  const words = text.coalitions.startForm;
  return [
    {
      kind: 'line',
      id: 'name',
      label: words.name,
      placeholder: words.namePlaceholder,
      max: longest.coalitionName,
    },
    { kind: 'text', id: 'need', label: words.need, hint: words.needHint },
  ];
}

export function aboutFields(text: Text): Field[] {
  const words = text.coalitions.startForm;
  return [
    { kind: 'line', id: 'organisation', label: words.organisation, max: longest.partnerName },
    {
      kind: 'dropdown',
      id: 'kind',
      label: words.kind,
      hint: text.partners.form.kindHint,
      optional: true,
      options: partnerKinds.map((kind) => option(kind, text.partners.kinds[kind])),
    },
    { kind: 'text', id: 'intention', label: words.intention, hint: words.intentionHint },
  ];
}

/** Begun in a channel, that one is proposed; elsewhere a new one. The language is the person's own. */
export function setupFields(text: Text, { meta }: Shown<Subject>): Field[] {
  const words = text.coalitions.startForm;
  return [
    {
      kind: 'choice',
      id: 'together',
      label: words.together,
      hint: words.togetherHint,
      options: [
        option('no', words.togetherNo),
        option('yes', words.togetherYes),
        option('yes-first', words.togetherFirst),
      ],
      begin: 'no',
    },
    ...channelFields(text, meta.channel),
    {
      kind: 'dropdown',
      id: 'language',
      label: words.language,
      options: languages.map((each) => option(each, text.person.settings.languages[each])),
      begin: languageOf(text),
    },
    {
      kind: 'dropdown',
      id: 'country',
      label: words.country,
      hint: words.countryHint,
      options: countries.map((each) => option(each, words.countries[each])),
      begin: 'NL',
    },
  ];
}

/** An existing channel, or one that the app makes. */
export function channelFields(text: Text, here?: string): Field[] {
  const words = text.coalitions.startForm;
  const isChannel = here?.startsWith('C') ?? false;
  return [
    {
      kind: 'choice',
      id: 'channel',
      label: words.channel,
      options: [
        option('existing', words.channelExisting),
        option('private', words.channelPrivate),
        option('public', words.channelPublic),
      ],
      begin: isChannel ? 'existing' : 'private',
    },
    {
      kind: 'channel',
      id: 'existing',
      label: words.existing,
      hint: words.existingHint,
      optional: true,
      begin: isChannel ? here : undefined,
    },
    {
      kind: 'line',
      id: 'new_name',
      label: words.newName,
      hint: words.newNameHint,
      optional: true,
      max: limits.channelName,
    },
  ];
}
