import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import { type Actor, answerAll, createActor, inviteEveryone, wordsOf } from '../actors.ts';
import { agree, type City, kinds, startCity, walkTo } from '../commitments/city.ts';
import { type Stage, startStage } from '../stage.ts';
import { calls, coalitionOf, seesButton, text } from '../underway.ts';

// Why somebody joined, in their own words, before what they took on.

const canary = 'zeearend4711';
const lights = 'Lichtjes ophangen';
/** A Wednesday: the week before is the 10th, the day before the 16th. */
const wednesday = '2027-03-17';

let stage: Stage;
let city: City;
beforeEach(async () => {
  stage = await startStage();
  city = await startCity(stage);
});
afterEach(() => stage.stop());

async function answered(actor: Actor): Promise<void> {
  await inviteEveryone(city.noor);
  await stage.quiet();
  await actor.press(await seesButton(actor, act.start), act.start);
  await answerAll(actor, canary);
  await stage.quiet();
}

const people = ['U0AHMED', 'U0NOOR', 'U0MARIEKE', 'U0TOM'];

/** The messages of the days, oldest first, and whether each ends with those words. */
async function quotes(actor: Actor): Promise<boolean[]> {
  const messages = (await actor.dm()).filter(
    ({ blocks }) =>
      JSON.stringify(blocks).includes(act.openPause) || wordsOf(blocks).includes(text.rhythm.allDone),
  );
  return messages.map(({ blocks }) => wordsOf(blocks.slice(-1)).includes(`${canary} 1`));
}

/** The same of what was posted, whatever became of it. */
function quoted(): boolean[] {
  const posts = calls(stage, 'chat.postMessage').filter(
    ({ channel, request }) => channel === 'D0AHMED' && JSON.stringify(request).includes(act.openPause),
  );
  return posts.map(({ request }) => JSON.stringify(request).includes(`${canary} 1`));
}

describe('a nudge about a commitment', () => {
  it('ends with what its owner wrote about why they take part, once a week at most', async () => {
    const { noor, ahmed } = city;
    await answered(ahmed);
    await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: wednesday });
    await walkTo(stage, { end: '2027-03-16T12:00:00+01:00', people, kinds });
    expect(quoted()).toEqual([true, false]);
    // The first one speaks of nothing any more that the second does not.
    expect(await quotes(ahmed)).toEqual([false, false]);
    await walkTo(stage, { end: '2027-03-17T12:00:00+01:00', people, kinds });
    expect(quoted()).toEqual([true, false, true]);
    // To nobody else, and never where it shows on a lock screen.
    const posts = calls(stage, 'chat.postMessage').filter(({ request }) =>
      JSON.stringify(request).includes(act.openPause),
    );
    for (const { channel, request } of posts) {
      const said = JSON.stringify((request as { text: string }).text);
      expect(said).not.toContain(canary);
      if (JSON.stringify(request).includes(canary)) expect(channel).toBe('D0AHMED');
    }
    for (const user of ['U0NOOR', 'U0MARIEKE', 'U0TOM'])
      expect(JSON.stringify(await createActor(stage.control, user).dm())).not.toContain(canary);
    expect(stage.logged.join('')).not.toContain(canary);
  });

  it('does not, for who switched that off', async () => {
    const { noor, ahmed } = city;
    await answered(ahmed);
    await ahmed.command('instellingen');
    await ahmed.modal(views.settings);
    await ahmed.submit({ also: [] });
    await ahmed.close();
    await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: wednesday });
    await walkTo(stage, { end: '2027-03-10T12:00:00+01:00', people, kinds });
    expect(await quotes(ahmed)).toEqual([false]);
  });

  it('does not, with what a lead wrote down for them', async () => {
    const { noor, ahmed } = city;
    await noor.command('interview');
    await noor.modal(views.interviews);
    const { id, contacts } = await coalitionOf(stage);
    const contact = contacts.find(({ user }) => user === 'U0AHMED')?.id ?? '';
    await stage.context.commands.handle({ by: 'U0NOOR', query: { coalition: id } }, () => ({
      coalitions: [
        {
          id,
          commands: [
            {
              type: 'RecordTalk',
              contact,
              interview: 'talk',
              answers: { motive: { entry: 'talk.motive', text: JSON.stringify({ text: `${canary} 1` }) } },
            },
          ],
        },
      ],
    }));
    await stage.quiet();
    await noor.close();
    await ahmed.press(await seesButton(ahmed, act.send), act.send);
    await stage.quiet();
    await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: wednesday });
    await walkTo(stage, { end: '2027-03-10T12:00:00+01:00', people, kinds });
    expect(await quotes(ahmed)).toEqual([false]);
  });

  it('forgets those words when they are erased, also where they stood already', async () => {
    const { noor, ahmed } = city;
    await answered(ahmed);
    await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: wednesday });
    await walkTo(stage, { end: '2027-03-17T12:00:00+01:00', people, kinds });
    expect(await quotes(ahmed)).toEqual([false, false, true]);
    await ahmed.press(await seesButton(ahmed, act.erase), act.erase);
    await ahmed.sees(new RegExp(text.interviews.receipt.erased.notification));
    await stage.quiet();
    expect(await quotes(ahmed)).toEqual([false, false, false]);
    const own = (await ahmed.dm()).filter(({ user }) => user === 'U0APP');
    expect(JSON.stringify(own)).not.toContain(canary);
    const person = (await stage.app.context.store.load('T0WATER', { person: 'U0AHMED' })).person.state;
    expect(person?.bundles).toMatchObject({ quotes: [], last: { quote: null } });
  });
});
