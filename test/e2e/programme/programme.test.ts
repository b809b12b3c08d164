import ICAL from 'ical.js';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import { languages } from '../../../src/method/languages.ts';
import { act, views } from '../../../src/slack/programme/ids.ts';
import { type Text, textIn } from '../../../src/text/text.ts';
import { type Actor, createActor, elementsIn, wordsOf } from '../actors.ts';
import { fillMeeting, modalSays, said } from '../meetings/actors.ts';
import { type Overheard, overhear } from '../overheard.ts';
import { dumped, heardIn } from '../searching.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { coalitionOf } from '../underway.ts';
import { channel, startWaterstad, type Waterstad } from '../waterstad.ts';

// Organising an exploration meeting: the choices, the meeting, its programme and groups, and what each invitee sees of it.

/** The coalition at step 4, with what step 3 says as its own screens would have put it. */
async function reachStepFour(stage: Stage): Promise<void> {
  const coalition = await coalitionOf(stage);
  const nameOf = new Map(coalition.partners.map(({ id, name }) => [name, id]));
  const place = (name: string, value: 'own' | 'funding' | 'none'): CoalitionCommand[] => {
    const partner = nameOf.get(name) ?? '';
    return [
      { type: 'PlacePartner', partner, seen: 0, aspect: 'capacity', value },
      { type: 'PlacePartner', partner, seen: 0, aspect: 'stake', against: null, step: 1 },
      {
        type: 'PlacePartner',
        partner,
        seen: 0,
        aspect: 'influence',
        against: null,
        step: value === 'own' ? 1 : -1,
      },
    ];
  };
  const skipped = (['1', '2', '3'] as const).map(
    (step): CoalitionCommand => ({
      type: 'SkipStep',
      step,
      round: 1,
      reason: { entry: `skip.${step}`, text: 'Al gedaan' },
    }),
  );
  const commands = [
    ...skipped,
    ...place('Gemeente Waterstad', 'own'),
    ...place('Ondernemersvereniging Binnenstad', 'own'),
    ...place('Cultuurhuis De Pomp', 'funding'),
    ...place('Vastgoedeigenaren', 'own'),
    ...place('Oude Haven', 'none'),
  ];
  const query = { person: 'U0NOOR', coalition: coalition.id };
  const result = await stage.context.commands.handle({ by: 'U0NOOR', query }, () => ({
    coalitions: [{ id: coalition.id, commands }],
  }));
  expect(result.status).toBe('done');
}

/** The newest file of a kind in somebody's DM. */
async function fileOf(stage: Stage, user: string, ending: string): Promise<Response> {
  const messages = await createActor(stage.control, user).dm();
  const file = messages.flatMap(({ files }) => files).findLast(({ name }) => name.endsWith(ending));
  return fetch(`${new URL(stage.sandbox.apiUrl).origin}/files-pri/${file?.id}?user=${user}`);
}

/** The newest calendar file in somebody's DM, its text as another library reads it. */
async function calendarText(stage: Stage, user: string): Promise<{ sequence: number; description: string }> {
  const response = await fileOf(stage, user, '.ics');
  const calendar = new ICAL.Component(ICAL.parse(await response.text()) as [string, unknown[], unknown[]]);
  const value = (name: string) => calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue(name);
  return { sequence: Number(value('sequence')), description: String(value('description')) };
}

/** Presses what stands in the window on top, by how its id begins. */
async function press(actor: Actor, action: string, selected?: string): Promise<void> {
  const view = await actor.modal();
  const found = elementsIn(view.blocks).find(({ element }) => element.action_id.startsWith(action));
  if (found === undefined) throw new Error(`${action} is not offered`);
  const { block, element } = found;
  await actor.clickModal(element.action_id, {
    ...(block.block_id === undefined ? {} : { block_id: block.block_id }),
    ...(element.value === undefined ? {} : { value: element.value }),
    ...(selected === undefined ? {} : { selected }),
  });
}

const escaped = (words: string) => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

