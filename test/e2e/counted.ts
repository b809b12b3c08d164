import type { Actor, SeenView } from './actors.ts';

// What an action costs: a press, a choice and a date are a click each; typing is none.

const typed = ['plain_text_input', 'rich_text_input', 'email_text_input', 'number_input', 'url_text_input'];

interface Input {
  type: string;
  block_id?: string;
  element?: { type: string };
}

/** An actor whose clicks are counted since the last command. */
export function countClicks(actor: Actor): Actor & { clicks(): number } {
  let clicks = 0;
  return {
    ...actor,
    command: (text, channel) => {
      clicks = 0;
      return actor.command(text, channel);
    },
    press: (...given) => {
      clicks += 1;
      return actor.press(...given);
    },
    clickModal: (...given) => {
      clicks += 1;
      return actor.clickModal(...given);
    },
    submit: async (values) => {
      const view = await actor.modal();
      clicks += 1 + Object.keys(values).reduce((sum, field) => sum + costOf(view, field, values), 0);
      return actor.submit(values);
    },
    clicks: () => clicks,
  };
}

/** One for each thing that is chosen, or chosen away. */
function costOf(view: SeenView, field: string, values: Record<string, string | string[] | null>): number {
  const block = (view.blocks as unknown as Input[]).find(
    ({ block_id: id = '' }) => id === field || id.startsWith(`${field}.`),
  );
  if (block?.element === undefined) throw new Error(`${field} is not asked`);
  if (typed.includes(block.element.type)) return 0;
  const [was, is] = [listOf(view.values[block.block_id ?? '']), listOf(values[field])];
  return [...was.filter((each) => !is.includes(each)), ...is.filter((each) => !was.includes(each))].length;
}

function listOf(value: unknown): string[] {
  return [value ?? []].flat().map(String);
}
