import { localDay } from '../../src/calendar/zone.ts';
import { hasAllKeys } from '../../src/coalition/domain/keys.ts';
import { interestOf, interestsOf, interestsToWord } from '../../src/coalition/domain/read.ts';
import { contactOf, partnerOf } from '../../src/coalition/find.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { zoneOf } from '../../src/person/dues.ts';
import { openFor } from '../../src/reading.ts';
import { buildNote, type NoteWords } from '../../src/slack/coalitions/messages.ts';
import { act } from '../../src/slack/domain/ids.ts';
import { contactIn, withinOf } from '../../src/slack/interviews/progress.ts';
import { button, contextBlock, quoted } from '../../src/slack/kit/blocks.ts';
import { escapeMrkdwn } from '../../src/slack/kit/mrkdwn.ts';
import { dayIn, listOf, type Text } from '../../src/text/text.ts';
import { type CoalitionEffectContext, type Recipient, recipientOf, tell } from '../engine/effect-context.ts';

// What leads hear about interests, each privately: what somebody said about a key, and what went with an interview.

/** Tells a lead, but for what they did themselves. */
export async function tellLeadOfKeys(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, to, event } = effect;
  if (to === null || event.by === to || !coalition.leads.includes(to) || coalition.over !== null) return;
  const recipient = await recipientOf(effect, to, coalition);
  const news = await newsFor(effect, recipient);
  if (news === null) return;
  const { text } = recipient;
  const next =
    news.interest === undefined
      ? button(act.openDomain, text.domain.notes.button, { value: coalition.id })
      : button(act.openInterest, text.domain.notes.see, { value: `${coalition.id}.${news.interest}` });
  await tell(effect, recipient, { message: buildNote(text, news.words, next) });
}

interface News {
  words: NoteWords;
  /** The one that it is about, where it is about one. */
  interest?: string;
}

async function newsFor(effect: CoalitionEffectContext, recipient: Recipient): Promise<News | null> {
  const { coalition, event } = effect;
  const { text } = recipient;
  const { notes } = text.domain;
  const name = escapeMrkdwn(coalition.name);
  switch (event.type) {
    case 'WordsSuggested':
    case 'KeyRefused':
    case 'KeyTakenBack': {
      const interest = interestOf(coalition, event.interest);
      if (interest === undefined || interest.words === '') return null;
      const words = {
        WordsSuggested: notes.rather,
        KeyRefused: notes.refused,
        KeyTakenBack: notes.takenBack,
      }[event.type];
      const said = words.body(contactIn(contactOf(coalition, event.contact)), name);
      const stood = event.type === 'KeyTakenBack' ? [stoodIn(effect, recipient, interest.id)] : [];
      const suggested = event.type === 'WordsSuggested' ? [event.words] : [];
      return {
        interest: interest.id,
        words: {
          notification: words.notification(name),
          body: [said, ...stood].join('\n'),
          own: await ownWords(effect, recipient, [interest.words, ...suggested]),
        },
      };
    }
    case 'KeyGiven':
      return completeNews(text, coalition, event.at);
    case 'InterviewErased':
      return erasedNews(text, coalition, event.at);
    default:
      return null;
  }
}

async function ownWords(
  { context, coalition }: CoalitionEffectContext,
  { user, text }: Recipient,
  entries: string[],
) {
  const open = await openFor(context, { coalition, user, entries });
  return [contextBlock(text.app.inMessage.about), ...entries.flatMap((entry) => quoted(open(entry) ?? '…'))];
}

const namesShown = 150;

/** Where it was shared before: the lead may have to say something there. */
function stoodIn(
  { coalition, context }: CoalitionEffectContext,
  { text, person }: Recipient,
  id: string,
): string {
  const { notes } = text.domain;
  const zone = zoneOf(person, context.timezone);
  const places = coalition.domain.shares
    .filter(({ interests }) => interests.some(({ interest }) => interest === id))
    .map(({ to, at, audience }) => {
      const day = dayIn(text, localDay(zone, at));
      if (to === 'channel') return notes.takenBack.channel(day);
      const names = audience.map((partner) => escapeMrkdwn(partnerOf(coalition, partner)?.name ?? '?'));
      return notes.takenBack.partners(listOf(text, withinOf(names, namesShown)), day);
    });
  return places.length === 0
    ? notes.takenBack.nowhere
    : notes.takenBack.stood(listOf(text, withinOf(places, namesShown * 2)));
}

/** Nobody is waited for any more; only the last answer says so. */
function completeNews(text: Text, coalition: Coalition, at: number): News | null {
  const keys = coalition.interests.flatMap(({ keys }) => keys);
  const isLast = keys.every((key) => key.asked === null && (key.given?.at ?? 0) <= at);
  const count = interestsOf(coalition).filter((each) => hasAllKeys(coalition, each)).length;
  if (!isLast || count === 0) return null;
  const name = escapeMrkdwn(coalition.name);
  const { complete } = text.domain.notes;
  return { words: { notification: complete.notification(name), body: complete.body(name, count) } };
}

function erasedNews(text: Text, coalition: Coalition, at: number): News | null {
  const count = interestsToWord(coalition).filter(({ history }) => {
    const last = history.at(-1);
    return last?.kind === 'source-gone' && last.at === at;
  }).length;
  if (count === 0) return null;
  const name = escapeMrkdwn(coalition.name);
  const { erased } = text.domain.notes;
  return { words: { notification: erased.notification(name), body: erased.body(name, count) } };
}
