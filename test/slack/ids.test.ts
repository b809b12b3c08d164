import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { act, views } from '../../src/slack/ids.ts';
import { areaRoutes, routes } from '../../src/slack/routes.ts';
import { textIn } from '../../src/text/text.ts';
import { type Screens, screensOf } from './screens.ts';

const manifest = parse(await readFile(new URL('../../manifest.yml', import.meta.url), 'utf8')) as {
  features: { slash_commands: { command: string; usage_hint: string }[] };
  settings: { event_subscriptions: { bot_events: string[] } };
};
const everything = screensOf(textIn('nl'), 'lines', 2);
const pattern = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*(\.[A-Za-z0-9._-]+)?$/;

/** Every value of one key, wherever it stands. */
function valuesOf(key: string, shown: unknown): string[] {
  if (Array.isArray(shown)) return shown.flatMap((each) => valuesOf(key, each));
  if (typeof shown !== 'object' || shown === null) return [];
  return Object.entries(shown).flatMap(([name, value]) =>
    name === key && typeof value === 'string' ? value : valuesOf(key, value),
  );
}

function shownIn({ messages, views: modals, homes }: Screens): unknown[] {
  return [messages, modals, homes].flatMap((shown) => Object.values(shown).flat());
}

interface Ids {
  act?: Record<string, string>;
  views?: Record<string, string>;
}

/** The ids that stand in `ids.ts`, and those in the `ids.ts` of an area. */
async function allIds(): Promise<{ acts: string[]; modals: string[] }> {
  const files = await readdir(new URL('../../src/slack', import.meta.url), { recursive: true });
  const own = files.filter((file) => file.endsWith('/ids.ts'));
  const found: Ids[] = await Promise.all(
    own.map((file) => import(new URL(`../../src/slack/${file}`, import.meta.url).href)),
  );
  const all = [{ act, views }, ...found];
  return {
    acts: all.flatMap((ids) => Object.values(ids.act ?? {})),
    modals: all.flatMap((ids) => Object.values(ids.views ?? {})),
  };
}

const ids = await allIds();
const route = (actionId: string) => actionId.split('.').slice(0, 2).join('.');

describe('the ids of buttons and modals', () => {
  it('have a route each, and each route an id', () => {
    expect(Object.keys(routes.actions).sort()).toEqual(ids.acts.sort());
    expect(Object.keys(routes.views).filter((id) => !ids.modals.includes(id))).toEqual([]);
    expect(ids.modals.filter((id, at) => ids.modals.indexOf(id) !== at)).toEqual([]);
  });

  it('stand in one area each', () => {
    for (const part of ['commands', 'chosen', 'actions', 'views', 'shortcuts', 'events'] as const) {
      const ids = areaRoutes.flatMap((area) => Object.keys(area[part] ?? {}));
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    }
  });

  it('that any builder shows have a route, and read `area.verb[.detail]`', () => {
    const ids = [...new Set(valuesOf('action_id', shownIn(everything)))];
    expect(ids.filter((id) => !pattern.test(id))).toEqual([]);
    // What is filled in comes with its form: it is never sent by itself.
    const sent = ids.filter((id) => id !== 'form.input');
    expect(sent.length).toBeGreaterThan(30);
    expect(sent.filter((id) => !(route(id) in routes.actions))).toEqual([]);
  });

  it('of every modal that can be submitted have a route', () => {
    const modals = Object.values(everything.views).flat();
    const submitted = modals
      .filter((view) => view.submit !== undefined)
      .map((view) => view.callback_id ?? '');
    expect([...new Set(submitted)].filter((id) => !(id in routes.views))).toEqual([]);
    expect(modals.filter((view) => !pattern.test(view.callback_id ?? ''))).toEqual([]);
  });

  it('stand in no message or modal twice', () => {
    const twice = shownIn(everything).flatMap((shown) => {
      const ids = valuesOf('block_id', shown);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    });
    expect(twice).toEqual([]);
  });
});

describe('the manifest', () => {
  const [command] = manifest.features.slash_commands;

  it('has the one command that the texts name', () => {
    expect(manifest.features.slash_commands).toHaveLength(1);
    for (const language of ['nl', 'en'] as const) {
      const said = JSON.stringify(textIn(language)).match(/(?<![\w<./])\/[a-z]{4,}/g) ?? [];
      const elsewhere = new Set(
        said.filter((each) => each !== command?.command && !['/invite', '/remove'].includes(each)),
      );
      expect([...elsewhere]).toEqual([]);
    }
  });

  it('hints at verbs that exist', () => {
    const verbs = command?.usage_hint.match(/[a-z]+/g) ?? [];
    expect(verbs.length).toBeGreaterThan(3);
    expect(verbs.filter((verb) => !(verb in routes.commands))).toEqual([]);
  });

  it('hints at the verbs that the Dutch help shows, and the English help shows their twins', () => {
    const hinted: string[] = command?.usage_hint.match(/[a-z]+/g) ?? [];
    const shown = (language: 'nl' | 'en') =>
      Object.values(textIn(language).app.command.verbs).flatMap(
        (line) => line.match(/^`\/coalitie ([a-z]+)`/)?.[1] ?? [],
      );
    expect(shown('nl').filter((verb) => !hinted.includes(verb))).toEqual([]);
    expect(shown('en').map((verb) => routes.commands[verb])).toEqual(
      shown('nl').map((verb) => routes.commands[verb]),
    );
  });

  it('asks for the events that have a handler', () => {
    const asked = manifest.settings.event_subscriptions.bot_events.map((event) => event.replace('.im', ''));
    expect(asked.sort()).toEqual(Object.keys(routes.events).sort());
  });
});
