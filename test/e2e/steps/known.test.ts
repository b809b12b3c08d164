import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import { answerAll, createActor, elementsIn, wordsOf } from '../actors.ts';
import { fillMeeting, openMeeting } from '../meetings/actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { coalitionOf, invited, text } from '../underway.ts';
import { channel, nameLead } from '../waterstad.ts';
import { createWalker, type Walker } from './walker.ts';

// What is known already stands in the step that would ask it. The story goes on from test to test.

let stage: Stage;
let first: Walker;
let second: Walker;
beforeAll(async () => {
  stage = await startStage();
  await stage.control.clock({ to: '2026-03-02T10:00:00+01:00' });
  const { noor, ahmed } = await invited(stage);
  await ahmed.press(await ahmed.sees(/bouwt aan de coalitie/), act.start);
  await answerAll(ahmed, 'Gezegd');
  await nameLead(noor, 'U0SANNE');
  first = createWalker(stage.control, noor);
  second = createWalker(stage.control, createActor(stage.control, 'U0SANNE'));
});
afterAll(() => stopUnbroken(stage));

const actionsIn = ({ blocks }: { blocks: object[] }) =>
  elementsIn(blocks).map(({ element }) => element.action_id);

it('the intention stands in step 1, and what partners said beside its questions', async () => {
  await first.open('1', channel);
  const page = await first.press(act.fillStep, { opens: views.stepAnswer });
  expect(page.values['goal.answer']).toBe('Een levendig centrum.');
  const said = wordsOf(page.blocks);
  expect(said).toContain('Ondernemersvereniging Binnenstad: Gezegd 1');
  expect(page.values['moves.answer']).toBeNull();
  // All of it is one press away, for this question.
  await first.press(`${act.openCompare}.motive`, { opens: views.compare });
  expect(wordsOf((await first.lead.modal(views.compare)).blocks)).toContain('Gezegd 1');
  await first.closeAll();
});

it('not for a lead who may not read the conversation', async () => {
  const step = await second.open('1', channel);
  expect(actionsIn(step).filter((id) => id.startsWith(act.openCompare))).toEqual([]);
  const page = await second.press(act.fillStep, { opens: views.stepAnswer });
  expect(page.values['goal.answer']).toBe('Een levendig centrum.');
  expect(wordsOf(page.blocks)).not.toContain('Gezegd');
  await second.closeAll();
});

it('step 2 has the way to what partners said', async () => {
  await first.open('2', channel);
  await first.press(act.openCompare, { opens: views.compare });
  expect(wordsOf((await first.lead.modal(views.compare)).blocks)).toContain('Gezegd 1');
  await first.closeAll();
});

it('step 4 plans the exploration meeting, and says when it is; what came of it is in step 5', async () => {
  const { lead: noor } = first;
  await first.open('4', channel);
  await first.press(act.planMeeting, { opens: views.meetingForm });
  await fillMeeting(noor, { date: '2026-03-12', time: '14:00', purpose: 'Elkaar leren kennen' });
  await first.closeAll();
  expect((await coalitionOf(stage)).meetings).toMatchObject([{ kind: 'exploration' }]);
  const step = await first.open('4', channel);
  expect(wordsOf(step.blocks)).toContain('12 maart');
  expect(actionsIn(step)).not.toContain(act.planMeeting);
  expect(actionsIn(step)).toContain(act.openMeeting);
  await first.closeAll();

  await stage.control.clock({ to: '2026-03-12T16:00:00+01:00' });
  const after = await first.open('5', channel);
  expect(wordsOf(after.blocks)).toContain(text.meetings.passed);
  await first.press(act.openOutcome, { opens: views.meetingOutcome });
  await first.submit({ agreed: 'Samen verder met de Markt', open: 'Wie betaalt wat' });
  await first.closeAll();
  const answered = wordsOf((await first.open('5', channel)).blocks);
  expect(answered).toContain('Samen verder met de Markt');
  expect(answered).toContain('Wie betaalt wat');
  await first.closeAll();
  await openMeeting(noor);
  expect(wordsOf((await noor.modal(views.meeting)).blocks)).toContain('Samen verder met de Markt');
  await first.closeAll();
});
