import { buildBundleMessage } from '../../../jobs/rhythm/bundle-message.ts';
import type { Sketch } from '../../../src/coalition/sketch/state.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import type { Message } from '../../../src/slack/kit/message.ts';
import type { Text } from '../../../src/text/text.ts';

const now = Date.UTC(2026, 8, 30, 12);

/** A sketch with a line for each partner, shared with all of them, to which each contact has suggested something. */
export function longestSketch({ partners, contacts }: Pick<Coalition, 'partners' | 'contacts'>): Sketch {
  const draft = {
    together: 'together',
    secured: Object.fromEntries(partners.map(({ id }) => [id, `secured.${id}`])),
  };
  const shared = { ...draft, partners: partners.map(({ id }) => id), by: 'U0NOOR', at: now };
  return {
    revision: 12,
    draft,
    versions: Array.from({ length: 12 }, (_, at) => ({ ...shared, number: at + 1 })),
    suggestions: contacts.map(({ id, partner }, at) => ({
      id: `s${at}`,
      contact: id,
      version: 12,
      about: at % 2 === 0 ? null : partner,
      words: `suggested.${at}`,
      at: now,
      settled:
        at % 3 === 0
          ? null
          : { how: at % 3 === 1 ? 'taken' : 'thanked', answer: `a.${at}`, by: 'U0NOOR', at: now },
    })),
    told: {},
  };
}

/** The reminder of suggestions that wait, of ten coalitions at once. */
export function sketchBundles(text: Text, big: Coalition): Message[] {
  const [user = ''] = big.leads;
  const coalitions = Array.from({ length: 10 }, (_, at) => ({
    ...big,
    id: `${at}${big.id.slice(1)}`,
    sketch: longestSketch(big),
  }));
  const dues = coalitions.map(({ id }) => ({
    user,
    coalition: id,
    kind: 'sketch-suggestions' as const,
    about: '',
    when: { by: now },
  }));
  const { message } = buildBundleMessage(text, { coalitions, dues });
  if (message === null) throw new Error('there is nothing to say of suggestions');
  return [message];
}
