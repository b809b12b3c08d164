import { describe, expect, it } from 'vitest';
import { reminders } from '../../jobs/reminders.ts';
import type { Due } from '../../src/coalition/due-kinds.ts';
import { limits } from '../../src/slack/kit/limits.ts';
import { type Message, messageOf } from '../../src/slack/kit/message.ts';
import { textIn } from '../../src/text/text.ts';
import { firstTexts, notificationTroubles } from '../notification.ts';
import { commitmentBundles } from './commitments/screens.ts';
import { dateBundles } from './dates/screens.ts';
import { domainBundles } from './domain/screens.ts';
import { keepingBundles } from './keeping/screens.ts';
import { long, longestCoalition } from './longest-coalition.ts';
import { meetingBundles } from './meetings/screens.ts';
import { bundleMessages } from './rhythm/screens.ts';
import { screensOf } from './screens.ts';
import { sketchBundles } from './sketch/screens.ts';

// What people wrote shows to whoever opens the message: not on a lock screen, and it is not read out. Everything else is.

const kind = 'confidential';
const word = long(kind, 9);
const languages = ['nl', 'en'] as const;

function troublesIn(messages: readonly Message[]): string[] {
  const found = messages.flatMap((message) => [
    ...notificationTroubles(message),
    ...[message.text, ...firstTexts(message)].flatMap((said) => confidentialIn(said)),
    ...([...message.text].length > limits.fallbackText ? ['too long'] : []),
  ]);
  return [...new Set(found.map((each) => each.slice(0, 200)))];
}

function confidentialIn(said: string): string[] {
  const at = said.indexOf(word);
  return at < 0 ? [] : [said.slice(Math.max(0, at - 120))];
}

/** How each kind of reminder is built with people's own words in it: the compiler asks for a new one. */
const built: Record<Due['kind'], (language: 'nl' | 'en', what: Due['kind']) => Message[]> = {
  'interview-reminder': ofInterviews,
  'interview-again': ofInterviews,
  'interview-silent': ofInterviews,
  'interview-talk': ofTalks,
  'interview-talk-late': ofTalks,
  'lead-still': ofInterviews,
  'meeting-answer': ofMeetings,
  'meeting-day': ofMeetings,
  'meeting-hour': ofMeetings,
  'meeting-after': ofMeetings,
  'meeting-none': ofMeetings,
  'interest-keys': ofInterests,
  'sketch-suggestions': ofSketch,
  'date-asked': ofDates,
  'date-pick': ofDates,
  'date-passed': ofDates,
  'commitment-asked': ofCommitments,
  'commitment-quiet': ofCommitments,
  'commitment-week': ofCommitments,
  'commitment-day': ofCommitments,
  'commitment-today': ofCommitments,
  'commitment-silent': ofCommitments,
  'commitment-lead': ofCommitments,
  'commitment-question': ofCommitments,
  'week-summary': ofCommitments,
  'coalition-wiping': (language) =>
    keepingBundles(textIn(language), longestCoalition({ kind, partners: 1, contacts: 2 })),
};

function ofInterviews(language: 'nl' | 'en'): Message[] {
  const coalition = longestCoalition({ kind, partners: 1, contacts: 2, status: 'asked' });
  return bundleMessages(textIn(language), [coalition], kind);
}

function ofTalks(language: 'nl' | 'en'): Message[] {
  const coalition = longestCoalition({ kind, partners: 1, contacts: 2, status: 'talk' });
  return bundleMessages(textIn(language), [coalition], kind);
}

function ofInterests(language: 'nl' | 'en'): Message[] {
  return domainBundles(textIn(language), kind, longestCoalition({ kind, partners: 2, contacts: 2 }));
}

function ofMeetings(language: 'nl' | 'en'): Message[] {
  return meetingBundles(textIn(language), kind, longestCoalition({ kind, partners: 1, contacts: 2 }));
}

function ofSketch(language: 'nl' | 'en'): Message[] {
  return sketchBundles(textIn(language), longestCoalition({ kind, partners: 1, contacts: 2 }));
}

function ofDates(language: 'nl' | 'en', what: Due['kind']): Message[] {
  return dateBundles(textIn(language), longestCoalition({ kind, partners: 1, contacts: 2 }), what);
}

function ofCommitments(language: 'nl' | 'en', what: Due['kind']): Message[] {
  return commitmentBundles(textIn(language), kind, what);
}

describe('a message before it is opened', () => {
  it.each(languages)(
    'of every builder says all but what people wrote: %s',
    (language) => {
      const { messages } = screensOf(textIn(language), kind, 2);
      const wrong = Object.entries(messages).map(([builder, made]) => [builder, troublesIn(made)]);
      expect(wrong.filter(([, troubles]) => troubles?.length !== 0)).toEqual([]);
      // It is written all the same, after that.
      expect(JSON.stringify(messages).split(word).length).toBeGreaterThan(100);
    },
    60_000,
  );

  it.each(languages)(
    'about everything that is due says all but what people wrote: %s',
    (language) => {
      for (const what of Object.keys(reminders) as Due['kind'][]) {
        const made = built[what](language, what);
        expect([what, made.length > 0, ...troublesIn(made)]).toEqual([what, true]);
      }
    },
    60_000,
  );
});

describe('messageOf', () => {
  const text = textIn('nl');

  it('keeps the buttons in what is read out, however much there is to say', () => {
    const section = {
      type: 'section' as const,
      text: { type: 'mrkdwn' as const, text: 'woord '.repeat(500) },
    };
    const button = { type: 'button' as const, text: { type: 'plain_text' as const, text: 'Ja, dat wil ik' } };
    const blocks = [section, section, section, { type: 'actions' as const, elements: [button] }];
    const message = messageOf(text, { title: 'Een vraag', blocks });
    expect([...message.text].length).toBeLessThanOrEqual(limits.fallbackText);
    expect(message.text).toMatch(/^Een vraag\nwoord .*Ja, dat wil ik\.$/s);
  });
});
