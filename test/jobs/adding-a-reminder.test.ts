import { expect, it } from 'vitest';
import { given } from '../coalition/given.ts';
import { started } from '../coalition/stories.ts';
import { copyOfApp } from '../recipe.ts';

// The README's recipe "Add a kind of reminder", followed in a copy.

const kinds = 'src/coalition/steps/due-kinds.ts';
const dues = 'src/coalition/steps/dues.ts';
const core = 'src/coalition/steps/area.ts';
const list = 'jobs/reminders.ts';
const area = 'jobs/steps/reminders.ts';
const words = ['src/text/nl/steps.ts', 'src/text/en/steps.ts'];
const catalogue = 'src/text/nl.ts';
const { edit, append, write, wrongFiles, built } = copyOfApp();

const rule = `
export function forWelcome({ id, leads, startedAt }: Coalition): Due[] {
  const when = { since: startedAt, workingDays: 2 };
  return leads.map((user) => ({ user, coalition: id, kind: due.leadWelcome, about: '', when }));
}
`;

const kind = `import { section } from '../../../src/slack/kit/blocks.ts';
import type { ReminderKind } from '../../engine/reminders.ts';

export const leadWelcome: ReminderKind = {
  notification: () => 'Waterstad',
  lines: ({ coalition }) => [section(\`Waterstad: \${coalition.id}\`)],
  sent: (due) => ({ type: 'NoteLeadNudged', user: due.user }),
};
`;

it('a kind of reminder is its rule, a file, a line in its area and its words: the compiler asks for each', async () => {
  edit(kinds, /(leadStill: [^\n]+)/, "$1\n  leadWelcome: { kind: 'lead-welcome' },");
  append(dues, rule);
  edit(core, /import \{ duesOfAll \}/, 'import { duesOfAll, forWelcome }');
  edit(
    core,
    / duesOfAll,\n/,
    ' duesOfAll: (coalition) => [...duesOfAll(coalition), ...forWelcome(coalition)],\n',
  );
  expect(await wrongFiles()).toEqual([list, catalogue]);

  write('jobs/steps/reminders/lead-welcome.ts', kind);
  edit(area, /(import \{ leadStill \})/, "import { leadWelcome } from './reminders/lead-welcome.ts';\n$1");
  edit(area, /(\[due\.leadStill\]: leadStill)/, '$1, [due.leadWelcome]: leadWelcome');
  for (const file of words)
    edit(file, /(\[due\.leadStill\]: '[^']+',)/, "$1\n  [due.leadWelcome]: 'Waterstad',");
  expect(await wrongFiles()).toEqual([]);

  const { state } = given(started);
  const due = (await built('src/coalition/agenda.js'))
    .agenda(state)
    .find((each: { kind: string }) => each.kind === 'lead-welcome');
  expect(due).toMatchObject({ user: 'U0NOOR', coalition: state.id, when: { workingDays: 2 } });
  const { bundle } = await built('src/person/bundle.js');
  const calendar = {
    zone: 'Europe/Amsterdam',
    country: 'NL',
    hours: { from: '09:00', to: '17:00', days: [3] },
  };
  // Two working days of who works on Wednesdays only, counted from the first.
  expect(bundle(null, [{ due, calendar }], state.startedAt).next).toBe(Date.parse('2026-03-18T09:00+01:00'));
  const { textIn } = await built('src/text/text.js');
  const { buildBundleMessage } = await built('jobs/rhythm/bundle-message.js');
  const { message, said } = buildBundleMessage(textIn('nl'), { coalitions: [state], dues: [due] });
  expect(said).toEqual([due]);
  expect(JSON.stringify(message.blocks)).toContain(`Waterstad: ${state.id}`);
}, 180_000);
