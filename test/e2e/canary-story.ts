import { randomBytes } from 'node:crypto';
import { questionIds } from '../../src/method/interview.ts';
import { act as domainAct, views as domainViews } from '../../src/slack/domain/ids.ts';
import { act, menu, views } from '../../src/slack/ids.ts';
import { type Actor, addPartner, createActor, inviteEveryone } from './actors.ts';
import { walkSteps } from './canary-walk.ts';
import type { Stage } from './stage.ts';
import { answerUpTo, coalitionOf, interviewsOf, seesButton } from './underway.ts';

/** A random word that a person wrote, and who may ever be shown it. */
export interface Canary {
  word: string;
  what: string;
  readers: string[];
}

export interface Aviary {
  canaries: Canary[];
  /** Draws a word that only these may be shown. */
  draw(what: string, readers: string[]): string;
}

export function createAviary(): Aviary {
  const canaries: Canary[] = [];
  return {
    canaries,
    draw: (what, readers) => {
      const word = `kanarie${randomBytes(8).toString('hex')}`;
      canaries.push({ word, what, readers });
      return word;
    },
  };
}

/** Named in the invitations, then the one who became a lead later. */
const leads = ['U0NOOR', 'U0KEES'];
const laterLead = 'U0SANNE';
const contacts = ['U0AHMED', 'U0MARIEKE', 'U0TOM', 'U0EVA', 'U0FLOOR', 'U0STIL'];
export const everybody = [...leads, laterLead, ...contacts, 'U0BEN'];

/** From the start to the last reminder: two leads and a later one, contacts who answer, pass on, withdraw and erase. */
export async function tellStory(stage: Stage, aviary: Aviary): Promise<void> {
  const { control } = stage;
  for (const id of ['U0EVA', 'U0BEN', 'U0FLOOR', 'U0STIL']) await control.addUser({ id, realName: id });
  // Everybody who has a Home looks at it, so that it is kept fresh all along.
  for (const user of everybody.filter((id) => id !== 'U0TOM')) await control.open({ user, home: true });
  const actor = (user: string) => createActor(control, user);
  const noor = actor('U0NOOR');
  await start(noor, aviary);
  await nameLead(noor, 'U0KEES');
  await addPartner(noor, {
    name: 'Ondernemers',
    contacts: contacts.filter((user) => user !== 'U0TOM'),
    outsiders: ['U0TOM'],
    withoutSlack: `Jan Smit, ${aviary.draw('reach', [...leads, laterLead])}`,
  });
  await inviteEveryone(noor);
  for (const user of ['U0AHMED', 'U0MARIEKE', 'U0TOM']) await answerAll(actor(user), aviary);
  await handOver(stage, actor('U0EVA'), aviary);
  for (const lead of leads) await readAll(stage, actor(lead));
  await consent(stage);
  await recordTalk(stage, aviary);
  await walkSteps(stage, aviary, { leads: [...leads, laterLead], everybody });
  await failAtEverything(stage);
  await changeAndDraft(actor('U0AHMED'), aviary);
  await leave(actor('U0MARIEKE'), act.withdraw);
  await leave(actor('U0TOM'), act.erase);
  for (let times = 0; times < 6; times += 1)
    if ((await control.clock()).due) await control.clock({ next: true });
  for (const lead of [...leads, laterLead]) await readAll(stage, actor(lead));
  await stage.quiet();
}

/** Slack fails while what it is given holds answers: that is when things get logged. */
async function failAtEverything(stage: Stage): Promise<void> {
  const [noor, ahmed] = [createActor(stage.control, 'U0NOOR'), createActor(stage.control, 'U0AHMED')];
  const receipt = await seesButton(ahmed, act.withdraw);
  await stage.control.fault({ method: 'views.open', error: 'internal_error' });
  await ahmed.press(receipt, act.openOwn);
  await stage.control.fault({ method: 'views.open', status: 500 });
  await noor.press(await seesButton(noor, act.openRead), act.openRead);
  await stage.control.fault({ method: 'chat.update', error: 'invalid_blocks' });
  await stage.control.fault({ method: 'chat.update', drop: 'before' });
}

