import ICAL from 'ical.js';
import { type Actor, createActor, type SeenMessage, wordsOf } from '../actors.ts';
import type { Stage } from '../stage.ts';

/** What a lead fills in on the two pages. */
export interface Planned {
  date?: string;
  time?: string;
  minutes?: string;
  kind?: string;
  place?: string | null;
  purpose?: string;
  invite?: 'everyone' | 'some' | 'same';
  who?: string[];
}

/** The two pages of the form on top, each as it is given; answers what the window says at the end. */
export async function fillMeeting(lead: Actor, planned: Planned): Promise<string> {
  const { invite, who, place, kind, purpose, ...when } = planned;
  const people = { invite, ...(who === undefined ? {} : { who }) };
  const about = { kind, purpose, ...(place === undefined ? {} : { place }), ...people };
  for (const page of [when, about]) {
    await lead.modal('meeting.plan');
    const submitted = await lead.submit(given(page));
    if (submitted.errors !== undefined) throw new Error(JSON.stringify(submitted.errors));
  }
  return wordsOf((await lead.modal('meeting.done')).blocks);
}

/** Without the fields that stay as they are. */
function given(page: Record<string, string | string[] | null | undefined>) {
  return Object.fromEntries(
    Object.entries(page).filter((each): each is [string, string | string[] | null] => each[1] !== undefined),
  );
}

/** From the command to the window that says that it is planned; closes all. */
export async function planMeeting(lead: Actor, planned: Planned, channel?: string): Promise<string> {
  await lead.command('bijeenkomst', channel);
  await lead.modal('meeting.list');
  await lead.clickModal('meeting.plan');
  const said = await fillMeeting(lead, planned);
  await lead.close();
  await lead.close();
  return said;
}

/** Opens a meeting of the list: the first, or the one at this place. */
export async function openMeeting(lead: Actor, place = 0): Promise<void> {
  await lead.command('bijeenkomst');
  const list = await lead.modal('meeting.list');
  const block = list.blocks.filter((each) => JSON.stringify(each).includes('"meeting.open"'))[place] as {
    block_id: string;
  };
  await lead.clickModal('meeting.open', { block_id: block.block_id });
  await lead.modal('meeting.one');
}

/** Waits until the window on top says this: what a click inside it changed comes a moment later. */
export async function modalSays(actor: Actor, words: RegExp): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const said = wordsOf((await actor.modal()).blocks);
    if (words.test(said)) return said;
    if (tries > 100) throw new Error(`The window does not say ${words}: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The calendar files in somebody's DM, oldest first, as another library reads them. */
export async function calendarsOf(stage: Pick<Stage, 'control' | 'sandbox'>, user: string) {
  const messages = await createActor(stage.control, user).dm();
  const files = messages.flatMap((message) => message.files);
  const base = new URL(stage.sandbox.apiUrl).origin;
  return Promise.all(
    files
      .filter(({ name }) => name.endsWith('.ics'))
      .map(async ({ id, title }) => {
        const response = await fetch(`${base}/files-pri/${id}?user=${user}`);
        const text = await response.text();
        const calendar = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]);
        const event = calendar.getFirstSubcomponent('vevent');
        const value = (name: string) => event?.getFirstPropertyValue(name);
        return {
          title,
          method: calendar.getFirstPropertyValue('method'),
          uid: value('uid'),
          sequence: value('sequence'),
          status: value('status'),
          summary: value('summary'),
          location: value('location') ?? null,
          start: (value('dtstart') as ICAL.Time).toJSDate().toISOString(),
        };
      }),
  );
}

/** The words of a message, its notification first. */
export function said(message: SeenMessage): string {
  return `${message.text}\n${wordsOf(message.blocks)}`;
}
