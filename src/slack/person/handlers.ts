import type { ModalView } from '@slack/types';
import { countries, isCountry, isLanguage, languages } from '../../method/languages.ts';
import type { Person } from '../../person/person.ts';
import { type Text, textIn } from '../../text/text.ts';
import { option } from '../blocks.ts';
import { views } from '../ids.ts';
import { radioInput, selectInput, valueIn } from '../inputs.ts';
import { modal } from '../modals.ts';
import { showView } from '../open-views.ts';
import {
  answerClick,
  type ClickHandler,
  type CommandHandler,
  type SubmitHandler,
  textFor,
} from '../visit.ts';

/** One button switches the language, and it is kept. */
export const handleLanguage: ClickHandler = async (visit) => {
  const { desk, workspace, user, value } = visit;
  if (isLanguage(value)) {
    await desk.house.act({ workspace, by: user, request: visit.request, query: { person: user } }, () => ({
      person: [{ type: 'ChooseLanguage', language: value }],
    }));
  }
  await visit.ack();
};

/** "Send me this no more": about coalitions that stand still. */
export const handleStopNudges: ClickHandler = async (visit) => {
  const { desk, workspace, user } = visit;
  const result = await desk.house.act(
    { workspace, by: user, request: visit.request, query: { person: user } },
    () => ({ person: [{ type: 'SwitchNudges', on: false }] }),
  );
  await visit.ack();
  await answerClick(
    visit,
    textFor(desk, result.found.person.state),
    textFor(desk, result.found.person.state).walk.still.stopped,
  );
};

export const handleOpenSettings: ClickHandler = async (visit) => {
  const { desk, workspace, user } = visit;
  const { person } = await desk.store.load(workspace, { person: user });
  await visit.ack();
  const text = textFor(desk, person.state);
  await showView(visit, buildSettingsView(text, person.state), { onTop: false });
};

/** `/coalitie instellingen`. */
export const handleSettingsCommand: CommandHandler = async (visit) => {
  const { desk, workspace, user } = visit;
  const { person } = await desk.store.load(workspace, { person: user });
  await visit.ack();
  await showView(visit, buildSettingsView(textFor(desk, person.state), person.state), { onTop: false });
};

const asCoalition = 'same';

export function buildSettingsView(text: Text, person: Person | null): ModalView {
  const words = text.settings;
  return modal({
    ...{
      callback: views.settings,
      title: words.title,
      close: text.readOwn.close,
      submit: words.submit,
      meta: {},
    },
    blocks: [
      radioInput('language', {
        label: words.language,
        options: languages.map((each) => option(each, words.languages[each])),
        initial: person?.language ?? (text === textIn('nl') ? 'nl' : 'en'),
      }),
      selectInput('country', {
        ...{ label: words.country, hint: words.countryHint },
        options: [
          option(asCoalition, words.sameCountry),
          ...countries.map((each) => option(each, text.startForm.countries[each])),
        ],
        initial: person?.country ?? asCoalition,
      }),
      radioInput('nudges', {
        label: text.walk.still.setting,
        options: [option('yes', text.walk.still.settingYes), option('no', text.walk.still.settingNo)],
        initial: person?.nudges === false ? 'no' : 'yes',
      }),
    ],
  });
}

export const handleSettings: SubmitHandler = async (visit) => {
  const { desk, workspace, user, values } = visit;
  const language = valueIn(values, 'language');
  const country = valueIn(values, 'country');
  const nudges = valueIn(values, 'nudges');
  await desk.house.act({ workspace, by: user, request: visit.trigger, query: { person: user } }, () => ({
    person: [
      ...(isLanguage(language) ? [{ type: 'ChooseLanguage' as const, language }] : []),
      { type: 'ChooseCountry', country: isCountry(country) ? country : null },
      ...(nudges === '' ? [] : [{ type: 'SwitchNudges' as const, on: nudges === 'yes' }]),
    ],
  }));
  await visit.ack();
};
