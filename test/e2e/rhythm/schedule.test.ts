import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import {
  type Actor,
  addPartner,
  createActor,
  elementsIn,
  inviteEveryone,
  isTitled,
  type SeenView,
  startCoalition,
  wordsOf,
} from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';
import { coalitionOf, text, timesPosted } from '../underway.ts';

// A lead sees what will be sent to whom and when, and can cancel or move it.

let stage: Stage;
let noor: Actor;
beforeEach(async () => {
  stage = await startStage();
  noor = createActor(stage.control, 'U0NOOR');
  // A Monday.
  await stage.control.clock({ to: '2026-11-23T10:00:00+01:00' });
  await startCoalition(noor);
  await addPartner(noor, { name: 'Ondernemers', contacts: ['U0AHMED', 'U0SANNE'] });
  await inviteEveryone(noor);
  await stage.quiet();
});
afterEach(() => stage.stop());

const words = text.rhythm.schedule;

/** Opens it from what `/coalitie status` says. */
async function open(): Promise<SeenView> {
  await noor.command('status');
  const status = await noor.ephemeral();
  await noor.press(status, act.openSchedule);
  return noor.modal(views.schedule);
}

function rowOf(view: SeenView, user: string) {
  return elementsIn(view.blocks).find(
    ({ block, element }) =>
      element.action_id === act.changeDue && JSON.stringify(block).includes(`<@${user}>`),
  );
}

/** Chooses something in the menu beside somebody's row. */
async function choose(view: SeenView, user: string, says: string): Promise<void> {
  const { [says]: selected = '' } = menuOf(view, user);
  await noor.clickModal(act.changeDue, { selected, block_id: rowOf(view, user)?.block.block_id ?? '' });
}

/** The options of the menu beside somebody's row, by what they say. */
function menuOf(view: SeenView, user: string): Record<string, string> {
  const placed = rowOf(view, user);
  const { options = [] } = (placed?.element ?? {}) as {
    options?: { value: string; text: { text: string } }[];
  };
  return Object.fromEntries(options.map(({ value, text: { text: says } }) => [says, value]));
}

async function until(says: (words: string) => boolean): Promise<SeenView> {
  const screen = await stage.control.until('U0NOOR', ({ modals }) =>
    says(wordsOf(modals.at(-1)?.blocks ?? [])),
  );
  const top = screen.modals.at(-1);
  if (top === undefined) throw new Error('no modal');
  return top;
}

const reminders = () => timesPosted(stage, text.interviews.reminder.notification);

describe('what will be sent', () => {
  it('says to whom, what and on which day; what leads are told themselves can’t be kept back', async () => {
    const view = await open();
    const said = wordsOf(view.blocks);
    expect(said).toContain('<@U0AHMED>');
    expect(said).toContain(`${text.rhythm.kinds['interview-reminder']}. Op donderdag 26 november.`);
    expect(said).toContain(`${text.rhythm.kinds['lead-still']}. Op maandag 7 december.`);
    expect(Object.keys(menuOf(view, 'U0AHMED'))).toEqual([words.cancel, words.move]);
    expect(menuOf(view, 'U0NOOR')).toEqual({});
  });

  it('is not sent when a lead cancels it; the next one still is', async () => {
    await choose(await open(), 'U0AHMED', words.cancel);
    await until((said) => said.includes('Op woensdag 2 december'));
    await noor.close();
    await stage.control.clock({ to: '2026-11-27T12:00:00+01:00' });
    // Sanne's only.
    expect(reminders()).toBe(1);
    expect((await createActor(stage.control, 'U0AHMED').dm()).some(isReminder)).toBe(false);
    await stage.control.clock({ to: '2026-12-02T12:00:00+01:00' });
    expect(reminders()).toBe(3);
  });

  it('is sent on the day that a lead chooses, and on no day that was', async () => {
    await choose(await open(), 'U0AHMED', words.move);
    await noor.modal(views.moveDue);
    expect((await noor.submit({ to: '2026-11-23' })).errors).toEqual({ to: text.problems['date-past'] });
    await noor.submit({ to: '2026-11-30' });
    await until((said) => said.includes('Op maandag 30 november'));
    await noor.close();
    expect((await coalitionOf(stage)).moved).toHaveLength(1);
    await stage.control.clock({ to: '2026-11-27T12:00:00+01:00' });
    expect(reminders()).toBe(1);
    await stage.control.clock({ to: '2026-11-30T09:01:00+01:00' });
    expect(reminders()).toBe(2);
    expect((await coalitionOf(stage)).moved).toEqual([]);
  });

  it('says so when somebody answered meanwhile', async () => {
    const view = await open();
    await choose(view, 'U0AHMED', words.move);
    await noor.modal(views.moveDue);
    const ahmed = createActor(stage.control, 'U0AHMED');
    await ahmed.press(await ahmed.sees(/vraagt je om een gesprek/), act.openDecline);
    await ahmed.modal();
    await ahmed.submit({});
    await stage.quiet();
    expect((await noor.submit({ to: '2026-11-30' })).errors).toEqual({ to: text.problems['due-gone'] });
    await noor.close();
    await choose(view, 'U0AHMED', words.cancel);
    await until((said) => said.includes(text.problems['due-gone']));
  });

  it('says of who wants no messages only that', async () => {
    const ahmed = createActor(stage.control, 'U0AHMED');
    await ahmed.command('instellingen');
    await ahmed.modal(views.settings);
    await ahmed.submit({ often: 'never' });
    expect(wordsOf((await open()).blocks)).toContain(
      `<@U0AHMED>\n${text.rhythm.kinds['interview-reminder']}. ${words.muted}.`,
    );
  });
});

function isReminder(message: { text: string }): boolean {
  return isTitled(message, text.interviews.reminder.notification);
}
