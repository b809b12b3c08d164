import { expect, it } from 'vitest';
import { after, now } from './coalition/given.ts';
import { started } from './coalition/stories.ts';
import { copyOfApp } from './recipe.ts';

// The README's recipe "Add an area", followed in a copy: greetings, which leads send and are reminded of.

const { edit, write, wrongFiles, built } = copyOfApp();
const touched = new Set<string>();

/** One line more in a list, before or after what stands there once. */
function add(file: string, stands: RegExp, line: string, where: 'before' | 'after' = 'after'): void {
  touched.add(file);
  edit(file, stands, where === 'after' ? `$&\n${line}` : `${line}\n$&`);
}

const own: Record<string, string> = {
  'src/coalition/greetings/commands.ts': `
export type GreetingCommand = { type: 'Greet'; greeting: string } | { type: 'NoteGreetingAsked'; greeting: string };
`,
  'src/coalition/greetings/events.ts': `
export type GreetingsFact = { type: 'Greeted'; greeting: string } | { type: 'GreetingAsked'; greeting: string };
`,
  'src/coalition/greetings/state.ts': `
export interface Greeting {
  id: string;
  at: number;
  asked: boolean;
}

export interface GreetingsPart {
  greetings: Greeting[];
}
`,
  'src/coalition/greetings/model.ts': `import type { GreetingCommand } from './commands.ts';
import type { GreetingsFact } from './events.ts';
import type { GreetingsPart } from './state.ts';

export interface GreetingsModel {
  command: GreetingCommand;
  fact: GreetingsFact;
  part: GreetingsPart;
}
`,
  'src/coalition/greetings/due-kinds.ts': `import type { DueKinds } from '../due-rule.ts';

export const greetingDues = {
  greetingAsk: { kind: 'greeting-ask', cancellable: true },
} as const satisfies DueKinds;
`,
  'src/coalition/greetings/area.ts': `import type { Area } from '../area.ts';
import { accept } from '../decision.ts';
import { due } from '../due-kinds.ts';
import type { EventOf } from '../events.ts';
import type { GreetingCommand } from './commands.ts';
import type { GreetingsFact } from './events.ts';
import type { Greeting, GreetingsPart } from './state.ts';

export const greetings = {
  commands: {
    Greet: (_state, { greeting }, stamp) => accept(stamp, [{ type: 'Greeted', greeting }]),
    NoteGreetingAsked: (_state, { greeting }, stamp) => accept(stamp, [{ type: 'GreetingAsked', greeting }]),
  },
  events: {
    Greeted: (state, { greeting: id, at }) => ({
      ...state,
      greetings: [...state.greetings, { id, at, asked: false }],
    }),
    GreetingAsked: (state, { greeting: id }) => ({
      ...state,
      greetings: state.greetings.map((each) => (each.id === id ? { ...each, asked: true } : each)),
    }),
  },
  begin: () => ({ greetings: [] }),
  things: ({ greetings }) => greetings,
  dues: ({ id, at, asked }, { id: coalition, leads }) =>
    asked
      ? []
      : leads.map((user) => ({
          user,
          coalition,
          kind: due.greetingAsk,
          about: id,
          when: { since: at, workingDays: 1 },
        })),
  duesOfAll: () => [],
  texts: () => [],
  mayRead: () => 'no',
} satisfies Area<GreetingCommand, EventOf<GreetingsFact['type']>, Greeting, GreetingsPart>;
`,
  'src/text/nl/greetings.ts': `import { due } from '../../coalition/due-kinds.ts';

export const greetings = {
  ask: 'Wil je terug groeten?',
  title: 'Groeten',
  button: 'Groet',
  saved: 'Je concept is bewaard.',
};

export const dueKinds = { [due.greetingAsk]: 'Vraagt om terug te groeten' };
`,
  'src/text/en/greetings.ts': `import { due } from '../../coalition/due-kinds.ts';

export const greetings = {
  ask: 'Shall we greet them back?',
  title: 'Greetings',
  button: 'Greet',
  saved: 'Your draft is kept.',
};

export const dueKinds = { [due.greetingAsk]: 'Asks to greet them back' };
`,
  'src/slack/greetings/ids.ts': `export const act = { openGreeting: 'greeting.open', greetingDraft: 'greeting.draft' } as const;
export const views = { greeting: 'greeting.save' } as const;
`,
  'src/slack/greetings/form.ts': `import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import { createForm } from '../forms/paged-form.ts';
import { deriveId } from '../interaction.ts';
import { act, views } from './ids.ts';

export const greetingForm = createForm<LeadSubject>({
  callback: views.greeting,
  pages: [(text) => [{ kind: 'text', id: 'words', label: text.greetings.ask }]],
  words: ({ greetings, interviews }) => ({
    title: greetings.title,
    close: interviews.readOwn.close,
    submit: greetings.button,
  }),
  draft: {
    form: ({ coalition = '' }) => \`greeting-\${coalition}\`,
    action: () => act.greetingDraft,
    words: ({ greetings }) => ({ save: greetings.saved, notes: { saved: greetings.saved } }),
  },
  find: (found, { user }) => findForLead(found, user),
  plan: ({ subject: { coalition } }, { request }) => ({
    coalitions: [{ id: coalition.id, commands: [{ type: 'Greet', greeting: deriveId(request, 'greeting') }] }],
  }),
});
`,
  'src/slack/greetings/asks.ts': `import type { AreaAsks } from '../area-asks.ts';
import { button, section } from '../kit/blocks.ts';
import { act } from './ids.ts';

export const greetingsAsks: AreaAsks = {
  entries: (text, { id, greetings }) =>
    greetings
      .filter(({ asked }) => !asked)
      .map(() => ({
        part: 'asked',
        blocks: [section(text.greetings.ask, button(act.openGreeting, text.greetings.button, { value: id }))],
      })),
};
`,
  'src/slack/greetings/routes.ts': `import type { AreaRoutes } from '../area-routes.ts';
import { openClicked } from '../coalitions/which.ts';
import { showView } from '../kit/open-views.ts';
import { greetingsAsks } from './asks.ts';
import { greetingForm } from './form.ts';
import { act, views } from './ids.ts';

export const greetingsRoutes: AreaRoutes = {
  actions: {
    [act.openGreeting]: (interaction) =>
      openClicked(interaction, async ({ coalition, person, say }) => {
        const asking = { ...interaction, meta: { coalition: coalition.id } };
        const view = await greetingForm.openView(asking, { subject: { coalition, person } });
        await say();
        await showView(interaction, view, { onTop: interaction.view !== null });
      }),
    [act.greetingDraft]: greetingForm.handleDraft,
  },
  views: { [views.greeting]: greetingForm.handlePage },
  asks: greetingsAsks,
};
`,
  'jobs/greetings/effects.ts': `import { type AreaEffects, type CoalitionEffectKinds, type Follows, nothing, one } from '../engine/effects.ts';

const kinds = {
  greeted: {
    run: async ({ context, coalition }) => context.log.info({ coalition: coalition.id }, 'somebody was greeted'),
  },
} satisfies CoalitionEffectKinds;

const follows = { Greeted: one('greeted'), GreetingAsked: nothing } satisfies Follows<keyof typeof kinds>;

export const greetingEffects = { kinds, follows } satisfies AreaEffects;
`,
  'jobs/greetings/reminders.ts': `import { section } from '../../src/slack/kit/blocks.ts';
import type { AreaReminders } from '../engine/reminders.ts';

export const greetingReminders = {
  'greeting-ask': {
    notification: (text) => text.greetings.ask,
    lines: ({ text }) => [section(text.greetings.ask)],
    sent: ({ about }) => ({ type: 'NoteGreetingAsked', greeting: about }),
  },
} satisfies AreaReminders;
`,
};

