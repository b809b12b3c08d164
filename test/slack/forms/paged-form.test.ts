import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { routes } from '../../../src/slack/routes.ts';
import { type Actor, createActor, wordsOf } from '../../e2e/actors.ts';
import { type Stage, startStage, stopUnbroken } from '../../e2e/stage.ts';
import { handleOpenProef, handleProef, problems, proef, sent } from './throwaway.ts';

/** As long as an input can hold, in code points of four bytes. */
const longest = '😀'.repeat(3_000);

const filled = {
  name: 'Noor',
  words: longest,
  choice: 'c',
  'dropdown.one': 'a',
  ticks: ['a', 'c'],
  several: ['b'],
  users: ['U0AHMED'],
};
const rest = { channel: 'C0BINNENSTAD', date: '2026-04-01', time: '13:30', number: '12', euros: '€ 2.500' };

let stage: Stage;
let noor: Actor;
beforeAll(async () => {
  routes.commands.proef = handleProef;
  routes.actions['proef.open'] = handleOpenProef;
  routes.actions['proef.draft'] = proef.handleDraft;
  routes.views['proef.form'] = proef.handlePage;
  stage = await startStage();
  noor = createActor(stage.control, 'U0NOOR');
});
afterAll(() => {
  // The files of a worker share what they import.
  delete routes.commands.proef;
  delete routes.actions['proef.open'];
  delete routes.actions['proef.draft'];
  delete routes.views['proef.form'];
  return stopUnbroken(stage);
});
beforeEach(() => {
  sent.length = 0;
});

async function opened(actor = noor) {
  await actor.command('proef');
  await actor.modal('proef.window');
  await actor.clickModal('proef.open');
  return actor.modal('proef.form');
}

async function closeAll(actor = noor) {
  while ((await stage.control.view({ user: actor.user })).modals.length > 0) await actor.close();
}

/** Waits for a page that says this. */
async function page(words: RegExp, actor = noor) {
  const { modals } = await stage.control.until(actor.user, (now) =>
    words.test(JSON.stringify([now.modals.at(-1)?.title, now.modals.at(-1)?.blocks])),
  );
  const top = modals.at(-1);
  if (top === undefined) throw new Error('no modal');
  return top;
}

