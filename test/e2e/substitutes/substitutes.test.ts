import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textIn } from '../../../src/text/text.ts';
import { type Actor, addPartner, buttonsOf, createActor, startCoalition, wordsOf } from '../actors.ts';
import { calendarsOf, modalSays, openMeeting, planMeeting, said } from '../meetings/actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { coalitionOf, text } from '../underway.ts';

// Somebody goes instead: by Slack, by name, until a date, of another workspace; and the contact after all.

let stage: Stage;
let noor: Actor;
let ahmed: Actor;
let kees: Actor;
let tom: Actor;
let marieke: Actor;

beforeAll(async () => {
  stage = await startStage();
  await stage.control.clock({ to: '2027-01-11T10:00:00+01:00' });
  [noor, ahmed, kees, tom, marieke] = ['U0NOOR', 'U0AHMED', 'U0KEES', 'U0TOM', 'U0MARIEKE'].map((user) =>
    createActor(stage.control, user),
  ) as [Actor, Actor, Actor, Actor, Actor];
  await startCoalition(noor);
  await addPartner(noor, {
    name: 'Ondernemers',
    contacts: ['U0AHMED', 'U0MARIEKE'],
    withoutSlack: 'Jan Smit, 06 12345678',
  });
  await stage.quiet();
  await plan('2027-01-28', 'Samen lezen');
});
afterAll(() => stopUnbroken(stage));

async function plan(date: string, purpose: string): Promise<void> {
  await planMeeting(noor, { date, time: '14:00', minutes: '90', place: 'Stadhuis', purpose });
  await stage.quiet();
}

/** Opens the window from the newest invitation in somebody's chat. */
async function openSending(actor: Actor, words: RegExp): Promise<void> {
  const invitation = await actor.sees(words);
  const { id, meetings } = await coalitionOf(stage);
  const meeting = meetings.at(-1);
  await actor.press(invitation, 'substitute.send', { selected: `${id}.${meeting?.id}.${meeting?.sequence}` });
  await actor.modal('substitute.save');
}

/** The invitation to the newest meeting in somebody's chat, with its buttons. */
const seen = async (actor: Actor, words: RegExp) => buttonsOf(await actor.sees(words));

describe('a substitute on Slack, for one meeting', () => {
  it('is chosen in a window that says what is wrong', async () => {
    await openSending(ahmed, /Uitnodiging/);
    const tries: Record<string, string>[] = [
      {},
      { substitute: 'U0AHMED' },
      { substitute: 'U0BOT' },
      { substitute: 'U0KEES', name: 'Kees Bakker' },
      { substitute: 'U0KEES', name: '', scope: 'until' },
    ];
    const errors = [];
    for (const each of tries) errors.push(Object.values((await ahmed.submit(each)).errors ?? {})[0]);
    expect(errors).toEqual(
      (
        ['substitute-missing', 'substitute-self', 'contact-bot', 'substitute-one', 'day-missing'] as const
      ).map((key) => text.problems[key]),
    );
    expect((await ahmed.submit({ substitute: 'U0KEES', scope: 'once' })).errors).toBeUndefined();
    await ahmed.modal('substitute.done');
    await modalSays(ahmed, /<@U0KEES> gaat in jouw plaats\. Je hoeft er niet bij te zijn/);
    await ahmed.close();
    await stage.quiet();
  });

  it('gets the invitation and the calendar file; the contact reads that it is arranged', async () => {
    const invitation = await kees.sees(/Uitnodiging/);
    expect(said(invitation)).toContain('Je gaat in plaats van <@U0AHMED>, van Ondernemers');
    expect(said(invitation)).toContain('Samen lezen');
    expect(buttonsOf(invitation)).toEqual([
      'meeting.answer.yes',
      'meeting.answer.no',
      'meeting.answer.maybe',
    ]);
    expect(await calendarsOf(stage, 'U0KEES')).toHaveLength(1);
    const arranged = await ahmed.sees(/Geregeld: <@U0KEES> gaat in jouw plaats/);
    expect(buttonsOf(arranged)).toEqual(['substitute.back']);
    const hub = await ahmed.sees(/gaat <@U0KEES> in jouw plaats\.\nJe krijgt|Jouw overzicht/);
    expect(wordsOf(hub.blocks)).toContain('<@U0KEES> in jouw plaats');
    await kees.press(invitation, 'meeting.answer.yes');
    await kees.sees(/Je komt\. Fijn/);
    await openMeeting(noor);
    await modalSays(noor, /<@U0KEES> voor <@U0AHMED>, Ondernemers: _komt_/);
    await noor.close();
    await noor.close();
  });

  it('sees nothing of what the contact wrote, and is reminded of the meeting', async () => {
    const chat = JSON.stringify(await kees.dm());
    expect(chat).not.toMatch(/interview\.|Mijn toezeggingen.*U0AHMED/);
    await stage.control.clock({ to: '2027-01-27T14:30:00+01:00' });
    await kees.sees(/Binnenkort: /);
    expect((await ahmed.dm()).map(said).join('\n')).not.toContain('Binnenkort');
  });

  it('can’t after all: the contact hears it, goes themself, and the substitute need not', async () => {
    await kees.press(await kees.sees(/Uitnodiging/), 'meeting.answer.no');
    const note = await ahmed.sees(/<@U0KEES> kan niet naar de .* Ga je zelf, of stuur je iemand anders\?/);
    await ahmed.press(note, 'substitute.back');
    await stage.quiet();
    expect(await seen(ahmed, /Uitnodiging/)).toContain('meeting.answer.yes');
    const off = await kees.sees(/Je hoeft toch niet te gaan: <@U0AHMED> regelt het zelf/);
    expect(buttonsOf(off)).toEqual([]);
    expect((await kees.dm()).flatMap(buttonsOf).filter((id) => id.startsWith('meeting.answer'))).toEqual([]);
    await ahmed.press(await ahmed.sees(/Uitnodiging/), 'meeting.answer.yes');
    await ahmed.sees(/Je komt\. Fijn/);
    // The same button once more finds its work done.
    await ahmed.press(note, 'substitute.back');
  });
});

