import { afterEach, beforeEach, expect, it } from 'vitest';
import { createActor, isTitled, wordsOf } from '../actors.ts';
import { agree, type City, kinds, startCity, walkTo } from '../commitments/city.ts';
import { type Stage, startStage } from '../stage.ts';
import { calls, coalitionOf, text, timesPosted } from '../underway.ts';

// Who can't be reached any more: the lead hears of it once, whatever was due, and nothing is tried for ever.

const people = ['U0AHMED', 'U0NOOR', 'U0MARIEKE', 'U0TOM'];
let stage: Stage;
let city: City;
beforeEach(async () => {
  stage = await startStage();
  city = await startCity(stage);
  const { noor, ahmed } = city;
  await agree(stage, noor, ahmed, { what: 'Lichtjes', partner: 'Ondernemers', date: '2027-03-17' });
  await agree(stage, noor, ahmed, { what: 'Flyers', partner: 'Ondernemers', date: '2027-03-18' });
});
afterEach(() => stage.stop());

async function toldTo(user: string): Promise<string[]> {
  const messages = await createActor(stage.control, user).dm();
  return messages
    .filter((message) => isTitled(message, text.rhythm.unreachable.notification))
    .map(({ blocks }) => wordsOf(blocks));
}

it('a DM that is closed: told once, and tried no more', async () => {
  const match = { channel: 'D0AHMED' };
  await stage.control.fault({ method: 'chat.postMessage', error: 'messages_tab_disabled', times: 0, match });
  await walkTo(stage, { end: '2027-04-15T12:00:00+02:00', people, kinds });
  expect(await toldTo('U0NOOR')).toHaveLength(1);
  expect((await toldTo('U0NOOR'))[0]).toContain(text.rhythm.unreachable.reasons['no-dm']);
  expect(timesPosted(stage, text.rhythm.unreachable.notification)).toBe(1);
  const tried = calls(stage, 'chat.postMessage').filter(
    ({ channel, status }) => channel === 'D0AHMED' && status.includes('messages_tab_disabled'),
  );
  expect(tried).toHaveLength(1);
  expect((await coalitionOf(stage)).unreachable).toEqual({ U0AHMED: 'no-dm' });
  expect(await stage.app.queue.isBusy()).toBe(false);
});

it('somebody whose DM is open again, and who does something, is reminded again', async () => {
  const match = { channel: 'D0AHMED' };
  await stage.control.fault({ method: 'chat.postMessage', error: 'messages_tab_disabled', match });
  await walkTo(stage, { end: '2027-03-15T12:00:00+01:00', people, kinds });
  expect(await toldTo('U0NOOR')).toHaveLength(1);
  const { id, commitments } = await coalitionOf(stage);
  const [lights] = commitments;
  await stage.context.commands.handle({ by: 'U0AHMED', query: { coalition: id } }, () => ({
    coalitions: [
      {
        id,
        commands: [
          {
            type: 'ReportCommitment',
            commitment: lights?.id ?? '',
            today: '2027-03-15',
            report: { kind: 'on-track' },
          },
        ],
      },
    ],
  }));
  const said = await walkTo(stage, { end: '2027-03-17T12:00:00+01:00', people, kinds });
  expect(said).toContain('2027-03-16T08:00 AHMED dag');
});

it('a closed account: told once, for all that was theirs', async () => {
  await stage.control.deactivate({ user: 'U0AHMED' });
  const others = people.filter((user) => user !== 'U0AHMED');
  await walkTo(stage, { end: '2027-04-15T12:00:00+02:00', people: others, kinds });
  const told = await toldTo('U0NOOR');
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(text.rhythm.unreachable.reasons.gone);
  expect((await coalitionOf(stage)).commitments.map(({ status }) => status)).toEqual(['open', 'open']);
});
