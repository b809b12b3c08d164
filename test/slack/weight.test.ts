import { describe, expect, it } from 'vitest';
import type { Due } from '../../src/coalition/due-kinds.ts';
import { textIn } from '../../src/text/text.ts';
import { tooMuch } from '../measure.ts';
import { commitmentBundles } from './commitments/screens.ts';
import { longestCoalition, longName, type Strange } from './longest-coalition.ts';
import { meetingBundles } from './meetings/screens.ts';
import { bundleMessages } from './rhythm/screens.ts';
import { messagesIn } from './screens.ts';

// Every message that the app posts, of every builder and in both languages, asks no more than a person can take in at once.

/** Names and words without a letter: whatever is counted is ours. */
const kind: Strange = 'emoji';
const names = [longName(kind)];

/** Answers to a command that somebody typed, or to a button for everything: they asked for all of it. */
const answers = [
  ...['buildHelpMessage', 'nothingMessage', 'chooseMessage', 'buildNextMessage', 'buildStatusMessage'],
  'buildMineMessage',
];
const commitmentKinds: Due['kind'][] = [
  ...([
    'commitment-asked',
    'commitment-quiet',
    'commitment-week',
    'commitment-day',
    'commitment-today',
  ] as const),
  ...(['commitment-silent', 'commitment-lead', 'commitment-question', 'week-summary'] as const),
];

function listOf(builder: string): string {
  if (builder === 'buildHubMessage') return 'hub-';
  return builder === 'buildBundleMessage' ? 'bundle-' : '';
}

describe.each(['nl', 'en'] as const)('every message in %s', (language) => {
  const text = textIn(language);

  it('asks no more than a person can take in', { timeout: 60_000 }, () => {
    const big = longestCoalition({ kind, partners: 1, contacts: 2 });
    const messages = messagesIn(text, kind, big);
    const waiting = (['asked', 'answering', 'paused', 'talk'] as const).map((status) =>
      longestCoalition({ kind, partners: 1, contacts: 2, status }),
    );
    const made = {
      ...messages,
      buildBundleMessage: [
        ...(messages.buildBundleMessage ?? []),
        ...waiting.flatMap((each) => bundleMessages(text, [each], kind)),
        ...meetingBundles(text, kind, big),
        ...commitmentKinds.flatMap((what) => commitmentBundles(text, kind, what)),
      ],
    };
    const found = Object.entries(made).flatMap(([builder, built]) =>
      answers.includes(builder)
        ? []
        : built.flatMap(({ blocks, text: said }) =>
            tooMuch({ id: listOf(builder), blocks }, names).map(
              (what) => `${builder}: ${what}: ${said.slice(0, 120)}`,
            ),
          ),
    );
    expect([...new Set(found.map((each) => each.slice(0, 300)))]).toEqual([]);
  });
});
