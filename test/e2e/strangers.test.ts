import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, views } from '../../src/slack/ids.ts';
import { type Actor, addPartner, createActor, startCoalition } from './actors.ts';
import { type Canary, createAviary } from './canary-story.ts';
import { cardOf, closeAll, fillIn } from './commitments/city.ts';
import { heardIn } from './searching.ts';
import { type Stage, startStage, stopUnbroken } from './stage.ts';
import { createWalker } from './steps/walker.ts';
import { text } from './underway.ts';

// Two coalitions of different people do the same at the same time, so that whatever is kept of the one would do for the other:
// their pictures are alike to the byte. Nothing of the one is ever shown to the people of the other.

interface Crew {
  lead: Actor;
  partner: Actor;
  /** What its coalition is called; holds a random word. */
  name: string;
  /** What the partner's organisation is called. */
  organisation: string;
}

const aviary = createAviary();
const crews: Crew[] = [];
let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
  await stage.control.clock({ to: '2027-03-01T10:00:00+01:00' });
  crews.push(crewOf('Geheime fusie', ['U0NOOR', 'U0AHMED']), crewOf('Groene wijk', ['U0KEES', 'U0MARIEKE']));
  // Side by side: of each thing that they do, the first does it first, and then the second.
  for (const crew of crews) await start(crew);
  for (const crew of crews) await look(crew);
  for (const crew of crews) await promise(crew);
  for (const crew of crews) await look(crew);
  for (const crew of crews) await finishStep(crew);
  for (const crew of crews) await look(crew);
}, 90_000);
afterAll(() => stopUnbroken(stage));

function crewOf(kind: string, of: [lead: string, partner: string]): Crew {
  const [lead, partner] = of.map((user) => createActor(stage.control, user)) as [Actor, Actor];
  const name = `${kind} ${aviary.draw(`the name of ${kind}`, of)}`;
  return { lead, partner, name, organisation: `Partner ${aviary.draw(`a partner of ${kind}`, of)}` };
}

async function start({ lead, partner, name, organisation }: Crew): Promise<void> {
  await startCoalition(lead, { name, channel: 'private' });
  await addPartner(lead, { name: organisation, contacts: [partner.user] });
  await stage.quiet();
}

/** The lead looks wherever there are pictures, more than once: at first they are still to be made. */
async function look({ lead, partner }: Crew): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    for (const user of [lead.user, partner.user]) await stage.control.open({ user, home: true });
    for (const command of ['status', 'mijn', '']) await lead.command(command);
    await stage.quiet();
    await closeAll(stage, lead);
    // Slack needs a moment before it shows a file.
    await stage.control.clock({ add: 10_000 });
  }
}

async function promise({ lead, partner, name, organisation }: Crew): Promise<void> {
  const what = aviary.draw(`a commitment in ${name}`, [lead.user, partner.user]);
  await lead.command('toezegging');
  await lead.modal(views.commitments);
  await lead.clickModal(act.newCommitment);
  await fillIn(lead, { what, partner: organisation, date: '2027-03-17' });
  await stage.quiet();
  await closeAll(stage, lead);
  await partner.press(await cardOf(partner, what), `${act.answerProposal}.yes`);
  await stage.quiet();
}

async function finishStep({ lead, partner, name }: Crew): Promise<void> {
  const settled = aviary.draw(`what ${name} settled`, [lead.user, partner.user]);
  const walker = createWalker(stage.control, lead);
  await walker.open();
  await walker.finish({ settled, leaveOpen: true });
  await stage.quiet();
  await walker.closeAll();
}

interface ShownFile {
  id: string;
  name: string;
  title: string;
  alt: string;
}

/** Every file that somebody was ever shown, and where: in Home, in a message in a channel or a DM. */
async function filesShownTo(user: string): Promise<{ kind: string; file: ShownFile }[]> {
  const shown = await stage.control.shown({ user });
  return shown.flatMap(({ kind, content }) =>
    ((content.files ?? []) as ShownFile[]).map((file) => ({ kind, file })),
  );
}

const wordIn = (name: string) => name.split(' ').at(-1) ?? '';

describe('two coalitions that do the same', () => {
  it('have pictures that differ in the name they carry only, each in files of its own', async () => {
    const [first = [], second = []] = await Promise.all(
      crews.map(async ({ lead }) => {
        const files = (await filesShownTo(lead.user)).map(({ file }) => file);
        return [...new Map(files.map((file) => [file.id, file])).values()];
      }),
    );
    const shown = first.map(({ alt }) => alt).join('\n');
    for (const part of [/stap 1 van 10/i, /stap 2 van 10/i, new RegExp(text.commitments.picture.title)])
      expect(shown).toMatch(part);
    const [one, two] = crews.map(({ name }) => name);
    const nameless = (files: ShownFile[], name = '') =>
      files.map(({ alt }) => {
        expect(alt.startsWith(`${name}. `)).toBe(true);
        return alt.replace(name, '');
      });
    expect(nameless(second, two)).toEqual(nameless(first, one));
    const bytes = async ({ id }: ShownFile, user: string) => {
      const answer = await fetch(`${stage.sandbox.url}/files-pri/${id}/picture?user=${user}`);
      return Buffer.from(await answer.arrayBuffer()).toString('base64');
    };
    for (const [at, file] of first.entries()) {
      const other = second[at];
      if (other === undefined) throw new Error('it has fewer pictures');
      expect(other.id).not.toBe(file.id);
      expect(await bytes(other, 'U0KEES')).not.toBe(await bytes(file, 'U0NOOR'));
      expect((await bytes(file, 'U0NOOR')).length).toBeGreaterThan(1_000);
    }
  });

  it.each(['ephemeral', 'home', 'message'])('name only themselves in the files of each %s', async (place) => {
    for (const { lead, name } of crews) {
      const here = (await filesShownTo(lead.user)).filter(({ kind }) => kind === place);
      expect(here.length).toBeGreaterThan(0);
      for (const { file } of here) {
        expect(file.title).toContain(name);
        expect(file.name).toContain(wordIn(name));
      }
    }
  });

  it('are shown nothing of each other: no word, title, file name, alt text or channel', async () => {
    for (const { lead, partner } of crews) {
      for (const { user } of [lead, partner]) {
        const shown = [JSON.stringify(await stage.control.shown({ user }))];
        const [own, others] = [true, false].map((isOwn) =>
          aviary.canaries.filter(({ readers }) => readers.includes(user) === isOwn),
        ) as [Canary[], Canary[]];
        expect(heardIn(shown, own).length).toBeGreaterThan(2);
        expect(heardIn(shown, others)).toEqual([]);
      }
    }
  });

  it.each(['U0SANNE', 'U0TOM'])('are noFaults for somebody of neither: %s', async (user) => {
    for (const command of ['status', 'mijn', ''])
      if (user !== 'U0TOM') await createActor(stage.control, user).command(command);
    expect(heardIn([JSON.stringify(await stage.control.shown({ user }))], aviary.canaries)).toEqual([]);
  });
});
