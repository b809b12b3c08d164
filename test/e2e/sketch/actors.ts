import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import type { Language } from '../../../src/method/languages.ts';
import type { PartnerAspect } from '../../../src/method/sketch.ts';
import { act, views } from '../../../src/slack/sketch/ids.ts';
import { type Actor, addPartner, createActor, elementsIn, startCoalition, wordsOf } from '../actors.ts';
import type { Stage } from '../stage.ts';
import { coalitionOf } from '../underway.ts';

// A coalition of two leads and six partners, one without Slack and one of another workspace.

export interface Planners {
  noor: Actor;
  sanne: Actor;
  ahmed: Actor;
  marieke: Actor;
  kees: Actor;
  tom: Actor;
  partners: Record<string, string>;
}

export async function startPlanning(stage: Stage, language: Language): Promise<Planners> {
  // A Monday morning.
  await stage.control.clock({ to: '2027-03-01T10:00:00+01:00' });
  const [noor, sanne, ahmed, marieke, kees, tom] = ['NOOR', 'SANNE', 'AHMED', 'MARIEKE', 'KEES', 'TOM'].map(
    (name) => createActor(stage.control, `U0${name}`),
  ) as [Actor, Actor, Actor, Actor, Actor, Actor];
  await startCoalition(noor, { name: 'Binnenstad', language });
  await addPartner(noor, { name: 'Ondernemers', contacts: ['U0AHMED'] });
  await addPartner(noor, { name: 'Cultuurhuis', kind: 'culture', contacts: ['U0MARIEKE'] });
  await addPartner(noor, { name: 'Bewoners', kind: 'residents', contacts: ['U0KEES'] });
  await addPartner(noor, { name: 'Eigenaren', outsiders: ['U0TOM'] });
  await addPartner(noor, { name: 'Buurtzorg', kind: 'care', withoutSlack: 'Jan Smit, 06 12345678' });
  await carryOut(stage, 'U0NOOR', { type: 'NameLead', user: 'U0SANNE', outside: false });
  const { partners } = await coalitionOf(stage);
  const ids = Object.fromEntries(partners.map(({ name, id }) => [name, id]));
  return { noor, sanne, ahmed, marieke, kees, tom, partners: ids };
}

/** What no screen of this area does. */
export async function carryOut(stage: Stage, by: string, ...commands: CoalitionCommand[]): Promise<void> {
  const { id } = await coalitionOf(stage);
  const result = await stage.context.commands.handle({ by, query: { person: by, coalition: id } }, () => ({
    coalitions: [{ id, commands }],
  }));
  if (result.status === 'refused') throw new Error(JSON.stringify(result.problems));
  await stage.quiet();
}

/** An interest of a partner in the domain, with the key of its contact, as the partners see it. */
export async function shareInterest(
  stage: Stage,
  {
    id,
    words,
    partner,
    user,
    keyed,
  }: { id: string; words: string; partner: string; user: string; keyed: boolean },
): Promise<void> {
  await carryOut(stage, 'U0NOOR', {
    type: 'MakeInterest',
    interest: id,
    words: { entry: `interest.${id}`, text: words },
    why: null,
    partners: [partner],
    place: 'in',
    kind: 'organisation',
    sources: [{ kind: 'talk' }],
  });
  if (!keyed) return;
  await carryOut(stage, 'U0NOOR', { type: 'AskKeys', interests: [id] });
  await carryOut(stage, user, { type: 'AnswerKey', interest: id, version: 1, answer: 'yes', later: true });
}

/** Chooses one thing of a partner on the page that is open, and waits until the page shows that it is kept. */
export async function choose(
  lead: Actor,
  { partner, aspect, chosen }: { partner: string; aspect: PartnerAspect; chosen: string },
): Promise<void> {
  const before = await menuOf(lead, partner, aspect);
  await lead.clickModal(before, { block_id: `partner.${partner}`, selected: chosen });
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await menuOf(lead, partner, aspect)) !== before) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`${aspect} of ${partner} was not kept`);
}

/** The action_id of a menu, which is another one after each change; waits for the page on which it is. */
async function menuOf(lead: Actor, partner: string, aspect: PartnerAspect): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const view = await lead.modal(views.placing);
    const found = elementsIn(view.blocks).find(({ element }) =>
      element.action_id.startsWith(`${act.place}.${aspect}.${partner}.`),
    );
    if (found !== undefined) return found.element.action_id;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`${partner} is not on this page`);
}

/** Presses a button of the window on top by how its action_id begins and its value ends. */
export async function pressIn(actor: Actor, action: string, { value = '' } = {}): Promise<void> {
  const view = await actor.modal();
  const found = elementsIn(view.blocks).find(
    ({ element }) =>
      (element.action_id === action || element.action_id.startsWith(`${action}.`)) &&
      (element.value ?? '').endsWith(value),
  );
  if (found === undefined) {
    const offered = elementsIn(view.blocks).map(({ element }) => `${element.action_id} ${element.value}`);
    throw new Error(`${action} is not offered, but ${offered.join(', ')}`);
  }
  const { block, element } = found;
  await actor.clickModal(element.action_id, {
    ...(block.block_id === undefined ? {} : { block_id: block.block_id }),
    ...(element.value === undefined ? {} : { value: element.value }),
  });
}

/** Waits until the window on top says this. */
export async function windowSays(actor: Actor, words: string | RegExp, callback?: string): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const said = wordsOf((await actor.modal(callback)).blocks);
    if (typeof words === 'string' ? said.includes(words) : words.test(said)) return said;
    if (tries > 200) throw new Error(`The window does not say ${words}: ${said}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

export async function closeAll(stage: Stage, actor: Actor): Promise<void> {
  while ((await stage.control.view({ user: actor.user })).modals.length > 0) await actor.close();
}

/** Opens `/coalitie plan`. */
export async function openPlan(stage: Stage, lead: Actor): Promise<void> {
  await closeAll(stage, lead);
  await lead.command('plan');
  await lead.modal(views.plan);
}