async function start(noor: Actor, aviary: Aviary): Promise<void> {
  await noor.command('start');
  await noor.modal(views.start);
  await noor.submit({ name: 'Binnenstad', need: 'Winkels staan leeg.' });
  await noor.modal(views.about);
  const intention = aviary.draw('intention', [...leads, laterLead]);
  await noor.submit({ organisation: 'Gemeente', kind: 'municipality', intention });
  await noor.modal(views.setup);
  await noor.submit({
    together: 'no',
    channel: 'existing',
    existing: 'C0BINNENSTAD',
    language: 'nl',
    country: 'NL',
  });
  await seesButton(noor, act.openPartners);
}

async function nameLead(noor: Actor, lead: string): Promise<void> {
  await noor.command('partner');
  await noor.modal(views.partners);
  await noor.clickModal(act.openLeads);
  await noor.modal(views.leads);
  await noor.submit({ lead });
  await noor.close();
}

/** The form that changes a partner shows how to reach somebody. */
async function readReach(stage: Stage, lead: Actor): Promise<void> {
  const { partners } = await coalitionOf(stage);
  const partner = partners.find(({ own }) => !own)?.id ?? '';
  await lead.command('partner');
  await lead.modal(views.partners);
  await lead.clickModal(`${act.changePartner}.${partner}`, { selected: menu.change });
  await lead.modal(views.partner);
  await lead.close();
  await lead.close();
}

async function begin(person: Actor): Promise<void> {
  await person.press(await seesButton(person, act.start), act.start);
}

async function answerAll(person: Actor, aviary: Aviary): Promise<void> {
  await begin(person);
  const who = [person.user, ...leads, ...(person.user === 'U0AHMED' ? [laterLead] : [])];
  await answerUpTo(person, 7, (place) => aviary.draw(`answer ${place} of ${person.user}`, who));
  await person.press(await seesButton(person, act.send), act.send);
  await seesButton(person, act.withdraw);
}

/** Eva writes two answers, and leaves the rest to Ben: what she wrote is for nobody. */
async function handOver(stage: Stage, eva: Actor, aviary: Aviary): Promise<void> {
  await begin(eva);
  await answerUpTo(eva, 2, (place) => aviary.draw(`answer ${place} of U0EVA, not sent`, ['U0EVA']));
  const hub = await eva.seesMessage(({ pinned }) => pinned);
  await stage.quiet();
  await eva.press(hub, act.openHandOver);
  await eva.modal(views.handOver);
  await eva.submit({ colleague: 'U0BEN' });
  await answerAll(createActor(stage.control, 'U0BEN'), aviary);
}

/** Sanne becomes a lead, asks Ahmed and Ben; Ahmed says yes. */
async function consent(stage: Stage): Promise<void> {
  const sanne = createActor(stage.control, laterLead);
  await nameLead(createActor(stage.control, 'U0NOOR'), laterLead);
  await readAll(stage, sanne);
  for (const [user, answer] of Object.entries({ U0AHMED: 'yes', U0BEN: 'no' })) {
    await chooseInMenu(stage, sanne, { contact: user, choice: menu.consent });
    await sanne.modal(views.read);
    await sanne.clickModal(act.askConsent);
    await sanne.close();
    await sanne.close();
    const author = createActor(stage.control, user);
    const question = await seesButton(author, `${act.settleConsent}.${answer}`);
    await author.press(question, `${act.settleConsent}.${answer}`);
    await stage.quiet();
  }
}

/** The menu beside somebody in the list of interviews. */
async function chooseInMenu(
  stage: Stage,
  lead: Actor,
  { contact: user, choice }: { contact: string; choice: string },
): Promise<void> {
  const coalition = await coalitionOf(stage);
  const contact = coalition.contacts.find((each) => each.user === user && !each.removed)?.id ?? '';
  const interview = interviewsOf(coalition, user).at(-1)?.id;
  await lead.command('interview');
  await lead.modal(views.interviews);
  const action = [act.openRead, contact, interview].filter((part) => part !== undefined).join('.');
  await lead.clickModal(action, { selected: choice });
}

