import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkMessageBlocks, checkView } from '../../sandbox/block-kit/surfaces.ts';
import type { Language } from '../../src/method/languages.ts';
import { limits } from '../../src/slack/kit/limits.ts';
import { textIn } from '../../src/text/text.ts';
import { altOf, summaryMessages } from './commitments/screens.ts';
import { kinds, longAnswers, type Strange } from './longest-coalition.ts';
import { type Screens, screensOf } from './screens.ts';
import { pictureFile } from './steps/screens.ts';

interface Case {
  language: Language;
  kind: Strange;
  partners: number;
}

const cases: Case[] = [
  { language: 'nl', kind: 'emoji', partners: 100 },
  ...kinds.map((kind): Case => ({ language: 'nl', kind, partners: 5 })),
  { language: 'en', kind: 'entities', partners: 5 },
  { language: 'en', kind: 'lines', partners: 5 },
];
const files = (id: string) => id === pictureFile;

function messageTroubles({ messages }: Screens): string[] {
  return Object.entries(messages).flatMap(([builder, built]) =>
    built.flatMap(({ text, blocks }) => {
      const { problems, tooLarge } = checkMessageBlocks(blocks, files);
      const length = [...text].length;
      return [
        ...problems.map(({ at, says }) => `${builder} ${at}: ${says}`),
        ...(tooLarge === null ? [] : [`${builder}: ${tooLarge.error}`]),
        ...(length > 0 && length <= limits.fallbackText ? [] : [`${builder}: text of ${length}`]),
      ];
    }),
  );
}

function viewTroubles({ views, homes }: Screens): string[] {
  return Object.entries({ ...views, ...homes }).flatMap(([builder, built]) =>
    built.flatMap((view) => {
      const { problems, tooLarge } = checkView(view, view.type, files);
      return [
        ...problems.map(({ at, says }) => `${builder} ${at}: ${says}`),
        ...(tooLarge === null ? [] : [`${builder}: ${tooLarge.error}`]),
      ];
    }),
  );
}

const built = new Map<string, Screens>();

/** Built once for all tests. */
function screensFor({ language, kind, partners }: Case): Screens {
  const key = `${language} ${kind} ${partners}`;
  const known = built.get(key) ?? screensOf(textIn(language), kind, partners);
  // Of what is large only what another test looks at too is kept.
  if (kind === 'emoji' && partners === 5) built.set(key, known);
  return known;
}

describe('every screen with the longest and strangest content', () => {
  it.each(cases)(
    'is one that Slack takes: $kind in $language with $partners partners',
    ({ language, kind, partners }) => {
      const screens = screensFor({ language, kind, partners });
      expect([...new Set([...messageTroubles(screens), ...viewTroubles(screens)])]).toEqual([]);
    },
    // A hundred partners with forty contacts each, in every state, are many screens to build.
    120_000,
  );

  it('sums up commitments within what Slack takes, the picture’s words too', () => {
    for (const kind of kinds) {
      const summary = summaryMessages(textIn('nl'), kind);
      expect(messageTroubles({ messages: { summary }, views: {}, homes: {} })).toEqual([]);
      expect([...altOf(textIn('nl'), kind)].length).toBeLessThanOrEqual(limits.altText);
    }
  });

  it('leaves no builder out', async () => {
    const root = new URL('../../src/slack/', import.meta.url);
    const paths = (await readdir(root, { recursive: true })).filter((path) => path.endsWith('.ts'));
    const sources = await Promise.all(paths.map((path) => readFile(new URL(path, root), 'utf8')));
    const exported = sources.flatMap((source) =>
      [...source.matchAll(/export (?:function (\w+)\(|const (\w+Form) = create\w*Form)/g)].flatMap(
        ([, builder, form]) => builder ?? form ?? [],
      ),
    );
    const builders = exported.filter((name) => /^build|(View|Message|Form)$/.test(name)).sort();
    const { messages, views, homes } = screensFor({ language: 'nl', kind: 'emoji', partners: 5 });
    const shown = Object.keys({ ...messages, ...views, ...homes }).filter(
      (name) => name !== 'buildBundleMessage',
    );
    expect(shown.sort()).toEqual(builders);
  });

  it('hides nothing of what a person wrote', () => {
    const { views } = screensFor({ language: 'nl', kind: 'emoji', partners: 5 });
    const shown = (views.buildReadView ?? [])
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => {
        const { text } = block as { text?: { type: string; text: string } };
        return block.type === 'section' && text?.type === 'plain_text' ? text.text : [];
      });
    const written = [1, 3_000, 40_000].flatMap((points) =>
      longAnswers('emoji', points).map(({ text }) => text),
    );
    expect(shown.join('') === written.join('')).toBe(true);
  });
});