describe('a form of two pages', () => {
  it('says what was filled in on both, each kind as it was, and what lies under it says so', async () => {
    await opened();
    await noor.submit(filled);
    // What stood there before is still there once a page was turned.
    expect((await page(/Proef 2/)).values).toMatchObject({ number: '3' });
    await noor.submit({ ...rest, tick: ['yes'] });
    await stage.control.until('U0NOOR', ({ modals }) =>
      wordsOf(modals.at(-1)?.blocks ?? []).includes('verstuurd: Noor'),
    );
    expect(sent).toEqual([
      {
        name: ['Noor'],
        words: [longest],
        choice: ['c'],
        dropdown: ['a'],
        ticks: ['a', 'c'],
        several: ['b'],
        users: ['U0AHMED'],
        channel: ['C0BINNENSTAD'],
        date: ['2026-04-01'],
        time: ['13:30'],
        number: ['12'],
        euros: ['€ 2.500'],
        tick: ['yes'],
      },
    ]);
    await closeAll();
    const again = await opened();
    expect(again.values.name ?? '').toBe('');
    expect(wordsOf(again.blocks)).not.toContain('aangeboden');
    await closeAll();
  });

  it('keeps a draft when asked, and offers all of it again', async () => {
    await opened();
    await noor.fill({ name: 'Half', words: longest });
    await noor.clickModal('proef.draft');
    expect((await page(/bewaard/)).values).toMatchObject({ name: 'Half', words: longest });
    await closeAll();
    const again = await opened();
    expect(wordsOf(again.blocks)).toContain('aangeboden');
    expect(again.values).toMatchObject({ name: 'Half', words: longest });
    await closeAll();
  });

  it('keeps each page as it is turned', async () => {
    await opened();
    await noor.submit(filled);
    await page(/Proef 2/);
    await noor.fill({ number: '7' });
    await noor.clickModal('proef.draft');
    await page(/bewaard/);
    await closeAll();
    expect((await opened()).values).toMatchObject({ name: 'Noor', words: longest, choice: 'c' });
    await noor.submit({ name: 'Noor' });
    expect((await page(/Proef 2/)).values).toMatchObject({ number: '7' });
    await closeAll();
  });

  it('says under a field of the page what is wrong with it', async () => {
    await opened();
    expect((await noor.submit({ ...filled, name: 'leeg' })).ack.body).toEqual({
      response_action: 'errors',
      errors: { name: problems['name-missing'] },
    });
    await noor.submit(filled);
    await page(/Proef 2/);
    expect((await noor.submit({ ...rest, number: 'veel' })).ack.body).toEqual({
      response_action: 'errors',
      errors: { number: problems['day-missing'] },
    });
    await closeAll();
  });

  it('goes back to the page whose field is wrong, with nothing lost', async () => {
    await opened();
    await noor.submit({ ...filled, name: 'te lang' });
    await page(/Proef 2/);
    await noor.submit(rest);
    const back = await page(/Proef 1/);
    const at = back.blocks.findIndex((block) => 'block_id' in block && block.block_id === 'name');
    expect(wordsOf(back.blocks.slice(at - 1, at))).toBe(problems['name-too-long']);
    expect(back.values).toMatchObject({ name: 'te lang', words: longest, choice: 'c' });
    await noor.submit({ name: 'Kort' });
    expect((await page(/Proef 2/)).values).toMatchObject({ date: '2026-04-01', number: '12' });
    await noor.submit({});
    await stage.control.until('U0NOOR', ({ modals }) =>
      wordsOf(modals.at(-1)?.blocks ?? []).includes('verstuurd: Kort'),
    );
    expect(sent).toMatchObject([
      { name: ['Kort'], words: [longest], date: ['2026-04-01'], euros: ['€ 2.500'] },
    ]);
    await closeAll();
  });

  it('does not go through without its first page', async () => {
    await opened();
    await noor.submit(filled);
    await page(/Proef 2/);
    await stage.context.commands.handle({ by: 'U0NOOR', query: { person: 'U0NOOR' } }, () => ({
      draft: { form: 'proef', text: null },
    }));
    expect((await noor.submit(rest)).ack.body).toMatchObject({
      response_action: 'errors',
      errors: { channel: problems['pages-lost'] },
    });
    expect(sent).toEqual([]);
    await closeAll();
  });

  it('offers no draft that cannot be read', async () => {
    for (const draft of ['{', '{"name":1}', '{"values":{"name":"Noor"},"at":1}']) {
      await stage.context.commands.handle({ by: 'U0NOOR', query: { person: 'U0NOOR' } }, () => ({
        draft: { form: 'proef', text: draft },
      }));
      expect(wordsOf((await opened()).blocks)).not.toContain('aangeboden');
      await closeAll();
    }
  });

  it('offers a draft of the app’s first version, which kept no time', async () => {
    await stage.context.commands.handle({ by: 'U0NOOR', query: { person: 'U0NOOR' } }, () => ({
      draft: { form: 'proef', text: '{"name":["Oud"]}' },
    }));
    expect((await opened()).values).toMatchObject({ name: 'Oud' });
    await closeAll();
  });

  it('says so to whoever may not use it', async () => {
    const sanne = createActor(stage.control, 'U0SANNE');
    await opened(sanne);
    await sanne.clickModal('proef.draft');
    await page(new RegExp(problems['not-a-lead'].slice(0, 20)), sanne);
    await closeAll(sanne);
    await opened(sanne);
    expect((await sanne.submit({ ...filled, words: 'x' })).ack.body).toMatchObject({
      response_action: 'errors',
      errors: { name: problems['not-a-lead'] },
    });
    await closeAll(sanne);
  });
});
