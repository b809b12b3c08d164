import type { Control } from '../control/control.ts';
import { type ExamplePartner, halfwayPartners } from './halfway-people.ts';
import { buttonIn, createPlayer, detailOf, type Player } from './player.ts';

/**
 * The example "halfway": a coalition of eight partners whose interviews are done. Played by the control API on an empty
 * world, through the real app, so that it is never out of step with what the app does. Throws where the app does not follow.
 */
export async function playHalfway(control: Control): Promise<void> {
  for (const { user, organisation, added } of halfwayPartners) {
    if (!added) continue;
    await control.addUser({ id: user, organisation, ...added });
    await control.invite({ user, channel: 'C0BINNENSTAD' });
  }
  const noor = createPlayer(control, 'U0NOOR');
  await startCoalition(noor);
  for (const partner of halfwayPartners) await addPartner(noor, partner);
  await inviteEveryone(noor);
  await Promise.all(halfwayPartners.map((partner) => answer(createPlayer(control, partner.user), partner)));
}

async function startCoalition(noor: Player): Promise<void> {
  await noor.command('start');
  await noor.view('coalition.start');
  await noor.submit({
    name: 'Aantrekkelijke binnenstad',
    need: 'Er staan winkels leeg en na zes uur is het stil. Niemand kan dat alleen keren.',
  });
  await noor.view('coalition.about');
  await noor.submit({
    organisation: 'Gemeente Waterstad',
    kind: 'municipality',
    intention: 'Een binnenstad waar mensen willen wonen, werken en zijn, ook ’s avonds.',
  });
  await noor.view('coalition.setup');
  await noor.submit({
    together: 'no',
    channel: 'existing',
    existing: 'C0BINNENSTAD',
    language: 'nl',
    country: 'NL',
  });
  await noor.message(({ blocks }) => buttonIn(blocks, 'partner.paste') !== undefined);
}

async function addPartner(
  noor: Player,
  { user, organisation, kind, outsider }: ExamplePartner,
): Promise<void> {
  await noor.command('partner');
  await noor.view('partner.list');
  await noor.clickInView('partner.add');
  await noor.view('partner.save', outsider ? 'outsiders' : 'contacts');
  const who = outsider ? { contacts: [], outsiders: [user] } : { contacts: [user] };
  await noor.submit({ organisation, kind, ...who });
  await noor.close();
}

async function inviteEveryone(noor: Player): Promise<void> {
  await noor.command('interview');
  await noor.view('interview.invite');
  await noor.submit({ who: [], everyone: ['everyone'] });
  await noor.close();
}

/** Answers each question as it comes, by typing, and sends it all. */
async function answer(person: Player, { answers }: ExamplePartner): Promise<void> {
  await person.press('interview.start');
  const done = new Set<string>();
  for (;;) {
    const asked = await person.message(({ blocks }) => {
      const question = detailOf(blocks, 'question.');
      const open = question !== undefined && !done.has(question);
      return open || buttonIn(blocks, 'interview.send') !== undefined;
    });
    const question = detailOf(asked.blocks, 'question.');
    if (question === undefined) break;
    done.add(question);
    await person.type(answers[question] ?? 'Daar praat ik liever over.');
  }
  await person.press('interview.send');
  await person.message(({ blocks }) => buttonIn(blocks, 'interview.withdraw') !== undefined);
}