/** Noor writes down a talk with Floor, first as a draft; Floor reads it back and has not agreed. */
async function recordTalk(stage: Stage, aviary: Aviary): Promise<void> {
  const noor = createActor(stage.control, 'U0NOOR');
  await chooseInMenu(stage, noor, { contact: 'U0FLOOR', choice: menu.record });
  const readers = ['U0NOOR', 'U0FLOOR'];
  for (let page = 0; page < 3; page += 1) {
    const view = await noor.modal(views.talk);
    const fields = Object.keys(view.values).filter((id) => questionIds.some((one) => id === `${one}.talk`));
    const said = fields.map((id) => [id, aviary.draw(`talk, ${id}`, readers)] as const);
    const drafted = fields.map((id) => [id, aviary.draw(`talk's draft, ${id}`, ['U0NOOR'])] as const);
    await noor.fill(Object.fromEntries(drafted));
    await noor.clickModal(act.talkDraft);
    await noor.submit(Object.fromEntries(said));
  }
  while ((await stage.control.view({ user: 'U0NOOR' })).modals.length > 0) await noor.close();
  const floor = createActor(stage.control, 'U0FLOOR');
  const recorded = await floor.seesMessage(({ blocks, pinned }) => !pinned && has(blocks, act.openOwn));
  await floor.press(recorded, act.openOwn);
  await floor.modal(views.own);
  await floor.close();
}

const has = (blocks: object[], action: string) => JSON.stringify(blocks).includes(`"${action}"`);

/** Ahmed changes a sent answer in a modal, and keeps another change as a draft. */
async function changeAndDraft(ahmed: Actor, aviary: Aviary): Promise<void> {
  await ahmed.press(await seesButton(ahmed, act.withdraw), act.openOwn);
  const open = async (question: string) => {
    const view = await ahmed.modal(views.own);
    const block = view.blocks.find((each) => {
      const { accessory } = each as { accessory?: { value?: string } };
      return accessory?.value?.endsWith(`.${question}`) === true;
    }) as { accessory: { value: string } } | undefined;
    await ahmed.clickModal(act.openAnswer, { value: block?.accessory.value ?? '' });
    await ahmed.modal(views.answer);
  };
  await open('motive');
  const changed = aviary.draw('changed answer', ['U0AHMED', ...leads, laterLead]);
  await ahmed.submit({ 'answer.motive': changed });
  await open('efforts');
  const draft = aviary.draw('draft of U0AHMED', ['U0AHMED']);
  await ahmed.fill({ 'answer.efforts': draft });
  await ahmed.clickModal(act.saveDraft);
  await ahmed.close();
  await ahmed.close();
}

async function leave(person: Actor, action: string): Promise<void> {
  const receipt = await person.seesMessage(({ blocks, pinned }) => !pinned && has(blocks, act.withdraw));
  await person.press(receipt, action);
}

/** A lead looks wherever a lead can look. */
async function readAll(stage: Stage, lead: Actor): Promise<void> {
  const close = async () => {
    while ((await stage.control.view({ user: lead.user })).modals.length > 0) await lead.close();
  };
  await readReach(stage, lead);
  for (const command of ['status', 'partner', '']) {
    await lead.command(command);
    await close();
  }
  await lead.command('interview');
  const list = await lead.modal(views.interviews);
  for (const contact of menusIn(list.blocks)) {
    await lead.clickModal(contact, { selected: menu.read });
    await lead.modal(views.read);
    await lead.close();
  }
  if (has(list.blocks, act.openCompare)) {
    await lead.clickModal(act.openCompare);
    for (const question of questionIds) {
      await lead.modal(domainViews.domain);
      await lead.clickModal(domainAct.readingQuestion, { selected: question });
    }
    await stage.quiet();
    await lead.close();
  }
  await lead.clickModal(act.openIntention);
  await lead.modal(views.read);
  await close();
}

/** The menus with something to read. */
function menusIn(blocks: object[]): string[] {
  return blocks.flatMap((block) => {
    const { accessory } = block as { accessory?: { action_id?: string; options?: { value: string }[] } };
    const canRead = accessory?.options?.some(({ value }) => value === menu.read) === true;
    return canRead && accessory?.action_id?.startsWith(`${act.openRead}.`) ? [accessory.action_id] : [];
  });
}
