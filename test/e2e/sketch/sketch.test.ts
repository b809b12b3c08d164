import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act as everyAct } from '../../../src/slack/ids.ts';
import { act, views } from '../../../src/slack/sketch/ids.ts';
import { textIn } from '../../../src/text/text.ts';
import { wordsOf } from '../actors.ts';
import { createAviary } from '../canary-story.ts';
import { heardIn } from '../searching.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { calls, coalitionOf } from '../underway.ts';
import {
  carryOut,
  choose,
  closeAll,
  openPlan,
  type Planners,
  pressIn,
  shareInterest,
  startPlanning,
  windowSays,
} from './actors.ts';

// The own plan's whole way: placing, the map, the sketch shared, a suggestion taken over, another thanked for, and both heard of.

describe.each(['nl', 'en'] as const)('the own plan in %s', (language) => {
  const text = textIn(language);
  const words = text.sketch;
  const aviary = createAviary();
  const leads = ['U0NOOR', 'U0SANNE'];
  const partners = ['U0AHMED', 'U0MARIEKE', 'U0KEES', 'U0TOM'];
  const together = aviary.draw('how to work together', [...leads, ...partners]);
  const line = aviary.draw('the line about the shopkeepers', [...leads, ...partners]);
  const draft = aviary.draw('what leads wrote and did not share', leads);
  const keyed = aviary.draw('an interest with its key', [...leads, ...partners]);
  const secret = aviary.draw('an interest without its key', leads);
  const idea = aviary.draw('what Ahmed suggested', [...leads, 'U0AHMED']);
  const other = aviary.draw('what Marieke suggested', [...leads, 'U0MARIEKE']);
  const better = aviary.draw('what became of it', [...leads, ...partners]);
  const reason = aviary.draw('why not', [...leads, 'U0MARIEKE']);
  let stage: Stage;
  let people: Planners;

  beforeAll(async () => {
    stage = await startStage();
    people = await startPlanning(stage, language);
    for (const user of ['U0NOOR', 'U0AHMED', 'U0KEES']) await stage.control.open({ user, home: true });
  }, 60_000);
  afterAll(() => stopUnbroken(stage));

  it('is reached by the command and from step 3, and begins empty', async () => {
    const { noor } = people;
    await openPlan(stage, noor);
    const said = wordsOf((await noor.modal()).blocks);
    expect(said).toContain(words.plan.differNone);
    expect(said).toContain(words.plan.sketchNone);
    await closeAll(stage, noor);
    await noor.command(language === 'nl' ? 'stap 3' : 'step 3');
    await noor.modal('step.show');
    await pressIn(noor, act.openPlan);
    await noor.modal(views.plan);
  });

  it('places partners one against the other, each choice kept at once, the own organisation too', async () => {
    const { noor, sanne, partners: ids } = people;
    await pressIn(noor, act.openPlacing);
    const own = ids['Gemeente Waterstad'] ?? '';
    const shops = ids.Ondernemers ?? '';
    await choose(noor, { partner: own, aspect: 'influence', chosen: '1' });
    const says = JSON.stringify((await noor.modal()).blocks);
    expect(says).toContain(words.placing.against.influence[1]('Gemeente Waterstad'));
    await choose(noor, { partner: own, aspect: 'stake', chosen: '0' });
    await choose(noor, { partner: own, aspect: 'role', chosen: 'drives' });
    await choose(noor, { partner: own, aspect: 'capacity', chosen: 'own' });
    await choose(noor, { partner: shops, aspect: 'influence', chosen: '-2' });
    await choose(noor, { partner: shops, aspect: 'stake', chosen: '2' });
    await choose(noor, { partner: ids.Cultuurhuis ?? '', aspect: 'capacity', chosen: 'funding' });
    // Another lead goes on from there, on the second page.
    await openPlan(stage, sanne);
    await pressIn(sanne, act.openPlacing);
    await sanne.modal(views.placing);
    await pressIn(sanne, act.openPlacing);
    await choose(sanne, { partner: ids.Buurtzorg ?? '', aspect: 'stake', chosen: '-1' });
    await closeAll(stage, sanne);
    const { placings } = await coalitionOf(stage);
    expect(placings.find(({ partner }) => partner === shops)).toMatchObject({
      influence: { value: -1, against: own, by: 'U0NOOR' },
      stake: { value: 2, against: own },
    });
  });

  it('undoes no other lead’s choice unseen, and says so on the page', async () => {
    const { noor, sanne, partners: ids } = people;
    const shops = ids.Ondernemers ?? '';
    await openPlan(stage, sanne);
    await pressIn(sanne, act.openPlacing);
    await sanne.modal(views.placing);
    await choose(noor, { partner: shops, aspect: 'role', chosen: 'pays' });
    await stage.control.clickView({
      user: sanne.user,
      action_id: `${act.place}.role.${shops}.0`,
      block_id: `partner.${shops}`,
      selected: 'advises',
    });
    await windowSays(sanne, text.problems['placing-changed']);
    await closeAll(stage, sanne);
    const { placings } = await coalitionOf(stage);
    expect(placings.find(({ partner }) => partner === shops)?.role?.value).toBe('pays');
  });

  it('shows the map to leads, drawn and in words that say what it suggests', async () => {
    const { noor } = people;
    await stage.quiet();
    // Slack looks at a file for a moment before a window may show it.
    await stage.control.clock({ to: '2027-03-01T11:00:00+01:00' });
    await pressIn(noor, act.openMap);
    const said = await windowSays(noor, words.map.corners.involve, views.map);
    expect(said).toContain(words.map.advice.keep);
    expect(said).toContain(words.map.capacity.own('Gemeente Waterstad'));
    expect(said).toContain(words.map.few(6));
    const [picture] = (await noor.modal()).blocks.filter(({ type }) => type === 'image');
    expect((picture as { alt_text?: string } | undefined)?.alt_text).toContain('Ondernemers');
    await closeAll(stage, noor);
  });

  it('is written page by page beside the interests of each partner', async () => {
    const { noor, partners: ids } = people;
    await shareInterest(stage, {
      id: 'keyed',
      words: keyed,
      partner: ids.Ondernemers ?? '',
      user: 'U0AHMED',
      keyed: true,
    });
    await shareInterest(stage, {
      id: 'secret',
      words: secret,
      partner: ids.Ondernemers ?? '',
      user: 'U0AHMED',
      keyed: false,
    });
    const everybody = Object.values(ids);
    await carryOut(stage, 'U0NOOR', {
      type: 'ShareDomain',
      share: 'share1',
      to: everybody,
      interests: [{ interest: 'keyed', version: 1, place: 'in' }],
    });
    await openPlan(stage, noor);
    await pressIn(noor, act.write);
    await noor.modal(views.write);
    await noor.submit({ 'passage0.together': `${together}: elke maand` });
    // The own organisation, the shopkeepers and the arts centre.
    await windowSays(noor, words.writing.page(2, 3));
    const beside = wordsOf((await noor.modal()).blocks);
    expect([beside.includes(keyed), beside.includes(secret)]).toEqual([true, true]);
    await noor.submit({ [`passage1.${ids.Ondernemers}`]: `${line}: avondopenstelling` });
    await windowSays(noor, words.writing.page(3, 3));
    await noor.submit({});
    await windowSays(noor, together, views.plan);
  });

  it('is shared once the lead has seen exactly what partners will read', async () => {
    const { noor } = people;
    await pressIn(noor, act.share);
    await noor.modal(views.share);
    await noor.submit({});
    const preview = await windowSays(noor, words.sharing.preview);
    expect([together, line, keyed].filter((each) => !preview.includes(each))).toEqual([]);
    expect(preview).not.toContain(secret);
    // Partners that it says nothing of are named.
    expect(preview).toContain('Cultuurhuis');
    await noor.submit({});
    const done = await windowSays(noor, words.sharing.done.told(4), views.shareDone);
    // For who has no Slack: text to copy.
    expect(done).toContain('Jan Smit');
    expect(done).toContain(together);
    await closeAll(stage, noor);
    await stage.quiet();
    for (const user of ['ahmed', 'marieke', 'kees', 'tom'] as const)
      await people[user].sees(new RegExp(words.shared.read));
  });

  it('is read from the message, the pinned message and `/coalitie mijn`, and answered beside its text', async () => {
    const { ahmed, marieke, tom, partners: ids } = people;
    await ahmed.press(await ahmed.sees(new RegExp(words.shared.read)), act.openShared);
    const said = await windowSays(ahmed, together, views.shared);
    expect([line, keyed].filter((each) => !said.includes(each))).toEqual([]);
    await pressIn(ahmed, act.suggest, { value: '.1' });
    await ahmed.modal(views.suggest);
    await ahmed.submit({ words: idea });
    await windowSays(ahmed, words.suggesting.done);
    await ahmed.close();
    await windowSays(ahmed, idea, views.shared);
    await closeAll(stage, ahmed);

    const { ack } = await marieke.command(language === 'nl' ? 'mijn' : 'mine');
    expect(JSON.stringify(ack.body)).toContain(act.openShared);
    await marieke.press(await marieke.ephemeral(), act.openShared);
    await windowSays(marieke, together, views.shared);
    await pressIn(marieke, act.suggest, { value: ids.Ondernemers ?? '' });
    await marieke.modal(views.suggest);
    await marieke.submit({ words: other });
    await windowSays(marieke, words.suggesting.done);
    await closeAll(stage, marieke);

    // From another workspace: by the pinned message.
    await stage.quiet();
    const pinned = await tom.seesMessage((message) => message.pinned);
    await tom.press(pinned, act.openShared);
    await windowSays(tom, together, views.shared);
    await closeAll(stage, tom);
  });

  it('asks leads the next working day, once, and in Home at once', async () => {
    const { noor } = people;
    const home = await stage.control.view({ user: 'U0NOOR' });
    expect(JSON.stringify(home)).toContain(words.leading.waiting('Binnenstad', 2));
    await stage.control.clock({ to: '2027-03-02T12:00:00+01:00' });
    await stage.quiet();
    await noor.press(await noor.sees(new RegExp(words.reminders.suggestions.read)), act.openSuggestions);
    await windowSays(noor, idea, views.suggestions);
  });

  it('takes a suggestion over, never as text that stayed as it was', async () => {
    const { noor, ahmed } = people;
    const { sketch } = await coalitionOf(stage);
    await pressIn(noor, act.take, { value: sketch.suggestions[0]?.id ?? '' });
    await noor.modal(views.take);
    expect((await noor.submit({})).errors).toEqual({ words: text.problems['suggestion-unused'] });
    await noor.submit({ words: `${better}: twee keer per maand` });
    await stage.quiet();
    await ahmed.sees(/nam je voorstel over|took your suggestion over/);
    await closeAll(stage, noor);
  });

  it('thanks for another with the reason, which its author alone hears', async () => {
    const { noor, sanne, marieke } = people;
    await openPlan(stage, sanne);
    await pressIn(sanne, act.openSuggestions);
    await windowSays(sanne, other, views.suggestions);
    await pressIn(sanne, act.thank);
    await sanne.modal(views.thank);
    await sanne.submit({ answer: reason });
    await stage.quiet();
    await marieke.sees(new RegExp(reason));
    // What the leads were reminded of is dealt with.
    await noor.sees(new RegExp(words.reminders.suggestions.settled('Binnenstad').replaceAll('*', '.')));
    await closeAll(stage, sanne);
  });

  it('says what is new in a new version, and keeps the old one readable', async () => {
    const { noor, kees, ahmed } = people;
    // A suggestion that is underway to a version that is gone.
    await ahmed.press(await ahmed.sees(new RegExp(words.shared.read)), act.openShared);
    await windowSays(ahmed, together, views.shared);
    await pressIn(ahmed, act.suggest, { value: '.1' });
    await ahmed.modal(views.suggest);
    await openPlan(stage, noor);
    await pressIn(noor, act.share);
    await noor.modal(views.share);
    await noor.submit({});
    await windowSays(noor, better);
    await noor.submit({});
    await noor.modal(views.shareDone);
    await closeAll(stage, noor);
    await stage.quiet();
    await kees.sees(new RegExp(words.passages.together));
    expect((await ahmed.submit({ words: idea })).errors).toEqual({ words: text.problems['sketch-moved'] });
    await closeAll(stage, ahmed);
    await kees.press(await kees.sees(new RegExp(words.passages.together)), act.openShared);
    await windowSays(kees, better, views.shared);
    await pressIn(kees, `${act.openShared}.1`);
    await windowSays(kees, together, views.shared);
    await closeAll(stage, kees);
  });

  it('keeps what leads write on to themselves until they share it', async () => {
    const { noor, ahmed, marieke, kees, tom } = people;
    await openPlan(stage, noor);
    await pressIn(noor, act.read);
    await windowSays(noor, better, views.read);
    await pressIn(noor, act.change);
    await noor.modal(views.write);
    await noor.submit({ 'passage0.together': draft });
    await windowSays(noor, draft, views.read);
    await pressIn(noor, act.openPlan);
    await noor.modal(views.plan);
    await pressIn(noor, act.openSuggestions);
    await windowSays(noor, reason, views.suggestions);
    await closeAll(stage, noor);
    await stage.quiet();
    for (const actor of [ahmed, marieke, kees, tom]) {
      await actor.press(await actor.sees(new RegExp(words.shared.read)), act.openShared);
      await windowSays(actor, better, views.shared);
      await closeAll(stage, actor);
    }
    for (const actor of [ahmed, kees]) {
      for (const command of ['mijn', 'plan', 'status', '']) await actor.command(command);
      await stage.control.open({ user: actor.user, home: true });
      await closeAll(stage, actor);
    }
    await stage.quiet();
  });

  it('was shown to nobody but whom it is for', async () => {
    for (const user of [...leads, ...partners]) {
      const shown = heardIn([JSON.stringify(await stage.control.shown({ user }))], aviary.canaries);
      const meant = aviary.canaries.filter(({ readers }) => readers.includes(user)).map(({ what }) => what);
      // A second lead need not have looked at everything.
      if (user === 'U0SANNE') expect(meant).toEqual(expect.arrayContaining(shown));
      else expect([user, ...shown.sort()]).toEqual([user, ...meant.sort()]);
    }
  });

  it('shows partners nothing of role, capacity to act, stake, influence and the map: in no screen, file or channel', async () => {
    const { placing, map, roles, capacities } = words;
    const levels = (['stake', 'influence'] as const).flatMap((aspect) =>
      ([2, 1, 0, -1, -2] as const).flatMap((step) => [
        placing.first[aspect][step],
        placing.against[aspect][step]('Gemeente Waterstad'),
        placing.against[aspect][step]('Ondernemers'),
      ]),
    );
    const theirs = [
      ...levels,
      ...Object.values(roles),
      ...Object.values(capacities),
      ...Object.values(map.corners),
      ...Object.values(map.advice),
      map.title,
      text.figures.stakeholders.about,
    ];
    const files = calls(stage, 'files.completeUploadExternal')
      .map(({ request }) => JSON.stringify(request))
      .filter((request) => request.includes(text.figures.stakeholders.title))
      .flatMap((request) => request.match(/F0[A-Z0-9]{6,}/g) ?? []);
    expect(files.length).toBeGreaterThan(0);
    const channels = stage.sandbox.log.filter(
      ({ direction, channel }) => direction === 'from app' && channel?.startsWith('C'),
    );
    const heard = [
      ...(await Promise.all(
        partners.map(async (user) => [user, JSON.stringify(await stage.control.shown({ user }))] as const),
      )),
      ['channel', channels.map(({ request }) => JSON.stringify(request)).join('\n')] as const,
    ];
    for (const [who, shown] of heard)
      for (const said of [...theirs, ...files])
        expect([who, said, shown.includes(JSON.stringify(said).slice(1, -1))]).toEqual([who, said, false]);
    const noor = JSON.stringify(await stage.control.shown({ user: 'U0NOOR' }));
    expect(noor).toContain(map.corners.involve);
  });

  it('puts no words of anybody into log lines', () => {
    expect(heardIn(stage.logged, aviary.canaries)).toEqual([]);
  });

  it('leaves what was answered to the questions of before readable where the tool is', async () => {
    const { noor } = people;
    await carryOut(stage, 'U0NOOR', {
      type: 'AnswerStep',
      round: 1,
      answers: [
        {
          question: 'differences',
          answer: { words: { entry: 'w.differences.old', text: 'De Pomp heeft een podium' }, choice: null },
          open: false,
        },
      ],
    });
    await openPlan(stage, noor);
    await windowSays(noor, 'De Pomp heeft een podium', views.plan);
    await pressIn(noor, everyAct.openHistory);
    await windowSays(noor, 'De Pomp heeft een podium', 'step.history');
    await closeAll(stage, noor);
  });
});
