import { afterEach, beforeEach, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import { wordsOf } from '../actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { coalitionOf, text } from '../underway.ts';
import { channel, startWaterstad, type Waterstad } from '../waterstad.ts';

// "Bewaar concept": what was typed and not saved is offered again, and undoes nothing.

const { form } = text.steps.walk;
let stage: Stage;
let people: Waterstad;
beforeEach(async () => {
  stage = await startStage();
  people = await startWaterstad(stage);
});
afterEach(() => stopUnbroken(stage));

/** The first page of step 1's questions, as this lead finds it. */
async function openPage(walker = people.first) {
  await walker.open('1', channel);
  return walker.press(`${act.fillStep}.0`, { opens: views.stepAnswer });
}

/** Types into the form, keeps it as a draft, and closes everything. */
async function keepDraft(values: Record<string, string>, walker = people.first): Promise<void> {
  await openPage(walker);
  await walker.lead.fill(values);
  await walker.lead.clickModal(act.stepDraft);
  await stage.control.until(walker.lead.user, ({ modals }) =>
    wordsOf(modals.at(-1)?.blocks ?? []).includes(form.draftSaved),
  );
  await walker.closeAll();
}

it('is offered again, as it was, to who kept it and to nobody else', async () => {
  await keepDraft({ 'goal.answer': 'Half af', 'moves.answer': 'Ook half' });
  const mine = await openPage();
  expect(mine.values).toMatchObject({ 'goal.answer': 'Half af', 'moves.answer': 'Ook half' });
  expect(wordsOf(mine.blocks)).toContain(form.draftOffered);
  const theirs = await openPage(people.second);
  expect(theirs.values['goal.answer']).toBe('Een levendig centrum.');
  expect(wordsOf(theirs.blocks)).not.toContain(form.draftOffered);
  expect(Object.keys((await coalitionOf(stage)).walk.answers)).toEqual(['goal']);
  // Saved, it is an answer, and no draft any more.
  await people.first.submit({});
  const { walk } = await coalitionOf(stage);
  expect(Object.keys(walk.answers).sort()).toEqual(['goal', 'moves']);
  const again = await openPage();
  expect(again.values['goal.answer']).toBe('Half af');
  expect(wordsOf(again.blocks)).not.toContain(form.draftOffered);
});

it('that is older than one’s own answer is left out, the rest of it is not', async () => {
  await keepDraft({ 'goal.answer': 'Oud idee', 'moves.answer': 'Nog niet bewaard' });
  await people.first.open('1', channel);
  await people.first.answer('goal', 'Nieuw antwoord');
  await people.first.closeAll();
  const page = await openPage();
  expect(page.values).toMatchObject({
    'goal.answer': 'Nieuw antwoord',
    'moves.answer': 'Nog niet bewaard',
  });
});

it('that is older than another lead’s answer is shown beside it: neither text is lost', async () => {
  await keepDraft({ 'goal.answer': 'Mijn concept' });
  await people.second.open('1', channel);
  await people.second.answer('goal', 'Van Sanne');
  await people.second.closeAll();
  const page = await openPage();
  expect(page.title).toBe(text.steps.walk.conflict.title);
  expect(wordsOf(page.blocks)).toContain('Van Sanne');
  expect(page.values['goal.answer']).toBe('Mijn concept');
  await people.first.submit({ 'goal.answer': 'Samen: allebei' });
  const { walk } = await coalitionOf(stage);
  expect(walk.answers.goal?.versions.map(({ by }) => by)).toEqual(['U0NOOR', 'U0SANNE', 'U0NOOR']);
});

it('of a finish is offered again; finished, it is gone', async () => {
  const { first, noor } = people;
  await first.open('', channel);
  await first.press(act.openFinish, { opens: views.stepFinish });
  await noor.fill({ settled: 'Bijna besloten', tell: 'no' });
  await noor.clickModal(act.finishDraft);
  await stage.control.until('U0NOOR', ({ modals }) =>
    wordsOf(modals.at(-1)?.blocks ?? []).includes(form.draftSaved),
  );
  expect((await noor.modal()).values).toMatchObject({ settled: 'Bijna besloten', tell: 'no' });
  await noor.close();
  const again = await first.press(act.openFinish, { opens: views.stepFinish });
  expect(again.values).toMatchObject({ settled: 'Bijna besloten', tell: 'no' });
  await first.submit({ despite: ['yes'] });
  await first.turned(({ title }) => title === text.steps.walk.title('2'));
  await first.goTo('1', 'back');
  const fresh = await first.press(act.openFinish, { opens: views.stepFinish });
  expect(fresh.values).toMatchObject({ settled: null, tell: 'yes' });
});
