import type { ModalView } from '@slack/types';
import { buildBundleMessage } from '../../../jobs/rhythm/bundle-message.ts';
import { due } from '../../../src/coalition/due-kinds.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { buildDataView } from '../../../src/slack/keeping/data-view.ts';
import { buildEraseView } from '../../../src/slack/keeping/erase-view.ts';
import {
  buildErasedMessage,
  buildNotTakenOutMessage,
  buildRemovedMessage,
  buildTakenOutMessage,
} from '../../../src/slack/keeping/messages.ts';
import { buildTextsView } from '../../../src/slack/keeping/texts-view.ts';
import type { Message } from '../../../src/slack/kit/message.ts';
import type { Text } from '../../../src/text/text.ts';
import { lead, long, type Strange } from '../longest-coalition.ts';

type Pages = (build: (page: number) => ModalView) => ModalView[];

const at = Date.UTC(2027, 8, 29, 12);

export function keepingViews(
  text: Text,
  kind: Strange,
  { big, pages }: { big: Coalition; pages: Pages },
): Record<string, ModalView[]> {
  const user = big.contacts.find((contact) => contact.user !== null)?.user ?? '';
  const mine = Array.from({ length: 40 }, (_, nth) => ({ ...big, id: `${nth}${big.id.slice(2)}` }));
  const alone = mine.map((coalition) => ({ ...coalition, leads: [lead] }));
  const types = Object.keys(text.keeping.texts.kinds);
  const texts = [...types, 'ContactAdded', null].map((type, nth) => ({
    entry: `e${nth}`,
    text: nth === 1 ? '' : long(kind, nth === 2 ? 40_000 : 3_000),
    ...(nth === 1 ? { choice: 'not-now' } : {}),
    event: type === null ? null : { type, at, ...(nth < 2 ? { question: 'adapting' } : {}) },
  }));
  const zone = 'America/Argentina/Buenos_Aires';
  return {
    buildDataView: [
      buildDataView(text, { user, coalitions: [], page: 0 }),
      buildDataView(text, { user: lead, coalitions: alone, page: 0 }),
      ...pages((page) => buildDataView(text, { user, coalitions: mine, page })),
    ],
    buildTextsView: [
      buildTextsView(text, { coalition: big, texts: null, page: 0, zone }),
      buildTextsView(text, { coalition: big, texts: [], page: 0, zone }),
      ...pages((page) => buildTextsView(text, { coalition: big, texts, page, zone })),
    ],
    buildEraseView: [
      buildEraseView(text, { user, coalitions: mine.slice(0, 4), key: 'k'.repeat(20) }),
      buildEraseView(text, { user: lead, coalitions: alone.slice(0, 4), key: 'k'.repeat(20) }),
    ],
  };
}

export function keepingMessages(text: Text): Record<string, Message[]> {
  return {
    buildTakenOutMessage: [buildTakenOutMessage(text)],
    buildNotTakenOutMessage: [buildNotTakenOutMessage(text)],
    buildRemovedMessage: [buildRemovedMessage(text)],
    buildErasedMessage: [buildErasedMessage(text)],
  };
}

/** What leads are told before ten closed coalitions are wiped. */
export function keepingBundles(text: Text, big: Coalition): Message[] {
  const coalitions = Array.from({ length: 10 }, (_, nth) => ({
    ...big,
    id: `${nth}${big.id.slice(1)}`,
    over: 'closed' as const,
    wiping: { on: '2027-09-29', told: {} },
  }));
  const dues = coalitions.map(({ id }) => ({
    user: lead,
    coalition: id,
    kind: due.coalitionWiping,
    about: '',
    when: { date: '2027-08-30' },
  }));
  const { message } = buildBundleMessage(text, { coalitions, dues, motive: null });
  if (message === null) throw new Error('there is nothing to say');
  return [message];
}
