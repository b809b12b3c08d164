import { afterAll, beforeAll, expect, it } from 'vitest';
import { createActor, wordsOf } from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';
import { createDoer, deeds, userOf, zones } from './quarter-story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.stop());

/**
 * Written by hand from the text, before it was run: when by the clock of whom it is sent to, to whom, about what. `+` is
 * added to the message of that day, which disturbs nobody.
 *
 * Free in the Netherlands: 6 April (Easter Monday), 27 April (King's Day), 14 May (Ascension), 25 May (Whit Monday); in Great
 * Britain, whose days off Tom has, also 4 May.
 */
const table = [
  // Invited on Wednesday 1 April at ten: three working days, over Easter Monday. In New York it was before hours then.
  '2026-04-07 10:00 ahmed gesprek',
  '2026-04-07 09:00 ines gesprek',
  // Seven. Ines wants no messages from then on.
  '2026-04-13 10:00 ahmed gesprek:laatste',
  // Ten: the lead hears of both silences, in one message.
  '2026-04-16 10:00 noor gesprek:stil x2',
  // A fortnight without a sign of anybody was over on Thursday at eleven, but that day had its message.
  '2026-04-17 09:00 noor stilstaan',
  // Ahmed did not answer a proposal of Monday the 20th for three working days; then for six, over King's Day.
  '2026-04-23 10:00 ahmed toezegging:gevraagd',
  // The 27th, which Sanne chose, is King's Day.
  '2026-04-28 09:00 sanne gesprek:opnieuw',
  '2026-04-29 10:00 noor toezegging:zonder-antwoord',
  '2026-05-01 09:00 sanne gesprek',
  // Tom was asked on 29 April; 4 May is free in his country.
  '2026-05-05 09:00 bea bank:week',
  '2026-05-05 09:00 tom gesprek',
  '2026-05-08 09:00 marieke muziek:week',
  '2026-05-08 09:00 noor weekoverzicht',
  '2026-05-11 09:00 bea bank:dag',
  // The lead moved this one from the 7th.
  '2026-05-11 09:00 sanne gesprek:laatste',
  '2026-05-11 09:00 tom gesprek:laatste',
  '2026-05-12 09:00 bea bank:vandaag',
  '2026-05-12 09:00 noor gesprek:stil',
  '2026-05-13 10:00 noor gesprek:stil',
  // Two working days after the 12th, over Ascension. For Marieke the day before is free: one line, about the day itself.
  '2026-05-15 09:00 bea bank:stil',
  '2026-05-15 09:00 marieke muziek:vandaag',
  // A Friday, on which something is done at noon.
  '2026-05-15 12:00 noor weekoverzicht',
  // Five working days after the 12th: the last one.
  '2026-05-20 09:00 bea bank:stil:laatste',
  '2026-05-21 09:00 cor concert:week',
  '2026-05-22 09:00 noor weekoverzicht',
  // Cor wanted to hear it again on the 26th. Of Bea nothing was heard, over Whit Monday.
  '2026-05-26 09:00 cor concert:week',
  '2026-05-26 09:00 noor bank:bel',
  '2026-05-27 09:00 cor concert:dag',
  // Cor pauses until 8 June. A fortnight after Marieke's sign at noon of the 15th.
  '2026-05-29 12:00 noor stilstaan',
  // Dirk gets one message a week, on Wednesdays.
  '2026-06-03 09:00 dirk deel:week',
  '2026-06-05 09:00 noor weekoverzicht',
  // Kees is a volunteer: in the evening, also on Saturday.
  '2026-06-06 18:00 kees kunst:week',
  // Cor is back: one line about the 28th, which is long over. For Dirk the day itself does not wait for Wednesday.
  '2026-06-08 09:00 cor concert:stil',
  '2026-06-08 09:00 dirk deel:vandaag',
  '2026-06-11 09:00 cor concert:stil:laatste',
  // Femke was asked to a meeting on Wednesday the 10th, at nine in London.
  '2026-06-12 09:00 femke kom-je',
  '2026-06-12 09:00 noor weekoverzicht',
  '2026-06-12 18:00 kees kunst:dag',
  '2026-06-13 18:00 kees kunst:vandaag',
  '2026-06-16 09:00 femke kom-je:laatste',
  '2026-06-16 09:00 noor concert:bel',
  '2026-06-18 09:00 els eten:week',
  '2026-06-19 09:00 noor weekoverzicht',
  // The meeting is on Thursday the 25th at two, one o'clock in London. Els had her message of the day.
  '2026-06-24 09:00 els eten:dag',
  '2026-06-24 14:00 els +bijeenkomst:dag',
  '2026-06-24 13:00 femke bijeenkomst:dag',
  '2026-06-24 14:00 noor bijeenkomst:dag',
  '2026-06-25 09:00 els eten:vandaag',
  '2026-06-25 13:00 els +bijeenkomst:uur',
  '2026-06-25 12:00 femke bijeenkomst:uur',
  '2026-06-25 13:00 noor bijeenkomst:uur',
  // The next working day the lead is asked what came of it; Els's is done.
  '2026-06-26 09:00 noor weekoverzicht+bijeenkomst:na',
];

