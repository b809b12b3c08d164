import type { Actor } from '../actors.ts';
import { modalSays } from '../meetings/actors.ts';

/** What a lead fills in: a day and a time for each moment; the first time holds for those without. */
export interface Offered {
  moments: [date: string, time?: string][];
  minutes?: string;
  purpose: string;
  invite?: 'everyone' | 'some';
  who?: string[];
}

/** The fields of the page that asks for moments. */
export function momentValues(moments: Offered['moments']): Record<string, string> {
  return Object.fromEntries(
    moments.flatMap(([date, time], at) => [
      [`date${at + 1}`, date],
      ...(time === undefined ? [] : [[`time${at + 1}`, time]]),
    ]),
  );
}

/** From the command to the window that says what is asked; closes all, and answers what it says. */
export async function findDate(lead: Actor, offered: Offered, channel?: string): Promise<string> {
  const { moments, purpose, minutes, invite, who } = offered;
  await lead.command('bijeenkomst', channel);
  await lead.modal('meeting.list');
  await lead.clickModal('date.find');
  await lead.modal('date.find');
  if (moments.length > 3) {
    await lead.clickModal('date.more');
    await modalSays(lead, /5/);
  }
  await passes(lead, { ...momentValues(moments), ...(minutes === undefined ? {} : { minutes }) });
  await passes(lead, {
    purpose,
    ...(invite === undefined ? {} : { invite }),
    ...(who === undefined ? {} : { who }),
  });
  await lead.modal('date.done');
  const said = await modalSays(lead, /./);
  await lead.close();
  await lead.close();
  return said;
}

/** Sends a page that has nothing wrong. */
export async function passes(lead: Actor, values: Record<string, string | string[]>): Promise<void> {
  const { errors } = await lead.submit(values);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
}

/** Opens who can when, of the newest date that is looked for. */
export async function openPoll(lead: Actor, channel?: string): Promise<void> {
  await lead.command('bijeenkomst', channel);
  await lead.modal('meeting.list');
  await lead.clickModal('date.open');
  await lead.modal('date.one');
}
