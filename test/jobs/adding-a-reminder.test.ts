import { expect, it } from 'vitest';
import { given } from '../coalition/given.ts';
import { started } from '../coalition/stories.ts';
import { copyOfApp } from '../recipe.ts';

// The README's recipe "Add a kind of reminder", followed in a copy.

const agenda = 'src/coalition/agenda.ts';
const table = 'jobs/reminders.ts';
const words = ['src/text/nl/rhythm.ts', 'src/text/en/rhythm.ts'];
const { edit, append, write, wrongFiles, built } = copyOfApp();

const rule = `
function forWelcome({ id, leads, startedAt }: Coalition): Due[] {
  const when = { since: startedAt, workingDays: 2 };
  return leads.map((user) => ({ user, coalition: id, kind: 'lead-welcome', about: '', when }));
}
`;

const kind = `import { section } from '../../src/slack/blocks.ts';
import type { ReminderKind } from '../reminders.ts';

export const leadWelcome: ReminderKind = {
  notification: () => 'Waterstad',
  lines: (_text, coalition) => [section(\`Waterstad: \${coalition.id}\`)],
  sent: (due) => ({ type: 'NoteLeadNudged', user: due.user }),
};
`;

it('a kind of reminder is its rule, a file, a line in the table and its words: the compiler asks for each', async () => {
  edit(agenda, /(interface Due \{[^}]*?\bkind:\s*\|?\s*)'/, "$1'lead-welcome' | '");
  edit(agenda, /\.\.\.forStillLeads\(coalition\)/, '...forStillLeads(coalition), ...forWelcome(coalition)');
  append(agenda, rule);
  expect(await wrongFiles()).toEqual([table, words[0]]);

  write('jobs/reminders/lead-welcome.ts', kind);
  edit(table, /(import \{ leadStill \})/, "import { leadWelcome } from './reminders/lead-welcome.ts';\n$1");
  edit(table, /('lead-still': leadStill,)/, "$1\n  'lead-welcome': leadWelcome,");
  for (const file of words) edit(file, /('lead-still': '[^']+',)/, "$1\n    'lead-welcome': 'Waterstad',");
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
  const { buildBundleMessage } = await built('jobs/bundle-message.js');
  const { message, said } = buildBundleMessage(textIn('nl'), { coalitions: [state], dues: [due] });
  expect(said).toEqual([due]);
  expect(JSON.stringify(message.blocks)).toContain(`Waterstad: ${state.id}`);
}, 180_000);
