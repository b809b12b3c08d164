import { afterEach, beforeEach, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import { wordsOf } from '../actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { coalitionOf, text } from '../underway.ts';
import { channel, nameLead, startWaterstad, type Waterstad } from '../waterstad.ts';

// Two leads in the same step at once: nobody's text is lost, and each sees what the other wrote.

let stage: Stage;
let people: Waterstad;
beforeEach(async () => {
  stage = await startStage();
  people = await startWaterstad(stage);
});
afterEach(() => stopUnbroken(stage));

/** Both open the first questions of the step where the coalition is. */
async function bothFill(): Promise<void> {
  for (const walker of [people.first, people.second]) {
    await walker.open('', channel);
    await walker.press(act.fillStep, { opens: views.stepAnswer });
  }
}

async function versionsShown(question: string): Promise<string> {
  const { first } = people;
  await first.open('', channel);
  await first.press(act.fillQuestion, { value: `.${question}`, opens: views.stepAnswer });
  const { blocks } = await first.press(act.openHistory, { opens: views.stepHistory });
  await first.closeAll();
  return wordsOf(blocks);
}

it('the second sees what the first wrote, both versions stay, and can be brought together', async () => {
  const { first, second, sanne } = people;
  await bothFill();
  await first.submit({ 'goal.answer': 'Noor: een volle Markt', 'moves.answer': 'Noor: klanten' });
  const answered = await second.submit({
    'goal.answer': 'Sanne: studenten die blijven',
    'needed-partners.answer': 'Sanne: de hogeschool',
  });
  expect(answered.view?.title).toBe(text.steps.walk.conflict.title);
  const shown = wordsOf(answered.view?.blocks ?? []);
  expect(shown).toContain('Noor: een volle Markt');
  expect(shown).toContain(text.steps.walk.conflict.intro('<@U0NOOR>'));
  // Only what both wrote is asked again, with one's own words in it.
  expect(answered.view?.values).toMatchObject({ 'goal.answer': 'Sanne: studenten die blijven' });
  expect(Object.keys(answered.view?.values ?? {})).not.toContain('needed-partners.answer');
  expect(shown).not.toContain('Noor: klanten');
  const merged = await second.submit({ 'goal.answer': 'Een volle Markt, ook met studenten' });
  expect(merged.view?.callback_id).toBe(views.stepAnswer);
  await sanne.close();
  await second.turned(({ blocks }) => wordsOf(blocks).includes('Een volle Markt, ook met studenten'));
  const { walk } = await coalitionOf(stage);
  expect(walk.answers.goal?.versions.map(({ by }) => by)).toEqual(['U0NOOR', 'U0NOOR', 'U0SANNE', 'U0SANNE']);
  expect(walk.answers.moves?.versions).toHaveLength(1);
  const versions = await versionsShown('goal');
  for (const words of ['Noor: een volle Markt', 'Sanne: studenten die blijven', 'ook met studenten'])
    expect(versions).toContain(words);
});

it('what one left alone does not undo what the other changed, nor its tick', async () => {
  const { first, second } = people;
  await first.open('', channel);
  await first.press(act.fillStep, { opens: views.stepAnswer });
  await first.submit({ 'unknown.goal': ['needed-partners'] });
  await bothFill();
  await first.submit({ 'needed-partners.answer': 'Nu bekend' });
  // The second one's form still has the tick, and the question without words.
  const answered = await second.submit({ 'moves.answer': 'Klanten' });
  expect(answered.view?.title).not.toBe(text.steps.walk.conflict.title);
  const { walk } = await coalitionOf(stage);
  expect(walk.answers['needed-partners']).toMatchObject({ open: false, versions: [{ by: 'U0NOOR' }] });
  expect(walk.answers.moves?.versions).toHaveLength(1);
});

it('a choice that the other made is shown too, also without words', async () => {
  const { first, second } = people;
  for (let step = 1; step <= 3; step += 1) {
    await first.open('', channel);
    await first.skip('Snel naar stap 4');
  }
  await bothFill();
  await first.submit({ 'choice-invitees.answer': 'able' });
  const answered = await second.submit({ 'choice-invitees.answer': 'stakeholders-too' });
  const shown = wordsOf((answered.view?.blocks ?? []).slice(0, 4));
  expect(shown).toContain(text.steps.options.invitees.able.label);
  expect(shown).not.toContain(text.steps.walk.history.cleared);
});

it('both finish it: one does, the other keeps the text and reads why', async () => {
  for (const walker of [people.first, people.second]) {
    await walker.open('', channel);
    await walker.press(act.openFinish, { opens: views.stepFinish });
  }
  const finish = (actor: Waterstad['noor']) =>
    actor.submit({ settled: `Besluit van ${actor.user}`, tell: 'yes', despite: ['yes'] });
  const answers = await Promise.all([finish(people.noor), finish(people.sanne)]);
  const late = answers.find(({ closed }) => !closed);
  expect(answers.filter(({ closed }) => closed)).toHaveLength(1);
  expect(late?.errors).toEqual({ settled: text.problems['step-moved'] });
  expect(late?.view?.values.settled).toMatch(/^Besluit van/);
  await stage.quiet();
  expect((await coalitionOf(stage)).walk.at).toEqual({ step: '2', round: 1 });
  const told = (await people.tom.channelMessages(channel)).filter(({ text: line }) =>
    line.split('\n')[0]?.endsWith(text.steps.walk.told.notification('', text.steps.walk.title('1')).slice(1)),
  );
  expect(told).toHaveLength(1);
});

it('a form that is sent after the step was finished is taken, and says where the coalition is now', async () => {
  const { first, second } = people;
  await bothFill();
  await people.noor.close();
  await first.finish();
  const answered = await second.submit({ 'goal.answer': 'Toch nog opgeschreven' });
  expect(wordsOf(answered.view?.blocks ?? [])).toContain(text.steps.walk.notHere);
  await people.sanne.close();
  const step = await second.turned(({ blocks }) => wordsOf(blocks).includes('Toch nog opgeschreven'));
  expect(wordsOf(step.blocks)).toContain(text.steps.walk.notHere);
  expect((await coalitionOf(stage)).walk.answers.goal?.versions).toHaveLength(2);
});

it('a lead who was released meanwhile keeps what they typed, and reads why it is not taken', async () => {
  const { second, sanne, noor } = people;
  await second.open('', channel);
  await second.press(act.fillStep, { opens: views.stepAnswer });
  await noor.command('partner', channel);
  await noor.modal(views.partners);
  await noor.clickModal(act.openLeads);
  await noor.modal(views.leads);
  await noor.clickModal(`${act.releaseLead}.U0SANNE`);
  await people.first.closeAll();
  const late = await sanne.submit({ 'goal.answer': 'Net te laat' });
  expect(late.errors).toEqual({ 'goal.answer': text.problems['not-a-lead'] });
  expect(late.view?.values['goal.answer']).toBe('Net te laat');
  await sanne.clickModal(act.stepDraft);
  expect(wordsOf((await sanne.modal(views.notice)).blocks)).toBe(text.problems['not-a-lead']);
  await second.closeAll();
  // Every button of the step's screen, which they still had open.
  await nameLead(noor, sanne.user);
  await second.open('', channel);
  await noor.command('partner', channel);
  await noor.modal(views.partners);
  await noor.clickModal(act.openLeads);
  await noor.modal(views.leads);
  await noor.clickModal(`${act.releaseLead}.U0SANNE`);
  for (const action of [act.fillStep, act.openFinish, act.openSkip, act.listSteps]) {
    await sanne.modal(views.step);
    const said = await second.press(action, { opens: views.notice });
    expect([action, wordsOf(said.blocks)]).toEqual([action, text.problems['unknown-coalition']]);
    await sanne.close();
  }
});
