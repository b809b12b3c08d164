import type { Commitment } from '../../../src/coalition/commitments/state.ts';
import { act, views } from '../../../src/slack/ids.ts';
import {
  type Actor,
  addPartner,
  createActor,
  elementsIn,
  type SeenView,
  startCoalition,
  wordsOf,
} from '../actors.ts';
import type { Stage } from '../stage.ts';
import { coalitionOf, text } from '../underway.ts';

// A coalition whose partners take things on: what the tests of commitments have in common.

export const words = text.commitments;

export interface City {
  noor: Actor;
  ahmed: Actor;
  marieke: Actor;
  tom: Actor;
}

/** Monday 1 March 2027, ten o'clock in Amsterdam; nobody was interviewed. */
export async function startCity(stage: Stage): Promise<City> {
  await stage.control.clock({ to: '2027-03-01T10:00:00+01:00' });
  const [noor, ahmed, marieke, tom] = ['U0NOOR', 'U0AHMED', 'U0MARIEKE', 'U0TOM'].map((user) =>
    createActor(stage.control, user),
  ) as [Actor, Actor, Actor, Actor];
  await startCoalition(noor, { name: 'Binnenstad' });
  await addPartner(noor, { name: 'Ondernemers', contacts: ['U0AHMED'] });
  await addPartner(noor, { name: 'Cultuurhuis', contacts: ['U0MARIEKE'] });
  await addPartner(noor, { name: 'Eigenaren', outsiders: ['U0TOM'] });
  await addPartner(noor, { name: 'Bewoners', withoutSlack: 'Jan Smit, 06 12345678' });
  return { noor, ahmed, marieke, tom };
}

/** The value of an option by what it says, in an input of the view. */
export function optionIn(view: SeenView, field: string, says: string): string {
  const block = view.blocks.find((each) => (each as { block_id?: string }).block_id?.split('.')[0] === field);
  const { element } = (block ?? {}) as {
    element?: { options?: { value: string; text: { text: string } }[] };
  };
  const found = element?.options?.find((each) => each.text.text === says)?.value;
  if (found === undefined) throw new Error(`no ${says} in ${field}`);
  return found;
}

export interface Wish {
  what: string;
  /** A partner's name; left out: the one that the form proposes. */
  partner?: string;
  date?: string;
  more?: Record<string, string | string[] | null>;
}

/** Fills in the three pages of the form that is open. */
export async function fillIn(actor: Actor, { what, partner, date, more = {} }: Wish): Promise<void> {
  const first = await actor.modal(views.commitmentForm);
  await actor.submit({
    words: what,
    ...(partner === undefined ? {} : { partner: optionIn(first, 'partner', partner) }),
    ...(date === undefined ? {} : { date }),
  });
  await until(actor, (view) => view.title === words.form.title(2, 3));
  await actor.submit(more.money === undefined ? {} : { money: more.money });
  await until(actor, (view) => view.title === words.form.title(3, 3));
  const { money: _money, ...rest } = more;
  await actor.submit(rest);
}

async function until(actor: Actor, fits: (view: SeenView) => boolean): Promise<SeenView> {
  for (;;) {
    const view = await actor.modal();
    if (fits(view)) return view;
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** `/coalitie toezegging`, the form, and all windows closed again. */
export async function commit(stage: Stage, actor: Actor, wish: Wish): Promise<Commitment> {
  await actor.command('toezegging');
  await actor.modal(views.commitments);
  await actor.clickModal(act.newCommitment);
  await fillIn(actor, wish);
  await stage.quiet();
  await closeAll(stage, actor);
  return theOne(stage, wish.what);
}

export async function closeAll(stage: Stage, actor: Actor): Promise<void> {
  while ((await stage.control.view({ user: actor.user })).modals.length > 0) await actor.close();
}

/** What is stored of a commitment, by its words as its proposer reads them. */
export async function theOne(stage: Stage, what: string): Promise<Commitment> {
  const coalition = await coalitionOf(stage);
  const entries = coalition.commitments.map(({ words: entry }) => entry);
  const opened = await stage.app.context.store.readVault('T0WATER', coalition.id, entries);
  const found = coalition.commitments.find(({ words: entry }) => opened.get(entry) === what);
  if (found === undefined) throw new Error(`nobody committed to ${what}`);
  return found;
}

/** The same, and its owner says yes. */
export async function agree(stage: Stage, proposer: Actor, owner: Actor, wish: Wish): Promise<Commitment> {
  await commit(stage, proposer, wish);
  await owner.press(await cardOf(owner, wish.what), `${act.answerProposal}.yes`);
  await stage.quiet();
  return theOne(stage, wish.what);
}

/** The message in somebody's DM about one commitment. */
export function cardOf(actor: Actor, what: string) {
  return actor.seesMessage(
    ({ blocks, pinned, ephemeral }) =>
      !pinned &&
      !ephemeral &&
      wordsOf(blocks).includes(what) &&
      /vraagt of jij|Jij zei dit toe/.test(wordsOf(blocks)),
  );
}

export function hubOf(actor: Actor) {
  return actor.seesMessage(({ pinned }) => pinned);
}

/** What stands in a message now. */
export async function nowIn(
  actor: Actor,
  { ts }: { ts: string },
): Promise<{ said: string; buttons: string[] }> {
  const message = (await actor.dm()).find((each) => each.ts === ts);
  if (message === undefined) throw new Error('the message is gone');
  const buttons = elementsIn(message.blocks).map(({ element }) => element.action_id);
  return { said: wordsOf(message.blocks), buttons };
}

/** Goes through what is due until `end`, and what the app said of itself: "when, to whom, about what". */
export async function walkTo(
  stage: Stage,
  { end, people, kinds }: { end: string; people: string[]; kinds: [string, RegExp][] },
): Promise<string[]> {
  const said: string[] = [];
  const seen = new Set<string>();
  const look = async (now: number, counts: boolean) => {
    for (const user of people) {
      for (const message of await createActor(stage.control, user).dm()) {
        const place = `${user}${message.ts}`;
        if (seen.has(place) || message.pinned) continue;
        seen.add(place);
        const about = kinds.flatMap(([kind, pattern]) => {
          const count = wordsOf(message.blocks)
            .split('\n')
            .filter((line) => pattern.test(line)).length;
          return count > 0 ? [count > 1 ? `${kind} x${count}` : kind] : [];
        });
        if (counts && about.length > 0)
          said.push(`${new Date(now).toISOString().slice(0, 16)} ${user.slice(2)} ${about.join('+')}`);
      }
    }
  };
  await look(0, false);
  for (let state = await stage.control.clock({}); ; ) {
    if (state.due === null || state.due.at > Date.parse(end)) break;
    state = await stage.control.clock({ next: true });
    await look(state.ms, true);
  }
  await stage.control.clock({ to: end });
  await look(Date.parse(end), true);
  return said;
}

/** Every kind of message about commitments by how it can be known. */
export const kinds: [string, RegExp][] = [
  ['week', /^Dit komt eraan/],
  ['dag', /^Het is bijna zover/],
  ['vandaag', /^Je mikte op/],
  ['laatste', /laatste herinnering hieraan/],
  ['stil', /(zou dit klaar zijn|[Dd]it stokt:)(?!.*laatste)/],
  ['bel', /Ik herinner .* er niet meer aan/],
  ['bel zonder Slack', /krijgt geen berichten van mij. Bel je even/],
  ['nog eens', /Ja, nee of later/],
  ['geen antwoord', /heeft nog niet geantwoord/],
  ['vraag stil', /bleef drie werkdagen stil/],
  ['weekoverzicht', /^\*Deze week in/],
];
