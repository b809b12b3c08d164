import type { Field } from '../../../src/slack/forms/fields.ts';
import type { Subject } from '../../../src/slack/forms/form.ts';
import { createForm } from '../../../src/slack/forms/paged-form.ts';
import {
  type BlockActionHandler,
  drawKey,
  type SlashCommandHandler,
} from '../../../src/slack/interaction.ts';
import { actions, button, option, section } from '../../../src/slack/kit/blocks.ts';
import type { Values } from '../../../src/slack/kit/inputs.ts';
import { modal } from '../../../src/slack/kit/modals.ts';
import { showView } from '../../../src/slack/kit/open-views.ts';
import { textIn } from '../../../src/text/text.ts';

// A form that no area has: two pages with every kind of field, opened from a window that it then changes.

const options = ['a', 'b', 'c'].map((each) => option(each, `optie ${each}`));

export const firstPage: Field[] = [
  { kind: 'line', id: 'name', label: 'Naam', max: 60 },
  { kind: 'text', id: 'words', label: 'Woorden', optional: true },
  { kind: 'choice', id: 'choice', label: 'Keus', options, begin: 'a' },
  { kind: 'dropdown', id: 'dropdown', entity: 'one', label: 'Lijst', options, begin: 'b' },
  { kind: 'ticks', id: 'ticks', label: 'Vinkjes', options, optional: true },
  { kind: 'several', id: 'several', label: 'Meer', options, optional: true },
  { kind: 'users', id: 'users', label: 'Mensen', optional: true },
];

export const secondPage: Field[] = [
  { kind: 'channel', id: 'channel', label: 'Kanaal', optional: true, begin: 'C0BINNENSTAD' },
  { kind: 'date', id: 'date', label: 'Dag', optional: true },
  { kind: 'time', id: 'time', label: 'Tijd', optional: true },
  { kind: 'number', id: 'number', label: 'Getal', optional: true },
  { kind: 'euros', id: 'euros', label: 'Geld', optional: true },
  { kind: 'tick', id: 'tick', label: 'Akkoord', says: 'Ja', optional: true },
];

/** What came of it each time that it was sent. */
export const sent: Values[] = [];

const window = (said: string) =>
  modal({
    callback: 'proef.window',
    title: 'Proef',
    close: 'Sluit',
    meta: {},
    blocks: [section(said), actions('open', [button('proef.open', 'Open')])],
  });

export const proef = createForm<Subject>({
  callback: 'proef.form',
  pages: [() => firstPage, () => secondPage],
  words: (_text, { page }) => ({
    title: `Proef ${page + 1}`,
    close: 'Sluit',
    submit: page === 0 ? 'Verder' : 'Klaar',
  }),
  draft: {
    form: () => 'proef',
    action: () => 'proef.draft',
    words: () => ({ save: 'Bewaar', notes: { saved: 'bewaard', offered: 'aangeboden' } }),
  },
  pageIn: 'page',
  find: ({ person }, { user }) =>
    user === 'U0SANNE' ? [{ key: 'not-a-lead' }] : { coalition: null, person: person.state },
  initial: () => ({ number: ['3'] }),
  check: ({ page, values }) =>
    page === 0 && values.name?.[0] === 'leeg' ? [{ field: 'name', key: 'name-missing' }] : [],
  plan: ({ values }) => {
    if (values.name?.[0] === 'te lang') return [{ field: 'name', key: 'name-too-long' }];
    if (values.number?.[0] === 'veel') return [{ field: 'number', key: 'day-missing' }];
    sent.push(values);
    return {};
  },
  under: async ({ values }) => window(`verstuurd: ${values.name?.[0]}`),
});

export const handleProef: SlashCommandHandler = async (interaction) => {
  await interaction.ack();
  await showView(interaction, window('nog niets'), { onTop: false });
};

export const handleOpenProef: BlockActionHandler = async (interaction) => {
  await interaction.ack();
  const asking = { ...interaction, meta: { key: drawKey() } };
  const view = await proef.openView(asking, { subject: { coalition: null, person: null } });
  await showView(interaction, view, { onTop: true });
};

export const problems = textIn('nl').problems;
