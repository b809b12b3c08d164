import type { Language } from '../../src/method/languages.ts';
import { act, views } from '../../src/slack/ids.ts';
import { textIn } from '../../src/text/text.ts';
import { type Actor, addPartner, createActor, inviteEveryone, isTitled, startCoalition } from './actors.ts';
import type { Stage } from './stage.ts';
import { createWalker, type Walker } from './steps/walker.ts';
import { seesButton } from './underway.ts';

export const channel = 'C0BINNENSTAD';

/** Two leads, and four partners: two on Slack, one of another workspace, one without Slack. */
export interface Waterstad {
  noor: Actor;
  sanne: Actor;
  ahmed: Actor;
  marieke: Actor;
  tom: Actor;
  /** Each lead with the modals in which they walk. */
  first: Walker;
  second: Walker;
}

/** The coalition started, its second lead named and its partners added; nobody is invited yet. */
export async function startWaterstad(
  { control }: Pick<Stage, 'control'>,
  { language = 'nl', together = 'no' }: { language?: Language; together?: 'no' | 'yes' } = {},
): Promise<Waterstad> {
  const [noor, sanne, ahmed, marieke, tom] = [
    createActor(control, 'U0NOOR'),
    createActor(control, 'U0SANNE'),
    createActor(control, 'U0AHMED'),
    createActor(control, 'U0MARIEKE'),
    createActor(control, 'U0TOM'),
  ];
  await startCoalition(noor, { language, together });
  await nameLead(noor, sanne.user);
  await addPartner(noor, { name: 'Ondernemersvereniging Binnenstad', contacts: [ahmed.user] });
  await addPartner(noor, { name: 'Cultuurhuis De Pomp', kind: 'culture', contacts: [marieke.user] });
  await addPartner(noor, { name: 'Vastgoedeigenaren', kind: 'other', outsiders: [tom.user] });
  await addPartner(noor, { name: 'Oude Haven', kind: 'residents', withoutSlack: 'Jan Smit, 06 12345678' });
  return {
    noor,
    sanne,
    ahmed,
    marieke,
    tom,
    first: createWalker(control, noor),
    second: createWalker(control, sanne),
  };
}

export async function nameLead(by: Actor, lead: string): Promise<void> {
  await by.command('partner', channel);
  await by.modal(views.partners);
  await by.clickModal(act.openLeads);
  await by.modal(views.leads);
  await by.submit({ lead });
  await by.modal(views.partners);
  await by.close();
}

/** Ahmed answers everything and sends it, Marieke gets to question three, Tom does nothing. */
export async function interviewPartly(
  { noor, ahmed, marieke, tom }: Waterstad,
  language: Language,
): Promise<void> {
  const { question } = textIn(language).interviews;
  await inviteEveryone(noor);
  for (const person of [ahmed, marieke]) await person.press(await seesButton(person, act.start), act.start);
  for (let place = 1; place <= 7; place += 1) {
    await ahmed.seesMessage((message) => isTitled(message, question.notification(place, 7)));
    await ahmed.types(`Ahmed over ${place}`);
  }
  await ahmed.press(await seesButton(ahmed, act.send), act.send);
  for (const place of [1, 2]) {
    await marieke.seesMessage((message) => isTitled(message, question.notification(place, 7)));
    await marieke.types(`Marieke over ${place}`);
  }
  await marieke.seesMessage((message) => isTitled(message, question.notification(3, 7)));
  await seesButton(tom, act.start);
}
