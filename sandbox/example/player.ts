import type { Control } from '../control/control.ts';
import { NotPossible } from '../control/route.ts';
import type { Screen } from '../control/seeing.ts';
import { elementsOf } from '../inputs.ts';
import type { JsonObject } from '../json.ts';
import { asObjects, asText, isObject } from '../json.ts';

type SeenMessage = Screen['conversations'][number]['messages'][number];

/** Somebody who plays their part in an example, by what a person can do and nothing else. */
export interface Player {
  readonly user: string;
  command(text: string): Promise<void>;
  /** Waits for this view on top, and for an input that it may get later. */
  view(callback: string, input?: string): Promise<Screen['modals'][number]>;
  /** Submits the view on top; throws where the app finds it wrong. */
  submit(values: Record<string, string | string[] | null>): Promise<void>;
  clickInView(action: string): Promise<void>;
  close(): Promise<void>;
  type(text: string): Promise<void>;
  /** Waits for a message in the DM that fits, the newest one. */
  message(fits: (message: SeenMessage) => boolean): Promise<SeenMessage>;
  /** Waits for a button in the DM and presses it. */
  press(action: string): Promise<void>;
}

const channel = 'C0BINNENSTAD';
/** The app takes its time between two questions. */
const patience = 30_000;

export function createPlayer(control: Control, user: string): Player {
  const dm = (screen: Screen) => screen.conversations.find(({ kind }) => kind === 'im')?.messages ?? [];
  const seen = async <T>(found: (screen: Screen) => T | undefined): Promise<T> => {
    const screen = await control.until(user, (now) => found(now) !== undefined, { timeout: patience });
    const value = found(screen);
    if (value === undefined) throw new NotPossible(`What ${user} waited for is gone again.`);
    return value;
  };
  const message: Player['message'] = (fits) => seen((screen) => dm(screen).findLast(fits));
  return {
    user,
    message,
    command: async (text) => refuse(await control.command({ user, channel, text })),
    view: (callback, input) =>
      seen(({ modals }) => {
        const top = modals.at(-1);
        const fits = top?.callback_id === callback && (input === undefined || input in top.values);
        return fits ? top : undefined;
      }),
    submit: async (values) => {
      const done = await control.submit({ user, values });
      refuse(done);
      if (done.errors) throw new NotPossible(`The app refused the example: ${JSON.stringify(done.errors)}`);
    },
    clickInView: async (action) => refuse(await control.clickView({ user, action_id: action })),
    close: async () => {
      await control.close({ user });
    },
    type: async (text) => {
      await control.message({ user, text });
    },
    press: async (action) => {
      const { ts, blocks } = await message((one) => buttonIn(one.blocks, action) !== undefined);
      const placed = buttonIn(blocks, action);
      refuse(await control.click({ user, ts, action_id: action, block_id: placed?.blockId ?? '' }));
    },
  };
}

export function buttonIn(blocks: readonly JsonObject[], action: string) {
  return elementsOf(blocks).find(({ actionId }) => actionId === action);
}

/** What an actions block with such an id is about: `question.` finds `motive` in `question.motive`. */
export function detailOf(blocks: readonly JsonObject[], prefix: string): string | undefined {
  const found = asObjects([...blocks]).find(
    (block) => isObject(block) && asText(block.block_id).startsWith(prefix),
  );
  return found ? asText(found.block_id).slice(prefix.length) : undefined;
}

function refuse({ error }: { error?: string }): void {
  if (error !== undefined) throw new NotPossible(`The app did not take part in the example: ${error}.`);
}
