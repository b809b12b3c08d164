import type { Sandbox } from '../../sandbox/server.ts';
import { act, views } from '../../src/slack/ids.ts';
import { moreValue, parseMore, parseWays } from '../../src/slack/kit/more.ts';
import { textIn } from '../../src/text/text.ts';

type Control = Sandbox['control'];
export type Screen = Awaited<ReturnType<Control['until']>>;
export type SeenMessage = Screen['conversations'][number]['messages'][number];
export type SeenView = Screen['modals'][number];

interface Placed {
  block: { type: string; block_id?: string };
  element: { type: string; action_id: string; value?: string; text?: { text: string } };
  /** It stands in a menu of buttons: the option to choose there. */
  option?: string;
  /** It stands in a window of other ways: the button that opens that, and its own value there. */
  way?: { opens: string; value: string };
}

/** Buttons and menus of a message or view, in order; of a menu of buttons those buttons. */
export function elementsIn(blocks: object[]): Placed[] {
  return blocks.flatMap((block) => {
    const { elements = [], accessory } = block as { elements?: object[]; accessory?: object };
    return [...elements, ...(accessory === undefined ? [] : [accessory])].flatMap((element) =>
      'action_id' in element ? inView({ block, element } as Placed) : [],
    );
  });
}

function inWindow({ block, element }: Placed): Placed[] {
  const opens = element.value ?? '';
  return parseWays(opens).map(({ action_id: action = '', text, value = '' }) => ({
    block,
    element: { type: 'way', action_id: action, text, ...(value === '' ? {} : { value }) },
    way: { opens, value: moreValue(action, value) },
  }));
}

function inView(placed: Placed): Placed[] {
  if (placed.element.action_id === act.ways) return [placed, ...inWindow(placed)];
  if (placed.element.action_id !== act.more || placed.element.type !== 'overflow') return [placed];
  const { options = [] } = placed.element as { options?: { value: string; text: { text: string } }[] };
  return options.map(({ value: option, text }) => {
    const { action, value } = parseMore(option);
    const element = { type: 'option', action_id: action, text, ...(value === '' ? {} : { value }) };
    return { block: placed.block, element, option };
  });
}

interface Aimed {
  action_id: string;
  block_id?: string;
  value?: string;
  selected?: string;
}

/** What a person clicks to press a button, wherever it stands; `inside`: in the window that opens. */
function aimAt(
  blocks: object[],
  action: string,
  { value, selected }: { value?: string | undefined; selected?: string | undefined } = {},
): Aimed & { inside?: string } {
  const meant = value ?? selected;
  const found = elementsIn(blocks).find(
    ({ element, option, way }) =>
      element.action_id === action &&
      (option === undefined && way === undefined
        ? value === undefined || element.value === value
        : meant === undefined || element.value === meant),
  );
  const block = found?.block.block_id === undefined ? {} : { block_id: found.block.block_id };
  if (found?.way !== undefined)
    return { action_id: act.ways, ...block, value: found.way.opens, inside: found.way.value };
  if (found?.option !== undefined) return { action_id: act.more, ...block, selected: found.option };
  return { action_id: action, ...block, ...(selected === undefined ? {} : { selected }) };
}

/** All words of a message or view. */
export function wordsOf(blocks: object[]): string {
  const words: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        if (key === 'text' && typeof each === 'string') words.push(each);
        else walk(each);
      }
    }
  };
  walk(blocks);
  return words.join('\n');
}

/** Whether a message begins with this line: what it is about. */
export function isTitled({ text = '' }: { text?: string | undefined }, title: string): boolean {
  return text === title || text.startsWith(`${title}\n`);
}

/** One person in the sandbox: does what a person can do, and waits for what they should come to see. */
export function createActor(control: Control, user: string) {
  const dm = (screen: Screen) => screen.conversations.find((each) => each.kind === 'im')?.messages ?? [];
  const actor = {
    user,
    /** The messages in the DM with the app. */
    dm: async () => dm(await control.view({ user })),
    /** Waits for a message in the DM whose words match, the newest one. */
    sees: async (
      words: RegExp,
      options: { after?: string | undefined; timeout?: number } = {},
    ): Promise<SeenMessage> => {
      const fits = (message: SeenMessage) =>
        words.test(`${message.text}\n${wordsOf(message.blocks)}`) &&
        (options.after === undefined || message.ts > options.after);
      const screen = await control.until(user, (now) => dm(now).some(fits), {
        timeout: options.timeout ?? 10_000,
      });
      const found = dm(screen).findLast(fits);
      if (found === undefined) throw new Error('gone again');
      return found;
    },
    /** Waits for a message in the DM that fits, the newest one. */
    seesMessage: async (fits: (message: SeenMessage) => boolean, timeout = 10_000): Promise<SeenMessage> => {
      const found = dm(await control.until(user, (now) => dm(now).some(fits), { timeout })).findLast(fits);
      if (found === undefined) throw new Error('gone again');
      return found;
    },
    channelMessages: async (channel: string) =>
      (await control.view({ user })).conversations.find((each) => each.id === channel)?.messages ?? [],
    types: (text: string) => control.message({ user, text }),
    command: (text: string, channel = 'C0BINNENSTAD') => control.command({ user, channel, text }),
    /** Presses a button of a message by its action_id (and value, where several share it). */
    press: async (
      message: SeenMessage,
      action: string,
      options: { value?: string; selected?: string; channel?: string } = {},
    ) => {
      const screen = await control.view({ user });
      const channel =
        options.channel ??
        screen.conversations.find((each) => each.messages.some(({ ts }) => ts === message.ts))?.id ??
        '';
      const now = screen.conversations
        .find(({ id }) => id === channel)
        ?.messages.find(({ ts }) => ts === message.ts);
      const { inside, ...aimed } = aimAt(now?.blocks ?? [], action, options);
      const pressed = await control.click({ user, channel, ts: message.ts, ...aimed });
      if (inside === undefined) return pressed;
      await actor.modal(views.ways);
      return control.clickView({ user, action_id: act.more, value: inside });
    },
    /** The modal on top; waits for it. */
    modal: async (callback?: string): Promise<SeenView> => {
      const fits = (screen: Screen) => {
        const top = screen.modals.at(-1);
        return top !== undefined && (callback === undefined || top.callback_id === callback);
      };
      const screen = await control.until(user, fits);
      const top = screen.modals.at(-1);
      if (top === undefined) throw new Error('no modal');
      return top;
    },
    submit: (values: Record<string, string | string[] | null>) => control.submit({ user, values }),
    /** Types into the inputs of the modal on top. */
    fill: (values: Record<string, string>) => control.fill({ user, values }),
    clickModal: (action: string, options: { block_id?: string; value?: string; selected?: string } = {}) =>
      control.clickView({ user, action_id: action, ...options }),
    close: () => control.close({ user }),
    /** What a command answered, the newest ephemeral in a channel. */
    ephemeral: async (channel = 'C0BINNENSTAD') => {
      const fits = (screen: Screen) =>
        screen.conversations
          .find((each) => each.id === channel)
          ?.messages.some((message) => message.ephemeral) ?? false;
      const screen = await control.until(user, fits);
      const found = screen.conversations
        .find((each) => each.id === channel)
        ?.messages.findLast((message) => message.ephemeral);
      if (found === undefined) throw new Error('no ephemeral');
      return found;
    },
  };
  return actor;
}