/** The lists in which an area stands, as the recipe names them. */
function nameIt(): void {
  const core = 'src/coalition';
  add(
    `${core}/areas.ts`,
    /^import \{ interviews \}.*$/m,
    "import { greetings } from './greetings/area.ts';",
    'before',
  );
  edit(`${core}/areas.ts`, /(const all = \[[^\]]*?),?\s*\]/, '$1, greetings]');
  add(
    `${core}/models.ts`,
    /^import type \{ InterviewsModel \}.*$/m,
    "import type { GreetingsModel } from './greetings/model.ts';",
    'before',
  );
  add(`${core}/models.ts`, /^ {2}\| MeetingsModel$/m, '  | GreetingsModel');
  add(
    `${core}/due-kinds.ts`,
    /^import type \{ UserId \}.*$/m,
    "import { greetingDues } from './greetings/due-kinds.ts';",
    'before',
  );
  add(`${core}/due-kinds.ts`, /^ {2}\.\.\.commitmentDues,$/m, '  ...greetingDues,');
  for (const language of ['nl', 'en']) {
    const catalogue = `src/text/${language}.ts`;
    add(
      catalogue,
      /^import \{ home \}.*$/m,
      `import { dueKinds as greetingDues, greetings } from './${language}/greetings.ts';`,
      'before',
    );
    add(catalogue, /^ {2}home,$/m, '  greetings,');
    add(catalogue, /^ {6}\.\.\.commitmentDues,$/m, '      ...greetingDues,');
  }
  const slack = 'src/slack/areas.ts';
  add(
    slack,
    /^import \{ interviewsRoutes \}.*$/m,
    "import { greetingsRoutes } from './greetings/routes.ts';",
    'before',
  );
  add(slack, /^ {2}rhythmRoutes,$/m, '  greetingsRoutes,');
  add(
    'jobs/effects.ts',
    /^import \{ interviewEffects \}.*$/m,
    "import { greetingEffects } from './greetings/effects.ts';",
    'before',
  );
  add('jobs/effects.ts', /^ {4}rhythmEffects,$/m, '    greetingEffects,');
  add(
    'jobs/reminders.ts',
    /^import \{ interviewReminders \}.*$/m,
    "import { greetingReminders } from './greetings/reminders.ts';",
    'before',
  );
  add('jobs/reminders.ts', /^ {2}\.\.\.commitmentReminders,$/m, '  ...greetingReminders,');
}

