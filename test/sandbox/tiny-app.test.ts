import { afterEach, describe, expect, it } from 'vitest';
import type { Mode, Setup } from './tiny-app.ts';
import { startApp } from './tiny-app.ts';

const setups: Setup[] = [];
afterEach(async () => {
  for (const setup of setups.splice(0)) await setup.stop();
});

const plain = (text: string) => ({ type: 'plain_text', text }) as const;

describe.each<Mode>(['http', 'socket'])('a tiny app over %s', (mode) => {
  it('gets a command, opens a modal, gets its submission and posts', async () => {
    const setup = await startApp(mode, (app) => {
      app.command('/coalitie', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({
          trigger_id: body.trigger_id,
          view: {
            type: 'modal',
            callback_id: 'coalition.start',
            title: plain('Begin'),
            submit: plain('Ok'),
            blocks: [
              {
                type: 'input',
                block_id: 'name',
                label: plain('Naam'),
                element: { type: 'plain_text_input', action_id: 'name' },
              },
            ],
          },
        });
      });
      app.view('coalition.start', async ({ ack, body, client }) => {
        const name = body.view.state.values.name?.name?.value ?? '';
        if (name.length < 3) {
          await ack({ response_action: 'errors', errors: { name: 'te kort' } });
          return;
        }
        await ack();
        await client.chat.postMessage({ channel: body.user.id, text: `Dag ${name}` });
      });
      app.message(async ({ message, client }) => {
        if (message.subtype === undefined)
          await client.chat.postMessage({ channel: message.channel, text: 'gelezen' });
      });
    });
    setups.push(setup);
    const { control } = setup.sandbox;
    const command = await control.command({ user: 'U0NOOR', text: 'start' });
    expect(command.error).toBeUndefined();
    await control.until('U0NOOR', (screen) => screen.modals.length === 1);
    const wrong = await control.submit({ user: 'U0NOOR', values: { name: 'x' } });
    expect(wrong).toMatchObject({ errors: { name: 'te kort' }, closed: false });
    expect(await control.submit({ user: 'U0NOOR', values: { name: 'Binnenstad' } })).toMatchObject({
      closed: true,
    });
    await control.until('U0NOOR', (screen) =>
      screen.conversations.some((one) => one.messages.some((m) => m.text === 'Dag Binnenstad')),
    );
    const sent = await control.message({ user: 'U0NOOR', text: 'hallo & dag' });
    expect(sent.ack).toMatchObject({ status: 200 });
    await control.until('U0NOOR', (screen) =>
      screen.conversations.some((one) => one.messages.some((m) => m.text === 'gelezen')),
    );
    expect(setup.sandbox.log.flatMap((entry) => entry.broken)).toEqual([]);
  });
});