export type Actor = ReturnType<typeof createActor>;

export interface Started {
  name?: string;
  channel?: 'existing' | 'private' | 'public';
  existing?: string;
  language?: 'nl' | 'en';
  together?: 'no' | 'yes';
}

/** Noor walks through the three pages of `/coalitie start`. */
export async function startCoalition(lead: Actor, options: Started = {}): Promise<void> {
  await lead.command('start');
  await lead.modal('coalition.start');
  await lead.submit({
    name: options.name ?? 'Aantrekkelijke binnenstad',
    need: 'Winkels staan leeg.\nHet wordt stil.',
  });
  await lead.modal('coalition.about');
  await lead.submit({
    organisation: 'Gemeente Waterstad',
    kind: 'municipality',
    intention: 'Een levendig centrum.',
  });
  await lead.modal('coalition.setup');
  await lead.submit({
    together: options.together ?? 'no',
    channel: options.channel ?? 'existing',
    existing: options.existing ?? 'C0BINNENSTAD',
    language: options.language ?? 'nl',
    country: 'NL',
  });
  await lead.sees(/(is gestart|has started|under way|up and running)/i);
}

/** Adds a partner through the list of partners. */
export async function addPartner(
  lead: Actor,
  partner: { name: string; kind?: string; contacts?: string[]; outsiders?: string[]; withoutSlack?: string },
): Promise<void> {
  await lead.command('partner');
  await lead.modal('partner.list');
  await lead.clickModal('partner.add');
  await lead.modal('partner.save');
  if (partner.outsiders !== undefined) await waitForInput(lead, 'outsiders');
  await lead.submit({
    organisation: partner.name,
    kind: partner.kind ?? 'entrepreneurs',
    contacts: partner.contacts ?? [],
    ...(partner.outsiders === undefined ? {} : { outsiders: partner.outsiders }),
    without_slack: partner.withoutSlack ?? null,
  });
  await lead.modal('partner.list');
  await lead.close();
}

async function waitForInput(actor: Actor, blockId: string): Promise<void> {
  for (;;) {
    const top = await actor.modal();
    if (top.blocks.some((block) => (block as { block_id?: string }).block_id === blockId)) return;
    await new Promise((done) => setTimeout(done, 20));
  }
}

export async function inviteEveryone(lead: Actor): Promise<void> {
  await lead.command('interview');
  await lead.modal('interview.invite');
  await lead.submit({ who: [], everyone: ['everyone'] });
  await lead.modal('interview.invite');
  await lead.close();
}

interface Said {
  text: string;
  blocks: object[];
}

/** What the app answered a command with, in its acknowledgement. */
export async function answerTo(actor: Actor, command: string, channel?: string): Promise<Said> {
  const { ack } = await actor.command(command, channel);
  const { text: line = '', blocks = [] } = (ack.body ?? {}) as Partial<Said>;
  return { text: line, blocks };
}
/** The action_ids of a message's buttons, in order. */
export const buttonsOf = ({ blocks }: { blocks: object[] }) =>
  elementsIn(blocks).map(({ element }) => element.action_id);

/** Answers the questions by typing, in Dutch, and sends them. */
export async function answerAll(actor: Actor, word: string, from = 1): Promise<void> {
  for (let place = from; place <= 7; place += 1) {
    await actor.sees(new RegExp(`\\*${place} van 7\\*`));
    await actor.types(`${word} ${place}`);
  }
  const review = await actor.seesMessage(({ blocks }) =>
    elementsIn(blocks).some(({ element }) => element.action_id === 'interview.send'),
  );
  await actor.press(review, 'interview.send');
  await actor.sees(new RegExp(textIn('nl').interviews.receipt.notification));
}