it('an area is its folders and a line in each list: it is decided, folded, due, followed, asked and found', async () => {
  for (const [file, text] of Object.entries(own)) write(file, text);
  nameIt();
  expect(await wrongFiles()).toEqual([]);

  const { decide, fold } = await built('src/coalition/coalition.js');
  const events = after([started], 'U0NOOR');
  const greet = { type: 'Greet', greeting: 'g1' };
  const decision = decide(fold(events), greet, { by: 'U0NOOR', at: now });
  expect(decision).toMatchObject({ ok: true, events: [{ type: 'Greeted', greeting: 'g1' }] });
  const state = fold([...events, ...decision.events]);
  expect(state.greetings).toEqual([{ id: 'g1', at: now, asked: false }]);

  const { agenda } = await built('src/coalition/agenda.js');
  const [due] = agenda(state).filter(({ kind }: { kind: string }) => kind === 'greeting-ask');
  expect(due).toMatchObject({ user: 'U0NOOR', about: 'g1', when: { since: now, workingDays: 1 } });
  const { textIn } = await built('src/text/text.js');
  expect(textIn('nl').rhythm.kinds).toHaveProperty(['greeting-ask'], 'Vraagt om terug te groeten');
  const { buildBundleMessage } = await built('jobs/rhythm/bundle-message.js');
  const { said } = buildBundleMessage(textIn('nl'), { coalitions: [state], dues: [due] });
  expect(said).toEqual([due]);

  const { effects } = await built('jobs/effects.js');
  expect(effects.coalition.follow(state, decision.events[0])).toEqual([{ kind: 'greeted', to: null }]);
  expect(effects.coalition.kinds).toHaveProperty('greeted');

  const { routes } = await built('src/slack/routes.js');
  expect(routes.actions).toHaveProperty(['greeting.open']);
  expect(routes.views).toHaveProperty(['greeting.save']);
  const { asksIn } = await built('src/slack/asks.js');
  const reader = { user: 'U0NOOR', pictures: new Map(), zone: 'Europe/Amsterdam', now };
  const asked = asksIn(textIn('nl'), state, reader).filter(({ part }: { part: string }) => part === 'asked');
  expect(JSON.stringify(asked)).toContain('greeting.open');

  expect(touched.size, [...touched].join('\n')).toBeLessThanOrEqual(8);
}, 180_000);