describe.each(languages)('a meeting organised in %s', (language) => {
  const text: Text = textIn(language);
  const words = text.programme;
  let stage: Stage;
  let cast: Waterstad;
  let overheard: Overheard;
  beforeAll(async () => {
    stage = await startStage();
    overheard = await overhear(stage);
    await stage.control.clock({ to: '2027-01-11T10:00:00+01:00' });
    cast = await startWaterstad(stage, { language });
    await reachStepFour(stage);
  });
  afterAll(async () => {
    overheard.stop();
    await stopUnbroken(stage);
  });

  it('begins with choices, each with what speaks for it in this coalition', async () => {
    const { noor } = cast;
    await noor.command('bijeenkomst', channel);
    await noor.modal('meeting.list');
    await noor.clickModal(act.openChoices);
    const first = wordsOf((await noor.modal(views.choices)).blocks);
    expect(first).toContain(words.choices.able(3, 5));
    expect(first).toContain(words.choices.withFunding(1));
    expect(first).toContain(words.choices.onlyStake(1, 'Oude Haven'));
    await noor.submit({ who: 'able' });
    const partners = new Map((await coalitionOf(stage)).partners.map(({ name, id }) => [name, id]));
    await modalSays(noor, escaped(words.choices.page(2)));
    await noor.submit({
      host: 'front-runners',
      hosts: ['Gemeente Waterstad', 'Cultuurhuis De Pomp'].map((name) => partners.get(name) ?? ''),
    });
    await modalSays(noor, escaped(words.choices.noSketch));
    // A note is asked for where one is sent: nothing is lost.
    await noor.submit({ beforehand: 'note', note: null });
    await modalSays(noor, escaped(words.choices.page(4)));
    await noor.submit({ facilitator: 'independent', name: 'Willemijn de Wit' });
    await modalSays(noor, escaped(text.problems['note-missing']));
    await noor.submit({ note: 'Lees dit vast door' });
    await modalSays(noor, escaped(words.choices.page(4)));
    await noor.submit({});
    await modalSays(noor, escaped(words.choices.done.body));
  });

  it('invites whom the lead chose, in whose name, with what to read', async () => {
    const { noor, ahmed } = cast;
    await noor.clickModal('meeting.plan.here');
    const done = await fillMeeting(noor, {
      date: '2027-01-28',
      time: '14:00',
      minutes: '120',
      purpose: 'Samen verkennen',
    });
    expect(done).toContain(words.inMeeting.none);
    await stage.quiet();
    const [meeting] = (await coalitionOf(stage)).meetings;
    expect(meeting?.kind).toBe('exploration');
    // Without capacity to act nobody of Oude Haven is invited.
    expect(meeting?.invitees).toHaveLength(4);
    const invitation = said(await ahmed.sees(/Samen verkennen/));
    expect(invitation).toContain('Gemeente Waterstad');
    expect(invitation).toContain('Cultuurhuis De Pomp');
    expect(invitation).toContain('Lees dit vast door');
    expect(invitation).toContain('Willemijn de Wit');
    expect(invitation).not.toContain(words.invited.title);
  });

  it('gets a programme whose times add up, which the lead makes their own', async () => {
    const { noor } = cast;
    await press(noor, act.proposeProgramme);
    await noor.modal(views.programme);
    const first = await modalSays(noor, escaped(words.one.own(75, 120)));
    expect(first).toContain(words.one.fits('14:00', '16:00'));
    expect(first).toContain(words.one.item('14:00', '14:10', words.items.welcome.title));
    await noor.clickModal(act.addItem);
    await noor.modal(views.item);
    const { errors } = await noor.submit({ title: 'Een wandeling', minutes: '1560', part: 'central' });
    expect(errors).toEqual({ minutes: text.problems['item-minutes'] });
    await noor.submit({ minutes: '20' });
    const longer = await modalSays(noor, /Een wandeling/);
    expect(longer).toContain(words.one.longer('16:20', text.meetings.form.length(20)));
    await noor.clickModal(`${act.itemMenu}.welcome`, { selected: 'remove' });
    await modalSays(noor, escaped(words.one.longer('16:10', text.meetings.form.length(10))));
    await noor.clickModal(`${act.itemMenu}.groups`, { selected: 'change' });
    await noor.modal(views.item);
    await noor.submit({ minutes: '15', note: 'Let op Tom' });
    await modalSays(noor, escaped(words.one.fits('14:00', '16:00')));
    await noor.clickModal(`${act.itemMenu}.support`, { selected: 'earlier' });
    await modalSays(noor, escaped(words.one.item('15:30', '15:40', words.items.support.title)));
  });

  it('tells a second lead who changes the same item, and loses nothing', async () => {
    const { noor, sanne } = cast;
    await sanne.command('bijeenkomst', channel);
    await sanne.modal('meeting.list');
    await press(sanne, 'meeting.open');
    await sanne.modal('meeting.one');
    await press(sanne, act.openProgramme);
    await sanne.modal(views.programme);
    await sanne.clickModal(`${act.itemMenu}.ideas`, { selected: 'change' });
    await sanne.modal(views.item);
    await noor.clickModal(`${act.itemMenu}.ideas`, { selected: 'change' });
    await noor.modal(views.item);
    await noor.submit({ minutes: '25', title: 'Ideeën van ons allemaal' });
    await modalSays(noor, /Ideeën van ons allemaal/);
    const { errors } = await sanne.submit({ title: 'Ideeën van Sanne' });
    expect(Object.values(errors ?? {})).toEqual([text.problems['programme-changed']]);
    expect((await sanne.modal(views.item)).values).toMatchObject({ title: 'Ideeën van Sanne' });
    for (const _ of [1, 2, 3]) await sanne.close();
  });

  it('has groups, in which every partner stands once, and which the lead changes by selecting', async () => {
    const { noor } = cast;
    await press(noor, act.openGroups);
    await modalSays(noor, escaped(words.groups.none));
    await press(noor, act.proposeGroups);
    await modalSays(noor, escaped(words.groups.intro));
    const { partners } = await coalitionOf(stage);
    const pomp = partners.find(({ name }) => name === 'Cultuurhuis De Pomp')?.id;
    await noor.clickModal(`${act.placePartner}.${pomp}`, { selected: 'g2' });
    await modalSays(noor, escaped(words.groups.alone));
    const shops = partners.find(({ name }) => name.startsWith('Ondernemers'))?.id;
    await noor.clickModal(`${act.placePartner}.${shops}`, { selected: 'g2' });
    await noor.clickModal(`${act.nameGroup}.g2`);
    await noor.modal(views.theme);
    await noor.submit({ words: 'De stad na zes uur' });
    await modalSays(noor, /De stad na zes uur/);
    const groups = (await coalitionOf(stage)).programmes?.[0]?.groups ?? [];
    expect(groups.flatMap((group) => group.partners).sort()).toEqual(
      partners
        .filter(({ name }) => name !== 'Oude Haven')
        .map(({ id }) => id)
        .sort(),
    );
    await press(noor, act.openProgramme);
    await noor.modal(views.programme);
  });

  it('is sent: each invitee sees it with their own group, in Slack and in their calendar', async () => {
    const { noor, ahmed, tom } = cast;
    await press(noor, act.shareProgramme);
    await modalSays(noor, escaped(words.inMeeting.sent));
    await stage.quiet();
    const own = escaped(words.groups.named('2', 'De stad na zes uur'));
    const message = await ahmed.sees(own);
    expect(said(message)).toContain(words.invited.changed);
    expect(said(message)).toContain(words.invited.part('14:20', words.parts.central));
    // Words of people stand in no notification.
    expect(message.text).not.toContain('De stad na zes uur');
    const toTom = said(await tom.sees(escaped(words.groups.group('1'))));
    // Tom reads London's clock.
    expect(toTom).toContain(words.invited.part('13:20', words.parts.central));
    const calendar = await calendarText(stage, ahmed.user);
    expect(calendar.sequence).toBe(1);
    expect(calendar.description).toContain(words.plain.title('Amsterdam'));
    expect(calendar.description).toContain('Ideeën van ons allemaal');
    expect(calendar.description).toContain(words.plain.own(words.groups.named('2', 'De stad na zes uur')));
    const menu = elementsIn(message.blocks).find(({ element }) => element.action_id === act.showProgramme);
    const { options = [] } = (menu?.element ?? {}) as { options?: { value: string }[] };
    await ahmed.press(message, act.showProgramme, { selected: options[0]?.value ?? '' });
    const shown = wordsOf((await ahmed.modal('meeting.show')).blocks);
    expect(shown).toContain('Een wandeling');
    expect(shown).toContain(words.invited.isOwn(words.groups.named('2', 'De stad na zes uur')));
    await ahmed.close();
  });

  it('stays as it was sent until it is sent again', async () => {
    const { noor, ahmed } = cast;
    const before = (await ahmed.dm()).length;
    await noor.clickModal(`${act.itemMenu}.meet`, { selected: 'remove' });
    await modalSays(noor, escaped(words.inMeeting.changed));
    await stage.quiet();
    expect(await ahmed.dm()).toHaveLength(before);
    expect(wordsOf((await noor.modal(views.programme)).blocks)).not.toContain(words.items.meet.title);
  });

  it('gives text and files for who has no Slack', async () => {
    const { noor } = cast;
    await noor.clickModal(act.openCopy);
    await modalSays(noor, escaped(words.copy.none));
    await noor.clickModal(act.askFiles);
    await modalSays(noor, escaped(words.copy.sent));
    await stage.quiet();
    const { description } = await calendarText(stage, noor.user);
    expect(description).toContain(words.plain.title('Amsterdam'));
    expect(description).not.toContain(words.plain.own(''));
    const document = await fileOf(stage, noor.user, '.docx');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await document.arrayBuffer()) });
    for (const each of ['Een wandeling', 'Let op Tom', 'De stad na zes uur', words.items.vision.help])
      expect(value).toContain(each);
    expect(value).toContain(words.doc.draft);
    for (const _ of [1, 2]) await noor.close();
  });

  it('leaves what leads wrote in the vault alone, and what is theirs with them', async () => {
    const typed = ['Een wandeling', 'Ideeën van ons allemaal', 'De stad na zes uur', 'Lees dit vast door'];
    const all = [...typed, 'Willemijn de Wit', 'Let op Tom'].map((word) => ({
      what: word,
      word,
      readers: [],
    }));
    const dump = await dumped(overheard.redis);
    expect(dump.length).toBeGreaterThan(20);
    expect(overheard.said()).toContain('ProgrammeItemPut');
    expect(heardIn([...stage.logged, ...dump, overheard.said()], all)).toEqual([]);
    const shown = async (user: string) => JSON.stringify(await stage.control.shown({ user }));
    expect(await shown('U0NOOR')).toContain('Let op Tom');
    expect(await shown('U0AHMED')).toContain('De stad na zes uur');
    for (const user of ['U0AHMED', 'U0TOM', 'U0MARIEKE'])
      expect(await shown(user)).not.toContain('Let op Tom');
    // Nobody is shown what step 3 says of partners, nor what is still a lead's own.
    expect(await shown('U0AHMED')).not.toContain(words.choices.able(3, 5));
  });
});
