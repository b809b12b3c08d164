import { afterEach, expect, it } from 'vitest';
import { addPartner, createActor, inviteEveryone, startCoalition } from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';

let stage: Stage;
afterEach(() => stage.stop());

it('offers a draft again until the question is answered another way', async () => {
  stage = await startStage();
  const noor = createActor(stage.control, 'U0NOOR');
  const ahmed = createActor(stage.control, 'U0AHMED');
  await startCoalition(noor);
  await addPartner(noor, { name: 'Ondernemers', contacts: ['U0AHMED'] });
  await inviteEveryone(noor);
  await ahmed.press(await ahmed.sees(/Aantrekkelijke binnenstad/), 'interview.start');
  const question = await ahmed.sees(/\*1 van 7\*/);
  await ahmed.press(question, 'interview.answer');
  await ahmed.modal('interview.answer');
  await stage.control.fill({ user: 'U0AHMED', values: { 'answer.motive': 'half af' } });
  await ahmed.clickModal('interview.draft');
  await ahmed.close();
  await ahmed.press(question, 'interview.answer');
  expect((await ahmed.modal('interview.answer')).values['answer.motive']).toBe('half af');
  await ahmed.close();
  await ahmed.types('helemaal af');
  await ahmed.sees(/\*2 van 7\*/);
  await stage.quiet();
  await ahmed.press(question, 'interview.answer');
  expect((await ahmed.modal('interview.answer')).values['answer.motive']).toBe('helemaal af');
});
