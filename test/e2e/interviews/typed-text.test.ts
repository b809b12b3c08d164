import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import {
  type Actor,
  addPartner,
  createActor,
  inviteEveryone,
  type SeenView,
  startCoalition,
  wordsOf,
} from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';
import { answersOf, calls, seesButton, seesQuestion, text } from '../underway.ts';

// What people type: stored to the letter, shown to the letter, and Slack does nothing with it.

const strangeName = '<!channel> *Vet* <http://kwaad.example|bank> & &amp;';
const typed = {
  motive: 'Let op <!channel> en <!here>: <http://kwaad.example|bank>',
  developments: 'a'.repeat(3_000),
  yield: Array.from({ length: 1_500 }, (_, at) => `${String(at).padStart(6)}é`).join('\n'),
  adapting: 'Eén\n\n  twee 👩‍👩‍👧‍👦 🏳️‍🌈\nשלום עולם مرحبا\n> citaat\n• punt',
  efforts: '*vet* _schuin_ ~weg~ `code` &amp; &lt;b&gt; & < > "aan"',
  concerns: 'Vraag @channel, en kijk op wie er is.',
  recording: 'Samen met een foto',
};

interface Written {
  type: string;
  text: string;
}

/** Every text object: what Slack formats (`mrkdwn`) and what it shows as it is (`plain_text`). */
function writtenIn(value: unknown): Written[] {
  if (Array.isArray(value)) return value.flatMap(writtenIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text: words } = value as Partial<Written>;
  if ((type === 'mrkdwn' || type === 'plain_text') && typeof words === 'string')
    return [{ type, text: words }];
  return Object.values(value).flatMap(writtenIn);
}

const plainIn = (blocks: object[]) =>
  writtenIn(blocks).flatMap((one) => (one.type === 'plain_text' ? one.text : []));

let stage: Stage;
let noor: Actor;
let ahmed: Actor;
const sent: Record<string, string> = {};

beforeAll(async () => {
  stage = await startStage();
  noor = createActor(stage.control, 'U0NOOR');
  ahmed = createActor(stage.control, 'U0AHMED');
  await startCoalition(noor, { name: strangeName });
  await addPartner(noor, {
    name: strangeName,
    contacts: ['U0AHMED'],
    withoutSlack: '*Jan* <!here> Smit, 06 <12345678> & meer',
  });
  await inviteEveryone(noor);
  await ahmed.press(await seesButton(ahmed, act.start), act.start);
  await seesQuestion(ahmed, 1);
});
afterAll(() => stage.stop());

