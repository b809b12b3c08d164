import { contactOfUser, isOfCoalition } from '../../coalition/commitments.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Person } from '../../person/person.ts';
import { coalitionsOf } from '../coalitions/which.ts';
import { type Values, valueIn } from '../inputs.ts';
import { limits, truncate } from '../limits.ts';
import { showView } from '../open-views.ts';
import { nameOfUser } from '../people.ts';
import {
  drawKey,
  noticeView,
  refuseSubmission,
  type ShortcutHandler,
  type ShortcutVisit,
  type SubmitHandler,
  textFor,
} from '../visit.ts';
import { decodeText, mentionsIn } from '../words.ts';
import { formView, type Opened, openForm } from './making.ts';
import { partOf } from './part.ts';
import { buildWhichView } from './small-views.ts';
import { nameIn } from './words.ts';

/** What a form takes over of a message. Kept as a draft while a coalition is chosen: a view holds no words. */
interface Taken {
  words: string;
  isShortened: boolean;
  author: string | null;
}

/**
 * "Maak toezegging" on a message: its words stand in the form, its author is proposed as owner where they are a contact. In a
 * coalition's channel for that one, elsewhere for the only one, or they choose.
 */
export const handleCommitmentFromMessage: ShortcutHandler = async (visit) => {
  const { desk, workspace, user, channel, message } = visit;
  const { person, here, mine } = await coalitionsOf(desk, workspace, { user, channel });
  const fits = (coalition: Coalition) => coalition.over === null && isOfCoalition(coalition, user);
  const own = mine.filter(fits);
  const text = textFor(desk, person, here ?? own[0]);
  const only = here !== null && fits(here) ? here : own.length === 1 ? own[0] : undefined;
  const from = message.ts.replace('.', '-');
  if (only !== undefined) {
    const taken = await take(visit, only);
    const opened = openedWith(only, user, { taken, from });
    return openForm(partOf(visit, { coalition: only, person }), opened, visit.ack);
  }
  if (own.length > 1) return chooseFirst(visit, { own, person, from });
  await visit.ack();
  const { none, notHere } = text.commitments.which;
  const why = here === null || here.over !== null ? none : notHere(nameIn(here));
  await showView(visit, noticeView(text, why), { onTop: false });
};

/** The message as its author wrote it, within what an input holds. */
async function take({ desk, message }: ShortcutVisit, coalition: Coalition | null): Promise<Taken> {
  const names = new Map<string, string>();
  const known = coalition?.contacts ?? [];
  for (const user of mentionsIn(message.text).slice(0, namesAsked)) {
    const contact = known.find((each) => each.user === user && each.name !== '');
    names.set(user, contact?.name ?? (await nameOfUser(desk, user)));
  }
  const words = decodeText(message.text, (user) => names.get(user)).trim();
  const shortened = truncate(words, limits.input);
  return { words: shortened, isShortened: shortened !== words, author: message.user };
}

const namesAsked = 5;

/** The form's first page, with the message's author as the one who does it where they can be asked. */
function openedWith(
  coalition: Coalition,
  user: string,
  { taken, from }: { taken: Taken; from: string },
): Opened {
  const owner = contactOfUser(coalition, taken.author) ?? contactOfUser(coalition, user);
  const initial: Values = {
    ...(taken.words === '' ? {} : { words: [taken.words] }),
    ...(owner === undefined ? {} : { partner: [owner.partner] }),
  };
  const proposed = owner === undefined ? {} : { contact: owner.id };
  return {
    meta: { coalition: coalition.id, key: drawKey(), part: 0, from, ...proposed },
    ...{ commitment: null, initial },
    ...{ onTop: false, note: taken.isShortened ? ('shortened' as const) : ('from-message' as const) },
  };
}

function takenDraft(from: string): string {
  return `commitment-taken-${from}`;
}

async function chooseFirst(
  visit: ShortcutVisit,
  { own, person, from }: { own: Coalition[]; person: Person | null; from: string },
): Promise<void> {
  const { desk, workspace, user } = visit;
  const taken = await take(visit, null);
  const draft = { form: takenDraft(from), text: JSON.stringify(taken) };
  await desk.house.act({ workspace, by: user, query: { person: user } }, () => ({ draft }));
  await visit.ack();
  const text = textFor(desk, person, own.at(-1));
  await showView(visit, buildWhichView(text, { key: drawKey(), from }, own), { onTop: false });
}

/** The coalition is chosen: its form takes the place of the question, with the message where one was chosen. */
export const handleCommitmentWhich: SubmitHandler = async (visit) => {
  const { desk, workspace, user, values, meta } = visit;
  const { from } = meta;
  const id = valueIn(values, 'coalition');
  const draft = takenDraft(from ?? '');
  const found = await desk.store.load(workspace, { person: user, coalition: id, draft });
  const coalition = found.coalition?.state ?? null;
  const text = textFor(desk, found.person.state, coalition);
  if (coalition === null || !isOfCoalition(coalition, user))
    return refuseSubmission(visit, text, [{ field: 'coalition', key: 'not-of-coalition' }]);
  if (from !== undefined && found.draft === null)
    return refuseSubmission(visit, text, [{ field: 'coalition', key: 'pages-lost' }]);
  const part = partOf(visit, { coalition, person: found.person.state });
  const opened =
    from === undefined
      ? { meta: { coalition: id, key: drawKey(), part: 0 }, commitment: null, initial: {}, onTop: false }
      : openedWith(coalition, user, { taken: JSON.parse(found.draft ?? '{}'), from });
  await visit.ack({ response_action: 'update', view: await formView(part, opened) });
};