describe('other ways', () => {
  it('who is invited already goes for both, and hears that', async () => {
    // The message still says so of the one who went before.
    await stage.quiet();
    await openSending(ahmed, /Uitnodiging/);
    await ahmed.submit({ substitute: 'U0MARIEKE' });
    await ahmed.modal('substitute.done');
    await ahmed.close();
    await stage.quiet();
    await marieke.sees(/<@U0AHMED> kan niet naar de .* Je was al uitgenodigd/);
    await openMeeting(noor);
    await modalSays(noor, /<@U0MARIEKE> voor <@U0AHMED>, Ondernemers: _is er zelf al bij_/);
    await noor.close();
    await noor.close();
  });

  it('by name: leads read it, the contact passes on where and when, also when that changes', async () => {
    await plan('2027-02-16', 'Verder lezen');
    await openSending(ahmed, /Uitnodiging[\s\S]*16 februari/);
    await ahmed.submit({ name: 'Wil de Vries' });
    await ahmed.modal('substitute.done');
    await modalSays(ahmed, /Wil de Vries gaat in jouw plaats.*\nGeef zelf door/s);
    await ahmed.close();
    await stage.quiet();
    await ahmed.sees(/iemand anders gaat in jouw plaats\. Geef door waar en wanneer het is/);
    await openMeeting(noor, 1);
    await modalSays(noor, /Wil de Vries voor <@U0AHMED>, Ondernemers: _komt_/);
    const all = JSON.stringify([
      await kees.dm(),
      await marieke.dm(),
      await noor.channelMessages('C0BINNENSTAD'),
    ]);
    expect(all).not.toContain('Wil de Vries');
    await noor.clickModal('meeting.cancel');
    await noor.modal('meeting.cancel');
    await noor.submit({});
    await noor.close();
    await noor.close();
    await noor.close();
    await stage.quiet();
    const off = await ahmed.sees(/Gaat niet door.*\n.*16 februari 2027/);
    expect(buttonsOf(off)).toEqual([]);
  });

  it('until a date, of another workspace: each meeting up to then is theirs', async () => {
    await plan('2027-02-18', 'Besluiten');
    await openSending(ahmed, /Uitnodiging[\s\S]*18 februari/);
    for (;;) {
      const form = await ahmed.modal('substitute.save');
      if (JSON.stringify(form.blocks).includes('"outsider"')) break;
      await new Promise((done) => setTimeout(done, 20));
    }
    await ahmed.submit({ outsider: 'U0TOM', scope: 'until', until: '2027-02-28' });
    await ahmed.modal('substitute.done');
    await modalSays(ahmed, /<@U0TOM> vervangt je tot en met zondag 28 februari/);
    await ahmed.close();
    await stage.quiet();
    await tom.sees(/<@U0AHMED> vraagt je als vervanger bij .*tot en met zondag 28 februari/);
    expect(said(await tom.sees(/Uitnodiging/))).toContain('18 februari 2027, 13:00 tot 14:30');
    await plan('2027-02-25', 'Nog een keer');
    expect(said(await tom.sees(/25 februari/))).toContain('Je gaat in plaats van <@U0AHMED>');
    await plan('2027-03-02', 'Na afloop');
    expect(await seen(ahmed, /Uitnodiging[\s\S]*2 maart/)).toContain('meeting.answer.yes');
    const { id } = await coalitionOf(stage);
    const { mine } = await stage.context.store.load({ person: 'U0TOM', mine: true });
    expect(mine.map((each) => each.id)).toEqual([id]);
  });

  it('of a contact without Slack is written down by a lead', async () => {
    await openMeeting(noor);
    const jan = buttonsOf(await noor.modal('meeting.one')).find((each) =>
      each.startsWith('meeting.answer-for.'),
    );
    await noor.clickModal(jan ?? '', { selected: 'substitute' });
    await noor.modal('substitute.save');
    await noor.submit({ name: 'Ans Bos' });
    await noor.modal('substitute.done');
    await noor.close();
    await modalSays(noor, /Ans Bos voor Jan Smit, Ondernemers: _komt_/);
    await noor.close();
    await noor.close();
  });
});

describe('in English', () => {
  it('reads like it', async () => {
    await ahmed.press(await ahmed.sees(/Jouw overzicht/), 'person.language');
    await stage.quiet();
    const en = textIn('en').substitutes;
    const hub = await ahmed.sees(/stands in for you until/);
    const { id, substitutions } = await coalitionOf(stage);
    const sent = substitutions.find(({ until }) => until !== null)?.id;
    await ahmed.press(hub, 'substitute.back', { value: `${id}.${sent}` });
    await stage.quiet();
    const invitation = await ahmed.sees(/An invitation from[\s\S]*25 February/);
    expect(JSON.stringify(invitation.blocks)).toContain(en.send);
    expect(buttonsOf(invitation)).toContain('meeting.answer.yes');
    await tom.sees(/Je hoeft toch niet te gaan/);
  });
});
