import type { ModalView } from '@slack/types';
import { officeHours } from '../../calendar/hours.ts';
import { zoneName } from '../../calendar/zone.ts';
import { zones } from '../../calendar/zones.ts';
import { countries, languages } from '../../method/languages.ts';
import { nobodyYet, type Person } from '../../person/person.ts';
import { type Text, textIn } from '../../text/text.ts';
import { act, views } from '../ids.ts';
import { actions, button, option, section } from '../kit/blocks.ts';
import { checkboxesInput, dateInput, radioInput, selectInput } from '../kit/inputs.ts';
import { limits } from '../kit/limits.ts';
import { modal } from '../kit/modals.ts';
import { clockIn, expectation, weekdayIn } from '../rhythm/expectation.ts';

/** What the settings' fields say; the handlers read them back. */
export const choices = { daily: 'daily', never: 'never', sameCountry: 'same', slackZone: 'slack' } as const;
export const alsoChoices = { nudges: 'nudges', quotes: 'quotes' } as const;

export interface Settings {
  person: Person | null;
  /** Whether they lead a coalition: others are not nudged when one stands still. */
  isLead: boolean;
  /** The person's local date. */
  today: string;
}

/** Whose settings a window shows, in its metadata: what only leads are asked there is no choice of others. */
export const settingsOf = { lead: 'lead', other: 'other' } as const;

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Language, how often, a pause, what may come along, whose holidays; and what all of it comes to, in one sentence. */
export function buildSettingsView(text: Text, { person, isLead, today }: Settings): ModalView {
  const words = text.person.settings;
  const { settings: own } = text.rhythm;
  const me = person ?? nobodyYet;
  const { rhythm } = me;
  const pausedUntil = rhythm.pausedUntil !== null && rhythm.pausedUntil > today ? rhythm.pausedUntil : null;
  return modal({
    callback: views.settings,
    title: words.title,
    close: text.interviews.readOwn.close,
    submit: words.submit,
    meta: { way: isLead ? settingsOf.lead : settingsOf.other },
    blocks: [
      section(expectation(text, person, today), button(act.openHours, own.openHours)),
      ...(pausedUntil === null ? [] : [actions('pause', [button(act.endPause, text.rhythm.pause.end)])]),
      radioInput('language', {
        label: words.language,
        options: languages.map((each) => option(each, words.languages[each])),
        initial: me.language ?? (text === textIn('nl') ? 'nl' : 'en'),
      }),
      selectInput('often', {
        label: own.often,
        options: [
          option(choices.daily, own.daily),
          ...weekdays.map((each) => option(String(each), own.weekly(weekdayIn(text, each)))),
          option(choices.never, own.never),
        ],
        initial: rhythm.stopped ? choices.never : String(rhythm.weekly ?? choices.daily),
      }),
      dateInput(`until.${pausedUntil ?? 'none'}`, {
        label: own.pause,
        hint: own.pauseHint,
        optional: true,
        initial: pausedUntil ?? undefined,
      }),
      checkboxesInput('also', {
        label: own.also,
        hint: own.quotesHint,
        optional: true,
        options: [
          ...(isLead ? [option(alsoChoices.nudges, own.nudges)] : []),
          option(alsoChoices.quotes, own.quotes),
        ],
        initial: [
          ...(isLead && me.nudges ? [alsoChoices.nudges] : []),
          ...(rhythm.quotes ? [alsoChoices.quotes] : []),
        ],
      }),
      selectInput('country', {
        label: words.country,
        hint: words.countryHint,
        options: [
          option(choices.sameCountry, words.sameCountry),
          ...countries.map((each) => option(each, text.coalitions.startForm.countries[each])),
        ],
        initial: me.country ?? choices.sameCountry,
      }),
      actions('data', [button(act.openData, text.keeping.button)]),
    ],
  });
}

/** From when until when, on which days, in which zone. */
export function buildHoursView(
  text: Text,
  { person, timezone, way }: { person: Person | null; timezone: string; way: string },
): ModalView {
  const own = text.rhythm.settings;
  const { rhythm, zone } = person ?? nobodyYet;
  const { from, to, days } = rhythm.hours ?? officeHours;
  const inSlack = zone ?? timezone;
  const times = (first: number, last: number) =>
    halfHours.filter((_, at) => at >= first && at <= last).map((time) => option(time, clockIn(text, time)));
  return modal({
    callback: views.hours,
    title: own.hoursTitle,
    close: text.interviews.readOwn.close,
    submit: text.person.settings.submit,
    meta: { way },
    blocks: [
      selectInput('from', { label: own.from, options: withTime(text, times(0, 47), from), initial: from }),
      selectInput('to', { label: own.to, options: withTime(text, times(1, 48), to), initial: to }),
      checkboxesInput('days', {
        label: own.days,
        options: weekdays.map((each) => option(String(each), weekdayIn(text, each))),
        initial: days.map(String),
      }),
      selectInput('zone', {
        label: own.zone,
        options: [
          option(choices.slackZone, own.slackZone(inSlack.startsWith('Etc/') ? zoneName(inSlack) : inSlack)),
          ...shownZones(rhythm.zone).map((each) => option(each, each.replaceAll('_', ' '))),
        ],
        initial: rhythm.zone ?? choices.slackZone,
      }),
    ],
  });
}

/** `00:00` to `24:00`. */
const halfHours = Array.from(
  { length: 49 },
  (_, at) => `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`,
);

type Options = ReturnType<typeof option>[];

/** A time that stands on no half hour is among them all the same. */
function withTime(text: Text, options: Options, time: string): Options {
  return options.some(({ value }) => value === time)
    ? options
    : [option(time, clockIn(text, time)), ...options];
}

/** As many as a menu may hold, the chosen one among them. */
function shownZones(chosen: string | null): readonly string[] {
  const all = chosen === null || zones.includes(chosen) ? zones : [chosen, ...zones];
  return all.slice(0, limits.options - 1);
}