describe('what a contact types', () => {
  it('answers nothing while nobody can see it', async () => {
    await ahmed.types('\u200b\u2060 \ufeff');
    expect(await answersOf(stage, 'U0AHMED')).toEqual({});
  });

  it('is stored to the letter', async () => {
    const all = Object.entries(typed);
    for (const [at, [question, words]] of all.entries()) {
      await seesQuestion(ahmed, at + 1);
      const files = question === 'recording' ? [{ name: 'plein.png' }] : [];
      const { ts } = await stage.control.message({ user: 'U0AHMED', text: words, files });
      sent[question] = ts;
    }
    await ahmed.press(await seesButton(ahmed, act.send), act.send);
    await stage.quiet();
    expect(Object.values(await answersOf(stage, 'U0AHMED'))).toEqual(Object.values(typed));
    await ahmed.seesMessage(({ blocks }) => wordsOf(blocks).includes(text.interviews.hints.file));
  });

  it('is shown to the lead to the letter: never a ping, a link or bold', async () => {
    await noor.press(await seesButton(noor, act.openRead), act.openRead);
    const pages = await readAll();
    expect(pages.join('')).toContain(typed.yield);
    for (const words of Object.values(typed)) expect(pages.join('')).toContain(words);
  });

  it('survives changing in a modal, twice, and is never escaped again', async () => {
    const overview = () => seesButton(ahmed, act.openOwn);
    await ahmed.press(await overview(), act.openOwn);
    for (const change of ['', ' !']) {
      const block = await changeButton('efforts');
      await ahmed.clickModal(act.openAnswer, block);
      const form = await ahmed.modal(views.answer);
      const shown = String(form.values['answer.efforts']);
      expect(shown).toBe(typed.efforts);
      typed.efforts = shown + change;
      await ahmed.submit({ 'answer.efforts': typed.efforts });
      expect(Object.values(await answersOf(stage, 'U0AHMED'))).toEqual(Object.values(typed));
    }
    await ahmed.clickModal(act.openAnswer, await changeButton('yield'));
    const long = await ahmed.modal(views.answer);
    expect(long.submit).toBeNull();
    await ahmed.close();
    await ahmed.close();
  });

  it('is replaced by an edit; a deletion asks first', async () => {
    typed.concerns = 'Toch *anders* <dan> eerst';
    await stage.control.edit({ user: 'U0AHMED', ts: sent.concerns ?? '', text: typed.concerns });
    expect(Object.values(await answersOf(stage, 'U0AHMED'))).toEqual(Object.values(typed));
    await stage.control.remove({ user: 'U0AHMED', ts: sent.adapting ?? '' });
    const asked = await seesButton(ahmed, `${act.settleDeletion}.no`);
    expect((await answersOf(stage, 'U0AHMED')).adapting).toBe(typed.adapting);
    await ahmed.press(asked, `${act.settleDeletion}.yes`);
    expect((await answersOf(stage, 'U0AHMED')).adapting ?? '').toBe('');
  });
});

describe('whatever Slack formats', () => {
  it('holds nobody’s typing raw: not a name, not an answer, not a way to reach somebody', async () => {
    for (const command of ['status', 'partner', 'interview', '']) {
      await noor.command(command);
      const { modals } = await stage.control.view({ user: 'U0NOOR' });
      for (const _ of modals) await noor.close();
    }
    const requests = stage.sandbox.log.filter(({ direction }) => direction === 'from app');
    const formatted = [
      ...requests.flatMap(({ request }) => writtenIn(request).flatMap(rawIn)),
      ...stage.sandbox.log
        .filter(({ direction }) => direction === 'to app')
        .flatMap(({ response }) => writtenIn(response).flatMap(rawIn)),
      ...calls(stage, 'chat.postMessage').map(({ request }) => String((request as { text?: string }).text)),
    ];
    const whole = formatted.join('\n');
    expect(whole).toContain('&lt;!channel&gt;');
    expect(whole).not.toMatch(/<!|<http|\*Vet\*|\*Jan\*|&amp;lt;|&amp;amp;amp;/);
    expect(stage.sandbox.log.flatMap((entry) => entry.broken ?? [])).toEqual([]);
  });

  const rawIn = (one: Written) => (one.type === 'mrkdwn' ? one.text : []);
});

/** All plain words of the interview that the lead reads, page by page, joined as they stand. */
async function readAll(): Promise<string[]> {
  const pages: string[] = [];
  for (let page = 0; ; page += 1) {
    const view: SeenView = await noor.modal(views.read);
    pages.push(...plainIn(view.blocks));
    const next = JSON.stringify(view.blocks).includes(`"${act.readPage}.${page + 1}"`);
    if (!next) return pages;
    await noor.clickModal(`${act.readPage}.${page + 1}`);
  }
}

/** The block of the button that changes one's answer to a question. */
async function changeButton(question: string): Promise<{ block_id?: string; value?: string }> {
  const view = await ahmed.modal(views.own);
  const found = view.blocks.find((block) => {
    const { accessory } = block as { accessory?: { value?: string } };
    return accessory?.value?.endsWith(`.${question}`) === true;
  }) as { block_id?: string; accessory: { value: string } } | undefined;
  if (found === undefined) throw new Error(`no button for ${question}`);
  return {
    value: found.accessory.value,
    ...(found.block_id === undefined ? {} : { block_id: found.block_id }),
  };
}