/** How each kind of line can be known. */
const kinds: [string, RegExp][] = [
  ['gesprek', /nog benieuwd naar jouw kijk/],
  ['gesprek:laatste', /laatste herinnering voor je gesprek/],
  ['gesprek:opnieuw', /later terug te komen/],
  ['gesprek:stil', /bleef stil na twee herinneringen/],
  ['stilstaan', /was het even stil/],
  ['toezegging:gevraagd', /Ja, nee of later/],
  ['toezegging:zonder-antwoord', /heeft nog niet geantwoord/],
  ['week', /^Dit komt eraan/],
  ['dag', /^Het is bijna zover/],
  ['vandaag', /^Je mikte op/],
  ['stil:laatste', /laatste herinnering hieraan/],
  ['stil', /zou dit klaar zijn(?!.*laatste)/],
  ['bel', /herinner .* er niet meer aan/],
  ['weekoverzicht', /^\*Deze week in/],
  ['kom-je', /^Kom je naar de/],
  ['kom-je:laatste', /komt dichtbij.*niet nog eens/],
  ['bijeenkomst:dag', /^Binnenkort: /],
  ['bijeenkomst:uur', /^Straks begint/],
  ['bijeenkomst:na', /zolang je het nog weet/],
];
const commitments = /(bank|concert|deel|eten|kunst|muziek)/;
const unnamed = /^(toezegging|gesprek|stilstaan|week(?=overzicht)|kom-je|bijeenkomst)/;

/** What a line is about; the summary names commitments too. */
function lineIn(line: string): string[] {
  const kind = kinds.find(([, pattern]) => pattern.test(line))?.[0];
  if (kind === undefined) return [];
  const about = unnamed.test(kind) ? undefined : commitments.exec(line)?.[1];
  return [about === undefined ? kind : `${about}:${kind}`];
}

function counted(lines: string[]): string {
  const kindsOf = [...new Set(lines)];
  return kindsOf
    .map((kind) => {
      const count = lines.filter((each) => each === kind).length;
      return count > 1 ? `${kind} x${count}` : kind;
    })
    .join('+');
}

function clockOf(instant: number, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  return format.format(new Date(instant));
}

const seen = new Map<string, Set<string>>();

/** What is new in the DMs at this instant. */
async function look(instant: number): Promise<string[]> {
  const said: string[] = [];
  for (const [name, zone] of Object.entries(zones)) {
    for (const message of await createActor(stage.control, userOf(name)).dm()) {
      const place = `${name} ${message.ts}`;
      const before = seen.get(place);
      const all = wordsOf(message.blocks).split('\n');
      // A commitment's own words stand on a line of their own, after the buttons.
      const lines = all.flatMap((line, at) => {
        const own = all.slice(at + 1).find((each) => /^\*.+\*$/.test(each)) ?? '';
        return lineIn(line).length > 0 ? [`${line} ${own}`] : [];
      });
      seen.set(place, new Set([...(before ?? []), ...lines]));
      const fresh = lines.filter((line) => !before?.has(line)).flatMap(lineIn);
      if (fresh.length === 0) continue;
      said.push(`${clockOf(instant, zone)} ${name} ${before === undefined ? '' : '+'}${counted(fresh)}`);
    }
  }
  return said.sort();
}

async function walkTo(end: number): Promise<string[]> {
  const said: string[] = [];
  for (let state = await stage.control.clock({}); ; ) {
    if (state.due === null || state.due.at > end) break;
    state = await stage.control.clock({ next: true });
    said.push(...(await look(state.ms)));
  }
  await stage.control.clock({ to: new Date(end).toISOString() });
  return [...said, ...(await look(end))];
}

it('a whole quarter of a coalition with twelve partners: every message, when, to whom, about what', async () => {
  for (const [name, timezone] of Object.entries(zones))
    await stage.control.addUser({ id: userOf(name), realName: name, timezone });
  await stage.control.clock({ to: '2026-04-01T10:00:00+02:00' });
  const doer = createDoer(stage);
  const said: string[] = [];
  for (const deed of deeds) {
    said.push(...(await walkTo(Date.parse(`${deed.at}:00+02:00`))));
    await doer(deed);
  }
  said.push(...(await walkTo(Date.parse('2026-07-01T08:00:00+02:00'))));
  // Each line has its reader's own clock: which of two zones comes first says nothing.
  expect(said.toSorted()).toEqual(table.toSorted());
  expect(stage.sandbox.log.flatMap(({ broken }) => broken ?? [])).toEqual([]);
}, 120_000);
