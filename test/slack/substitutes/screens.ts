import type { ModalView } from '@slack/types';
import type { Meeting } from '../../../src/coalition/meetings/state.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import type { Substitution } from '../../../src/coalition/substitutes/state.ts';
import type { Message } from '../../../src/slack/kit/message.ts';
import {
  buildAlsoMessage,
  buildReplacedMessage,
  buildStoodDownMessage,
  buildSubstituteMessage,
} from '../../../src/slack/substitutes/messages.ts';
import { buildSendSubstituteView, buildSubstituteDoneView } from '../../../src/slack/substitutes/views.ts';
import type { Text } from '../../../src/text/text.ts';
import { longName, type Strange } from '../longest-coalition.ts';

/** For each of the first contacts somebody goes: on Slack, or known by name. */
export function substitutionsFor({ contacts }: Pick<Coalition, 'contacts'>): Substitution[] {
  return contacts.slice(0, 60).map((contact, at) => ({
    id: `s${'s'.repeat(14)}${at}`,
    contact: contact.id,
    user: at % 2 === 0 ? null : `U8${String(at).padStart(9, '0')}`,
    name: at % 2 === 0 ? 'substitute' : null,
    meeting: null,
    until: '2026-12-31',
    from: '2026-09-30',
    sentAt: 0,
    ended: false,
  }));
}

interface Shown {
  coalition: Coalition;
  meeting: Meeting;
  zone: string;
}

export function substituteMessages(text: Text, shown: Shown): Record<string, Message[]> {
  const { coalition } = shown;
  const sent = substitutionsFor(coalition).slice(0, 2);
  return {
    buildReplacedMessage: sent.map((substitution) => buildReplacedMessage(text, { ...shown, substitution })),
    buildStoodDownMessage: coalition.contacts
      .slice(6, 8)
      .map((contact) => buildStoodDownMessage(text, { ...shown, contact })),
    buildAlsoMessage: sent.map((substitution) => buildAlsoMessage(text, { ...shown, substitution })),
    buildSubstituteMessage: sent.map((substitution) => buildSubstituteMessage(text, coalition, substitution)),
  };
}

export function substituteViews(
  text: Text,
  kind: Strange,
  { coalition, meeting, zone }: Shown,
): Record<string, ModalView[]> {
  const outsiders = Array.from({ length: 100 }, (_, at) => ({
    user: `U9${String(at).padStart(9, '0')}`,
    name: longName(kind),
    zone: null,
    isBot: false,
    isGone: false,
    outside: true,
  }));
  const meta = {
    coalition: coalition.id,
    meeting: meeting.id,
    contact: 'c'.repeat(30),
    key: 'k'.repeat(20),
    zone,
  };
  const contact = coalition.contacts[7] ?? null;
  const words = text.substitutes.done;
  return {
    buildSendSubstituteView: [null, contact].flatMap((each) =>
      [null, outsiders].map((others) =>
        buildSendSubstituteView(text, { meeting, zone, meta, contact: each, outsiders: others }),
      ),
    ),
    buildSubstituteDoneView: [words.onceFor, words.untilFor].map((first) =>
      buildSubstituteDoneView(text, { first: first(longName(kind), longName(kind), 'x'), next: words.told }),
    ),
  };
}
